"""The addresses of the money, one list for each part of it."""

from funding.urls import (
    agreements,
    basis,
    budgets,
    gatherings,
    invoices,
    ledger,
    mandates,
    positions,
    salaries,
    time_reports,
)

urlpatterns = [
    *agreements.urlpatterns,
    *positions.urlpatterns,
    *mandates.urlpatterns,
    *ledger.urlpatterns,
    *time_reports.urlpatterns,
    *salaries.urlpatterns,
    *invoices.urlpatterns,
    *gatherings.urlpatterns,
    *basis.urlpatterns,
    *budgets.urlpatterns,
]
