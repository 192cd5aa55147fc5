"""The impact assessment: texts, money per year, klarmarkering, and the municipality's page."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.cast import Cast
from tests.factories.analysis import (
    GapAnalysisFactory,
    GapItemFactory,
    ImpactAssessmentFactory,
    ImpactCostFactory,
)
from tests.factories.regions import MunicipalityFactory
from tests.introduction.sheets import rows_of_xlsx
from vardforlopp.common import dates
from vardforlopp.common.answer import Forbidden, Refused, Stale
from vardforlopp.common.history import lines
from vardforlopp.introduction.actions import analysis as completing
from vardforlopp.introduction.actions import impact as actions
from vardforlopp.introduction.models import ImpactAssessment, ImpactCost
from vardforlopp.pathways import gates
from vardforlopp.pathways.checklist import missing

pytestmark = pytest.mark.django_db
STROKE = ["skane", "stroke"]
COST = {
    "what": "Utbildning",
    "amount": "1 234,50",
    "year": "2026",
    "kind": "one_off",
    "bearer": "region",
    "municipality": "",
}
YES = {"within_mandate": "yes", "mandate_reason": "Samma uppdrag."}


def url(name: str = "impact", *more: Any) -> str:
    return reverse(name, args=[*STROKE, *more])


def page(client: Client, address: str) -> str:
    return client.get(address).content.decode()


@pytest.fixture
def stranger(cast: Cast) -> Client:
    client = Client()
    client.force_login(cast.supporter_halland)
    return client


@pytest.fixture
def assessment(cast: Cast) -> ImpactAssessment:
    """Skåne's, not klar."""
    return ImpactAssessmentFactory(implementation=cast.stroke, open=True)


# who reads it


def test_an_unfinished_assessment_and_its_file_stay_inside(
    cast: Cast, assessment: ImpactAssessment, supporter: Client, stranger: Client
) -> None:
    cost = ImpactCostFactory(assessment=assessment, what="Hemlig kostnad")
    assert "Hemlig kostnad" in page(supporter, url())
    assert "Analysen är inte klar än" in page(stranger, url())
    assert "Hemlig kostnad" not in page(stranger, url())
    for kind in ("csv", "xlsx"):
        assert stranger.get(f"{url()}?format={kind}").status_code == 403
    assert stranger.get(url("impact_cost_edit", cost.pk)).status_code == 404
    completing.complete_impact(cast.stroke, by=cast.supporter, completed_on=dates.today())
    assert "Hemlig kostnad" in page(stranger, url())
    assert rows_of_xlsx(stranger.get(f"{url()}?format=xlsx"))[0]["Kronor"] == 1234.5
    assert "Historik</h2>" not in page(stranger, url())


# texts


def test_the_first_writing_makes_the_assessment(cast: Cast, supporter: Client) -> None:
    form = supporter.get(url("impact_edit")).context["form"]
    sent = {"for_staff": "Fler jourer.", "version": form["version"].value(), **YES}
    assert supporter.post(url("impact_edit"), sent).status_code == 302
    assert ImpactAssessment.objects.get().for_staff == "Fler jourer."
    assert "Samma uppdrag." in page(supporter, url())


def test_two_who_begin_at_once_lose_nothing(cast: Cast, supporter: Client) -> None:
    actions.edit_impact(cast.stroke, by=cast.leader, version=0, for_staff="Ledarens")
    answer = supporter.post(url("impact_edit"), {"for_staff": "Mitt", "version": "0"})
    assert answer.status_code == 422
    assert ("För medarbetare", "Ledarens", "Mitt") in answer.context["form"].differences
    assert ImpactAssessment.objects.get().for_staff == "Ledarens"


@pytest.mark.parametrize(
    ("sent", "field"),
    [
        ({"within_mandate": "yes", "mandate_reason": ""}, "mandate_reason"),
        ({"within_mandate": "kanske"}, "within_mandate"),
        ({"staffing": "x" * 4001}, "staffing"),
        ({"staffing": "\u202e"}, "staffing"),
    ],
)
def test_bad_texts_are_said_at_their_field(
    sent: dict[str, str], field: str, cast: Cast, supporter: Client
) -> None:
    answer = supporter.post(url("impact_edit"), {"for_staff": "Behåll mig", "version": 0} | sent)
    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == [field]
    assert "Behåll mig" in answer.content.decode()
    assert not ImpactAssessment.objects.exists()


# klarmarkering and the gate


def test_it_is_not_klar_before_it_says_whether_it_fits_the_mandate(
    cast: Cast, supporter: Client
) -> None:
    ImpactAssessmentFactory(
        implementation=cast.stroke, open=True, within_mandate="", mandate_reason=""
    )
    with pytest.raises(Refused, match="uppdrag"):
        completing.complete_impact(cast.stroke, by=cast.supporter, completed_on=dates.today())
    assert supporter.get(url("impact_complete")).status_code == 302


def test_klarmarkering_keeps_day_and_person_and_closes_it(
    cast: Cast, assessment: ImpactAssessment, supporter: Client
) -> None:
    cost = ImpactCostFactory(assessment=assessment)
    edition = supporter.get(url("impact_complete")).context["form"]["edition"].value()
    sent = {"completed_on": "2026-01-15", "edition": edition}
    assert supporter.post(url("impact_complete"), sent).status_code == 302
    assessment.refresh_from_db()
    assert (assessment.completed_on, assessment.completed_by) == (
        date(2026, 1, 15),
        cast.supporter.person,
    )
    for verb in (
        lambda: actions.edit_impact(cast.stroke, by=cast.supporter, staffing="x"),
        lambda: actions.add_cost(cast.stroke, by=cast.supporter, what="x"),
        lambda: actions.edit_cost(cost, by=cast.supporter, what="x"),
        lambda: actions.withdraw_cost(cost, by=cast.supporter, reason="x"),
    ):
        with pytest.raises(Refused, match="Öppna den igen"):
            verb()
    for name in ("impact_cost_edit", "impact_cost_withdraw"):
        assert supporter.get(url(name, cost.pk)).status_code == 302


def test_a_cost_added_meanwhile_stops_the_klarmarkering(
    cast: Cast, assessment: ImpactAssessment, supporter: Client
) -> None:
    edition = assessment.edition
    ImpactCostFactory(assessment=assessment)
    with pytest.raises(Stale):
        completing.complete_impact(
            cast.stroke, by=cast.supporter, completed_on=dates.today(), edition=edition
        )


def _r5(cast: Cast) -> gates.Check:
    (check,) = gates.checks(gates.Facts.of(cast.stroke), [cast.step("R5")])
    return check


def test_r5_opens_when_both_analyses_are_klara_and_not_when_one_is(cast: Cast) -> None:
    GapItemFactory(implementation=cast.stroke)
    ImpactAssessmentFactory(implementation=cast.stroke, open=True)
    assert not _r5(cast).is_met
    completing.complete_gap_analysis(cast.stroke, by=cast.supporter, completed_on=dates.today())
    assert not _r5(cast).is_met
    completing.complete_impact(cast.stroke, by=cast.supporter, completed_on=dates.today())
    assert _r5(cast).is_met
    completing.reopen(cast.stroke.gapanalysis, by=cast.supporter, reason="Mer att skriva")
    assert not _r5(cast).is_met


def test_what_is_missing_leads_to_the_analysis(cast: Cast) -> None:
    steps = [cast.step("R5")]
    (item,) = missing(cast.stroke, steps, True)
    assert (item["fix"], item["href"]) == ("Till analysen", url("gap_analysis"))


# money


def test_the_same_cost_page_sent_twice_makes_one_cost(cast: Cast, supporter: Client) -> None:
    token = supporter.get(url("impact_cost_new")).context["form"]["token"].value()
    first, second = (
        supporter.post(url("impact_cost_new"), COST | {"token": token}) for _ in range(2)
    )
    assert (first.status_code, first.url) == (302, second.url)
    assert ImpactCost.objects.count() == 1


def test_a_cost_is_written_as_people_write_money(cast: Cast, supporter: Client) -> None:
    assert supporter.post(url("impact_cost_new"), COST).status_code == 302
    saving = COST | {"what": "Färre vårddagar", "amount": "\u221220 000", "kind": "recurring"}
    assert supporter.post(url("impact_cost_new"), saving).status_code == 302
    amounts = set(ImpactCost.objects.values_list("amount", flat=True))
    assert amounts == {Decimal("1234.50"), Decimal("-20000.00")}
    text = page(supporter, url())
    assert "1\u00a0234,50\u00a0kr" in text
    assert "\u221220\u00a0000,00\u00a0kr" in text


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"amount": "1.234,50"}, "amount"),
        ({"amount": "1e9"}, "amount"),
        ({"amount": "1,234"}, "amount"),
        ({"amount": ""}, "amount"),
        ({"amount": "9" * 20}, "amount"),
        ({"year": "2014"}, "year"),
        ({"year": "tjugo"}, "year"),
        ({"year": "99999999999999999999"}, "year"),
        ({"kind": "ibland"}, "kind"),
        ({"what": ""}, "what"),
    ],
)
def test_a_bad_cost_is_said_at_its_field(
    changed: dict[str, str], field: str, cast: Cast, supporter: Client
) -> None:
    answer = supporter.post(url("impact_cost_new"), COST | changed)
    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == [field]
    assert not ImpactCost.objects.exists()


def test_only_what_municipalities_pay_names_one_and_only_one_of_the_region(
    cast: Cast, supporter: Client
) -> None:
    mine, theirs = MunicipalityFactory(region=cast.skane), MunicipalityFactory(region=cast.halland)
    sent = COST | {"municipality": mine.pk}
    answer = supporter.post(url("impact_cost_new"), sent)
    assert list(answer.context["form"].errors) == ["municipality"]
    answer = supporter.post(
        url("impact_cost_new"), sent | {"bearer": "municipality", "municipality": theirs.pk}
    )
    assert list(answer.context["form"].errors) == ["municipality"]
    assert supporter.post(url("impact_cost_new"), sent | {"bearer": "municipality"}).headers
    assert ImpactCost.objects.get().municipality == mine


def test_sums_count_what_recurs_every_year_from_its_own(
    assessment: ImpactAssessment, supporter: Client
) -> None:
    for year, kind, amount in (
        (2025, "recurring", "100.00"),
        (2026, "one_off", "50.25"),
        (2027, "recurring", "-30.00"),
    ):
        ImpactCostFactory(assessment=assessment, year=year, kind=kind, amount=amount)
    ImpactCostFactory(assessment=assessment, year=2030, is_withdrawn=True)
    context = supporter.get(url()).context
    assert {row["year"]: row["sum"] for row in context["years"]} == {
        2025: Decimal("100.00"),
        2026: Decimal("150.25"),
        2027: Decimal("70.00"),
    }


def test_every_sum_leads_to_the_rows_that_make_it(
    cast: Cast, assessment: ImpactAssessment, supporter: Client
) -> None:
    for year, kind, bearer in (
        (2025, "recurring", "region"),
        (2026, "one_off", "municipality"),
        (2027, "recurring", "region"),
    ):
        ImpactCostFactory(assessment=assessment, year=year, kind=kind, bearer=bearer)
    checked = 0
    for row in supporter.get(url()).context["years"]:
        for cell in [*row["cells"], {"amount": row["sum"], "url": row["url"]}]:
            if cell["amount"] is not None:
                rows = supporter.get(f"{url()}{cell['url']}").context["rows"]
                assert sum(cost.amount for cost in rows) == cell["amount"]
                checked += 1
    assert checked == 7


def test_a_struck_cost_counts_no_more_but_stays_in_the_history(
    cast: Cast, assessment: ImpactAssessment, supporter: Client
) -> None:
    cost = ImpactCostFactory(assessment=assessment, what="Dubbelräknad")
    sent = {"reason": "Stod två gånger", "version": cost.version}
    assert supporter.post(url("impact_cost_withdraw", cost.pk), sent).status_code == 302
    context = supporter.get(url()).context
    assert (context["rows"], context["years"]) == ([], [])
    assert lines(ImpactCost.objects.get())[0].reason == "Stod två gånger"
    assert "Stod två gånger" in page(supporter, url())
    assert supporter.get(url("impact_cost_edit", cost.pk)).status_code == 404
    with pytest.raises(Refused, match="redan struken"):
        actions.withdraw_cost(cost, by=cast.supporter, reason="x")


def test_two_who_edit_the_same_cost_lose_nothing(
    cast: Cast, assessment: ImpactAssessment, supporter: Client
) -> None:
    cost = ImpactCostFactory(assessment=assessment, what="Utbildning")
    actions.edit_cost(cost, by=cast.leader, amount=Decimal("2000.00"))
    sent = COST | {"amount": "3 000", "version": cost.version}
    answer = supporter.post(url("impact_cost_edit", cost.pk), sent)
    assert answer.status_code == 422
    assert ("Kronor", "2\u00a0000,00", "3\u00a0000,00") in answer.context["form"].differences
    assert ImpactCost.objects.get().amount == Decimal("2000.00")


def test_only_those_who_prepare_write(cast: Cast, assessment: ImpactAssessment) -> None:
    cost = ImpactCostFactory(assessment=assessment)
    for who in (cast.supporter_halland, cast.auditor, cast.nobody):
        for verb in (
            lambda who=who: actions.edit_impact(cast.stroke, by=who, staffing="x"),
            lambda who=who: actions.add_cost(cast.stroke, by=who, what="x"),
            lambda who=who: actions.edit_cost(cost, by=who, what="x"),
            lambda who=who: actions.withdraw_cost(cost, by=who, reason="x"),
            lambda who=who: completing.complete_impact(
                cast.stroke, by=who, completed_on=dates.today()
            ),
        ):
            with pytest.raises(Forbidden):
                verb()


# the municipality's page


def test_a_municipality_sees_what_it_does_and_pays_and_not_what_others_pay(
    cast: Cast, stranger: Client
) -> None:
    lund = MunicipalityFactory(region=cast.skane, name="Lund", slug="lund")
    malmo = MunicipalityFactory(region=cast.skane, name="Malmö", slug="malmo")
    klar = ImpactAssessmentFactory(
        implementation=cast.stroke, municipal_tasks="Ta emot inom tre dagar."
    )
    for what, bearer, where in (
        ("Gemensam", "municipality", None),
        ("Lunds egen", "municipality", lund),
        ("Malmös egen", "municipality", malmo),
        ("Regionens", "region", None),
    ):
        ImpactCostFactory(assessment=klar, what=what, bearer=bearer, municipality=where)
    GapItemFactory(
        implementation=cast.stroke, action="Utbilda hemtjänsten.", concerns_municipality=True
    )
    GapItemFactory(implementation=cast.stroke, action="Bara regionen.")
    GapAnalysisFactory(implementation=cast.stroke)
    text = page(stranger, f"{url('municipal_summary')}?kommun=lund")
    for expected in ("Ta emot inom tre dagar.", "Utbilda hemtjänsten.", "Gemensam", "Lunds egen"):
        assert expected in text
    for hidden in ("Malmös egen", "Regionens", "Bara regionen."):
        assert hidden not in text
    everybody = page(stranger, url("municipal_summary"))
    assert "Malmös egen" in everybody
    assert "Lunds egen" in everybody


def test_the_municipal_page_keeps_what_is_unfinished_inside(
    cast: Cast, assessment: ImpactAssessment, supporter: Client, stranger: Client
) -> None:
    ImpactCostFactory(assessment=assessment, bearer="municipality", what="Hemlig kostnad")
    GapItemFactory(implementation=cast.stroke, action="Hemlig åtgärd", concerns_municipality=True)
    inside, outside = (page(one, url("municipal_summary")) for one in (supporter, stranger))
    assert "Hemlig" in inside
    assert "Hemlig" not in outside
    assert "Analyserna är inte klara än" in outside
    GapAnalysisFactory(implementation=cast.stroke)
    outside = page(stranger, url("municipal_summary"))
    assert "Hemlig åtgärd" in outside
    assert "Hemlig kostnad" not in outside
    assert assessment.municipal_tasks not in outside


def test_a_municipality_of_another_region_is_not_found(cast: Cast, supporter: Client) -> None:
    MunicipalityFactory(region=cast.halland, slug="halmstad")
    for slug in ("halmstad", "finns-inte"):
        assert supporter.get(f"{url('municipal_summary')}?kommun={slug}").status_code == 404


def test_a_version_that_does_not_concern_municipalities_says_so(
    cast: Cast, supporter: Client
) -> None:
    said = "Nationellt berör versionen inte kommunal vård"
    assert said in page(supporter, url("municipal_summary"))
    cast.version.concerns_municipal_care = True
    cast.version.save()
    assert said not in page(supporter, url("municipal_summary"))


def test_thirty_costs_ask_as_few_questions_as_one(
    cast: Cast, assessment: ImpactAssessment, supporter: Client
) -> None:
    def add(count: int) -> None:
        for _ in range(count):
            where = MunicipalityFactory(region=cast.skane)
            ImpactCostFactory(assessment=assessment, bearer="municipality", municipality=where)
            GapItemFactory(implementation=cast.stroke, concerns_municipality=True)

    def asked(address: str) -> int:
        supporter.get(address)
        with CaptureQueriesContext(connection) as queries:
            answer = supporter.get(address)
            assert answer.status_code == 200
            answer.getvalue()  # a file asks while it is read
        return len(queries)

    addresses = (url(), f"{url()}?format=csv", url("municipal_summary"))
    add(1)
    few = [asked(one) for one in addresses]
    add(29)
    assert [asked(one) for one in addresses] == few
