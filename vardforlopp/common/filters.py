"""Filters that live in the address, the active ones as chips, and headings that sort."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Model
from django.http import QueryDict

from vardforlopp.common.forms import Form

CONTROLS = ("format", "sida")  # words of the address that narrow nothing
ORDER = "ordna"  # ?ordna=namn, and ?ordna=-namn for the other way


class FilterForm(Form):
    """A GET form: what it narrows to stands in the address and nowhere else.

    A filter that is not understood lets no rows through, and the page answers with `status`.
    """

    controls: tuple[str, ...] = CONTROLS

    def __init__(self, data: QueryDict, **kwargs: Any):
        super().__init__(data, **kwargs)

    @property
    def status(self) -> int:
        """422 when something in the address is not understood."""
        return 422 if self.errors else 200

    def offer(self, name: str, *choices: tuple[str, str]) -> None:
        """What a SpelledChoice has to choose from, as words of the address with their labels."""
        field: Any = self.fields[name]
        field.offer(words=choices)

    def narrow(self, rows: Any) -> Any:
        """The rows that pass, of a query or a list; none when a filter is not understood."""
        if self.is_valid():
            return self.choose(rows)
        return [] if isinstance(rows, list) else rows.none()

    def choose(self, rows: Any) -> Any:
        """The rows that pass filters that are understood; each list says which."""
        return rows

    def chips(self) -> list[dict[str, str]]:
        """The active filters, each with the address without it."""
        if not self.is_valid():
            return []
        return [
            {
                "label": str(field.label),
                "value": self._said(name),
                "url": f"?{self.address(without=name)}",
            }
            for name, field in self.fields.items()
            if self.cleaned_data.get(name)
        ]

    def address(self, without: str = "", **other: str) -> str:
        """The address as it stands, without one of its words, and with others."""
        asked: Any = self.data
        kept = QueryDict(mutable=True)
        for name, values in asked.lists():
            if name not in (*self.controls, without):
                kept.setlist(name, [value for value in values if value])
        for name, value in other.items():
            kept[name] = value
        return kept.urlencode()

    def query(self) -> str:
        """The address as it stands before one more word: "" or "q=malm&"."""
        address = self.address()
        return f"{address}&" if address else ""

    def exports(self) -> dict[str, str]:
        """Where the same rows are fetched as files."""
        return {kind: f"?{self.address(format=kind)}" for kind in ("csv", "xlsx")}

    def _said(self, name: str) -> str:
        """What is asked for, in the words of the form."""
        value = self.cleaned_data[name]
        if value is True:
            return "ja"
        if isinstance(value, Model):
            return str(value)
        choices = dict(getattr(self.fields[name], "choices", ()))
        return str(choices.get(self.data[name], value))


@dataclass(frozen=True)
class Heading:
    """A heading that sorts: `sort` is ascending, descending or nothing, as aria-sort says it."""

    label: str
    url: str
    sort: str = ""


def ordered(rows: Any, data: QueryDict, orders: Mapping[str, Any], *then: str) -> Any:
    """The rows in the order the address asks for; in the order `then` when it asks for none."""
    asked = data.get(ORDER, "")
    key = asked.removeprefix("-")
    if key not in orders:
        return rows.order_by(*then)
    down = asked.startswith("-")
    first = orders[key].desc(nulls_last=True) if down else orders[key].asc(nulls_last=True)
    return rows.order_by(first, *then)


def headings(form: FilterForm, labels: Iterable[tuple[str, str]]) -> list[Heading]:
    """The headings of (label, word of the address); the sorted one turns the other way."""
    asked = str(form.data.get(ORDER, ""))
    made = []
    for label, key in labels:
        sort = {key: "ascending", f"-{key}": "descending"}.get(asked, "")
        wanted = f"-{key}" if sort == "ascending" else key
        made.append(Heading(label, f"?{form.address(**{ORDER: wanted})}", sort))
    return made
