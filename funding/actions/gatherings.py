"""Planning trainings and joint meetings, inviting to them, answering, and who was there."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from funding.models import Gathering, GatheringMaterial, Participation, ParticipationStatus
from funding.permissions import can_change_gathering, can_note_attendance, can_plan_gatherings
from funding.workflow import gathering_workflow, participation_workflow
from regions.models import HealthcareRegion, Person
from vardforlopp.common import documents
from vardforlopp.common.answer import Refused, Stale, demand
from vardforlopp.common.records import add, change, lock, sent_before

LIST_CHANGED = (
    "Listan ändrades medan du hade sidan öppen. Läs den nya på mötets sida, och spara igen om det "
    "du har kryssat för stämmer."
)


@transaction.atomic
def plan_gathering(
    *, by: Any, healthcare_region: HealthcareRegion, token: UUID | None = None, **facts: Any
) -> Gathering:
    """A new training or meeting, also one that has been. The same `token` twice is one.

    Raises Forbidden, Refused, ValidationError.
    """
    gathering = Gathering(healthcare_region=healthcare_region, token=token, **facts)
    demand(can_plan_gatherings(by, gathering))
    lock(healthcare_region)  # of two presses at once the second finds what the first made
    again = sent_before(healthcare_region.gatherings.all(), token, **facts)
    return again or add(gathering, by=by, reason=f"Planerar {gathering}")


@transaction.atomic
def edit_gathering(
    gathering: Gathering, *, by: Any, version: int | None = None, **facts: Any
) -> Gathering:
    """Changes what, when or where. Raises Forbidden, Stale, ValidationError."""
    fresh = lock(gathering, version)
    demand(can_change_gathering(by, fresh))
    return change(fresh, by=by, **facts)


def cancel_gathering(
    gathering: Gathering, *, by: Any, comment: str, version: int | None = None
) -> Gathering:
    """It does not take place, and why; it stays to be read. Raises Forbidden, Stale, Refused."""
    moved: Gathering = gathering_workflow.perform(
        "cancel", gathering, by=by, version=version, comment=comment
    )
    return moved


@transaction.atomic
def invite(gathering: Gathering, *, by: Any, people: Iterable[Person]) -> list[Participation]:
    """Invites those who are not invited already; what is new. Raises Forbidden, Refused."""
    fresh = lock(gathering)  # of two lists at once the second leaves out those of the first
    demand(can_change_gathering(by, fresh))
    wanted = {person.pk: person for person in people}
    if not wanted:
        raise Refused("Välj minst en person att bjuda in.")
    known = set(fresh.participations.values_list("person_id", flat=True))
    return [
        add(Participation(gathering=fresh, person=person), by=by, reason=f"Bjuder in {person}")
        for key, person in wanted.items()
        if key not in known
    ]


def answer_invitation(
    participation: Participation,
    *,
    by: Any,
    answer: str,
    comment: str = "",
    version: int | None = None,
) -> Participation:
    """The one invited says "accept" or "decline". Raises Forbidden, Stale, Refused."""
    moved: Participation = participation_workflow.perform(
        answer, participation, by=by, comment=comment, version=version
    )
    return moved


@transaction.atomic
def note_attendance(
    gathering: Gathering, *, by: Any, there: Iterable[Person], version: int | None = None
) -> int:
    """Says who of the invited were there, all at once; how many rows that changed.

    `version` is that of the list which the page showed. Raises Forbidden, Stale, Refused.
    """
    fresh = lock(gathering)
    demand(can_note_attendance(by, fresh))
    now = fresh.version_of_list()
    if version not in (None, now):
        raise Stale(LIST_CHANGED, version=now)
    present = {person.pk for person in there}
    changed = 0
    for row in fresh.participations.select_related("person").order_by("pk"):
        was_there = row.status == ParticipationStatus.ATTENDED
        if was_there != (row.person_id in present):
            participation_workflow.perform("unattend" if was_there else "attend", row, by=by)
            changed += 1
    return changed


@transaction.atomic
def add_material(
    gathering: Gathering, *, by: Any, title: str, upload: UploadedFile
) -> GatheringMaterial:
    """A file for those who come, upprättad at once. Raises Forbidden, Refused, ValidationError."""
    fresh = lock(gathering)
    demand(can_change_gathering(by, fresh))
    _demand_name(fresh, title)
    document = documents.establish(documents.store(upload, by=by), by=by)
    row = GatheringMaterial(gathering=fresh, title=title, document=document)
    return add(row, by=by, reason=f"Lägger till {title}")


@transaction.atomic
def edit_material(
    material: GatheringMaterial,
    *,
    by: Any,
    title: str,
    upload: UploadedFile | None = None,
    version: int | None = None,
) -> GatheringMaterial:
    """Another name, or the next edition of the file; the one before is kept.

    Raises Forbidden, Stale, Refused, ValidationError.
    """
    gathering = lock(material.gathering)
    fresh = lock(material, version)
    demand(can_change_gathering(by, gathering))
    _demand_name(gathering, title, besides=fresh.pk)
    document = fresh.document
    if upload is not None:
        stored = documents.store(upload, by=by, replaces=fresh.document)
        document = documents.establish(stored, by=by)
    return change(fresh, by=by, title=title, document=document)


def _demand_name(gathering: Gathering, title: str, besides: int = 0) -> None:
    if gathering.materials.filter(title__iexact=title).exclude(pk=besides).exists():
        raise Refused("Det finns redan ett material med det namnet.", field="title")
