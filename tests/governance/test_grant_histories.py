"""Any history of grants, reversals and budgets, told to the product and to an exact model of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

import pytest
from django.db import transaction
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from governance.actions.grant_budgets import decide_grant_budget
from governance.actions.grant_follow_up import report_use, reverse_grant
from governance.actions.grants import correct_grant, withdraw_grant
from governance.grants.room import room_of
from governance.models import GrantBudget, TransitionGrant
from tests.cast import Cast
from tests.factories.governance import CAP
from tests.factories.grants import Granting, granting
from vardforlopp.common import dates
from vardforlopp.common.answer import Refused

BUDGET = Decimal(500_000)
amounts = st.one_of(
    st.sampled_from([0, 1, 15_000_000, 29_999_999, 30_000_000, 30_000_001]),
    st.integers(-1, 60_000_000),
).map(lambda ore: Decimal(ore) / 100)
which = st.integers(0, 5)
steps = st.one_of(
    st.tuples(st.just("grant"), st.integers(0, 2), amounts),
    st.tuples(st.sampled_from(["reverse", "use", "correct", "withdraw"]), which, amounts),
    st.tuples(st.just("budget"), st.just(0), amounts),
)


@dataclass
class Line:
    """A grant as the model knows it."""

    pathway: int
    amount: Decimal
    back: Decimal = Decimal(0)
    used: Decimal = Decimal(0)
    replaced: bool = False

    @property
    def standing(self) -> Decimal:
        return self.amount - self.back


@dataclass
class Exact:
    """What must be true: per pathway at most the cap, together at most the budget."""

    budget: Decimal = BUDGET
    lines: list[Line] = field(default_factory=list)

    def standing(self, pathway: int | None = None) -> Decimal:
        mine = [one for one in self.lines if pathway in (None, one.pathway)]
        return sum((one.standing for one in mine), Decimal(0))

    def has_room(self, pathway: int, amount: Decimal, given_back: Decimal = Decimal(0)) -> bool:
        in_cap = self.standing(pathway) - given_back + amount <= CAP
        return amount > 0 and in_cap and self.standing() - given_back + amount <= self.budget

    def step(self, name: str, number: int, amount: Decimal) -> bool:
        """Whether it may be done; then it is."""
        if name == "grant":
            return self._add(number // 2, amount, self.has_room(number // 2, amount))
        if name == "budget":
            may = amount >= max(self.standing(), Decimal(0))
            self.budget = amount if may else self.budget
            return may
        line = self.lines[number]
        if line.replaced:
            return False
        if name in ("reverse", "use"):
            return self._part(line, name, amount)
        may = not line.used and (
            name == "withdraw" or self.has_room(line.pathway, amount, line.standing)
        )
        if may:
            line.back, line.replaced = line.amount, True
        return self._add(line.pathway, amount, may) if name == "correct" else may

    def _add(self, pathway: int, amount: Decimal, may: bool) -> bool:
        if may:
            self.lines.append(Line(pathway, amount))
        return may

    def _part(self, line: Line, name: str, amount: Decimal) -> bool:
        may = 0 < amount <= line.standing - line.used
        if may and name == "reverse":
            line.back += amount
        elif may:
            line.used += amount
        return may


@dataclass
class Real:
    """The same steps in the product."""

    rmk: Granting
    matters: list[Any]  # two parts of one pathway, and one of another
    pathways: list[Any]
    budget: GrantBudget
    grants: list[TransitionGrant] = field(default_factory=list)
    said: str = ""  # why the last step that was refused was so

    def step(self, name: str, number: int, amount: Decimal) -> bool:
        try:
            with transaction.atomic():
                self._do(name, number, amount)
        except Refused as told:
            self.said = told.reason
            return False
        return True

    def _do(self, name: str, number: int, amount: Decimal) -> None:
        cast = self.rmk.cast
        if name == "grant":
            self.grants.append(self.rmk.grant(amount, matter=self.matters[number]))
            return
        if name == "budget":
            day = {"decided_on": dates.today(), "reference": "§", "reason": "x"}
            decide_grant_budget(self.budget, by=cast.director, amount=amount, **day)
            return
        grant = self.grants[number]
        if name == "correct":
            facts: Any = {"supersession": "correction", "text": "Rättat."}
            terms = self.rmk.terms(amount)
            self.grants.append(correct_grant(grant, by=cast.chair, terms=terms, **facts))
            return
        verbs: dict[str, Callable[[], Any]] = {
            "reverse": lambda: reverse_grant(grant, by=cast.chair, amount=amount, reason="x"),
            "use": lambda: report_use(grant, by=cast.economist_orebro, amount=amount, text="x"),
            "withdraw": lambda: withdraw_grant(grant, by=cast.chair, text="x", reason="x"),
        }
        verbs[name]()

    def sums(self) -> list[Decimal]:
        rooms = [room_of(self.rmk.council, one, dates.today().year, CAP) for one in self.pathways]
        return [*(room.pathway.standing for room in rooms), rooms[0].council.standing]


@pytest.mark.django_db
def test_any_history_of_grants_adds_up_as_in_the_exact_model(cast: Cast) -> None:
    rmk = granting(cast)
    part = rmk.other_version(cast.version.pathway)
    other = rmk.other_version()
    matters = [rmk.matter, rmk.matter_of(part), rmk.matter_of(other)]
    budget = rmk.budget(BUDGET)
    assert cast.chair
    assert cast.director
    assert cast.economist_orebro
    told = {True: 0, False: 0}

    @settings(
        max_examples=6,
        deadline=None,
        phases=[Phase.generate],
    )
    @given(history=st.lists(steps, min_size=6, max_size=12))
    def tell(history: list[tuple[str, int, Decimal]]) -> None:
        with transaction.atomic():
            exact = Exact()
            real = Real(rmk, matters, [cast.version.pathway, other.pathway], budget)
            for name, number, amount in history:
                if name not in ("grant", "budget"):
                    if not exact.lines:
                        continue
                    number %= len(exact.lines)
                may = exact.step(name, number, amount)
                assert real.step(name, number, amount) is may, (name, number, amount, real.said)
                assert real.sums() == [exact.standing(0), exact.standing(1), exact.standing()]
                told[may] += 1
            transaction.set_rollback(True)

    tell()
    assert min(told.values()) > 5
