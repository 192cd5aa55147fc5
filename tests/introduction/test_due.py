"""What is due, for whom: each kind appears with its fact and goes with it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.cast import PARTS, Cast
from tests.factories.analysis import GapItemFactory
from tests.factories.keeping import newer
from tests.factories.pathways import (
    ImplementationFactory,
    PathwayVersionFactory,
    StaffingFactory,
    StepPlanFactory,
)
from tests.factories.reminders import MaintenanceFactory
from vardforlopp.accounts import actions as accounts
from vardforlopp.common import dates
from vardforlopp.common.records import change
from vardforlopp.introduction import due
from vardforlopp.introduction.actions.gaps import set_progress
from vardforlopp.pathways import actions
from vardforlopp.pathways.models import Movement, StaffingRole
from vardforlopp.pathways.workflow import change_state

TODAY = dates.today


def days(count: int) -> date:
    """So many days from today."""
    return TODAY() + timedelta(days=count)


def log(cast: Cast, to: str = "", on: date | None = None, by: Any = None) -> Any:
    """A log in Skåne, unchanged unless a step is named."""
    cast.stroke.refresh_from_db()
    return actions.log_status(
        cast.stroke,
        by=by or cast.supporter,
        movement=Movement.FORWARD if to else Movement.UNCHANGED,
        target=cast.step(to) if to else None,
        note=f"Läget {on} {to}.",
        observed_on=on or TODAY(),
        reason="Allt är inte klart." if to else "",
    )


def kinds(user: Any) -> list[str]:
    """The kinds of what is due for somebody."""
    return [one.kind for one in due.of(user)]


def only(user: Any, kind: str) -> due.Due:
    """The one fact of a kind that is due for somebody."""
    [found] = due.of(user, (kind,))
    return found


class TestStale:
    """A log older than the limit."""

    def test_it_is_due_to_the_supporter_and_the_staffed(self, cast: Cast) -> None:
        log(cast, "R1", on=days(-91))
        for person in (cast.supporter, cast.leader):
            found = only(person, due.STALE)
            assert found.due_on == days(-1)
            assert found.address == f"{cast.stroke.get_absolute_url()}?rorelse=oforandrat#logga"
        assert kinds(cast.supporter_halland) == []

    def test_a_log_of_the_last_ninety_days_is_fresh(self, cast: Cast) -> None:
        log(cast, "R1", on=days(-90))
        assert kinds(cast.supporter) == []

    def test_what_is_not_received_is_no_reminder(self, cast: Cast) -> None:
        assert kinds(cast.supporter) == []
        [waiting] = due.of(cast.supporter, due.WAITING)
        assert waiting.kind == due.UNRECEIVED

    def test_a_dormant_one_and_a_replaced_version_are_left_in_peace(self, cast: Cast) -> None:
        log(cast, "R1", on=days(-91))
        assert kinds(cast.supporter) == [due.STALE]
        change_state(cast.stroke, "pause", by=cast.supporter, comment="Paus.")
        assert kinds(cast.supporter) == []
        change_state(cast.stroke, "resume", by=cast.supporter)
        assert kinds(cast.supporter) == [due.STALE]
        newer = PathwayVersionFactory(pathway=cast.version.pathway, replaces=cast.version)
        actions.open_implementations(newer)
        assert kinds(cast.supporter) == []


class TestStepPassed:
    """A planned day without a log."""

    def test_the_first_late_step_is_due_with_a_filled_in_form(self, cast: Cast) -> None:
        log(cast, "R1")
        for code, day in (("R1", -50), ("R5", -20), ("R6", -10), ("R7", 10)):
            StepPlanFactory(implementation=cast.stroke, step=cast.step(code), planned_on=days(day))
        found = only(cast.supporter, due.STEP)
        assert found.sentence.startswith("R5 ")
        assert found.address == f"{cast.stroke.get_absolute_url()}?till=R5&rorelse=framat#logga"
        log(cast, "R5")
        assert only(cast.supporter, due.STEP).sentence.startswith("R6 ")
        log(cast, "R6")
        assert due.of(cast.supporter, (due.STEP,)) == []

    def test_the_day_itself_is_not_late(self, cast: Cast) -> None:
        log(cast, "R1")
        StepPlanFactory(implementation=cast.stroke, step=cast.step("R5"), planned_on=TODAY())
        assert kinds(cast.supporter) == []

    def test_a_registered_decision_dates_the_step(self, cast: Cast) -> None:
        log(cast, "R1")
        StepPlanFactory(implementation=cast.stroke, step=cast.step("R7"), planned_on=days(-5))
        assert kinds(cast.supporter) == [due.STEP]
        actions.register_milestone(
            cast.stroke,
            by=cast.supporter,
            kind="decision",
            body=cast.council,
            occurred_on=days(-6),
            reference="§ 4",
            outcome="introduce",
        )
        assert kinds(cast.supporter) == []

    def test_going_back_makes_it_a_new_fact(self, cast: Cast) -> None:
        log(cast, "R1")
        StepPlanFactory(implementation=cast.stroke, step=cast.step("R2"), planned_on=days(-5))
        before = only(cast.supporter, due.STEP).key
        log(cast, "R2")
        actions.log_status(
            cast.stroke,
            by=cast.supporter,
            movement=Movement.BACKWARD,
            target=cast.step("R1"),
            note="Tillbaka.",
            observed_on=TODAY(),
            reason="Ledaren slutade.",
        )
        assert only(cast.supporter, due.STEP).key != before


class TestReview:
    """The next review of what is everyday care."""

    @pytest.mark.parametrize(("ahead", "is_due"), [(-1, True), (30, True), (31, False)])
    def test_it_is_due_a_month_ahead(self, cast: Cast, ahead: int, is_due: bool) -> None:
        MaintenanceFactory(implementation=cast.stroke, next_review_on=days(ahead))
        assert (kinds(cast.supporter) == [due.REVIEW]) is is_due

    def test_the_one_named_in_the_line_is_concerned_though_staffed_nowhere(
        self, cast: Cast
    ) -> None:
        MaintenanceFactory(
            implementation=cast.stroke, line_owner=cast.nobody.person, next_review_on=days(3)
        )
        assert kinds(cast.nobody) == [due.REVIEW]
        assert kinds(cast.member) == []

    def test_a_newer_version_does_not_take_it_away_before_the_region_has_gone_on(
        self, cast: Cast
    ) -> None:
        log(cast, "R11")
        MaintenanceFactory(implementation=cast.stroke, next_review_on=days(3))
        newer(cast)
        assert kinds(cast.supporter) == [due.REVIEW]
        log(cast, "R12")
        assert kinds(cast.supporter) == []

    def test_setting_the_next_day_ends_it(self, cast: Cast) -> None:
        row = MaintenanceFactory(implementation=cast.stroke, next_review_on=days(3))
        change(row, by=cast.leader, next_review_on=days(300))
        assert kinds(cast.supporter) == []


class TestAction:
    """Actions of the gap analysis."""

    @pytest.mark.parametrize(("ahead", "is_due"), [(-400, True), (7, True), (8, False)])
    def test_it_is_due_a_week_ahead(self, cast: Cast, ahead: int, is_due: bool) -> None:
        GapItemFactory(implementation=cast.stroke, due_on=days(ahead))
        assert (kinds(cast.supporter) == [due.ACTION]) is is_due

    def test_a_row_without_action_or_day_asks_for_nothing(self, cast: Cast) -> None:
        GapItemFactory(implementation=cast.stroke, due_on=days(1), action="")
        GapItemFactory(implementation=cast.stroke, due_on=None)
        assert kinds(cast.supporter) == []

    def test_done_by_anyone_it_is_over_for_all(self, cast: Cast) -> None:
        item = GapItemFactory(implementation=cast.stroke, due_on=days(1))
        assert kinds(cast.leader) == [due.ACTION]
        set_progress(item, by=cast.supporter, progress="done", done_on=TODAY())
        assert kinds(cast.leader) == []

    def test_a_long_action_is_cut_and_stays_on_one_line(self, cast: Cast) -> None:
        GapItemFactory(implementation=cast.stroke, due_on=days(1), action="Ordna\n" + "mer " * 50)
        sentence = only(cast.supporter, due.ACTION).sentence
        assert "Ordna mer" in sentence
        assert "…”" in sentence
        assert len(sentence) < 150


class TestStaffing:
    """Parts that nobody holds while the work is under way."""

    def test_from_r3_the_lacking_parts_are_named_to_those_who_can_staff(self, cast: Cast) -> None:
        assert cast.leader
        StaffingFactory(
            implementation=cast.stroke, person=cast.member.person, role=StaffingRole.EXPERT
        )
        log(cast, "R2")
        assert kinds(cast.supporter) == []
        log(cast, "R3")
        found = only(cast.supporter, due.GAP)
        assert found.sentence == "Processägare och processtöd saknas i bemanningen."
        assert kinds(cast.leader) == [due.GAP]
        assert kinds(cast.member) == []

    def test_a_facilitator_is_support_and_a_condition_met_elsewhere_counts(
        self, cast: Cast
    ) -> None:
        assert cast.leader
        log(cast, "R3")
        StaffingFactory(implementation=cast.stroke, role=StaffingRole.FACILITATOR)
        assert only(cast.supporter, due.GAP).sentence == "Processägare saknas i bemanningen."
        actions.mark_condition_met(
            cast.stroke,
            by=cast.supporter,
            condition="owner",
            done_on=TODAY(),
            who="LAG",
            reference="§ 1",
        )
        assert kinds(cast.supporter) == []

    def test_in_everyday_care_the_line_answers(self, cast: Cast) -> None:
        log(cast, "R11")
        assert kinds(cast.supporter) == []


class TestMandate:
    """One's own parts and roles that end."""

    @pytest.mark.parametrize(("ahead", "is_due"), [(0, True), (30, True), (31, False)])
    def test_a_part_that_ends_is_due_to_the_one_who_holds_it(
        self, cast: Cast, ahead: int, is_due: bool
    ) -> None:
        StaffingFactory(implementation=cast.stroke, person=cast.nobody.person, valid_to=days(ahead))
        assert (kinds(cast.nobody) == [due.MANDATE]) is is_due
        assert kinds(cast.supporter) == []

    def test_a_part_that_goes_on_does_not_end(self, cast: Cast) -> None:
        same = {"implementation": cast.stroke, "person": cast.nobody.person}
        StaffingFactory(**same, valid_to=days(3))
        StaffingFactory(**same, valid_from=days(4))
        assert kinds(cast.nobody) == []

    def test_a_role_that_ends_is_due_with_the_way_to_it(self, cast: Cast) -> None:
        given = accounts.give_appointment(
            person=cast.nobody.person,
            role="process_supporter",
            place=cast.halland,
            valid_from=date(2020, 1, 1),
            valid_to=days(10),
            by=None,
        )
        found = only(cast.nobody, due.MANDATE)
        assert found.address == f"/behorigheter/{given.pk}/"
        assert "processtöd i Region Halland" in found.sentence


class TestResumption:
    """A pause that was to be over."""

    def test_a_day_that_has_passed_waits_for_those_who_may_resume(self, cast: Cast) -> None:
        StaffingFactory(
            implementation=cast.stroke, person=cast.member.person, role=StaffingRole.EXPERT
        )
        change_state(cast.stroke, "pause", by=cast.supporter, comment="Paus.", resumes_on=days(-1))
        assert kinds(cast.leader) == [due.RESUMPTION]
        assert kinds(cast.supporter) == [due.RESUMPTION]
        assert kinds(cast.member) == []
        change_state(
            cast.stroke, "postpone", by=cast.leader, comment="Våg två.", resumes_on=days(30)
        )
        assert kinds(cast.supporter) == []
        [coming] = [one for one in due.calendar_of(cast.leader) if one.kind == due.RESUMPTION]
        assert coming.due_on == days(30)
        change_state(cast.stroke, "resume", by=cast.leader)
        assert due.calendar_of(cast.leader) == []


def fill(cast: Cast, count: int) -> None:
    """So many of each kind around Skåne's supporter."""
    for _ in range(count):
        at = ImplementationFactory(region=cast.skane, at="R4")
        StepPlanFactory(implementation=at, planned_on=days(-3))
        MaintenanceFactory(implementation=at, next_review_on=days(3))
        GapItemFactory(implementation=at, due_on=days(3))
        StaffingFactory(implementation=at, person=cast.supporter.person, valid_to=days(3))
        resting = ImplementationFactory(region=cast.skane)
        change_state(resting, "pause", by=cast.supporter, comment="Paus.", resumes_on=days(-1))


def asked(read: Any, *given: Any) -> int:
    with CaptureQueriesContext(connection) as queries:
        read(*given)
    return len(queries)


def test_lists_and_reminders_never_disagree(cast: Cast) -> None:
    fill(cast, 2)
    log(cast, "R1", on=days(-91))
    MaintenanceFactory(
        implementation=cast.stroke_halland, line_owner=cast.nobody.person, next_review_on=days(3)
    )
    users = {name: getattr(cast, name) for name in PARTS}
    everyones = due.everyones()
    assert {one.kind for one in everyones} == set(due.REMINDED)
    for user in users.values():
        mine = {one.key for one in everyones if user.person_id in one.people}
        assert mine == {one.key for one in due.of(user)}
    here = {one.key: one.people for one in due.around(cast.stroke)}
    assert here == {one.key: one.people for one in everyones if one.key in here}
    assert (due.STALE, cast.stroke.pk) in {key[:2] for key in here}


def test_reading_costs_as_many_questions_whatever_there_is(cast: Cast) -> None:
    fill(cast, 1)
    few = (
        asked(due.of, cast.supporter),
        asked(due.everyones),
        asked(due.calendar_of, cast.supporter),
    )
    fill(cast, 29)
    many = (
        asked(due.of, cast.supporter),
        asked(due.everyones),
        asked(due.calendar_of, cast.supporter),
    )
    assert many == few
