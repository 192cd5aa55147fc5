"""Accounts and appointments for tests, made through the product's own verbs."""

from __future__ import annotations

from datetime import date
from typing import Any

import factory
from factory.django import DjangoModelFactory

from tests.factories.regions import PersonFactory, RegionFactory
from vardforlopp.accounts import actions
from vardforlopp.accounts.models import Appointment, User

PASSWORD = "ett-langt-losenord-for-prov"


class UserFactory(DjangoModelFactory):
    """An open account with the tests' password."""

    class Meta:
        model = User

    person = factory.SubFactory(PersonFactory)
    email = factory.Sequence(lambda n: f"konto{n}@prov.invalid")
    password = PASSWORD

    @classmethod
    def _create(cls, model_class: Any, *args: Any, **facts: Any) -> User:
        return actions.open_account(**facts)

    @classmethod
    def appointed(cls, role: str, place: Any = None, **facts: Any) -> User:
        """An account whose person holds a role since 2020, given by the system."""
        user = cls(**facts)
        AppointmentFactory(person=user.person, role=role, place=place)
        return user


class AppointmentFactory(DjangoModelFactory):
    """A role given by the system unless `by` says who; a process supporter of a new region."""

    class Meta:
        model = Appointment

    person = factory.LazyFunction(lambda: UserFactory().person)
    role = "process_supporter"
    place = factory.LazyFunction(lambda: RegionFactory())
    valid_from = date(2020, 1, 1)
    by = None

    @classmethod
    def _create(cls, model_class: Any, *args: Any, **facts: Any) -> Appointment:
        return actions.give_appointment(**facts)
