"""Two at the same moment: a matter goes further once, a decision stands in one report."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from unittest import mock

import pytest
from django.db import IntegrityError, transaction

from governance.actions import escalating, reporting
from governance.models import DelegationReport, Escalation, ReportedDecision
from tests.cast import Cast
from tests.factories.escalation import submitted, with_instances
from tests.factories.reports import a_decision
from tests.races import Meeting, race, was_stopped
from vardforlopp.common import dates
from vardforlopp.common.answer import Forbidden, Refused
from vardforlopp.common.records import lock

pytestmark = pytest.mark.django_db(transaction=True)


def unlocked(row: Any, version: int | None = None) -> Any:
    """Reads without waiting for anybody: the positive control."""
    return type(row)._base_manager.get(pk=row.pk)


def held_up(inner: Callable[..., Any], meeting: Meeting) -> Callable[..., Any]:
    """Does it, and then waits for the other."""

    def waits(*args: Any, **facts: Any) -> Any:
        found = inner(*args, **facts)
        meeting()
        return found

    return waits


@pytest.mark.parametrize("holds", [True, False])
def test_a_matter_is_taken_further_once_though_two_lead_the_council(
    stage: Cast, holds: bool
) -> None:
    with_instances(stage)
    matter, meeting = submitted(stage), Meeting()
    people = (stage.chair, stage.deputy)

    def take(user: Any) -> Any:
        return escalating.start_escalation(matter, by=user, reason="mandate", text="Ryms inte.")

    waits = held_up(escalating.next_stage, meeting)
    locking = lock if holds else unlocked
    with (
        mock.patch.object(escalating, "next_stage", waits),
        mock.patch.object(escalating, "lock", locking),
    ):
        results = race(*(lambda user=user: take(user) for user in people))
    assert meeting.met is not holds
    assert Escalation.objects.filter(status="open").count() == 1
    stopped = [one for one in results if isinstance(one, Exception)]
    assert len(stopped) == 1
    if holds:
        assert isinstance(stopped[0], Forbidden)


@pytest.mark.parametrize("holds", [True, False])
def test_a_decision_stands_in_one_report_though_two_make_one(stage: Cast, holds: bool) -> None:
    with_instances(stage)
    a_decision(stage, dates.today())
    meeting = Meeting()
    people = (stage.secretary, stage.development_director)
    facts = {"first_on": dates.today(), "last_on": dates.today()}

    def make(user: Any) -> Any:
        return reporting.make_report(stage.council, by=user, **facts)

    waits = held_up(reporting.decided.waiting, meeting)
    locking = lock if holds else unlocked
    with (
        mock.patch.object(reporting.decided, "waiting", waits),
        mock.patch.object(reporting, "lock", locking),
    ):
        results = race(*(lambda user=user: make(user) for user in people))
    assert meeting.met is not holds
    stopped = [one for one in results if isinstance(one, Exception)]
    assert len(stopped) == 1
    if holds:
        assert isinstance(stopped[0], Refused)
    assert ReportedDecision.objects.count() == DelegationReport.objects.count() == 1


def test_without_the_constraint_in_the_way_the_second_would_be_there(stage: Cast) -> None:
    """The positive control of the constraint: what it names is what stops the row."""
    with_instances(stage)
    row = escalating.start_escalation(
        submitted(stage), by=stage.chair, reason="mandate", text="Ryms inte."
    )
    facts = {name: getattr(row, name) for name in ("matter", "reason", "text", "started_by")}
    facts |= {name: getattr(row, name) for name in ("started_on", "stage", "arrived_on", "due_on")}
    with pytest.raises(IntegrityError) as stopped, transaction.atomic():
        Escalation(**facts).save()
    assert was_stopped(stopped.value)
    Escalation(**facts, status="withdrawn").save()
