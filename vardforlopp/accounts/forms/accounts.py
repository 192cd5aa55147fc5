"""Opening an account, and how often one wants mail."""

from __future__ import annotations

from typing import Any

from django import forms
from django.forms import BoundField

from vardforlopp.accounts.models import User
from vardforlopp.accounts.models.notice import Rhythm
from vardforlopp.accounts.notices import kinds, rhythms
from vardforlopp.common.forms import Form, refuse_hidden


class OpenAccountForm(Form):
    """The address the account signs in with; a link to choose a password goes there."""

    email = forms.EmailField(
        label="E-postadress",
        max_length=254,
        validators=[refuse_hidden],
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
        help_text="Personens egen adress i arbetet. Den kan inte ändras efteråt.",
        error_messages={
            "required": "Skriv personens e-postadress.",
            "invalid": "Skriv en hel e-postadress, till exempel anna.ek@region.se.",
        },
    )


class RhythmForm(Form):
    """One choice for each kind of notice."""

    def __init__(self, *args: Any, user: User, **kwargs: Any):
        super().__init__(*args, **kwargs)
        chosen = rhythms(user)
        for kind in kinds().values():
            if kind.is_fixed:
                continue
            self.fields[kind.code] = forms.ChoiceField(
                label=kind.label,
                choices=[(one.value, one.label.capitalize()) for one in Rhythm],
                initial=chosen[kind.code].value,
                error_messages={"invalid_choice": "Välj genast, varje vecka eller aldrig."},
            )

    def groups(self) -> dict[str, list[BoundField]]:
        """The fields under the headings of their kinds."""
        found: dict[str, list[BoundField]] = {}
        for code, kind in kinds().items():
            if code in self.fields:
                found.setdefault(kind.group, []).append(self[code])
        return found
