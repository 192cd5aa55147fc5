"""What is done to accounts and appointments: each verb one transaction, the actor as `by`."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction

from regions.models import Person
from vardforlopp.accounts import permissions, workflow
from vardforlopp.accounts.models import Appointment, Scope, User
from vardforlopp.accounts.models.appointment import AppointmentStatus
from vardforlopp.accounts.roles import ROLES
from vardforlopp.common import dates
from vardforlopp.common.answer import Refused, demand
from vardforlopp.common.records import lock


@transaction.atomic
def give_appointment(
    *,
    person: Person,
    role: str,
    place: Any,
    valid_from: date,
    valid_to: date | None = None,
    by: User | None,
) -> Appointment:
    """Gives a role for a place (None: the whole country) and a period, dates inclusive.

    Attest and decision roles wait for a second person. `by` None is the system at start-up.
    Raises Forbidden, Refused (wrong kind of place, oneself), ValidationError (constraints).
    """
    if by is not None:
        demand(permissions.can_give_appointments(by))
        if by.person_id == person.pk:
            raise Refused("Ingen kan ge sig själv ett förordnande.", field="person")
    scope = Scope.of(place)
    facts = ROLES[role]
    if scope.kind not in facts.scopes:
        raise Refused(f"Rollen {facts.label} ges inte för {scope}.", field="scope")
    waits = facts.needs_confirmation and by is not None
    appointment = Appointment(
        person=person,
        role=role,
        scope=scope,
        valid_from=valid_from,
        valid_to=valid_to,
        given_by=by.person if by else None,
        status=AppointmentStatus.PROPOSED if waits else AppointmentStatus.IN_FORCE,
    )
    appointment.full_clean()
    appointment.save()
    if not waits:
        workflow.write_grants(appointment)
    return appointment


def confirm_appointment(appointment: Appointment, *, by: User, version: int | None = None) -> Any:
    """A second person says yes; the role takes effect. Raises Forbidden, Stale, Refused."""
    return workflow.appointment_workflow.perform(
        "confirm", appointment, by=by, version=version, confirmed_by=by.person
    )


def end_appointment(
    appointment: Appointment, *, by: User, comment: str, version: int | None = None
) -> Any:
    """Ends a role today, at once: the next request, open session or queued task is without it."""
    last = max(appointment.valid_from, dates.today())
    return workflow.appointment_workflow.perform(
        "end", appointment, by=by, comment=comment, version=version, valid_to=last
    )


@transaction.atomic
def open_account(*, person: Person, email: str, password: str | None = None) -> User:
    """An account for a person, with the rights of the appointments the person already has."""
    user = User(person=person, email=email.strip().lower())
    if password is None:
        user.set_unusable_password()
    else:
        user.set_password(password)
    user.full_clean(exclude=["password"])
    user.save()
    for appointment in person.appointments.filter(status=AppointmentStatus.IN_FORCE):
        workflow.write_grants(appointment)
    return user


@transaction.atomic
def sign_out_everywhere(user: User) -> None:
    """Ends every session of the account, the present one too."""
    fresh = lock(user)
    fresh.session_epoch += 1
    fresh._change_reason = "Loggade ut överallt"  # type: ignore[attr-defined]
    fresh.save()
