"""The page where the introduction of a new version takes over from the one it replaces."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from vardforlopp.common.access import BOTH, access, anyone_signed_in
from vardforlopp.common.answer import Answer
from vardforlopp.common.pages import form_page, posted
from vardforlopp.introduction import succession
from vardforlopp.introduction.actions.carry_over import carry_over as take_over
from vardforlopp.introduction.around import under
from vardforlopp.introduction.forms.carry_over import CarryOverForm
from vardforlopp.introduction.permissions import can_prepare
from vardforlopp.pathways.addresses import address
from vardforlopp.pathways.fetch import implementation_for
from vardforlopp.pathways.models import Implementation

Pair = tuple[Implementation, Implementation]
TITLE = "Ta över från förra versionen"


def succession_for(user: Any, region: str, version: str) -> Pair:
    """An introduction and the one it replaces, or Http404."""
    new = implementation_for(user, region, version)
    old = succession.predecessor(new)
    if old is None:
        raise Http404
    return new, old


def can_carry_over(user: Any, pair: Pair) -> Answer:
    """Those who prepare the introduction of the new version."""
    return can_prepare(user, pair[0])


@access(anyone_signed_in, fetch=succession_for, writes=can_carry_over, methods=BOTH)
def carry_over(request: HttpRequest, pair: Pair) -> HttpResponse:
    """What the versions differ in; once, for those who may, what is to be taken over."""
    new, old = pair
    record, may = succession.carried(new), can_carry_over(request.user, pair)
    seen = succession.taken(record, request.user) if record else None
    context = under(new, "maintenance", "Förvaltning") | {
        "title": TITLE,
        "new": new,
        "old": old,
        "record": record,
        "told": succession.told(record, seen) if record and seen else "",
        "where": succession.where(record, seen) if record and seen else [],
        "may": may,
        "differences": succession.differences(old.pathway_version, new.pathway_version),
    }
    is_asked = request.method == "POST"
    if not is_asked and (record or not may):
        return render(request, "introduction/carry_over.html", context | {"form": None})
    form = CarryOverForm(old, new, request.user, posted(request))
    context |= {"then": address(new, "carry_over"), "template": "introduction/carry_over.html"}
    return form_page(
        request,
        form,
        do=lambda facts: take_over(new, by=request.user, old=old, **facts),
        done="Det du valde är övertaget.",
        submit="Ta över",
        **context,
    )
