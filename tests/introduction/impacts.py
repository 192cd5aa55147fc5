"""Where the pages of an impact assessment are, and what the tests send there."""

from __future__ import annotations

from typing import Any

from django.test import Client
from django.urls import reverse

STROKE = ["skane", "stroke"]


COST = {
    "what": "Utbildning",
    "amount": "1 234,50",
    "year": "2026",
    "kind": "one_off",
    "bearer": "region",
    "municipality": "",
}


YES = {"within_mandate": "yes", "mandate_reason": "Samma uppdrag."}


def url(name: str = "impact", *more: Any) -> str:
    return reverse(name, args=[*STROKE, *more])


def page(client: Client, address: str) -> str:
    return client.get(address).content.decode()
