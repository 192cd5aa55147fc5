"""The addresses of units and backfilling."""

from django.urls import path

from vardforlopp.introduction.views import backfill, units

AT = "inforande/<slug:region>/<slug:version>/"

urlpatterns = [
    path(AT + "enheter/", units.unit_statuses, name="unit_statuses"),
    path(AT + "enheter/import/", units.import_unit_statuses, name="unit_statuses_import"),
    path(AT + "efterregistrera/", backfill.backfill, name="backfill"),
]
