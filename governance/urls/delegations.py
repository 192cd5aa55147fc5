"""The addresses of a council's delegation order."""

from django.urls import path

from governance.urls.councils import COUNCIL
from governance.views import delegations

DELEGATIONS = COUNCIL + "delegation/"
DELEGATION = DELEGATIONS + "<int:pk>/"

urlpatterns = [
    path(DELEGATIONS, delegations.delegation_list, name="delegations"),
    path(DELEGATIONS + "ny/", delegations.propose, name="delegation_new"),
    path(DELEGATION, delegations.delegation, name="delegation"),
    path(DELEGATION + "bekrafta/", delegations.confirm, name="delegation_confirm"),
    path(DELEGATION + "avboj/", delegations.decline, name="delegation_decline"),
    path(DELEGATION + "avsluta/", delegations.end, name="delegation_end"),
]
