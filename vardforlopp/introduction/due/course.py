"""What is due in the course of an introduction: its log, its plan, its pause, its next meeting."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db.models import OuterRef, Subquery
from django.urls import reverse
from django.utils.http import urlencode

from regions.models import Region
from vardforlopp.common.dates import swedish_date
from vardforlopp.introduction.due.fact import (
    MEETING,
    RESUMPTION,
    STALE,
    STEP,
    UNRECEIVED,
    Due,
    name_of,
)
from vardforlopp.introduction.due.reading import Reading, handler
from vardforlopp.introduction.reach import LEADING, People
from vardforlopp.pathways.models import (
    Implementation,
    ImplementationStatus,
    Milestone,
    StatusEntry,
    StepPlan,
)
from vardforlopp.pathways.overview import DATED_BY


def stale(reading: Reading) -> Iterator[Due]:
    """Received and logged, and then not for long."""
    for one in reading.ongoing:
        if one.last_entry is None or one.step is None or not one.is_stale:
            continue
        seen = one.last_entry.observed_on
        yield Due(
            STALE,
            one.pk,
            str(one.last_entry_id),
            name_of(one),
            "Logga status",
            f"Ingen har loggat sedan {swedish_date(seen)}.",
            f"{one.get_absolute_url()}?rorelse=oforandrat#logga",
            seen + timedelta(days=settings.STALE_AFTER_DAYS),
            reading.reach.answering(one),
        )


def steps(reading: Reading) -> Iterator[Due]:
    """The planned steps not reached; as a reminder only the first that is late."""
    ids = [one.pk for one in reading.ongoing]
    told: set[int] = set()
    dated = _dated_by_milestones(ids)
    for plan in _plans(ids, reading):
        one = reading.implementations[plan.implementation_id]
        is_reached = one.step is not None and plan.step.order <= one.step.order
        if is_reached or (one.pk, plan.step.code) in dated:
            continue
        if one.pk not in told or reading.is_calendar:
            told.add(one.pk)
            yield _step(reading, one, plan)


def _plans(ids: list[int], reading: Reading) -> Any:
    """The plans until now, each with the latest log that reached the step."""
    logs = StatusEntry.objects.filter(implementation=OuterRef("implementation"))
    reached = logs.filter(to_step=OuterRef("step")).order_by("-pk").values("pk")
    plans = StepPlan.objects.filter(implementation__in=ids, planned_on__lte=reading.until(STEP))
    found = plans.select_related("step").order_by("implementation", "step__order")
    found = found.only("implementation", "planned_on", "step__code", "step__name", "step__order")
    return reading.with_handler(found.annotate(reached=Subquery(reached[:1])))


def _dated_by_milestones(ids: list[int]) -> set[tuple[int, str]]:
    """Steps that a milestone says are reached, whatever the log says."""
    codes: dict[str, str] = {kind: code for code, (kind, _) in DATED_BY.items()}
    rows = Milestone.objects.in_force().filter(implementation__in=ids, kind__in=list(codes))
    pairs = rows.order_by().values_list("implementation", "kind")
    return {(one, codes[kind]) for one, kind in pairs}


def _step(reading: Reading, one: Implementation, plan: Any) -> Due:
    day, step = plan.planned_on, plan.step
    return Due(
        STEP,
        plan.pk if reading.is_calendar else one.pk,
        f"{step.code} {day} {plan.reached or 0}",
        name_of(one),
        f"{step} enligt planen",
        f"{step} var planerat till {swedish_date(day)} och är inte loggat.",
        f"{one.get_absolute_url()}?till={step.code}&rorelse=framat#logga",
        day,
        reading.reach.answering(one),
        handler(plan),
        f"Logga {step}",
    )


def unreceived(reading: Reading) -> Iterator[Due]:
    """Not received, and no fresh log: one for each region to its supporters, else one by one."""
    by_region: dict[Region, list[Implementation]] = defaultdict(list)
    for one in reading.ongoing:
        if one.step is None and one.is_stale:
            by_region[one.region].append(one)
    for region, found in by_region.items():
        supporters = reading.reach.supporting(region.pk)
        yield _all_unreceived(region, found, supporters)
        for one in found:
            everybody = reading.reach.answering(one)
            others = {key: why for key, why in everybody.items() if key not in supporters}
            yield _unreceived(one, others)


def _all_unreceived(region: Region, found: list[Implementation], people: People) -> Due:
    if len(found) == 1:
        return _unreceived(found[0], people)
    asked = urlencode({"region": region.slug, "steg": "0", "gamla": "1"})
    return Due(
        UNRECEIVED,
        region.pk,
        "region",
        str(region),
        "Ej mottaget",
        f"{len(found)} vårdförlopp är inte mottagna.",
        f"{reverse('start')}?{asked}",
        None,
        people,
    )


def _unreceived(one: Implementation, people: People) -> Due:
    return Due(
        UNRECEIVED,
        one.pk,
        "",
        name_of(one),
        "Ej mottaget",
        "Är inte mottaget.",
        f"{one.get_absolute_url()}#logga",
        None,
        people,
    )


def resumptions(reading: Reading) -> Iterator[Due]:
    """Dormant, and the day it was to be resumed is here."""
    for one in reading.implementations.values():
        day = one.resumes_on
        if one.status != ImplementationStatus.DORMANT or day is None:
            continue
        if day > reading.until(RESUMPTION):
            continue
        yield Due(
            RESUMPTION,
            one.pk,
            str(day),
            name_of(one),
            "Väntas återupptas",
            f"Skulle återupptas {swedish_date(day)} och är fortfarande vilande.",
            f"{one.get_absolute_url()}#lage",
            day,
            reading.reach.answering(one, LEADING),
            task="Är fortfarande vilande",
        )


def meetings(reading: Reading) -> Iterator[Due]:
    """The next meeting that the latest log agreed on."""
    for one in reading.ongoing:
        if one.last_entry is None or one.last_entry.next_on is None:
            continue
        yield Due(
            MEETING,
            one.pk,
            str(one.last_entry_id),
            name_of(one),
            "Nästa avstämning",
            "Enligt den senaste loggen.",
            f"{one.get_absolute_url()}#logga",
            one.last_entry.next_on,
            reading.reach.answering(one),
        )
