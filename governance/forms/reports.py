"""Forms of reports: the period, and when the board was told."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms

from governance.models import DelegationReport
from vardforlopp.common.forms import DateField, Form, LineField, TokenField


class ReportForm(Form):
    """The decisions of which days."""

    token = TokenField()
    first_on = DateField(label="Beslut från och med", past=True)
    last_on = DateField(label="Beslut till och med", past=True)

    def clean(self) -> dict[str, Any]:
        facts = super().clean() or {}
        first, last = facts.get("first_on"), facts.get("last_on")
        if first and last and last < first:
            self.add_error("last_on", "Perioden slutar före den börjar.")
        return facts


class FillInForm(Form):
    """When the board was told, and the days of its minutes."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    reported_on = DateField(label="Nämndens möte", past=True)
    paragraph = LineField(
        label="Paragraf", max_length=60, error_messages={"required": "Ange paragrafen."}
    )
    adjusted_on = DateField(label="Protokollet justerat", required=False, past=True)
    posted_on = DateField(
        label="Tillkännagivet på anslagstavlan",
        required=False,
        past=True,
        help_text="Dagen då justeringen tillkännagavs. Sista dagen räknas från den.",
    )

    def __init__(self, *args: Any, report: DelegationReport, **kwargs: Any):
        names = ("version", "reported_on", "paragraph", "adjusted_on", "posted_on")
        super().__init__(*args, initial={n: getattr(report, n) for n in names}, **kwargs)
        self.made_on = report.made_on

    def clean(self) -> dict[str, Any]:
        facts = super().clean() or {}
        self._demand_order(
            facts, "reported_on", self.made_on, "Mötet är tidigast när anmälan gjordes"
        )
        told = facts.get("reported_on")
        self._demand_order(
            facts, "adjusted_on", told, "Protokollet justeras tidigast på mötets dag"
        )
        adjusted = facts.get("adjusted_on")
        if facts.get("posted_on") and not adjusted and "adjusted_on" not in self.errors:
            self.add_error("adjusted_on", "Ange när protokollet justerades.")
        self._demand_order(facts, "posted_on", adjusted, "Det justeras innan det tillkännages")
        return facts

    def _demand_order(self, facts: dict[str, Any], name: str, after: date | None, why: str) -> None:
        day = facts.get(name)
        if day and after and day < after:
            self.add_error(name, f"{why}.")


class PostingForm(Form):
    posted_on = DateField(label="Tillkännagivet på anslagstavlan", past=True)
