"""The pages around one implementation: people, plan, milestones, conditions, corrections, läge."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404

from vardforlopp.common import dates, documents
from vardforlopp.common.access import access, anyone_signed_in
from vardforlopp.common.answer import Stale
from vardforlopp.common.dates import swedish_date
from vardforlopp.common.pages import form_page
from vardforlopp.pathways import actions, forms, gates, permissions
from vardforlopp.pathways.fetch import implementation_for
from vardforlopp.pathways.models import (
    Hinder,
    Implementation,
    Milestone,
    Staffing,
    StatusEntry,
)
from vardforlopp.pathways.overview import regional_steps
from vardforlopp.pathways.workflow import implementation_workflow

BOTH = ("GET", "POST")
READERS = "Alla som är inloggade, i alla regioner, kan läsa det du skriver. Inga patientuppgifter."


DONE = {
    "pause": "Införandet är vilande.",
    "resume": "Införandet är återupptaget.",
    "end": "Införandet är avslutat.",
    "reopen": "Införandet är öppet igen.",
}
EXPLAINED = {
    "pause": "Ett vilande införande kan inte loggas och räknas inte som inaktuellt.",
    "resume": "Loggen öppnas igen.",
    "end": "Ett avslutat införande kan inte loggas. Allt som är registrerat står kvar.",
    "reopen": "Loggen öppnas igen.",
}


def part_of(model: Any, name: str) -> Any:
    """A fetch function for a row that belongs to the implementation in the address."""

    def fetch(user: Any, region: str, version: str, pk: int) -> Any:
        implementation = implementation_for(user, region, version)
        row = get_object_or_404(model, pk=pk, implementation=implementation)
        row.implementation = implementation
        return row

    fetch.__name__ = name
    return fetch


entry_for = part_of(StatusEntry.objects.select_related("to_step", "author"), "entry_for")
hinder_for = part_of(Hinder.objects.open().select_related("tag"), "hinder_for")
staffing_for = part_of(Staffing.objects.not_ended().select_related("person"), "staffing_for")
milestone_for = part_of(Milestone.objects.select_related("document", "body"), "milestone_for")


def of_row(can: Any) -> Any:
    """The same rule, asked about the implementation a row belongs to."""

    def rule(user: Any, row: Any) -> Any:
        return can(user, row.implementation)

    rule.__doc__ = can.__doc__
    return rule


def around(implementation: Implementation, anchor: str = "") -> dict[str, Any]:
    """What every form page around an implementation shows."""
    url = implementation.get_absolute_url()
    return {
        "then": f"{url}#{anchor}" if anchor else url,
        "over": str(implementation.region),
        "crumbs": [("Läget", "/"), (str(implementation), url)],
        "readers": READERS,
    }


@access(permissions.can_staff, fetch=implementation_for, methods=BOTH)
def staff(request: HttpRequest, subject: Implementation) -> HttpResponse:
    """Adds a person to the implementation."""
    form = forms.StaffForm(
        request.user, request.POST or None, initial={"valid_from": dates.today()}
    )
    return form_page(
        request,
        form,
        do=lambda facts: actions.staff(subject, by=request.user, **facts),
        done="Personen är tillagd och får sina rättigheter från startdagen.",
        title=f"Bemanna {subject.pathway_version.short_title}",
        lead="Rättigheterna i införandet följer av uppdraget och upphör med det.",
        submit="Lägg till",
        **around(subject, "bemanning"),
    )


@access(of_row(permissions.can_staff), fetch=staffing_for, methods=BOTH)
def end_staffing(request: HttpRequest, row: Staffing) -> HttpResponse:
    """Ends a person's part."""
    initial = {"valid_to": dates.today(), "version": row.version}
    form = forms.EndForm(request.POST or None, initial=initial)
    return form_page(
        request,
        form,
        do=lambda facts: actions.end_staffing(row, by=request.user, **facts),
        done=f"{row.person} är inte längre {row.get_role_display()} efter slutdagen.",
        title=f"Avsluta {row.person} som {row.get_role_display()}",
        submit="Avsluta uppdraget",
        **around(row.implementation, "bemanning"),
    )


@access(permissions.can_plan_steps, fetch=implementation_for, methods=BOTH)
def plan(request: HttpRequest, subject: Implementation) -> HttpResponse:
    """Sets planned days for the regional steps."""
    steps = regional_steps(subject)
    planned = {row.step_id: row.planned_on for row in subject.plans.all()}
    initial = {step.code: planned.get(step.pk) for step in steps} | {"version": subject.version}
    form = forms.PlanForm(steps, request.POST or None, initial=initial)

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
        title="Planera steg",
        lead="Ange när ni räknar med att nå varje steg. Tomt betyder att inget är planerat.",
        submit="Spara planen",
        **around(subject, "plan"),
    )


def _register(request: HttpRequest, subject: Implementation, facts: dict[str, Any]) -> Milestone:
    """The milestone with its document, both or neither."""
    upload = facts.pop("document") or None
    return actions.register_milestone(subject, by=request.user, upload=upload, **facts)


@access(permissions.can_register_milestone, fetch=implementation_for, methods=BOTH)
def milestone(request: HttpRequest, subject: Implementation) -> HttpResponse:
    """Registers a decision made elsewhere."""
    form = forms.MilestoneForm(subject, request.POST or None, request.FILES or None)
    return form_page(
        request,
        form,
        do=lambda facts: _register(request, subject, facts),
        done="Milstolpen är registrerad.",
        title="Registrera beslut eller milstolpe",
        lead="Något som ett organ har gjort utanför systemet. Det går inte att ändra efteråt; "
        "blir det fel registrerar du en rättelse som ersätter.",
        submit="Registrera",
        is_multipart=True,
        **around(subject, "milstolpar"),
    )


@access(of_row(permissions.can_register_milestone), fetch=milestone_for, methods=BOTH)
def correct_milestone(request: HttpRequest, old: Milestone) -> HttpResponse:
    """Registers a milestone in the place of one that was wrong."""
    subject = old.implementation
    initial = {
        name: getattr(old, name)
        for name in ("kind", "body", "occurred_on", "occurred_precision", "outcome", "reference")
    } | {"note": old.note}
    form = forms.MilestoneForm(
        subject, request.POST or None, request.FILES or None, initial=initial
    )
    return form_page(
        request,
        form,
        do=lambda facts: _register(request, subject, {**facts, "supersedes": old}),
        done="Rättelsen är registrerad och ersätter den gamla milstolpen.",
        title=f"Rätta {old.get_kind_display()}",
        lead="Den gamla milstolpen står kvar, överstruken, i tidslinjen.",
        submit="Registrera rättelsen",
        is_multipart=True,
        **around(subject, "milstolpar"),
    )


@access(anyone_signed_in, fetch=milestone_for)
def milestone_document(request: HttpRequest, row: Milestone) -> HttpResponseBase:
    """The document of a milestone, to save."""
    if row.document is None:
        raise Http404
    return documents.respond(row.document)


def condition_for(user: Any, region: str, version: str, condition: str) -> Any:
    """The implementation and a condition of its gates, or Http404."""
    subject = implementation_for(user, region, version)
    if condition not in gates.CONDITIONS:
        raise Http404
    return subject, gates.CONDITIONS[condition]


def can_meet_condition(user: Any, pair: Any) -> Any:
    """Those who log status in the implementation."""
    return permissions.can_log_status(user, pair[0])


@access(can_meet_condition, fetch=condition_for, methods=BOTH)
def condition(request: HttpRequest, pair: Any) -> HttpResponse:
    """Marks a condition as met outside the system."""
    subject, wanted = pair
    form = forms.ConditionForm(request.POST or None, initial={"done_on": dates.today()})
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
    form = forms.CorrectForm(request.POST or None, initial=initial)
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
    form = forms.CloseHinderForm(request.POST or None, initial=initial)
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


def transition_for(user: Any, region: str, version: str, transition: str) -> Any:
    """The implementation and a transition of its workflow, or Http404."""
    subject = implementation_for(user, region, version)
    if transition not in implementation_workflow.transitions:
        raise Http404
    return subject, implementation_workflow.transitions[transition]


def can_transition(user: Any, pair: Any) -> Any:
    """Process supporter, process owner and process leader."""
    return pair[1].allowed(user, pair[0])


@access(can_transition, fetch=transition_for, methods=BOTH)
def change_state(request: HttpRequest, pair: Any) -> HttpResponse:
    """Pauses, resumes, ends or reopens the implementation."""
    subject, transition = pair
    form = forms.StateForm(
        request.POST or None,
        initial={"version": subject.version},
        needs_comment=transition.needs_comment,
        asks_when=transition.name == "pause",
    )

    def perform(facts: dict[str, Any]) -> Any:
        facts.setdefault("resumes_on", None)
        return implementation_workflow.perform(transition.name, subject, by=request.user, **facts)

    return form_page(
        request,
        form,
        do=perform,
        done=DONE[transition.name],
        title=f"{transition.label}: {subject.pathway_version.short_title}",
        lead=f"{EXPLAINED[transition.name]} Läget är nu: {subject.get_status_display()}.",
        submit=transition.label,
        **around(subject),
    )
