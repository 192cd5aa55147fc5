"""The addresses of the councils, one list for each part of their work."""

from governance.urls import (
    councils,
    decisions,
    delegations,
    escalation,
    grants,
    matters,
    meetings,
    municipal,
    publishing,
    reports,
)

urlpatterns = [
    *councils.urlpatterns,
    *matters.urlpatterns,
    *grants.urlpatterns,
    *municipal.urlpatterns,
    *escalation.urlpatterns,
    *delegations.urlpatterns,
    *meetings.urlpatterns,
    *reports.urlpatterns,
    *publishing.urlpatterns,
    *decisions.urlpatterns,
]
