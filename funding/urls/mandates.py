"""The addresses of the attestförteckning."""

from django.urls import path

from funding.views import mandates

MANDATES = "finansiering/attest/"
MANDATE = MANDATES + "<int:pk>/"

urlpatterns = [
    path(MANDATES, mandates.mandate_list, name="mandates"),
    path(MANDATES + "nytt/", mandates.propose, name="mandate_new"),
    path(MANDATE, mandates.mandate, name="mandate"),
    path(MANDATE + "bekrafta/", mandates.confirm, name="mandate_confirm"),
    path(MANDATE + "avboj/", mandates.decline, name="mandate_decline"),
    path(MANDATE + "avsluta/", mandates.end, name="mandate_end"),
]
