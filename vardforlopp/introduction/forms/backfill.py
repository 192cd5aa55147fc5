"""When the steps were reached that a region has already passed: a day and a sentence for each."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import uuid4

from django import forms
from django.http import QueryDict

from vardforlopp.common.forms import Form, TokenField
from vardforlopp.pathways.actions.backfilling import Reached
from vardforlopp.pathways.forms.fields import ConditionalDate, ConditionalLine
from vardforlopp.pathways.models import Implementation, ProcessStep


class BackfillForm(Form):
    """A row per step; one that is left empty is not told."""

    version = forms.IntegerField(widget=forms.HiddenInput)
    token = TokenField()

    def __init__(
        self,
        implementation: Implementation,
        steps: list[ProcessStep],
        known: dict[str, date],
        data: QueryDict | None = None,
    ):
        """`known` are days that milestones give, by the code of the step."""
        initial = {"version": implementation.version, "token": uuid4(), **known}
        super().__init__(data, initial=initial)
        self.steps = steps
        for step in steps:
            self.fields[step.code] = ConditionalDate(label=str(step), past=True)
            label = f"Kommentar till {step.code}"
            self.fields[f"{step.code}_note"] = ConditionalLine(label=label, max_length=300)

    def rows(self) -> list[tuple[Any, Any]]:
        """The day and the sentence of each step, for the page."""
        return [(self[step.code], self[f"{step.code}_note"]) for step in self.steps]

    def clean(self) -> dict[str, Any]:
        """A sentence without a day says nothing about when."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        for step in self.steps:
            lacks_day = step.code in cleaned and not cleaned[step.code]
            if lacks_day and cleaned.get(f"{step.code}_note"):
                self.add_error(step.code, "Ange dagen också, eller ta bort kommentaren.")
        return cleaned

    def reached(self) -> dict[ProcessStep, Reached]:
        """What was told, by step."""
        facts = self.cleaned_data
        return {
            step: Reached(facts[step.code], facts[f"{step.code}_note"])
            for step in self.steps
            if facts[step.code]
        }
