"""Giving a person a calendar address of their own, and taking it back."""

from __future__ import annotations

import secrets
from hashlib import sha256

from django.db import transaction
from django.utils import timezone

from vardforlopp.accounts.models import User
from vardforlopp.common.answer import Refused
from vardforlopp.common.records import change, lock
from vardforlopp.introduction.models import CalendarFeed

OCTETS = 32  # of chance in an address


def hashed(token: str) -> str:
    """What is kept of an address: whoever reads the database cannot read the calendar."""
    return sha256(token.encode()).hexdigest()


@transaction.atomic
def make_feed(*, by: User) -> str:
    """A new secret for the address of one's own calendar; the one before stops working at once.

    It is handed out here and can never be read again.
    """
    lock(by)  # of two presses at once the second takes back what the first made
    _take_back(by, reason="Bytte kalenderadress")
    token = secrets.token_urlsafe(OCTETS)
    feed = CalendarFeed(user=by, token_hash=hashed(token))
    feed.full_clean()
    feed.save()
    return token


@transaction.atomic
def revoke_feed(*, by: User) -> None:
    """The address stops working at once. Raises Refused when there is none."""
    lock(by)
    if not _take_back(by, reason="Återkallade kalenderadressen"):
        raise Refused("Du har ingen kalenderadress att återkalla.")


def _take_back(user: User, *, reason: str) -> bool:
    feed = CalendarFeed.objects.filter(user=user, revoked_at=None).first()
    if feed is None:
        return False
    change(feed, by=user, reason=reason, revoked_at=timezone.now())
    return True
