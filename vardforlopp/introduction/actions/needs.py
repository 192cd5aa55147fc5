"""Needs raised upward: by a region or municipality to a programme area or national body."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from regions.models import Body, BodyKind, BodyLevel, Municipality, Region
from regions.models.periods import RegisterQuerySet
from vardforlopp.common import dates
from vardforlopp.common.acting import acting_as
from vardforlopp.common.answer import Refused, demand
from vardforlopp.common.records import lock
from vardforlopp.introduction import notices
from vardforlopp.introduction.models import Need
from vardforlopp.introduction.permissions import can_raise_need
from vardforlopp.introduction.workflow import need_workflow
from vardforlopp.pathways.models import CarePathway


def receivers() -> RegisterQuerySet:
    """The bodies a need can be raised to: national ones, and the healthcare regions' areas."""
    bodies: RegisterQuerySet = Body.objects.in_force()
    return bodies.filter(level=BodyLevel.NATIONAL) | bodies.filter(
        kind__in=(BodyKind.RPO, BodyKind.RSG)
    )


@transaction.atomic
def raise_need(
    *,
    by: Any,
    place: Region | Municipality,
    body: Body,
    title: str,
    text: str,
    pathway: CarePathway | None = None,
) -> Need:
    """Raises a need to a body, whose chair and secretary are told; the same one once only.

    Raises Forbidden, Refused, ValidationError.
    """
    demand(can_raise_need(by, place))
    lock(place)  # two at once would both find nothing known
    need = Need(body=body, pathway=pathway, title=title, text=text)
    need.region = place if isinstance(place, Region) else None
    need.municipality = place if isinstance(place, Municipality) else None
    need.author, need.raised_on = by.person, dates.today()
    _demand_news(need)
    need.full_clean()
    with acting_as(by, reason=f"Lyfter behovet till {body}"):
        need.save()
    notices.tell_of_raised_need(need, by=by)
    return need


def _demand_news(need: Need) -> None:
    """The body takes needs, and does not have the same one waiting from the same place."""
    if not receivers().filter(pk=need.body_id).exists():
        raise Refused("Välj ett programområde eller ett nationellt organ.", field="body")
    same = Need.objects.waiting().filter(body=need.body, title=need.title)
    if same.filter(region=need.region, municipality=need.municipality).exists():
        raise Refused("Ni har redan lyft det behovet till organet, och det väntar.", field="title")


def receive_need(need: Need, *, by: Any, version: int | None = None) -> Need:
    """The body has read it. Raises Forbidden, Stale, Refused."""
    return _perform("receive", need, by=by, version=version)


def answer_need(need: Need, *, by: Any, answer: str, version: int | None = None) -> Need:
    """The body answers, and the one who raised it is told. Raises Forbidden, Stale, Refused."""
    return _perform("answer", need, by=by, version=version, answer=_said(answer))


def decline_need(need: Need, *, by: Any, answer: str, version: int | None = None) -> Need:
    """The body says no and why; the one who raised it is told. Raises as answer_need."""
    return _perform("decline", need, by=by, version=version, answer=_said(answer))


def withdraw_need(need: Need, *, by: Any, comment: str, version: int | None = None) -> Need:
    """Those who raised it take it back, with the reason. Raises Forbidden, Stale, Refused."""
    return _perform("withdraw", need, by=by, version=version, comment=comment)


def _said(answer: str) -> str:
    if not answer.strip():
        raise Refused("Skriv ett svar.", field="answer")
    return answer


def _perform(name: str, need: Need, **facts: Any) -> Need:
    moved: Need = need_workflow.perform(name, need, **facts)
    return moved
