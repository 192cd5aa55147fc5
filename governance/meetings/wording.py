"""The words that are proposed: of a recommendation, and of each point in the minutes."""

from __future__ import annotations

from collections.abc import Iterator

from governance.meetings.sitting import Sitting
from governance.models import (
    Advice,
    AgendaItem,
    AttendeeRole,
    BallotChoice,
    Matter,
    MatterKind,
    Recommendation,
)
from governance.models.matters import OPEN_TO_ALL
from vardforlopp.common.dates import swedish_date
from vardforlopp.common.wording import all_of

OPENED, PREVIOUS, OTHER = "Mötets öppnande", "Föregående protokoll", "Övriga frågor"
RETURNED = "{council} återremitterar ärendet för komplettering."
RECOMMENDED = {
    (MatterKind.INTRODUCTION, Advice.FOR): (
        "{council} rekommenderar ordföranden att besluta att {about} införs i {region}."
    ),
    (MatterKind.INTRODUCTION, Advice.AGAINST): (
        "{council} avråder ordföranden från att besluta att {about} införs i {region}."
    ),
    (MatterKind.GRANT, Advice.FOR): (
        "{council} rekommenderar ordföranden att bevilja omställningsbidrag för {about} i {region}."
    ),
    (MatterKind.GRANT, Advice.AGAINST): (
        "{council} avråder ordföranden från att bevilja omställningsbidrag för {about} i {region}."
    ),
    (MatterKind.OTHER, Advice.FOR): "{council} rekommenderar ordföranden att bifalla förslaget.",
    (MatterKind.OTHER, Advice.AGAINST): "{council} avråder ordföranden från att bifalla förslaget.",
}


def proposed_recommendation(matter: Matter, advice: str) -> str:
    """What the council says to its chair, to be edited."""
    template = RECOMMENDED.get((MatterKind(matter.kind), Advice(advice)), RETURNED)
    led = matter.implementation
    return template.format(
        council=matter.council.short_name or matter.council,
        about=led.pathway_version if led else "",
        region=led.region if led else "",
    )


def item_text(sitting: Sitting, item: AgendaItem) -> str:
    """What the minutes say of a point: what somebody wrote, else what is known of it."""
    if item.text:
        return item.text
    if item.matter is None:
        return _of_own_point(sitting, item)
    return "\n\n".join(_of_matter(sitting, item))


def _of_own_point(sitting: Sitting, item: AgendaItem) -> str:
    if item.title == OPENED:
        return f"{_leader(sitting)} öppnade mötet."
    if item.title == PREVIOUS:
        return "Föregående protokoll gicks igenom och lades till handlingarna."
    return "Inga övriga frågor togs upp." if item.title == OTHER else ""


def _leader(sitting: Sitting) -> str:
    leading = (AttendeeRole.CHAIR, AttendeeRole.DEPUTY)
    found = (row.person.name for row in sitting.present if row.role in leading)
    return next(found, "Ordföranden")


def _of_matter(sitting: Sitting, item: AgendaItem) -> Iterator[str]:
    """Presentation, jäv, answers, recommendation, and what the chair has decided."""
    if sitting.meeting.is_between:
        yield "Frågan ställdes till alla röstberättigade mellan två möten, och alla har svarat."
    elif item.presented_by:
        yield f"{item.presented_by} föredrog ärendet."
    jav = [row.person.name for row in sitting.jav(item)]
    if jav:
        yield f"{all_of(jav)} anmälde jäv och deltog inte i ärendet."
    yield from _answers(sitting, item)
    given = getattr(item, "recommendation", None)
    if given is None:
        yield _unrecommended(item)
    else:
        yield from _recommended(given)


def _unrecommended(item: AgendaItem) -> str:
    """It comes again, unless it has been decided without the council."""
    if item.matter is not None and item.matter.status in OPEN_TO_ALL:
        return "Rådet lämnade ingen rekommendation. Ärendet är beslutat."
    return "Rådet lämnade ingen rekommendation. Ärendet tas upp på ett senare möte."


def _answers(sitting: Sitting, item: AgendaItem) -> Iterator[str]:
    answers = sitting.answers(item)
    choices = {row.choice for row in answers}
    if len(choices) == 1:
        yield f"Alla som deltog var eniga: {answers[0].get_choice_display()}."
    elif answers:
        said = []
        for value, label in BallotChoice.choices:
            names = [row.person.name for row in answers if row.choice == value]
            if names:
                said.append(f"{label.capitalize()}: {all_of(names)}.")
        yield " ".join(said)


def _recommended(given: Recommendation) -> Iterator[str]:
    yield given.text
    for one in given.reservations.all():
        yield f"{one.person} reserverade sig: {one.text}"
    for made in given.decisions.all():
        day = swedish_date(made.decided_on)
        yield f"{made.decider} beslutade {day} på delegation: {made.label}."
