"""The units' tab of an introduction: who has introduced it, batches, and in and out of Excel."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse

from vardforlopp.common.access import BOTH, access, anyone_signed_in
from vardforlopp.common.import_page import import_page
from vardforlopp.common.pages import attempt, posted
from vardforlopp.common.spreadsheets import table_response, wanted
from vardforlopp.introduction import around, unit_table
from vardforlopp.introduction.actions.units import set_unit_statuses
from vardforlopp.introduction.forms.units import BatchForm, UnitFilter
from vardforlopp.introduction.models import UnitState
from vardforlopp.introduction.permissions import can_edit_units, can_prepare
from vardforlopp.introduction.unit_status_sheet import HEADINGS, UnitStatusSheet
from vardforlopp.pathways.addresses import address
from vardforlopp.pathways.fetch import implementation_for
from vardforlopp.pathways.models import Implementation


@access(anyone_signed_in, fetch=implementation_for, writes=can_prepare, methods=BOTH)
def unit_statuses(request: HttpRequest, subject: Implementation) -> HttpResponseBase:
    """Every unit and how far it has come; POST sets it for those that are marked."""
    asked = UnitFilter(request.GET)
    batch = BatchForm(posted(request))
    if request.method == "POST" and batch.is_valid():
        count = attempt(batch, _set, subject, batch, by=request.user)
        if count:
            state = UnitState(batch.cleaned_data["state"]).label
            messages.success(request, _said(len(batch.cleaned_data["enhet"]), state))
            return redirect(f"{request.path}?{asked.address()}#enheter")
    every = unit_table.rows(subject)
    found = asked.narrow(every)
    kind = wanted(request)
    if kind and asked.is_valid():
        name = f"enheter-{subject.pathway_version.slug}-{subject.region.slug}"
        return table_response(kind, name, unit_table.COLUMNS, unit_table.exported(every, found))
    context = _context(request, subject, every, asked) | {
        "rows": [(row, _is_marked(request, batch, row)) for row in found],
        "batch": batch,
    }
    status = 422 if batch.errors else asked.status
    return render(request, "introduction/unit_statuses.html", context, status=status)


def _set(subject: Implementation, batch: BatchForm, *, by: Any) -> int:
    return set_unit_statuses(subject, by=by, answers=batch.answers())


def _said(count: int, state: str) -> str:
    units = "en enhet" if count == 1 else f"{count} enheter"
    return f"Läget är {state} för {units}."


def _is_marked(request: HttpRequest, batch: BatchForm, row: unit_table.UnitRow) -> bool:
    if batch.is_bound:
        return row.unit.pk in batch.marked()
    return request.GET.get("markera") == "alla"


def _context(
    request: HttpRequest,
    subject: Implementation,
    every: list[unit_table.UnitRow],
    asked: UnitFilter,
) -> dict[str, Any]:
    region = [subject.region.slug]
    return around.part(subject, "unit_statuses") | {
        "tallies": unit_table.tallies(every),
        "total": unit_table.total(every),
        "has_units": bool(every),
        "form": asked,
        "chips": asked.chips(),
        "query": asked.address(),
        "mark_all_url": f"?{asked.address(markera='alla')}#enheter",
        "is_all_marked": request.GET.get("markera") == "alla",
        **asked.exports(),
        "may_prepare": can_prepare(request.user, subject),
        "may_edit_units": can_edit_units(request.user, subject.region),
        "import_url": address(subject, "unit_statuses_import"),
        "new_unit_url": reverse("register_region_unit_new", args=region),
        "import_units_url": reverse("register_units_import", args=region),
        "history": unit_table.told(every),
        "who_can": _who_can(subject),
    }


def _who_can(subject: Implementation) -> list[str]:
    return [
        "Alla som är inloggade, i alla regioner, kan läsa hur långt enheterna har kommit.",
        f"Processtöd i {subject.region} och den som är bemannad i införandet sätter läget.",
        "Enheterna finns i registret. Regionens processtöd och registeransvariga ändrar dem där.",
    ]


@access(can_prepare, fetch=implementation_for, methods=BOTH)
def import_unit_statuses(request: HttpRequest, subject: Implementation) -> HttpResponseBase:
    """The answers in from Excel, and with ?format= out as the sheet to fill in."""
    sheet = UnitStatusSheet(subject, request.user)
    kind = wanted(request)
    if kind:
        name = f"enheternas-lagen-{subject.pathway_version.slug}-{subject.region.slug}"
        return table_response(kind, name, HEADINGS, sheet.rows())
    under = around.under(subject, "unit_statuses", "Enheter")
    return import_page(
        request,
        sheet.as_import(),
        then=under["then"],
        title="Läs in enheternas lägen",
        lead="En rad är en enhet. En enhet utan läge lämnas som den är: den som inte har svarat "
        "ska inte få ett svar.",
        crumbs=under["crumbs"],
        template_url="?format=xlsx",
    )
