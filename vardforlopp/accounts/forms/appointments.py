"""Giving a role in three steps that live in the address, and ending one."""

from __future__ import annotations

from typing import Any

from django import forms

from vardforlopp.accounts.models.scope import model_of
from vardforlopp.accounts.roles import NATIONAL, PLACES, ROLES, Role
from vardforlopp.common import dates
from vardforlopp.common.forms import DateField, Form, LineField, TextField


class FindPersonForm(forms.Form):
    """Step 1: who."""

    sok = LineField(
        label="Sök person",
        max_length=100,
        help_text="En del av namnet räcker.",
        error_messages={"required": "Skriv en del av namnet."},
    )


class ChooseRoleForm(forms.Form):
    """Step 2: which role."""

    person = forms.IntegerField(widget=forms.HiddenInput)
    roll = forms.ChoiceField(
        label="Roll",
        choices=[("", "Välj roll"), *((role.word, role.label) for role in ROLES.values())],
        error_messages={"required": "Välj en roll.", "invalid_choice": "Välj en roll i listan."},
    )


class GiveForm(Form):
    """Step 3: where and when; only the kinds of place the role is given for."""

    place = forms.ChoiceField(
        label="Område",
        error_messages={
            "required": "Välj ett område.",
            "invalid_choice": "Välj ett område i listan.",
        },
    )
    valid_from = DateField(label="Från och med")
    valid_to = DateField(
        label="Till och med", required=False, help_text="Lämna tomt om rollen gäller tills vidare."
    )

    def __init__(self, *args: Any, role: Role, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["place"].choices = _choices(role)  # type: ignore[attr-defined]
        self.fields["valid_from"].initial = dates.today()

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        first, last = cleaned.get("valid_from"), cleaned.get("valid_to")
        if first and last and last < first:
            self.add_error("valid_to", "Slutdagen kan inte ligga före startdagen.")
        if last and last < dates.today():
            self.add_error("valid_to", "Slutdagen har redan varit.")
        return cleaned

    def chosen_place(self) -> Any:
        """The region, body … itself, None for the whole country."""
        kind, _, key = self.cleaned_data["place"].partition("-")
        return None if kind == NATIONAL else model_of(kind).objects.get(pk=key)


def _choices(role: Role) -> list[Any]:
    """Places in Swedish order, in groups when the role is given for several kinds of place."""
    groups = []
    for kind in role.scopes:
        if kind == NATIONAL:
            groups.append((PLACES[kind], [(f"{NATIONAL}-", "Hela landet")]))
            continue
        found = model_of(kind).objects.in_force().in_swedish_order()
        named = [(f"{kind}-{place.pk}", str(place)) for place in found]
        groups.append((PLACES[kind].capitalize(), named))
    if len(groups) > 1:
        return [("", "Välj område"), *groups]
    only = groups[0][1]
    return only if len(only) == 1 else [("", "Välj område"), *only]


class ReasonForm(Form):
    """Why something is ended, declined or closed."""

    comment = TextField(
        label="Varför?", max_length=1000, rows=2, error_messages={"required": "Skriv varför."}
    )
    version = forms.IntegerField(widget=forms.HiddenInput)
