"""The addresses of the state's money."""

from django.urls import path

from funding.views import agreements, rows

MONEY = "finansiering/"
YEAR = MONEY + "<int:year>/"
LINE = MONEY + "fordelning/<int:pk>/"

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
    path(MONEY + "rapporter/<int:pk>/skickad/", rows.report_sent, name="report_sent"),
    path(YEAR + "oanvanda/ny/", rows.new_unused, name="unused_new"),
    path(MONEY + "oanvanda/<int:pk>/andra/", rows.edit_unused, name="unused_edit"),
]
