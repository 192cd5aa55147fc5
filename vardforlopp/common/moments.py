"""A moment as it is typed in a form: a day and a time of the Swedish clock."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from vardforlopp.common.dates import EARLIEST, LATEST, STOCKHOLM

FORMATS = ["%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M", "%Y-%m-%d %H.%M", "%Y-%m-%d kl. %H.%M"]


class MomentField(forms.DateTimeField):
    """A day and a time in Stockholm between 2015 and 2100, written 2026-03-12 09:30."""

    default_error_messages = {
        "invalid": "Skriv dag och klockslag som 2026-03-12 09:30.",
        "required": "Ange dag och klockslag.",
    }

    def __init__(self, **kwargs: Any):
        attrs = {"type": "datetime-local"}
        kwargs.setdefault("widget", forms.DateTimeInput(format="%Y-%m-%dT%H:%M", attrs=attrs))
        super().__init__(input_formats=FORMATS, **kwargs)

    def to_python(self, value: Any) -> datetime | None:
        """The aware moment; ValidationError for a time that the clock skips in spring."""
        if isinstance(value, str):
            value = self._read(value.strip())
        if value is None:
            return None
        moment: datetime = value
        if not EARLIEST.year <= moment.year <= LATEST.year:
            raise ValidationError(
                f"Dagen ska ligga mellan {EARLIEST.year} och {LATEST.year}. Rätta året."
            )
        return moment

    def _read(self, text: str) -> datetime | None:
        for written in FORMATS if text else ():
            try:
                naive = datetime.strptime(text, written)  # noqa: DTZ007 - its zone is set below
            except ValueError:
                continue
            return self._on_the_clock(naive)
        if text:
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        return None

    def _on_the_clock(self, naive: datetime) -> datetime:
        moment = naive.replace(tzinfo=STOCKHOLM)
        if datetime.fromtimestamp(moment.timestamp(), STOCKHOLM).replace(tzinfo=None) != naive:
            raise ValidationError("Klockslaget finns inte: då ställs klockan fram. Välj ett annat.")
        return moment
