"""Templates and tools per step (S2-16): added, changed and ended by those who maintain them."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from regions.models import Region
from vardforlopp.common import documents
from vardforlopp.common.answer import Refused, demand
from vardforlopp.common.records import change, lock, sent_before
from vardforlopp.introduction.models import Tool
from vardforlopp.introduction.permissions import can_maintain_tools
from vardforlopp.pathways.models import ProcessStep

NO_CONTENT = "Välj ett dokument eller ange en länk."


@transaction.atomic
def add_tool(
    *,
    by: Any,
    step: ProcessStep,
    region: Region | None,
    upload: UploadedFile | None = None,
    token: UUID | None = None,
    **facts: Any,
) -> Tool:
    """Adds a tool of a region, or common to the country (region None).

    `facts` are title, description and valid_from, perhaps link. The document is upprättat at once.
    The same `token` twice gives the first back. Raises Forbidden, Refused, ValidationError.
    """
    lock(step)  # two at once would both find none with that name
    tool = Tool(step=step, region=region, token=token, **facts)
    demand(can_maintain_tools(by, tool))
    again = sent_before(Tool.objects.filter(step=step, region=region), token, **facts)
    if again is not None:
        return again
    if upload is None and not tool.link:
        raise Refused(NO_CONTENT, field="upload")
    _demand_name(tool)
    if upload is not None:
        tool.document = documents.establish(documents.store(upload, by=by), by=by)
    tool.full_clean()
    tool.save()
    return tool


@transaction.atomic
def edit_tool(
    tool: Tool,
    *,
    by: Any,
    upload: UploadedFile | None = None,
    version: int | None = None,
    **facts: Any,
) -> Tool:
    """Changes a tool; a new file becomes the next edition of its document, the old one is kept.

    Raises Forbidden, Stale, Refused, ValidationError.
    """
    fresh = lock(tool, version)
    demand(can_maintain_tools(by, fresh))
    if "title" in facts:
        _demand_name(fresh, facts["title"])
    if upload is not None:
        stored = documents.store(upload, by=by, replaces=fresh.document)
        facts["document"] = documents.establish(stored, by=by)
    elif fresh.document is None and not facts.get("link", fresh.link):
        raise Refused(NO_CONTENT, field="upload")
    return change(fresh, by=by, **facts)


@transaction.atomic
def end_tool(
    tool: Tool, *, by: Any, valid_to: date, reason: str, version: int | None = None
) -> Tool:
    """Says until when a tool is in use, and why; it stays in the library, marked as ended.

    Raises Forbidden, Stale, Refused, ValidationError.
    """
    fresh = lock(tool, version)
    demand(can_maintain_tools(by, fresh))
    if valid_to < fresh.valid_from:
        raise Refused("Slutdagen kan inte ligga före startdagen.", field="valid_to")
    return change(fresh, by=by, reason=reason, valid_to=valid_to)


def _demand_name(tool: Tool, title: str = "") -> None:
    """A name stands once for a step and place among those in use."""
    same = Tool.objects.in_force().filter(
        step=tool.step, region=tool.region, title__iexact=title or tool.title
    )
    if same.exclude(pk=tool.pk).exists():
        raise Refused("Det finns redan ett verktyg med det namnet för steget.", field="title")
