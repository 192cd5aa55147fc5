"""Får ordföranden besluta det här? Cases written from chapter 9 of the agreement (S2-38..40).

"På delegation av hälso- och sjukvårdsdirektör och på rekommendation från RMK kan ordförande/
processledare besluta om införande av vårdförlopp under förutsättning att det bedöms kunna
implementeras inom ramen för verksamheternas uppdrag. På delegation av hälso- och sjukvårdsdirektör
kan ordförande i RMK besluta om tillfälligt omställningsbidrag inom ramen för budget, dock maxbelopp
300 tkr/vårdförlopp/år, giltigt för hälso- och sjukvårdsförvaltningen."
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from governance.actions.grant_follow_up import reverse_grant
from governance.grants.asking import Asked, ruling_on
from governance.models import Delegation, DelegationStatus
from regions.models import Municipality, Unit
from tests.cast import Cast
from tests.factories.governance import DelegationFactory, chain
from tests.factories.grants import Granting, a_budget, elsewhere, granting
from tests.factories.regions import MunicipalityFactory, UnitFactory
from vardforlopp.common import dates

pytestmark = pytest.mark.django_db
TODAY = date(2026, 6, 15)
DAY, YEAR = timedelta(days=1), TODAY.year
FOR, WITHIN = {"advice": "for"}, {"within_mandate": True}


def granted(*amounts: int) -> Callable[[Granting], None]:
    def before(rmk: Granting) -> None:
        for amount in amounts:
            rmk.grant(amount)

    return before


def granted_to_a_part(rmk: Granting) -> None:
    rmk.grant(300_000, matter=rmk.matter_of(rmk.other_version(rmk.cast.version.pathway)))


def granted_to_another(rmk: Granting) -> None:
    rmk.grant(300_000, matter=rmk.matter_of(rmk.other_version()))


def granted_last_year(rmk: Granting) -> None:
    with dates.as_of(date(YEAR - 1, 12, 31)):
        a_budget(rmk.council, YEAR - 1)
        rmk.grant(300_000)


def granted_this_year_with_a_budget_for_the_next(rmk: Granting) -> None:
    rmk.grant(300_000)
    a_budget(rmk.council, YEAR + 1)


def granted_elsewhere(rmk: Granting) -> None:
    setting = rmk.council.council_settings.get()
    other = type(rmk.council)(
        name="PER", slug="per", kind="council", level="region", region=rmk.cast.skane
    )
    other.save()
    type(setting)(body=other, secretariat=setting.secretariat, valid_from=date(2020, 1, 1)).save()
    elsewhere(rmk.cast, other)


def reversed_in_part(rmk: Granting) -> None:
    grant = rmk.grant(300_000)
    reverse_grant(grant, by=rmk.cast.chair, amount=Decimal(100_000), reason="Oanvänt.")


def line_above_ended(rmk: Granting) -> None:
    Delegation.objects.filter(pk=rmk.delegation.parent_id).update(valid_to=TODAY - DAY)


def a_line_for(role: str) -> Callable[[Granting], None]:
    return lambda rmk: DelegationFactory(council=rmk.council, kind="grant", role=role)


def municipality(rmk: Granting) -> Municipality:
    return MunicipalityFactory(region=rmk.cast.orebro)  # type: ignore[no-any-return]


def beside(rmk: Granting) -> Unit:
    return UnitFactory(region=rmk.cast.orebro)  # type: ignore[no-any-return]


def in_another_region(rmk: Granting) -> Unit:
    return UnitFactory(region=rmk.cast.skane)  # type: ignore[no-any-return]


@dataclass(frozen=True)
class Case:
    """What is asked, and yes (an empty `closed`) or a part of the sentence that says no."""

    words: str
    amount: str = "300000.00"
    closed: str = ""
    before: Callable[[Granting], Any] | None = None
    to: Callable[[Granting], Any] | None = None
    line: dict[str, Any] = field(default_factory=dict)
    budget: int | None = 1_000_000
    ask: dict[str, Any] = field(default_factory=dict)


ADVISED: dict[str, Any] = {"requires_recommendation": True}
GRANTS = (
    Case("the whole of 300 tkr"),
    Case("an öre more than 300 tkr", "300000.01", "0,01 kr för högt"),
    Case("what is left after an earlier grant", "100000", before=granted(200_000)),
    Case("an öre more than is left", "100000.01", "0,01 kr för högt", granted(200_000)),
    Case("an öre after three decisions", "0.01", "för högt", granted(100_000, 100_000, 100_000)),
    Case("a new year", before=granted_last_year),
    Case(
        "a day of the year to come",
        before=granted_this_year_with_a_budget_for_the_next,
        ask={"on": date(YEAR + 1, 1, 1)},
    ),
    Case("another part of the pathway has had it", "0.01", "med alla delar", granted_to_a_part),
    Case("another pathway has had it", before=granted_to_another),
    Case("another council has granted it", before=granted_elsewhere),
    Case("what was reversed", "100000", before=reversed_in_part),
    Case("more than was reversed", "100000.01", "0,01 kr för högt", reversed_in_part),
    Case("no budget", "1", "ingen budget", budget=None),
    Case("the whole of a smaller budget", "200000", budget=200_000),
    Case("more than a smaller budget", "200000.01", "Budgeten är 200 000,00 kr", budget=200_000),
    Case(
        "the budget is spent on others", "1", "0,00 kr är kvar", granted_to_another, budget=300_000
    ),
    Case("a municipality", "1", "är en kommun", to=municipality),
    Case("a unit of another region", "1", "hör till Region Skåne", to=in_another_region),
    Case("a unit beside the administration", "1", "ingår inte i", to=beside),
    Case("the administration itself", "1", to=lambda rmk: rmk.administration),
    Case("nobody", "1", "vilken enhet", to=lambda rmk: None),
    Case("nothing", "0", "över 0 kr"),
    Case("less than nothing", "-100000", "över 0 kr"),
    Case("a day that has been", "1", "dateras tillbaka", ask={"on": TODAY - DAY}),
    Case("a day to come", "1", ask={"on": TODAY + DAY}),
    Case("the day before the delegation", "1", "gäller först", line={"valid_from": TODAY + DAY}),
    Case("its first day", "1", line={"valid_from": TODAY}),
    Case("its last day", "1", line={"valid_to": TODAY}),
    Case(
        "the day after its last",
        "1",
        "gällde bara till och med",
        line={"valid_to": TODAY},
        ask={"on": TODAY + DAY},
    ),
    Case("nobody has confirmed it", "1", "väntar", line={"status": DelegationStatus.PROPOSED}),
    Case("the director's own has ended", "1", "sjukvårdsdirektör gällde", line_above_ended),
    Case("the deputy without a line", "1", "Ingen delegation", ask={"role": "deputy"}),
    Case("the deputy in charge", before=a_line_for("deputy"), ask={"role": "deputy"}),
    Case("the process leader", "1", "Ingen delegation", ask={"role": "process_leader"}),
    Case("not recommended, where nobody asks for it", ask={"advice": "against"}),
    Case("no recommendation, where it is asked for", "1", "inte lämnat", line=ADVISED),
    Case("advised against it", "1", "Rådet avråder", line=ADVISED, ask={"advice": "against"}),
    Case("recommended", line=ADVISED, ask=FOR),
    Case("over the limit of one decision", "100001", "Gränsen", line={"amount_limit": 100_000}),
)
INTRODUCTIONS = (
    Case("recommended and within", ask=FOR | WITHIN),
    Case("not recommended", closed="inte lämnat någon", ask=WITHIN),
    Case("advised against", closed="Rådet avråder", ask=WITHIN | {"advice": "against"}),
    Case("returned for completion", closed="återremitterar", ask=WITHIN | {"advice": "return"}),
    Case("not within", closed="delegeras inte", ask=FOR | {"within_mandate": False}),
    Case("nobody has judged it", closed="ska bedömas", ask=FOR),
    Case("the deputy", closed="Ingen delegation", ask=FOR | WITHIN | {"role": "deputy"}),
    Case("a day that has been", closed="dateras", ask=FOR | WITHIN | {"on": TODAY - DAY}),
    Case("the costs fit the frame", ask=FOR | WITHIN | {"costs_fit": True}),
    Case("the costs exceed it", closed="frågan vidare", ask=FOR | WITHIN | {"costs_fit": False}),
)


@pytest.fixture(autouse=True)
def _that_day() -> Iterator[None]:
    with dates.as_of(TODAY):
        yield


def prepared(case: Case, cast: Cast) -> Granting:
    rmk = granting(cast, **case.line)
    if case.budget is not None:
        a_budget(rmk.council, YEAR, case.budget)
    if case.before:
        case.before(rmk)
    return rmk


def demand(case: Case, rmk: Granting, **facts: Any) -> None:
    given: dict[str, Any] = {"role": "chair", "on": TODAY, "pathway": rmk.cast.version.pathway}
    ruling = ruling_on(Asked(council=rmk.council, **given | facts | case.ask))
    said = [rule.answer.reason.replace("\u00a0", " ") for rule in ruling.closed_by]
    assert all(rule.source for rule in ruling.rules)
    if case.closed:
        assert len(said) == 1 or "Ingen delegation" in said[0], said
        assert case.closed in said[0]
    else:
        assert ruling.ok, said


@pytest.mark.parametrize("case", GRANTS, ids=lambda case: case.words)
def test_a_grant_of(case: Case, cast: Cast) -> None:
    rmk = prepared(case, cast)
    receiver = case.to(rmk) if case.to else rmk.unit
    demand(case, rmk, kind="grant", amount=Decimal(case.amount), receiver=receiver)


@pytest.mark.parametrize("case", INTRODUCTIONS, ids=lambda case: case.words)
def test_an_introduction(case: Case, cast: Cast) -> None:
    rmk = prepared(case, cast)
    chain(rmk.council)
    demand(case, rmk, kind="introduction")


def test_there_is_no_introduction_without_a_delegation(cast: Cast) -> None:
    case = Case("", closed="Ingen delegation", ask=FOR | WITHIN)
    demand(case, prepared(case, cast), kind="introduction")


class TestThePage:
    def ask(self, cast: Cast, client: Client, **words: str) -> Any:
        client.force_login(cast.nobody)
        return client.get(reverse("may_decide", args=[cast.council.slug]), words)

    def test_the_answer_has_every_rule_its_source_and_what_is_left(
        self, cast: Cast, client: Client
    ) -> None:
        rmk = prepared(Case(""), cast)
        words = {
            "slag": "tillfalligt-omstallningsbidrag",
            "vem": "ordforande-i-radet",
            "forlopp": cast.version.pathway.slug,
            "belopp": "300 000,00",
            "mottagare": f"enhet-{rmk.unit.slug}",
        }
        page = self.ask(cast, client, **words)
        text = page.text.replace("\u00a0", " ")
        assert page.status_code == 200
        assert "Ordförande i rådet får besluta det." in text
        assert "HSN 2020 § 1; överenskommelsen kap. 9 (S2-39)" in text
        assert "Kvar efter beslutet" in text
        page = self.ask(cast, client, **words | {"belopp": "300 000,01"})
        assert "får inte besluta det på delegation" in page.text
        town = municipality(rmk)
        page = self.ask(cast, client, **words | {"mottagare": f"kommun-{town.slug}"})
        assert "är en kommun" in page.text

    def test_what_is_lacking_or_cannot_be_read_is_said_at_its_field(
        self, cast: Cast, client: Client
    ) -> None:
        prepared(Case(""), cast)
        assert "Inget är prövat än" in self.ask(cast, client).text
        page = self.ask(cast, client, slag="tillfalligt-omstallningsbidrag", belopp="x")
        assert page.status_code == 422
        assert set(page.context["form"].errors) == {"vem", "forlopp", "belopp", "mottagare"}
