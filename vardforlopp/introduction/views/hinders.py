"""The hinder register: all kinds, one kind, and the glimpse of it in the log form."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse

from vardforlopp.common import history
from vardforlopp.common.access import access, anyone_signed_in
from vardforlopp.common.spreadsheets import table_response, wanted
from vardforlopp.introduction import hinder_register, hinder_rows
from vardforlopp.introduction.forms.hinders import HinderFilter
from vardforlopp.pathways.fetch import hinder_tag_for, implementation_for
from vardforlopp.pathways.models import Hinder, HinderTag, Implementation

WHO_CAN = [
    "Alla som är inloggade, i alla regioner, kan läsa hindren, vad som hjälpte och vem man frågar.",
    "Den som loggar i ett införande öppnar hinder i loggen och stänger dem på införandets sida.",
    "Nationell redaktör håller slagen av hinder.",
]


@access(anyone_signed_in)
def hinders(request: HttpRequest) -> HttpResponseBase:
    """One row per kind of hinder: which regions share it, what helped, who to ask."""
    asked = HinderFilter(request.GET)
    found = hinder_register.rows(asked.narrow(Hinder.objects.all()), request.user)
    kind = wanted(request)
    if kind and asked.is_valid():
        lines = hinder_register.exported(found)
        return table_response(kind, "hinder", hinder_register.COLUMNS, lines)
    context = {
        "rows": hinder_rows.drawn(found),
        "form": asked,
        "chips": asked.chips(),
        **asked.exports(),
        "who_can": WHO_CAN,
        "crumbs": [("Läget", reverse("start"))],
    }
    return render(request, "introduction/hinders.html", context, status=asked.status)


@access(anyone_signed_in, fetch=hinder_tag_for)
def hinder(request: HttpRequest, tag: HinderTag) -> HttpResponseBase:
    """One kind of hinder: where it is open, what helped, who to ask, what has happened."""
    row = hinder_register.row_of(tag, request.user)
    kind = wanted(request)
    if kind:
        name = f"hinder-{tag.pk}"
        lines = hinder_register.exported([row])
        return table_response(kind, name, hinder_register.COLUMNS, lines)
    context = {
        "tag": tag,
        "row": row,
        "history": history.lines_named(_hinders(tag), _where),
        "who_can": WHO_CAN,
        "crumbs": [("Läget", reverse("start")), ("Hinder", reverse("hinders"))],
    }
    return render(request, "introduction/hinder.html", context)


def _hinders(tag: HinderTag) -> list[Hinder]:
    related = ("implementation__region", "implementation__pathway_version")
    return list(Hinder.objects.filter(tag=tag).select_related(*related))


def _where(one: Hinder) -> str:
    here = one.implementation
    return f"{here.pathway_version.short_title}, {here.region}"


@access(anyone_signed_in, fetch=implementation_for)
def same_hinder(request: HttpRequest, subject: Implementation) -> HttpResponse:
    """Under the choice of hinder in the log form: the others that have it, and what helped."""
    tag = _chosen(request)
    row = hinder_register.row_of(tag, request.user) if tag else None
    context: dict[str, Any] = {"row": row, "places": [], "helped": []}
    if row:
        others = [place for place in row.open_places if place.region != subject.region]
        context |= {"places": others, "helped": row.helped[:3]}
    return render(request, "introduction/same_hinder.html", context)


def _chosen(request: HttpRequest) -> HinderTag | None:
    key = request.GET.get("hinder", "")
    if not (key.isascii() and key.isdigit() and len(key) < 19):
        return None
    return HinderTag.objects.visible_to(request.user).filter(pk=key).first()
