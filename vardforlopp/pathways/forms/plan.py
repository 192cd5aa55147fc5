"""When each step that lies ahead is planned."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms

from vardforlopp.common.forms import DateField, Form
from vardforlopp.pathways.models import ProcessStep


class PlanForm(Form):
    """When each regional step that is not reached yet is planned."""

    version = forms.IntegerField(widget=forms.HiddenInput)
    differences: tuple[tuple[str, str, str], ...] = ()

    def __init__(self, steps: list[ProcessStep], *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.steps = steps
        for step in steps:
            self.fields[step.code] = DateField(label=str(step), required=False)

    def planned(self) -> dict[ProcessStep, date | None]:
        """The planned day per step, None where there is none."""
        return {step: self.cleaned_data[step.code] for step in self.steps}

    def show_clash(self, saved: dict[int, date | None]) -> None:
        """What is saved now beside what was typed."""
        typed = self.planned()
        self.differences = tuple(
            (str(step), str(saved.get(step.pk) or "–"), str(typed[step] or "–"))
            for step in self.steps
            if saved.get(step.pk) != typed[step]
        )
