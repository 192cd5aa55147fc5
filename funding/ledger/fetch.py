"""Fetching is permission: what an address of the ledger names, for a user who may see it."""

from __future__ import annotations

from typing import Any

from django.http import Http404
from django.shortcuts import get_object_or_404

from funding.models import AccountingTemplate, HandedInvoice, HandOver
from funding.reach import holds_money
from regions.fetch import healthcare_region
from regions.models import HealthcareRegion


def payer(user: Any, slug: str) -> HealthcareRegion:
    """A healthcare region whose money one reads, or Http404."""
    place = healthcare_region(user, slug)
    if not holds_money(user, "read_money", payer=place):
        raise Http404
    return place


def hand_over(user: Any, pk: int) -> HandOver:
    """A hand-over, or Http404."""
    rows = HandOver.objects.visible_to(user).select_related("healthcare_region")
    return get_object_or_404(rows, pk=pk)


def handed(user: Any, pk: int) -> HandedInvoice:
    """An invoice in a hand-over that one sees, or Http404."""
    rows = HandedInvoice.objects.filter(hand_over__in=HandOver.objects.visible_to(user))
    about = ("hand_over", "invoice__healthcare_region")
    return get_object_or_404(rows.select_related(*about), invoice=pk)


def template(user: Any, pk: int) -> AccountingTemplate:
    """An accounting template, or Http404."""
    rows = AccountingTemplate.objects.visible_to(user).select_related("healthcare_region")
    return get_object_or_404(rows, pk=pk)
