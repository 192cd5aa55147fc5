"""Who may do what with the meetings of a council, as sentences."""

from __future__ import annotations

from typing import Any

from governance.matters.jav import takes_part
from governance.models import (
    AgendaItem,
    Attendance,
    Matter,
    Meeting,
    MeetingStatus,
    Presence,
)
from governance.models.matters import OPEN_TO_ALL
from regions.models import Body
from vardforlopp.accounts.rights import names_of_holders
from vardforlopp.common import dates
from vardforlopp.common.answer import YES, Answer, no

Status = MeetingStatus
NOT_COMING = "Mötet är redan hållet eller inställt."
NOT_OPEN = "Det görs när mötet är öppnat, och innan protokollet går till justering."


def council_of(of: Any) -> Body:
    """The council that a meeting, a point of its agenda or the council itself is about."""
    found: Body = of.meeting.council if isinstance(of, AgendaItem) else getattr(of, "council", of)
    return found


def can_prepare_meeting(user: Any, of: Any) -> Answer:
    """The secretary of the council, or whoever else prepares its matters."""
    answer: Answer = user.may("prepare_matters", council_of(of))
    return answer


def can_lead_meeting(user: Any, of: Any) -> Answer:
    """The chair or the deputy, or whoever prepares."""
    council = council_of(of)
    answer: Answer = user.may("lead_council", council)
    return answer if answer else can_prepare_meeting(user, council)


def can_edit_meeting(user: Any, meeting: Meeting) -> Answer:
    """Until it is opened or cancelled."""
    may = can_prepare_meeting(user, meeting)
    return may if meeting.is_ahead else may & no(NOT_COMING)


def can_edit_item(user: Any, item: AgendaItem) -> Answer:
    """While the agenda may change; who presented also during the meeting."""
    may = can_prepare_meeting(user, item)
    if item.is_withdrawn:
        return may & no("Punkten utgår.")
    is_open = item.meeting.is_ahead or item.meeting.status == Status.HELD
    return may if is_open else may & no(NOT_OPEN)


def can_change_agenda(user: Any, item: AgendaItem) -> Answer:
    """A point is moved or withdrawn until the meeting is opened: then it has its paragraph."""
    if item.is_withdrawn:
        return can_prepare_meeting(user, item) & no("Punkten utgår redan.")
    return can_edit_meeting(user, item.meeting)


def can_dispatch(user: Any, meeting: Meeting) -> Answer:
    """Whoever prepares, once."""
    may = can_prepare_meeting(user, meeting)
    if meeting.status == Status.PLANNED:
        return may
    return may & no("Handlingarna är redan utskickade, eller så är mötet över.")


def can_hold(user: Any, meeting: Meeting) -> Answer:
    """The chair or whoever prepares, when the day has come; a question when it is asked."""
    may = can_lead_meeting(user, meeting)
    if not meeting.is_ahead:
        return may & no(NOT_COMING)
    if meeting.is_between:
        is_asked = meeting.status == Status.DISPATCHED
        return may if is_asked else may & no("Frågan är inte utskickad än.")
    if meeting.held_on > dates.today():
        return may & no(f"Mötet är {dates.swedish_date(meeting.held_on)}.")
    return may


def can_cancel(user: Any, meeting: Meeting) -> Answer:
    """The chair or whoever prepares, until it is opened."""
    may = can_lead_meeting(user, meeting)
    return may if meeting.is_ahead else may & no(NOT_COMING)


def can_note_attendance(user: Any, meeting: Meeting) -> Answer:
    """The chair or whoever prepares, while it is open; a question has the list it was sent to."""
    may = can_lead_meeting(user, meeting)
    if meeting.is_between:
        return may & no("Listan är de som fick frågan.")
    return may if meeting.status == Status.HELD else may & no(NOT_OPEN)


def can_vote_for_all(user: Any, item: AgendaItem) -> Answer:
    """Notes what each answered at a meeting; between meetings each answers for oneself."""
    if item.meeting.is_between:
        return can_lead_meeting(user, item) & no("Var och en svarar själv på sin egen sida.")
    return can_recommend(user, item)


def can_recommend(user: Any, item: AgendaItem) -> Answer:
    """The chair or whoever prepares records it at the open meeting, once and without jäv."""
    may = can_lead_meeting(user, item)
    if item.matter_id is None:
        return may & no("Punkten har inget ärende att lämna rekommendation i.")
    if item.is_withdrawn:
        return may & no("Punkten utgår.")
    if item.meeting.status != Status.HELD:
        return may & no(NOT_OPEN)
    if hasattr(item, "recommendation"):
        return may & no("Rekommendationen är lämnad. En ny lämnas på ett senare möte.")
    if item.matter and not item.matter.is_with_council:
        return may & no(not_with_council(item.matter))
    return may & takes_part(user, item.matter) if may and item.matter else may


def not_with_council(matter: Matter) -> str:
    """Why the council recommends no more in a matter that stands on the agenda."""
    if matter.status in OPEN_TO_ALL:
        return "Ärendet är redan beslutat. Ingen rekommendation behövs."
    return f"Ärendet väntar inte på rådet: {matter.get_status_display()}."


def can_answer_question(user: Any, item: AgendaItem) -> Answer:
    """Each who was asked and votes, for oneself, until the question is closed."""
    if not is_asked(user, item):
        return no("Bara den som har fått frågan och har rösträtt svarar på den.")
    if item.is_withdrawn or item.meeting.status != Status.DISPATCHED:
        return no("Frågan är avslutad.")
    return takes_part(user, item.matter) if item.matter else YES


def can_answer_meeting(user: Any, meeting: Meeting) -> Answer:
    """Each who was asked, until the question is closed."""
    asked = meeting.attendances.filter(person=user.person_id, votes=True).exists()
    if not (meeting.is_between and asked):
        return no("Bara den som har fått frågan och har rösträtt svarar på den.")
    return YES if meeting.status == Status.DISPATCHED else no("Frågan är avslutad.")


def is_asked(user: Any, item: AgendaItem) -> bool:
    """Whether the question of the point went to the user, with a vote."""
    rows = Attendance.objects.filter(meeting=item.meeting_id, person=user.person_id, votes=True)
    return item.meeting.is_between and rows.exclude(presence=Presence.ABSENT).exists()


def can_write_minutes(user: Any, of: Meeting | AgendaItem) -> Answer:
    """Whoever prepares, from the meeting on until everybody named has adjusted."""
    meeting = of.meeting if isinstance(of, AgendaItem) else of
    may = can_prepare_meeting(user, meeting)
    if isinstance(of, AgendaItem) and of.is_withdrawn:
        return may & no("Punkten utgår och har ingen text.")
    if meeting.status in (Status.HELD, Status.TO_ADJUST):
        return may
    if meeting.status == Status.ADJUSTED:
        return may & no("Protokollet är justerat och ändras inte.")
    return may & no("Protokollet skrivs när mötet har öppnats.")


def can_send_minutes(user: Any, meeting: Meeting) -> Answer:
    """Whoever prepares, when the meeting has been held."""
    may = can_prepare_meeting(user, meeting)
    return may if meeting.status == Status.HELD else may & no("Protokollet går inte att skicka nu.")


def can_recall_minutes(user: Any, meeting: Meeting) -> Answer:
    """Whoever prepares, until everybody has adjusted."""
    may = can_prepare_meeting(user, meeting)
    is_sent = meeting.status == Status.TO_ADJUST
    return may if is_sent else may & no("Protokollet är inte ute för justering.")


def can_adjust(user: Any, meeting: Meeting) -> Answer:
    """Each who is named, for oneself."""
    if not meeting.adjustments.named().filter(person=user.person_id).exists():
        return no("Bara den som är utsedd justerar protokollet.")
    if meeting.status == Status.TO_ADJUST:
        return YES
    return no("Protokollet är inte ute för justering.")


def who_can_about_meetings(council: Body) -> list[str]:
    """Sentences for "Vem kan se och ändra det här?"."""
    names = names_of_holders("prepare_matters", council), names_of_holders("lead_council", council)
    preparing, leading = (", ".join(found) or "ingen just nu" for found in names)
    return [
        f"Dagordning, handlingar och utkast läses av dem som läser handlingarna i {council}.",
        "Den som föredrar ett ärende ser dagordningen och sitt eget ärende.",
        "Ett justerat protokoll läses av alla som är inloggade.",
        f"Möten planeras och protokoll skrivs av dem som bereder ärenden ({preparing}).",
        f"Mötet öppnas och rekommendationer lämnas också av den som leder rådet ({leading}).",
        "Den som har jäv deltar inte i ärendet. Den som skriver protokollet justerar det inte.",
    ]
