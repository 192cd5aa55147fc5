"""The log, and the forms that correct it, meet a condition or close a hinder."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from django import forms
from django.core.exceptions import ValidationError

from vardforlopp.common import dates
from vardforlopp.common.answer import Refused
from vardforlopp.common.forms import DateField, Form, LineField, TextField, TokenField
from vardforlopp.pathways import checklist, elsewhere, gates, log_rules
from vardforlopp.pathways.forms.fields import (
    ConditionalChoice,
    ConditionalDate,
    ConditionalText,
    grouped,
)
from vardforlopp.pathways.models import HinderTag, Implementation, Movement, ProcessStep, Track


class LogForm(Form):
    """One log of where an implementation stands; asks only for what the system cannot know.

    When conditions speak against a step, `unmet` and `on_the_way` hold them as lines of the
    checklist, and `wanted` is the step.
    """

    movement = forms.ChoiceField(
        label="Vad har hänt sedan sist?",
        choices=[
            (Movement.UNCHANGED, "Oförändrat"),
            (Movement.FORWARD, "Framåt till ett nytt steg"),
            (Movement.BACKWARD, "Bakåt till ett tidigare steg"),
        ],
        initial=Movement.UNCHANGED,
        widget=forms.RadioSelect,
    )
    target = ConditionalChoice(
        label="Till steg",
        queryset=ProcessStep.objects.none(),
        help_text="Behövs när införandet har gått framåt eller bakåt.",
    )
    reason = ConditionalText(
        label="Skäl",
        max_length=500,
        rows=2,
        help_text="Behövs när ni går bakåt, eller framåt fast något saknas.",
    )
    note = TextField(label="Vad har hänt, i en mening", max_length=500, rows=2)
    observed_on = DateField(label="Gäller den", past=True)
    hinder = ConditionalChoice(
        label="Nytt hinder",
        queryset=HinderTag.objects.none(),
        empty_label="Inget nytt hinder",
        help_text="Behövs när något nytt står i vägen.",
    )
    next_on = ConditionalDate(
        label="Nästa avstämning", help_text="Behövs när ni har bestämt en dag."
    )
    version = forms.IntegerField(widget=forms.HiddenInput)
    token = TokenField()

    unmet: list[checklist.Item] = []
    on_the_way: list[checklist.Item] = []
    wanted: ProcessStep | None = None

    def __init__(self, implementation: Implementation, *args: Any, **kwargs: Any):
        kwargs["initial"] = {
            "observed_on": dates.today(),
            "version": implementation.version,
            "token": uuid4(),
        } | kwargs.get("initial", {})
        super().__init__(*args, **kwargs)
        self.implementation = implementation
        self._offer_steps(self.fields["target"])
        self._offer_hinders(self.fields["hinder"])

    def _offer_steps(self, target: Any) -> None:
        """Those before and after where it stands; all are understood, also from an old page."""
        template = self.implementation.template_id
        target.queryset = ProcessStep.objects.filter(template=template, track=Track.REGIONAL)
        steps = list(target.queryset)
        at = self.implementation.step.order if self.implementation.step else 0
        target.choices = grouped(
            "Välj steg",
            ("Framåt", [(step.pk, str(step)) for step in steps if step.order > at]),
            ("Bakåt", [(step.pk, str(step)) for step in steps if step.order < at]),
        )

    def _offer_hinders(self, hinder: Any) -> None:
        """Those that may be chosen today, each with the other regions that have it."""
        hinder.queryset = HinderTag.objects.in_force()
        others = elsewhere.open_in_other_regions(self.implementation.region)

        def named(tag: HinderTag) -> str:
            words = elsewhere.in_words(others.get(tag.pk, []))
            return f"{tag} ({words})" if words else str(tag)

        hinder.label_from_instance = named

    def clean(self) -> dict[str, Any]:
        """Beside mistakes in fields, also what the verb would have refused: all in one round."""
        cleaned: dict[str, Any] = super().clean() or {}
        if not self.errors or "movement" not in cleaned:
            return cleaned
        written = {name: cleaned.get(name) or "" for name in ("note", "reason")}
        days = {name: cleaned.get(name) for name in ("observed_on", "next_on")}
        target = cleaned.get("target")
        entry = log_rules.drafted(
            self.implementation, cleaned["movement"], target, **written, **days
        )
        on_the_way = log_rules.unmet_on_the_way(entry)
        for refused in list(log_rules.against(entry, target, on_the_way)):
            if refused.field not in self.errors:
                self.refuse(refused)
        return cleaned

    @property
    def wanted_words(self) -> str:
        """The step that the checklist is about."""
        return f"på vägen till {self.wanted}"

    def refuse(self, refused: Refused | ValidationError) -> None:
        """What is missing is kept as a list, beside the sentence at the field."""
        super().refuse(refused)
        for one in (refused, *getattr(refused, "also", ())):
            if isinstance(one, gates.Unmet):
                self._show(one)

    def _show(self, unmet: gates.Unmet) -> None:
        missing = log_rules.missing_in(unmet.checks)
        self.on_the_way = checklist.items(self.implementation, unmet.checks, may_log=True)
        self.unmet = [
            item | {"note": ""}
            for item in checklist.items(self.implementation, missing, may_log=True)
        ]
        self.wanted = self.cleaned_data.get("target") or unmet.checks[-1].step


class CorrectForm(Form):
    """Puts right the text or the date of a log."""

    note = TextField(label="Rättad text", max_length=500, rows=2)
    observed_on = DateField(label="Gäller den", past=True)
    reason = LineField(label="Varför rättas loggen?", max_length=300)


class ConditionForm(Form):
    """Says that a condition is met outside the system."""

    done_on = DateField(label="Klart den", past=True)
    who = LineField(label="Av vem", help_text="Roll eller grupp, till exempel LAG stroke.")
    reference = LineField(
        label="Hänvisning", max_length=300, help_text="Diarienummer, protokoll eller adress."
    )


class CloseHinderForm(Form):
    """Closes a hinder."""

    closed_on = DateField(label="Upphörde den", past=True)
    what_helped = TextField(
        label="Vad hjälpte?",
        max_length=500,
        rows=2,
        help_text="En mening som hjälper den som har samma hinder.",
    )
    version = forms.IntegerField(widget=forms.HiddenInput)
