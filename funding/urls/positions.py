"""The addresses of the positions and of those who hold them."""

from django.urls import path

from funding.views import position_agreements, positions

POSITIONS = "finansiering/tjanster/"
POSITION = POSITIONS + "<int:pk>/"
AGREEMENTS = POSITION + "avtal/"
HOLDING = "finansiering/innehav/<int:pk>/"

urlpatterns = [
    path(POSITIONS, positions.position_list, name="positions"),
    path(POSITIONS + "ny/", positions.new_position, name="position_new"),
    path(POSITION, positions.position, name="position"),
    path(POSITION + "andra/", positions.edit_position, name="position_edit"),
    path(POSITION + "innehavare/ny/", positions.propose, name="holder_new"),
    path(AGREEMENTS + "ny/", position_agreements.agree, name="position_agree"),
    path(AGREEMENTS + "forlang/", position_agreements.extend, name="position_extend"),
    path(AGREEMENTS + "avsluta/", position_agreements.end, name="position_end"),
    path("finansiering/avtal/<int:pk>/", position_agreements.paper, name="position_paper"),
    path(HOLDING + "bekrafta/", positions.confirm, name="holding_confirm"),
    path(HOLDING + "avboj/", positions.decline, name="holding_decline"),
    path(HOLDING + "avsluta/", positions.end, name="holding_end"),
]
