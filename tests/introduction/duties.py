"""Handing duties over, as the tests do it."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

from regions.models import Person
from vardforlopp.accounts.models import User
from vardforlopp.common import dates
from vardforlopp.introduction import duties
from vardforlopp.introduction.actions.handover import Choice, hand_over

ONE_DAY = timedelta(days=1)


WHY = "Byter arbete"


def fresh(user: User) -> User:
    """The account as the next request would fetch it."""
    return User.objects.select_related("person").get(pk=user.pk)


def chosen(
    person: Person, by: User, successor: Person, *kinds: str, version: int | None = None
) -> list[Choice]:
    """Everything of the kinds (or all that may be handed over) to one successor."""
    held = duties.held_by(person, by)
    wanted = [duty for duty in held if (duty.kind in kinds if kinds else duty.may)]
    return [Choice(duty.key, successor, version or duty.row.version) for duty in wanted]


def hand(
    person: Person, by: User, successor: Person, *kinds: str, last_day: date | None = None
) -> UUID:
    day = last_day or dates.today()
    picked = chosen(person, by, successor, *kinds)
    return hand_over(person, choices=picked, last_day=day, by=by, reason=WHY)
