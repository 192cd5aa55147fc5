"""Template filters for Swedish dates, ages, amounts and shares; a template never formats itself."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from django import template

from vardforlopp.common import dates, money

register = template.Library()


@register.filter
def datum(value: date | datetime | dates.UncertainDate | None) -> str:
    """{{ log.observed_on|datum }} → 12 mars 2026"""
    if value is None or value == "":
        return ""
    if isinstance(value, dates.UncertainDate):
        return str(value)
    return dates.swedish_date(value)


@register.filter
def tidpunkt(value: datetime | None) -> str:
    """{{ log.created_at|tidpunkt }} → 12 mars 2026 kl. 14.05"""
    return dates.swedish_moment(value) if value else ""


@register.filter
def maskindatum(value: date | datetime | None) -> str:
    """{{ log.observed_on|maskindatum }} → 2026-03-12, for <time datetime>."""
    return dates.as_date(value).isoformat() if value else ""


@register.filter
def dagar_sedan(value: date | datetime | None) -> int | None:
    """Days from the given day until today in Stockholm."""
    return (dates.today() - dates.as_date(value)).days if value else None


@register.filter
def alder(days: int | None) -> str:
    """{{ cell.age_in_days|alder }} → för 12 dagar sedan"""
    return "" if days is None else dates.age_in_words(days)


@register.filter
def kronor(value: Decimal | None) -> str:
    """{{ grant.amount|kronor }} → 123 456,50 kr; nothing when the amount is missing."""
    return "" if value is None else money.sek(value)


@register.filter
def belopp(value: Decimal | None) -> str:
    """{{ cost.amount|belopp }} → 123 456,50, where a heading says that it is kronor."""
    return "" if value is None else money.amount_text(value)


@register.filter
def manad(value: date) -> str:
    """{{ cost.month|manad }} → mars 2026"""
    return dates.swedish_month(value)


@register.filter
def procent(value: Decimal | None) -> str:
    """{{ position.share|procent }} → 50 %"""
    return "" if value is None else money.percent(value)
