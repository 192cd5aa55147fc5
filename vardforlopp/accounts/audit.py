"""The log of changes: of all kinds or one, a person, a period; the newest first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from django.apps import apps
from django.db import models
from django.db.models import F, OuterRef, Subquery

from regions.search import stands_in
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
    """The shortest lookup from a model to the place its rows belong to; "" when there is none.

    A way through keys that every row has is chosen before a shorter one that some rows lack.
    """
    return _shortest(model, place, always=True) or _shortest(model, place, always=False)


def _shortest(model: type[models.Model], place: type[models.Model], *, always: bool) -> str:
    if model is place:
        return "pk"
    ways: list[tuple[str, type[models.Model]]] = [("", model)]
    for _ in range(FURTHEST):
        further = []
        for way, here in ways:
            for field in here._meta.concrete_fields:
                if always and field.null:
                    continue
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


@dataclass(frozen=True)
class Search:
    """What is looked for: one kind or all (""), whose doing, which of Stockholm's days, where."""

    kind: str
    actor: str
    first: date
    last: date
    places: Places | None = None


def rows(search: Search) -> models.QuerySet[Any]:
    """(when, kind, id) of every line that is looked for, of all kinds in one order of time."""
    return _together(_by_kind(search))


def _by_kind(search: Search) -> list[models.QuerySet[Any]]:
    chosen = [search.kind] if search.kind else [code for code, _ in kinds(search.places)]
    return [_found(apps.get_model(code), search) for code in chosen]


def _together(found: list[models.QuerySet[Any]]) -> models.QuerySet[Any]:
    every = found[0].union(*found[1:], all=True) if len(found) > 1 else found[0]
    return every.order_by("-line_at", "line_kind", "-line_key")


class Lines:
    """The lines that are looked for, as a Paginator asks for them.

    No kind is read further than the page reaches.
    """

    def __init__(self, search: Search):
        self._kinds = _by_kind(search)

    def count(self) -> int:
        return _together(self._kinds).count()

    def __getitem__(self, part: slice) -> list[Any]:
        if not part.stop:
            return []
        newest = [one.order_by("-line_at", "-line_key")[: part.stop] for one in self._kinds]
        if len(newest) == 1:
            return list(newest[0])[part]
        return list(_together(newest)[part])


def _found(model: Any, search: Search) -> models.QuerySet[Any]:
    """The lines of one kind as (when, kind, id)."""
    is_record = issubclass(model, Record)
    source: Any = model.history if is_record else model._default_manager
    at, by = ("history_date", "actor_label") if is_record else ("created_at", "created_by_label")
    days = {f"{at}__gte": _midnight(search.first)}
    days[f"{at}__lt"] = _midnight(search.last + timedelta(days=1))
    found = source.filter(**days)
    if search.actor:
        found = found.filter(stands_in(search.actor, by))
    if search.places is not None:
        own = _within(model, search.places).values("pk")
        found = found.filter(**{"id__in" if is_record else "pk__in": own})
    kind = models.Value(model._meta.label_lower, models.CharField())
    named = found.order_by().annotate(line_at=F(at), line_kind=kind, line_key=F("pk"))
    return named.values_list("line_at", "line_kind", "line_key")


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time.min, tzinfo=STOCKHOLM)


def entries(page: Iterable[tuple[Any, str, Any]]) -> list[Entry]:
    """The rows of a page as sentences; questions grow with the kinds on it, not with the rows."""
    keys = list(page)
    told: dict[tuple[str, Any], Entry] = {}
    for kind in sorted({kind for _, kind, _ in keys}):
        found = _told(apps.get_model(kind), [key for _, other, key in keys if other == kind])
        told |= {(kind, key): entry for key, entry in found.items()}
    return [told[kind, key] for _, kind, key in keys]


def _told(model: Any, keys: list[Any]) -> dict[Any, Entry]:
    """The lines of one kind by their ids."""
    if not issubclass(model, Record):
        added = _named(model, keys)
        return {row.pk: Entry(_added(row), name) for row, name in added}
    lines = list(model.history.filter(pk__in=keys))
    before = _rows_before(model, lines)
    sentences = lines_of(model, [(row, before.get(row.pk)) for row in lines])
    names = names_of(model, {row.id for row in lines})
    gone = f"{model._meta.verbose_name} som inte finns kvar"
    return {
        row.pk: Entry(sentence, names.get(row.id, gone))
        for row, sentence in zip(lines, sentences, strict=True)
    }


def _named(model: Any, keys: list[Any]) -> list[tuple[Any, str]]:
    """Rows that are only added, each with what it is called."""
    manager = model._default_manager
    found = manager.with_names() if hasattr(manager, "with_names") else manager.select_related()
    return [(row, str(row)) for row in found.filter(pk__in=keys)]


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
        history.objects.filter(pk__in=[row.pk for row in page if row.history_type != "+"])
        .order_by()
        .annotate(before_id=latest)
        .values_list("pk", "before_id")
    )
    found = history.objects.in_bulk([pk for pk in pairs.values() if pk])
    return {pk: found.get(before) for pk, before in pairs.items()}
