"""The addresses of the councils, one list for each part of their work."""

from governance.urls import councils, delegations, escalation, matters, meetings, municipal

urlpatterns = [
    *councils.urlpatterns,
    *matters.urlpatterns,
    *municipal.urlpatterns,
    *escalation.urlpatterns,
    *delegations.urlpatterns,
    *meetings.urlpatterns,
]
