"""What is done to accounts and appointments: each verb one transaction, the actor as `by`."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import uuid4

from allauth.mfa.models import Authenticator
from django.contrib.auth.hashers import make_password
from django.db import transaction
from django.utils import timezone

from regions.models import Person
from vardforlopp.accounts import grants, permissions
from vardforlopp.accounts.models import Appointment, Notice, NoticeChoice, Scope, User
from vardforlopp.accounts.models.appointment import AppointmentStatus
from vardforlopp.accounts.roles import ROLES
from vardforlopp.accounts.workflow import appointment_workflow, take_effect, tell_it_waits
from vardforlopp.common import dates
from vardforlopp.common.acting import acting_as
from vardforlopp.common.answer import Refused, demand
from vardforlopp.common.outbox import enqueue
from vardforlopp.common.records import change, lock


@transaction.atomic
def give_appointment(
    *,
    person: Person,
    role: str,
    place: Any,
    valid_from: date,
    valid_to: date | None = None,
    by: User | None,
    reason: str = "Gav rollen",
) -> Appointment:
    """Gives a role for a place (None: the whole country) and a period, dates inclusive.

    Attest and decision roles wait for a second person. `by` None is the system at start-up.
    Raises Forbidden, Refused (wrong kind of place, oneself), ValidationError (constraints).
    """
    _demand_giver(by, person)
    waits = ROLES[role].needs_confirmation and by is not None
    appointment = Appointment(
        person=person,
        role=role,
        scope=_scope_for(role, place),
        valid_from=valid_from,
        valid_to=valid_to,
        given_by=by.person if by else None,
        status=AppointmentStatus.PROPOSED if waits else AppointmentStatus.IN_FORCE,
    )
    lock(person)  # of two who give the same role at once the second sees the first
    with acting_as(by, reason=reason):
        appointment.full_clean()
        appointment.save()
        follow = tell_it_waits if waits else take_effect
        follow(appointment, by=by)
    return appointment


def _demand_giver(by: User | None, person: Person) -> None:
    if by is None:
        return
    demand(permissions.can_give_appointments(by))
    if by.person_id == person.pk:
        raise Refused("Ingen kan ge sig själv en roll.", field="person")


def _scope_for(role: str, place: Any) -> Scope:
    """The scope of a place, if the role is given for its kind."""
    scope = Scope.of(place)
    if scope.kind not in ROLES[role].scopes:
        raise Refused(f"Rollen {ROLES[role].label} ges inte för {scope}.", field="place")
    return scope


def confirm_appointment(appointment: Appointment, *, by: User, version: int | None = None) -> Any:
    """A second person says yes; the role takes effect. Raises Forbidden, Stale, Refused."""
    return appointment_workflow.perform(
        "confirm", appointment, by=by, version=version, confirmed_by=by.person
    )


def decline_appointment(
    appointment: Appointment, *, by: User, comment: str, version: int | None = None
) -> Any:
    """A second person says no. Raises Forbidden, Stale, Refused."""
    return appointment_workflow.perform(
        "decline", appointment, by=by, comment=comment, version=version
    )


def end_appointment(
    appointment: Appointment, *, by: User, comment: str, version: int | None = None
) -> Any:
    """Ends a role today, at once: the next request, open session or queued task is without it."""
    last = max(appointment.valid_from, dates.today())
    if appointment.valid_to is not None:
        last = min(last, appointment.valid_to)
    return appointment_workflow.perform(
        "end", appointment, by=by, comment=comment, version=version, valid_to=last
    )


@transaction.atomic
def shorten_appointment(
    appointment: Appointment, *, by: User, valid_to: date, reason: str, version: int | None = None
) -> Appointment:
    """Lets a role in force end with a day, inclusive, that is not later than it already ends.

    Raises Forbidden, Stale, Refused, ValidationError.
    """
    fresh = lock(appointment, version)
    demand(permissions.can_end_appointment(by, fresh))
    if fresh.status != AppointmentStatus.IN_FORCE:
        raise Refused("Bara en roll som gäller kan få en sista dag.")
    if fresh.valid_to is not None and valid_to > fresh.valid_to:
        raise Refused("Rollen upphör redan tidigare och förlängs inte här.", field="valid_to")
    return change(fresh, by=by, reason=reason, valid_to=valid_to)


@transaction.atomic
def open_account(
    *,
    person: Person,
    email: str,
    password: str | None = None,
    hashed: str | None = None,
    by: User | None = None,
) -> User:
    """An account for a person, with the rights of the appointments the person already has.

    Without a password (or one already `hashed`) it opens with the link that is mailed.
    Raises Forbidden, Refused (address taken), ValidationError (person has an account).
    """
    if by is not None:
        demand(permissions.can_open_accounts(by))
    if User.objects.filter(email__iexact=email.strip()).exists():
        raise Refused("Det finns redan ett konto med den e-postadressen.", field="email")
    user = User(person=person, email=email.strip().lower())
    user.password = hashed or make_password(password)  # None becomes one that never fits
    with acting_as(by, reason="Öppnade kontot"):
        user.full_clean(exclude=["password"])
        user.save()
    for appointment in person.appointments.filter(status=AppointmentStatus.IN_FORCE):
        grants.write(appointment)
    return user


@transaction.atomic
def close_account(account: User, *, by: User, comment: str, version: int | None = None) -> User:
    """Nobody signs in with it any more, and its open sessions end at their next request."""
    return _set_active(account, False, by=by, comment=comment, version=version)


@transaction.atomic
def reopen_account(account: User, *, by: User, comment: str, version: int | None = None) -> User:
    """The account may sign in again, with the roles it has today; old sessions stay ended."""
    return _set_active(account, True, by=by, comment=comment, version=version)


def _set_active(
    account: User, is_active: bool, *, by: User, comment: str, version: int | None
) -> User:
    demand(permissions.can_tend_account(by, account))
    if not comment.strip():
        raise Refused("Skriv varför.", field="comment")
    what = "Öppnade kontot igen" if is_active else "Stängde kontot"
    facts = {"is_active": is_active, "session_epoch": account.session_epoch + 1}
    return change(account, by=by, version=version, reason=f"{what}: {comment.strip()}", **facts)


def send_password_link(account: User | None, *, by: User | None = None) -> None:
    """Orders a mail with a link to choose a password; for nobody the same work is done in vain.

    `by` is the register administrator who orders it for somebody else.
    """
    if by is not None and account is not None:
        demand(permissions.can_tend_account(by, account))
    enqueue("mail_password_link", account.pk if account else 0, dedupe=uuid4().hex)


@transaction.atomic
def set_password(user: User, password: str) -> None:
    """Sets a new password, which ends every session that used the old one."""
    user.set_password(password)
    user._change_reason = "Bytte lösenord"  # type: ignore[attr-defined]
    with acting_as(user):
        user.save()


@transaction.atomic
def sign_out_everywhere(user: User) -> None:
    """Ends every session of the account, the present one too."""
    fresh = lock(user)
    fresh.session_epoch += 1
    fresh._change_reason = "Loggade ut överallt"  # type: ignore[attr-defined]
    with acting_as(user):
        fresh.save()


@transaction.atomic
def remove_second_factor(
    account: User, *, by: User, comment: str, version: int | None = None
) -> None:
    """For somebody who has lost phone and codes; where a role demands it they set it up anew."""
    demand(permissions.can_tend_account(by, account))
    if not comment.strip():
        raise Refused("Skriv varför.", field="comment")
    fresh = lock(account, version)
    Authenticator.objects.filter(user=fresh).delete()
    fresh.session_epoch += 1
    fresh._change_reason = f"Tog bort tvåfaktor: {comment.strip()}"  # type: ignore[attr-defined]
    with acting_as(by):
        fresh.save()


@transaction.atomic
def choose_rhythms(user: User, chosen: dict[str, str]) -> None:
    """Saves how often the account wants each kind of notice by mail."""
    saved = {choice.kind: choice for choice in NoticeChoice.objects.filter(user=user)}
    for kind, rhythm in chosen.items():
        choice = saved.get(kind)
        if choice is None:
            choice = NoticeChoice(user=user, kind=kind, rhythm=rhythm)
            choice.full_clean()
            choice.save()
        else:
            change(choice, by=user, rhythm=rhythm)


def mark_read(notice: Notice) -> None:
    """Closes a notice that its reader has read."""
    if notice.closed_at is None:
        notice.closed_at = timezone.now()
        notice.save(update_fields=["closed_at"])
