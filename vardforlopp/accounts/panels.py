"""What accounts offers composed pages: its place in the menu."""

from __future__ import annotations

from django.conf import settings
from django.urls import reverse

from vardforlopp.accounts.models import User


def menu(user: User) -> list[dict[str, str]]:
    """Items with label and url; in a demonstration also the mails nobody got."""
    items = [{"label": "Behörigheter", "url": reverse("appointments")}]
    if settings.DEMO:
        items.append({"label": "Utskick", "url": reverse("sent_mails")})
    return items
