"""What a municipality must do and pay: what its page shows, and to whom."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client

from tests.cast import Cast
from tests.factories.analysis import (
    GapAnalysisFactory,
    GapItemFactory,
    ImpactAssessmentFactory,
    ImpactCostFactory,
)
from tests.factories.regions import MunicipalityFactory
from tests.introduction.impacts import page, url
from vardforlopp.introduction.impact_overview import municipal_years
from vardforlopp.introduction.models import ImpactAssessment, ImpactCost

pytestmark = pytest.mark.django_db


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


def test_the_sums_say_for_which_years_they_hold(
    cast: Cast, assessment: ImpactAssessment, supporter: Client
) -> None:
    costs = ((2024, "one_off", 100), (2026, "recurring", 20), (2026, "one_off", 5))
    for year, kind, amount in costs:
        ImpactCostFactory(
            assessment=assessment, bearer="municipality", year=year, kind=kind, amount=amount
        )
    shared = supporter.get(url("municipal_summary")).context["shared_years"]
    assert [(row["when"], int(row["sum"])) for row in shared] == [
        ("2024", 100),
        ("2025", 0),
        ("2026", 25),
        ("varje år från 2027", 20),
    ]
    assert "Att betala varje år från 2027" in page(supporter, url("municipal_summary"))
    alike = municipal_years([ImpactCost(year=2026, kind="recurring", amount=20)])
    assert alike == [{"when": "varje år från 2026", "sum": 20}]


def test_an_action_whose_day_has_passed_is_late_for_the_municipality_too(
    cast: Cast, supporter: Client
) -> None:
    facts = {"concerns_municipality": True, "action": "Utbilda hemtjänsten."}
    GapItemFactory(implementation=cast.stroke, due_on=date(2024, 1, 1), **facts)
    text = page(supporter, url("municipal_summary"))
    assert "försenad" in text
    assert "<title>Det här ska kommunerna göra och betala" in text


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
        answer = supporter.get(f"{url('municipal_summary')}?kommun={slug}")
        assert answer.status_code == 422
        assert "Filtret gick inte att förstå" in answer.text
        assert "Att betala" not in answer.text


def test_a_version_that_does_not_concern_municipalities_says_so(
    cast: Cast, supporter: Client
) -> None:
    said = "Nationellt berör versionen inte kommunal vård"
    assert said in page(supporter, url("municipal_summary"))
    cast.version.concerns_municipal_care = True
    cast.version.save()
    assert said not in page(supporter, url("municipal_summary"))
