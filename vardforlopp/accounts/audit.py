"""The log of changes: of all kinds or one, a person, a period; the newest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cached_property
from typing import Any

from django.apps import apps
from django.core.exceptions import EmptyResultSet
from django.db import connection, models
from django.db.models import OuterRef, Subquery

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
Key = tuple[datetime, str, Any]  # of a line: when, its kind, its id
Select = tuple[str, list[Any]]
FURTHEST = 3  # foreign keys from a row to the place it belongs to
LABEL = "created_by_label"
COUNTED = 1000  # lines; who looks for more is told that there are more
NEWEST_FIRST = "SELECT * FROM ({}) AS lines ORDER BY line_at DESC, line_kind, line_key DESC"
NONE: Select = ("SELECT now() AS line_at, '' AS line_kind, 0 AS line_key WHERE false", [])


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


class Lines:
    """(when, kind, id) of every line that is looked for, of all kinds in one order of time.

    In SQL, because Django takes longer to put eighty questions together than the database to answer
    them (docs/performance.md). A Paginator asks for a part up to `end`: what counts the lines, not
    far beyond the part, also says of which kinds they are and how old, and nothing else is read.
    """

    def __init__(self, search: Search, end: int = 0):
        chosen = [search.kind] if search.kind else [code for code, _ in kinds(search.places)]
        asked = {code: _select(apps.get_model(code), search) for code in chosen}
        self._kinds = {code: one for code, one in asked.items() if one is not None} or {"": NONE}
        self._reach = max(end, COUNTED)

    def __iter__(self) -> Iterator[Key]:
        """All of them, without holding them all in memory."""
        sql, params = self._together("{}", self._kinds)
        with connection.chunked_cursor() as cursor:
            cursor.execute(NEWEST_FIRST.format(sql), params)
            yield from cursor

    def __getitem__(self, part: slice) -> list[Key]:
        _, present, oldest = self._newest
        newest = (
            "(SELECT * FROM ({}) AS kind WHERE line_at >= %s"
            " ORDER BY line_at DESC, line_key DESC LIMIT %s)"
        )
        sql, params = self._together(newest, present, oldest, part.stop)
        limits = [part.stop - part.start, part.start]
        return _answered(f"{NEWEST_FIRST.format(sql)} LIMIT %s OFFSET %s", [*params, *limits])

    def count(self) -> int:
        """How many there are, or one more than `beyond`."""
        return self._newest[0]

    @property
    def beyond(self) -> int:
        """What there are more of than this; 0 when all are counted."""
        return self._reach if self.count() > self._reach else 0

    @cached_property
    def _newest(self) -> tuple[int, list[str], datetime | None]:
        """How many the newest are, up to one beyond reach, their kinds, and when the oldest was."""
        limit = self._reach + 1
        sql, params = self._together("({} ORDER BY line_at DESC LIMIT %s)", self._kinds, limit)
        found = f"SELECT line_at, line_kind FROM ({sql}) AS lines ORDER BY 1 DESC, 2 LIMIT %s"  # noqa: S608
        asked = "count(*), array_agg(DISTINCT line_kind), min(line_at)"
        ((number, present, oldest),) = _answered(
            f"SELECT {asked} FROM ({found}) AS newest",  # noqa: S608
            [*params, limit],
        )
        return number, present or list(self._kinds), oldest

    def _together(self, each: str, chosen: Iterable[str], *more: Any) -> Select:
        """The questions of the kinds as one, each written in `each` with its parameters `more`."""
        asked = [self._kinds[kind] for kind in chosen]
        sql = " UNION ALL ".join(each.format(one) for one, _ in asked)
        return sql, [value for _, params in asked for value in (*params, *more)]


def _answered(sql: str, params: list[Any]) -> list[Any]:
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return cursor.fetchall()


def _select(model: Any, search: Search) -> Select | None:
    """The lines of one kind; None when none of them can be within reach."""
    is_record = issubclass(model, Record)
    source: Any = model.history if is_record else model._default_manager
    at = "history_date" if is_record else "created_at"
    first, end = _midnight(search.first), _midnight(search.last + timedelta(days=1))
    kind, table = model._meta.label_lower, source.model._meta.db_table
    if not search.actor and search.places is None:
        return (
            f"SELECT \"{at}\" AS line_at, '{kind}' AS line_kind, "  # noqa: S608 - names of our own models
            f'"{source.model._meta.pk.column}" AS line_key '
            f'FROM "{table}" WHERE "{at}" >= %s AND "{at}" < %s'
        ), [first, end]
    found = source.filter(**{f"{at}__gte": first, f"{at}__lt": end})
    if search.actor:
        found = found.filter(stands_in(search.actor, "actor_label" if is_record else LABEL))
    if search.places is not None:
        own = _within(model, search.places).values("pk")
        found = found.filter(**{"id__in" if is_record else "pk__in": own})
    try:
        narrower, params = found.order_by().values(at, "pk").query.sql_with_params()
    except EmptyResultSet:
        return None
    columns = f"line_at, '{kind}' AS line_kind, line_key"
    return f"SELECT {columns} FROM ({narrower}) AS found (line_at, line_key)", list(params)  # noqa: S608


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
    changed = [row.pk for row in page if row.history_type != "+"]
    if not changed:
        return {}
    history = model.history.model
    older = history.objects.filter(id=OuterRef("id"), history_id__lt=OuterRef("history_id"))
    latest = Subquery(older.order_by("-history_id").values("history_id")[:1])
    pairs = dict(
        history.objects.filter(pk__in=changed)
        .order_by()
        .annotate(before_id=latest)
        .values_list("pk", "before_id")
    )
    found = history.objects.in_bulk([pk for pk in pairs.values() if pk])
    return {pk: found.get(before) for pk, before in pairs.items()}
