"""What the table of units is narrowed to, and the answer for those that are marked."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict

from regions.models import Unit, UnitKind
from vardforlopp.common import dates
from vardforlopp.common.addresses import SpelledChoice
from vardforlopp.common.answer import Refused
from vardforlopp.common.filters import CONTROLS, FilterForm
from vardforlopp.common.forms import DateField, Form, LineField
from vardforlopp.introduction.actions.units import Overtaken, UnitAnswer
from vardforlopp.introduction.models import UnitState
from vardforlopp.introduction.unit_table import (
    NO_ANSWER,
    RELEVANT,
    UNSAID,
    UnitRow,
    narrowed,
)

SEEN = re.compile(r"(\d{1,18}):(\d{1,9})", re.ASCII)


class UnitFilter(FilterForm):
    """By kind of unit and where it stands."""

    controls = (*CONTROLS, "markera")

    slag = SpelledChoice(UnitKind.choices, label="Slag")
    lage = SpelledChoice(
        UnitState.choices,
        words=[(RELEVANT, "alla utom ej aktuellt"), (NO_ANSWER, UNSAID)],
        label="Läge",
    )

    def choose(self, rows: list[UnitRow]) -> list[UnitRow]:
        """The units of the kind, where they stand as asked for."""
        return narrowed(rows, self.cleaned_data["slag"], self.cleaned_data["lage"])


class MarkedField(forms.Field):
    """The marked rows of the table, each as "unit:version": {unit id: version seen}."""

    widget = forms.MultipleHiddenInput

    def to_python(self, value: Any) -> dict[int, int]:
        found = [SEEN.fullmatch(one) for one in value or []]
        if not all(found):
            raise ValidationError("Markeringen gick inte att läsa. Läs om sidan.")
        return {int(match[1]): int(match[2]) for match in found if match}


class BatchForm(Form):
    """One answer for every marked unit; `differences` when somebody else answered meanwhile."""

    enhet = MarkedField(error_messages={"required": "Markera minst en enhet i tabellen."})
    state = forms.ChoiceField(label="Läge", choices=UnitState.choices, widget=forms.RadioSelect)
    since = DateField(label="Sedan", past=True)
    note = LineField(
        label="Kommentar",
        max_length=300,
        required=False,
        help_text="Lämnas den tom står enheternas egna kommentarer kvar.",
    )
    clear = forms.BooleanField(label="Ta bort de kommentarer som står", required=False)
    differences: tuple[tuple[str, str, str], ...] = ()

    def __init__(self, data: QueryDict | None = None):
        super().__init__(data, initial={"since": dates.today()})

    def marked(self) -> set[int]:
        """The units that were marked, also when something else is wrong."""
        field: Any = self.fields["enhet"]
        try:
            return set(field.to_python(field.widget.value_from_datadict(self.data, {}, "enhet")))
        except ValidationError:
            return set()

    def clean(self) -> dict[str, Any]:
        """A comment for all of them, or none at all, but not both."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if cleaned.get("clear") and cleaned.get("note"):
            self.add_error("clear", "Skriv en kommentar eller ta bort dem som står, inte båda.")
        return cleaned

    def answers(self) -> list[UnitAnswer]:
        """What each marked unit answers. Raises Refused when one is no unit."""
        cleaned = self.cleaned_data
        units = Unit.objects.in_bulk(list(cleaned["enhet"]))
        if len(units) != len(cleaned["enhet"]):
            raise Refused("En av enheterna finns inte. Läs om sidan.", field="enhet")
        note = "" if cleaned["clear"] else cleaned["note"] or None
        return [
            UnitAnswer(units[pk], cleaned["state"], cleaned["since"], note, version)
            for pk, version in cleaned["enhet"].items()
        ]

    def refuse(self, refused: Refused | ValidationError) -> None:
        """What others answered meanwhile is shown beside what was chosen."""
        super().refuse(refused)
        if isinstance(refused, Overtaken):
            self.differences = tuple(refused.rows)
