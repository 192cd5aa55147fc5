"""Forms of what is published: the words, seen before they are public, and why they are not more."""

from __future__ import annotations

from hashlib import sha256
from typing import Any

from django import forms
from django.http import QueryDict

from regions.models import Region
from vardforlopp.common.addresses import SpelledChoice
from vardforlopp.common.filters import FilterForm
from vardforlopp.common.forms import Form, LineField, TextField

KINDS = (("decision", "beslut"), ("body", "programområden och grupper"))


class PublicationForm(Form):
    """The words for the public. `seen` is the mark of the words that were previewed."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    seen = forms.CharField(widget=forms.HiddenInput, required=False)
    title = LineField(label="Rubrik")
    text = TextField(
        label="Text för allmänheten",
        rows=8,
        help_text="Skriv inga personers namn, och inget om patienter.",
    )

    @property
    def mark(self) -> str:
        """What tells these words from others."""
        words = f"{self.cleaned_data['title']}\n{self.cleaned_data['text']}"
        return sha256(words.encode()).hexdigest()

    @property
    def is_seen(self) -> bool:
        """Whether exactly these words were previewed."""
        return bool(self.cleaned_data["seen"] == self.mark)

    def show(self) -> None:
        """Takes the words as previewed, so that the next sending publishes them."""
        self.data = self.data.copy()  # type: ignore[attr-defined]
        self.data["seen"] = self.mark  # type: ignore[index]

    def words(self) -> dict[str, Any]:
        """What is published."""
        return {name: self.cleaned_data[name] for name in ("title", "text")}


class UnpublishForm(Form):
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    reason = LineField(
        label="Varför avpubliceras det?",
        max_length=500,
        error_messages={"required": "Skriv varför."},
    )


class PublishedFilter(FilterForm):
    """By region and kind."""

    region = SpelledChoice(label="Region")
    slag = SpelledChoice(KINDS, label="Slag")

    def __init__(self, data: QueryDict):
        super().__init__(data)
        there = Region.objects.filter(bodies__publications__withdrawn_on=None)
        held = there.filter(bodies__publications__isnull=False).distinct().in_swedish_order()
        self.offer("region", *((one.slug, one.name) for one in held))

    def choose(self, rows: Any) -> Any:
        """The rows of the region and kind asked for."""
        asked = self.cleaned_data
        if asked["region"]:
            rows = rows.filter(council__region__slug=asked["region"])
        if asked["slag"]:
            rows = rows.filter(body__isnull=asked["slag"] == "decision")
        return rows
