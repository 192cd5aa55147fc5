"""What the pages of trainings and joint meetings show."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q
from django.urls import reverse

from funding.models import (
    Gathering,
    GatheringMaterial,
    Participation,
    ParticipationStatus,
    PositionHolding,
)
from funding.permissions import can_answer_invitation
from funding.workflow import participation_workflow
from regions.tables import Column
from vardforlopp.common import dates

Fact = dict[str, Any]
Status = ParticipationStatus


def listed(user: Any) -> Any:
    """The meetings with how many are invited, come and came; the coming first."""
    rows = Gathering.objects.visible_to(user).select_related("healthcare_region")
    counts = {
        "invited_count": Count("participations"),
        "coming_count": _count(Status.WILL_COME),
        "came_count": _count(Status.ATTENDED),
    }
    return rows.annotate(**counts).order_by("-starts_at", "-pk")


def _count(status: ParticipationStatus) -> Count:
    return Count("participations", filter=Q(participations__status=status))


def _people(row: Any) -> str:
    return f"{row.get_absolute_url()}#deltagare"


@dataclass(frozen=True)
class Standing:
    """How a meeting stands: the state of its badge, and the word."""

    state: str
    label: str


def standing(gathering: Gathering) -> Standing:
    """Cancelled, over, under way or planned."""
    if gathering.is_cancelled:
        return Standing("cancelled", "inställt")
    if gathering.is_over:
        return Standing("ended", "har varit")
    return Standing("ongoing", "pågår") if gathering.has_begun else Standing("planned", "planerat")


LIST = (
    Column("Namn", lambda row: row.title, lambda row: row.get_absolute_url()),
    Column("När", lambda row: row.when),
    Column("Läge", lambda row: standing(row).label),
    Column("Slag", lambda row: row.get_kind_display()),
    Column("Var", lambda row: row.where),
    Column("Ordnas av", lambda row: row.healthcare_region),
    Column("Inbjudna", lambda row: row.invited_count, _people, is_number=True, names_row=True),
    Column("Kommer", lambda row: row.coming_count, _people, is_number=True, names_row=True),
    Column("Var där", lambda row: row.came_count, _people, is_number=True, names_row=True),
)
FILE = (
    LIST[0],
    Column("Börjar", lambda row: row.starts_at),
    Column("Slutar", lambda row: row.ends_at),
    *LIST[2:6],
    Column("Tillsammans med", lambda row: row.joint_with),
    *LIST[6:],
)


def facts(gathering: Gathering) -> list[Fact]:
    """When, where, by whom."""
    shown = [
        {"label": "När", "value": gathering.when},
        {"label": "Plats", "value": gathering.place} if gathering.place else None,
        {"label": "Digitalt möte", "value": "Anslut", "href": gathering.link}
        if gathering.link
        else None,
        {"label": "Slag", "value": gathering.get_kind_display()},
        {
            "label": "Ordnas av",
            "value": gathering.healthcare_region,
            "href": gathering.healthcare_region.get_absolute_url(),
        },
        {"label": "Tillsammans med", "value": gathering.joint_with}
        if gathering.joint_with
        else None,
    ]
    return [one for one in shown if one is not None]


def participations(gathering: Gathering) -> list[Participation]:
    """Those who are invited, in Swedish order."""
    rows = list(gathering.participations.select_related("person").order_by("person__sort_key"))
    for row in rows:
        row.gathering = gathering
    return rows


@dataclass(frozen=True)
class Invitation:
    """The reader's own: what was answered, and the buttons to answer with."""

    row: Participation
    choices: list[dict[str, Any]]


def invitation(user: Any, rows: Iterable[Participation]) -> Invitation | None:
    """That of the reader, while it can be answered or has been; None when not invited."""
    own = next((row for row in rows if row.person_id == user.person_id), None)
    if own is None:
        return None
    choices = [
        {
            "label": choice.transition.label,
            "hidden": [("answer", choice.transition.name), ("version", own.version)],
            "answer": choice.answer,
        }
        for choice in participation_workflow.open_to(user, own)
        if choice.transition.allowed is can_answer_invitation and choice.answer
    ]
    return Invitation(own, choices)


def materials(gathering: Gathering) -> list[dict[str, Any]]:
    """The files, as components/document.html takes them."""
    return [_file(row) for row in gathering.materials.select_related("document")]


def _file(row: GatheringMaterial) -> dict[str, Any]:
    document = row.document
    edition = f"Utgåva {document.edition}, " if document.edition > 1 else ""
    day = dates.swedish_date(document.established_at or document.created_at)
    return {
        "pk": row.pk,
        "row": row,
        "name": row.title,
        "href": reverse("material", args=[row.pk]),
        "kind": document.name.rpartition(".")[2].upper(),
        "size": f"{max(1, round(document.size / 1024))}\u00a0kB",
        "note": f"{edition}upprättad {day}".capitalize() if not edition else f"{edition}{day}",
    }


@dataclass(frozen=True)
class Trained:
    """Somebody with a position today, and the trainings they were at."""

    holding: PositionHolding
    trainings: list[Gathering]

    def __str__(self) -> str:
        return str(self.holding.person)

    @property
    def is_demo(self) -> bool:
        """Made up."""
        return self.holding.is_demo


def trained() -> list[Trained]:
    """Everybody with a position today, trained or not; two queries."""
    about = ("person", "position__region", "position__healthcare_region")
    held = PositionHolding.objects.in_force().select_related(*about)
    rows = list(held.order_by("position__healthcare_region", "position__number"))
    been: dict[int, list[Gathering]] = {}
    found = Participation.objects.trainings().filter(person__in=[row.person_id for row in rows])
    for one in found.select_related("gathering").order_by("gathering__starts_at"):
        been.setdefault(one.person_id, []).append(one.gathering)
    return [Trained(row, been.get(row.person_id, [])) for row in rows]


def _last(row: Trained) -> Any:
    return dates.as_date(row.trainings[-1].starts_at) if row.trainings else None


def _to_last(row: Trained) -> str:
    return row.trainings[-1].get_absolute_url() if row.trainings else ""


TRAINED = (
    Column("Innehavare", str),
    Column("Tjänst", lambda row: row.holding.position, lambda row: row.holding.get_absolute_url()),
    Column("Utbildningar", lambda row: len(row.trainings), is_number=True),
    Column("Senast", _last, _to_last, names_row=True),
    Column("Vilka", lambda row: "; ".join(str(one) for one in row.trainings) or "ingen än"),
)
