"""The life of an appointment: proposed, in force, ended."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from vardforlopp.accounts import grants, permissions, rights
from vardforlopp.accounts.kinds import DECLINED, MINE, WAITING
from vardforlopp.accounts.models import Appointment, User
from vardforlopp.accounts.models.appointment import AppointmentStatus as Status
from vardforlopp.accounts.notices import close, tell
from vardforlopp.common.workflow import Transition, Workflow


def tell_it_waits(appointment: Appointment, *, by: User | None) -> None:
    """Asks the others who may confirm it."""
    people = rights.holders("give_appointments").exclude(person_id=appointment.person_id)
    users = User.objects.filter(person__in=people.values("person"))
    text = f"{appointment} väntar på att du eller någon annan bekräftar."
    tell(users, WAITING, appointment, text, address=_page(appointment), by=by)


def tell_it_is_in_force(appointment: Appointment, *, by: User | None) -> None:
    """Tells the person of the new role."""
    role = f"{appointment.role_facts.label} i {appointment.scope}"
    text = f"Du har fått rollen {role}."
    tell(_account_of(appointment), MINE, appointment, text, address=_page(appointment), by=by)


def take_effect(appointment: Appointment, *, by: User | None) -> None:
    """The rights of the role become the account's, and its person is told."""
    grants.write(appointment)
    close(WAITING, appointment)
    tell_it_is_in_force(appointment, by=by)


def tell_it_is_declined(appointment: Appointment, *, by: User) -> None:
    """Tells the one who gave it, with the reason."""
    close(WAITING, appointment)
    giver = User.objects.filter(person=appointment.given_by)
    text = f"{appointment} avböjdes av {by.get_full_name()}: {appointment.status_comment}"
    tell(giver, DECLINED, appointment, text, address=_page(appointment), by=by)


def tell_it_is_ended(appointment: Appointment, *, by: User) -> None:
    """Tells the person that the role is over, with the reason."""
    close(WAITING, appointment)
    text = (
        f"Din roll {appointment.role_facts.label} i {appointment.scope} avslutades av "
        f"{by.get_full_name()}: {appointment.status_comment}"
    )
    address = _page(appointment)
    tell(_account_of(appointment), MINE, appointment, text, address=address, dedupe="ended", by=by)


def _account_of(appointment: Appointment) -> Any:
    return User.objects.filter(person_id=appointment.person_id)


def _page(appointment: Appointment) -> str:
    return reverse("appointment", args=[appointment.pk])


appointment_workflow = Workflow(
    Transition(
        "confirm",
        "Bekräfta",
        frozenset({Status.PROPOSED}),
        Status.IN_FORCE,
        permissions.can_confirm_appointment,
        then=(take_effect,),
    ),
    Transition(
        "decline",
        "Avböj",
        frozenset({Status.PROPOSED}),
        Status.DECLINED,
        permissions.can_decline_appointment,
        needs_comment=True,
        then=(tell_it_is_declined,),
    ),
    Transition(
        "end",
        "Avsluta",
        frozenset({Status.IN_FORCE, Status.PROPOSED}),
        Status.ENDED,
        permissions.can_end_appointment,
        needs_comment=True,
        then=(tell_it_is_ended,),
    ),
)
