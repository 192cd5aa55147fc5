"""The list of what waits for a person: late first, then by day, then the rest."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render

from vardforlopp.accounts.todos import todos
from vardforlopp.common.access import access, anyone_signed_in
from vardforlopp.common.addresses import SpelledChoice, spelled
from vardforlopp.common.filters import FilterForm
from vardforlopp.common.spreadsheets import table_response, wanted

MOST_SHOWN = 5  # on the start page
COLUMNS = ("Att göra", "Slag", "Senast", "Försenat", "Varför", "Adress")


class TodoFilter(FilterForm):
    """Which kind is shown, and whether only what is late."""

    slag = SpelledChoice(
        label="Slag",
        error_messages={"invalid_choice": "Inget av det slaget väntar på dig. Välj ett annat."},
    )
    sena = forms.BooleanField(label="Bara försenade", required=False)

    def __init__(self, data: Any, items: list[dict[str, Any]]):
        super().__init__(data)
        labels = sorted({item["kind_label"] for item in items})
        self.offer("slag", *((spelled(label), label) for label in labels))

    def choose(self, items: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """The items asked for."""
        kind, late = self.cleaned_data["slag"], self.cleaned_data["sena"]
        return [
            item
            for item in items
            if (not kind or spelled(item["kind_label"]) == kind) and (not late or item["is_late"])
        ]


@access(anyone_signed_in)
def todo_list(request: HttpRequest) -> HttpResponseBase:
    """Everything that waits for the person, by kind if asked, also as a file."""
    items = todos(request.user)
    form = TodoFilter(request.GET, items)
    shown = form.narrow(items)
    file = wanted(request)
    if file and form.is_valid():
        return table_response(file, "att-gora", COLUMNS, _rows(request, shown))
    context = {
        "form": form,
        "chips": form.chips(),
        "todos": shown,
        "count": len(items),
        "late": sum(item["is_late"] for item in items),
        **form.exports(),
    }
    return render(request, "todos.html", context, status=form.status)


def _rows(request: HttpRequest, items: list[dict[str, Any]]) -> Iterator[list[Any]]:
    for item in items:
        url = request.build_absolute_uri(item["href"])
        facts = (item["label"], item["kind_label"], item["due"], item["is_late"], item["why"])
        yield [*facts, url]
