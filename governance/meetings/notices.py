"""The kinds of notice about meetings: papers, questions between meetings, minutes to adjust."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.urls import reverse

from governance.meetings.seats import seats
from governance.models import Adjustment, Attendance, AttendeeRole, Ballot, Meeting, MeetingStatus
from vardforlopp.accounts.models import Notice, User
from vardforlopp.accounts.models.notice import Rhythm
from vardforlopp.accounts.notices import NoticeKind, close, tell
from vardforlopp.common import dates


def _still_coming(user: User, notice: Notice) -> bool:
    """It has not been held or cancelled since."""
    return Meeting.objects.filter(pk=notice.object_id, status=MeetingStatus.DISPATCHED).exists()


def _still_to_answer(user: User, notice: Notice) -> bool:
    """The question is open, was sent to the reader, and something in it is unanswered."""
    meeting = Meeting.objects.filter(pk=notice.object_id, status=MeetingStatus.DISPATCHED).first()
    return meeting is not None and bool(unanswered(meeting, user.person_id))


def _still_to_adjust(user: User, notice: Notice) -> bool:
    """The minutes are out, and the reader is named and has not adjusted."""
    out = {"meeting": notice.object_id, "meeting__status": MeetingStatus.TO_ADJUST}
    return Adjustment.objects.waiting().filter(person=user.person_id, **out).exists()


SITS = "Du får det här därför att du sitter i rådet."
PAPERS_SENT = NoticeKind(
    "papers_sent",
    "Handlingar till ett möte i mitt råd är utskickade",
    SITS,
    Rhythm.NOW,
    still=_still_coming,
)
QUESTION_ASKED = NoticeKind(
    "question_asked",
    "Mitt råd vill ha mitt svar mellan två möten",
    "Du får det här därför att du har rösträtt i rådet.",
    Rhythm.NOW,
    still=_still_to_answer,
    is_task=True,
)
MINUTES_TO_ADJUST = NoticeKind(
    "minutes_to_adjust",
    "Jag ska justera ett protokoll",
    "Du får det här därför att du är utsedd att justera.",
    Rhythm.NOW,
    still=_still_to_adjust,
    is_task=True,
)
MINUTES_ADJUSTED = NoticeKind(
    "minutes_adjusted", "Protokollet från ett möte i mitt råd är justerat", SITS
)
MEETING_CANCELLED = NoticeKind(
    "meeting_cancelled", "Ett möte i mitt råd är inställt", SITS, Rhythm.NOW
)
KINDS = (PAPERS_SENT, QUESTION_ASKED, MINUTES_TO_ADJUST, MINUTES_ADJUSTED, MEETING_CANCELLED)


def unanswered(meeting: Meeting, person_id: int) -> list[int]:
    """The points whose question the person has yet to answer, without those of their own jäv."""
    if (
        not meeting.is_between
        or not Attendance.objects.filter(meeting=meeting, person=person_id, votes=True).exists()
    ):
        return []
    asked = meeting.items.filter(is_withdrawn=False, matter__isnull=False)
    jav = {"matter__conflicts__person": person_id, "matter__conflicts__withdrawn_on": None}
    barred = meeting.items.filter(**jav).values("pk")
    given = Ballot.objects.filter(item__meeting=meeting, person=person_id).values("item")
    left = asked.exclude(pk__in=barred).exclude(pk__in=given)
    return list(left.order_by("order", "pk").values_list("pk", flat=True))


def answer_address(meeting: Meeting) -> str:
    """The page where one answers for oneself."""
    return reverse("meeting_answer", args=[meeting.council.slug, meeting.pk])


def _accounts(people: Iterable[int]) -> Any:
    rows = User.objects.filter(is_active=True, person__in=list(people))
    return rows.select_related("person")


def _sitting(meeting: Meeting) -> Any:
    """The accounts of those who sit in the council today, the secretary apart."""
    found = seats(meeting.council, dates.today())
    return _accounts(one.person.pk for one in found if one.role != AttendeeRole.SECRETARY)


def tell_of_papers(meeting: Meeting, *, by: Any) -> None:
    """The address of the page where agenda and papers are."""
    text = f"Handlingarna till {_called(meeting)} finns att läsa"
    address = meeting.get_absolute_url()
    tell(_sitting(meeting), PAPERS_SENT, meeting, text, address=address, by=by)


def tell_of_question(meeting: Meeting, *, by: Any) -> None:
    """The address of the page where one answers; the one who sends it may be one who votes."""
    asked = meeting.attendances.filter(votes=True).values_list("person_id", flat=True)
    last = dates.swedish_date(meeting.held_on)
    text = f"{meeting.council} frågar efter ditt svar mellan två möten, senast {last}"
    tell(_accounts(asked), QUESTION_ASKED, meeting, text, address=answer_address(meeting))


def close_question(meeting: Meeting, person: Any = None) -> None:
    """The question is answered, by one or by all, or no longer asked."""
    if person is None:
        close(QUESTION_ASKED, meeting)
        return
    for account in _accounts([person.pk]):
        close(QUESTION_ASKED, meeting, account)


def tell_adjusters(meeting: Meeting, *, by: Any, why_again: str = "") -> None:
    """Those who are named and have not adjusted; anew each time the minutes have changed."""
    waiting = meeting.adjustments.waiting().values_list("person_id", flat=True)
    text = f"Protokollet från {_called(meeting)} väntar på att du justerar det"
    if why_again:
        text = f"{text}. {why_again}"
    address = reverse("meeting_minutes", args=[meeting.council.slug, meeting.pk])
    tell(
        _accounts(waiting),
        *(MINUTES_TO_ADJUST, meeting, text),
        address=address,
        dedupe=f"{text_version(meeting)}",
        by=by,
    )


def text_version(meeting: Meeting) -> int:
    """Grows with every change of what is adjusted: the meeting and its points."""
    return int(meeting.version + sum(meeting.items.values_list("version", flat=True)))


def close_adjusting(meeting: Meeting, person: Any = None) -> None:
    """The minutes need nobody's adjustment, or not this person's."""
    for account in _accounts([person.pk]) if person else (None,):
        close(MINUTES_TO_ADJUST, meeting, account)


def tell_of_adjusted(meeting: Meeting, *, by: Any) -> None:
    """The minutes are ready to be read by everyone."""
    text = f"Protokollet från {_called(meeting)} är justerat"
    address = meeting.get_absolute_url()
    tell(_sitting(meeting), MINUTES_ADJUSTED, meeting, text, address=address, by=by)


def tell_of_cancelled(meeting: Meeting, *, by: Any) -> None:
    """It does not take place, and why."""
    close(PAPERS_SENT, meeting)
    called = _called(meeting)
    text = f"{called[0].upper()}{called[1:]} är inställt: {meeting.status_comment}"
    address = meeting.get_absolute_url()
    tell(_sitting(meeting), MEETING_CANCELLED, meeting, text, address=address, by=by)


def _called(meeting: Meeting) -> str:
    """Such as "mötet i RMK 12 mars 2026"."""
    name = meeting.council.short_name or meeting.council
    what = "frågan" if meeting.is_between else "mötet"
    return f"{what} i {name} {dates.swedish_date(meeting.held_on)}"
