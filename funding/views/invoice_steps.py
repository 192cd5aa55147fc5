"""The steps of an invoice, each a page: what it is about, the form, or why it is closed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase

from funding.actions import attesting as actions
from funding.forms.invoices import MoveForm
from funding.invoice_workflow import invoice_workflow
from funding.invoices import fetch, shown, steps
from funding.invoices.checks import checks
from funding.invoices.matters import matter_of
from funding.invoices.permissions import (
    can_answer_return,
    can_decide,
    can_hold,
    can_read_invoices,
    can_reopen,
    can_return,
    can_review,
    can_settle,
    can_withdraw_invoice,
)
from funding.models import Invoice
from funding.views.files import crumbs
from vardforlopp.common.access import BOTH, access
from vardforlopp.common.answer import Answer, no
from vardforlopp.common.forms import VersionForm
from vardforlopp.common.pages import form_page, posted, refused_page

TEMPLATE = "funding/invoice_step.html"


def _step(
    name: str,
    can: Callable[[Any, Invoice], Answer],
    *,
    verb: Callable[..., Any],
    title: str,
    lead: str,
    done: str,
    asks: str = "",
    leads_on: bool = False,
) -> Callable[..., HttpResponseBase]:
    """The page of one step: the form with what it means, and the verb.

    `asks` is the question that is answered in words, when there is one; `leads_on`: the message
    afterwards leads to the next invoice that waits.
    """

    starts = invoice_workflow.transitions["return" if name == "send_back" else name].sources

    @access(can_read_invoices, fetch=fetch.invoice, methods=BOTH)
    def step(request: HttpRequest, subject: Invoice) -> HttpResponse:
        about = _about(title, subject)
        may = can(request.user, subject)
        if not may:
            return refused_page(request, may, template=TEMPLATE, **about)
        if request.method != "POST" and subject.status not in starts:
            moved = no(f"Fakturan är {subject.get_status_display()}. Steget tas inte därifrån.")
            return refused_page(request, moved, template=TEMPLATE, status=409, **about)
        given = {"data": posted(request), "initial": {"version": subject.version}}
        return form_page(
            request,
            MoveForm(asks=asks, **given) if asks else VersionForm(**given),
            do=lambda facts: verb(subject, by=request.user, **facts),
            done=(lambda _: steps.and_next(done, request.user)) if leads_on else done,
            template=TEMPLATE,
            lead=lead,
            submit=title,
            then=subject.get_absolute_url(),
            **about,
        )

    step.__name__ = name
    return step


def _about(title: str, subject: Invoice) -> dict[str, Any]:
    """What the page of a step says of its invoice."""
    matter = matter_of(subject)
    return {
        "title": f"{title}: {subject}",
        "facts": shown.in_short(matter),
        "checks": checks(matter),
        "invoice": subject,
        "crumbs": crumbs((str(subject), subject.get_absolute_url())),
    }


def _moved(name: str) -> Callable[..., Any]:
    return lambda invoice, **facts: actions.move(name, invoice, **facts)


review = _step(
    "review",
    can_review,
    verb=actions.review,
    title="Granskningsattestera",
    lead="Du intygar att tjänst, månad, andel och belopp stämmer. En annan person beslutar.",
    done="Fakturan är granskningsattesterad och väntar på beslutsattest.",
    leads_on=True,
)
decide = _step(
    "decide",
    can_decide,
    verb=actions.decide,
    title="Beslutsattestera",
    lead="Du beslutar inom ditt mandat att fakturan ska betalas.",
    done="Fakturan är beslutsattesterad och väntar på att lämnas till redovisningen.",
    leads_on=True,
)
reopen = _step(
    "reopen",
    can_reopen,
    verb=_moved("reopen"),
    title="Upphäv granskningen",
    lead="Granskningsattesten upphör att gälla. Någon granskar fakturan på nytt.",
    done="Granskningen är upphävd.",
    asks="Varför upphävs granskningen?",
)
send_back = _step(
    "send_back",
    can_return,
    verb=_moved("return"),
    title="Återsänd",
    lead="Regionen läser skälet och svarar, eller lämnar en kreditfaktura. Attester upphävs.",
    done="Fakturan är återsänd, och regionen får veta varför.",
    asks="Varför återsänds fakturan?",
)
answer = _step(
    "answer",
    can_answer_return,
    verb=_moved("answer"),
    title="Svara",
    lead="Svaret läses av kansliet, som granskar fakturan på nytt.",
    done="Svaret är lämnat, och fakturan väntar på granskning.",
    asks="Ditt svar",
)
withdraw = _step(
    "withdraw",
    can_withdraw_invoice,
    verb=_moved("withdraw"),
    title="Ta tillbaka",
    lead="Ni begär inte längre betalt med den här. Numret kan inte användas igen.",
    done="Fakturan är återtagen.",
    asks="Varför tas fakturan tillbaka?",
)
hold = _step(
    "hold",
    can_hold,
    verb=_moved("hold"),
    title="Låt vila",
    lead="Fakturan väntar på något. Attester upphävs.",
    done="Fakturan vilar.",
    asks="Vad väntar fakturan på?",
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
