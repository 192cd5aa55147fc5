"""The addresses of pathways and implementations."""

from django.urls import path

from vardforlopp.pathways.views import implementation as one

AT = "inforande/<slug:region>/<slug:version>/"

urlpatterns = [
    path(AT + "bemanna/", one.staff, name="staff"),
    path(AT + "bemanning/<int:pk>/avsluta/", one.end_staffing, name="end_staffing"),
    path(AT + "plan/", one.plan, name="plan_steps"),
    path(AT + "milstolpe/", one.milestone, name="register_milestone"),
    path(AT + "milstolpe/<int:pk>/ratta/", one.correct_milestone, name="correct_milestone"),
    path(AT + "milstolpe/<int:pk>/handling/", one.milestone_document, name="milestone_document"),
    path(AT + "villkor/<slug:condition>/", one.condition, name="condition_met"),
    path(AT + "logg/<int:pk>/ratta/", one.correct, name="correct_entry"),
    path(AT + "hinder/<int:pk>/stang/", one.close_hinder, name="close_hinder"),
    path(AT + "lage/<slug:transition>/", one.change_state, name="change_state"),
]
