"""May this grant be decided? The same questions for the page that asks, the form and the verb.

Amounts are SEK.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from governance.decisions.ruling import Rule, Ruling
from governance.delegations.holding import cap_of, limit_of
from governance.grants.receiving import may_receive
from governance.grants.room import Room, room_of
from governance.models import Advice, Delegation, TransitionGrant
from governance.models.grants import NOTHING
from regions.models import Body, Municipality, Unit
from vardforlopp.common import dates
from vardforlopp.common.answer import Answer, no
from vardforlopp.common.money import sek
from vardforlopp.pathways.models import CarePathway

AGREEMENT = "överenskommelsen kap. 9 (S2-39)"
DELEGATED = "kommunallagen 7 kap. 5–6 §§"
DATED = "förvaltningslagen 31 §"
ADVISED = "överenskommelsen kap. 10 (S2-49)"

HELD = "Finns det en delegation som gäller?"
AMOUNT = "Är beloppet över noll?"
LIMIT = "Ryms beloppet under gränsen per beslut?"
CAP = "Ryms beloppet under taket per vårdförlopp och år?"
BUDGET = "Ryms beloppet i årets budget?"
RECEIVER = "Får mottagaren bidrag?"


@dataclass(frozen=True)
class GrantAsked:
    """A grant that somebody thinks of: who decides on what, to whom, how much and when; SEK."""

    council: Body
    pathway: CarePathway
    amount: Decimal
    receiver: Unit | Municipality | None
    on: date
    delegation: Delegation | None  # the line that whoever decides has, whether it counts or not
    held: Answer  # whether it counts that day
    advice: str = ""  # what the council recommends in the matter, "" when nothing
    replaces: TransitionGrant | None = None  # with its sums: what it gives back is room


@dataclass(frozen=True)
class GrantRuling(Ruling):
    """The rules, and the room they were counted from."""

    room: Room
    asked: GrantAsked

    @property
    def is_over_the_cap(self) -> bool:
        """Whether it is the money that closes: the question may be taken further (S2-40)."""
        return any(rule.question in (CAP, BUDGET) for rule in self.closed_by)

    @property
    def after(self) -> Room:
        """The room when this one is granted too."""
        return self.room.after(self.asked.amount)


def grant_ruling(asked: GrantAsked, *first: Rule) -> GrantRuling:
    """Every rule of a grant with its answer; `first` are those of the matter it is decided in."""
    cap = cap_of(asked.delegation) if asked.delegation else None
    released = asked.replaces.standing if asked.replaces else NOTHING  # type: ignore[attr-defined]
    room = room_of(asked.council, asked.pathway, asked.on.year, cap, released=released)
    rules = (
        *first,
        Rule(HELD, _held(asked), _order(asked, DELEGATED), is_personal=True),
        Rule("Fattas beslutet i dag eller senare?", day_answer(asked.on), DATED),
        Rule("Rekommenderar rådet bidraget, om det krävs?", _advice(asked), ADVISED),
        Rule(AMOUNT, _amount(asked.amount), AGREEMENT, "amount"),
        Rule(LIMIT, _limit(asked), _order(asked), "amount"),
        Rule(CAP, _cap(asked, room), _order(asked, AGREEMENT), "amount"),
        Rule(BUDGET, _budget(asked, room), AGREEMENT, "amount"),
        Rule(RECEIVER, may_receive(asked.council, asked.receiver, asked.on), AGREEMENT, "receiver"),
    )
    return GrantRuling(rules, room, asked)


def _order(asked: GrantAsked, besides: str = "") -> str:
    """The line of the delegation order as a source, and what else says so."""
    row = asked.delegation
    line = f"{row.decided_by}, {row.reference}" if row else "rådets delegationsordning"
    return f"{line}; {besides}" if besides else line


def _held(asked: GrantAsked) -> Answer:
    row = asked.delegation
    if not asked.held or row is None:
        return asked.held
    until = f" till och med {dates.swedish_date(row.valid_to)}" if row.valid_to else ""
    since = dates.swedish_date(row.valid_from)
    who = row.get_role_display()
    return Answer(True, f"Delegationen till {who} gäller från och med {since}{until}.")


def day_answer(on: date) -> Answer:
    """Whether a decision can be of the day."""
    if on < dates.today():
        return no("Ett beslut får den dag då det fattas och kan inte dateras tillbaka.")
    if on == dates.today():
        return Answer(True, f"Beslutet får dagens datum, {dates.swedish_date(on)}.")
    return Answer(True, f"Svaret för {dates.swedish_date(on)} bygger på det som är känt i dag.")


def _advice(asked: GrantAsked) -> Answer:
    if asked.delegation is None:
        return Answer(True, "Det står i delegationen.")
    if not asked.delegation.requires_recommendation:
        return Answer(True, "Delegationen kräver ingen rekommendation.")
    if asked.advice == Advice.FOR:
        return Answer(True, "Rådet rekommenderar det.")
    if asked.advice:
        return no(f"Rådet {Advice(asked.advice).label}. Delegationen kräver en rekommendation.")
    return no("Rådet har inte lämnat den rekommendation som delegationen kräver.")


def _amount(amount: Decimal) -> Answer:
    return Answer(True, sek(amount)) if amount > 0 else no("Ange ett belopp över 0 kr.")


def _limit(asked: GrantAsked) -> Answer:
    limit = limit_of(asked.delegation) if asked.delegation else None
    if limit is None:
        return Answer(True, "Delegationen har ingen gräns per beslut.")
    said = f"Gränsen är {sek(limit)} per beslut."
    return Answer(True, said) if asked.amount <= limit else no(said)


def _cap(asked: GrantAsked, room: Room) -> Answer:
    if room.cap is None or room.left_of_cap is None:
        return no("Utan delegation finns inget tak att räkna mot.")
    said = (
        f"Taket är {sek(room.cap)}. {asked.pathway} med alla delar har {_granted(room)} "
        f"år {room.year}. "
    )
    return _fits(asked.amount, room.left_of_cap, said)


def _budget(asked: GrantAsked, room: Room) -> Answer:
    if room.budget is None or room.left_of_budget is None:
        return no(f"Rådet har ingen budget för omställningsbidrag år {room.year}.")
    standing = room.council.standing - room.released
    said = f"Budgeten är {sek(room.budget)} år {room.year}. {sek(standing)} är beviljat. "
    return _fits(asked.amount, room.left_of_budget, said)


def _granted(room: Room) -> str:
    said = f"beviljats {sek(room.pathway.granted)}"
    if room.pathway.reversed:
        said += f", varav {sek(room.pathway.reversed)} är återfört,"
    if room.released:
        said += f" och {sek(room.released)} tas tillbaka genom det här beslutet,"
    return said


def _fits(amount: Decimal, left: Decimal, said: str) -> Answer:
    if amount <= left:
        return Answer(True, f"{said}Efter beslutet är {sek(left - max(amount, NOTHING))} kvar.")
    return no(
        f"{said}{sek(max(left, NOTHING))} är kvar: beloppet är {sek(amount - left)} för högt."
    )
