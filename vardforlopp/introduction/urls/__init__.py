"""The addresses of the introduction in depth, one list for each part of it."""

from vardforlopp.introduction.urls import (
    analysis,
    answers,
    comparing,
    feeds,
    handover,
    maintenance,
    needs,
    tools,
    units,
)

urlpatterns = [
    *answers.urlpatterns,
    *analysis.urlpatterns,
    *units.urlpatterns,
    *maintenance.urlpatterns,
    *needs.urlpatterns,
    *tools.urlpatterns,
    *handover.urlpatterns,
    *comparing.urlpatterns,
    *feeds.urlpatterns,
]
