"""The day each step was reached, of many implementations in two questions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from datetime import date

from vardforlopp.common.dates import DatePrecision
from vardforlopp.pathways.models import Milestone, StatusEntry
from vardforlopp.pathways.overview import DATED_BY, first_reached

Reached = dict[str, date]  # by the step's code


def days_reached(implementations: Collection[int]) -> dict[int, Reached]:
    """By the implementation's id. A milestone answers for its step when it knows the day."""
    found = _logged(implementations)
    for pk, dated in _dated(implementations).items():
        found[pk].update(dated)
    return found


def _logged(implementations: Collection[int]) -> dict[int, Reached]:
    entries: dict[int, list[StatusEntry]] = defaultdict(list)
    codes: dict[int, str] = {}
    rows = StatusEntry.objects.filter(implementation__in=implementations)
    for entry in rows.select_related("to_step").order_by("observed_on", "pk"):
        entries[entry.implementation_id].append(entry)
        if entry.to_step:
            codes[entry.to_step_id or 0] = entry.to_step.code
    found: dict[int, Reached] = defaultdict(dict)
    for pk, own in entries.items():
        found[pk] = {codes[step]: day for step, day in first_reached(own).items()}
    return found


def _dated(implementations: Collection[int]) -> dict[int, Reached]:
    """As the plan of an implementation reads them: the first in force, if its day is known."""
    step_of: dict[str, str] = {kind: code for code, (kind, _) in DATED_BY.items()}
    rows = Milestone.objects.in_force().filter(
        implementation__in=implementations, kind__in=list(step_of)
    )
    found: dict[int, Reached] = defaultdict(dict)
    seen: set[tuple[int, str]] = set()
    for row in rows.order_by("occurred_on", "pk"):
        key = (row.implementation_id, row.kind)
        if key not in seen and row.occurred and row.occurred.precision == DatePrecision.DAY:
            found[row.implementation_id][step_of[row.kind]] = row.occurred.date
        seen.add(key)
    return found
