"""Forms of the texts before a decision: an answer, the patient contract, a criterion."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from django import forms
from django.db.models import Q, QuerySet

from vardforlopp.common.answer import Stale
from vardforlopp.common.forms import Form, LineField, TextField
from vardforlopp.common.records import Record
from vardforlopp.introduction.models import GuidingAnswer

READERS_OF_ANSWER = (
    "Utkast läses av dem som förbereder införandet och av granskare. Ett besvarat svar läser alla "
    "som är inloggade, i alla regioner. Inga patientuppgifter."
)


class WrittenForm(Form):
    """Text that two people may write at once; a stale page shows what is saved beside theirs.

    `row` is what the page shows, None before anybody has written.
    """

    compared: tuple[str, ...] = ("text",)
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    differences: tuple[tuple[str, str, str], ...] = ()
    saved_by = ""
    saved_at: datetime | None = None

    def __init__(self, *args: Any, row: Record | None, **kwargs: Any):
        shown = {name: getattr(row, name) for name in self.compared} if row else {}
        kwargs["initial"] = shown | {"version": row.version if row else 0}
        super().__init__(*args, **kwargs)

    def clean_version(self) -> int:
        """0 says that the page showed nothing written."""
        return self.cleaned_data["version"] or 0

    def show_clash(self, saved: Record) -> None:
        """Sets what is saved now, by whom and when, beside what was typed, where they differ."""
        last: Any = saved.history.first()
        self.saved_by, self.saved_at = last.actor_label, last.history_date
        pairs = [(name, getattr(saved, name), self.cleaned_data[name]) for name in self.compared]
        self.differences = tuple(
            (str(self.fields[name].label), self._word(now), self._word(typed))
            for name, now, typed in pairs
            if now != typed
        )

    def _word(self, value: Any) -> str:
        if isinstance(value, bool):
            return "ja" if value else "nej"
        return str(value or "–")


def telling(
    form: WrittenForm, save: Callable[[dict[str, Any]], Any], newest: Callable[[], Any]
) -> Callable[[dict[str, Any]], Any]:
    """The same verb; when somebody saved first, the form shows theirs beside what is typed."""

    def do(facts: dict[str, Any]) -> Any:
        try:
            return save(facts)
        except Stale:
            form.show_clash(newest())
            raise

    return do


class AnswerForm(WrittenForm):
    """The answer to a question; `source` is another region's answer that the reader starts from."""

    text = TextField(
        label="Svar", max_length=8000, rows=14, error_messages={"required": "Skriv ett svar."}
    )
    reason = LineField(
        label="Varför ändras svaret?",
        required=False,
        max_length=300,
        help_text="Sparas i historiken, som andra regioner läser.",
    )
    is_answered = forms.BooleanField(required=False, label="Besvarad")
    based_on = forms.ModelChoiceField(
        GuidingAnswer.objects.none(),
        required=False,
        widget=forms.HiddenInput,
        error_messages={"invalid_choice": "Svaret du utgick från går inte att läsa just nu."},
    )

    def __init__(
        self,
        *args: Any,
        row: GuidingAnswer | None,
        others: QuerySet[GuidingAnswer],
        source: GuidingAnswer | None = None,
        **kwargs: Any,
    ):
        super().__init__(*args, row=row, **kwargs)
        self.source = source
        self.before = before = row.based_on_id if row else None
        self.initial["based_on"] = before
        field: Any = self.fields["based_on"]
        field.queryset = GuidingAnswer.objects.filter(Q(pk__in=others) | Q(pk=before))
        if row is None or not row.is_answered:
            del self.fields["reason"]

    def get_initial_for_field(self, field: forms.Field, field_name: str) -> Any:
        """The other region's text comes after one's own, saved or not: nothing typed is lost."""
        own = super().get_initial_for_field(field, field_name)
        if self.source is None:
            return own
        if field_name == "based_on":
            return self.source.pk
        if field_name == "text" and self.source.text not in (own or ""):
            return f"{own}\n\n{self.source.text}" if own else self.source.text
        return own

    @property
    def is_appended(self) -> bool:
        """The other region's text has been put after text of one's own."""
        return self.source is not None and self["text"].value() != self.source.text

    def attributed(self) -> GuidingAnswer | None:
        """The answer that will newly stand as what this one starts from, when the form is saved."""
        field: Any = self.fields["based_on"]
        wanted = str(self["based_on"].value() or "")
        if not wanted.isdecimal() or len(wanted) > 18 or wanted == str(self.before):
            return None
        rows = field.queryset.select_related("author", "implementation__region")
        found: GuidingAnswer | None = rows.filter(pk=wanted).first()
        return found


class ReopenForm(Form):
    """Why an answer becomes a draft again."""

    reason = LineField(
        label="Varför öppnas svaret igen?",
        max_length=300,
        error_messages={"required": "Skriv varför svaret öppnas igen."},
    )
    version = forms.IntegerField(widget=forms.HiddenInput)


class PatientContractForm(WrittenForm):
    """How patientkontrakt is used where the version is introduced."""

    text = TextField(
        label="Hur patientkontrakt används",
        rows=8,
        error_messages={"required": "Skriv hur patientkontrakt används."},
        help_text="Den sammanhållna överenskommelsen mellan patienten och alla vårdkontakter om "
        "vem som gör vad, hur och när.",
    )


class CriterionForm(WrittenForm):
    """Whether and how a version meets a criterion."""

    compared = ("is_met", "text")
    is_met = forms.TypedChoiceField(
        label="Uppfyllt",
        choices=(("True", "ja"), ("False", "nej")),
        coerce=lambda value: value == "True",
        widget=forms.RadioSelect,
        error_messages={"required": "Välj ja eller nej."},
    )
    text = TextField(
        label="Hur",
        rows=6,
        help_text="Vad i vårdförloppet som uppfyller kriteriet, eller varför det inte gör det.",
        error_messages={"required": "Skriv hur kriteriet uppfylls eller varför inte."},
    )
