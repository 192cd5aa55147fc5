"""Rows of a gap analysis as the tests write and send them."""

from __future__ import annotations

from typing import Any

from django.test import Client
from django.urls import reverse

from vardforlopp.introduction.models import GapItem

STROKE = ["skane", "stroke"]


FACTS = {"current_state": "Nu.", "desired_state": "Sedan.", "gap": "Skillnaden."}


def url(name: str = "gap_analysis", *more: Any) -> str:
    return reverse(name, args=[*STROKE, *more])


def page(client: Client, address: str) -> str:
    return client.get(address).content.decode()


def posted(item: GapItem, **changed: Any) -> dict[str, Any]:
    """What the edit form sends for a row."""
    names = ("gap", "current_state", "desired_state", "consequence", "action", "responsible")
    facts = {name: getattr(item, name) for name in names}
    return facts | {"progress": item.progress, "version": item.version} | changed
