"""Bad input: a clear Swedish sentence at the field, what was typed kept, nothing changed."""

from __future__ import annotations

from typing import Any

import pytest
import time_machine
from django import forms
from django.core.exceptions import ValidationError

from regions.models import Person
from tests.common.actors import ANNA, BO
from vardforlopp.common.answer import Refused
from vardforlopp.common.forms import DateField, Form, LineField, RecordForm, TextField
from vardforlopp.common.records import change


def says(field: forms.Field, value: str) -> str:
    with pytest.raises(ValidationError) as caught:
        field.clean(value)
    return " ".join(caught.value.messages)


@pytest.mark.parametrize(
    "text", ["Räksmörgås", "<b>fet</b>", "'; DROP TABLE x; --", "🩺 🧠 👩‍⚕️", "{{ 7*7 }}"]
)
def test_ordinary_and_odd_text_is_kept_as_typed(text: str) -> None:
    assert LineField().clean(f"  {text} ") == text


@pytest.mark.parametrize("sign", ["\x00", "\x08", "\x1b", "\x7f"])
def test_control_characters_are_refused(sign: str) -> None:
    assert "går att spara" in says(TextField(), f"a{sign}b")


@pytest.mark.parametrize(
    "sign", ["\u202e", "\u2066", "\u200f", "\u061c", "\u200b", "\ufeff", "\U000e0041"]
)
def test_marks_that_hide_or_turn_text_are_refused(sign: str) -> None:
    assert "läsriktningen" in says(LineField(), f"a{sign}b")


@pytest.mark.parametrize("text", ["\u2800", "\u00ad\u00ad", "\u3164 \u115f", "\u00a0\u2003"])
def test_text_that_cannot_be_seen_is_not_text(text: str) -> None:
    with pytest.raises(ValidationError):
        LineField().clean(text)


def test_too_long_says_how_long_and_how_long_it_may_be() -> None:
    assert says(LineField(max_length=10), "a" * 11) == (
        "Texten är för lång: 11 tecken, högst 10 får plats."
    )


@pytest.mark.parametrize("text", ["", "   ", "\u00a0\t"])
def test_empty_is_asked_for(text: str) -> None:
    assert says(LineField(), text) == "Detta fält måste fyllas i."


def test_a_choice_is_asked_for_as_a_choice_unless_the_field_says_it_better() -> None:
    class Chosen(Form):
        kind = forms.ChoiceField(choices=[("", "Välj"), ("a", "A")])
        role = forms.ChoiceField(choices=[("a", "A")], error_messages={"required": "Välj roll."})
        name = LineField()

    assert Chosen({}).errors == {
        "kind": ["Välj ett alternativ."],
        "role": ["Välj roll."],
        "name": ["Detta fält måste fyllas i."],
    }


def test_letters_written_in_two_ways_are_kept_in_one() -> None:
    assert LineField().clean("A\u030angstro\u0308m") == "Ångström"


def test_a_line_has_no_breaks_and_a_text_keeps_them() -> None:
    assert LineField().clean("två\r\n rader\u2028och en") == "två rader och en"
    assert TextField().clean("två\r\nrader") == "två\nrader"


@pytest.mark.parametrize(
    "written", ["2026-03-12", "20260312", "2026-3-12", "12 mars 2026", " 12  Mars 2026 "]
)
def test_a_date_is_read_as_people_write_it(written: str) -> None:
    assert str(DateField().clean(written)) == "2026-03-12"


@pytest.mark.parametrize(
    "written",
    [
        "i går",
        "12/3 2026",
        "2026-02-30",
        "31 februari 2026",
        "12 march 2026",
        "2026-03-12\x00",
        "9" * 5000,
    ],
)
def test_what_is_no_date_says_how_to_write_one(written: str) -> None:
    assert says(DateField(), written) == "Skriv datumet som 2026-03-12."


@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        ("2014-12-31", "Datumet är före 1\u00a0januari\u00a02015."),
        ("2101-01-01", "Datumet är efter 31\u00a0december\u00a02100."),
    ],
)
def test_a_date_before_2015_or_after_2100_is_refused(written: str, sentence: str) -> None:
    assert sentence in says(DateField(), written)
    DateField().clean("2015-01-01")
    DateField().clean("2100-12-31")


@time_machine.travel("2026-03-11T23:30:00Z")
def test_what_has_been_is_judged_by_the_swedish_day() -> None:
    field = DateField(past=True)
    assert str(field.clean("2026-03-12")) == "2026-03-12"
    assert "inte varit än" in says(field, "2026-03-13")


class NoteForm(Form):
    note = LineField()


def test_a_refusal_lands_at_its_field_and_otherwise_above_the_form() -> None:
    form = NoteForm({"note": "x"})
    assert form.is_valid()
    form.refuse(Refused("Skriv varför.", field="note"))
    form.refuse(Refused("Ärendet är avslutat."))
    form.refuse(Refused("Fel.", field="finns inte"))
    form.refuse(ValidationError({"note": "För kort.", "__all__": "Dubblett."}))
    assert form.errors["note"] == ["Skriv varför.", "För kort."]
    assert form.non_field_errors() == ["Ärendet är avslutat.", "Fel.", "Dubblett."]
    assert form["note"].value() == "x"


class PersonForm(RecordForm):
    class Meta:
        model = Person
        fields = ("name", "title")


@pytest.fixture
def person(db: None) -> Person:
    made = Person(name="Cilla Dahl")
    made.save()
    return made


def typed(person: Person, **values: Any) -> PersonForm:
    form = PersonForm({"name": "Cilla Berg", "title": "", **values}, instance=person)
    assert form.is_valid(), form.errors
    return form


def test_a_change_is_saved_with_who_and_why(person: Person) -> None:
    saved = typed(person, version=1).save_changes(by=ANNA, reason="Gifte sig")
    assert (saved.name, saved.version) == ("Cilla Berg", 2)
    assert saved.history.first().history_change_reason == "Gifte sig"


def test_a_stale_page_shows_what_differs_and_keeps_what_was_typed(person: Person) -> None:
    change(person, by=BO, name="Cilla Ek", title="Docent")
    form = typed(Person.objects.get(pk=person.pk), version=1)
    assert form.save_changes(by=ANNA) is None
    assert "Någon annan hann" in form.non_field_errors()[0]
    assert form.differences == (
        ("Namn", "Cilla Ek", "Cilla Berg"),
        ("Titel", "Docent", "–"),
    )
    assert form["name"].value() == "Cilla Berg"
    assert Person.objects.get(pk=person.pk).name == "Cilla Ek"


def test_saving_again_after_reading_the_difference_is_a_choice(person: Person) -> None:
    change(person, by=BO, name="Cilla Ek")
    form = typed(person, version=1)
    form.save_changes(by=ANNA)
    again = typed(person, version=form["version"].value())
    assert again.save_changes(by=ANNA).name == "Cilla Berg"


@pytest.mark.parametrize("version", ["", "0", "-1", "9" * 40, "x"])
def test_a_forged_version_changes_nothing(person: Person, version: str) -> None:
    form = PersonForm({"name": "Cilla Berg", "version": version}, instance=person)
    assert not form.is_valid() or form.save_changes(by=ANNA) is None
    assert Person.objects.get(pk=person.pk).name == "Cilla Dahl"
