"""Examples of forms: every kind of field, empty and with mistakes, and the filter bar."""

from __future__ import annotations

from django import forms
from django.http import QueryDict

from vardforlopp.common.addresses import SpelledChoice
from vardforlopp.common.filters import FilterForm
from vardforlopp.common.forms import DateField, LineField, TextField
from vardforlopp.common.money import SekFormField
from vardforlopp.gallery.example import HERE, Example


class LogForm(forms.Form):
    """The kinds of fields there are."""

    movement = forms.ChoiceField(
        label="Vad har hänt sedan sist?",
        choices=[("unchanged", "Oförändrat"), ("forward", "Framåt"), ("backward", "Bakåt")],
        widget=forms.RadioSelect,
    )
    step = forms.ChoiceField(
        label="Till vilket steg?",
        choices=[("", "Välj steg"), ("R5", "R5 handlingsplan och synpunktsrunda")],
        required=False,
    )
    note = TextField(
        label="Beskriv läget i en mening", help_text="Skriv inget om enskilda patienter.", rows=3
    )
    observed_on = DateField(label="Datum då du såg det")
    amount = SekFormField(label="Belopp", required=False)
    reference = LineField(label="Diarienummer", required=False)
    is_done = forms.BooleanField(label="Klart på annat sätt", required=False)


class ExampleFilter(FilterForm):
    """What the filter bar draws."""

    sjukvardsregion = SpelledChoice(words=[("sodra", "Södra")], label="Sjukvårdsregion")
    slag = SpelledChoice([("psv", "Personcentrerat")], label="Slag")
    gamla = forms.BooleanField(label="Bara inaktuella och inte loggade", required=False)


CHIPS = [{"label": "Sjukvårdsregion", "value": "Södra", "url": HERE}]


def _wrong(prefix: str) -> LogForm:
    typed = {"note": "", "movement": "forward", "observed_on": "2014-12-31", "amount": "1e9"}
    return LogForm({f"{prefix}-{name}": value for name, value in typed.items()}, prefix=prefix)


EXAMPLES = (
    Example("form", "Tomt formulär", lambda: LogForm(prefix="tomt").get_context()),
    Example("form", "Formulär med fel", lambda: _wrong("fel").get_context()),
    Example("field", "Ett fält", lambda: {"field": LogForm(prefix="ensamt")["note"]}),
    Example("mistakes", "Det som är fel", lambda: {"form": _wrong("fel")}),
    Example(
        "filter_bar",
        "Filter",
        lambda: {"form": ExampleFilter(QueryDict()), "chips": CHIPS, "clear_url": HERE},
    ),
)
