"""Whether costs exceed the frame is judged by the council together with the process leader."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from django.db import DatabaseError, IntegrityError, transaction
from django.urls import reverse

from governance.actions.judging import judge_costs
from governance.matters.jav import declare_conflict
from governance.models import CostJudgement, Judge, Matter, MatterStatus
from tests.cast import Cast
from tests.factories.analysis import ImpactAssessmentFactory, ImpactCostFactory
from tests.factories.councils import placed
from tests.factories.escalation import submitted, taken_further, with_instances
from vardforlopp.common import dates
from vardforlopp.common.answer import Forbidden, Refused, Stale

pytestmark = pytest.mark.django_db


def facts(cast: Cast, *sums: int, **more: Any) -> dict[str, Any]:
    """Expected, within the frame and with a grant; judged by the chair and the process leader."""
    names = ("expected", "within_frame", "with_grant")
    amounts = dict(zip(names, map(Decimal, sums or (900, 500, 300)), strict=True))
    if "judges" not in more:
        more["judges"] = [cast.leader_orebro.person, cast.chair.person]
    return {**amounts, "exceeds": True, "reasoning": "Dyrt.", **more}


@pytest.fixture
def matter(cast: Cast) -> Matter:
    with_instances(cast)
    return submitted(cast)


@pytest.mark.parametrize(
    ("sums", "exceeds"),
    [((800, 500, 300), False), ((801, 500, 300), True), ((0, 0, 0), False), ((1, 0, 0), True)],
)
def test_costs_exceed_when_they_are_more_than_frame_and_grant_together(
    cast: Cast, matter: Matter, sums: tuple[int, ...], exceeds: bool
) -> None:
    asked = facts(cast, *sums)
    judge_costs(matter, by=cast.secretary, **asked | {"exceeds": exceeds})
    other = asked | {"exceeds": not exceeds}
    with pytest.raises(Refused, match="annat än beloppen visar"):
        judge_costs(matter, by=cast.secretary, **other)
    made = judge_costs(matter, by=cast.secretary, **other, reason_to_differ="Kalkylen är osäker.")
    assert (made.exceeds, made.reason_to_differ) == (not exceeds, "Kalkylen är osäker.")


def test_the_database_too_asks_why_the_answer_differs(cast: Cast, matter: Matter) -> None:
    amounts = {"expected": 1, "within_frame": 2, "with_grant": 0}
    row = CostJudgement(
        matter=matter, judged_on=dates.today(), exceeds=True, reasoning="x", **amounts
    )
    with pytest.raises(IntegrityError, match="as_the_amounts"), transaction.atomic():
        row.save()


def test_a_later_judgement_supersedes_and_a_stale_page_saves_nothing(
    cast: Cast, matter: Matter
) -> None:
    first = judge_costs(matter, by=cast.chair, after=0, **facts(cast))
    with pytest.raises(Stale):
        judge_costs(matter, by=cast.secretary, after=0, **facts(cast))
    second = judge_costs(matter, by=cast.secretary, after=first.pk, **facts(cast))
    assert second.supersedes == first
    assert list(CostJudgement.objects.in_force()) == [second]
    with pytest.raises(IntegrityError, match="one_first"), transaction.atomic():
        CostJudgement(
            **{name: getattr(first, name) for name in ("matter", "judged_on", "exceeds")},
            **{name: getattr(first, name) for name in ("expected", "within_frame", "reasoning")},
        ).save()


def test_the_process_leader_is_always_among_those_who_judge(cast: Cast, matter: Matter) -> None:
    with pytest.raises(Refused, match="ingen processledare"):
        judge_costs(matter, by=cast.chair, **facts(cast, judges=[cast.chair.person]))
    assert cast.leader_orebro
    with pytest.raises(Refused, match="i samråd med processledaren"):
        judge_costs(matter, by=cast.chair, **facts(cast, judges=[cast.chair.person]))
    stranger = [cast.leader_orebro.person, cast.supporter.person]
    with pytest.raises(Refused, match="ingen uppgift"):
        judge_costs(matter, by=cast.chair, **facts(cast, judges=stranger))
    made = judge_costs(matter, by=cast.chair, **facts(cast))
    roles = set(made.judges.values_list("role", flat=True))
    assert roles == {"processledare", "ordförande"}


def test_only_the_chair_and_the_secretary_record_it_before_the_decision(
    cast: Cast, matter: Matter
) -> None:
    for user in (cast.member, cast.director, cast.auditor, cast.leader_orebro, cast.supporter):
        with pytest.raises(Forbidden):
            judge_costs(matter, by=user, **facts(cast))
    placed(matter, MatterStatus.DECIDED)
    with pytest.raises(Forbidden, match="före beslutet"):
        judge_costs(matter, by=cast.chair, **facts(cast))


def test_whoever_has_a_conflict_of_interest_neither_records_nor_takes_part(
    cast: Cast, matter: Matter
) -> None:
    assert cast.leader_orebro
    declare_conflict(matter, by=cast.secretary, person=cast.chair.person, reason="Närstående.")
    with pytest.raises(Forbidden, match="jäv"):
        judge_costs(matter, by=cast.chair, **facts(cast))
    with pytest.raises(Refused, match="har anmält jäv"):
        judge_costs(matter, by=cast.secretary, **facts(cast))
    alone = facts(cast, judges=[cast.leader_orebro.person])
    made = judge_costs(matter, by=cast.secretary, **alone)
    with pytest.raises(DatabaseError, match="conflict of interest"), transaction.atomic():
        Judge(judgement=made, person=cast.chair.person, role="ordförande").save()


def test_the_amounts_come_from_the_impact_assessment_and_the_answer_from_the_amounts(
    cast: Cast, matter: Matter, client: Any
) -> None:
    assert cast.leader_orebro
    assessment = ImpactAssessmentFactory(implementation=cast.stroke_orebro)
    year = dates.today().year
    for amount, bearer, kind in ((400, "region", "recurring"), (500, "region", "one_off")):
        ImpactCostFactory(assessment=assessment, year=year, amount=amount, bearer=bearer, kind=kind)
    ImpactCostFactory(assessment=assessment, year=year, amount=9000, bearer="municipality")
    client.force_login(cast.secretary)
    url = reverse("cost_judgement_new", args=[cast.council.slug, matter.year, matter.number])
    form = client.get(url).context["form"]
    assert form["expected"].value() == "900,00"
    assert form["judges"].value() == [str(cast.leader_orebro.person_id)]
    sent = {
        "after": "0",
        "expected": "900",
        "within_frame": "500",
        "with_grant": "300",
        "answer": "som-beloppen",
        "reasoning": "Dyrt.",
        "judges": form["judges"].value(),
    }
    bad = client.post(url, sent | {"answer": "nej"})
    assert (bad.status_code, list(bad.context["form"].errors)) == (422, ["reason_to_differ"])
    assert client.post(url, sent).status_code == 302
    page = client.get(matter.get_absolute_url()).text
    assert "Kostnaderna överskrider ramen" in page
    row = taken_further(cast, matter, reason="costs")
    assert row.judgement == CostJudgement.objects.get()
