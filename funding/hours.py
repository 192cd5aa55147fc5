"""Hours of work in whole quarters: exact decimals, Swedish reading and writing."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from django import forms
from django.db import models
from django.db.models import F, Q, Value
from django.db.models.functions import Mod
from django.db.models.lookups import Exact

from vardforlopp.common.money import NBSP, WrittenNumber

MOST = 744  # of a month: 31 days of 24 hours
QUARTER = Decimal("0.25")
HOW = "Skriv timmarna i hela kvartar, till exempel 7,5 eller 12,25."

_HOURS = re.compile(r"(\d{1,4})(?:[.,](\d{1,2}))?(?:h|tim|timmar)?", re.ASCII)


def parse_hours(text: str) -> Decimal:
    """The hours in "7,5", "7.25" or "12 h". Raises ValueError with a Swedish sentence."""
    match = _HOURS.fullmatch("".join(text.split()))
    if match is None:
        raise ValueError(f"”{text[:40]}” går inte att läsa som timmar. {HOW}")
    hours = Decimal(f"{match[1]}.{match[2] or '0'}").quantize(Decimal("0.01"))
    if hours % QUARTER:
        raise ValueError(HOW)
    if hours > MOST:
        raise ValueError(f"En månad har högst {MOST} timmar.")
    return hours


def hours_text(hours: Decimal) -> str:
    """Such as "7,5" or "12,25", without needless decimals."""
    return f"{Decimal(hours).normalize():f}".replace(".", ",")


def hours_said(hours: Decimal) -> str:
    """Such as "7,5 h", with a no-break space."""
    return f"{hours_text(hours)}{NBSP}h"


def total_of(hours: Any) -> Decimal:
    """The exact sum; nothing of nothing."""
    return sum(hours, start=Decimal("0.00"))


def whole_quarters(name: str, *fields: str) -> models.CheckConstraint:
    """The database's promise that the columns are hours of a month, in whole quarters."""
    within = Q()
    for field in fields:
        within &= Q(**{f"{field}__gte": 0, f"{field}__lte": MOST})
        within &= Q(Exact(Mod(F(field), Value(QUARTER)), Value(Decimal(0))))
    return models.CheckConstraint(
        condition=within,
        name=name,
        violation_error_message=f"Ange 0–{MOST} timmar i hela kvartar.",
    )


class HoursFormField(WrittenNumber):
    """Hours, written 7,5."""

    read, write = staticmethod(parse_hours), staticmethod(hours_text)


class HoursField(models.DecimalField):
    """A column for hours of a month, to the quarter."""

    def __init__(self, *args: Any, **kwargs: Any):
        kwargs |= {"max_digits": 5, "decimal_places": 2}
        super().__init__(*args, **kwargs)

    def formfield(
        self,
        form_class: type[forms.Field] | None = None,
        choices_form_class: type[forms.ChoiceField] | None = None,
        **kwargs: Any,
    ) -> forms.Field | None:
        return super().formfield(
            form_class=form_class or HoursFormField, choices_form_class=choices_form_class, **kwargs
        )
