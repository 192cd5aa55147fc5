"""The addresses of hinders, boards and comparisons."""

from django.urls import path

from vardforlopp.introduction.views import board, comparison, hinders

AT = "inforande/<slug:region>/<slug:version>/"

urlpatterns = [
    path("hinder/", hinders.hinders, name="hinders"),
    path("hinder/<int:pk>/", hinders.hinder, name="hinder"),
    path(AT + "samma-hinder/", hinders.same_hinder, name="same_hinder"),
    path(AT + "jamforelse/", comparison.comparison, name="comparison"),
    path("regioner/<slug:region>/tavla/", board.board, name="board"),
]
