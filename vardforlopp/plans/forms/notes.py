"""The form of a note: what happened, when, and where it can be read."""

from __future__ import annotations

from typing import Any

from django import forms

from funding.models import Agreement
from governance.models import DelegatedDecision, Meeting
from regions.models import BodyDecision
from vardforlopp.common import dates
from vardforlopp.common.forms import DateField, Form, LineField, TextField, TokenField
from vardforlopp.pathways.models import Implementation
from vardforlopp.plans.models import ActivityPlan

MORE = ("implementation", "meeting", "decision", "body_decision", "agreement")


class NoteForm(Form):
    """A few words, a day, and at most one link of each kind."""

    token = TokenField()
    text = TextField(
        label="Vad hände?",
        max_length=2000,
        rows=4,
        help_text="Kort och i hela meningar: texten blir underlag till återrapporten.",
        error_messages={"required": "Skriv vad som hände."},
    )
    happened_on = DateField(label="När", past=True)
    implementation = forms.ModelChoiceField(
        label="Införande",
        queryset=Implementation.objects.none(),
        required=False,
        empty_label="Inget",
        help_text="Årets milstolpar i införandet följer med till återrapporten.",
    )
    meeting = forms.ModelChoiceField(
        label="Möte", queryset=Meeting.objects.none(), required=False, empty_label="Inget"
    )
    decision = forms.ModelChoiceField(
        label="Beslut på delegation",
        queryset=DelegatedDecision.objects.none(),
        required=False,
        empty_label="Inget",
    )
    body_decision = forms.ModelChoiceField(
        label="Organets beslut",
        queryset=BodyDecision.objects.none(),
        required=False,
        empty_label="Inget",
    )
    agreement = forms.ModelChoiceField(
        label="Överenskommelse",
        queryset=Agreement.objects.none(),
        required=False,
        empty_label="Ingen",
    )

    def __init__(self, *args: Any, user: Any, plan: ActivityPlan, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.initial.setdefault("happened_on", dates.today())
        for name, rows in _linkable(user, plan).items():
            field: Any = self.fields[name]
            field.queryset = rows
            if not rows.exists():
                del self.fields[name]


def _linkable(user: Any, plan: ActivityPlan) -> dict[str, Any]:
    """What a note of the plan can point to: where the body works, and around its year."""
    body, years = plan.body, (plan.year - 1, plan.year, plan.year + 1)
    if body.region_id:
        introductions = Implementation.objects.filter(region=body.region_id)
    else:
        near = body.healthcare_region_id
        introductions = Implementation.objects.filter(
            region__affiliations__healthcare_region=near
        ).distinct()
    named = ("region", "pathway_version__pathway")
    meetings = Meeting.objects.visible_to(user).filter(council=body, held_on__year__in=years)
    decisions = DelegatedDecision.objects.visible_to(user).filter(council=body, year__in=years)
    return {
        "implementation": introductions.current().select_related(*named),
        "meeting": meetings.select_related("council"),
        "decision": decisions.select_related("council"),
        "body_decision": BodyDecision.objects.filter(body=body),
        "agreement": Agreement.objects.visible_to(user).filter(year__in=years),
    }


class CorrectionForm(NoteForm):
    """The words as they should be, and why."""

    reason = LineField(
        label="Varför rättas den?",
        max_length=300,
        error_messages={"required": "Skriv varför anteckningen rättas."},
    )
