"""Filters that live in the address; an unknown value asks for nothing and says so."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.http import urlencode

from vardforlopp.accounts.audit import Places, Search
from vardforlopp.accounts.models import Scope
from vardforlopp.accounts.roles import ROLE_CHOICES
from vardforlopp.common import dates
from vardforlopp.common.forms import DateField, LineField


class FilterForm(forms.Form):
    """A form read from the address; knows its active filters and how to take them away."""

    def asked(self, name: str) -> Any:
        """The cleaned value, "" when missing or wrong."""
        self.is_valid()
        return self.cleaned_data.get(name) or ""

    def query(self) -> str:
        """The filters as they stand in an address, without page and file format."""
        return self._without(set(self.data) - set(self.fields))

    def chips(self) -> list[dict[str, str]]:
        """Each active filter with the address that takes it away."""
        shown = []
        for name, field in self.fields.items():
            value = self.data.get(name, "")
            if not value:
                continue
            said = dict(getattr(field, "choices", [])).get(value, value)
            address = f"?{self._without({name, 'sida', 'format'})}"
            shown.append({"label": str(field.label), "value": str(said), "url": address})
        return shown

    def _without(self, names: set[str]) -> str:
        rest = {name: value for name, value in self.data.items() if value and name not in names}
        return urlencode(rest)


def _all(choices: Any, label: str = "Alla") -> list[tuple[str, str]]:
    return [("", label), *choices]


class AppointmentFilter(FilterForm):
    """Role, place, state and person."""

    roll = forms.ChoiceField(label="Roll", required=False, choices=_all(ROLE_CHOICES))
    plats = forms.ChoiceField(label="Område", required=False)
    lage = forms.ChoiceField(
        label="Läge",
        required=False,
        choices=[
            ("", "Aktuella"),
            ("vantar", "Väntar på bekräftelse"),
            ("over", "Avslutade och avböjda"),
            ("alla", "Alla"),
        ],
    )
    person = LineField(label="Person", required=False, max_length=100)

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        used = Scope.objects.filter(appointment__isnull=False).distinct().with_names()
        named = sorted(((str(scope.pk), str(scope)) for scope in used), key=lambda one: one[1])
        self.fields["plats"].choices = _all(named)  # type: ignore[attr-defined]


class AccountFilter(FilterForm):
    """Accounts by name or address, and by state."""

    sok = LineField(label="Namn eller e-post", required=False, max_length=100)
    lage = forms.ChoiceField(
        label="Läge",
        required=False,
        choices=[("", "Alla"), ("oppna", "Öppna"), ("stangda", "Stängda")],
    )


class AuditFilter(FilterForm):
    """What kind of object, whose doing, between which days."""

    slag = forms.ChoiceField(label="Vad", required=False)
    av = LineField(label="Vem", required=False, max_length=100)
    fran = DateField(label="Från och med", required=False)
    till = DateField(label="Till och med", required=False)

    def __init__(self, *args: Any, kinds: list[tuple[str, str]], **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["slag"].choices = _all(kinds, "Alla slag")  # type: ignore[attr-defined]

    def search(self, places: Places | None) -> Search:
        """What is looked for, once the form is valid; until today when no last day is given."""
        last = self.cleaned_data["till"] or dates.today()
        first = self.cleaned_data["fran"]
        return Search(self.asked("slag"), self.asked("av"), first, last, places)
