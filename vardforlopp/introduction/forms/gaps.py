"""The rows of the gap analysis: a row, how far its action has come, rows to take over."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import Q, QuerySet

from regions.models import Unit
from regions.models.periods import holds
from vardforlopp.common.forms import DateField, Form, LineField, TextField
from vardforlopp.introduction.actions.gaps import FINDINGS
from vardforlopp.introduction.forms.clash import ClashForm
from vardforlopp.introduction.models import GapItem, Progress
from vardforlopp.pathways.forms.fields import ConditionalDate, ConditionalLine
from vardforlopp.pathways.models import Implementation

REASON: dict[str, Any] = {
    "label": "Varför åtgärden utgår",
    "max_length": 300,
    "help_text": "Behövs bara när åtgärden utgår.",
}
DONE_ON: dict[str, Any] = {
    "label": "Blev klar",
    "past": True,
    "help_text": "Bara när åtgärden är klar. Lämna tomt om det är i dag.",
}


def units_for(implementation: Implementation, item: GapItem | None = None) -> QuerySet[Unit]:
    """The region's units that have not ended, and the one the row already stands at."""
    now = Q(pk=item.unit_id if item else None)
    return Unit.objects.filter(now | holds(), region=implementation.region).in_swedish_order()


class GapItemForm(ClashForm):
    """A row. Once the analysis is klar only what is done about it is asked for."""

    may_be_sent_twice = True

    gap = TextField(label="Gap", max_length=1000, rows=3, help_text="Skillnaden, i en mening.")
    current_state = TextField(label="Nuläge", max_length=1000, rows=3)
    desired_state = TextField(label="Önskat läge", max_length=1000, rows=3)
    consequence = TextField(
        label="Konsekvens",
        max_length=1000,
        rows=3,
        required=False,
        help_text="Vad händer om inget görs?",
    )
    unit = forms.ModelChoiceField(
        label="Enhet", queryset=Unit.objects.none(), required=False, empty_label="Hela regionen"
    )
    concerns_municipality = forms.BooleanField(label="Berör kommunal vård", required=False)
    action = TextField(label="Åtgärd", max_length=1000, rows=3, required=False)
    responsible = LineField(
        label="Ansvarig", max_length=200, required=False, help_text="Person, roll eller enhet."
    )
    due_on = DateField(label="Klart senast", required=False)
    progress = forms.ChoiceField(label="Åtgärdens läge", choices=Progress.choices)
    done_on = ConditionalDate(when="progress=done", **DONE_ON)
    dropped_because = ConditionalLine(when="progress=dropped", **REASON)

    class Meta:
        model = GapItem
        fields = (
            *("gap", "current_state", "desired_state", "consequence", "unit"),
            *("concerns_municipality", "action", "responsible", "due_on"),
            *("progress", "done_on", "dropped_because"),
        )

    def __init__(self, *args: Any, is_complete: bool = False, **kwargs: Any):
        super().__init__(*args, **kwargs)
        for name in FINDINGS if is_complete else ():
            del self.fields[name]
        if "unit" in self.fields:
            field: Any = self.fields["unit"]
            field.queryset = units_for(self.instance.implementation, self.instance)


class ProgressForm(ClashForm):
    """How far the action of a row has come."""

    progress = forms.ChoiceField(label="Åtgärdens läge", choices=Progress.choices)
    done_on = ConditionalDate(when="progress=done", **DONE_ON)
    dropped_because = ConditionalLine(when="progress=dropped", **REASON)

    class Meta:
        model = GapItem
        fields = ("progress", "done_on", "dropped_because")


class RowChoice(forms.ModelMultipleChoiceField):
    """Rows of other regions, each by its region and gap."""

    def label_from_instance(self, obj: Any) -> str:
        """Skåne: what differs."""
        return f"{obj.implementation.region.short_name}: {obj.gap}"


class ReuseForm(Form):
    """Which rows of other regions to start from."""

    items = RowChoice(
        label="Rader att hämta",
        queryset=GapItem.objects.none(),
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "required": "Välj minst en rad.",
            "invalid_choice": "En av raderna går inte att hämta längre. Välj igen.",
            "invalid_pk_value": "En av raderna går inte att hämta längre. Välj igen.",
        },
    )

    def __init__(self, rows: QuerySet[GapItem], *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        field: Any = self.fields["items"]
        field.queryset = rows
