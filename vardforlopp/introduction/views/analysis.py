"""What the pages of both analyses share: the way back, klarmarkering, opening again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from vardforlopp.common import dates
from vardforlopp.common.answer import Answer
from vardforlopp.common.pages import form_page, posted
from vardforlopp.introduction.actions import analysis as actions
from vardforlopp.introduction.around import under
from vardforlopp.introduction.forms.analysis import CompleteForm, ReopenForm
from vardforlopp.introduction.models import GapAnalysis, ImpactAssessment
from vardforlopp.pathways.addresses import address
from vardforlopp.pathways.models import Implementation


def closed(
    request: HttpRequest, implementation: Implementation, tab: str, answer: Answer
) -> HttpResponse | None:
    """Back to the tab with the reason, when the analysis is not in the state the page is for."""
    if answer:
        return None
    messages.warning(request, answer.reason)
    return redirect(address(implementation, tab))


def of_implementation(can: Callable[..., Answer]) -> Callable[..., Answer]:
    """The same rule, asked about the implementation a row or a cost belongs to."""

    def rule(user: Any, row: Any) -> Answer:
        owner = getattr(row, "assessment", row)
        return can(user, owner.implementation)

    rule.__doc__ = can.__doc__
    return rule


def complete_page(
    request: HttpRequest,
    analysis: GapAnalysis | ImpactAssessment,
    *,
    tab: str,
    label: str,
    do: Callable[..., Any],
) -> HttpResponse:
    """The day it was klar; who it was is the one who says so."""
    implementation = analysis.implementation
    initial = {"completed_on": dates.today(), "edition": analysis.edition}
    form = CompleteForm(posted(request), initial=initial)
    return form_page(
        request,
        form,
        do=lambda facts: do(implementation, by=request.user, **facts),
        done="Analysen är klar. Nu läser alla regioner den.",
        title=f"Markera {analysis._meta.verbose_name}en som klar",
        lead=f"Den klarmarkeras av dig, {request.user}. Från och med nu läser alla inloggade den, "
        "och den ändras inte utan att öppnas igen med ett skäl.",
        submit="Markera som klar",
        **under(implementation, tab, label),
    )


def reopen_page(
    request: HttpRequest, analysis: GapAnalysis | ImpactAssessment, *, tab: str, label: str
) -> HttpResponse:
    """Why it is opened again."""
    form = ReopenForm(posted(request), initial={"version": analysis.version})
    return form_page(
        request,
        form,
        do=lambda facts: actions.reopen(analysis, by=request.user, **facts),
        done="Analysen är öppen igen. Bara ni som förbereder införandet läser den tills den är "
        "klar.",
        title=f"Öppna {analysis._meta.verbose_name}en igen",
        lead="Andra regioner ser den inte förrän den är klar igen. Skälet står i historiken.",
        submit="Öppna igen",
        **under(analysis.implementation, tab, label),
    )
