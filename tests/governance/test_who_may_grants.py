"""Who may do what with a delegation, a budget and a grant, at each place of its way."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from governance.actions import delegations as lines
from governance.actions.grant_budgets import add_grant_budget, decide_grant_budget
from governance.actions.grant_follow_up import report_use, reverse_grant
from governance.actions.grants import correct_grant, decide_grant, withdraw_grant
from governance.models import Delegation, GrantBudget, Matter, TransitionGrant
from tests.cast import Cast
from tests.factories.councils import placed
from tests.factories.governance import DelegationFactory
from tests.factories.grants import Granting, granting
from tests.governance.who_may import Act, everybody, wrong
from vardforlopp.common import dates
from vardforlopp.common.answer import Refused

pytestmark = pytest.mark.django_db

LAYS_UP = "secretary development_director"
BUDGETS = "director development_director"
LEADS = "chair deputy"
LINE = "chair deputy director"
TELLS = "economist_orebro leader_orebro"
AWAY = "Ordföranden är på semester."
# place → action → who may
DELEGATION = {
    "proposed by the secretary": {"confirm": "director", "decline": "director"},
    "the board's, proposed by the secretary": {
        "confirm": "development_director",
        "decline": "development_director",
    },
    "confirmed": {"end": f"{LAYS_UP} director"},
    "ended": {},
    "declined": {},
}
GRANT = {
    "submitted": {"decide": LINE},
    "recommended": {"decide": LINE},
    "decided": {"decide": LINE},
    "preparing": {},
    "closed": {},
    "withdrawn": {},
    "granted": {
        "decide": LINE,
        "reverse": LEADS,
        "report": TELLS,
        "correct": LINE,
        "take back": LINE,
    },
    "used in part": {"decide": LINE, "reverse": LEADS, "report": TELLS},
    "reversed": {"decide": LINE, "correct": LINE, "take back": LINE},
    "taken back": {"decide": LINE},
    "granted in a closed matter": {"reverse": LEADS, "report": TELLS},
}
# a grant that is there, and where its matter stands
GIVEN = {"granted": "decided", "used in part": "decided", "reversed": "decided"}
GIVEN |= {"taken back": "decided", "granted in a closed matter": "closed"}
BUDGET = {"missing": {"add": BUDGETS}, "there": {"change": BUDGETS}}


@pytest.fixture
def rmk(cast: Cast) -> Granting:
    """RMK with lines of grants to the chair and to the deputy."""
    made = granting(cast)
    above = made.delegation.parent
    DelegationFactory(council=cast.council, kind="grant", role="deputy", parent=above)
    everybody(cast)
    return made


def test_a_delegation(rmk: Granting) -> None:
    cast, today = rmk.cast, dates.today()
    yesterday = today - timedelta(days=1)
    keys: dict[str, int] = {}

    def bring(place: str) -> None:
        facts: dict[str, Any] = {"kind": "introduction", "role": "director"}
        if not place.startswith("the board's"):
            above = Delegation.objects.get(pk=rmk.delegation.parent_id)
            facts = {"kind": "grant", "role": "lpo_chair", "parent": above, "cap": Decimal(1000)}
        row = lines.propose_delegation(
            cast.council,
            by=cast.secretary,
            decided_by="Nämnden",
            decided_on=yesterday,
            reference="§ 9",
            valid_from=yesterday,
            **facts,
        )
        keys["row"] = row.pk
        if place == "declined":
            lines.decline_delegation(row, by=cast.director, comment="Nej.")
        elif place in ("confirmed", "ended"):
            lines.confirm_delegation(row, by=cast.director)
        if place == "ended":
            Delegation.objects.filter(pk=row.pk).update(valid_to=yesterday)

    def on(verb: Callable[..., Any], **facts: Any) -> Act:
        return lambda user: verb(Delegation.objects.get(pk=keys["row"]), by=user, **facts)

    acts = {
        "confirm": on(lines.confirm_delegation),
        "decline": on(lines.decline_delegation, comment="Nej."),
        "end": on(lines.end_delegation, valid_to=today, reason="Ny ordning."),
    }
    assert not wrong(cast, DELEGATION, acts, bring)


def test_who_lays_up_a_delegation(rmk: Granting) -> None:
    today = dates.today()
    facts: dict[str, Any] = {"decided_on": today, "valid_from": today, "reference": "§ 9"}
    facts |= {"kind": "introduction", "role": "chair", "decided_by": "Nämnden"}
    acts: dict[str, Act] = {
        "lay up": lambda user: lines.propose_delegation(rmk.council, by=user, **facts)
    }
    assert not wrong(rmk.cast, {"new": {"lay up": LAYS_UP}}, acts, str)


def test_a_grant(rmk: Granting) -> None:
    cast = rmk.cast
    rmk.budget()

    def bring(place: str) -> None:
        if place in GIVEN:
            given = rmk.grant(100_000)
            if place == "used in part":
                report_use(given, by=cast.economist_orebro, amount=Decimal(10), text="Kurs.")
            elif place == "reversed":
                reverse_grant(given, by=cast.chair, amount=Decimal(100_000), reason="Oanvänt.")
            elif place == "taken back":
                withdraw_grant(given, by=cast.chair, text="Återtas.", reason="Blir inte av.")
        placed(rmk.matter, GIVEN.get(place, place))

    def on(verb: Callable[..., Any], **facts: Any) -> Act:
        def act(user: Any) -> Any:
            found = TransitionGrant.objects.order_by("pk").last()
            if found is None:
                raise Refused("Inget bidrag är beviljat.")
            return verb(found, by=user, **facts)

        return act

    def decide(user: Any) -> Any:
        facts: Any = {"terms": rmk.terms(50_000), "text": "Beviljas.", "chair_absence": AWAY}
        return decide_grant(Matter.objects.get(pk=rmk.matter.pk), by=user, **facts)

    words: Any = {"text": "Nytt.", "chair_absence": AWAY}
    acts = {
        "decide": decide,
        "reverse": on(reverse_grant, amount=Decimal(1), reason="Oanvänt."),
        "report": on(report_use, amount=Decimal(1), text="Kurs."),
        "correct": on(correct_grant, terms=rmk.terms(5), supersession="correction", **words),
        "take back": on(withdraw_grant, reason="Blir inte av.", **words),
    }
    assert not wrong(cast, GRANT, acts, bring)


def test_a_budget(rmk: Granting) -> None:
    today = dates.today()
    facts: dict[str, Any] = {"amount": Decimal(5), "decided_on": today, "reference": "§ 1"}
    acts: dict[str, Act] = {
        "add": lambda user: add_grant_budget(rmk.council, by=user, year=today.year, **facts),
        "change": lambda user: decide_grant_budget(
            GrantBudget.objects.get(), by=user, reason="Mer.", **facts
        ),
    }
    for place, table in BUDGET.items():
        mine = {name: act for name, act in acts.items() if name in table}
        assert not wrong(
            rmk.cast, {place: table}, mine, lambda at: rmk.budget() if at == "there" else None
        )
