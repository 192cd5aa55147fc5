"""What waits for a person, gathered from every app: late first, then by day, then the rest."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django import forms
from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.utils.module_loading import import_string
from django.utils.text import slugify

from vardforlopp.accounts.models import Notice
from vardforlopp.common import dates
from vardforlopp.common.access import access, anyone_signed_in
from vardforlopp.common.filters import FilterForm
from vardforlopp.common.spreadsheets import table_response, wanted

MOST_SHOWN = 5  # on the start page
COLUMNS = ("Att göra", "Slag", "Senast", "Försenat", "Varför", "Adress")
DEFAULTS: dict[str, Any] = {"due": None, "is_late": False, "why": ""}


def todos(user: Any) -> list[dict[str, Any]]:
    """Every item of settings.TODO_SOURCES, in the order of their days; undated as they come."""
    sources = [import_string(path) for path in settings.TODO_SOURCES]
    found = [DEFAULTS | item for source in sources for item in source(user)]
    return sorted(found, key=lambda item: item["due"] or dates.LATEST)


class TodoFilter(FilterForm):
    """Which kind is shown, and whether only what is late."""

    slag = forms.ChoiceField(
        label="Slag",
        required=False,
        error_messages={"invalid_choice": "Inget av det slaget väntar på dig. Välj ett annat."},
    )
    sena = forms.BooleanField(label="Bara försenade", required=False)

    def __init__(self, data: Any, items: list[dict[str, Any]]):
        super().__init__(data)
        labels = sorted({item["kind_label"] for item in items})
        kinds = [(slugify(label), label) for label in labels]
        self.fields["slag"].choices = [("", "Alla"), *kinds]  # type: ignore[attr-defined]

    def narrowed(self, items: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """The items asked for; a mistake in the address narrows nothing."""
        self.is_valid()
        kind, late = self.cleaned_data.get("slag"), self.cleaned_data.get("sena")
        return [
            item
            for item in items
            if (not kind or slugify(item["kind_label"]) == kind) and (not late or item["is_late"])
        ]


@access(anyone_signed_in)
def todo_list(request: HttpRequest) -> HttpResponseBase:
    """Everything that waits for the person, by kind if asked, also as a file."""
    items = todos(request.user)
    form = TodoFilter(request.GET, items)
    shown = form.narrowed(items)
    file = wanted(request)
    if file:
        return table_response(file, "att-gora", COLUMNS, _rows(request, shown))
    context = {
        "form": form,
        "chips": form.chips(),
        "todos": shown,
        "count": len(items),
        "late": sum(item["is_late"] for item in items),
        "unread": Notice.objects.unread_by(request.user).count(),
        "csv": f"?{form.address(format='csv')}",
        "xlsx": f"?{form.address(format='xlsx')}",
    }
    return render(request, "todos.html", context)


def _rows(request: HttpRequest, items: list[dict[str, Any]]) -> Iterator[list[Any]]:
    for item in items:
        url = request.build_absolute_uri(item["href"])
        facts = (item["label"], item["kind_label"], item["due"], item["is_late"], item["why"])
        yield [*facts, url]
