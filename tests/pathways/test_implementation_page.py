"""The implementation page and the form pages around it, as a browser meets them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from tests.cast import Cast
from tests.pathways.pages import filled, forward, page_of
from vardforlopp.common import dates
from vardforlopp.common.history import acting_as, lines
from vardforlopp.pathways import actions
from vardforlopp.pathways.models import (
    ConditionMet,
    Movement,
    StatusEntry,
    StepPlan,
)
from vardforlopp.pathways.templatetags.pathways import logs_in_words


def test_a_log_is_written_and_the_page_comes_back(cast: Cast, supporter: Any) -> None:
    answer = supporter.post(cast.stroke.get_absolute_url(), filled(cast))
    assert answer.url == f"{cast.stroke.get_absolute_url()}#innehall"
    page = supporter.get(answer.url)
    assert "Arbetsgruppen har träffats." in page.content.decode()
    assert "Loggat: oförändrat." in page.content.decode()
    supporter.post(page.wsgi_request.path, filled(cast, observed_on="2020-01-02", note="Förr."))
    page = supporter.get(answer.url)
    said = "Noterat i efterhand för 2\xa0januari\xa02020. Steget är oförändrat."
    assert said in page.content.decode()


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


def test_what_stops_a_step_is_a_sentence_at_the_field_and_a_list_with_links(
    cast: Cast, supporter: Any
) -> None:
    assert cast.leader
    facts = filled(cast, movement="forward", target=cast.step("R4").pk)
    answer = supporter.post(cast.stroke.get_absolute_url(), facts)
    form = answer.context["form"]
    assert form.errors["reason"] == [
        "3 villkor saknas inför R4. Skriv varför ni går vidare ändå, eller ordna det som saknas."
    ]
    assert [(item["text"], item["fix"]) for item in form.unmet] == [
        ("Processägare är utsedd", "Bemanna"),
        ("Processtöd eller processhandledare är utsedd", "Bemanna"),
        ("De nio frågeställningarna är besvarade", "Besvara"),
    ]
    assert form.unmet[0]["href"] == page_of(cast, "staff")
    assert form.unmet[2]["href"] == page_of(cast, "answers")
    assert form.unmet[2]["other_href"] == page_of(cast, "condition_met", "questions")


def test_everything_wrong_in_a_log_is_told_at_once(cast: Cast, supporter: Any) -> None:
    assert cast.leader
    tomorrow, yesterday = (dates.today() + timedelta(days=days) for days in (1, -1))
    ahead = {"movement": "forward", "target": cast.step("R4").pk}
    answer = supporter.post(cast.stroke.get_absolute_url(), filled(cast, **ahead, note=""))
    assert set(answer.context["form"].errors) == {"note", "reason"}
    assert answer.context["form"].wanted == cast.step("R4")
    facts = filled(cast, movement="backward", note="", next_on=yesterday)
    answer = supporter.post(cast.stroke.get_absolute_url(), facts)
    assert set(answer.context["form"].errors) == {"note", "target", "reason", "next_on"}
    facts = filled(cast, movement="backward", next_on=yesterday)  # the verb's own mistakes
    answer = supporter.post(cast.stroke.get_absolute_url(), facts)
    assert set(answer.context["form"].errors) == {"target", "reason", "next_on"}
    facts = filled(cast, **ahead, observed_on=tomorrow)
    answer = supporter.post(cast.stroke.get_absolute_url(), facts)
    assert set(answer.context["form"].errors) == {"observed_on", "reason"}
    assert not StatusEntry.objects.exists()


def test_vad_saknas_is_then_about_the_step_that_was_chosen(cast: Cast, supporter: Any) -> None:
    assert cast.leader
    facts = filled(cast, movement="forward", target=cast.step("R4").pk)
    text = supporter.post(cast.stroke.get_absolute_url(), facts).content.decode()
    panel = text.split('id="saknas"')[1].split("</section>")[0]
    assert "på vägen till R4" in panel
    assert panel.count("is-ok") == 1  # the leader is there, and that is said too
    assert panel.count("is-missing") == 3


def test_the_log_and_what_is_missing_come_before_what_has_happened(
    cast: Cast, supporter: Any
) -> None:
    text = supporter.get(cast.stroke.get_absolute_url()).content.decode()
    places = [text.index(f'id="{name}"') for name in ("logga", "saknas", "tidslinje", "plan")]
    assert places == sorted(places)


def test_the_steps_offered_lie_ahead_or_behind_and_never_here(cast: Cast, supporter: Any) -> None:
    text = supporter.get(cast.stroke.get_absolute_url()).content.decode()
    assert '<optgroup label="Framåt">' in text
    assert '<optgroup label="Bakåt">' not in text  # nothing is behind: ej mottaget
    forward(cast, "R3")
    form = supporter.get(cast.stroke.get_absolute_url()).context["form"]
    (_, empty), (ahead, later), (back, earlier) = form.fields["target"].choices
    assert (empty, ahead, back) == ("Välj steg", "Framåt", "Bakåt")
    assert [label for _, label in earlier] == ["R1 mottaget", "R2 bemannat"]
    assert later[0][1].startswith("R4")


def test_a_field_that_may_be_needed_is_not_called_optional(cast: Cast, supporter: Any) -> None:
    text = supporter.get(cast.stroke.get_absolute_url()).content.decode()
    form = text.split('action="#fel"')[1].split("</form>")[0]
    assert "(valfritt)" not in form
    assert form.count("Behövs när") == 4
    assert supporter.post(cast.stroke.get_absolute_url(), filled(cast)).status_code == 302


@pytest.mark.parametrize("half", [{"target": "R2"}, {"reason": "Hon har slutat."}])
def test_a_step_or_a_reason_without_direction_asks_for_the_direction(
    cast: Cast, supporter: Any, half: dict[str, str]
) -> None:
    if "target" in half:
        half = {"target": str(cast.step(half["target"]).pk)}
    answer = supporter.post(cast.stroke.get_absolute_url(), filled(cast, **half))
    assert list(answer.context["form"].errors) == ["movement"]
    assert not StatusEntry.objects.exists()


FORMS = ("staff", "plan_steps", "register_milestone")


def test_no_choice_reads_as_a_row_of_dashes(cast: Cast, supporter: Any, client: Any) -> None:
    pages = [supporter.get(page_of(cast, name)).content.decode() for name in FORMS]
    pages.append(supporter.get(cast.stroke.get_absolute_url()).content.decode())
    assert not [page for page in pages if "-----" in page.split("<main")[1]]
    assert "Välj person" in pages[0]
    assert "Välj organ" in pages[2]


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


def test_steps_already_reached_are_shown_and_not_planned(cast: Cast, supporter: Any) -> None:
    plan = {"version": cast.stroke.version, "R1": "2020-06-01", "R9": "2022-01-01"}
    supporter.post(page_of(cast, "plan_steps"), plan)
    forward(cast, "R3", date(2020, 6, 11))
    page = supporter.get(page_of(cast, "plan_steps"))
    assert [row.step.code for row in page.context["reached"]] == ["R1", "R2", "R3"]
    text = page.content.decode()
    assert "11\xa0juni\xa02020" in text
    assert 'name="R3"' not in text
    cast.stroke.refresh_from_db()
    facts = {"version": cast.stroke.version, "R1": "2025-01-01", "R9": "2022-02-01"}
    assert supporter.post(page_of(cast, "plan_steps"), facts).status_code == 302
    kept = {row.step.code: row.planned_on for row in StepPlan.objects.all()}
    assert kept == {"R1": date(2020, 6, 1), "R9": date(2022, 2, 1)}


def test_a_log_reads_as_a_log_in_the_history(cast: Cast, supporter: Any) -> None:
    with acting_as(cast.supporter):
        forward(cast, "R1", date(2020, 6, 1))
        forward(cast, "R2", date(2020, 9, 1))
    told = logs_in_words(lines(cast.stroke))
    assert [(line.sentence, line.reason) for line in told[:2]] == [
        ("Person supporter loggade", "Vi är i R2. (R1 mottaget → R2 bemannat)"),
        ("Person supporter loggade", "Vi är i R1. (ej mottaget → R1 mottaget)"),
    ]
    text = supporter.get(cast.stroke.get_absolute_url()).content.decode()
    assert "R1 mottaget → R2 bemannat" in text
    assert "i steget sedan, senaste logg" not in text


def test_one_name_of_the_version_is_used_in_heading_and_crumbs(cast: Cast, supporter: Any) -> None:
    text = supporter.get(cast.stroke.get_absolute_url()).content.decode()
    name = cast.version.short_title
    assert f"{name}</h1>" in text
    assert f'aria-current="page">{name} i Region Skåne<' in text
    assert cast.version.title not in text


def test_pausing_shows_the_reason_on_the_page(cast: Cast, supporter: Any) -> None:
    facts = {"comment": "Pandemin.", "on": str(dates.today()), "resumes_on": "2099-01-15"}
    facts |= {"version": cast.stroke.version}
    assert supporter.post(page_of(cast, "change_state", "pause"), facts).status_code == 302
    text = supporter.get(cast.stroke.get_absolute_url()).content.decode()
    assert "Införandet är vilande" in text
    assert "Pandemin." in text
    assert "Återuppta det innan du loggar" in text
    assert 'id="id_note"' not in text


def test_a_transition_that_does_not_start_here_is_refused(cast: Cast, supporter: Any) -> None:
    facts = {"version": cast.stroke.version, "comment": "x"}
    answer = supporter.post(page_of(cast, "change_state", "resume"), facts)
    assert answer.status_code == 422
    assert "läget har ändrats" in answer.content.decode()
    shown = supporter.get(page_of(cast, "change_state", "resume"), follow=True)
    assert shown.redirect_chain[0][0] == f"{cast.stroke.get_absolute_url()}#lage"
    assert "Läget är pågår. Här står vad som går att göra nu." in shown.text


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


def test_a_pause_stands_in_the_timeline_with_its_reason(cast: Cast, supporter: Any) -> None:
    facts = {"version": cast.stroke.version, "comment": "Pandemin.", "on": str(dates.today())}
    supporter.post(page_of(cast, "change_state", "pause"), facts)
    line = supporter.get(cast.stroke.get_absolute_url()).context["timeline"]
    assert [(item["title"], item["text"]) for item in line] == [("Läget: vilande", "Pandemin.")]


def test_what_is_pasted_too_long_is_said_and_not_cut(cast: Cast, supporter: Any) -> None:
    answer = supporter.post(cast.stroke.get_absolute_url(), filled(cast, note="x" * 501))
    assert "501 tecken" in answer.context["form"].errors["note"][0]
    assert 'name="note"' in answer.text
    assert "maxlength" not in answer.text


def test_what_only_a_move_asks_for_is_marked_and_there_without_scripts(
    cast: Cast, supporter: Any
) -> None:
    page = supporter.get(cast.stroke.get_absolute_url()).content.decode()
    parts = page.split('data-when="movement=forward backward"')[1:]
    assert ['id="id_target"' in parts[0], 'id="id_reason"' in parts[1]] == [True, True]
    assert not [part for part in parts if part[:40].lstrip().startswith("hidden")]
    assert 'id="id_note"' not in parts[0].split("</div>")[0]


def test_a_new_national_version_is_waited_for_and_is_no_lack(cast: Cast, supporter: Any) -> None:
    for number in range(1, 12):
        forward(cast, f"R{number}")
        cast.stroke.refresh_from_db()
    (item,) = [
        item
        for item in supporter.get(cast.stroke.get_absolute_url()).context["missing"]
        if item.get("is_to_come")
    ]
    assert "när en ny nationell version är publicerad" in item["text"]
    assert "href" not in item
