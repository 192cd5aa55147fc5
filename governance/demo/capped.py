"""Reumatoid artrit near its cap: one grant more is refused, and goes to HSLG and on to HSD."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from governance.actions.answering import answer_escalation
from governance.actions.escalating import start_escalation
from governance.demo import grants
from governance.demo.grants import terms
from governance.demo.matters import opened, submitted, told
from governance.demo.meetings import Days, Question, held
from governance.demo.scene import (
    ARTHRITIS,
    CHAIR,
    DEPUTY,
    ECONOMIST,
    MANAGEMENT,
    MEMBER,
    act,
    ago,
    ahead,
    leader,
)
from governance.matters.jav import declare_conflict
from governance.models import AnswerKind, Escalation, EscalationReason, Matter, MatterTask
from vardforlopp.common.answer import Refused

TRIED, COMMENTED = 26, 19  # days ago: the attempt over the cap, and what HSLG said
JAV = "Är verksamhetschef på kliniken som söker."
FIRST, SECOND = 260000, 120000


def first_day() -> date:
    """The first grant of the year of the attempt, whatever day the story is told."""
    return max(ago(205), date(ago(TRIED).year, 1, 1))


def most_of_it() -> None:
    """The first grant of the year leaves 40 000 under the cap; its period is over by now."""
    on, by = first_day(), leader(ARTHRITIS)
    meeting = ago(210)
    matter = opened(
        *(ago(236), by, "Nytt schema på reumatologmottagningen"),
        "LAG RA söker 260 000 kronor till dubbel bemanning medan schemat byggs om.",
        ARTHRITIS,
        sender="LAG RA",
    )
    submitted(matter, ago(232), "Ansökan om omställningsbidrag, RA", "Andra försöket sedan 2022.")
    act(MEMBER, ago(220), declare_conflict, matter, reason=JAV)
    held(Days(meeting), [Question(matter)], adjusters=(CHAIR, DEPUTY))
    purpose = "Dubbel bemanning på mottagningen medan schemat byggs om."
    last = max(on, ago(18))
    grant = grants.granted(matter, on, terms(FIRST, "rheumatology", purpose, on, last))
    told(matter, max(on, ago(196)), MatterTask.TELL_MANAGEMENT, MatterTask.TELL_LEADERS)
    grants.used(
        grant, ago(15), 205000, "En sjuksköterska och en sekreterare i 20 veckor.", ECONOMIST
    )


def over_the_cap() -> Matter:
    """The matter of the second, as it goes to the meeting."""
    by = leader(ARTHRITIS)
    matter = opened(
        *(ago(52), by, "Sjuksköterskebesök även i norra länsdelen"),
        "LAG RA söker 120 000 kronor till bemanning när besöken läggs om i norr.",
        ARTHRITIS,
        sender="LAG RA",
    )
    paper = "Utan bidrag får norra länsdelen vänta till nästa år."
    submitted(matter, ago(50), "Ansökan om omställningsbidrag, RA i norr", paper)
    act(MEMBER, ago(44), declare_conflict, matter, reason=JAV)
    return matter


def taken_further(matter: Matter) -> Escalation:
    """The chair may not decide it, and takes it to the management group, which comments."""
    purpose = "Bemanning i norra länsdelen när besöken läggs om."
    of = terms(SECOND, "rheumatology", purpose, ago(TRIED), ahead(150))
    try:
        grants.granted(matter, ago(TRIED), of)
    except Refused as refused:
        text = f"{refused.reason} Rådet rekommenderar bidraget."
    else:
        raise AssertionError("the cap did not hold")
    facts = {"reason": EscalationReason.CAP, "amount": Decimal(SECOND), "text": text}
    made = act(CHAIR, ago(TRIED), start_escalation, matter, **facts)
    said = "Ledningsgruppen tillstyrker. Bemanningen i norr är länets svagaste."
    act(MANAGEMENT, ago(COMMENTED), answer_escalation, made, kind=AnswerKind.COMMENTS, text=said)
    return made
