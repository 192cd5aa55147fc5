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

NAMED = (  # what names an introduction and is its address
    *("implementation__region__name", "implementation__region__slug"),
    *("implementation__pathway_version__short_title", "implementation__pathway_version__slug"),
)
READ = (  # what the facts say of it besides
    *(name.removeprefix("implementation__") for name in NAMED),
    *("status", "resumes_on", "region__sort_key"),
    *("step__code", "step__name", "step__order"),
    *("last_entry__observed_on", "last_entry__next_on"),
)
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
        read = found.select_related("region", "pathway_version", "step", "last_entry").only(*READ)
        return {row.pk: row for row in read.order_by("region__sort_key", "pk")}

    @property
    def ongoing(self) -> list[Implementation]:
        """Those neither dormant nor ended."""
        rows = self.implementations.values()
        return [row for row in rows if row.status == ImplementationStatus.ONGOING]

    def with_handler(self, rows: Any) -> Any:
        """Annotated for `handler` with which account last changed a row, and when.

        Only for reminders: nobody asks who handled what is their own.
        """
        if self.reach.person is not None:
            return rows
        changes = rows.model.history.filter(id=OuterRef("pk"))
        newest = changes.order_by("-history_date", "-history_id")
        return rows.annotate(
            changed_by=Subquery(newest.values("history_user_id")[:1]),
            changed_at=Subquery(newest.values("history_date")[:1]),
        )


def handler(row: Any) -> int | None:
    """The account that changed the row lately, if any did and it was asked for."""
    at = getattr(row, "changed_at", None)
    return None if at is None or at < timezone.now() - KNOWN_FOR else row.changed_by
