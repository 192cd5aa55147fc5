"""The library of templates and tools: by step, one tool, its document, and keeping it."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse

from vardforlopp.common import dates, documents
from vardforlopp.common.access import BOTH, access, anyone_signed_in
from vardforlopp.common.history import lines
from vardforlopp.common.pages import form_page, posted
from vardforlopp.common.spreadsheets import table_response, wanted
from vardforlopp.introduction import toolbox
from vardforlopp.introduction.actions import tools as actions
from vardforlopp.introduction.fetch import tool_for
from vardforlopp.introduction.forms.tools import EndToolForm, ToolFilter, ToolForm
from vardforlopp.introduction.models import Tool
from vardforlopp.introduction.permissions import can_maintain_tools

ORDER = (*toolbox.in_step_order("step__"), "step__code", "sort_key", "pk")


def crumbs(*more: Tool) -> list[tuple[str, str]]:
    """From the start page to the library, and to a tool."""
    way = [("Läget", reverse("start")), ("Mallar och verktyg", reverse("tools"))]
    return [*way, *((str(one), one.get_absolute_url()) for one in more)]


@access(anyone_signed_in)
def tools(request: HttpRequest) -> HttpResponseBase:
    """Every tool in use under its step, narrowed by the address; the same rows as a file."""
    form = ToolFilter(request.GET)
    rows = form.narrow(Tool.objects.visible_to(request.user))
    rows = rows.select_related("step", "region", "document").order_by(*ORDER)
    kind = wanted(request)
    if kind and form.is_valid():
        return table_response(kind, "verktyg", toolbox.COLUMNS, toolbox.exported(rows))
    context = {
        "form": form,
        "groups": toolbox.by_step(rows),
        "chips": form.chips(),
        **form.exports(),
        "may": can_maintain_tools(request.user),
        "crumbs": crumbs()[:1],
    }
    return render(request, "introduction/tools.html", context, status=form.status)


@access(anyone_signed_in, fetch=tool_for)
def tool(request: HttpRequest, subject: Tool) -> HttpResponse:
    """One tool: what it is for, its document, and its history."""
    context = {
        "tool": subject,
        "facts": toolbox.facts(subject),
        "file": toolbox.file_of(subject),
        "may": can_maintain_tools(request.user, subject),
        "history": lines(subject),
        "who_can": toolbox.who_can(subject),
        "crumbs": crumbs(),
    }
    return render(request, "introduction/tool.html", context)


@access(anyone_signed_in, fetch=tool_for)
def tool_document(request: HttpRequest, subject: Tool) -> HttpResponseBase:
    """The document, to save."""
    if subject.document is None:
        raise Http404
    return documents.respond(subject.document)


@access(can_maintain_tools, methods=BOTH)
def new_tool(request: HttpRequest) -> HttpResponse:
    """Adds a tool."""
    form = ToolForm(posted(request), request.FILES or None, user=request.user)

    def add(facts: dict[str, Any]) -> Tool:
        del facts["version"]
        return actions.add_tool(by=request.user, **facts)

    return form_page(
        request,
        form,
        do=add,
        done="Verktyget är tillagt.",
        title="Lägg till mall eller verktyg",
        lead="Ange ett dokument, en länk eller båda.",
        submit="Lägg till",
        is_multipart=True,
        then=reverse("tools"),
        crumbs=crumbs(),
    )


@access(can_maintain_tools, fetch=tool_for, methods=BOTH)
def edit_tool(request: HttpRequest, subject: Tool) -> HttpResponse:
    """Changes a tool; a new file is the next edition."""
    form = ToolForm(posted(request), request.FILES or None, instance=subject, user=request.user)
    return form_page(
        request,
        form,
        do=lambda facts: form.save_by(actions.edit_tool, subject, by=request.user, **facts),
        done="Verktyget är ändrat.",
        title=f"Ändra {subject}",
        lead="Väljer du en ny fil blir den nästa utgåva. De tidigare sparas.",
        submit="Spara",
        is_multipart=True,
        then=subject.get_absolute_url(),
        crumbs=crumbs(subject),
    )


@access(can_maintain_tools, fetch=tool_for, methods=BOTH)
def end_tool(request: HttpRequest, subject: Tool) -> HttpResponse:
    """Says until when it is used."""
    initial = {"valid_to": dates.today(), "version": subject.version}
    return form_page(
        request,
        EndToolForm(posted(request), initial=initial),
        do=lambda facts: actions.end_tool(subject, by=request.user, **facts),
        done="Verktyget används inte efter slutdagen.",
        title=f"Avsluta {subject}",
        lead="Verktyget står kvar bland dem som inte används, med sin historik.",
        submit="Avsluta",
        then=subject.get_absolute_url(),
        crumbs=crumbs(subject),
    )
