"""The page that takes a table in from Excel: choose a file, see what will happen, confirm."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from vardforlopp.common import drafts, imports
from vardforlopp.common.answer import Refused
from vardforlopp.common.documents import DocumentField
from vardforlopp.common.forms import Form
from vardforlopp.common.imports import Column, Mistake, Row, in_words
from vardforlopp.common.models import Draft
from vardforlopp.common.pages import posted

SHOWN_ROWS = 100  # of those without mistakes; every row with a mistake is shown


class WorkbookField(DocumentField):
    """A file that ends as a workbook does: another ending is told that, and nothing else."""

    def to_python(self, data: Any) -> Any:
        if data and not data.name.lower().endswith(".xlsx"):
            raise ValidationError("Välj en Excelfil som slutar på .xlsx.")
        return super().to_python(data)


class FileForm(Form):
    """One workbook."""

    file = WorkbookField(
        label="Excelfil",
        help_text="Filen sparas inte. Inget ändras förrän du har sett vad som händer.",
        widget=forms.FileInput(attrs={"accept": ".xlsx"}),
    )


@dataclass(frozen=True)
class Import:
    """What a table holds and does.

    `plan(rows)` gives for each row without mistakes a sentence on what will happen ("" for
    nothing), and may add mistakes of its own and, by `row.replaces`, what a cell changes;
    `apply(rows)` does it and counts what it did. Both get every row; `apply` runs in one
    transaction and only when no row has a mistake. `beside` are headings of the same table as it
    is exported, which are passed over.
    """

    columns: Sequence[Column]
    plan: Callable[[list[Row]], list[str]]
    apply: Callable[[list[Row]], int]
    beside: Sequence[str] = ()


def import_page(request: HttpRequest, table: Import, *, then: str, **context: Any) -> HttpResponse:
    """Shows the choice of file, the preview, and after a yes the page `then`.

    The template gets title, lead, crumbs and template_url (the empty or filled sheet) from
    `context`. What was read lies as the person's own draft between the two steps.
    """
    place = f"{request.path}#import"
    form = FileForm(posted(request), request.FILES or None)
    shown: dict[str, Any] = {"back": then, **context}
    if request.method == "POST" and "confirm" in request.POST:
        return _confirm(request, table, place, then, shown)
    if request.method == "POST" and form.is_valid():
        try:
            written = imports.read(form.cleaned_data["file"], table.columns, table.beside)
        except ValidationError as unreadable:
            form.add_error("file", unreadable)
        else:
            drafts.discard(request.user, place)
            draft = drafts.put(request.user, place, {"rows": written})
            return _preview(request, table, draft, _rows(table, draft), shown)
    status = 422 if form.errors else 200
    return render(request, "import_page.html", {"form": form, **shown}, status=status)


def _rows(table: Import, draft: Draft) -> list[Row]:
    return imports.understood(draft.fields["rows"], table.columns)


@transaction.atomic
def _confirm(
    request: HttpRequest, table: Import, place: str, then: str, shown: dict[str, Any]
) -> HttpResponse:
    """Does what was shown, once: of two yeses at the same time the second finds nothing to do."""
    draft = drafts.held(request.user, place)
    if draft is None or str(draft.pk) != request.POST["confirm"]:
        messages.warning(request, "Filen är redan inläst, eller behöver väljas igen.")
        return redirect(request.path)
    rows = _rows(table, draft)
    happens = table.plan(rows)
    if any(row.mistakes for row in rows) or _seen(rows, happens) != draft.fields["seen"]:
        messages.warning(request, "Något har ändrats sedan du valde filen. Läs vad som händer nu.")
        return _preview(request, table, draft, _rows(table, draft), shown)
    try:
        with transaction.atomic():
            count = table.apply(rows)
    except (Refused, ValidationError) as refused:
        said = refused.reason if isinstance(refused, Refused) else " ".join(refused.messages)
        rows[0].mistakes.append(Mistake(rows[0].number, "", said))
        return _preview(request, table, draft, rows, shown)
    drafts.discard(request.user, draft.address)
    messages.success(request, f"{count} rader lästes in." if count != 1 else "En rad lästes in.")
    return redirect(then)


def _seen(rows: list[Row], happens: list[str]) -> list[list[str]]:
    """What the reader was shown, and what it was compared with."""
    return [[row.seen, text] for row, text in zip(rows, happens, strict=True)]


def _preview(
    request: HttpRequest, table: Import, draft: Draft, rows: list[Row], shown: dict[str, Any]
) -> HttpResponse:
    """What will happen, row by row; nothing has been changed."""
    happens = table.plan(rows)
    seen = {**draft.fields, "seen": _seen(rows, happens)}
    draft = drafts.put(request.user, draft.address, seen)
    both = list(zip(rows, happens, strict=True))
    wrong = [row for row in rows if row.mistakes]
    doing = [pair for pair in both if pair[1] and not pair[0].mistakes]
    context = {
        **shown,
        "form": FileForm(),
        "headings": [column.heading for column in table.columns],
        "wrong": wrong,
        "mistakes": [mistake for row in wrong for mistake in row.mistakes],
        "doing": [
            {"number": row.number, "cells": _cells(table, row), "happens": text}
            for row, text in doing[:SHOWN_ROWS]
        ],
        "doing_count": len(doing),
        "hidden": max(len(doing) - SHOWN_ROWS, 0),
        "same_count": sum(1 for row, text in both if not text and not row.mistakes),
        "draft_id": draft.pk,
    }
    return render(request, "import_page.html", context, status=422 if wrong else 200)


def _cells(table: Import, row: Row) -> list[dict[str, Any]]:
    """What each cell is taken to say, in the words of the pages, and what it changes."""
    return [
        {
            "now": in_words(column.field, row.values[column.name]),
            "is_changed": column.name in row.before,
            "before": row.before.get(column.name, ""),
        }
        for column in table.columns
    ]
