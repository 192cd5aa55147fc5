"""The list of pathways, the page of one with its versions and regions, and its history."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse

from vardforlopp.common.access import access, anyone_signed_in
from vardforlopp.common.history import lines, lines_by_object
from vardforlopp.common.spreadsheets import table_response, wanted
from vardforlopp.pathways import catalogue, rows
from vardforlopp.pathways.fetch import pathway_for
from vardforlopp.pathways.models import CarePathway, NationalStep, PathwayOwner
from vardforlopp.pathways.national_forms import PathwayFilter
from vardforlopp.pathways.permissions import can_edit_pathways

PER_PAGE = 50
START = ("Läget", "/")


@access(anyone_signed_in)
def pathway_list(request: HttpRequest) -> HttpResponseBase:
    """Every pathway with its owners and versions; as a file, one line per version."""
    form = PathwayFilter(request.GET, user=request.user)
    found = form.narrow(catalogue.pathways().visible_to(request.user))
    kind = wanted(request)
    if kind and form.is_valid():
        exported = catalogue.export_rows(catalogue.row_of(one) for one in found)
        return table_response(kind, "vardforlopp", catalogue.EXPORT_COLUMNS, exported)
    page = Paginator(found, PER_PAGE).get_page(request.GET.get("sida"))
    shown = [catalogue.row_of(one) for one in page]
    context = {
        "form": form,
        "chips": form.chips(),
        "query": form.query(),
        "page": page,
        "rows": shown,
        "body": rows.of_list(shown),
        "may_edit": can_edit_pathways(request.user),
        "crumbs": [START],
    }
    return render(request, "pathways/list.html", context, status=form.status)


@access(anyone_signed_in, fetch=pathway_for)
def pathway(request: HttpRequest, subject: CarePathway) -> HttpResponse:
    """One pathway: versions, owners, where each region is."""
    row = catalogue.row_of(subject)
    shown = catalogue.sections(row)
    context = {
        "pathway": subject,
        "owners": row.owners,
        "sections": [one for one in shown if not one.row.is_superseded],
        "superseded": [one for one in shown if one.row.is_superseded],
        "may_edit": can_edit_pathways(request.user),
        "urls": catalogue.edit_urls(subject),
        "who_can": catalogue.who_can(),
        "history": lines(subject, limit=10),
        "crumbs": crumbs(),
    }
    return render(request, "pathways/pathway.html", context)


@access(anyone_signed_in, fetch=pathway_for)
def pathway_history(request: HttpRequest, subject: CarePathway) -> HttpResponse:
    """Everything that has been done to the pathway, its owners, versions and national steps."""
    owners = list(PathwayOwner.objects.filter(pathway=subject).select_related("body"))
    versions = list(subject.versions.all())
    of_owners, of_versions = lines_by_object(owners), lines_by_object(versions)
    parts = [(str(subject), lines(subject))]
    parts += [(f"Ägare: {owner.body}", of_owners[owner.pk]) for owner in owners]
    parts += [(f"Version: {one.short_title}", of_versions[one.pk]) for one in versions]
    steps = NationalStep.objects.filter(version__pathway=subject).order_by("-created_at", "-pk")
    context = {
        "pathway": subject,
        "parts": parts,
        "steps": steps.select_related("version", "step", "superseded_by"),
        "crumbs": crumbs(subject),
    }
    return render(request, "pathways/history.html", context)


def crumbs(*further: Any) -> list[tuple[str, str]]:
    """The way from the start page to the pathways, and to the objects named."""
    way = [START, ("Vårdförlopp", reverse("pathway_list"))]
    return [*way, *((str(one), one.get_absolute_url()) for one in further)]
