"""What reminders are about, as rows of any day: the verbs refuse days that have passed."""

from __future__ import annotations

from datetime import date

import factory
from factory.django import DjangoModelFactory

from tests.factories.pathways import ImplementationFactory
from tests.factories.regions import PersonFactory
from vardforlopp.introduction import models


class MaintenanceFactory(DjangoModelFactory):
    """Somebody in the line, and a next review far away."""

    class Meta:
        model = models.Maintenance

    implementation = factory.SubFactory(ImplementationFactory)
    line_owner = factory.SubFactory(PersonFactory)
    position = "verksamhetschef"
    next_review_on = date(2099, 1, 15)
