"""The addresses of the positions and of those who hold them."""

from django.urls import path

from funding.views import positions

POSITIONS = "finansiering/tjanster/"
POSITION = POSITIONS + "<int:pk>/"
HOLDING = "finansiering/innehav/<int:pk>/"

urlpatterns = [
    path(POSITIONS, positions.position_list, name="positions"),
    path(POSITIONS + "ny/", positions.new_position, name="position_new"),
    path(POSITION, positions.position, name="position"),
    path(POSITION + "andra/", positions.edit_position, name="position_edit"),
    path(POSITION + "innehavare/ny/", positions.propose, name="holder_new"),
    path(HOLDING + "bekrafta/", positions.confirm, name="holding_confirm"),
    path(HOLDING + "avboj/", positions.decline, name="holding_decline"),
    path(HOLDING + "avsluta/", positions.end, name="holding_end"),
]
