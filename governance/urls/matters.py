"""The addresses of a council's matters."""

from django.urls import path

from governance.views import matters

MATTERS = "rad/<slug:council>/arenden/"
MATTER = MATTERS + "<int:year>/<int:number>/"

urlpatterns = [
    path(MATTERS, matters.matter_list, name="matters"),
    path(MATTER, matters.matter, name="matter"),
]
