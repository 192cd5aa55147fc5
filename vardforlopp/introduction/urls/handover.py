"""The addresses of handing over a person's duties."""

from django.urls import path

from vardforlopp.introduction.views import handover

ALL = "overlamning/"
ONE = ALL + "<int:pk>/"

urlpatterns = [
    path(ALL, handover.handover, name="handover"),
    path(ONE, handover.handover_person, name="handover_person"),
    path(ONE + "kvitto/<uuid:request_id>/", handover.handover_receipt, name="handover_receipt"),
]
