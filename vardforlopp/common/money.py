"""Amounts in SEK and shares: exact decimals, one rounding rule, Swedish reading and writing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models

NBSP = "\u00a0"
ORE = Decimal("0.01")
SHARE_STEP = Decimal("0.0001")
LARGEST = Decimal("999999999999.99")  # what Decimal(14, 2) can hold
KRONOR_DIGITS = 12

_SPACES = re.compile("[ \u00a0\u2009\u202f]")
_AMOUNT = re.compile(
    r"(?P<sign>[-\u2212])?(?P<kronor>\d{1,3}(?: \d{3})+|\d+)(?:,(?P<ore>\d+))?", re.ASCII
)

HOW = "Skriv beloppet med siffror, till exempel 1 234,50."


def round_sek(amount: Decimal) -> Decimal:
    """To whole öre, half up (away from zero). Round once, and last."""
    return amount.quantize(ORE, rounding=ROUND_HALF_UP)


def round_share(share: Decimal) -> Decimal:
    """A share (0–1) to four decimals, half up."""
    return share.quantize(SHARE_STEP, rounding=ROUND_HALF_UP)


def part_of(amount: Decimal, share: Decimal) -> Decimal:
    """The share (0–1) of an amount in SEK, rounded to whole öre."""
    return round_sek(amount * share)


def total(amounts: Iterable[Decimal]) -> Decimal:
    """The exact sum in SEK; 0,00 of nothing."""
    return sum(amounts, start=Decimal("0.00"))


def sek(amount: Decimal) -> str:
    """Such as "123 456,50 kr" with no-break spaces; the amount must already be rounded to öre."""
    return f"{amount_text(amount)}{NBSP}kr"


def amount_text(amount: Decimal) -> str:
    """Such as "123 456,50" with no-break spaces and a true minus sign."""
    exact = Decimal(amount).quantize(ORE)
    if exact != amount:
        raise ValueError(f"{amount} är inte avrundat till hela ören.")
    digits = f"{abs(exact):,.2f}".replace(",", NBSP).replace(".", ",")
    return f"\u2212{digits}" if exact < 0 else digits


def percent(share: Decimal) -> str:
    """Such as "50 %" or "12,5 %", of a share 0–1, without needless decimals."""
    digits = f"{(Decimal(share) * 100).normalize():f}".replace(".", ",")
    return f"{digits}{NBSP}%"


def parse_sek(text: str) -> Decimal:
    """The amount in "1 234,50", "1234" or "1 234,5 kr".

    Raises ValueError with a Swedish sentence for everything else: exponents ("1e9"), points, more
    than two decimals, groups that are not of three digits, amounts too large to store.
    """
    cleaned = _SPACES.sub(" ", text).strip()
    cleaned = cleaned.removesuffix("kr").rstrip()
    match = _AMOUNT.fullmatch(cleaned)
    if match is None:
        raise ValueError(f"”{text[:40]}” går inte att läsa som ett belopp. {HOW}")
    ore = match["ore"] or ""
    if len(ore) > 2:
        raise ValueError("Skriv högst två decimaler: minsta beloppet är ett öre.")
    kronor = match["kronor"].replace(" ", "").lstrip("0") or "0"
    if len(kronor) > KRONOR_DIGITS:  # more than a Decimal can be rounded at
        raise ValueError(f"Beloppet är för stort. Högsta möjliga är {sek(LARGEST)}.")
    amount = Decimal(f"{kronor}.{ore or '0'}").quantize(ORE)
    return -amount if match["sign"] else amount


def parse_percent(text: str) -> Decimal:
    """The share 0–1 in "50", "12,5 %" or "100%". Raises ValueError with a Swedish sentence."""
    cleaned = _SPACES.sub("", text).removesuffix("%")
    match = re.fullmatch(r"(\d{1,3})(?:,(\d{1,2}))?", cleaned, re.ASCII)
    if match is None:
        raise ValueError("Skriv andelen i procent, till exempel 50 eller 12,5.")
    share = Decimal(f"{match[1]}.{match[2] or '0'}") / 100
    if share > 1:
        raise ValueError("En andel är högst 100 procent.")
    return share.quantize(SHARE_STEP)


class SekField(models.DecimalField):
    """A column for an amount in SEK, to the öre."""

    def __init__(self, *args: Any, **kwargs: Any):
        kwargs |= {"max_digits": 14, "decimal_places": 2}
        super().__init__(*args, **kwargs)

    def formfield(
        self,
        form_class: type[forms.Field] | None = None,
        choices_form_class: type[forms.ChoiceField] | None = None,
        **kwargs: Any,
    ) -> forms.Field | None:
        return super().formfield(
            form_class=form_class or SekFormField, choices_form_class=choices_form_class, **kwargs
        )


class ShareField(models.DecimalField):
    """A column for a share between 0 and 1, four decimals."""

    def __init__(self, *args: Any, **kwargs: Any):
        kwargs |= {"max_digits": 5, "decimal_places": 4}
        super().__init__(*args, **kwargs)

    def formfield(
        self,
        form_class: type[forms.Field] | None = None,
        choices_form_class: type[forms.ChoiceField] | None = None,
        **kwargs: Any,
    ) -> forms.Field | None:
        return super().formfield(
            form_class=form_class or PercentFormField,
            choices_form_class=choices_form_class,
            **kwargs,
        )


class WrittenNumber(forms.CharField):
    """A number as it is written in Swedish; cleans to a Decimal, or None when left empty."""

    read: Callable[[str], Decimal]
    write: Callable[[Decimal], str]
    widget = forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off", "size": "16"})

    def __init__(self, *, max_digits: int = 14, decimal_places: int = 2, **kwargs: Any):
        self.max_digits, self.decimal_places = max_digits, decimal_places
        super().__init__(**({"max_length": 40} | kwargs))

    def to_python(self, value: Any) -> Any:
        if isinstance(value, Decimal):
            return value
        text = super().to_python(value)
        if not text:
            return None
        try:
            return type(self).read(text)
        except ValueError as mistake:
            raise ValidationError(str(mistake), code="amount") from mistake

    def run_validators(self, value: Any) -> None:
        """The validators of CharField measure text, so they are given the text."""
        super().run_validators("" if value is None else str(value))

    def prepare_value(self, value: Any) -> Any:
        return type(self).write(value) if isinstance(value, Decimal) else value


class SekFormField(WrittenNumber):
    """An amount in SEK."""

    read, write = staticmethod(parse_sek), staticmethod(amount_text)


class PercentFormField(WrittenNumber):
    """A share 0–1, written in percent."""

    read, write = staticmethod(parse_percent), staticmethod(percent)
