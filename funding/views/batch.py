"""Several clean invoices reviewed at once: what will happen first, then what did."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from funding.actions import attesting as actions
from funding.invoices import shown
from funding.invoices.checks import checks
from funding.invoices.effect import effects_together
from funding.invoices.matters import Matter, matters_of
from funding.invoices.permissions import can_review_somewhere, positions_held, reviews
from funding.models import Finding, Invoice, InvoiceStatus, Severity
from funding.views.files import crumbs
from vardforlopp.common.access import BOTH, access
from vardforlopp.common.answer import Refused
from vardforlopp.common.money import sek, total

MOST = 25  # the checks of each are asked anew
STEP = "steg"
TITLE = "Granska flera"


@access(can_review_somewhere, methods=BOTH)
def review_many(request: HttpRequest) -> HttpResponse:
    """Choose among the clean ones that wait, see what follows, attest; each stands alone."""
    if request.method == "POST":
        asked = request.POST.getlist("faktura")
        return _done(request, [_named(word) for word in asked[:MOST]])
    asked = request.GET.getlist("faktura")
    return _preview(request, asked[:MOST]) if asked else _choice(request)


def _choice(request: HttpRequest) -> HttpResponse:
    """Those that wait, the first due first: the clean ones to tick, and why the others are not."""
    waiting = _waiting(request.user)
    count = waiting.count()
    rows = _rows(request.user, waiting[:MOST])
    ready = [row for row in rows if row["is_ready"]]
    is_empty = STEP in request.GET
    context = {
        "ready": ready,
        "others": [row for row in rows if not row["is_ready"]],
        "sum": _sum(ready),
        "left_out": max(count - MOST, 0),
        "most": MOST,
        "is_empty": is_empty,
        "crumbs": crumbs(),
        "back": reverse("invoices"),
    }
    return render(request, "funding/review_many.html", context, status=422 if is_empty else 200)


def _preview(request: HttpRequest, asked: list[str]) -> HttpResponse:
    """What follows if those marked are attested: which, how much, and of which budgets."""
    named = dict(_named(word) for word in asked)
    rows = _rows(request.user, _waiting(request.user).filter(pk__in=named))
    for row in rows:
        if named[row["invoice"].pk] != row["invoice"].version:
            row |= {"is_ready": False, "why": "Fakturan har ändrats sedan du markerade den."}
    ready = [row for row in rows if row["is_ready"]]
    context = {
        "ready": ready,
        "others": [row for row in rows if not row["is_ready"]],
        "gone": len(named) - len(rows),
        "sum": _sum(ready),
        "effects": effects_together(request.user, [row["matter"] for row in ready]),
        "crumbs": crumbs((TITLE, reverse("invoices_review"))),
        "back": reverse("invoices_review"),
    }
    return render(request, "funding/review_preview.html", context)


def _waiting(user: Any) -> Any:
    rows = Invoice.objects.visible_to(user).filter(status=InvoiceStatus.TO_REVIEW)
    about = rows.select_related("region", "healthcare_region", "file", "credits")
    inside = about.prefetch_related("lines__position", "file__validations__findings")
    return inside.order_by("due_on", "pk")


def _sum(rows: list[dict[str, Any]]) -> str:
    """How many and how much; a credit note is less than nothing."""
    amount = sek(total(row["invoice"].payable * row["invoice"].sign for row in rows))
    noun = "faktura" if len(rows) == 1 else "fakturor"
    less = " Kreditfakturor är avdragna." if any(row["invoice"].sign < 0 for row in rows) else ""
    return f"{len(rows)} {noun}, {amount} att betala.{less}"


def _rows(user: Any, invoices: Any) -> list[dict[str, Any]]:
    """Each with what is remarked on it; as many questions for one as for many."""
    held = positions_held(user)
    return [_row(user, matter, held) for matter in matters_of(invoices)]


def _row(user: Any, matter: Matter, held: set[int]) -> dict[str, Any]:
    """An invoice is clean when nothing at all is remarked on it and the user may review it."""
    invoice = matter.invoice
    found: list[Any] = [*checks(matter), *_of_the_file(invoice)]
    remarks = [one.text for one in found if one.severity != Severity.NOTE]
    why = remarks[0] if remarks else reviews(user, invoice, held).reason
    return {
        "invoice": invoice,
        "matter": matter,
        "about": shown.about(invoice),
        "is_ready": not why,
        "why": why,
        "notes": [one.text for one in found if one.severity == Severity.NOTE],
        "token": f"{invoice.pk}-{invoice.version}",
    }


def _of_the_file(invoice: Invoice) -> list[Finding]:
    """What the last check of its file said."""
    checked = list(invoice.file.validations.all())[:1]
    return [finding for one in checked for finding in one.findings.all()]


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
