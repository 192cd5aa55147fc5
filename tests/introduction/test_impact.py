"""The impact assessment: texts, money per year, klarmarkering, and the municipality's page."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client

from tests.cast import Cast
from tests.factories.analysis import (
    GapItemFactory,
    ImpactAssessmentFactory,
    ImpactCostFactory,
)
from tests.introduction.impacts import YES, page, url
from tests.introduction.sheets import rows_of_xlsx
from vardforlopp.common import dates
from vardforlopp.common.answer import Forbidden, Refused, Stale
from vardforlopp.introduction.actions import analysis as completing
from vardforlopp.introduction.actions import impact as actions
from vardforlopp.introduction.models import ImpactAssessment
from vardforlopp.pathways import gates
from vardforlopp.pathways.checklist import missing

pytestmark = pytest.mark.django_db


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
    (check,) = gates.checks(gates.Facts(cast.stroke), [cast.step("R5")])
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
