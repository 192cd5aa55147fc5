"""The addresses of the money, one list for each part of it."""

from funding.urls import agreements, positions

urlpatterns = [
    *agreements.urlpatterns,
    *positions.urlpatterns,
]
