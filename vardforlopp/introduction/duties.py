"""Everything a person holds, why it is held, and whether the reader may hand it over."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from regions.models import Person
from vardforlopp.accounts.models import Appointment
from vardforlopp.accounts.models.appointment import AppointmentStatus
from vardforlopp.accounts.permissions import can_end_appointment
from vardforlopp.common.answer import Answer, no
from vardforlopp.common.dates import swedish_date
from vardforlopp.introduction.models import GapItem, Maintenance, Need
from vardforlopp.introduction.permissions import can_prepare
from vardforlopp.pathways.models import Staffing
from vardforlopp.pathways.permissions import can_staff, remember_staffing

STAFFING, ROLE, LINE = "bemanning", "roll", "linje"
ADMINISTRATOR = "Registeransvarig behöver ge rollen till efterträdaren och avsluta den här."


@dataclass(frozen=True)
class Duty:
    """Something a person holds: `row` is a Staffing, an Appointment or a Maintenance."""

    kind: str
    row: Any
    what: str
    where: str
    url: str
    why: str
    period: str
    may: Answer

    @property
    def key(self) -> str:
        """Its name in the form and in the choices: "bemanning-12"."""
        return f"{self.kind}-{self.row.pk}"


@dataclass(frozen=True)
class Mention:
    """Something that names the person and that no hand-over moves, shown as information."""

    what: str
    url: str
    note: str


def held_by(person: Person, user: Any) -> list[Duty]:
    """Staffing first, then responsibility in the line, then roles."""
    return [*in_introductions(person, user), *_roles(person, user)]


def in_introductions(person: Person, user: Any) -> list[Duty]:
    """Staffing, then responsibility in the line."""
    around = ("implementation__region", "implementation__pathway_version")
    staffing = Staffing.objects.not_ended().filter(person=person).select_related(*around)
    lines = Maintenance.objects.filter(line_owner=person).select_related(*around)
    remember_staffing(user, {row.implementation_id for row in (*staffing, *lines)})
    return [*_staffing(staffing, user), *_lines(lines, user)]


def _staffing(rows: Any, user: Any) -> list[Duty]:
    return [
        Duty(
            kind=STAFFING,
            row=row,
            what=row.get_role_display(),
            where=str(row.implementation),
            url=f"{row.implementation.get_absolute_url()}#bemanning",
            why=f"{row.get_role_display()} sedan {swedish_date(row.valid_from)}, {_added(row)}",
            period=_period(row),
            may=can_staff(user, row.implementation),
        )
        for row in sorted(rows, key=_by_place)
    ]


def _by_place(row: Any) -> tuple[str, str, int]:
    here = row.implementation
    return here.region.sort_key, here.pathway_version.short_title, row.pk


def _lines(rows: Any, user: Any) -> list[Duty]:
    return [
        Duty(
            kind=LINE,
            row=row,
            what="ansvarig i linjen",
            where=str(row.implementation),
            url=reverse("maintenance", args=_place(row.implementation)),
            why=f"{row.position}. Förvaltningen {_added(row)} {swedish_date(row.created_at)}",
            period="tills vidare",
            may=can_prepare(user, row.implementation),
        )
        for row in sorted(rows, key=_by_place)
    ]


def _place(implementation: Any) -> list[str]:
    return [implementation.region.slug, implementation.pathway_version.slug]


def _roles(person: Person, user: Any) -> list[Duty]:
    rows = Appointment.objects.current().visible_to(user).filter(person=person).with_names()
    return [
        Duty(
            kind=ROLE,
            row=row,
            what=row.role_facts.label,
            where=str(row.scope),
            url=reverse("appointment", args=[row.pk]),
            why=f"{row.role_facts.label} sedan {swedish_date(row.valid_from)}, given av "
            f"{row.given_by or 'systemet vid uppstart'}",
            period=_period(row),
            may=_may_give(user, row),
        )
        for row in rows.order_by("role", "pk")
    ]


def _may_give(user: Any, row: Appointment) -> Answer:
    """Roles are given by register administrators alone, and never one's own."""
    if row.status != AppointmentStatus.IN_FORCE:
        return no("Rollen väntar på bekräftelse. Den kan inte lämnas över innan den gäller.")
    answer = can_end_appointment(user, row)
    if answer or user.may("give_appointments"):
        return answer
    return no(ADMINISTRATOR)


def _added(row: Any) -> str:
    return f"tillagd av {row.created_by_label or 'systemet'}"


def _period(row: Any) -> str:
    starts = f"från {swedish_date(row.valid_from)}"
    return f"{starts} till {swedish_date(row.valid_to)}" if row.valid_to else starts


def mentions(person: Person, user: Any) -> list[Mention]:
    """Open actions with the person's name, and needs the person has raised that wait."""
    named = GapItem.objects.visible_to(user).open().filter(responsible__iexact=person.name)
    named = named.select_related("implementation__region", "implementation__pathway_version")
    raised = Need.objects.visible_to(user).waiting().filter(author=person).select_related("body")
    actions = [
        Mention(
            row.action or str(row),
            row.get_absolute_url(),
            f"åtgärd i gapanalysen, {row.implementation}",
        )
        for row in named.order_by("due_on", "pk")
    ]
    needs = [Mention(row.title, row.get_absolute_url(), f"behov till {row.body}") for row in raised]
    return [*actions, *needs]
