"""The register's first page: how much there is of each, and one search through all."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse

from regions.filters import Filter
from regions.lists import REGISTERS, Register
from vardforlopp.common.access import access, anyone_signed_in


@access(anyone_signed_in)
def overview(request: HttpRequest) -> HttpResponse:
    search = Filter(request.GET, user=request.user)
    search.fields.pop("upphorda")
    words = search.cleaned_data["q"] if search.is_valid() else ""
    cards = [_card(request.user, register, words) for register in REGISTERS]
    context = {
        "form": search,
        "cards": [card for card in cards if card["count"] or not words],
        "words": words,
        "crumbs": [("Läget", reverse("start"))],
    }
    return render(request, "regions/overview.html", context, status=search.status)


HITS = 5  # shown in each register on this page; the rest are a link away


def _card(user: Any, register: Register, words: str) -> dict[str, Any]:
    query = QueryDict(mutable=True)
    if words:
        query["q"] = words
    found = register.filter(query, user=user).narrow(register.rows(user))
    address = f"?{query.urlencode()}" if words else ""
    return {
        "register": register,
        "count": found.count(),
        "hits": found.in_swedish_order()[:HITS] if words else [],
        "url": reverse(register.url_name) + address,
    }
