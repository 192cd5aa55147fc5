"""What is due of the work around an introduction: actions of the gap analysis, reviews."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import Q

from vardforlopp.common.dates import swedish_date
from vardforlopp.introduction.due.fact import ACTION, REVIEW, Due, name_of
from vardforlopp.introduction.due.reading import NAMED, Reading, handler
from vardforlopp.introduction.models import GapItem, Maintenance
from vardforlopp.pathways.addresses import address
from vardforlopp.pathways.models import Implementation, ImplementationStatus

IN_LINE = "du är ansvarig i linjen"
MAINTAINED = "R11"
SHOWN = 80  # characters of an action


def reviews(reading: Reading) -> Iterator[Due]:
    """The next review of what is everyday care; also the matter of the one named in the line.

    A newer national version does not take it away: the region lives with its own until it has
    taken over the new one (R12).
    """
    current = Implementation.objects.current()
    rows = Maintenance.objects.filter(
        reading.reach.within("implementation__") | reading.reach.own("line_owner"),
        Q(implementation__in=current) | Q(implementation__step__code=MAINTAINED),
        ~Q(implementation__status=ImplementationStatus.ENDED),
        next_review_on__lte=reading.until(REVIEW),
    )
    related = ("implementation__region", "implementation__pathway_version")
    found = rows.select_related(*related).only("next_review_on", "line_owner", *NAMED)
    for row in reading.with_handler(found):
        one, day = row.implementation, row.next_review_on
        must = "skulle ha gjorts" if day < reading.today else "ska göras senast"
        yield Due(
            REVIEW,
            one.pk,
            str(day),
            name_of(one),
            "Översyn",
            f"Översynen {must} {swedish_date(day)}.",
            address(one, "maintenance"),
            day,
            reading.reach.named(row.line_owner_id, IN_LINE) | reading.reach.answering(one),
            handler(row),
            "Gör översynen",
        )


def actions(reading: Reading) -> Iterator[Due]:
    """Actions of the gap analysis that have a day and something left to do."""
    rows = GapItem.objects.open().actions().filter(due_on__lte=reading.until(ACTION))
    here = rows.filter(implementation__in=list(reading.implementations))
    here = here.only("implementation", "action", "due_on")
    for row in reading.with_handler(here):
        row.implementation = one = reading.implementations[row.implementation_id]
        day = row.due_on or reading.today  # the query asks for those with a day
        must = "skulle ha varit klar" if day < reading.today else "ska vara klar senast"
        yield Due(
            ACTION,
            row.pk,
            str(day),
            name_of(one),
            "Åtgärd i gapanalysen",
            f"Åtgärden ”{_short(row.action)}” {must} {swedish_date(day)}.",
            row.get_absolute_url(),
            day,
            reading.reach.answering(one),
            handler(row),
            f"Gör klart åtgärden ”{_short(row.action)}”",
        )


def _short(text: str) -> str:
    """The beginning of what somebody wrote, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= SHOWN else f"{line[: SHOWN - 1].rstrip()}…"
