"""What the pages of grants show: the list and its sums, the facts of one, the room there is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.urls import reverse

from governance.grants import permissions as rules
from governance.grants.room import Room
from governance.models import TransitionGrant
from regions.models import Body
from regions.tables import Column, shown
from vardforlopp.common.addresses import address_of
from vardforlopp.common.dates import swedish_date
from vardforlopp.common.money import amount_text, sek, total
from vardforlopp.pathways.models import CarePathway

Fact = dict[str, Any]
Grant = Any  # a TransitionGrant with its sums


def state_of(grant: Grant) -> str:
    """Whether it counts, and if it is told what it was used for."""
    if rules.is_withdrawal(grant):
        return "återtaget"
    if grant.decision.is_superseded:
        return "ersatt av ett senare beslut"
    if not grant.standing:
        return "återfört"
    if grant.used == grant.standing:
        return "redovisat"
    return "ska redovisas" if grant.has_run_out else "gäller"


def _period(grant: Grant) -> str:
    return f"{swedish_date(grant.starts_on)} – {swedish_date(grant.ends_on)}"


LIST = (
    Column("Beslut", lambda row: row.decision.label, lambda row: row.get_absolute_url()),
    Column("Dag", lambda row: row.decision.decided_on),
    Column("Vårdförlopp", lambda row: row.pathway_year.pathway),
    Column("Mottagare", lambda row: row.receiver),
    Column("Beviljat, kr", lambda row: row.amount, is_number=True, say=amount_text),
    Column("Återfört, kr", lambda row: row.reversed, is_number=True, say=amount_text),
    Column("Gäller, kr", lambda row: row.standing, is_number=True, say=amount_text),
    Column("Använt, kr", lambda row: row.used, is_number=True, say=amount_text),
    Column("Läge", state_of),
)
FILE = (
    *LIST,
    Column("Del", lambda row: row.pathway_version),
    Column("Ändamål", lambda row: row.purpose),
    Column("Från och med", lambda row: row.starts_on),
    Column("Till och med", lambda row: row.ends_on),
    Column("Beslutsfattare", lambda row: row.decision.decider),
)


def listed(user: Any, council: Body) -> Any:
    """The council's grants, the latest first."""
    rows = TransitionGrant.objects.visible_to(user).filter(decision__council=council)
    return rows.with_names().with_sums().select_related("decision__superseded_by")


@dataclass(frozen=True)
class PathwaySum:
    """What a care pathway has in a year; its figures lead to their rows."""

    council: Body
    pathway: CarePathway
    year: int
    grants: tuple[Grant, ...]

    def __str__(self) -> str:
        return f"{self.pathway} {self.year}"

    @property
    def href(self) -> str:
        here = reverse("grants", args=[self.council.slug])
        return f"{here}?vardforlopp={self.pathway.slug}&ar={self.year}#rader"

    def of(self, name: str) -> Decimal:
        """The sum of one column, SEK."""
        return total(getattr(row, name) for row in self.grants)


def _figure(label: str, name: str) -> Column:
    return Column(label, lambda row: row.of(name), lambda row: row.href, is_number=True)


SUMS = (
    Column("Vårdförlopp", lambda row: row.pathway, lambda row: row.pathway.get_absolute_url()),
    Column("År", lambda row: str(row.year)),
    Column("Bidrag", lambda row: len(row.grants), lambda row: row.href, is_number=True),
    _figure("Beviljat", "amount"),
    _figure("Återfört", "reversed"),
    _figure("Gäller", "standing"),
    _figure("Använt", "used"),
)


def sums(council: Body, grants: Iterable[Grant]) -> list[PathwaySum]:
    """The grants by year and care pathway, the latest year first."""
    found: dict[tuple[int, CarePathway], list[Grant]] = defaultdict(list)
    for row in grants:
        found[row.pathway_year.year, row.pathway_year.pathway].append(row)
    keys = sorted(found, key=lambda key: (-key[0], key[1].sort_key))
    return [PathwaySum(council, key[1], key[0], tuple(found[key])) for key in keys]


def facts(grant: Grant) -> list[Fact]:
    """What was decided, by whom and on what."""
    of = grant.decision
    row = of.delegation
    return [
        {"label": "Läge", "value": state_of(grant).capitalize()},
        {"label": "Mottagare", "value": grant.receiver, "href": grant.receiver.get_absolute_url()},
        {"label": "Ändamål", "value": grant.purpose},
        {"label": "Period", "value": _period(grant)},
        _linked("Vårdförlopp", grant.pathway_year.pathway)
        | {"note": f"{grant.pathway_version}, räknas på år {of.year}."},
        {"label": "Beslut", "value": of.label, "href": of.get_absolute_url()},
        _linked("Ärende", of.matter),
        {"label": "Beslutat", "value": f"{swedish_date(of.decided_on)} av {of.decider}"},
        _linked("Delegation", row) | {"note": f"{row.decided_by}, {row.reference}."},
    ]


def _linked(label: str, obj: Any) -> Fact:
    return {"label": label, "value": str(obj), "href": obj.get_absolute_url()}


def figures(grant: Grant, page: str = "") -> list[Fact]:
    """Granted, taken back, standing, used, and what is left to account for; `page` is its page."""
    return [
        {"label": "Beviljat", "value": sek(grant.amount)},
        {"label": "Återfört", "value": sek(grant.reversed), "href": f"{page}#aterfort"},
        {"label": "Gäller", "value": sek(grant.standing)},
        {"label": "Redovisat som använt", "value": sek(grant.used), "href": f"{page}#anvant"},
        {"label": "Kvar att redovisa", "value": sek(grant.standing - grant.used)},
    ]


def places(grant: Grant) -> list[Fact]:
    """The decision before and after this one, each with its page."""
    of = grant.decision
    later = getattr(of, "superseded_by", None)
    found = []
    if later is not None:
        found.append({"text": f"{later.label} har ersatt beslutet.", "url": _page(later)})
    if of.supersedes:
        found.append(
            {"text": f"Beslutet ersätter {of.supersedes.label}.", "url": _page(of.supersedes)}
        )
    return found


def _page(decision: Any) -> str:
    """The grant of a decision where it has one, else the decision."""
    if hasattr(decision, "grant"):
        return address_of("grant", decision.council.slug, decision.year, decision.number)
    found: str = decision.get_absolute_url()
    return found


def choices(user: Any, grant: Grant) -> list[Fact]:
    """What may be done with it as buttons: open, or closed with the reason."""
    of = grant.decision
    args = [of.council.slug, of.year, of.number]
    replace = rules.can_take_place_of(user, grant)
    rows = (
        ("Redovisa användning", "grant_use", rules.can_report_use(user, grant)),
        ("Återför", "grant_reverse", rules.can_reverse(user, grant)),
        ("Rätta eller ompröva", "grant_correct", replace),
        ("Återta", "grant_withdraw", replace),
    )
    return [
        {"label": label, "url": reverse(name, args=args), "answer": answer}
        for label, name, answer in rows
    ]


@dataclass(frozen=True)
class RoomRow:
    """A line of the sum: of the care pathway and of the budget."""

    label: str
    pathway: str
    budget: str
    is_result: bool = False


def room_rows(now: Room, amount: Decimal | None = None) -> list[RoomRow]:
    """The cap and the budget, what is granted and reversed, what is left before and after; SEK."""
    rows = [
        RoomRow("Tak respektive budget", shown(now.cap), shown(now.budget)),
        RoomRow("Beviljat", shown(now.pathway.granted), shown(now.council.granted)),
        RoomRow("Återfört", shown(now.pathway.reversed), shown(now.council.reversed)),
    ]
    if now.released:
        given = sek(now.released)
        rows.append(RoomRow("Tas tillbaka genom det här beslutet", given, given))
    before = (shown(now.left_of_cap), shown(now.left_of_budget))
    if amount is None:
        return [*rows, RoomRow("Kvar att bevilja", *before, is_result=True)]
    after, minus = now.after(amount), shown(-amount)
    left = (shown(after.left_of_cap), shown(after.left_of_budget))
    return [
        *rows,
        RoomRow("Kvar före beslutet", *before),
        RoomRow("Det här beslutet", minus, minus),
        RoomRow("Kvar efter beslutet", *left, is_result=True),
    ]
