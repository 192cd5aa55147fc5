"""What belongs to a body: seats, host duties and decisions, added and edited from its page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse

from regions import actions, fetch, lists
from regions.forms import (
    DecisionForm,
    HostDutyForm,
    MembershipForm,
    NewHostDutyForm,
    NewMembershipForm,
    RegisterForm,
)
from regions.models import Body, BodyDecision, BodyMembership, HostDuty
from regions.pages import edit_page, in_register, new_row_page
from regions.permissions import can_edit_registers
from vardforlopp.common.access import access
from vardforlopp.common.pages import posted


@access(can_edit_registers, fetch=fetch.body, methods=("GET", "POST"))
def new_membership(request: HttpRequest, body: Body) -> HttpResponse:
    form = NewMembershipForm(posted(request))
    return _new(request, body, form, add=actions.add_membership, title="Lägg till ledamot")


@access(can_edit_registers, fetch=fetch.body, methods=("GET", "POST"))
def new_host_duty(request: HttpRequest, body: Body) -> HttpResponse:
    form = NewHostDutyForm(posted(request))
    return _new(request, body, form, add=actions.add_host_duty, title="Lägg till värd")


@access(can_edit_registers, fetch=fetch.body, methods=("GET", "POST"))
def new_decision(request: HttpRequest, body: Body) -> HttpResponse:
    form = DecisionForm(posted(request))
    return _new(request, body, form, add=actions.add_decision, title="Lägg till beslut")


@access(can_edit_registers, fetch=fetch.membership, methods=("GET", "POST"))
def edit_membership(request: HttpRequest, seat: BodyMembership) -> HttpResponse:
    trail = in_register(lists.BODIES, seat.body)
    return edit_page(request, seat, MembershipForm, then=seat.body, trail=trail)


@access(can_edit_registers, fetch=fetch.host_duty, methods=("GET", "POST"))
def edit_host_duty(request: HttpRequest, duty: HostDuty) -> HttpResponse:
    trail = in_register(lists.BODIES, duty.body)
    return edit_page(request, duty, HostDutyForm, then=duty.body, trail=trail)


@access(can_edit_registers, fetch=fetch.decision, methods=("GET", "POST"))
def edit_decision(request: HttpRequest, decision: BodyDecision) -> HttpResponse:
    trail = in_register(lists.BODIES, decision.body)
    return edit_page(request, decision, DecisionForm, then=decision.body, trail=trail)


def _new(
    request: HttpRequest, body: Body, form: RegisterForm, *, add: Callable[..., Any], title: str
) -> HttpResponse:
    return new_row_page(request, body, form, register=lists.BODIES, add=add, title=title, body=body)
