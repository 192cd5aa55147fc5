"""What waits for a person in the introduction in depth."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.urls import reverse

from vardforlopp.introduction.forms.needs import MINE, WAITING, bodies_answered_for
from vardforlopp.introduction.models import Need


def waiting(user: Any) -> list[dict[str, Any]]:
    """To-do items with kind, label, href, count and why."""
    return [*needs_to_answer(user)]


def needs_to_answer(user: Any) -> list[dict[str, Any]]:
    """Needs that wait for the bodies where the user answers; one item for all of them."""
    found = Need.objects.waiting().filter(body__in=bodies_answered_for(user))
    count = found.count()
    if not count:
        return []
    url = f"{reverse('needs')}?{urlencode({'organ': MINE, 'lage': WAITING})}"
    label = f"Svara på {count} behov som har lyfts till organ där du svarar"
    only = found.first() if count == 1 else None
    if only is not None:
        url, label = only.get_absolute_url(), f"Svara på behovet: {only}"
    return [
        {
            "kind": "needs_to_answer",
            "label": label,
            "href": url,
            "count": count,
            "why": "Du är ordförande eller sekreterare i organet.",
        }
    ]
