"""The addresses of the money, one list for each part of it."""

from funding.urls import agreements, positions, time_reports

urlpatterns = [
    *agreements.urlpatterns,
    *positions.urlpatterns,
    *time_reports.urlpatterns,
]
