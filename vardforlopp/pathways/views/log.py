"""The pages around the log: corrections, conditions met elsewhere, hinders that end."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse

from vardforlopp.common import dates
from vardforlopp.common.access import BOTH, access
from vardforlopp.common.dates import swedish_date
from vardforlopp.common.pages import form_page, posted
from vardforlopp.pathways import actions, forms, gates, permissions
from vardforlopp.pathways.fetch import implementation_for
from vardforlopp.pathways.models import Hinder, StatusEntry
from vardforlopp.pathways.views.around import around, of_row, part_of

entry_for = part_of(StatusEntry.objects.select_related("to_step", "author"), "entry_for")
hinder_for = part_of(Hinder.objects.open().select_related("tag"), "hinder_for")


def condition_for(user: Any, region: str, version: str, condition: str) -> Any:
    """The implementation, or Http404, and a condition of its gates."""
    subject = implementation_for(user, region, version)
    return subject, gates.CONDITIONS[condition]


def can_meet_condition(user: Any, pair: Any) -> Any:
    """Those who log status in the implementation."""
    return permissions.can_log_status(user, pair[0])


@access(can_meet_condition, fetch=condition_for, methods=BOTH)
def condition(request: HttpRequest, pair: Any) -> HttpResponse:
    """Marks a condition as met outside the system."""
    subject, wanted = pair
    form = forms.ConditionForm(posted(request), initial={"done_on": dates.today()})
    return form_page(
        request,
        form,
        do=lambda facts: actions.mark_condition_met(
            subject, by=request.user, condition=wanted.code, **facts
        ),
        done="Markerat som klart på annat sätt.",
        title="Klart på annat sätt",
        lead=f"{wanted.text}: ange när, av vem och var det går att läsa om det.",
        submit="Markera som klart",
        **around(subject, "saknas"),
    )


@access(of_row(permissions.can_log_status), fetch=entry_for, methods=BOTH)
def correct(request: HttpRequest, entry: StatusEntry) -> HttpResponse:
    """Puts right the text or the date of a log with a new one."""
    initial = {"note": entry.note, "observed_on": entry.observed_on}
    form = forms.CorrectForm(posted(request), initial=initial)
    return form_page(
        request,
        form,
        do=lambda facts: actions.correct_entry(entry, by=request.user, **facts),
        done="Rättelsen är inlagd. Den gamla loggen står kvar, märkt som rättad.",
        title=f"Rätta loggen {swedish_date(entry.observed_on)}",
        lead="Text och datum kan rättas. Blev det fel steg loggar du i stället bakåt eller framåt.",
        submit="Lägg in rättelsen",
        **around(entry.implementation, "tidslinje"),
    )


@access(of_row(permissions.can_log_status), fetch=hinder_for, methods=BOTH)
def close_hinder(request: HttpRequest, hinder: Hinder) -> HttpResponse:
    """Closes a hinder with what helped."""
    initial = {"closed_on": dates.today(), "version": hinder.version}
    form = forms.CloseHinderForm(posted(request), initial=initial)
    return form_page(
        request,
        form,
        do=lambda facts: actions.close_hinder(hinder, by=request.user, **facts),
        done="Hindret är stängt.",
        title=f"Stäng hindret: {hinder.tag}",
        lead=f"Öppet sedan {swedish_date(hinder.opened_on)}.",
        submit="Stäng hindret",
        **around(hinder.implementation, "hinder"),
    )
