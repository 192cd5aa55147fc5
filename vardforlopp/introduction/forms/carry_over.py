"""What to take over to the introduction of a new version."""

from __future__ import annotations

from textwrap import shorten
from typing import Any

from django import forms

from vardforlopp.common.forms import Form
from vardforlopp.introduction import succession
from vardforlopp.introduction.actions.carry_over import UnitsAs
from vardforlopp.introduction.models import GapItem, GuidingAnswer, Progress, UnitStatus
from vardforlopp.pathways.models import Implementation

GONE = {
    "invalid_choice": "Något av det du valde finns inte kvar. Välj igen.",
    "invalid_pk_value": "Något av det du valde finns inte kvar. Välj igen.",
}
SHORT = 110  # characters of a text in a choice


class _Choice(forms.ModelMultipleChoiceField):
    """Rows to tick, each in its own words."""

    def __init__(self, label: str, help_text: str = ""):
        super().__init__(
            queryset=GuidingAnswer.objects.none(),
            label=label,
            help_text=help_text,
            required=False,
            widget=forms.CheckboxSelectMultiple,
            error_messages=GONE,
        )

    def label_from_instance(self, obj: Any) -> str:
        """The question, the gap or the unit, and how far it had come."""
        if isinstance(obj, GuidingAnswer):
            state = "besvarad" if obj.is_answered else "utkast"
            return f"Fråga {obj.question.code} ({state}): {_short(obj.text)}"
        if isinstance(obj, GapItem):
            where = f"{obj.unit}: " if obj.unit else ""
            state = obj.get_progress_display() if obj.has_state else "åtgärd saknas"
            return f"{where}{_short(obj.gap)} ({state})"
        return f"{obj.unit} ({obj.get_state_display()})"


def _short(text: str) -> str:
    return shorten(text, SHORT, placeholder=" …")


class CarryOverForm(Form):
    """Answers, gap rows and units of the old introduction; what is left to do is ticked."""

    answers = _Choice("Svar på frågeställningarna", "Kommer med som utkast.")
    gap_items = _Choice("Rader i gapanalysen", "Det som inte är klart är förvalt.")
    units = _Choice("Enheter")
    units_as = forms.ChoiceField(
        label="Enheternas läge",
        choices=UnitsAs.choices,
        initial=UnitsAs.PLANNED,
        widget=forms.RadioSelect,
        help_text="En enhet som inte är aktuell förblir det.",
        error_messages={"required": "Välj läge.", "invalid_choice": "Välj läge."},
    )

    def __init__(self, old: Implementation, new: Implementation, user: Any, *args: Any):
        super().__init__(*args)
        rows: dict[str, Any] = {
            "answers": succession.answers_left(user, old, new),
            "gap_items": succession.gap_items_left(user, old, new),
            "units": succession.statuses_left(old, new),
        }
        readable: dict[str, Any] = {
            "answers": succession.answers_of(user, old),
            "gap_items": succession.gap_items_of(user, old),
            "units": succession.statuses_of(old),
        }
        self.kept = [_kept(name, readable[name], rows[name]) for name in rows]
        for name, found in rows.items():
            field: Any = self.fields[name]
            field.queryset = readable[name]  # what came here meanwhile is kept, not refused
            field.choices = [(row.pk, field.label_from_instance(row)) for row in found]
            self.initial[name] = [row.pk for row in found if _is_ticked(row)]
            if not field.choices:
                del self.fields[name]
        if "units" not in self.fields:
            del self.fields["units_as"]

    def has_choices(self) -> bool:
        """Whether there is anything to take over."""
        return bool(self.fields)

    def already(self) -> list[str]:
        """What the new introduction has already, as sentences."""
        return [sentence for sentence in self.kept if sentence]


def _is_ticked(row: GuidingAnswer | GapItem | UnitStatus) -> bool:
    """All but what was done or dropped in the gap analysis."""
    if isinstance(row, GapItem):
        return row.progress in (Progress.PLANNED, Progress.ONGOING)
    return True


WORDS = {
    "answers": ("fråga har redan ett svar", "frågor har redan svar"),
    "gap_items": ("rad i gapanalysen är redan hämtad", "rader i gapanalysen är redan hämtade"),
    "units": ("enhet har redan ett läge", "enheter har redan lägen"),
}


def _kept(name: str, readable: Any, left: Any) -> str:
    count = readable.count() - left.count()
    one, many = WORDS[name]
    return f"{count} {one if count == 1 else many} här och rörs inte." if count else ""
