"""Asking once more about what is likely a slip of the pen: the second try carries a tick."""

from __future__ import annotations

from typing import Any

from django import forms

SURE = "is_sure"


def ask_once_more(form: Any, field: str | None, typed: Any, sentence: str) -> None:
    """Refuses what was typed, with a box to tick for just that; ticked, it passes.

    Another value than the one the box was shown for is asked about anew.
    """
    if form.data.get(SURE) == str(typed):
        return
    form.add_error(field, f"{sentence} Rätta, eller kryssa i rutan längst ner om det stämmer.")
    box = forms.CheckboxInput(attrs={"value": str(typed)}, check_test=lambda _: False)
    form.fields[SURE] = forms.BooleanField(label="Ja, det stämmer", required=False, widget=box)
