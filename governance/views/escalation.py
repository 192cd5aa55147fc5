"""The pages of cost judgements and of matters taken further: each a form, and the list."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render

from governance import fetch
from governance.actions.answering import answer_escalation
from governance.actions.escalating import start_escalation, withdraw_escalation
from governance.actions.judging import judge_costs
from governance.escalation import shown
from governance.escalation.fetch import escalation as fetch_escalation
from governance.escalation.judging import latest_judgement
from governance.escalation.permissions import (
    can_answer,
    can_judge_costs,
    can_start_escalation,
    can_withdraw_escalation,
)
from governance.escalation.stages import next_stage
from governance.forms.escalation import (
    REASONS,
    AnswerForm,
    EscalationForm,
    JudgementForm,
    WithdrawEscalationForm,
)
from governance.models import Escalation, Matter
from governance.panels import parts, tabs
from governance.views import councils
from governance.views.matters import crumbs
from regions.models import Body
from regions.pages import PER_PAGE
from regions.tables import draw, exported
from vardforlopp.common.access import BOTH, access, anyone_signed_in
from vardforlopp.common.pages import form_page, posted
from vardforlopp.common.spreadsheets import table_response, wanted

TITLE = "Ärenden förda vidare"


@access(can_judge_costs, fetch=fetch.matter, methods=BOTH)
def judge(request: HttpRequest, subject: Matter) -> HttpResponse:
    """Whether the costs exceed the frame, judged together with the process leader."""
    latest = latest_judgement(subject)
    return form_page(
        request,
        JudgementForm(posted(request), matter=subject, latest=latest),
        do=lambda facts: judge_costs(subject, by=request.user, **facts),
        done=lambda made: f"Bedömningen är registrerad: {_answered(made)}",
        title="Bedöm kostnaderna",
        lead=shown.lead_for_costs(subject),
        submit="Registrera bedömningen",
        then=f"{subject.get_absolute_url()}#kostnadsbedomning",
        over=str(subject),
        crumbs=crumbs(subject.council, subject),
    )


def _answered(made: Any) -> str:
    if made.exceeds:
        return "kostnaderna överskrider ramen. Ordföranden kan föra ärendet vidare."
    return "kostnaderna ryms."


@access(can_start_escalation, fetch=fetch.matter, methods=BOTH)
def start(request: HttpRequest, subject: Matter) -> HttpResponse:
    """The chair takes the matter to the first instance."""
    asked = REASONS.get(request.GET.get("skal", ""))
    stage = next_stage(subject)
    initial = {"token": uuid4(), "reason": asked, "amount": request.GET.get("belopp")}
    return form_page(
        request,
        EscalationForm(posted(request), matter=subject, initial=initial),
        do=lambda facts: start_escalation(subject, by=request.user, **facts),
        done=lambda made: f"{subject.label} är fört vidare till {made.stage}.",
        title="För ärendet vidare",
        lead=f"Ärendet går till {stage} med samma nummer och samma handlingar." if stage else "",
        submit="För vidare",
        then=f"{subject.get_absolute_url()}#fort-vidare",
        over=str(subject),
        crumbs=crumbs(subject.council, subject),
    )


@access(can_answer, fetch=fetch_escalation, methods=BOTH)
def answer(request: HttpRequest, subject: Escalation) -> HttpResponse:
    """What the instance does with the matter."""
    matter = subject.matter
    form = AnswerForm(
        posted(request),
        request.FILES or None,
        escalation=subject,
        user=request.user,
        initial={"token": uuid4()},
    )
    return form_page(
        request,
        form,
        do=lambda facts: answer_escalation(subject, by=request.user, **facts),
        done=lambda made: f"{made.stage} {made.said}. Svaret är registrerat.",
        title=f"Svara för {subject.stage}",
        lead=f"{subject.get_reason_display().capitalize()}. {subject.text}",
        submit="Registrera svaret",
        then=f"{matter.get_absolute_url()}#fort-vidare",
        over=str(matter),
        is_multipart=True,
        crumbs=crumbs(matter.council, matter),
    )


@access(can_withdraw_escalation, fetch=fetch_escalation, methods=BOTH)
def withdraw(request: HttpRequest, subject: Escalation) -> HttpResponse:
    """The chair takes it back before the instance has answered."""
    matter = subject.matter
    return form_page(
        request,
        WithdrawEscalationForm(posted(request), initial={"version": subject.version}),
        do=lambda facts: withdraw_escalation(subject, by=request.user, **facts),
        done=f"{matter.label} är taget tillbaka till rådet.",
        title="Ta tillbaka ärendet",
        lead=f"{subject.stage} behöver inte längre svara.",
        submit="Ta tillbaka",
        then=f"{matter.get_absolute_url()}#fort-vidare",
        over=str(matter),
        crumbs=crumbs(matter.council, matter),
    )


@access(anyone_signed_in, fetch=fetch.council)
def listed(request: HttpRequest, council: Body) -> HttpResponseBase:
    """Where the matters of a council that are taken further stand; the same rows as a file."""
    rows = Escalation.objects.visible_to(request.user).with_names().filter(matter__council=council)
    rows = rows.order_by("-started_on", "-pk")
    kind = wanted(request)
    if kind:
        headings = [column.label for column in shown.LIST]
        return table_response(kind, "fort-vidare", headings, exported(shown.LIST, rows))
    page = Paginator(rows, PER_PAGE).get_page(request.GET.get("sida"))
    context = {
        "council": council,
        "page": page,
        "table": draw(TITLE, shown.LIST, page.object_list),
        "tabs": tabs("delegated_decisions", council),
        "parts": parts("escalations", council),
        "who_can": shown.WHO_CAN,
        "crumbs": councils.crumbs(council),
    }
    return render(request, "governance/escalations.html", context)
