"""A region tells its history in one sitting: what moves, what is refused, what is kept."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from tests.cast import Cast, regional_steps
from tests.factories.regions import BodyFactory
from vardforlopp.common import dates
from vardforlopp.common.answer import Forbidden, Refused, Stale
from vardforlopp.common.models import Job
from vardforlopp.pathways import actions, overview
from vardforlopp.pathways.actions.backfilling import WHY, Reached
from vardforlopp.pathways.models import GatePass, Movement, StatusEntry
from vardforlopp.pathways.workflow import change_state

R1, R3, R5 = date(2020, 6, 1), date(2020, 9, 1), date(2021, 2, 1)


def tell(cast: Cast, **facts: Any) -> list[StatusEntry]:
    """R1, R3 and R5 by Skåne's process supporter, unless the test says otherwise."""
    days = facts.pop("days", {"R1": R1, "R3": R3, "R5": R5})
    steps = {cast.step(code): Reached(day) for code, day in days.items()}
    return actions.backfill(cast.stroke, **{"by": cast.supporter, "steps": steps} | facts)


def wrong(cast: Cast, **facts: Any) -> dict[str, list[str]]:
    """The mistakes by step; nothing has been written."""
    before = StatusEntry.objects.count()
    with pytest.raises(ValidationError) as caught:
        tell(cast, **facts)
    assert StatusEntry.objects.count() == before
    found: dict[str, list[str]] = caught.value.message_dict
    return found


def logged(cast: Cast, code: str, on: date) -> StatusEntry:
    cast.stroke.refresh_from_db()
    return actions.log_status(
        cast.stroke,
        by=cast.supporter,
        movement=Movement.FORWARD,
        target=cast.step(code),
        note="Första loggen.",
        reason="Vi är redan där.",
        observed_on=on,
    )


def reached(cast: Cast) -> dict[str, date]:
    cast.stroke.refresh_from_db()
    entries = overview.entries_of(cast.stroke)
    rows = overview.plan_rows(cast.stroke, regional_steps(cast), entries)
    return {row.step.code: row.reached.date for row in rows if row.reached}


def test_every_step_with_a_day_becomes_a_log_in_order_and_the_last_one_moves(cast: Cast) -> None:
    entries = tell(cast, days={"R5": R5, "R1": R1, "R3": R3})
    told = [(e.from_step and e.from_step.code, e.to_step and e.to_step.code) for e in entries]
    assert told == [(None, "R1"), ("R1", "R3"), ("R3", "R5")]
    assert {entry.movement for entry in entries} == {Movement.FORWARD}
    assert not any(entry.is_backdated for entry in entries)
    cast.stroke.refresh_from_db()
    assert (cast.stroke.step, cast.stroke.step_since) == (cast.step("R5"), R5)
    assert cast.stroke.last_entry == entries[-1]
    assert reached(cast) == {"R1": R1, "R3": R3, "R5": R5}


def test_a_step_without_words_says_which_it_was(cast: Cast) -> None:
    step = cast.step("R1")
    steps = {step: Reached(R1), cast.step("R2"): Reached(R3, "Anna började.")}
    first, second = actions.backfill(cast.stroke, by=cast.supporter, steps=steps)
    assert first.note == f"Efterregistrerat: nådde {step}"
    assert second.note == "Anna började."


def test_what_was_passed_without_is_kept_with_one_reason(cast: Cast) -> None:
    first, *_, last = tell(cast)
    assert first.reason == ""  # nothing is asked for before R1
    assert last.reason == WHY
    passes = GatePass.objects.filter(entry__in=StatusEntry.objects.all())
    assert {(row.entry.to_step.code, row.condition) for row in passes} == {
        ("R3", "owner"),
        ("R3", "leader"),
        ("R3", "support"),
        ("R5", "questions"),
        ("R5", "gap"),
    }
    assert set(passes.values_list("reason", flat=True)) == {WHY}


def test_only_the_last_step_is_told_to_others(cast: Cast) -> None:
    *_, last = tell(cast)
    jobs = Job.objects.filter(kind="status_moved")
    assert list(jobs.values_list("object_id", flat=True)) == [last.pk]


def test_who_may_not_log_may_not_tell_the_history(cast: Cast) -> None:
    for stranger in (cast.supporter_halland, cast.editor, cast.nobody):
        with pytest.raises(Forbidden):
            tell(cast, by=stranger)
    assert tell(cast, by=cast.leader)


def test_no_day_at_all_is_no_history(cast: Cast) -> None:
    with pytest.raises(Refused, match="minst ett steg"):
        tell(cast, days={})


def test_a_day_before_that_of_an_earlier_step_is_refused_at_its_row(cast: Cast) -> None:
    said = wrong(cast, days={"R1": R3, "R3": R1, "R5": R5})
    assert list(said) == ["R3"]
    assert "före R1" in said["R3"][0]


def test_two_steps_may_share_a_day(cast: Cast) -> None:
    assert len(tell(cast, days={"R1": R1, "R2": R1})) == 2


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2014, 12, 31), "före 1\u00a0januari"),
        (dates.today() + timedelta(days=1), "inte varit än"),
    ],
)
def test_a_day_that_cannot_be_is_refused_at_its_row(cast: Cast, day: date, said: str) -> None:
    assert said in wrong(cast, days={"R2": day})["R2"][0]


def test_every_wrong_day_is_told_at_once(cast: Cast) -> None:
    days = {"R1": date(2014, 1, 1), "R2": R3, "R3": R1}
    assert set(wrong(cast, days=days)) == {"R1", "R3"}


@pytest.mark.parametrize("transition", ["pause", "end"])
def test_what_rests_or_has_ended_tells_no_history(
    cast: Cast, supporter: Any, transition: str
) -> None:
    change_state(cast.stroke, transition, by=cast.supporter, comment="Pandemin.")
    with pytest.raises(Refused, match="innan du loggar"):
        tell(cast)
    page = supporter.get(reverse("backfill", args=["skane", "stroke"])).content.decode()
    assert "Historiken går inte att registrera nu" in page
    assert "innan du loggar" in page
    assert 'id="id_R1"' not in page


def test_where_the_council_works_here_its_decision_comes_first(cast: Cast) -> None:
    BodyFactory(council_working_here=True, region=cast.skane)
    said = wrong(cast, days={"R1": R1, "R6": R3, "R7": R5, "R9": R5})
    assert set(said) == {"R7", "R9"}
    assert "Rådet i regionen beslutar i systemet" in said["R7"][0]
    assert tell(cast, days={"R1": R1, "R6": R3})


def test_the_same_page_sent_twice_writes_once(cast: Cast) -> None:
    token = uuid4()
    first = tell(cast, token=token)
    again = tell(cast, token=token)
    assert again == first[:1]
    assert StatusEntry.objects.count() == 3


def test_a_known_page_gives_nothing_to_who_may_not_write(cast: Cast) -> None:
    token = uuid4()
    tell(cast, token=token)
    with pytest.raises(Forbidden):
        tell(cast, by=cast.supporter_halland, token=token)


def test_a_page_that_is_no_longer_true_is_told_so(cast: Cast) -> None:
    version = cast.stroke.version
    tell(cast, version=version)
    with pytest.raises(Stale):
        tell(cast, version=version, days={"R2": R1})


def test_with_earlier_logs_the_days_are_noted_and_nothing_moves(cast: Cast) -> None:
    first = logged(cast, "R5", R5)
    jobs = Job.objects.count()
    entries = tell(cast, days={"R1": R1, "R3": R3})
    assert all(entry.is_backdated for entry in entries)
    cast.stroke.refresh_from_db()
    assert (cast.stroke.step, cast.stroke.last_entry) == (cast.step("R5"), first)
    assert cast.stroke.step_since == R5
    assert reached(cast) == {"R1": R1, "R3": R3, "R5": R5}
    assert Job.objects.count() == jobs


def test_a_step_passed_between_two_logs_gets_its_day_between_them(cast: Cast) -> None:
    logged(cast, "R1", R1)
    logged(cast, "R5", R5)
    assert "före R1" in wrong(cast, days={"R3": R1 - timedelta(days=1)})["R3"][0]
    (entry,) = tell(cast, days={"R3": R3})
    assert (entry.from_step, entry.is_backdated) == (cast.step("R1"), True)
    assert reached(cast) == {"R1": R1, "R3": R3, "R5": R5}


def test_no_day_reaches_the_log_that_went_past_the_step(cast: Cast) -> None:
    logged(cast, "R5", R5)
    assert "före loggen som gick förbi" in wrong(cast, days={"R1": R5})["R1"][0]


@pytest.mark.parametrize("code", ["R5", "R9"])
def test_a_step_that_is_logged_or_lies_ahead_is_not_told_again(cast: Cast, code: str) -> None:
    logged(cast, "R5", R5)
    assert "kan inte efterregistreras" in wrong(cast, days={code: R1})[code][0]


def test_what_is_told_later_fits_between_what_was_told_before(cast: Cast) -> None:
    logged(cast, "R5", R5)
    tell(cast, days={"R1": R1, "R3": R3})
    assert "före R1" in wrong(cast, days={"R2": R1 - timedelta(days=1)})["R2"][0]
    assert "efter R3" in wrong(cast, days={"R2": R3 + timedelta(days=1)})["R2"][0]
    (between,) = tell(cast, days={"R2": R1})
    assert between.from_step == cast.step("R1")
    assert "kan inte efterregistreras" in wrong(cast, days={"R2": R1})["R2"][0]


def test_a_corrected_day_counts_and_the_wrong_one_does_not(cast: Cast) -> None:
    entries = tell(cast)
    actions.correct_entry(
        entries[0], by=cast.supporter, note="x", observed_on=date(2020, 7, 1), reason="Fel dag."
    )
    assert reached(cast)["R1"] == date(2020, 7, 1)


# ---- the page ----


def url(cast: Cast) -> str:
    return reverse("backfill", args=["skane", "stroke"])


def sent(client: Any, cast: Cast, **changes: str) -> dict[str, str]:
    form = client.get(url(cast)).context["form"]
    return {"version": str(form["version"].value()), "token": str(form["token"].value()), **changes}


def test_the_page_saves_the_history_and_shows_it_in_the_timeline(
    supporter: Any, cast: Cast
) -> None:
    answer = supporter.post(
        url(cast),
        sent(supporter, cast, R1="2020-06-01", R5="1 februari 2021", R5_note="Planen är klar."),
        follow=True,
    )
    assert answer.redirect_chain == [(f"{cast.stroke.get_absolute_url()}#tidslinje", 302)]
    page = answer.content.decode()
    assert "Planen är klar." in page
    assert "Efterregistrerat: nådde R1" in page


def test_what_is_wrong_stands_at_its_row_and_what_was_typed_is_kept(
    supporter: Any, cast: Cast
) -> None:
    typed = sent(supporter, cast, R1="2020-09-01", R3="2020-06-01", R4_note="Bara ord.")
    answer = supporter.post(url(cast), typed)
    assert answer.status_code == 422
    form = answer.context["form"]
    assert set(form.errors) == {"R4"}  # first what the form sees by itself
    answer = supporter.post(url(cast), typed | {"R4_note": ""})
    assert set(answer.context["form"].errors) == {"R3"}
    assert 'value="2020-09-01"' in answer.content.decode()
    assert not StatusEntry.objects.exists()


def test_a_day_that_a_milestone_gives_is_not_asked_for_again(supporter: Any, cast: Cast) -> None:
    actions.register_milestone(
        cast.stroke,
        by=cast.supporter,
        kind="received",
        body=cast.council,
        occurred_on=date(2020, 5, 20),
        reference="§ 1",
    )
    form = supporter.get(url(cast)).context["form"]
    assert form["R1"].value() == date(2020, 5, 20)


def test_steps_that_are_logged_are_shown_and_not_asked_for(supporter: Any, cast: Cast) -> None:
    logged(cast, "R3", R3)
    shown = supporter.get(url(cast))
    assert [step.code for step in shown.context["form"].steps] == ["R1", "R2"]
    assert [row.step.code for row in shown.context["told"]] == ["R3"]


def test_who_stands_still_is_asked_to_log_first(supporter: Any, cast: Cast) -> None:
    actions.log_status(
        cast.stroke,
        by=cast.supporter,
        movement=Movement.UNCHANGED,
        note="Inget har hänt.",
        observed_on=dates.today(),
    )
    assert "Logga först var införandet står" in supporter.get(url(cast)).content.decode()


def test_the_implementation_leads_there_while_a_passed_step_lacks_its_day(
    supporter: Any, cast: Cast
) -> None:
    page = cast.stroke.get_absolute_url()
    assert "Har ni redan kommit längre?" in supporter.get(page).content.decode()
    logged(cast, "R2", R3)
    assert url(cast) in supporter.get(page).content.decode()
    tell(cast, days={"R1": R1})
    assert url(cast) not in supporter.get(page).content.decode()


def test_who_may_not_log_is_not_led_there(client: Any, cast: Cast) -> None:
    client.force_login(cast.auditor)
    page = client.get(cast.stroke.get_absolute_url()).content.decode()
    assert url(cast) not in page
    assert client.get(url(cast)).status_code == 403
