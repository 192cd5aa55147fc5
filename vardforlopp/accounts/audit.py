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


def kinds() -> list[tuple[str, str]]:
    """(code, Swedish name) of everything that leaves a trace, in Swedish order."""
    named = [(model._meta.label_lower, _name(model)) for model in _models()]
    return sorted(named, key=lambda one: one[1].lower().translate(SWEDISH))


SWEDISH = str.maketrans("åäö", "{|}")


def _models() -> list[type[models.Model]]:
    return [model for model in apps.get_models() if issubclass(model, Record | AppendOnly)]


def _name(model: type[models.Model]) -> str:
    return str(model._meta.verbose_name).capitalize()


def rows(kind: str, actor: str, first: date, last: date) -> models.QuerySet[Any]:
    """The rows of the log, `last` inclusive; Stockholm's days."""
    model = next(model for model in _models() if model._meta.label_lower == kind)
    if issubclass(model, Record):
        found, at, by = model.history.all(), "history_date", "actor_label"
    else:
        found, at, by = model._default_manager.all(), "created_at", "created_by_label"
    found = found.filter(
        **{f"{at}__gte": _midnight(first), f"{at}__lt": _midnight(last + timedelta(days=1))}
    )
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
