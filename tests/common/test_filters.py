"""Filters live in the address; every list answers the same way to one it does not understand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from django import forms
from django.http import QueryDict
from django.test import Client
from django.urls import resolve, reverse

from tests.cast import Cast
from tests.factories.governance import CouncilSettingFactory
from tests.factories.municipal import a_track
from vardforlopp.common.addresses import SpelledChoice
from vardforlopp.common.filters import FilterForm
from vardforlopp.common.forms import LineField
from vardforlopp.pathways.addresses import address
from vardforlopp.pathways.models import CarePathway

LISTS = {  # every list that can be narrowed, and the filters that have something to choose from
    "start": ("sjukvardsregion", "region", "agare", "slag", "steg"),
    "todos": ("slag",),
    "pathway_list": ("slag", "agare"),
    "needs": ("organ", "lage", "fran", "vardforlopp"),
    "tools": ("steg", "plats"),
    "hinders": ("slag", "region", "forlopp", "lage"),
    "register_regions": ("sjukvardsregion",),
    "register_municipalities": ("region", "sjukvardsregion"),
    "register_units": ("region", "slag"),
    "register_bodies": ("slag", "niva", "sjukvardsregion", "region"),
    "appointments": ("roll", "plats", "lage"),
    "accounts": ("lage",),
    "audit_log": ("slag",),
    "gap_analysis": ("enhet", "lage"),
    "impact": ("ar", "slag", "betalas"),
    "unit_statuses": ("slag", "lage"),
    "municipal_summary": ("kommun",),
    "gatherings": ("nar", "slag", "ordnas"),
    "time": ("ar",),
    "invoices": ("lage", "region", "ar"),
    "municipal_tracks": ("lage",),
    "municipal_track": ("svar",),
    "all_published": ("region", "slag"),
    "budget_months": ("region", "tjanst", "manad"),
    "budget_lines": ("region", "tjanst", "manad"),
    "activity_plans": ("sjukvardsregion", "ar", "lage"),
    "meetings": ("nar", "form", "ar"),
    "matters": ("lage", "slag", "vardforlopp", "ar"),
    "grants": ("vardforlopp", "ar", "enhet", "lage"),
    "delegated_decisions": ("ar", "slag", "utfall", "beslutsfattare", "vardforlopp"),
}
ELSEWHERE = {__name__, "vardforlopp.gallery.forms"}
OF_STROKE = {"gap_analysis", "impact", "unit_statuses", "municipal_summary"}
OF_COUNTY = {"municipal_tracks", "municipal_track"}
OF_SODRA = {"budget_months", "budget_lines"}
OF_COUNCIL = {"grants", "matters", "meetings", "delegated_decisions"}
READERS = {
    "accounts": "administrator",
    "audit_log": "auditor",
    **dict.fromkeys(("invoices", "budget_months", "budget_lines"), "officer"),
}
EVERY = [(name, field) for name, fields in LISTS.items() for field in fields]


class Fruits(FilterForm):
    """What the tests narrow: words with a kind of fruit."""

    q = LineField(label="Sök", required=False)
    slag = SpelledChoice(
        [("pear", "päron"), ("plum", "plommon")], words=[("alla", "båda slagen")], label="Slag"
    )
    mogna = forms.BooleanField(label="Bara mogna", required=False)

    def choose(self, rows: list[str]) -> list[str]:
        return [row for row in rows if self.cleaned_data["q"] in row]


def fruits(query: str) -> Fruits:
    return Fruits(QueryDict(query))


@pytest.mark.django_db
@pytest.mark.parametrize(("name", "field"), EVERY)
def test_a_word_nobody_knows_is_said_at_its_field_and_lets_nothing_through(
    name: str, field: str, cast: Cast, client: Client
) -> None:
    client.force_login(getattr(cast, READERS.get(name, "supporter")))
    path = _path(cast, name)
    page: Any = client.get(path, {field: "finns-inte"})
    assert page.status_code == 422
    assert list(page.context["form"].errors) == [field]
    assert page.text.count("Filtret gick inte att förstå") == 1
    assert "Välj" in page.context["form"].errors[field][0]
    assert "Inget är sparat" not in page.text
    file: Any = client.get(path, {field: "finns-inte", "format": "csv"})
    assert (file.status_code, file.streaming) == (422, False)


def _path(cast: Cast, name: str) -> str:
    if name in OF_STROKE:
        return address(cast.stroke, name)
    if name in OF_COUNCIL:
        return reverse(name, args=[CouncilSettingFactory(body=cast.council).body.slug])
    if name in OF_COUNTY:
        return _of_county(cast, name)
    return reverse(name, args=[cast.southern.slug, 2021] if name in OF_SODRA else [])


def _of_county(cast: Cast, name: str) -> str:
    track = a_track(cast, "each")
    return reverse(name, args=["rmk", track.pk] if name == "municipal_track" else ["rmk"])


def test_every_filter_there_is_is_tried_above() -> None:
    """One more list that can be narrowed is one more row of LISTS."""
    assert resolve("/")  # every module with a page is imported
    made = [form for form in _kinds_of(FilterForm) if form.__module__ not in ELSEWHERE]
    there = Counter(names for form in made if (names := _choices(form)))
    assert there
    assert not there - Counter(LISTS.values())  # forms alike are as many as the lists alike


def _kinds_of(form: type[FilterForm]) -> Iterator[type[FilterForm]]:
    for kind in form.__subclasses__():
        yield kind
        yield from _kinds_of(kind)


def _choices(form: type[FilterForm]) -> tuple[str, ...]:
    fields = form.base_fields.items()
    return tuple(name for name, field in fields if isinstance(field, forms.ChoiceField))


def test_a_filter_that_is_not_understood_passes_no_rows_of_a_list_or_a_query() -> None:
    assert fruits("q=a").narrow(["a", "b"]) == ["a"]
    assert fruits("slag=pear").narrow(["a", "b"]) == []
    assert fruits("slag=pear").narrow(CarePathway.objects.all()).query.is_empty()


def test_the_address_has_the_word_and_the_data_the_code() -> None:
    asked = {"slag=pear": None, "slag=paron": "pear", "slag=alla": "alla", "slag=": "", "q=a": ""}
    for query, code in asked.items():
        form = fruits(query)
        assert form.is_valid() is (code is not None), query
        assert form.cleaned_data.get("slag") == code


def test_what_is_asked_for_is_a_chip_that_takes_itself_away() -> None:
    chips = fruits("q=+malm&slag=paron&mogna=on&sida=3").chips()
    assert [(chip["label"], chip["value"], chip["url"]) for chip in chips] == [
        ("Sök", "malm", "?slag=paron&mogna=on"),
        ("Slag", "päron", "?q=+malm&mogna=on"),
        ("Bara mogna", "ja", "?q=+malm&slag=paron"),
    ]
    assert fruits("slag=finns-inte").chips() == []


def test_the_address_keeps_what_narrows_and_drops_page_file_and_what_is_empty() -> None:
    form = fruits("q=&slag=paron&ordna=-namn&sida=3&format=csv")
    assert form.address() == "slag=paron&ordna=-namn"
    assert form.address(without="slag", sida="2") == "ordna=-namn&sida=2"
    assert form.query() == "slag=paron&ordna=-namn&"
    assert fruits("q=").query() == ""
    assert form.exports()["xlsx"] == "?slag=paron&ordna=-namn&format=xlsx"
