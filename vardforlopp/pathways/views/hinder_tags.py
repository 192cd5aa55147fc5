"""The kinds of hinder: list, one with its history, new ones and edits."""

from __future__ import annotations

from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from regions.pages import edit_page, new_page
from vardforlopp.common import dates
from vardforlopp.common.access import access, anyone_signed_in
from vardforlopp.common.history import lines
from vardforlopp.common.pages import posted
from vardforlopp.pathways import actions
from vardforlopp.pathways.catalogue import who_can
from vardforlopp.pathways.fetch import hinder_tag_for
from vardforlopp.pathways.models import HinderTag
from vardforlopp.pathways.national_forms import HinderTagForm
from vardforlopp.pathways.permissions import can_edit_pathways


@access(anyone_signed_in)
def hinder_tags(request: HttpRequest) -> HttpResponse:
    """Every kind of hinder, how often it has stood in the way, and those that have ended."""
    tags = HinderTag.objects.visible_to(request.user).annotate(
        open=Count("hinders", filter=Q(hinders__closed_on__isnull=True)),
        closed=Count("hinders", filter=Q(hinders__closed_on__isnull=False)),
    )
    context = {
        "tags": tags.order_by("sort_key"),
        "may_edit": can_edit_pathways(request.user),
        "crumbs": [("Läget", reverse("start"))],
    }
    return render(request, "pathways/hinder_tags.html", context)


@access(anyone_signed_in, fetch=hinder_tag_for)
def hinder_tag(request: HttpRequest, tag: HinderTag) -> HttpResponse:
    """One kind of hinder: where it is open, what helped elsewhere, and its history."""
    hinders = tag.hinders.select_related(
        "implementation__region", "implementation__pathway_version"
    )
    context = {
        "tag": tag,
        "open": hinders.open().order_by("opened_on"),
        "closed": hinders.filter(closed_on__isnull=False).order_by("-closed_on"),
        "may_edit": can_edit_pathways(request.user),
        "history": lines(tag),
        "who_can": who_can(),
        "crumbs": crumbs(),
    }
    return render(request, "pathways/hinder_tag.html", context)


@access(can_edit_pathways, methods=("GET", "POST"))
def new_hinder_tag(request: HttpRequest) -> HttpResponse:
    """One more kind of hinder to choose among."""
    return new_page(
        request,
        HinderTagForm(posted(request), initial={"valid_from": dates.today()}),
        add=actions.add_hinder_tag,
        title="Lägg till slag av hinder",
        back=reverse("hinder_tags"),
        trail=crumbs(),
    )


@access(can_edit_pathways, fetch=hinder_tag_for, methods=("GET", "POST"))
def edit_hinder_tag(request: HttpRequest, tag: HinderTag) -> HttpResponse:
    """Another name, or an end; what is logged keeps its hinder."""
    return edit_page(request, tag, HinderTagForm, then=tag, trail=[*crumbs(), _crumb(tag)])


def _crumb(tag: HinderTag) -> tuple[str, str]:
    return str(tag), tag.get_absolute_url()


def crumbs() -> list[tuple[str, str]]:
    """The way from the start page to the kinds of hinder."""
    return [("Läget", reverse("start")), ("Slag av hinder", reverse("hinder_tags"))]
