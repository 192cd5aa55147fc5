"""Several clean invoices reviewed at once: what will happen first, then what did."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from funding.actions import attesting as actions
from funding.invoices import shown
from funding.invoices.checks import checks, matter_of
from funding.invoices.permissions import can_review, can_review_somewhere
from funding.models import Invoice, InvoiceStatus
from funding.views.agreements import BOTH
from funding.views.files import crumbs
from vardforlopp.common.access import access
from vardforlopp.common.answer import Refused
from vardforlopp.common.money import sek, total

MOST = 50


@access(can_review_somewhere, methods=BOTH)
def review_many(request: HttpRequest) -> HttpResponse:
    """The clean ones that wait, or those marked, as a list to say yes to; each stands alone."""
    asked = request.POST.getlist("faktura") if request.method == "POST" else []
    if request.method == "POST":
        return _done(request, [_named(word) for word in asked[:MOST]])
    waiting = Invoice.objects.visible_to(request.user).filter(status=InvoiceStatus.TO_REVIEW)
    about = ("region", "healthcare_region", "file")
    rows = [_row(request.user, one) for one in waiting.select_related(*about)[:MOST]]
    ready = [row for row in rows if row["is_ready"]]
    context = {
        "ready": ready,
        "others": [row for row in rows if not row["is_ready"]],
        "sum": sek(total(row["invoice"].payable * row["invoice"].sign for row in ready)),
        "crumbs": crumbs(),
        "back": reverse("invoices"),
    }
    return render(request, "funding/review_many.html", context)


def _row(user: Any, invoice: Invoice) -> dict[str, Any]:
    """An invoice is clean when the user may review it and nothing at all is remarked on it."""
    may = can_review(user, invoice)
    remarks = [one for one in checks(matter_of(invoice)) if one.severity != "note"]
    why = may.reason or (remarks[0].text if remarks else "")
    return {
        "invoice": invoice,
        "about": shown.about(invoice),
        "is_ready": bool(may) and not remarks,
        "why": why,
        "token": f"{invoice.pk}-{invoice.version}",
    }


def _named(word: str) -> tuple[int, int]:
    """The number and the version in "12-3"; (0, 0) when it is nothing of ours."""
    pk, _, version = word.partition("-")
    is_ours = pk.isdecimal() and version.isdecimal() and len(word) < 30
    return (int(pk), int(version)) if is_ours else (0, 0)


def _done(request: HttpRequest, named: list[tuple[int, int]]) -> HttpResponse:
    """Reviews each by itself: one that is refused does not hold the others."""
    seen = Invoice.objects.visible_to(request.user).in_bulk([pk for pk, _ in named])
    done, refused = [], []
    for pk, version in named:
        if pk not in seen:
            continue
        try:
            done.append(actions.review(seen[pk], by=request.user, version=version))
        except Refused as why:
            refused.append({"invoice": seen[pk], "why": why.reason})
    context = {
        "done": done,
        "refused": refused,
        "crumbs": crumbs(),
        "back": reverse("invoices"),
    }
    return render(request, "funding/reviewed_many.html", context, status=200 if done else 422)
