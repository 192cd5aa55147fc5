"""The pages every register shares: a list that is also a file, a new row, an edited row."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse

from regions.forms import RegisterForm
from regions.lists import Register
from regions.permissions import can_edit_registers, who_can
from regions.tables import Section, draw, exported, shown
from vardforlopp.common import drafts
from vardforlopp.common.answer import Answer
from vardforlopp.common.history import Line, lines
from vardforlopp.common.pages import attempt, posted
from vardforlopp.common.records import Record
from vardforlopp.common.spreadsheets import table_response, wanted

PER_PAGE = 50
Crumbs = list[tuple[str, str]]
Fact = dict[str, Any]


def list_page(
    request: HttpRequest, register: Register, buttons: list[dict[str, Any]] | None = None
) -> HttpResponseBase:
    """The rows the address asks for, fifty at a time; as a file, all of them.

    `buttons` (label, url, answer) stand instead of the one that adds a row.
    """
    filter_form = register.filter(request.GET, user=request.user)
    rows = filter_form.narrow(register.rows(request.user)).in_swedish_order()
    columns = register.columns(request.user)
    kind = wanted(request)
    if kind and filter_form.is_valid():
        headings = [column.label for column in columns]
        return table_response(kind, register.noun, headings, exported(columns, rows))
    page = Paginator(rows, PER_PAGE).get_page(request.GET.get("sida"))
    context = {
        "register": register,
        "form": filter_form,
        "chips": filter_form.chips(),
        "query": filter_form.query(),
        "page": page,
        "table": draw(register.title, columns, page.object_list),
        "crumbs": crumbs(),
        "buttons": _to_add(request.user, register) if buttons is None else buttons,
    }
    return render(request, "regions/list.html", context, status=filter_form.status)


def _to_add(user: Any, register: Register) -> list[dict[str, Any]]:
    """The button that adds a row, where rows are added one by one."""
    if not register.new_url_name:
        return []
    url = reverse(register.new_url_name)
    return [{"label": register.new_label, "url": url, "answer": register.can_add(user)}]


def detail_page(
    request: HttpRequest,
    obj: Any,
    *,
    register: Register,
    facts: list[Fact],
    sections: list[Section],
    edit_url: str,
    history: list[Line] | None = None,
    may_edit: Answer | None = None,
) -> HttpResponse:
    """What the register knows of one row, its history, and who may see and edit it."""
    context = {
        "obj": obj,
        "kind": obj._meta.verbose_name,
        "facts": [*facts, *_period(obj)],
        "sections": sections,
        "edit_url": edit_url,
        "may_edit": can_edit_registers(request.user) if may_edit is None else may_edit,
        "history": lines(obj) if history is None else history,
        "who_can": who_can(obj),
        "crumbs": in_register(register),
    }
    return render(request, "regions/detail.html", context)


def _period(obj: Any) -> list[Fact]:
    """From when and to when, when the register knows either."""
    starts = getattr(obj, "starts", obj.valid_from)
    ends = getattr(obj, "ends", obj.valid_to)
    known = (("Gäller från", starts), ("Gäller till och med", ends))
    return [{"label": label, "value": shown(day)} for label, day in known if day]


def edit_page(
    request: HttpRequest, obj: Record, form_class: type[RegisterForm], *, then: Any, trail: Crumbs
) -> HttpResponse:
    """Shows and saves the form of a row; a stale page saves nothing and shows what differs.

    Goes to the page of the row `then` afterwards.
    """
    over = str(obj)  # before the form writes what was typed on it
    form = form_class(posted(request), instance=obj)
    if request.method == "POST" and form.is_valid():
        reason = form.cleaned_data.pop("reason")
        if form.save_changes(by=request.user, reason=reason) is not None:
            drafts.discard(request.user, request.path)
            messages.success(request, "Ändringen är sparad.")
            return redirect(then)
    title = f"Ändra {obj._meta.verbose_name}"
    back = then.get_absolute_url()
    return _form(
        request,
        form,
        "regions/edit.html",
        title=title,
        over=over,
        back=back,
        crumbs=trail,
        submit="Spara",
        history=lines(obj),
    )


def new_page(
    request: HttpRequest,
    form: RegisterForm,
    *,
    add: Callable[..., Any],
    title: str,
    back: str,
    trail: Crumbs,
    over: str = "",
    then: str = "",
    **given: Any,
) -> HttpResponse:
    """Shows the form of a new row and adds it; then goes to the row's own page, or to `then`."""
    if request.method == "POST" and form.is_valid():
        new = attempt(form, add, by=request.user, **given, **form.facts())
        if new is not None:
            drafts.discard(request.user, request.path)
            messages.success(request, f"Tillagt i registret: {new}.")
            return redirect(then or new.get_absolute_url())
    return _form(request, form, title=title, over=over, back=back, crumbs=trail, submit="Lägg till")


def new_row_page(
    request: HttpRequest,
    parent: Any,
    form: RegisterForm,
    *,
    register: Register,
    add: Callable[..., Any],
    title: str,
    **given: Any,
) -> HttpResponse:
    """The form of a new row of `parent`, a row of one of the registers; then its page again."""
    here = parent.get_absolute_url()
    return new_page(
        request,
        form,
        add=add,
        title=title,
        over=str(parent),
        back=here,
        then=here,
        trail=in_register(register, parent),
        **given,
    )


def _form(
    request: HttpRequest, form: RegisterForm, template: str = "form_page.html", **context: Any
) -> HttpResponse:
    status = 422 if form.errors else 200
    draft = drafts.restore(form, request.user, request.path)
    context |= {"form": form, "draft": draft, "draft_address": request.path}
    return render(request, template, context, status=status)


def crumbs(*further: tuple[str, str]) -> Crumbs:
    """The way from the start page through the register."""
    return [("Läget", reverse("start")), ("Register", reverse("register_overview")), *further]


def in_register(register: Register, row: Any = None) -> Crumbs:
    """The way through one of the registers, to a row of it."""
    way = crumbs((register.title, reverse(register.url_name)))
    return [*way, (str(row), row.get_absolute_url())] if row is not None else way


def way_to(row: Any) -> Fact:
    """A fact that is another row of the register: its name and its page."""
    if row is None:
        return {"value": ""}
    return {"value": str(row), "href": row.get_absolute_url()}
