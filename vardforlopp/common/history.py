"""Who changed what, when and why: one line per change, written once and never edited."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from itertools import groupby
from typing import Any
from uuid import UUID

import pgtrigger
from django.db import models
from simple_history.manager import HistoryManager
from simple_history.models import HistoricalRecords

from vardforlopp.common import dates
from vardforlopp.common.acting import SYSTEM, Acting, Actor, acting, acting_as

__all__ = ["SYSTEM", "Acting", "Actor", "History", "Line", "acting", "acting_as", "lines"]


def append_only() -> pgtrigger.Trigger:
    """A statement trigger that refuses every edit of the table it stands on."""
    return pgtrigger.Trigger(
        name="append_only",
        level=pgtrigger.Statement,
        when=pgtrigger.Before,
        operation=pgtrigger.Update | pgtrigger.Delete | pgtrigger.Truncate,
        func="RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME;",
    )


class HistoryRow(models.Model):
    """What each line of history carries besides the fields themselves."""

    actor_label = models.CharField("gjort av", max_length=300, default=SYSTEM)
    request_id = models.UUIDField("ärende-id", null=True, db_index=True)

    class Meta:
        abstract = True


def _set_actor(row: Any, now: Acting | None) -> None:
    now = now or acting()
    row.history_user_id = now.user_id
    row.actor_label = now.label
    row.request_id = now.request_id


class Rows(HistoryManager):
    """The manager of a history; simple_history would make its class anew at every asking."""

    @classmethod
    @cache
    def from_queryset(cls, queryset_class: Any, class_name: str | None = None) -> Any:
        return super().from_queryset(queryset_class, class_name)


class History(HistoricalRecords):
    """The only way a model gets history: 64-bit id, text reason, actor id and label, trigger."""

    def __init__(self, **kwargs: Any):
        super().__init__(
            bases=(HistoryRow,),
            history_manager=Rows,
            history_id_field=models.BigAutoField(),
            history_change_reason_field=models.TextField(default="", blank=True),
            history_user_id_field=models.BigIntegerField(null=True, db_index=True),
            history_user_getter=lambda row: row.actor_label,
            history_user_setter=_set_actor,
            get_user=lambda instance, request=None, **_: acting(),
            **kwargs,
        )

    def fields_included(self, model: Any) -> list[Any]:
        """All but what the model names in UNRECORDED, such as a password."""
        unrecorded = getattr(model, "UNRECORDED", ())
        return [f for f in super().fields_included(model) if f.name not in unrecorded]

    def get_change_reason_for_object(self, instance: Any, history_type: str, using: Any) -> str:
        return getattr(instance, "_change_reason", "") or acting().reason

    def get_meta_options(self, model: Any) -> dict[str, Any]:
        options = super().get_meta_options(model)
        options["verbose_name"] = f"historik för {model._meta.verbose_name}"
        options["verbose_name_plural"] = options["verbose_name"]
        options["triggers"] = [append_only()]
        return options


@dataclass(frozen=True)
class Line:
    """One line of history as it is read: a sentence, and the differences on demand."""

    sentence: str
    at: Any
    actor: str
    reason: str
    differences: list[tuple[str, str, str]]
    request_id: UUID | None


VERBS = {"+": "lade till", "~": "ändrade", "-": "tog bort"}
SILENT = {"id", "version", "created_at", "created_by_id", "created_by_label", "is_demo", "sort_key"}
# the line itself says who set a state, when and why
SILENT |= {"status_by_id", "status_by_label", "status_at", "status_comment"}


def lines(obj: Any, limit: int = 50) -> list[Line]:
    """The latest `limit` changes of obj, newest first, in two queries at most per kind of field."""
    rows = list(obj.history.all()[: limit + 1])
    older = [*rows[1:], None]
    return lines_of(type(obj), list(zip(rows, older, strict=True))[:limit])


def lines_by_object(objects: list[Any]) -> dict[Any, list[Line]]:
    """The changes of several objects of one model by their ids, newest first, in one query."""
    if not objects:
        return {}
    model = type(objects[0])
    rows = list(model.history.filter(**{f"{model._meta.pk.name}__in": [o.pk for o in objects]}))
    rows.sort(key=lambda row: (row.id, -row.history_id))
    pairs: list[tuple[Any, Any]] = []
    for _, own in groupby(rows, key=lambda row: row.id):
        newest = list(own)
        pairs += zip(newest, [*newest[1:], None], strict=True)
    found: dict[Any, list[Line]] = {one.pk: [] for one in objects}
    for (row, _), line in zip(pairs, lines_of(model, pairs), strict=True):
        found[row.id].append(line)
    return found


def lines_with(obj: Any, *parts: Iterable[Any], limit: int = 50) -> list[Line]:
    """The changes of obj and of the rows that belong to it, newest first, one query per kind.

    Each part is rows of one model; a line about such a row says which.
    """
    found = lines(obj, limit)
    for part in parts:
        rows = {row.pk: row for row in part}
        for pk, own in lines_by_object(list(rows.values())).items():
            found += [replace(line, sentence=f"{line.sentence} ({rows[pk]})") for line in own]
    return sorted(found, key=lambda line: line.at, reverse=True)[:limit]


def lines_named(rows: list[Any], word: Callable[[Any], str], limit: int = 50) -> list[Line]:
    """The changes of several rows of one model, newest first; `word` says which row each is of."""
    changes = lines_by_object(rows)
    found = [
        replace(line, sentence=f"{line.sentence} ({word(row)})")
        for row in rows
        for line in changes[row.pk]
    ]
    return sorted(found, key=lambda line: line.at, reverse=True)[:limit]


def lines_of(model: Any, pairs: list[tuple[Any, Any]]) -> list[Line]:
    """Rows of the history of a model, each with the row before it (None: it is the first)."""
    names = _Names(model, pairs)
    return [_line(model, row, before, names) for row, before in pairs]


def _line(obj: Any, row: Any, before: Any, names: _Names) -> Line:
    differences = [] if before is None else _differences(obj, row, before, names)
    changed = ", ".join(label for label, _, _ in differences)
    if before is not None and getattr(row, "status", None) != getattr(before, "status", None):
        what = f"satte läget till {row.get_status_display()}"
    elif row.history_type == "~" and changed:
        what = f"ändrade {changed}"
    else:
        what = f"{VERBS[row.history_type]} {obj._meta.verbose_name}"
    return Line(
        sentence=f"{row.actor_label} {what}",
        at=row.history_date,
        actor=row.actor_label,
        reason=row.history_change_reason,
        differences=differences,
        request_id=row.request_id,
    )


def _differences(obj: Any, row: Any, before: Any, names: _Names) -> list[tuple[str, str, str]]:
    found = []
    for field in obj._meta.concrete_fields:
        if field.name in SILENT:
            continue
        old, new = getattr(before, field.attname, None), getattr(row, field.attname, None)
        if old != new:
            found.append((str(field.verbose_name), names.of(field, old), names.of(field, new)))
    return found


def names_of(model: Any, keys: set[Any]) -> dict[Any, str]:
    """What rows are called, by their ids, in one query: a manager's with_names() if it has one."""
    if not keys:
        return {}
    manager = model._default_manager
    found = manager.with_names() if hasattr(manager, "with_names") else manager.select_related()
    return {key: str(row) for key, row in found.in_bulk(list(keys)).items()}


class _Names:
    """Names of what changed foreign keys point to, fetched once per field that changed."""

    def __init__(self, obj: Any, pairs: list[tuple[Any, Any]]):
        edited = [(row, before) for row, before in pairs if before is not None]
        self.known: dict[str, dict[Any, str]] = {}
        for field in obj._meta.concrete_fields:
            if field.is_relation:
                both = ((getattr(a, field.attname), getattr(b, field.attname)) for a, b in edited)
                keys = {key for old, new in both if old != new for key in (old, new)} - {None}
                self.known[field.name] = names_of(field.remote_field.model, keys)

    def of(self, field: Any, value: Any) -> str:
        if value is None or value == "":
            return "–"
        if isinstance(value, bool):
            return "ja" if value else "nej"
        if field.is_relation:
            return self.known[field.name].get(value, str(value))
        if field.choices:
            return str(dict(field.flatchoices).get(value, value))
        return dates.swedish_day(value) if isinstance(value, date) else str(value)
