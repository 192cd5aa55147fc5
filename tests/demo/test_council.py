"""RMK in the demonstration: every state of the matrix, money at its cap, nine of twelve answers."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.apps import apps
from django.utils import timezone

from governance.demo.scene import account
from governance.escalation.permissions import answerers
from governance.grants.room import granted_of
from governance.matters import matrix
from governance.matters.facts import with_what_is_read
from governance.models import (
    Advice,
    Ballot,
    BallotChoice,
    ConflictOfInterest,
    CouncilSetting,
    DelegatedDecision,
    Delegation,
    DelegationReport,
    DelegationStatus,
    Escalation,
    EscalationStage,
    GrantReversal,
    Matter,
    MatterKind,
    MatterStatus,
    MatterTask,
    Meeting,
    MeetingForm,
    MeetingStatus,
    MunicipalTrack,
    Publication,
    Recommendation,
    Reservation,
    Responsibility,
    Supersession,
    TransitionGrant,
)
from governance.municipal.tally import tally_of
from regions.models import Body
from vardforlopp.accounts.models import Notice
from vardforlopp.accounts.todos import todos
from vardforlopp.common import dates
from vardforlopp.common.acting import SYSTEM
from vardforlopp.pathways.models import Implementation, Outcome

pytestmark = [pytest.mark.usefixtures("told"), pytest.mark.xdist_group("demo")]
REAL = (CouncilSetting, Responsibility, EscalationStage)  # what the register says comes first
WAITING = (
    *("ordforande.rmk", "vice.rmk", "ledamot.rmk", "adjungerad.rmk", "sekreterare.rmk"),
    *("hsd.orebro", "socialchef.orebro", "natverk.orebro", "utvecklingschef.orebro"),
    *("processtod.orebro", "processledare.orebro", "ekonom.orebro"),
)


def invented() -> list[Any]:
    """The models of the councils that the story writes in."""
    models = apps.get_app_config("governance").get_models()
    return [one for one in models if hasattr(one, "is_demo") and not hasattr(one, "history_id")]


def rows_of_matters() -> dict[Matter, list[matrix.Cell]]:
    matters = list(with_what_is_read(Matter.objects.order_by("year", "number")))
    return dict(zip(matters, matrix.of_many(matters), strict=True))


def next_tasks() -> dict[Matter, matrix.Cell]:
    """What is first to be done in each matter that goes on."""
    found = {}
    for matter, rows in rows_of_matters().items():
        left = [row for row in rows if row.state not in (matrix.DONE, matrix.SPARED)]
        if left:
            found[matter] = left[0]
    return found


def test_each_task_of_the_matrix_is_next_in_some_matter() -> None:
    assert {row.task for row in next_tasks().values()} == set(MatterTask)


def test_something_is_late_and_something_is_closed_or_taken_back() -> None:
    assert any(row.is_late for row in next_tasks().values())
    states = set(Matter.objects.values_list("status", flat=True))
    assert states == set(MatterStatus)


def test_the_seven_pathways_went_through_the_council() -> None:
    decided = DelegatedDecision.objects.in_force().exclude(outcome="")
    assert decided.count() == 7
    assert all(one.recommendation.advice == Advice.FOR for one in decided)
    outcomes = dict(decided.values_list("matter__implementation__pathway_version__slug", "outcome"))
    assert outcomes.pop("kritisk-benischemi") == Outcome.ALREADY
    assert set(outcomes.values()) == {Outcome.INTRODUCED}
    here = Implementation.objects.filter(matters__decisions__in=decided)
    assert not here.filter(milestones__kind="decision", milestones__made_here=False).exists()


def test_everything_is_marked_and_done_by_people() -> None:
    for model in invented():
        rows = model._default_manager.filter(is_demo=True)
        if model not in REAL:
            assert not model._default_manager.filter(is_demo=False).exists(), model
        labels = set(rows.values_list("created_by_label", flat=True))
        assert SYSTEM not in labels, model


def test_nothing_has_happened_that_has_not() -> None:
    for model in invented():
        assert not model._default_manager.filter(created_at__gt=timezone.now()).exists(), model
    today = dates.today()
    assert not DelegatedDecision.objects.filter(decided_on__gt=today).exists()
    open_ones = (MeetingStatus.PLANNED, MeetingStatus.DISPATCHED)
    assert not Meeting.objects.exclude(status__in=open_ones).filter(held_on__gt=today).exists()


def test_the_council_meets_on_working_days() -> None:
    assert max(day.weekday() for day in Meeting.objects.values_list("held_on", flat=True)) < 5


def test_nobody_confirmed_a_delegation_they_laid_up() -> None:
    lines = Delegation.objects.filter(status=DelegationStatus.CONFIRMED)
    assert lines.count() == 6
    assert all(one.status_by_label != str(one.proposed_by) for one in lines)


def test_one_matter_came_back_for_its_costs_and_was_recommended_years_later() -> None:
    returned = Recommendation.objects.get(advice=Advice.RETURN)
    assert (returned.given_on.year, returned.superseded_by.advice) == (2022, Advice.FOR)
    assert "psykos" in str(returned.matter.agenda_items.latest("pk").presented_by)


def test_the_council_has_advised_against_with_somebody_of_another_mind() -> None:
    against = Recommendation.objects.filter(advice=Advice.AGAINST)
    assert against.exists()
    assert {row.recommendation for row in Reservation.objects.all()} <= set(against)
    assert Ballot.objects.filter(choice=BallotChoice.FOR, item__recommendation__in=against)


def test_one_is_recommended_between_meetings_and_one_question_is_out() -> None:
    asked = Meeting.objects.filter(form=MeetingForm.BETWEEN).order_by("held_on")
    assert [row.status for row in asked] == [MeetingStatus.ADJUSTED, MeetingStatus.DISPATCHED]


def test_who_has_jav_has_answered_nothing_in_the_matter() -> None:
    conflicts = ConflictOfInterest.objects.all()
    assert conflicts.count() >= 2
    for one in conflicts:
        assert not Ballot.objects.filter(person=one.person, item__matter=one.matter).exists()


def test_a_correction_stands_beside_what_it_corrects_and_the_money_follows() -> None:
    right = DelegatedDecision.objects.get(supersession=Supersession.CORRECTION)
    assert right.supersedes.grant.reversals.get().amount == right.supersedes.grant.amount
    assert right.grant.amount < right.supersedes.grant.amount


def test_what_was_not_used_is_given_back_and_the_rest_accounted_for() -> None:
    back = GrantReversal.objects.filter(decision=None)
    assert back.exists()
    for one in back:
        grant = TransitionGrant.objects.with_sums().get(pk=one.grant_id)
        assert grant.standing == grant.used > 0


def test_a_grant_over_the_cap_was_refused_and_waits_with_the_director() -> None:
    asked = Escalation.objects.get()
    pathway = asked.matter.implementation.pathway_version.pathway
    year = asked.started_on.year
    granted = granted_of(
        TransitionGrant.objects.filter(pathway_year__pathway=pathway, pathway_year__year=year)
    ).standing
    assert granted == Decimal("260000.00")
    assert granted + asked.amount > Decimal("300000.00")
    assert not TransitionGrant.objects.filter(decision__matter=asked.matter).exists()
    assert asked.outcomes.get().stage.body.short_name == "HSLG"
    assert answerers(asked.stage) == [str(account("hsd.orebro"))]
    assert dates.today() < asked.due_on < dates.today() + timedelta(days=20)


def test_nine_of_twelve_municipalities_have_answered_in_every_way() -> None:
    counted = tally_of(MunicipalTrack.objects.get())
    assert counted.words == "9 av 12"
    replies = {answer.reply for answer in counted.counted}
    assert replies == {"yes", "no", "conditions", "prepares", "no_answer"}


def test_a_meeting_waits_for_its_last_adjuster_and_the_next_has_an_agenda() -> None:
    waiting = Meeting.objects.get(status=MeetingStatus.TO_ADJUST)
    left = waiting.adjustments.get(adjusted_at=None)
    assert left.person == account("ledamot.rmk").person
    planned = Meeting.objects.get(status=MeetingStatus.PLANNED)
    assert planned.dispatched_on is None
    assert planned.items.filter(matter__isnull=False).exists()


def test_the_board_has_heard_of_the_first_decisions_and_not_of_the_latest() -> None:
    report = DelegationReport.objects.get()
    assert report.paragraph
    assert report.last_day
    assert DelegatedDecision.objects.filter(reported=None).exists()


def test_two_decisions_are_public() -> None:
    assert Publication.objects.public().filter(decision__isnull=False).count() == 2


def test_only_the_story_opens_the_council() -> None:
    assert list(Body.objects.filter(works_here=True).values_list("slug", flat=True)) == [
        "rmk-orebro-lan"
    ]


def test_there_are_other_matters_than_introductions() -> None:
    assert set(Matter.objects.values_list("kind", flat=True)) == set(MatterKind)


@pytest.mark.parametrize("local", WAITING)
def test_each_account_has_a_little_to_do(local: str) -> None:
    assert 1 <= len(todos(account(local))) <= 6


@pytest.mark.parametrize("local", ["omradeschef.orebro", "sekreterare.hslg"])
def test_those_who_are_told_have_news(local: str) -> None:
    assert Notice.objects.unread_by(account(local)).exists()


def test_what_is_long_past_is_no_news() -> None:
    for local in WAITING:
        assert Notice.objects.unread_by(account(local)).count() <= 10, local
