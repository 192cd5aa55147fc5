"""What is done in a matter: submitted, taken back, closed, opened again, told; and jäv."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse

from governance import fetch
from governance.actions import communicating
from governance.actions import matters as actions
from governance.forms.matter_acts import ConflictForm, TellForm
from governance.matters import fetch as own
from governance.matters import jav, receivers, shown
from governance.matters.analysis import analysis_of
from governance.matters.people import Columns
from governance.matters.permissions import (
    can_close,
    can_reopen,
    can_submit,
    can_tell,
    can_withdraw_matter,
)
from governance.matters.requirements import requirements
from governance.models import ConflictOfInterest, Matter, ResponsibleRole
from governance.views.matters import crumbs
from regions.models import Person
from vardforlopp.accounts.views.me import me
from vardforlopp.common.access import BOTH, access
from vardforlopp.common.forms import VersionForm, WhyForm
from vardforlopp.common.pages import form_page, posted


def _page(request: HttpRequest, matter: Matter, form: Any, **more: Any) -> HttpResponse:
    """A form about the matter, from its page and back."""
    facts = {"then": matter.get_absolute_url(), "crumbs": crumbs(matter.council, matter)}
    return form_page(request, form, over=str(matter), **facts | more)


@access(can_submit, fetch=fetch.matter, methods=BOTH)
def submit(request: HttpRequest, matter: Matter) -> HttpResponse:
    """Submits it; shows what is missing, each thing with the way to mend it."""
    return _page(
        request,
        matter,
        VersionForm(posted(request), initial={"version": matter.version}),
        do=lambda facts: actions.submit_matter(matter, by=request.user, **facts),
        done=f"{matter.label} är anmält till {matter.council}.",
        title="Anmäl till rådet",
        lead="Rådet får ärendet med analysen från införandet. Den skrivs inte av här.",
        submit="Anmäl ärendet",
        template="governance/matter_submit.html",
        requirements=requirements(matter),
        analysis=analysis_of(request.user, matter),
    )


@access(can_withdraw_matter, fetch=fetch.matter, methods=BOTH)
def withdraw(request: HttpRequest, matter: Matter) -> HttpResponse:
    return _page(
        request,
        matter,
        WhyForm(posted(request), initial={"version": matter.version}),
        do=lambda facts: actions.withdraw_matter(matter, by=request.user, **facts),
        done=f"{matter.label} är återtaget.",
        title="Återta ärendet",
        lead="Ärendet finns kvar att läsa. Ett nytt ärende får ett nytt nummer.",
        submit="Återta",
    )


@access(can_close, fetch=fetch.matter, methods=BOTH)
def close(request: HttpRequest, matter: Matter) -> HttpResponse:
    return _page(
        request,
        matter,
        VersionForm(posted(request), initial={"version": matter.version}),
        do=lambda facts: actions.close_matter(matter, by=request.user, **facts),
        done=f"{matter.label} är avslutat.",
        title="Avsluta ärendet",
        lead="Ärenden som slutar i ett beslut avslutas av sig själva när alla har fått veta.",
        submit="Avsluta",
    )


@access(can_reopen, fetch=fetch.matter, methods=BOTH)
def reopen(request: HttpRequest, matter: Matter) -> HttpResponse:
    return _page(
        request,
        matter,
        WhyForm(posted(request), initial={"version": matter.version}),
        do=lambda facts: actions.reopen_matter(matter, by=request.user, **facts),
        done=f"{matter.label} är öppnat igen.",
        title="Öppna ärendet igen",
        submit="Öppna igen",
    )


def can_tell_task(user: Any, telling: own.Telling) -> Any:
    """Whose task it is to tell."""
    return can_tell(user, telling.matter, telling.task)


@access(can_tell_task, fetch=own.telling, methods=BOTH)
def tell(request: HttpRequest, telling: own.Telling) -> HttpResponse:
    """Says who was told, when and how; the receivers get a notice."""
    matter, task = telling.matter, telling.task
    known = receivers.receivers(matter, task)
    lead = f"Besked skickas till: {', '.join(str(person) for person in known)}."
    done = "Det är noterat. De som ska veta har fått ett besked."
    if not known:
        lead = "Ingen som ska veta har konto. Meddela på annat sätt och notera det här."
        done = "Det är noterat."
    filled = {"told_to": receivers.told_to(matter, task)}
    return _page(
        request,
        matter,
        TellForm(posted(request), initial=filled),
        do=lambda facts: communicating.communicate(matter, by=request.user, task=task, **facts),
        done=done,
        title=shown.task_name(matter, task),
        lead=lead,
        submit="Meddela",
    )


@access(jav.can_declare, fetch=fetch.matter, methods=BOTH)
def declare_conflict(request: HttpRequest, matter: Matter) -> HttpResponse:
    """One's own; those who prepare the matters also note somebody else's."""
    user, people = me(request), None
    if user.may("prepare_matters", matter.council):
        people = _people_around(user, matter)
    form = ConflictForm(posted(request), people=people, initial={"person": user.person_id})
    return _page(
        request,
        matter,
        form,
        do=lambda facts: jav.declare_conflict(matter, by=request.user, **facts),
        done="Jävet är antecknat och står i protokollet.",
        title="Anmäl jäv",
        lead="Den som har jäv deltar inte i ärendet och räknas inte när rådet är beslutfört.",
        submit="Anmäl jäv",
        readers="Skälet läses av alla som läser ärendet.",
    )


def _people_around(user: Any, matter: Matter) -> Any:
    """Oneself, those in the columns of the matrix, and those staffed in the implementation."""
    columns = Columns([matter])
    found = {person.pk for role in ResponsibleRole for person in columns.people(role, matter)}
    staffed = Person.objects.filter(staffing__implementation=matter.implementation_id)
    about = matter.implementation_id
    found |= set(staffed.values_list("pk", flat=True)) if about else set()
    return Person.objects.filter(pk__in={*found, user.person_id}).in_swedish_order()


@access(jav.can_withdraw, fetch=own.conflict, methods=BOTH)
def withdraw_conflict(request: HttpRequest, conflict: ConflictOfInterest) -> HttpResponse:
    """Takes it back with a reason."""

    def take_back(facts: dict[str, Any]) -> ConflictOfInterest:
        reason, version = facts["comment"], facts["version"]
        return jav.withdraw_conflict(conflict, by=request.user, reason=reason, version=version)

    return _page(
        request,
        conflict.matter,
        WhyForm(posted(request), initial={"version": conflict.version}),
        do=take_back,
        done="Jävet är återtaget.",
        title=f"Återta jäv för {conflict.person}",
        submit="Återta jävet",
    )
