"""One reading of the facts: whose, until when, and the introductions they are about."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from typing import Any

from django.db.models import OuterRef, Subquery
from django.utils import timezone

from vardforlopp.common import dates
from vardforlopp.introduction.due.fact import AHEAD
from vardforlopp.introduction.reach import Reach
from vardforlopp.pathways.models import Implementation, ImplementationStatus

KNOWN_FOR = timedelta(days=7)  # who has just handled something needs no reminder of it


@dataclass
class Reading:
    """Asks the database as many questions whatever there is to find."""

    reach: Reach
    is_calendar: bool = False  # every day there is, not only those that are near
    today: date = field(default_factory=dates.today)

    def until(self, kind: str) -> date:
        """The last day that is due by now."""
        if self.is_calendar:
            return dates.LATEST
        return self.today + timedelta(days=AHEAD.get(kind, -1))

    @cached_property
    def implementations(self) -> dict[int, Implementation]:
        """Those in reach that are not ended, ready to be read out."""
        found = self.reach.implementations().exclude(status=ImplementationStatus.ENDED)
        related = ("region", "pathway_version", "step", "last_entry")
        return {
            row.pk: row for row in found.select_related(*related).order_by("region__sort_key", "pk")
        }

    @property
    def ongoing(self) -> list[Implementation]:
        """Those neither dormant nor ended."""
        rows = self.implementations.values()
        return [row for row in rows if row.status == ImplementationStatus.ONGOING]


def last_change(model: Any) -> dict[str, Subquery]:
    """Annotations for `handler`: which account last changed a row, and when."""
    rows = model.history.filter(id=OuterRef("pk")).order_by("-history_date", "-history_id")
    return {
        "changed_by": Subquery(rows.values("history_user_id")[:1]),
        "changed_at": Subquery(rows.values("history_date")[:1]),
    }


def handler(row: Any) -> int | None:
    """The account that changed the row lately, if any did."""
    is_late = row.changed_at is None or row.changed_at < timezone.now() - KNOWN_FOR
    return None if is_late else row.changed_by
