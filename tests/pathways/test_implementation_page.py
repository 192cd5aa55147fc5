"""The implementation page and the form pages around it, as a browser meets them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from tests.cast import Cast
from vardforlopp.common import dates
from vardforlopp.pathways import actions
from vardforlopp.pathways.models import (
    ConditionMet,
    Milestone,
    Movement,
    Outcome,
    StatusEntry,
    StepPlan,
)


def filled(cast: Cast, **facts: Any) -> dict[str, Any]:
    """The log form as a supporter would send it."""
    cast.stroke.refresh_from_db()
    return {
        "movement": "unchanged",
        "note": "Arbetsgruppen har träffats.",
        "observed_on": dates.today().isoformat(),
        "version": cast.stroke.version,
        "token": str(uuid4()),
    } | facts


def page_of(cast: Cast, name: str, *more: Any) -> str:
    """The address of a page around stroke in Skåne."""
    return reverse(name, args=["skane", "stroke", *more])


def test_a_log_is_written_and_the_page_comes_back(cast: Cast, supporter: Any) -> None:
    answer = supporter.post(cast.stroke.get_absolute_url(), filled(cast))
    assert answer.url == cast.stroke.get_absolute_url()
    page = supporter.get(answer.url)
    assert "Arbetsgruppen har träffats." in page.content.decode()
    assert "Loggat: oförändrat." in page.content.decode()


def test_a_stale_page_keeps_what_was_typed_and_saves_nothing(cast: Cast, supporter: Any) -> None:
    stale = filled(cast)
    actions.log_status(
        cast.stroke,
        by=cast.leader,
        movement=Movement.UNCHANGED,
        note="Ledaren hann före.",
        observed_on=dates.today(),
    )
    answer = supporter.post(cast.stroke.get_absolute_url(), stale)
    text = answer.content.decode()
    assert answer.status_code == 422
    assert "Någon annan hann" in text
    assert "Ledaren hann före." in text  # the new log stands beside
    assert "Arbetsgruppen har träffats." in text  # and nothing typed is lost
    assert StatusEntry.objects.count() == 1
    again = {**stale, "version": answer.context["form"]["version"].value()}
    assert supporter.post(cast.stroke.get_absolute_url(), again).status_code == 302


def test_a_missing_condition_is_said_at_the_field(cast: Cast, supporter: Any) -> None:
    step = cast.step("R2").pk
    facts = filled(cast, movement="forward", target=step)
    answer = supporter.post(cast.stroke.get_absolute_url(), facts)
    assert "Processägare är utsedd" in answer.context["form"].errors["reason"][0]


def test_the_reader_without_the_right_sees_why_the_button_is_closed(
    cast: Cast, client: Any
) -> None:
    client.force_login(cast.supporter_halland)
    text = client.get(cast.stroke.get_absolute_url()).content.decode()
    assert "behövs rollen processtöd i Region Skåne" in text
    assert 'name="note"' not in text


def test_what_is_missing_lists_the_next_gate_with_the_way_to_mend_it(
    cast: Cast, supporter: Any
) -> None:
    missing = supporter.get(cast.stroke.get_absolute_url()).context["missing"]
    assert [item["ok"] for item in missing] == [False, False, False]
    assert missing[0]["href"] == page_of(cast, "staff")


def test_a_condition_is_marked_as_met_in_another_way(cast: Cast, supporter: Any) -> None:
    facts = {"done_on": "2020-09-01", "who": "LAG stroke", "reference": "Anteckning 3"}
    supporter.post(page_of(cast, "condition_met", "questions"), facts)
    assert ConditionMet.objects.get().who == "LAG stroke"
    again = supporter.post(page_of(cast, "condition_met", "questions"), facts)
    assert again.status_code == 422
    assert "redan markerat" in again.content.decode()


def test_staffing_gives_rights_from_its_first_day(cast: Cast, supporter: Any, client: Any) -> None:
    facts = {"role": "process_owner", "valid_from": dates.today().isoformat()}
    supporter.post(page_of(cast, "staff"), {"person": cast.nobody.person_id, **facts})
    client.force_login(cast.nobody)
    assert client.post(cast.stroke.get_absolute_url(), filled(cast)).status_code == 302


def test_nobody_staffs_oneself(cast: Cast, supporter: Any) -> None:
    facts = {"role": "process_owner", "valid_from": "2020-09-01"}
    answer = supporter.post(page_of(cast, "staff"), {"person": cast.supporter.person_id, **facts})
    assert "Ingen bemannar sig själv" in answer.content.decode()


def test_ended_staffing_ends_the_right_at_once(cast: Cast, supporter: Any, client: Any) -> None:
    row = cast.leader.person.staffing.get()
    yesterday = dates.today() - timedelta(days=1)
    actions.end_staffing(row, by=cast.supporter, valid_to=yesterday)
    client.force_login(cast.leader)
    assert client.post(cast.stroke.get_absolute_url(), filled(cast)).status_code == 403


def test_an_end_of_staffing_is_never_moved_later(cast: Cast, client: Any) -> None:
    """Else those who may end a part could prolong their own rights."""
    row = cast.leader.person.staffing.get()
    actions.end_staffing(row, by=cast.supporter, valid_to=dates.today())
    client.force_login(cast.leader)
    row.refresh_from_db()
    facts = {"valid_to": "2100-12-31", "version": row.version}
    answer = client.post(page_of(cast, "end_staffing", row.pk), facts)
    assert "förlängs inte här" in answer.content.decode()
    row.refresh_from_db()
    assert row.valid_to == dates.today()


def test_a_part_is_given_once_for_each_day(cast: Cast, supporter: Any) -> None:
    facts = {"person": cast.nobody.person_id, "role": "process_owner", "valid_from": "2020-09-01"}
    facts["valid_to"] = "2100-12-31"
    assert supporter.post(page_of(cast, "staff"), facts).status_code == 302
    again = supporter.post(page_of(cast, "staff"), facts)
    assert "redan den rollen" in again.content.decode()
    assert cast.nobody.person.staffing.count() == 1


def test_the_plan_is_kept_and_compared_with_what_happened(cast: Cast, supporter: Any) -> None:
    facts = {"version": cast.stroke.version, "R1": "2020-06-01", "R7": "2021-03-01"}
    assert supporter.post(page_of(cast, "plan_steps"), facts).status_code == 302
    actions.log_status(
        cast.stroke,
        by=cast.supporter,
        movement=Movement.FORWARD,
        target=cast.step("R1"),
        note="Mottaget.",
        observed_on=date(2020, 6, 11),
    )
    rows = supporter.get(cast.stroke.get_absolute_url()).context["plan"]
    assert rows[0].difference == "10 dagar senare än planerat"
    assert rows[6].is_overdue
    assert StepPlan.objects.count() == 2


def milestone(cast: Cast, **facts: Any) -> dict[str, Any]:
    return {
        "kind": "decision",
        "body": cast.council.pk,
        "occurred_on": "2020-10-01",
        "occurred_precision": "month",
        "outcome": "introduce",
        "reference": "§ 41/2020",
        "token": str(uuid4()),
    } | facts


@pytest.fixture
def orebro(cast: Cast, client: Any) -> Any:
    """A browser signed in as Örebro's process supporter."""
    client.force_login(cast.supporter_orebro)
    return client


def test_a_decision_made_elsewhere_sets_the_outcome(cast: Cast, orebro: Any) -> None:
    url = reverse("register_milestone", args=["orebro-lan", "stroke"])
    assert orebro.post(url, milestone(cast)).status_code == 302
    cast.stroke_orebro.refresh_from_db()
    assert cast.stroke_orebro.outcome == Outcome.INTRODUCED
    assert str(Milestone.objects.get().occurred) == "oktober\xa02020"


def test_a_decision_is_refused_where_the_council_works_here(cast: Cast, orebro: Any) -> None:
    cast.council.works_here = True
    cast.council.save()
    url = reverse("register_milestone", args=["orebro-lan", "stroke"])
    answer = orebro.post(url, milestone(cast))
    assert "arbetar i systemet" in answer.context["form"].errors["kind"][0]
    assert not Milestone.objects.exists()


def test_a_corrected_decision_supersedes_and_changes_the_outcome(cast: Cast, orebro: Any) -> None:
    at = ["orebro-lan", "stroke"]
    orebro.post(reverse("register_milestone", args=at), milestone(cast))
    old = Milestone.objects.get()
    url = reverse("correct_milestone", args=[*at, old.pk])
    orebro.post(url, milestone(cast, outcome="decline"))
    cast.stroke_orebro.refresh_from_db()
    assert cast.stroke_orebro.outcome == Outcome.DECLINED
    assert Milestone.objects.count() == 2
    assert Milestone.objects.in_force().get().supersedes == old
    again = orebro.post(url, milestone(cast))
    assert "redan ersatt" in again.content.decode()


def test_a_decision_without_outcome_is_refused_at_the_field(cast: Cast, orebro: Any) -> None:
    url = reverse("register_milestone", args=["orebro-lan", "stroke"])
    answer = orebro.post(url, milestone(cast, outcome=""))
    assert answer.context["form"].errors["outcome"] == ["Ange vad beslutet blev."]


def test_pausing_shows_the_reason_on_the_page(cast: Cast, supporter: Any) -> None:
    facts = {"version": cast.stroke.version, "comment": "Pandemin.", "resumes_on": "2021-01-15"}
    assert supporter.post(page_of(cast, "change_state", "pause"), facts).status_code == 302
    text = supporter.get(cast.stroke.get_absolute_url()).content.decode()
    assert "Införandet är vilande" in text
    assert "Pandemin." in text
    assert "Loggen är stängd" in text


def test_a_transition_that_does_not_start_here_is_refused(cast: Cast, supporter: Any) -> None:
    facts = {"version": cast.stroke.version, "comment": "x"}
    answer = supporter.post(page_of(cast, "change_state", "resume"), facts)
    assert answer.status_code == 422
    assert "läget har ändrats" in answer.content.decode()


def test_the_page_asks_the_same_number_of_questions_however_much_has_happened(
    cast: Cast, supporter: Any, django_assert_num_queries: Any
) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    url = cast.stroke.get_absolute_url()
    _log_days(cast, 1)
    supporter.get(url)
    with CaptureQueriesContext(connection) as one:
        supporter.get(url)
    _log_days(cast, 29)
    with django_assert_num_queries(len(one)):
        supporter.get(url)


def _log_days(cast: Cast, count: int) -> None:
    last = cast.stroke.entries.count()
    for number in range(last, last + count):
        actions.log_status(
            cast.stroke,
            by=cast.supporter,
            movement=Movement.UNCHANGED,
            note=f"Logg {number}",
            observed_on=date(2021, 1, 1) + timedelta(days=number),
        )


def test_a_stale_plan_shows_what_differs_and_takes_nothing_away(cast: Cast, supporter: Any) -> None:
    version = cast.stroke.version
    supporter.post(page_of(cast, "plan_steps"), {"version": version, "R12": "2028-01-01"})
    stale = supporter.post(page_of(cast, "plan_steps"), {"version": version, "R11": "2027-01-01"})
    assert stale.status_code == 422
    assert [row[0] for row in stale.context["form"].differences] == [
        "R11 förvaltning",
        "R12 ny version mottagen",
    ]
    assert [plan.step.code for plan in StepPlan.objects.all()] == ["R12"]


def test_a_chosen_file_that_was_forgotten_is_asked_for_again(cast: Cast, orebro: Any) -> None:
    file = SimpleUploadedFile("beslut.txt", b"Beslut", "text/plain")
    url = reverse("register_milestone", args=["orebro-lan", "stroke"])
    answer = orebro.post(url, milestone(cast, outcome="", document=file))
    assert "Välj filen igen" in answer.context["form"].errors["document"][0]


def test_a_pause_stands_in_the_timeline_with_its_reason(cast: Cast, supporter: Any) -> None:
    facts = {"version": cast.stroke.version, "comment": "Pandemin."}
    supporter.post(page_of(cast, "change_state", "pause"), facts)
    line = supporter.get(cast.stroke.get_absolute_url()).context["timeline"]
    assert [(item["title"], item["text"]) for item in line] == [("Läget: vilande", "Pandemin.")]


def test_what_is_pasted_too_long_is_said_and_not_cut(cast: Cast, supporter: Any) -> None:
    answer = supporter.post(cast.stroke.get_absolute_url(), filled(cast, note="x" * 501))
    assert "501 tecken" in answer.context["form"].errors["note"][0]
    assert 'name="note"' in answer.text
    assert "maxlength" not in answer.text
