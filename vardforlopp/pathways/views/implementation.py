"""The pages around one implementation: people, plan, läge."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from vardforlopp.common import dates
from vardforlopp.common.access import BOTH, access
from vardforlopp.common.answer import Stale
from vardforlopp.common.pages import form_page, posted
from vardforlopp.pathways import actions, forms, permissions, workflow
from vardforlopp.pathways.fetch import implementation_for
from vardforlopp.pathways.models import Implementation, ImplementationStatus, Staffing
from vardforlopp.pathways.overview import PlanRow, entries_of, plan_rows, regional_steps
from vardforlopp.pathways.views.around import around, of_row, part_of

DONE = {
    "pause": "Införandet är vilande.",
    "postpone": "Sparat. Införandet är fortfarande vilande.",
    "resume": "Införandet är återupptaget.",
    "end": "Införandet är avslutat.",
    "reopen": "Införandet är öppet igen.",
}
EXPLAINED = {
    "pause": "Ett vilande införande kan inte loggas och räknas inte som inaktuellt.",
    "postpone": "Skriv varför det dröjer, och vilken dag som gäller i stället.",
    "resume": "Loggen öppnas igen.",
    "end": "Ett avslutat införande kan inte loggas. Allt som är registrerat står kvar.",
    "reopen": "Loggen öppnas igen.",
}

staffing_for = part_of(Staffing.objects.not_ended().select_related("person"), "staffing_for")


@access(permissions.can_staff, fetch=implementation_for, methods=BOTH)
def staff(request: HttpRequest, subject: Implementation) -> HttpResponse:
    """Adds a person to the implementation."""
    initial = {"valid_from": dates.today()}
    form = forms.StaffForm(subject, request.user, posted(request), initial=initial)
    return form_page(
        request,
        form,
        do=lambda facts: actions.staff(subject, by=request.user, **facts),
        done="Personen är tillagd och får behörigheterna från startdagen.",
        title=f"Bemanna {subject.pathway_version.short_title}",
        lead="Behörigheterna i införandet följer av uppdraget och upphör med det.",
        submit="Lägg till",
        **around(subject, "bemanning"),
    )


@access(of_row(permissions.can_staff), fetch=staffing_for, methods=BOTH)
def end_staffing(request: HttpRequest, row: Staffing) -> HttpResponse:
    """Ends a person's part."""
    initial = {"valid_to": dates.today(), "version": row.version}
    form = forms.EndForm(posted(request), initial=initial)
    return form_page(
        request,
        form,
        do=lambda facts: actions.end_staffing(row, by=request.user, **facts),
        done=f"{row.person} är inte längre {row.get_role_display()} efter slutdagen.",
        title=f"Avsluta {row.person} som {row.get_role_display()}",
        submit="Avsluta uppdraget",
        **around(row.implementation, "bemanning"),
    )


def _planning(subject: Implementation) -> tuple[list[PlanRow], dict[int, Any]]:
    """Every regional step with plan and reality, and what is planned, by the step's id."""
    rows = plan_rows(subject, regional_steps(subject), entries_of(subject))
    return rows, {row.step.pk: row.planned_on for row in rows}


@access(permissions.can_plan_steps, fetch=implementation_for, methods=BOTH)
def plan(request: HttpRequest, subject: Implementation) -> HttpResponse:
    """Sets planned days for the regional steps ahead; those reached are only shown."""
    rows, planned = _planning(subject)
    ahead = [row.step for row in rows if not row.is_reached]
    initial = {step.code: planned[step.pk] for step in ahead} | {"version": subject.version}
    form = forms.PlanForm(ahead, posted(request), initial=initial)

    def save(facts: dict[str, Any]) -> None:
        try:
            actions.plan_steps(
                subject, by=request.user, planned=form.planned(), version=facts["version"]
            )
        except Stale:
            form.show_clash(planned)
            raise

    return form_page(
        request,
        form,
        do=save,
        done="Planen är sparad.",
        template="pathways/plan_form.html",
        title="Planera steg",
        lead="Ange när ni räknar med att nå varje steg. Tomt betyder att inget är planerat.",
        submit="Spara planen",
        reached=[row for row in rows if row.is_reached],
        **around(subject, "plan"),
    )


def transition_for(user: Any, region: str, version: str, transition: str) -> Any:
    """The implementation, or Http404, and a transition of its workflow."""
    subject = implementation_for(user, region, version)
    return subject, workflow.implementation_workflow.transitions[transition]


def can_transition(user: Any, pair: Any) -> Any:
    """Process supporter, process owner and process leader."""
    return pair[1].allowed(user, pair[0])


@access(can_transition, fetch=transition_for, methods=BOTH)
def change_state(request: HttpRequest, pair: Any) -> HttpResponse:
    """Pauses, resumes, ends or reopens the implementation."""
    subject, transition = pair
    if request.method == "GET" and subject.status not in transition.sources:
        label = subject.get_status_display()
        messages.warning(request, f"Läget är {label}. Här står vad som går att göra nu.")
        return redirect(f"{subject.get_absolute_url()}#lage")
    form = forms.StateForm(
        posted(request),
        initial={
            "version": subject.version,
            "on": dates.today(),
            "resumes_on": subject.resumes_on,
        },
        needs_comment=transition.needs_comment,
        asks_since=transition.target != subject.status,
        asks_until=transition.target == ImplementationStatus.DORMANT,
    )
    return form_page(
        request,
        form,
        do=lambda facts: workflow.change_state(subject, transition.name, by=request.user, **facts),
        done=DONE[transition.name],
        title=f"{transition.label}: {subject.pathway_version.short_title}",
        lead=f"{EXPLAINED[transition.name]} Läget är nu: {subject.get_status_display()}.",
        submit=transition.label,
        **around(subject),
    )
