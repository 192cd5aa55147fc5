"""The log of changes: one kind of object at a time, a person, a period; the newest first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from django.apps import apps
from django.db import models
from django.db.models import OuterRef, Subquery

from vardforlopp.common.dates import STOCKHOLM
from vardforlopp.common.history import Line, lines_of, names_of
from vardforlopp.common.records import AppendOnly, Record


@dataclass(frozen=True)
class Entry:
    """A line of the log and the name of what it is about."""

    line: Line
    about: str


Places = dict[type[models.Model], models.QuerySet[Any]]
FURTHEST = 3  # foreign keys from a row to the place it belongs to


def kinds(places: Places | None = None) -> list[tuple[str, str]]:
    """(code, Swedish name) of everything that leaves a trace, in Swedish order.

    With `places` only what belongs to a place of those kinds; None is the whole country.
    """
    named = [
        (model._meta.label_lower, _name(model))
        for model in _models()
        if places is None or any(_way(model, place) for place in places)
    ]
    return sorted(named, key=lambda one: one[1].lower().translate(SWEDISH))


SWEDISH = str.maketrans("åäö", "{|}")


def _models() -> list[type[models.Model]]:
    return [model for model in apps.get_models() if issubclass(model, Record | AppendOnly)]


def _name(model: type[models.Model]) -> str:
    return str(model._meta.verbose_name).capitalize()


def _way(model: type[models.Model], place: type[models.Model]) -> str:
    """The shortest lookup from a model to the place its rows belong to; "" when there is none."""
    if model is place:
        return "pk"
    ways: list[tuple[str, type[models.Model]]] = [("", model)]
    for _ in range(FURTHEST):
        further = []
        for way, here in ways:
            for field in here._meta.concrete_fields:
                if field.related_model is place:
                    return f"{way}{field.name}"
                if isinstance(field.related_model, type) and field.related_model is not here:
                    further.append((f"{way}{field.name}__", field.related_model))
        ways = further
    return ""


def _within(model: type[models.Model], places: Places) -> models.QuerySet[Any]:
    """The rows of a model that belong to one of the places."""
    belongs = models.Q(pk__in=[])
    for place, found in places.items():
        way = _way(model, place)
        if way:
            belongs |= models.Q(**{f"{way}__in": found.values("pk")})
    return model._base_manager.filter(belongs)


def rows(
    kind: str, actor: str, first: date, last: date, places: Places | None = None
) -> models.QuerySet[Any]:
    """The rows of the log, `last` inclusive; Stockholm's days. `places` as in `kinds`."""
    model = next(model for model in _models() if model._meta.label_lower == kind)
    if issubclass(model, Record):
        found, at, by = model.history.all(), "history_date", "actor_label"
    else:
        found, at, by = model._default_manager.all(), "created_at", "created_by_label"
    found = found.filter(
        **{f"{at}__gte": _midnight(first), f"{at}__lt": _midnight(last + timedelta(days=1))}
    )
    if places is not None:
        key = "id__in" if issubclass(model, Record) else "pk__in"
        found = found.filter(**{key: _within(model, places).values("pk")})
    if actor:
        found = found.filter(**{f"{by}__icontains": actor})
    return found.order_by(f"-{at}", "-pk")


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time.min, tzinfo=STOCKHOLM)


def entries(kind: str, page: list[Any]) -> list[Entry]:
    """The rows of one page as sentences; the number of queries does not grow with the rows."""
    model = next(model for model in _models() if model._meta.label_lower == kind)
    if not issubclass(model, Record):
        return [Entry(_added(row), str(row)) for row in page]
    before = _rows_before(model, page)
    lines = lines_of(model, [(row, before.get(row.pk)) for row in page])
    names = names_of(model, {row.id for row in page})
    gone = f"{model._meta.verbose_name} som inte finns kvar"
    found = [names.get(row.id, gone) for row in page]
    return [Entry(line, about) for line, about in zip(lines, found, strict=True)]


def _added(row: Any) -> Line:
    return Line(
        sentence=f"{row.created_by_label} lade till {row._meta.verbose_name}",
        at=row.created_at,
        actor=row.created_by_label,
        reason="",
        differences=[],
        request_id=row.request_id,
    )


def _rows_before(model: Any, page: list[Any]) -> dict[Any, Any]:
    """For each row of history the one before it of the same object."""
    history = model.history.model
    older = history.objects.filter(id=OuterRef("id"), history_id__lt=OuterRef("history_id"))
    latest = Subquery(older.order_by("-history_id").values("history_id")[:1])
    pairs = dict(
        history.objects.filter(pk__in=[row.pk for row in page])
        .order_by()
        .annotate(before_id=latest)
        .values_list("pk", "before_id")
    )
    found = history.objects.in_bulk([pk for pk in pairs.values() if pk])
    return {pk: found.get(before) for pk, before in pairs.items()}
