"""Two at once under one cap or one budget: no öre more than either; without the locks there is."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import nullcontext
from datetime import date
from decimal import Decimal
from typing import Any

import pgtrigger
import pytest

from governance.actions import grant_budgets, grants
from governance.actions.grant_follow_up import reverse_grant
from governance.grants.room import granted_of
from governance.models import (
    DelegateRole,
    GrantBudget,
    Matter,
    PathwayYear,
    TransitionGrant,
)
from tests.cast import Cast
from tests.factories.governance import CAP, DelegationFactory
from tests.factories.grants import Granting, granting
from tests.races import Meeting, race, was_stopped
from vardforlopp.accounts.models import User
from vardforlopp.common import dates
from vardforlopp.common.answer import Refused

pytestmark = pytest.mark.django_db(transaction=True)
GUARD = "governance.TransitionGrant:within_cap_and_budget"


@pytest.fixture
def rmk(stage: Cast) -> Granting:
    found = granting(stage)
    DelegationFactory(council=found.council, kind="grant", role=DelegateRole.DEPUTY)
    for part in ("chair", "deputy", "director", "economist_orebro"):
        assert getattr(stage, part)
    return found


def meeting_under_the_lock(monkeypatch: pytest.MonkeyPatch) -> Meeting:
    """Both wait for each other where the rules are asked."""
    meeting, ask = Meeting(), grants.ruling_in

    def meet_and_ask(*given: Any, **facts: Any) -> Any:
        meeting()
        return ask(*given, **facts)

    monkeypatch.setattr(grants, "ruling_in", meet_and_ask)
    return meeting


def without_locks(monkeypatch: pytest.MonkeyPatch) -> None:
    """The rows are read as they are, and nobody waits."""

    def read(council: Any, pathway: Any, year: int) -> Any:
        about = {"council": council, "pathway": pathway, "year": year}
        return GrantBudget.objects.get(council=council, year=year), PathwayYear.objects.get(**about)

    monkeypatch.setattr(grants, "lock_room", read)


def granter(
    rmk: Granting, matter: Matter, amount: Any = CAP, by: str = "chair", on: date | None = None
) -> Callable[[], Any]:
    """Somebody deciding a grant from a page of their own."""
    who, terms = getattr(rmk.cast, by).pk, rmk.terms(amount)

    def press() -> Any:
        with dates.as_of(on) if on else nullcontext():
            mine, user = Matter.objects.get(pk=matter.pk), User.objects.get(pk=who)
            why = {"text": "Beviljas.", "chair_absence": "Ordföranden är sjuk."}
            return grants.decide_grant(mine, by=user, terms=terms, **why)

    return press


def outcomes(results: list[Any]) -> list[str]:
    assert all(isinstance(one, TransitionGrant | Refused) for one in results), results
    return sorted("granted" if isinstance(one, TransitionGrant) else "told" for one in results)


def standing() -> Decimal:
    return granted_of(TransitionGrant.objects.all()).standing


def two_matters(rmk: Granting) -> tuple[Matter, Matter]:
    """Of two parts of one pathway, whose year is there already."""
    part = rmk.other_version(rmk.cast.version.pathway)
    PathwayYear.new(council=rmk.council, pathway=rmk.cast.version.pathway, year=dates.today().year)
    return rmk.matter, rmk.matter_of(part)


@pytest.mark.parametrize("second", ["chair", "deputy"])
def test_of_two_grants_to_one_pathway_one_is_told(
    rmk: Granting, monkeypatch: pytest.MonkeyPatch, second: str
) -> None:
    rmk.budget()
    first, other = two_matters(rmk)
    meeting = meeting_under_the_lock(monkeypatch)
    results = race(granter(rmk, first), granter(rmk, other, by=second))
    assert not meeting.met
    assert (outcomes(results), standing()) == (["granted", "told"], CAP)


def test_the_race_is_real_without_the_lock_the_database_alone_stops_the_second(
    rmk: Granting, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The positive control: both get past the rules, and only the trigger is left."""
    rmk.budget()
    matters = two_matters(rmk)
    without_locks(monkeypatch)
    meeting = meeting_under_the_lock(monkeypatch)
    results = race(*(granter(rmk, one) for one in matters))
    assert meeting.met
    assert sum(was_stopped(one) for one in results) == 1
    assert standing() == CAP


def test_without_lock_and_trigger_twice_the_cap_is_granted(
    rmk: Granting, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control of the trigger: what it stops does happen."""
    rmk.budget()
    matters = two_matters(rmk)
    without_locks(monkeypatch)
    meeting_under_the_lock(monkeypatch)

    def unguarded(press: Callable[[], Any]) -> Callable[[], Any]:
        def act() -> Any:
            with pgtrigger.ignore(GUARD):
                return press()

        return act

    results = race(*(unguarded(granter(rmk, one)) for one in matters))
    assert outcomes(results) == ["granted", "granted"]
    assert standing() == 2 * CAP


def test_two_pathways_share_what_is_left_of_one_budget(
    rmk: Granting, monkeypatch: pytest.MonkeyPatch
) -> None:
    rmk.budget(400_000)
    other = rmk.matter_of(rmk.other_version())
    meeting = meeting_under_the_lock(monkeypatch)
    results = race(granter(rmk, rmk.matter), granter(rmk, other))
    assert not meeting.met
    assert (outcomes(results), standing()) == (["granted", "told"], CAP)


def test_a_grant_counts_a_reversal_of_the_same_moment_only_when_it_is_there(
    rmk: Granting,
) -> None:
    rmk.budget()
    grant = rmk.grant(CAP)
    chair = rmk.cast.chair.pk

    def take_back() -> Any:
        mine, user = TransitionGrant.objects.get(pk=grant.pk), User.objects.get(pk=chair)
        return reverse_grant(mine, by=user, amount=Decimal(100_000), reason="Oanvänt.")

    _, result = race(take_back, granter(rmk, rmk.matter, 100_000))
    was_granted = isinstance(result, TransitionGrant)
    assert was_granted or isinstance(result, Refused), result
    assert standing() == (CAP if was_granted else 200_000)


def test_a_grant_and_a_lowered_budget_do_not_both_pass(
    rmk: Granting, monkeypatch: pytest.MonkeyPatch
) -> None:
    budget, director = rmk.budget(CAP), rmk.cast.director.pk
    meeting, ask = meeting_under_the_lock(monkeypatch), grant_budgets.granted_of

    def meet_and_sum(rows: Any) -> Any:
        meeting()
        return ask(rows)

    monkeypatch.setattr(grant_budgets, "granted_of", meet_and_sum)

    def lower() -> Any:
        mine, user = GrantBudget.objects.get(pk=budget.pk), User.objects.get(pk=director)
        facts: Any = {"decided_on": dates.today(), "reference": "§ 2", "reason": "Sparkrav."}
        return grant_budgets.decide_grant_budget(mine, by=user, amount=Decimal(1), **facts)

    results = race(granter(rmk, rmk.matter), lower)
    assert not meeting.met
    assert sum(isinstance(one, Refused) for one in results) == 1, results
    assert standing() <= GrantBudget.objects.get().latest.amount


def test_at_the_turn_of_the_year_each_year_has_its_own_cap(rmk: Granting) -> None:
    year = dates.today().year
    with dates.as_of(date(year - 1, 12, 31)):
        rmk.budget(CAP)
    rmk.budget(CAP)
    first, other = two_matters(rmk)
    eve, day = date(year - 1, 12, 31), date(year, 1, 1)
    results = race(granter(rmk, first, on=eve), granter(rmk, other, on=day))
    assert outcomes(results) == ["granted", "granted"]
    again = race(granter(rmk, first, 1, on=eve), granter(rmk, other, 1, on=day))
    assert outcomes(again) == ["told", "told"]
    assert standing() == 2 * CAP
