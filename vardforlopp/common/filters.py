"""Filters that live in the address, the active ones as chips, and headings that sort."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Choices
from django.http import QueryDict

from vardforlopp.common.forms import Form

CONTROLS = ("format", "sida")  # words of the address that narrow nothing
ORDER = "ordna"  # ?ordna=namn, and ?ordna=-namn for the other way


class FilterForm(Form):
    """A GET form: what it narrows to stands in the address and nowhere else."""

    def __init__(self, data: QueryDict, **kwargs: Any):
        super().__init__(data, **kwargs)

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
        kept = QueryDict(mutable=True)
        kept.update(self.data)
        for name in (*CONTROLS, without):
            kept.pop(name, None)
        for name, value in other.items():
            kept[name] = value
        return kept.urlencode()

    def _said(self, name: str) -> str:
        value = self.cleaned_data[name]
        if value is True:
            return "ja"
        if isinstance(value, Choices):
            return str(value.label)
        choices = dict(getattr(self.fields[name], "choices", ()) or ())
        return str(choices.get(value, value))


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
