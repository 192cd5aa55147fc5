"""One row of the gap analysis: its page, a new one, edits, how far its action has come."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils.text import Truncator

from vardforlopp.common.access import BOTH, access, anyone_signed_in
from vardforlopp.common.addresses import spelled
from vardforlopp.common.history import lines
from vardforlopp.common.pages import form_page, posted
from vardforlopp.introduction.actions import gaps
from vardforlopp.introduction.around import crumbs, under
from vardforlopp.introduction.fetch import gap_item_for
from vardforlopp.introduction.forms.analysis import READERS
from vardforlopp.introduction.forms.gaps import GapItemForm, ProgressForm
from vardforlopp.introduction.gap_overview import may_change, source_of, who_can
from vardforlopp.introduction.models import GapItem, Progress
from vardforlopp.introduction.permissions import can_prepare, can_read_drafts
from vardforlopp.introduction.views.analysis import closed, of_implementation
from vardforlopp.introduction.views.gaps import LABEL, TAB, analysis_of
from vardforlopp.pathways.addresses import address
from vardforlopp.pathways.fetch import implementation_for
from vardforlopp.pathways.models import Implementation

ONLY_ACTION = (
    "Analysen är klar, så bara åtgärden följs upp här. Öppna analysen igen för att ändra resten."
)


@access(anyone_signed_in, fetch=gap_item_for)
def gap_item(request: HttpRequest, item: GapItem) -> HttpResponse:
    """A row with everything written in it, the ways to follow up, and its history."""
    implementation = item.implementation
    context = {
        "item": item,
        "title": Truncator(item.gap).chars(90),
        "over": f"{implementation.pathway_version} i {implementation.region}",
        "crumbs": crumbs(implementation, (LABEL, address(implementation, TAB))),
        "source": source_of(item, request.user),
        "may_prepare": can_prepare(request.user, implementation),
        "edit_url": address(implementation, "gap_item_edit", item.pk),
        "progress_url": address(implementation, "gap_item_progress", item.pk),
        "quick": _quick(item),
        "history": lines(item) if can_read_drafts(request.user, implementation) else None,
        "who_can": who_can(implementation),
    }
    return render(request, "introduction/gap_item.html", context)


def _quick(item: GapItem) -> list[dict[str, Any]]:
    """The buttons that say in one press how far the action has come."""
    if not item.action:
        return []
    return [
        {"label": label, "hidden": [("progress", state.value), ("version", item.version)]}
        for state, label in ((Progress.ONGOING, "Pågår nu"), (Progress.DONE, "Klar i dag"))
        if item.progress != state
    ]


@access(can_prepare, fetch=implementation_for, methods=BOTH)
def new(request: HttpRequest, implementation: Implementation) -> HttpResponse:
    """Writes one more row."""
    analysis = analysis_of(implementation)
    answer = may_change(request.user, implementation, analysis)
    shut = closed(request, implementation, TAB, answer)
    if shut:
        return shut
    form = GapItemForm(posted(request), instance=GapItem(implementation=implementation))

    def add(facts: dict[str, Any]) -> GapItem:
        facts.pop("version")
        return gaps.add_gap_item(implementation, by=request.user, **facts)

    return form_page(
        request,
        form,
        do=add,
        done="Raden är tillagd.",
        title="Lägg till rad i gapanalysen",
        submit="Lägg till",
        readers=READERS,
        **under(implementation, TAB, LABEL, "rader"),
    )


@access(of_implementation(can_prepare), fetch=gap_item_for, methods=BOTH)
def edit(request: HttpRequest, item: GapItem) -> HttpResponse:
    """Changes a row; somebody else's save in the meantime is shown beside what was typed."""
    is_complete = analysis_of(item.implementation).is_complete
    form = GapItemForm(posted(request), instance=item, is_complete=is_complete)
    return form_page(
        request,
        form,
        do=lambda facts: _save(form, item, request.user, facts),
        done="Raden är sparad.",
        title="Ändra rad i gapanalysen",
        lead=f"{item.gap} – {ONLY_ACTION}" if is_complete else "",
        submit="Spara",
        readers=READERS,
        **_back_to(item),
    )


@access(of_implementation(can_prepare), fetch=gap_item_for, methods=BOTH)
def progress(request: HttpRequest, item: GapItem) -> HttpResponse:
    """How far the action has come: from a quick button, or with a day or a reason."""
    form = ProgressForm(posted(request), instance=item, initial=_asked(request))
    back = _back_to(item)
    if "rader" in request.POST:
        kept = QueryDict(request.POST["rader"]).urlencode()
        back["then"] = f"{address(item.implementation, TAB)}?{kept}#rad-{item.pk}"
    return form_page(
        request,
        form,
        do=lambda facts: _save(form, item, request.user, facts),
        done=f"Åtgärdens läge är sparat: {Truncator(item.action or item.gap).chars(80)}",
        title="Följ upp åtgärden",
        lead=item.action or item.gap,
        submit="Spara",
        **back,
    )


def _asked(request: HttpRequest) -> dict[str, str]:
    """The state a link asks about: ?till=utgar."""
    asked = request.GET.get("till", "")
    state = next((one for one in Progress if spelled(one) == asked), None)
    return {"progress": state} if state else {}


def _save(form: Any, item: GapItem, by: Any, facts: dict[str, Any]) -> Any:
    version = facts.pop("version") or 0
    return form.save_by(gaps.edit_gap_item, item, by=by, version=version, **facts)


def _back_to(item: GapItem) -> dict[str, Any]:
    """What form_page needs for a form that leads back to the row."""
    implementation = item.implementation
    tab = (LABEL, address(implementation, TAB))
    return under(implementation, TAB, LABEL) | {
        "then": item.get_absolute_url(),
        "crumbs": crumbs(
            implementation, tab, (Truncator(item.gap).chars(60), item.get_absolute_url())
        ),
    }
