"""What a municipality must do and pay: what its page shows, and to whom."""

from __future__ import annotations

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
from vardforlopp.introduction.models import ImpactAssessment

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
