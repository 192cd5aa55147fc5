"""Får ordföranden besluta det här? The rules answered for what somebody thinks of, on any day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from governance.decisions.ruling import Rule, Ruling
from governance.delegations.holding import holding
from governance.grants.ruling import DATED, DELEGATED, GrantAsked, day_answer, grant_ruling
from governance.models import Advice, DecisionKind, DelegateRole, Delegation
from governance.models.grants import NOTHING
from regions.models import Body, Municipality, Unit
from vardforlopp.common.answer import Answer, no
from vardforlopp.common.dates import swedish_date
from vardforlopp.pathways.models import CarePathway

INTRODUCED = "överenskommelsen kap. 9 (S2-38)"
ESCALATED = "överenskommelsen kap. 9 (S2-40)"
NOT_DELEGABLE = "kommunallagen 6 kap. 38 § 1"


@dataclass(frozen=True)
class Asked:
    """What somebody wants to know; `within_mandate` is None when nobody has said."""

    council: Body
    kind: str
    role: str
    pathway: CarePathway
    on: date
    amount: Decimal | None = None
    receiver: Unit | Municipality | None = None
    advice: str = ""
    within_mandate: bool | None = None
    costs_fit: bool | None = None  # of an introduction, any grant counted in (S2-40)


def ruling_on(asked: Asked) -> Ruling:
    """Every rule with its answer."""
    delegation, held = line_of(asked.council, asked.kind, asked.role, asked.on)
    if asked.kind == DecisionKind.INTRODUCTION:
        return _introduction(asked, delegation, held)
    return grant_ruling(
        GrantAsked(
            council=asked.council,
            pathway=asked.pathway,
            amount=NOTHING if asked.amount is None else asked.amount,
            receiver=asked.receiver,
            on=asked.on,
            delegation=delegation,
            held=held,
            advice=asked.advice,
        ),
        *_standing_in(asked),
    )


def line_of(council: Body, kind: str, role: str, on: date) -> tuple[Delegation | None, Answer]:
    """The line of the delegation order that gives a part the decision, and if it counts that day.

    Of several one that counts; else the latest, and why it does not.
    """
    rows = Delegation.objects.filter(council=council, kind=kind, role=role)
    lines = list(rows.select_related("parent__parent").order_by("-valid_from", "-pk"))
    if not lines:
        part, what = DelegateRole(role).label, DecisionKind(kind).label
        return None, no(f"Ingen delegation om {what} till {part} finns i rådet.")
    found = [(row, holding(row, on)) for row in lines]
    return next(((row, answer) for row, answer in found if answer), found[0])


def _introduction(asked: Asked, delegation: Delegation | None, held: Answer) -> Ruling:
    order = f"{delegation.decided_by}, {delegation.reference}" if delegation else "ingen delegation"
    return Ruling(
        (
            Rule(
                "Finns det en delegation som gäller?",
                held & Answer(True, f"Delegationen gäller {swedish_date(asked.on)}."),
                f"{order}; {DELEGATED}",
            ),
            Rule("Fattas beslutet i dag eller senare?", day_answer(asked.on), DATED),
            Rule("Rekommenderar rådet införandet?", _advised(asked.advice), INTRODUCED),
            Rule(
                "Ryms det inom verksamheternas uppdrag?",
                _within(asked.within_mandate),
                f"{INTRODUCED}; {NOT_DELEGABLE}",
            ),
            Rule("Ryms kostnaderna inom ramen?", _costs(asked.costs_fit), ESCALATED),
            *_standing_in(asked),
        )
    )


def _costs(fit: bool | None) -> Answer:
    """As the decision asks: closed when the council has judged that they exceed the frame."""
    if fit:
        return Answer(True, "Rådet bedömer att kostnaderna ryms inom ordinarie verksamhet.")
    if fit is None:
        return Answer(True, "Ingen bedömning säger att kostnaderna överskrider ramen.")
    return no(
        "Rådet bedömer att kostnaderna, med eventuellt omställningsbidrag, överskrider ramen för "
        "budgeterad ordinarie verksamhet. Då för ordföranden frågan vidare."
    )


def _standing_in(asked: Asked) -> tuple[Rule, ...]:
    """What the deputy's decision says besides."""
    if asked.role != DelegateRole.DEPUTY:
        return ()
    said = "När ordföranden har förfall. Beslutet säger varför ordföranden inte beslutar."
    question = "Får vice ordföranden besluta i ordförandens ställe?"
    return (Rule(question, Answer(True, said), "rådets delegationsordning"),)


def _advised(advice: str) -> Answer:
    if advice == Advice.FOR:
        return Answer(True, "Rådet rekommenderar införande.")
    if advice:
        return no(f"Rådet {Advice(advice).label}. Då kan det inte beslutas på delegation.")
    return no("Rådet har inte lämnat någon rekommendation.")


def _within(within: bool | None) -> Answer:
    if within:
        return Answer(True, "Det bedöms kunna införas inom ramen för verksamheternas uppdrag.")
    if within is None:
        return no("Det ska bedömas före beslutet.")
    return no(
        "Det som rör verksamhetens mål, inriktning, omfattning eller kvalitet delegeras inte. "
        "Frågan förs vidare."
    )
