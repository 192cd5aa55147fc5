"""The rows of the gap analysis: written, changed, followed up, taken from another region."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db import transaction

from vardforlopp.common import dates
from vardforlopp.common.answer import Refused
from vardforlopp.common.records import change, lock, sent_before
from vardforlopp.introduction.actions.analysis import KLAR, demand_open, working_on
from vardforlopp.introduction.models import GapAnalysis, GapItem, Progress
from vardforlopp.pathways.actions.after import facts_changed
from vardforlopp.pathways.actions.days import demand_past
from vardforlopp.pathways.models import Implementation

FINDINGS = (
    "unit",
    "current_state",
    "desired_state",
    "gap",
    "consequence",
    "concerns_municipality",
)
REUSED = ("current_state", "desired_state", "gap", "consequence", "action", "concerns_municipality")


@transaction.atomic
def add_gap_item(
    implementation: Implementation, *, by: Any, token: UUID | None = None, **facts: Any
) -> GapItem:
    """Writes one more row while the analysis is open; the same `token` twice gives the first back.

    Raises Forbidden, Refused.
    """
    analysis = working_on(GapAnalysis, implementation, by=by)
    again = sent_before(GapItem.objects.filter(implementation=implementation), token, **facts)
    if again is not None:
        return again
    demand_open(analysis)
    if GapItem.objects.open().filter(implementation=implementation, **facts).exists():
        raise Refused("En likadan rad finns redan i analysen.", field="gap")
    return _add(analysis.implementation, facts | {"token": token})


@transaction.atomic
def edit_gap_item(item: GapItem, *, by: Any, version: int | None = None, **facts: Any) -> GapItem:
    """Changes a row; once the analysis is klar only what is done about it.

    Raises Forbidden, Refused, Stale.
    """
    analysis = working_on(GapAnalysis, item.implementation, by=by)
    fresh = lock(item, version)
    demand_allowed(fresh, facts, is_complete=analysis.is_complete)
    facts_changed(analysis.implementation)
    return change(fresh, by=by, **settled(fresh, facts))


@transaction.atomic
def set_progress(
    item: GapItem, *, by: Any, progress: str, version: int | None = None, **more: Any
) -> GapItem:
    """Says how far the action has come; `more` is done_on or dropped_because.

    Raises Forbidden, Refused, Stale.
    """
    return edit_gap_item(item, by=by, version=version, progress=progress, **more)


@transaction.atomic
def reuse_gap_items(
    implementation: Implementation, *, by: Any, items: Iterable[GapItem]
) -> list[GapItem]:
    """Copies rows of other regions' analyses that are klara, each with where it comes from.

    What belongs to the other region is left behind: unit, who, when and how far.
    Raises Forbidden, Refused.
    """
    analysis = working_on(GapAnalysis, implementation, by=by)
    demand_open(analysis)
    chosen = list(items)
    wanted = {item.pk for item in chosen}
    free = GapItem.objects.reusable_in(implementation).filter(pk__in=wanted)
    if not wanted or free.count() != len(wanted):
        raise Refused("Någon av raderna går inte att hämta längre. Välj igen.", field="items")
    return [
        _add(analysis.implementation, {name: getattr(item, name) for name in REUSED}, item)
        for item in chosen
    ]


@transaction.atomic
def take_in(
    implementation: Implementation,
    *,
    by: Any,
    rows: Iterable[tuple[GapItem | None, int | None, dict[str, Any]]],
) -> int:
    """Adds and changes the rows of a sheet, all or none; how many did something.

    A row is (the row it changes or None, the version the sheet was made from, its facts).
    Raises Forbidden, Refused, Stale.
    """
    done = 0
    for item, version, facts in rows:
        if item is None:
            add_gap_item(implementation, by=by, **facts)
            done += 1
        else:
            before = item.version
            done += edit_gap_item(item, by=by, version=version, **facts).version != before
    return done


def demand_allowed(item: GapItem, facts: dict[str, Any], *, is_complete: bool) -> None:
    """Raises Refused, at its field, when a finding would change although the analysis is klar."""
    for name in FINDINGS if is_complete else ():
        if name in facts and facts[name] != getattr(item, name):
            raise Refused(KLAR, field=name)


def settled(item: GapItem, facts: dict[str, Any]) -> dict[str, Any]:
    """The facts with the day or the reason that goes with how far the action has come.

    A day or a reason that is left from before goes away by itself. Raises Refused when something
    is missing, or written where it does not belong.
    """
    now = {
        name: facts.get(name, getattr(item, name))
        for name in ("progress", "done_on", "dropped_because", "action", "unit")
    }
    if now["unit"] is not None and now["unit"].region_id != item.implementation.region_id:
        raise Refused("Enheten hör till en annan region.", field="unit")
    if now["progress"] in (Progress.ONGOING, Progress.DONE) and not now["action"]:
        raise Refused("Skriv åtgärden innan den pågår eller är klar.", field="action")
    return facts | {
        "progress": now["progress"],
        "done_on": _done_on(item, now),
        "dropped_because": _dropped_because(item, now),
    }


def _done_on(item: GapItem, now: dict[str, Any]) -> Any:
    if now["progress"] == Progress.DONE:
        done_on = now["done_on"] or item.done_on or dates.today()
        demand_past(done_on, "done_on")
        return done_on
    if now["done_on"] not in (None, item.done_on):
        raise Refused("Dagen hör bara till en åtgärd som är klar.", field="done_on")
    return None


def _dropped_because(item: GapItem, now: dict[str, Any]) -> str:
    because: str = now["dropped_because"]
    if now["progress"] == Progress.DROPPED:
        if not because:
            raise Refused("Skriv varför åtgärden utgår.", field="dropped_because")
        return because
    if because not in ("", item.dropped_because):
        raise Refused("Skälet hör bara till en åtgärd som utgår.", field="dropped_because")
    return ""


def _add(
    implementation: Implementation, facts: dict[str, Any], based_on: GapItem | None = None
) -> GapItem:
    new = GapItem(implementation=implementation)
    row = GapItem(implementation=implementation, based_on=based_on, **settled(new, facts))
    row.full_clean()
    row.save()
    return row
