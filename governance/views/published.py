"""The public pages: what a person has published, without sign-in, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from allauth.core.ratelimit import respond_429
from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse

from governance.forms.publishing import PublishedFilter
from governance.models import Publication
from governance.publishing import fetch, shown
from regions.pages import PER_PAGE
from regions.tables import draw, exported
from vardforlopp.accounts.limits import is_too_often
from vardforlopp.common.access import access, anyone
from vardforlopp.common.spreadsheets import table_response, wanted

TITLE = "Publicerade beslut"


def _limited(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """Not too often from one network address, and never from a cache."""

    @wraps(view)
    def limited(request: HttpRequest, *args: Any) -> HttpResponseBase:
        if is_too_often(request, "published"):
            refused: HttpResponse = respond_429(request)
            return refused
        response = view(request, *args)
        response["Cache-Control"] = "no-store"
        return response

    return limited


@login_not_required
@access(anyone)
@_limited
def published_list(request: HttpRequest) -> HttpResponseBase:
    """All that is published, by region and kind if asked; the same rows as a file."""
    form = PublishedFilter(request.GET)
    rows = form.narrow(fetch.public())
    kind = wanted(request)
    if kind and form.is_valid():
        headings = [column.label for column in shown.FILE]
        return table_response(kind, "publicerat", headings, exported(shown.FILE, rows))
    page = Paginator(rows, PER_PAGE).get_page(request.GET.get("sida"))
    context = {
        "form": form,
        "chips": form.chips(),
        "query": form.query(),
        "page": page,
        "table": draw(TITLE, shown.PUBLIC, page.object_list),
        **form.exports(),
    }
    return render(request, "governance/published_list.html", context, status=form.status)


@login_not_required
@access(anyone, fetch=fetch.published)
@_limited
def published(request: HttpRequest, subject: Publication) -> HttpResponse:
    """One decision or group as it is told to the public."""
    context = {
        "publication": subject,
        "facts": shown.public_facts(subject),
        "is_superseded": shown.is_superseded(subject),
        "crumbs": [(TITLE, reverse("all_published"))],
    }
    return render(request, "governance/published.html", context)
