"""Forms that say kindly, at the field, what the database would refuse."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import uuid4

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.forms.renderers import TemplatesSetting

from vardforlopp.common import dates
from vardforlopp.common.answer import Refused, Stale
from vardforlopp.common.dates import EARLIEST, LATEST
from vardforlopp.common.records import Record, change

# Marks that turn the reading direction or hide text: a sentence could read as something else.
_HIDDEN = re.compile(
    r"[\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb"
    r"\U000e0000-\U000e007f]"
)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_FILLERS = "\u00ad\u034f\u115f\u1160\u2800\u3164\uffa0"  # letters by name, drawn as nothing
_BREAK = re.compile(r"\s*[\r\n\x85\u2028\u2029]\s*")
_WRITTEN_DATE = re.compile(r"\s*(\d{1,2})\s+([a-z]+)\s+(\d{4})\s*", re.ASCII | re.IGNORECASE)


class Renderer(TemplatesSetting):
    """Every form and field is drawn by our own components."""

    form_template_name = "components/form.html"
    field_template_name = "components/field.html"


def refuse_blank(value: str) -> None:
    """ValidationError for text in which nothing can be seen: only spaces that look like none."""
    if value and not any(_is_seen(letter) for letter in value):
        raise ValidationError("Texten har inga synliga tecken. Skriv något.")


def _is_seen(letter: str) -> bool:
    """Whether a character leaves a mark: not space, control, format or a filler."""
    return unicodedata.category(letter)[0] not in "ZC" and letter not in _FILLERS


def refuse_hidden(value: str) -> None:
    """ValidationError for control characters and marks that hide or turn text."""
    if _CONTROL.search(value):
        raise ValidationError("Texten innehåller tecken som inte går att spara. Skriv om den.")
    if _HIDDEN.search(value):
        raise ValidationError(
            "Texten innehåller osynliga tecken som kan vända läsriktningen. Skriv om den utan dem."
        )


class LineField(forms.CharField):
    """One line of text, trimmed, in composed Unicode, at most max_length characters."""

    one_line = True

    def __init__(self, *, max_length: int = 200, **kwargs: Any):
        super().__init__(max_length=max_length, **kwargs)
        self.error_messages["max_length"] = (
            "Texten är för lång: %(show_value)d tecken, högst %(limit_value)d får plats."
        )
        self.validators = [refuse_hidden, refuse_blank, *self._without_null_check()]

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        """No maxlength: a browser would cut what is pasted without a word."""
        attrs = super().widget_attrs(widget)
        attrs.pop("maxlength", None)
        return attrs

    def _without_null_check(self) -> list[Any]:
        return [v for v in self.validators if type(v).__name__ != "ProhibitNullCharactersValidator"]

    def to_python(self, value: Any) -> str:
        text = str(super().to_python(value) or "")
        text = _BREAK.sub(" ", text) if self.one_line else text.replace("\r\n", "\n")
        return unicodedata.normalize("NFC", text)


class TextField(LineField):
    """Several lines of text."""

    one_line = False

    def __init__(self, *, max_length: int = 4000, rows: int = 4, **kwargs: Any):
        kwargs.setdefault("widget", forms.Textarea(attrs={"rows": rows}))
        super().__init__(max_length=max_length, **kwargs)


class DateField(forms.DateField):
    """A day between 2015-01-01 and 2100-12-31, written 2026-03-12 or 12 mars 2026."""

    default_error_messages = {
        "invalid": "Skriv datumet som 2026-03-12.",
        "required": "Ange ett datum.",
    }

    def __init__(
        self, *, earliest: date = EARLIEST, latest: date = LATEST, past: bool = False, **kw: Any
    ):
        self.earliest, self.latest, self.past = earliest, latest, past
        kw.setdefault("widget", forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}))
        kw.setdefault("input_formats", ["%Y-%m-%d", "%Y%m%d"])
        super().__init__(**kw)

    def to_python(self, value: Any) -> date | None:
        return super().to_python(_in_digits(value) if isinstance(value, str) else value)

    def validate(self, value: Any) -> None:
        super().validate(value)
        if value is None:
            return
        if value < self.earliest:
            first = dates.swedish_date(self.earliest)
            raise ValidationError(f"Datumet är före {first}. Rätta året.")
        if value > self.latest:
            last = dates.swedish_date(self.latest)
            raise ValidationError(f"Datumet är efter {last}. Rätta året.")
        if self.past and value > dates.today():
            raise ValidationError("Datumet har inte varit än. Ange i dag eller tidigare.")


def _in_digits(text: str) -> str:
    """2026-03-12 for "12 mars 2026"; anything else as it was."""
    match = _WRITTEN_DATE.fullmatch(text)
    if match is None or match[2].lower() not in dates.MONTHS:
        return text
    month = dates.MONTHS.index(match[2].lower()) + 1
    return f"{match[3]}-{month:02}-{int(match[1]):02}"


class TokenField(forms.UUIDField):
    """Tells a page that is sent twice from two pages; one that cannot be read is none at all."""

    widget = forms.HiddenInput

    def __init__(self, **kwargs: Any):
        super().__init__(required=False, **kwargs)

    def to_python(self, value: Any) -> Any:
        try:
            return super().to_python(value)
        except ValidationError:
            return None


def _ask_for_a_choice(field: forms.Field) -> None:
    """A choice is not filled in, it is chosen; a message of the field's own stands."""
    usual = forms.Field.default_error_messages["required"]
    is_choice = isinstance(field, forms.ChoiceField)  # a ModelChoiceField is one as well
    if is_choice and field.error_messages["required"] == usual:
        field.error_messages["required"] = "Välj ett alternativ."


class Form(forms.Form):
    """A form whose refusals from the domain land where they belong."""

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            _ask_for_a_choice(field)

    def refuse(self, refused: Refused | ValidationError) -> None:
        """Puts a refusal from a verb on its field, or above the form when it has none."""
        self._take_token()
        if isinstance(refused, ValidationError):
            self._refuse_validation(refused)
            return
        if isinstance(refused, Stale):
            self._take_version(refused.version)
        for one in (refused, *refused.also):
            self.add_error(one.field if one.field in self.fields else None, one.reason)

    def _take_token(self) -> None:
        """What is sent again after a refusal is another page than the one refused."""
        if "token" in self.fields:
            self.data = self.data.copy()  # type: ignore[attr-defined]
            self.data[self.add_prefix("token")] = str(uuid4())  # type: ignore[index]

    def _take_version(self, version: int | None) -> None:
        """A second "spara" is made knowing what has happened, so it may pass."""
        if version is not None and "version" in self.fields:
            self.data = self.data.copy()  # type: ignore[attr-defined]
            self.data[self.add_prefix("version")] = str(version)  # type: ignore[index]

    def _refuse_validation(self, error: ValidationError) -> None:
        by_field = error.message_dict if hasattr(error, "error_dict") else {None: error.messages}
        for name, messages in by_field.items():
            place = name if name in self.fields and name != NON_FIELD_ERRORS else None
            for message in messages:
                self.add_error(place, message)


class VersionForm(Form):
    """A page that was read at a version."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)


class WhyForm(VersionForm):
    """Why something is cancelled, withdrawn or taken back."""

    comment = LineField(
        label="Varför?", max_length=300, error_messages={"required": "Skriv varför."}
    )


class RecordForm(Form, forms.ModelForm):
    """Edits one Record: a stale page shows what differs, keeps what was typed, saves nothing."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    differences: tuple[tuple[str, str, str], ...] = ()

    class Meta:
        model: type[Record]
        fields: Iterable[str] = ()

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.fields["version"].initial = self.instance.version

    def save_changes(self, *, by: Any, reason: str = "") -> Any:
        """The saved record, or None with the refusal on the form. Nothing is saved when stale."""
        names = [name for name in self.fields if name in self.cleaned_data and name != "version"]
        values = {name: self.cleaned_data[name] for name in names}
        version = self.cleaned_data.get("version")
        original = type(self.instance)._base_manager.get(pk=self.instance.pk)
        try:
            return change(original, by=by, version=version or 0, reason=reason, **values)
        except Stale as stale:
            self.refuse(stale)
            self.differences = tuple(self._differences(original, values))
        except (Refused, ValidationError) as refused:
            self.refuse(refused)
        return None

    def _differences(self, saved: Record, typed: dict[str, Any]) -> Iterable[tuple[str, str, str]]:
        """(label, what is saved now, what was typed) for each field that differs.

        Of a file there is nothing to set beside: it is the next edition, and is chosen anew.
        """
        for name, value in typed.items():
            if isinstance(self.fields.get(name), forms.FileField):
                continue
            now = getattr(saved, name)
            if now != value:
                field = self.fields[name]
                yield str(field.label), _said(field, now), _said(field, value)


def _said(field: forms.Field, value: Any) -> str:
    """A value as the form shows it: the words of a choice, ja or nej, an amount, or a dash."""
    if isinstance(value, bool):
        return "ja" if value else "nej"
    if value is None or value == "":
        return "–"
    if isinstance(field, forms.ModelChoiceField):
        return str(value)
    if isinstance(value, date):
        return dates.swedish_day(value)
    return str(dict(getattr(field, "choices", {})).get(value) or field.prepare_value(value))
