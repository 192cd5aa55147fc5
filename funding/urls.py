"""The addresses of the money."""

from django.urls import path

from funding.views import agreements, positions, rows

MONEY = "finansiering/"
YEAR = MONEY + "<int:year>/"
LINE = MONEY + "fordelning/<int:pk>/"
POSITIONS = MONEY + "tjanster/"
POSITION = POSITIONS + "<int:pk>/"
HOLDING = MONEY + "innehav/<int:pk>/"

urlpatterns = [
    path(MONEY, agreements.agreements, name="agreements"),
    path(MONEY + "ny/", agreements.new_agreement, name="agreement_new"),
    path(YEAR, agreements.agreement, name="agreement"),
    path(YEAR + "andra/", agreements.edit_agreement, name="agreement_edit"),
    path(YEAR + "fordelning/ny/", rows.new_allocation, name="allocation_new"),
    path(LINE, rows.allocation, name="allocation"),
    path(LINE + "andra/", rows.edit_allocation, name="allocation_edit"),
    path(YEAR + "rapporter/ny/", rows.new_report, name="report_new"),
    path(MONEY + "rapporter/<int:pk>/andra/", rows.edit_report, name="report_edit"),
    path(YEAR + "oanvanda/ny/", rows.new_unused, name="unused_new"),
    path(MONEY + "oanvanda/<int:pk>/andra/", rows.edit_unused, name="unused_edit"),
    path(POSITIONS, positions.position_list, name="positions"),
    path(POSITIONS + "ny/", positions.new_position, name="position_new"),
    path(POSITION, positions.position, name="position"),
    path(POSITION + "andra/", positions.edit_position, name="position_edit"),
    path(POSITION + "innehavare/ny/", positions.propose, name="holder_new"),
    path(HOLDING + "bekrafta/", positions.confirm, name="holding_confirm"),
    path(HOLDING + "avboj/", positions.decline, name="holding_decline"),
    path(HOLDING + "avsluta/", positions.end, name="holding_end"),
]
