"""The council's recommendation to its chair: never a decision (X12)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import transaction

from governance.matters.workflow import matter_workflow
from governance.meetings.permissions import can_recommend
from governance.meetings.sitting import Sitting
from governance.models import Advice, AgendaItem, MatterKind, Recommendation, Reservation
from regions.models import Person
from vardforlopp.common.acting import acting_as
from vardforlopp.common.answer import Refused, demand
from vardforlopp.common.records import lock
from vardforlopp.common.wording import one_of
from vardforlopp.pathways.actions import record_milestone
from vardforlopp.pathways.models import Milestone, MilestoneKind


@transaction.atomic
def recommend(
    item: AgendaItem,
    *,
    by: Any,
    advice: str,
    text: str,
    reservations: Iterable[tuple[Person, str]] = (),
) -> Recommendation:
    """What the council recommends in the matter of the point, with those who did not agree.

    The council is quorate in the point, jäv counted off, and everybody who takes part has answered;
    what most are for is recommended. A later recommendation of the same matter supersedes this.
    Raises Forbidden, Refused, ValidationError.
    """
    meeting = lock(item.meeting)
    fresh = lock(item)
    demand(can_recommend(by, fresh))
    sitting = Sitting(meeting)
    own = list(reservations)
    _demand_carried(sitting, fresh, advice)
    _demand_took_part(sitting, fresh, own)
    if not text.strip():
        raise Refused("Skriv vad rådet rekommenderar.", field="text")
    matter = lock(fresh.matter) if fresh.matter else None
    row = Recommendation(
        matter=matter,
        item=fresh,
        advice=advice,
        text=text.strip(),
        given_on=meeting.held_on,
        supersedes=Recommendation.objects.in_force().filter(matter=matter).first(),
    )
    with acting_as(by, reason="Lämnar rekommendation"):
        _save(row)
        for person, words in own:
            _save(Reservation(recommendation=row, person=person, text=words.strip()))
        _tell_introduction(row)
    step = "return" if advice == Advice.RETURN else "recommend"
    matter_workflow.perform(step, matter, by=by, comment=row.text)
    return row


def _tell_introduction(row: Recommendation) -> None:
    """The introduction has its recommendation (R7); what is returned has none yet."""
    about, council = row.matter.implementation, row.matter.council
    if about is None or row.matter.kind != MatterKind.INTRODUCTION:
        return
    if row.advice == Advice.RETURN:
        return
    kind = MilestoneKind.RECOMMENDATION
    record_milestone(
        about,
        kind=kind,
        occurred_on=row.given_on,
        body=council,
        reference=f"{council.short_name or council} {row.given_on} § {row.item.paragraph}",
        note=row.get_advice_display().capitalize(),
        supersedes=Milestone.objects.in_force().filter(implementation=about, kind=kind).first(),
        made_here=True,
    )


def _save(row: Any) -> None:
    row.full_clean()
    row.save()


def _demand_carried(sitting: Sitting, item: AgendaItem, advice: str) -> None:
    """Quorate, everybody has answered, and the advice is what they are for."""
    for asked in (sitting.quorum(item), sitting.everybody_has_answered(item)):
        if not asked:
            raise Refused(asked.reason)
    carried = sitting.carried(item)
    if not carried:
        raise Refused("Alla avstår. Då finns ingen rekommendation att lämna.")
    if advice not in carried:
        said = one_of(label for value, label in Advice.choices if value in carried)
        raise Refused(f"Enligt svaren är rådets rekommendation: {said}.", field="advice")


def _demand_took_part(
    sitting: Sitting, item: AgendaItem, reservations: list[tuple[Person, str]]
) -> None:
    """Who reserves oneself took part, and says why."""
    took_part = {row.person_id for row in sitting.voters(item)}
    for person, words in reservations:
        if person.pk not in took_part:
            raise Refused(f"{person} deltog inte i punkten och kan inte reservera sig.")
        if not words.strip():
            raise Refused(f"Skriv vad {person} reserverar sig mot.")
