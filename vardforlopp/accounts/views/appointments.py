"""Appointments: who holds which role where, and what happens to one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse

from vardforlopp.accounts import actions, fetch, permissions
from vardforlopp.accounts.forms.appointments import ReasonForm
from vardforlopp.accounts.forms.filters import AppointmentFilter
from vardforlopp.accounts.models import Appointment
from vardforlopp.accounts.models.appointment import AppointmentQuerySet, AppointmentStatus
from vardforlopp.accounts.roles import RIGHTS
from vardforlopp.accounts.views.tabs import SECTION, START, tabs
from vardforlopp.accounts.workflow import appointment_workflow
from vardforlopp.common import history
from vardforlopp.common.access import access, anyone_signed_in
from vardforlopp.common.pages import attempt
from vardforlopp.common.spreadsheets import table_response, wanted
from vardforlopp.common.workflow import Choice

PER_PAGE = 50
COLUMNS = ["Person", "Roll", "Område", "Från och med", "Till och med", "Läge", "Given av"]


@access(anyone_signed_in)
def appointments(request: HttpRequest) -> HttpResponseBase:
    """Who holds which role: filters in the address, the same rows as a file."""
    form = AppointmentFilter(request.GET)
    found = form.narrow(Appointment.objects.visible_to(request.user)).with_names()
    found = found.order_by("person__sort_key", "-valid_from", "pk")
    shows_email = bool(permissions.can_see_addresses(request.user))
    if shows_email:
        found = found.select_related("person__user")
    file = wanted(request)
    if file and form.is_valid():
        return _as_file(file, found, shows_email)
    context = {
        "form": form,
        "chips": form.chips(),
        "crumbs": [START],
        "tabs": tabs(request, "appointments"),
        "page": Paginator(found, PER_PAGE).get_page(request.GET.get("sida")),
        "query": form.query(),
        **form.exports(),
        "shows_email": shows_email,
        "may_give": permissions.can_give_appointments(request.user),
        "waiting": Appointment.objects.waiting_for(request.user).count(),
    }
    return render(request, "accounts/appointments.html", context, status=form.status)


def _as_file(file: Any, found: AppointmentQuerySet, shows_email: bool) -> HttpResponseBase:
    columns = [*COLUMNS, "E-post"] if shows_email else COLUMNS
    return table_response(file, "roller", columns, _rows(found, shows_email))


def _rows(found: AppointmentQuerySet, shows_email: bool) -> Iterator[list[Any]]:
    for one in found.iterator(chunk_size=500):
        row = [
            one.person.name,
            one.role_facts.label,
            str(one.scope),
            one.valid_from,
            one.valid_to,
            one.state[1],
            one.given_by.name if one.given_by else "Systemet",
        ]
        yield [*row, one.account_email] if shows_email else row


@access(anyone_signed_in, fetch=fetch.appointment)
def appointment(request: HttpRequest, appointment: Appointment) -> HttpResponse:
    """One appointment: what it gives, what has happened, what can be done."""
    return _detail(request, appointment)


def _detail(
    request: HttpRequest, appointment: Appointment, form: ReasonForm | None = None, name: str = ""
) -> HttpResponse:
    choices = appointment_workflow.open_to(request.user, appointment)
    has_moved = name and name not in {choice.transition.name for choice in choices}
    context = {
        "appointment": appointment,
        "refused": form if has_moved else None,
        "next": _next(request.user, appointment),
        "facts": _facts(request.user, appointment),
        "rights": [RIGHTS[right] for right in appointment.role_facts.rights],
        "buttons": [_button(appointment, one, form, name) for one in _shown(choices, name)],
        "history": history.lines(appointment),
        "who_can": WHO_CAN,
        "crumbs": [START, SECTION],
    }
    status = 422 if form is not None and form.errors else 200
    return render(request, "accounts/appointment.html", context, status=status)


def _shown(choices: list[Choice], tried: str) -> list[Choice]:
    """Whoever may decline a waiting role is not also offered to take it back, and the reverse."""
    may_decline = any(one.transition.name == "decline" and one.answer for one in choices)
    waits = any(one.transition.name == "decline" for one in choices)
    hidden = {"end" if may_decline else "decline"} - {tried} if waits else set()
    return [one for one in choices if one.transition.name not in hidden]


def _next(user: Any, appointment: Appointment) -> str:
    """What happens next, for a role that waits; "" for others."""
    if appointment.status != AppointmentStatus.PROPOSED:
        return ""
    giver = appointment.given_by
    mine = "du eller " if permissions.can_confirm_appointment(user, appointment) else ""
    return f"{giver} har gett rollen. Den gäller när {mine}en annan registeransvarig bekräftar den."


WHO_CAN = [
    "Alla som är inloggade ser vem som har vilken roll, var och när.",
    "E-postadresser ser bara registeransvariga och granskare.",
    "Registeransvariga ger, bekräftar och avslutar roller. Ingen gör det för sin egen del.",
    "Roller som attesterar eller beslutar bekräftas av en annan person än den som gav dem.",
]


def _facts(user: Any, appointment: Appointment) -> list[dict[str, Any]]:
    given_by = str(appointment.given_by) if appointment.given_by else "Systemet vid uppstart"
    facts = [
        {"label": "Person", "value": appointment.person.name},
        {"label": "Roll", "value": appointment.role_facts.label.capitalize()},
        {"label": "Område", "value": str(appointment.scope)},
        {"label": "Given av", "value": given_by},
    ]
    if appointment.role_facts.needs_confirmation:
        confirmed = str(appointment.confirmed_by or "ingen ännu")
        facts.append({"label": "Bekräftad av", "value": confirmed})
    if permissions.can_see_addresses(user):
        facts.append({"label": "Konto", "value": appointment.account_email or "inget konto"})
    return facts


def _button(appointment: Appointment, choice: Any, form: ReasonForm | None, name: str) -> Any:
    step = choice.transition
    blank = ReasonForm(initial={"version": appointment.version}, auto_id=f"{step.name}_%s")
    return {
        "name": step.name,
        "label": _label(appointment, step.name),
        "answer": choice.answer,
        "url": reverse(f"appointment_{step.name}", args=[appointment.pk]),
        "needs_comment": step.needs_comment,
        "form": form if form is not None and step.name == name else blank,
        "is_open": form is not None and step.name == name,
        "hidden": [("version", appointment.version)],
    }


def _label(appointment: Appointment, name: str) -> str:
    if name == "end" and appointment.status == AppointmentStatus.PROPOSED:
        return "Ta tillbaka rollen"
    return f"{appointment_workflow.transitions[name].label} rollen"


VERBS: dict[str, Callable[..., Any]] = {
    "confirm": actions.confirm_appointment,
    "decline": actions.decline_appointment,
    "end": actions.end_appointment,
}


def _move(request: HttpRequest, appointment: Appointment, name: str, done: str) -> HttpResponse:
    """Takes one step of the workflow, or shows the page again with what is wrong."""
    step = appointment_workflow.transitions[name]
    form = ReasonForm(request.POST, auto_id=f"{name}_%s")
    form.fields["comment"].required = step.needs_comment
    if form.is_valid():
        facts = {**form.cleaned_data, "by": request.user}
        if not step.needs_comment:
            del facts["comment"]
        if attempt(form, VERBS[name], appointment, **facts):
            messages.success(request, done)
            return redirect("appointment", pk=appointment.pk)
    return _detail(request, appointment, form, name)


def _step(name: str, can: Any, done: str) -> Any:
    """The address of one step: only POST, only for those who may."""

    @access(can, fetch=fetch.appointment, methods=("POST",))
    def view(request: HttpRequest, appointment: Appointment) -> HttpResponse:
        return _move(request, appointment, name, done)

    view.__name__ = f"{name}_appointment"
    return view


confirm = _step(
    "confirm", permissions.can_confirm_appointment, "Rollen är bekräftad och gäller nu."
)
decline = _step("decline", permissions.can_decline_appointment, "Rollen är avböjd.")
end = _step("end", permissions.can_end_appointment, "Rollen är avslutad och gäller inte längre.")
