"""Logging where an implementation stands: what moves, what is refused, what is kept."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction

from tests.cast import Cast
from vardforlopp.common import dates
from vardforlopp.common.answer import Forbidden, Refused, Stale
from vardforlopp.pathways import actions, timeline
from vardforlopp.pathways.gates import Unmet
from vardforlopp.pathways.models import GatePass, Hinder, Implementation, Movement, StatusEntry
from vardforlopp.pathways.workflow import change_state

NOTE = "Arbetsgruppen är igång."


def log(cast: Cast, **facts: Any) -> StatusEntry:
    """A log by Skåne's process supporter with sensible defaults."""
    return actions.log_status(
        facts.pop("implementation", cast.stroke),
        **{
            "by": cast.supporter,
            "movement": Movement.UNCHANGED,
            "note": NOTE,
            "observed_on": dates.today(),
        }
        | facts,
    )


def forward(cast: Cast, code: str, **facts: Any) -> StatusEntry:
    """A log forward to a step, giving a reason for what is missing."""
    facts = {"reason": "Vi är redan där."} | facts
    return log(cast, movement=Movement.FORWARD, target=cast.step(code), **facts)


def test_an_unchanged_log_keeps_the_step_and_becomes_the_latest(cast: Cast) -> None:
    entry = log(cast)
    cast.stroke.refresh_from_db()
    assert cast.stroke.step is None
    assert cast.stroke.last_entry == entry


def test_a_log_forward_moves_the_step_and_remembers_since_when(cast: Cast) -> None:
    forward(cast, "R1", observed_on=date(2020, 6, 1))
    cast.stroke.refresh_from_db()
    assert (cast.stroke.step.code, cast.stroke.step_since) == ("R1", date(2020, 6, 1))


def test_a_log_forward_leaves_a_line_of_history_with_the_actor(cast: Cast) -> None:
    forward(cast, "R1")
    line = cast.stroke.history.first()
    assert line.history_change_reason == f"Loggade: {NOTE}"


def test_a_log_forward_needs_a_later_step(cast: Cast) -> None:
    forward(cast, "R3")
    with pytest.raises(Refused, match="inte framför"):
        forward(cast, "R2")


def test_the_next_look_is_not_before_the_day_of_the_log(cast: Cast) -> None:
    with pytest.raises(Refused) as refused:
        log(cast, next_on=dates.today() - timedelta(days=1))
    assert refused.value.field == "next_on"


def test_a_log_forward_needs_a_target(cast: Cast) -> None:
    with pytest.raises(Refused) as refused:
        log(cast, movement=Movement.FORWARD)
    assert refused.value.field == "target"


def test_a_national_step_is_no_target(cast: Cast) -> None:
    with pytest.raises(Refused):
        log(cast, movement=Movement.FORWARD, target=cast.step("N9"), reason="x")


def test_a_step_or_a_reason_without_direction_is_no_log(cast: Cast) -> None:
    for half in ({"target": cast.step("R2")}, {"reason": "Hon har slutat."}):
        with pytest.raises(Refused) as refused:
            log(cast, **half)
        assert refused.value.field == "movement"


def test_a_log_backward_needs_a_reason(cast: Cast) -> None:
    forward(cast, "R4")
    with pytest.raises(Refused) as refused:
        log(cast, movement=Movement.BACKWARD, target=cast.step("R2"))
    assert refused.value.field == "reason"
    entry = log(cast, movement=Movement.BACKWARD, target=cast.step("R2"), reason="Ledare slutade.")
    cast.stroke.refresh_from_db()
    assert (cast.stroke.step.code, entry.from_step.code) == ("R2", "R4")


def test_an_entry_observed_before_the_previous_one_does_not_move(cast: Cast) -> None:
    forward(cast, "R2", observed_on=date(2021, 3, 1))
    entry = log(cast, observed_on=date(2021, 2, 1))
    cast.stroke.refresh_from_db()
    assert entry.is_backdated
    assert cast.stroke.last_entry != entry
    with pytest.raises(Refused, match="efterhandsnotering"):
        forward(cast, "R3", observed_on=date(2021, 2, 1))


def test_an_entry_in_hindsight_says_the_step_of_its_own_day(cast: Cast) -> None:
    assert forward(cast, "R2", observed_on=date(2021, 1, 1))
    assert forward(cast, "R4", observed_on=date(2021, 3, 1))
    steps = [
        log(cast, observed_on=day, note=f"Sett den {day}.").to_step
        for day in (date(2020, 12, 31), date(2021, 1, 1), date(2021, 2, 28), date(2021, 3, 1))
    ]
    assert steps == [None, cast.step("R2"), cast.step("R2"), cast.step("R4")]


@pytest.mark.parametrize("days", [1, 400])
def test_nothing_is_observed_in_the_future(cast: Cast, days: int) -> None:
    with pytest.raises(Refused) as refused:
        log(cast, observed_on=dates.today() + timedelta(days=days))
    assert refused.value.field == "observed_on"


def test_the_same_words_for_the_same_day_are_not_a_second_log(cast: Cast) -> None:
    log(cast)
    with pytest.raises(Refused, match="redan sparat") as refused:
        log(cast)
    assert refused.value.field == "note"
    assert log(cast, by=cast.leader)
    assert log(cast, note="Och nu har de träffats.")


def test_another_regions_supporter_may_not_log(cast: Cast) -> None:
    with pytest.raises(Forbidden, match="processtöd"):
        log(cast, by=cast.supporter_halland)
    assert not StatusEntry.objects.exists()


def test_the_process_leader_logs_in_the_own_implementation_only(cast: Cast) -> None:
    log(cast, by=cast.leader)
    with pytest.raises(Forbidden):
        log(cast, by=cast.leader, implementation=cast.stroke_halland)


def test_a_dormant_implementation_is_not_logged(cast: Cast) -> None:
    change_state(cast.stroke, "pause", by=cast.supporter, comment="Pandemin.")
    with pytest.raises(Refused, match="vilande"):
        log(cast)
    change_state(cast.stroke, "resume", by=cast.supporter)
    assert log(cast)


def test_an_ended_implementation_is_not_logged_until_reopened(cast: Cast) -> None:
    change_state(cast.stroke, "end", by=cast.supporter, comment="Ersatt.")
    with pytest.raises(Refused, match="avslutat"):
        log(cast)
    change_state(cast.stroke, "reopen", by=cast.supporter, comment="Misstag.")
    assert log(cast)


def test_pausing_needs_a_reason(cast: Cast) -> None:
    with pytest.raises(Refused, match="Skriv varför"):
        change_state(cast.stroke, "pause", by=cast.supporter, comment="  ")


def test_a_stale_page_cannot_log(cast: Cast) -> None:
    version = cast.stroke.version
    log(cast, version=version)
    with pytest.raises(Stale):
        log(cast, version=version)
    assert StatusEntry.objects.count() == 1


def test_a_double_submit_gives_the_first_entry_back(cast: Cast) -> None:
    token, version = uuid4(), cast.stroke.version
    first = log(cast, token=token, version=version)
    assert log(cast, token=token, version=version) == first
    with pytest.raises(Forbidden):
        log(cast, token=token, version=version, by=cast.supporter_halland)
    assert StatusEntry.objects.count() == 1


def test_passing_an_unmet_condition_needs_a_reason_that_is_kept(cast: Cast) -> None:
    assert cast.leader.person.staffing.get().implementation == cast.stroke
    with pytest.raises(Unmet) as refused:
        log(cast, movement=Movement.FORWARD, target=cast.step("R2"))
    assert refused.value.field == "reason"
    assert [one.condition.code for one in refused.value.checks if not one.is_met] == [
        "owner",
        "support",
    ]
    entry = forward(cast, "R2", reason="Stöd utses i januari.")
    passed = GatePass.objects.filter(entry=entry)
    assert {row.condition for row in passed} == {"owner", "support"}
    assert {row.reason for row in passed} == {"Stöd utses i januari."}


def test_every_gate_on_the_way_is_looked_at(cast: Cast) -> None:
    entry = forward(cast, "R6")
    assert {row.step.code for row in entry.gate_passes.all()} == {"R2", "R4", "R5", "R6"}


def test_a_condition_is_met_in_another_way(cast: Cast) -> None:
    forward(cast, "R3")
    actions.mark_condition_met(
        cast.stroke,
        by=cast.supporter,
        condition="questions",
        done_on=date(2020, 9, 1),
        who="LAG stroke",
        reference="Minnesanteckning 3",
    )
    assert log(cast, movement=Movement.FORWARD, target=cast.step("R4"))


def test_a_decision_cannot_be_passed_where_the_council_works_here(cast: Cast) -> None:
    cast.council.works_here = True
    cast.council.save()
    facts = {"implementation": cast.stroke_orebro, "by": cast.supporter_orebro}
    with pytest.raises(Refused, match="Rådet i regionen beslutar i systemet"):
        forward(cast, "R7", **facts)
    with pytest.raises(Refused, match="på annat sätt"):
        actions.mark_condition_met(
            cast.stroke_orebro,
            by=cast.supporter_orebro,
            condition="decision",
            done_on=date(2020, 9, 1),
            who="HSD",
            reference="§ 4",
        )
    assert forward(cast, "R6", **facts)


def test_a_correction_is_a_new_entry_and_the_old_stays(cast: Cast) -> None:
    wrong = forward(cast, "R1", observed_on=date(2020, 7, 1))
    right = actions.correct_entry(
        wrong, by=cast.supporter, note="Rätt text.", observed_on=date(2020, 6, 1), reason="Fel dag."
    )
    cast.stroke.refresh_from_db()
    assert cast.stroke.last_entry == right
    assert cast.stroke.step_since == date(2020, 6, 1)
    assert list(StatusEntry.objects.in_force()) == [right]
    with pytest.raises(Refused, match="redan rättad"):
        actions.correct_entry(
            wrong, by=cast.supporter, note="x", observed_on=date(2020, 6, 1), reason="y"
        )


def test_a_correction_that_changes_nothing_is_refused(cast: Cast) -> None:
    entry = forward(cast, "R1", observed_on=date(2020, 7, 1))
    facts = {"note": entry.note, "observed_on": entry.observed_on, "reason": "Fel."}
    with pytest.raises(Refused, match="Inget är ändrat"):
        actions.correct_entry(entry, by=cast.supporter, **facts)
    assert StatusEntry.objects.get() == entry


def test_a_correction_keeps_why_it_went_backward_beside_why_it_was_corrected(cast: Cast) -> None:
    forward(cast, "R4", observed_on=date(2020, 6, 1))
    why = "Analysen görs om."
    wrong = log(
        cast,
        movement=Movement.BACKWARD,
        target=cast.step("R3"),
        reason=why,
        observed_on=date(2020, 7, 1),
    )
    right = actions.correct_entry(
        wrong, by=cast.supporter, note="Rätt.", observed_on=date(2020, 7, 2), reason="Fel dag."
    )
    assert (right.reason, right.correction_reason) == (why, "Fel dag.")
    assert (wrong.reason, wrong.correction_reason) == (why, "")
    line, _ = timeline.of(cast.stroke, [right, wrong], [], None)
    assert line[0]["note"] == "Skäl: Analysen görs om. · Rättad: Fel dag."
    assert cast.stroke.history.latest().history_change_reason == "Rättade loggen: Fel dag."


def test_the_database_wants_to_know_why_a_log_is_corrected(cast: Cast) -> None:
    wrong = log(cast)
    with pytest.raises(IntegrityError, match="entry_correction_reason"), transaction.atomic():
        StatusEntry(
            implementation=cast.stroke,
            movement=wrong.movement,
            note="x",
            observed_on=wrong.observed_on,
            author=wrong.author,
            corrects=wrong,
        ).save()


def test_a_corrected_date_does_not_jump_over_its_neighbours(cast: Cast) -> None:
    log(cast, observed_on=date(2020, 5, 1))
    middle = log(cast, observed_on=date(2020, 6, 1))
    log(cast, observed_on=date(2020, 7, 1))
    for wrong in (date(2020, 4, 1), date(2020, 8, 1)):
        with pytest.raises(Refused):
            actions.correct_entry(
                middle, by=cast.supporter, note="x", observed_on=wrong, reason="y"
            )


def test_a_hinder_is_opened_once_and_closed_with_what_helped(cast: Cast) -> None:
    log(cast, hinder=cast.hinder_tag)
    log(cast, hinder=cast.hinder_tag, note="Vi söker fortfarande.")
    hinder = Hinder.objects.get()
    assert Implementation.objects.with_open_hinder().get(pk=cast.stroke.pk).has_hinder
    actions.close_hinder(
        hinder, by=cast.supporter, closed_on=dates.today(), what_helped="Ny tjänst."
    )
    assert not Hinder.objects.open().exists()
    with pytest.raises(Refused, match="redan stängt"):
        actions.close_hinder(hinder, by=cast.supporter, closed_on=dates.today(), what_helped="x")


def test_a_corrected_afterthought_stays_before_the_latest_log(cast: Cast) -> None:
    log(cast, observed_on=date(2020, 7, 1))
    late = log(cast, observed_on=date(2020, 6, 1))
    with pytest.raises(Refused, match="efterhandsnotering"):
        actions.correct_entry(
            late, by=cast.supporter, note="x", observed_on=date(2020, 8, 1), reason="y"
        )
