"""Invoices: the inbox, one with all that is asked of it, and its lines."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseBase, QueryDict
from django.shortcuts import render
from django.urls import reverse

from funding.actions import attesting as actions
from funding.forms.invoices import (
    MINE,
    AccountForm,
    BookForm,
    CreditForm,
    InvoiceFilter,
    MatchForm,
    waiting_for,
)
from funding.invoices import accounts, fetch, shown, steps
from funding.invoices.checks import checks
from funding.invoices.effect import effects_of, remarks
from funding.invoices.inside import attachments_of
from funding.invoices.matters import matter_of
from funding.invoices.permissions import (
    can_confirm_account,
    can_edit_lines,
    can_read_invoices,
    can_review_somewhere,
    can_upload,
    who_can_about,
)
from funding.invoices.shown_files import WAITING_FILES
from funding.models import Approval, Invoice, InvoiceKind, InvoiceLine, ReceivedFile
from funding.panels import tabs
from funding.reach import money_of
from funding.views.files import crumbs
from regions.tables import draw, exported
from vardforlopp.common.access import BOTH, access
from vardforlopp.common.answer import Answer
from vardforlopp.common.history import lines_with
from vardforlopp.common.pages import form_page, posted
from vardforlopp.common.spreadsheets import table_response, wanted

PER_PAGE = 50
TITLE = "Fakturor"
WAITING, EVERYTHING = QueryDict(f"lage={MINE}"), QueryDict("lage=")


@access(can_read_invoices)
def invoice_list(request: HttpRequest) -> HttpResponseBase:
    """The invoices one may see; what waits for the reader unless something else is asked for."""
    seen = Invoice.objects.visible_to(request.user).select_related("region")
    has_waiting = bool(request.GET) or seen.filter(waiting_for(request.user)).exists()
    asked = request.GET if request.GET else WAITING if has_waiting else EVERYTHING
    form = InvoiceFilter(asked, user=request.user)
    rows = form.narrow(seen.prefetch_related("lines__position__region"))
    kind = wanted(request)
    if kind and form.is_valid():
        headings = [column.label for column in shown.LIST]
        return table_response(kind, "fakturor", headings, exported(shown.LIST, rows))
    page = Paginator(rows, PER_PAGE).get_page(request.GET.get("sida"))
    context = {
        "form": form,
        "chips": form.chips(),
        "page": page,
        "table": draw(TITLE, shown.ON_PAGE, page.object_list),
        "nothing_waits": not has_waiting,
        "can_batch": _can_batch(request.user, form),
        "query": form.query(),
        **form.exports(),
        "waiting_files": _files_to_act_on(request.user),
        "may_upload": can_upload(request.user),
        "tabs": tabs("invoices", request.user),
        "crumbs": crumbs()[:1],
    }
    return render(request, "funding/invoices.html", context, status=form.status)


def _can_batch(user: Any, form: InvoiceFilter) -> bool:
    """Whether the list is one that the user can review several from."""
    is_listed = form.is_valid() and form.cleaned_data["lage"] in (MINE, "to_review")
    return is_listed and bool(can_review_somewhere(user))


def _files_to_act_on(user: Any) -> int:
    """How many files that are no invoice yet the user can do something about."""
    theirs = ReceivedFile.objects.filter(money_of(user, "upload_invoices"))
    return theirs.filter(status__in=WAITING_FILES).count() if can_upload(user) else 0


@access(can_read_invoices, fetch=fetch.invoice)
def invoice(request: HttpRequest, subject: Invoice) -> HttpResponse:
    """The invoice, what speaks against it, expected against invoiced, attests and history."""
    matter = matter_of(subject)
    effects = effects_of(request.user, matter)
    checked = subject.file.validations.prefetch_related("findings").first()
    context = {
        "invoice": subject,
        "facts": shown.facts(request.user, subject),
        "sums": shown.sums(subject),
        "lines": shown.lines(request.user, matter),
        "compared": shown.compared(matter),
        "checks": [*checks(matter), *remarks(effects)],
        "effects": effects,
        "validation": checked,
        "rules": shown.rules_of(checked),
        "findings": list(checked.findings.all()) if checked else [],
        "account": steps.account_button(request.user, subject),
        "credit_url": _credit_url(subject),
        "may_edit": can_edit_lines(request.user, subject),
        "buttons": steps.buttons(request.user, subject),
        "attests": list(shown.attests(subject)),
        "attachments": attachments_of(subject.file),
        "credit_notes": list(subject.credit_notes.all()),
        "amount": shown.signed(subject, subject.payable),
        "left": shown.left(subject),
        "history": lines_with(subject, matter.lines, _approvals(subject)),
        "who_can": who_can_about(subject),
        "crumbs": crumbs(),
    }
    return render(request, "funding/invoice.html", context)


def _approvals(subject: Invoice) -> list[Approval]:
    rows = list(subject.approvals.select_related("person"))
    for row in rows:
        row.invoice = subject
    return rows


def _credit_url(subject: Invoice) -> str:
    is_alone = subject.kind == InvoiceKind.CREDIT_NOTE and subject.credits is None
    return reverse("invoice_credit", args=[subject.pk]) if is_alone else ""


@access(can_edit_lines, fetch=fetch.invoice, methods=BOTH)
def credit(request: HttpRequest, subject: Invoice) -> HttpResponse:
    """Says which invoice a credit note belongs to."""
    return form_page(
        request,
        CreditForm(subject, posted(request)),
        do=lambda facts: actions.credit_to(subject, by=request.user, **facts),
        done="Kreditfakturan hör nu till fakturan.",
        title=f"Välj faktura: {subject}",
        lead=f"Filen anger {subject.credited_number or 'ingen faktura'}.",
        submit="Spara",
        then=subject.get_absolute_url(),
        crumbs=crumbs((str(subject), subject.get_absolute_url())),
    )


@access(can_confirm_account, fetch=fetch.invoice, methods=BOTH)
def account(request: HttpRequest, subject: Invoice) -> HttpResponse:
    """Somebody has made sure that the account is the region's."""
    return form_page(
        request,
        AccountForm(posted(request)),
        do=lambda facts: actions.confirm_account(subject, by=request.user, **facts),
        done="Kontot är bekräftat.",
        title=f"Bekräfta kontot: {subject}",
        lead=f"Fakturan ska betalas till {accounts.named(subject)}. Kontrollera det "
        f"hos {subject.region} på annat sätt än med uppgifter från fakturan.",
        submit="Bekräfta kontot",
        then=subject.get_absolute_url(),
        crumbs=crumbs((str(subject), subject.get_absolute_url())),
    )


def can_edit_line(user: Any, line: InvoiceLine) -> Answer:
    """As the lines of its invoice."""
    return can_edit_lines(user, line.invoice)


@access(can_edit_line, fetch=fetch.invoice_line, methods=BOTH)
def match(request: HttpRequest, line: InvoiceLine) -> HttpResponse:
    """Which position and months a line is for."""
    return _of_line(
        *(request, line, MatchForm(line, posted(request)), actions.match_line),
        title="Koppla rad",
        done="Raden är kopplad.",
    )


@access(can_edit_line, fetch=fetch.invoice_line, methods=BOTH)
def book(request: HttpRequest, line: InvoiceLine) -> HttpResponse:
    """Where a line is booked."""
    return _of_line(
        *(request, line, BookForm(line, posted(request)), actions.book_line),
        title="Kontera rad",
        done="Raden är konterad.",
    )


def _of_line(
    request: HttpRequest, line: InvoiceLine, form: Any, verb: Any, *, title: str, done: str
) -> HttpResponse:
    here = f"{line.invoice.get_absolute_url()}#rader"
    return form_page(
        request,
        form,
        do=lambda facts: verb(line, by=request.user, **facts),
        done=done,
        title=f"{title} {line.number}: {line.invoice}",
        lead=line.text,
        submit="Spara",
        then=here,
        crumbs=crumbs((str(line.invoice), line.invoice.get_absolute_url())),
    )
