"""How often the public may read a page that asks for no sign-in."""

from __future__ import annotations

from django.core.cache import cache
from django.http import HttpRequest

from vardforlopp.accounts.adapter import client_address

MOST, WITHIN_SECONDS = 120, 60  # readings from one network address


def is_too_often(request: HttpRequest, page: str) -> bool:
    """Counts a reading of the page and says if its network address has read more than its share."""
    key = f"{page}-{client_address(request)}"
    cache.add(key, 0, WITHIN_SECONDS)
    try:
        return cache.incr(key) > MOST
    except ValueError:  # it ran out between the two
        return False
