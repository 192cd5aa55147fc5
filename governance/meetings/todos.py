"""What waits for a person about meetings: papers, questions, minutes to write and adjust."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from django.db.models import Exists, OuterRef
from django.urls import reverse

from governance.meetings import notices
from governance.meetings.sitting import Sitting
from governance.models import (
    Adjustment,
    AgendaItem,
    CouncilSetting,
    Meeting,
    MeetingForm,
    MeetingStatus,
)
from vardforlopp.accounts.rights import holds_somewhere
from vardforlopp.common import dates
from vardforlopp.common.dates import swedish_date, today

Item = dict[str, Any]
Status = MeetingStatus
AHEAD = timedelta(days=7)  # papers are asked for so long before their day
WRITTEN_WITHIN = timedelta(days=14)


def waiting(user: Any) -> list[Item]:
    """To-do items: what one prepares, what one is asked, what one adjusts."""
    found = [*_to_adjust(user), *_to_answer(user)]
    return [*found, *_prepared(user)] if holds_somewhere(user, "prepare_matters") else found


def _called(meeting: Meeting) -> str:
    return f"{meeting.council.short_name or meeting.council} {swedish_date(meeting.held_on)}"


def _to_adjust(user: Any) -> Iterator[Item]:
    mine = Adjustment.objects.waiting().filter(person=user.person_id).values("meeting")
    rows = Meeting.objects.filter(status=Status.TO_ADJUST, pk__in=mine)
    for meeting in rows.select_related("council").order_by("held_on", "pk"):
        yield {
            "kind": "minutes_to_adjust",
            "kind_label": "Protokoll att justera",
            "label": f"Justera protokollet från {_called(meeting)}",
            "href": reverse("meeting_minutes", args=[meeting.council.slug, meeting.pk]),
            "why": "Du är utsedd att justera. När alla har justerat låses protokollet.",
        }


def _to_answer(user: Any) -> Iterator[Item]:
    rows = Meeting.objects.filter(
        form=MeetingForm.BETWEEN,
        status=Status.DISPATCHED,
        attendances__person=user.person_id,
        attendances__votes=True,
    )
    for meeting in rows.select_related("council").order_by("held_on", "pk"):
        if notices.unanswered(meeting, user.person_id):
            yield {
                "kind": "question_asked",
                "kind_label": "Fråga från rådet",
                "label": f"Svara på frågan från {meeting.council}",
                "href": notices.answer_address(meeting),
                "why": "Rådet vill ha allas svar mellan två möten.",
                "due": meeting.held_on,
                "is_late": meeting.held_on < today(),
            }


def _prepared(user: Any) -> Iterator[Item]:
    """What waits for whoever prepares the council's meetings and no task of a matter says."""
    rows = Meeting.objects.visible_to(user).exclude(
        status__in=(Status.TO_ADJUST, Status.ADJUSTED, Status.CANCELLED)
    )
    soon = rows.filter(held_on__lte=today() + timedelta(days=60))
    items = AgendaItem.objects.filter(meeting=OuterRef("pk"), matter__isnull=False)
    items = items.filter(is_withdrawn=False)
    asked = Exists(items), Exists(items.filter(recommendation__isnull=False))
    found = soon.annotate(has_matters=asked[0], has_recommended=asked[1])
    found = found.select_related("council__region").order_by("held_on", "pk")
    mine = [meeting for meeting in found if user.may("prepare_matters", meeting.council)]
    councils = {meeting.council_id for meeting in mine}
    orders = list(CouncilSetting.objects.filter(body__in=councils))
    for meeting in mine:
        yield from _next(meeting, orders)


def _next(meeting: Any, orders: list[CouncilSetting]) -> Iterator[Item]:
    """Its papers and minutes are tasks of its matters (S2-47, 50), said here when it has none."""
    if meeting.has_matters and meeting.status == Status.PLANNED and meeting.held_on >= today():
        return
    if meeting.has_recommended and meeting.status == Status.HELD:
        return
    if meeting.status == Status.HELD:
        last = meeting.held_on + WRITTEN_WITHIN
        href = reverse("meeting_minutes", args=[meeting.council.slug, meeting.pk])
        yield _item(
            meeting, "minutes_to_write", "Protokoll att skriva", "Skriv protokoll", last
        ) | {"href": href}
    elif meeting.is_between:
        yield from _of_question(meeting)
    elif meeting.held_on < today() or _is_today(meeting):
        yield _item(meeting, "meeting_to_open", "Möte att öppna", "Öppna mötet", meeting.held_on)
    elif meeting.status == Status.PLANNED:
        held = (one for one in orders if one.body_id == meeting.council_id)
        days = (one.dispatch_days for one in held if one.holds_on(meeting.held_on))
        last = meeting.held_on - timedelta(days=next(days, 0))
        if last - AHEAD <= today():
            yield _item(
                meeting, "papers_to_send", "Handlingar att skicka", "Skicka handlingarna", last
            )


def _is_today(meeting: Meeting) -> bool:
    """Its day has come and the papers are sent; else they are sent first."""
    return meeting.held_on == today() and meeting.status == Status.DISPATCHED


def _of_question(meeting: Meeting) -> Iterator[Item]:
    """It is sent, and closed when everybody has answered."""
    if meeting.status == Status.PLANNED:
        label = "Skicka frågan"
        yield _item(meeting, "papers_to_send", "Handlingar att skicka", label, meeting.held_on)
        return
    sitting = Sitting(meeting)
    if all(sitting.everybody_has_answered(item) for item in sitting.items):
        label = "Avsluta frågan, alla har svarat"
        yield _item(meeting, "question_to_close", "Fråga att avsluta", label, meeting.held_on)


def _item(meeting: Meeting, kind: str, kind_label: str, label: str, due: Any) -> Item:
    return {
        "kind": kind,
        "kind_label": kind_label,
        "label": f"{label}: {_called(meeting)}",
        "href": meeting.get_absolute_url(),
        "why": "Du bereder rådets möten.",
        "due": due,
        "is_late": due < dates.today(),
    }
