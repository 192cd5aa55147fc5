"""Invoices: the inbox, one with all that is asked of it, its lines, and the steps of its way."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseBase, QueryDict
from django.shortcuts import render
from django.urls import reverse

from funding.actions import attesting as actions
from funding.forms.files import VersionForm
from funding.forms.invoices import (
    MINE,
    AccountForm,
    BookForm,
    CreditForm,
    InvoiceFilter,
    MatchForm,
    MoveForm,
)
from funding.invoices import accounts, fetch, shown
from funding.invoices.checks import checks, matter_of
from funding.invoices.effect import effects_of, remarks
from funding.invoices.inside import attachments_of
from funding.invoices.permissions import (
    can_answer_return,
    can_confirm_account,
    can_decide,
    can_edit_lines,
    can_hold,
    can_read_invoices,
    can_reopen,
    can_return,
    can_review,
    can_settle,
    can_upload,
    can_withdraw_invoice,
    who_can_about,
)
from funding.invoices.shown_files import WAITING_FILES
from funding.models import Approval, Invoice, InvoiceKind, InvoiceLine, InvoiceStatus, ReceivedFile
from funding.panels import tabs
from funding.views.agreements import BOTH
from funding.views.files import crumbs
from regions.tables import draw, exported
from vardforlopp.common.access import access
from vardforlopp.common.answer import Answer
from vardforlopp.common.history import lines_with
from vardforlopp.common.pages import form_page, posted
from vardforlopp.common.spreadsheets import table_response, wanted

PER_PAGE = 50
TITLE = "Fakturor"
WAITING = QueryDict(f"lage={MINE}")


@access(can_read_invoices)
def invoice_list(request: HttpRequest) -> HttpResponseBase:
    """The invoices one may see; what waits for the reader unless something else is asked for."""
    asked = request.GET if request.GET else WAITING
    form = InvoiceFilter(asked, user=request.user)
    seen = Invoice.objects.visible_to(request.user).select_related("region")
    rows = form.narrow(seen.prefetch_related("lines__position__region"))
    kind = wanted(request)
    if kind and form.is_valid():
        headings = [column.label for column in shown.LIST]
        return table_response(kind, "fakturor", headings, exported(shown.LIST, rows))
    page = Paginator(rows, PER_PAGE).get_page(request.GET.get("sida"))
    files = ReceivedFile.objects.visible_to(request.user).filter(status__in=WAITING_FILES)
    context = {
        "form": form,
        "chips": form.chips(),
        "page": page,
        "table": draw(TITLE, shown.LIST, page.object_list),
        "can_batch": form.is_valid() and form.cleaned_data["lage"] in (MINE, "to_review"),
        "query": form.query(),
        **form.exports(),
        "waiting_files": files.count(),
        "may_upload": can_upload(request.user),
        "tabs": tabs("invoices", request.user),
        "crumbs": crumbs()[:1],
    }
    return render(request, "funding/invoices.html", context, status=form.status)


@access(can_read_invoices, fetch=fetch.invoice)
def invoice(request: HttpRequest, subject: Invoice) -> HttpResponse:
    """The invoice, what speaks against it, expected against invoiced, attests and history."""
    matter = matter_of(subject)
    effects = effects_of(request.user, matter)
    checked = subject.file.validations.prefetch_related("findings").first()
    context = {
        "invoice": subject,
        "facts": shown.facts(subject),
        "sums": shown.sums(subject),
        "lines": shown.lines(request.user, matter),
        "compared": shown.compared(matter),
        "checks": [*checks(matter), *remarks(effects)],
        "effects": effects,
        "validation": checked,
        "rules": shown.rules_of(checked),
        "findings": list(checked.findings.all()) if checked else [],
        "account": shown.account_button(request.user, subject),
        "credit_url": _credit_url(subject),
        "may_edit": can_edit_lines(request.user, subject),
        "buttons": shown.buttons(request.user, subject),
        "hidden": [("version", subject.version)],
        "attests": list(shown.attests(subject)),
        "attachments": attachments_of(subject.file),
        "credit_notes": list(subject.credit_notes.all()),
        "left": shown.left(subject) if subject.status in _UNPAID else "",
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


_UNPAID = (
    *(InvoiceStatus.TO_REVIEW, InvoiceStatus.REVIEWED, InvoiceStatus.APPROVED),
    *(InvoiceStatus.HANDED_OVER, InvoiceStatus.ON_HOLD, InvoiceStatus.RETURNED),
)


def _credit_url(subject: Invoice) -> str:
    is_alone = subject.kind == InvoiceKind.CREDIT_NOTE and subject.credits is None
    return reverse("invoice_credit", args=[subject.pk]) if is_alone else ""


def _step(
    name: str,
    can: Callable[[Any, Invoice], Answer],
    *,
    verb: Callable[..., Any],
    title: str,
    lead: str,
    done: str,
    form_class: type[VersionForm] = VersionForm,
) -> Callable[..., HttpResponseBase]:
    """The page of one step: the form with what it means, and the verb."""

    @access(can, fetch=fetch.invoice, methods=BOTH)
    def step(request: HttpRequest, subject: Invoice) -> HttpResponse:
        return form_page(
            request,
            form_class(posted(request), initial={"version": subject.version}),
            do=lambda facts: verb(subject, by=request.user, **facts),
            done=done,
            title=f"{title}: {subject}",
            lead=lead,
            submit=title,
            then=subject.get_absolute_url(),
            crumbs=crumbs((str(subject), subject.get_absolute_url())),
        )

    step.__name__ = name
    return step


def _moved(name: str) -> Callable[..., Any]:
    return lambda invoice, **facts: actions.move(name, invoice, **facts)


review = _step(
    "review",
    can_review,
    verb=actions.review,
    title="Granskningsattestera",
    lead="Du intygar att tjänst, månad, andel och belopp stämmer. En annan person beslutar.",
    done="Fakturan är granskningsattesterad och väntar på beslutsattest.",
)
decide = _step(
    "decide",
    can_decide,
    verb=actions.decide,
    title="Beslutsattestera",
    lead="Du beslutar inom ditt mandat att fakturan ska betalas.",
    done="Fakturan är beslutsattesterad och väntar på att lämnas till redovisningen.",
)
reopen = _step(
    "reopen",
    can_reopen,
    verb=_moved("reopen"),
    title="Upphäv granskningen",
    lead="Granskningsattesten upphör att gälla. Någon granskar fakturan på nytt.",
    done="Granskningen är upphävd.",
    form_class=MoveForm,
)
send_back = _step(
    "send_back",
    can_return,
    verb=_moved("return"),
    title="Återsänd",
    lead="Regionen läser skälet och svarar, eller lämnar en kreditfaktura. Attester upphävs.",
    done="Fakturan är återsänd, och regionen får veta varför.",
    form_class=MoveForm,
)
answer = _step(
    "answer",
    can_answer_return,
    verb=_moved("answer"),
    title="Svara",
    lead="Svaret läses av kansliet, som granskar fakturan på nytt.",
    done="Svaret är lämnat, och fakturan väntar på granskning.",
    form_class=MoveForm,
)
withdraw = _step(
    "withdraw",
    can_withdraw_invoice,
    verb=_moved("withdraw"),
    title="Ta tillbaka",
    lead="Ni begär inte längre betalt med den här. Numret kan inte användas igen.",
    done="Fakturan är återtagen.",
    form_class=MoveForm,
)
hold = _step(
    "hold",
    can_hold,
    verb=_moved("hold"),
    title="Låt vila",
    lead="Fakturan väntar på något. Attester upphävs.",
    done="Fakturan vilar.",
    form_class=MoveForm,
)
resume = _step(
    "resume",
    can_hold,
    verb=_moved("resume"),
    title="Ta upp igen",
    lead="Fakturan väntar åter på granskning.",
    done="Fakturan väntar på granskning.",
)
settle = _step(
    "settle",
    can_settle,
    verb=actions.settle,
    title="Kvitta mot fakturan",
    lead="Kreditfakturan och fakturan tar ut varandra. Ingen av dem betalas.",
    done="Kreditfakturan är kvittad mot fakturan.",
)


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
