"""Förvaltning: who answers in the line, reviews, deviations, and what is taken out of use."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse

from tests.cast import Cast
from tests.factories.keeping import kept
from tests.factories.regions import PersonFactory
from vardforlopp.common import dates
from vardforlopp.common.answer import Forbidden, Refused, Stale
from vardforlopp.common.history import lines
from vardforlopp.introduction.actions import maintenance as actions
from vardforlopp.introduction.models import Deviation, Maintenance, Retirement, Review
from vardforlopp.pathways import actions as pathways
from vardforlopp.pathways.gates import Unmet
from vardforlopp.pathways.models import Movement

pytestmark = pytest.mark.django_db
LATER = date(2099, 6, 1)


def page_of(name: str, *more: Any, region: str = "skane") -> str:
    return reverse(name, args=[region, "stroke", *more])


def reviewed(cast: Cast, **facts: Any) -> Review:
    given: dict[str, Any] = {
        "reviewed_on": date(2024, 3, 1),
        "conclusion": "Arbetssättet håller.",
        "next_review_on": LATER,
    }
    return actions.register_review(cast.stroke, by=cast.supporter, **given | facts)


def noted(cast: Cast, text: str = "Ronden hinns inte med.") -> Deviation:
    return actions.note_deviation(
        cast.stroke, by=cast.supporter, noted_on=date(2024, 3, 1), text=text
    )


def retired(cast: Cast, what: str = "Remiss på papper", **facts: Any) -> Retirement:
    return actions.add_retirement(
        cast.stroke, by=cast.supporter, what=what, why="Ersätts av direkt kontakt.", **facts
    )


def test_the_line_owner_is_set_in_the_form_and_read_by_everybody(
    cast: Cast, supporter: Client, client: Client
) -> None:
    person = PersonFactory(name="Linn Linje")
    facts = {"line_owner": person.pk, "position": "verksamhetschef", "next_review_on": "2099-01-15"}
    answer = supporter.post(page_of("line_owner"), facts)
    assert answer.url == f"{page_of('maintenance')}#ansvarig"
    client.force_login(cast.supporter_halland)
    text = client.get(page_of("maintenance")).content.decode()
    assert "Linn Linje" in text
    assert "15\u00a0januari\u00a02099" in text
    assert "logga in" not in text


def test_line_owner_named_meets_the_gate_of_r11(cast: Cast) -> None:
    def go() -> Any:
        return pathways.log_status(
            cast.stroke,
            by=cast.supporter,
            movement=Movement.FORWARD,
            target=cast.step("R11"),
            note="I förvaltning.",
            observed_on=dates.today(),
        )

    with pytest.raises(Unmet) as stopped:
        go()
    missing = {one.condition.code for one in stopped.value.checks if not one.is_met}
    assert "line_owner" in missing
    kept(cast)
    with pytest.raises(Unmet) as stopped:
        go()
    assert "line_owner" not in {
        one.condition.code for one in stopped.value.checks if not one.is_met
    }


def test_vad_saknas_leads_to_forvaltning_when_nobody_answers_in_the_line(
    cast: Cast, supporter: Client
) -> None:
    pathways.log_status(
        cast.stroke,
        by=cast.supporter,
        movement=Movement.FORWARD,
        target=cast.step("R10"),
        note="Infört.",
        observed_on=dates.today(),
        reason="Vi är redan där.",
    )
    missing = supporter.get(cast.stroke.get_absolute_url()).context["missing"]
    item = next(one for one in missing if one["text"].startswith("Ansvarig i linjen"))
    assert (item["href"], item["fix"]) == (page_of("maintenance"), "Bestäm")


def test_a_review_that_is_late_is_said_on_the_page(cast: Cast, supporter: Client) -> None:
    kept(cast)
    reviewed(cast, next_review_on=date(2024, 9, 1))
    text = supporter.get(page_of("maintenance")).content.decode()
    assert "Översynen är försenad" in text
    assert "skulle ha gjorts" in text


def test_a_review_moves_the_next_day_in_the_same_breath(cast: Cast) -> None:
    row = kept(cast)
    reviewed(cast)
    row.refresh_from_db()
    assert row.next_review_on == LATER
    assert lines(row)[0].reason == "Översyn 1\u00a0mars\u00a02024"


def test_an_older_review_registered_afterwards_moves_nothing(cast: Cast) -> None:
    row = kept(cast)
    reviewed(cast)
    reviewed(cast, reviewed_on=date(2023, 3, 1), next_review_on=date(2024, 3, 1))
    row.refresh_from_db()
    assert row.next_review_on == LATER
    assert Review.objects.count() == 2


def test_a_review_that_fails_leaves_the_next_day_as_it_was(cast: Cast) -> None:
    row = kept(cast)
    with pytest.raises(ValidationError, match="ligger efter"):
        reviewed(cast, next_review_on=date(2024, 2, 1))
    with pytest.raises(Stale):
        reviewed(cast, version=99)
    row.refresh_from_db()
    assert row.next_review_on == date(2099, 1, 15)
    assert not Review.objects.exists()


def test_nobody_reviews_before_somebody_answers_in_the_line(cast: Cast, supporter: Client) -> None:
    with pytest.raises(Refused, match="ansvarig i linjen"):
        reviewed(cast)
    text = supporter.get(page_of("maintenance")).content.decode()
    assert actions.NO_OWNER in text


def test_the_same_review_sent_twice_is_registered_once(cast: Cast) -> None:
    kept(cast)
    reviewed(cast)
    with pytest.raises(Refused, match="redan registrerad"):
        reviewed(cast)


def test_the_next_review_is_not_a_day_that_has_been(cast: Cast, supporter: Client) -> None:
    yesterday = (dates.today() - timedelta(days=1)).isoformat()
    facts = {"line_owner": PersonFactory().pk, "position": "chef", "next_review_on": yesterday}
    answer = supporter.post(page_of("line_owner"), facts)
    assert answer.status_code == 422
    assert "Dagen har redan varit" in answer.content.decode()
    assert 'value="chef"' in answer.content.decode()
    assert not Maintenance.objects.exists()


def test_an_owner_can_be_changed_while_the_review_is_late(cast: Cast) -> None:
    kept(cast, next_review_on=dates.today())
    with time_machine.travel(dates.today() + timedelta(days=5)):
        row = kept(cast, next_review_on=Maintenance.objects.get().next_review_on, position="ny")
    assert row.position == "ny"


def test_two_who_set_the_owner_see_each_other(cast: Cast, supporter: Client) -> None:
    kept(cast)
    facts = {"line_owner": PersonFactory().pk, "position": "annan", "next_review_on": "2098-01-01"}
    answer = supporter.post(page_of("line_owner"), facts)  # a page from before anybody was set
    text = answer.content.decode()
    assert answer.status_code == 422
    assert "Någon annan hann" in text
    assert ("Befattning eller enhet", "verksamhetschef, neurologen", "annan") in answer.context[
        "form"
    ].differences
    assert Maintenance.objects.get().position == "verksamhetschef, neurologen"
    again = facts | {"version": answer.context["form"]["version"].value()}
    assert supporter.post(page_of("line_owner"), again).status_code == 302
    assert Maintenance.objects.get().position == "annan"


def test_a_deviation_is_noted_handled_and_counted(cast: Cast, supporter: Client) -> None:
    facts = {"noted_on": "2024-03-01", "text": "Ronden hinns inte med."}
    assert supporter.post(page_of("deviation_new"), facts).status_code == 302
    row = Deviation.objects.get()
    text = supporter.get(page_of("maintenance")).content.decode()
    assert '<a href="?avvikelser=oppna#avvikelser">1 öppen</a> av 1' in text
    handled = {"handled_on": "2024-03-10", "handling": "Ny rondtid.", "version": row.version}
    assert supporter.post(page_of("deviation_handle", row.pk), handled).status_code == 302
    row.refresh_from_db()
    assert (row.handled_on, row.handling) == (date(2024, 3, 10), "Ny rondtid.")
    narrowed = supporter.get(page_of("maintenance") + "?avvikelser=oppna")
    assert narrowed.context["deviations"] == []
    assert "Ingen avvikelse är öppen" in narrowed.content.decode()


def test_open_deviations_come_before_those_handled(cast: Cast, supporter: Client) -> None:
    first, second = noted(cast, "Ett"), noted(cast, "Två")
    actions.handle_deviation(
        second, by=cast.supporter, handled_on=date(2024, 4, 1), handling="Löst."
    )
    shown = supporter.get(page_of("maintenance")).context["deviations"]
    assert [one["row"].pk for one in shown] == [first.pk, second.pk]


@pytest.mark.parametrize(
    ("name", "facts", "field", "words"),
    [
        ("deviation_new", {"noted_on": "2099-01-01", "text": "x"}, "noted_on", "inte varit än"),
        ("deviation_new", {"noted_on": "2024-01-01", "text": "x" * 1001}, "text", "för lång"),
        (
            "deviation_new",
            {"noted_on": "2014-01-01", "text": "x"},
            "noted_on",
            "före 1\u00a0januari\u00a02015",
        ),
        ("retirement_new", {"what": "", "why": "x"}, "what", "Skriv vad"),
        ("retirement_new", {"what": "x", "why": "x", "done_on": "2099-01-01"}, "done_on", "varit"),
        ("review_new", {"reviewed_on": "x", "conclusion": "y"}, "reviewed_on", "Skriv datumet"),
    ],
)
def test_what_is_written_wrongly_is_said_at_the_field_and_kept(
    cast: Cast, supporter: Client, name: str, facts: dict[str, str], field: str, words: str
) -> None:
    answer = supporter.post(page_of(name), facts)
    assert answer.status_code == 422
    assert words in " ".join(answer.context["form"].errors[field])
    assert not Deviation.objects.exists()
    assert not Retirement.objects.exists()


def test_a_deviation_is_not_handled_before_it_was_noticed(cast: Cast) -> None:
    row = noted(cast)
    with pytest.raises(Refused, match="innan den upptäcktes"):
        actions.handle_deviation(
            row, by=cast.supporter, handled_on=date(2024, 2, 1), handling="Löst."
        )


def test_what_was_noted_is_put_right_and_a_stale_page_overwrites_nothing(
    cast: Cast, supporter: Client
) -> None:
    row = noted(cast)
    facts = {"noted_on": "2024-03-02", "text": "Ronden tisdagar.", "version": 1}
    assert supporter.post(page_of("deviation_edit", row.pk), facts).status_code == 302
    stale = supporter.post(page_of("deviation_edit", row.pk), facts | {"text": "Annat."})
    assert stale.status_code == 422
    assert stale.context["form"].differences == (("Avvikelse", "Ronden tisdagar.", "Annat."),)
    assert Deviation.objects.get().text == "Ronden tisdagar."


def test_what_is_replaced_is_planned_and_done(cast: Cast, supporter: Client) -> None:
    row = retired(cast, planned_on=date(2024, 6, 1))
    text = supporter.get(page_of("maintenance")).content.decode()
    assert "försenat" in text
    assert '<a href="?utmonstring=kvar#utmonstring">1 används än</a> av 1' in text
    facts = {"what": row.what, "why": row.why, "done_on": "2024-08-01", "version": row.version}
    assert supporter.post(page_of("retirement_edit", row.pk), facts).status_code == 302
    row.refresh_from_db()
    assert (row.planned_on, row.done_on) == (None, date(2024, 8, 1))
    assert "utmönstrat" in lines(row)[0].sentence


def test_the_same_way_of_working_is_replaced_once(cast: Cast) -> None:
    retired(cast)
    with pytest.raises(Refused, match="redan i listan"):
        retired(cast, "remiss på papper")
    other = retired(cast, "Telefontid")
    with pytest.raises(Refused, match="redan i listan"):
        actions.edit_retirement(other, by=cast.supporter, what="Remiss på papper")


def test_each_list_is_a_file_of_its_own(cast: Cast, supporter: Client) -> None:
    kept(cast)
    reviewed(cast)
    actions.handle_deviation(
        noted(cast, "Gammal"), by=cast.supporter, handled_on=date(2024, 4, 1), handling="Löst."
    )
    noted(cast, "=1+1")
    retired(cast)

    def csv(query: str) -> list[str]:
        answer: Any = supporter.get(f"{page_of('maintenance')}?{query}&format=csv")
        return b"".join(answer.streaming_content).decode("utf-8-sig").splitlines()

    assert csv("lista=oversyner")[1].startswith("2024-03-01;Arbetssättet håller.;2099-06-01;")
    assert len(csv("lista=avvikelser")) == 3
    assert csv("lista=avvikelser&avvikelser=oppna")[1:] == ["2024-03-01;'=1+1;;"]
    assert csv("lista=utmonstring")[1] == "Remiss på papper;Ersätts av direkt kontakt.;;"
    links = supporter.get(page_of("maintenance") + "?avvikelser=oppna").context["files"]
    assert links["avvikelser"]["csv"] == "?avvikelser=oppna&lista=avvikelser&format=csv"


def test_only_those_who_prepare_it_change_it(cast: Cast) -> None:
    row, out = noted(cast), retired(cast)
    for verb, facts in (
        (kept_by, {}),
        (actions.note_deviation, {"noted_on": date(2024, 1, 1), "text": "x"}),
        (actions.add_retirement, {"what": "x", "why": "y"}),
        (actions.register_review, review_facts()),
    ):
        with pytest.raises(Forbidden):
            verb(cast.stroke, by=cast.supporter_halland, **facts)
    with pytest.raises(Forbidden):
        actions.edit_deviation(row, by=cast.auditor, noted_on=row.noted_on, text="x")
    with pytest.raises(Forbidden):
        actions.handle_deviation(row, by=cast.auditor, handled_on=row.noted_on, handling="x")
    with pytest.raises(Forbidden):
        actions.edit_retirement(out, by=cast.auditor, what="x")


def kept_by(implementation: Any, *, by: Any) -> Maintenance:
    return actions.set_line_owner(
        implementation, by=by, line_owner=by.person, position="x", next_review_on=LATER
    )


def review_facts() -> dict[str, Any]:
    return {"reviewed_on": date(2024, 1, 1), "conclusion": "x", "next_review_on": LATER}


def test_who_may_not_sees_closed_buttons_with_the_reason(cast: Cast, client: Client) -> None:
    noted(cast)
    client.force_login(cast.supporter_halland)
    text = client.get(page_of("maintenance")).content.decode()
    assert text.count('aria-disabled="true"') == 4
    assert "behövs rollen processtöd i Region Skåne" in text
    assert "Hantera" not in text


def test_a_row_of_another_region_does_not_exist_here(cast: Cast, client: Client) -> None:
    row = noted(cast)
    client.force_login(cast.supporter_halland)
    assert client.get(page_of("deviation_edit", row.pk, region="halland")).status_code == 404


def test_everything_that_is_changed_is_told_on_the_page(cast: Cast, supporter: Client) -> None:
    kept(cast)
    noted(cast, "Ronden")
    retired(cast, "Papper")
    told = supporter.get(page_of("maintenance")).context["history"]
    assert {line.sentence.partition(" lade till ")[2] for line in told} == {
        "förvaltning",
        "avvikelse (Ronden)",
        "utmönstring (Papper)",
    }
