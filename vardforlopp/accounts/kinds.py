"""The kinds of notice about accounts and appointments."""

from __future__ import annotations

from vardforlopp.accounts.models import Appointment, Notice, User
from vardforlopp.accounts.models.appointment import AppointmentStatus
from vardforlopp.accounts.models.notice import Rhythm
from vardforlopp.accounts.notices import NoticeKind

GROUP = "Roller och konto"


def _still_waits(user: User, notice: Notice) -> bool:
    """The appointment waits, and the reader may still give roles."""
    waits = Appointment.objects.filter(pk=notice.object_id, status=AppointmentStatus.PROPOSED)
    return bool(user.may("give_appointments")) and waits.exists()


SECURITY = NoticeKind(
    "account_security",
    "Lösenord eller tvåfaktor har ändrats för mitt konto",
    "Du får det här så att du märker om någon annan har kommit åt ditt konto.",
    Rhythm.NOW,
    is_fixed=True,
)
WAITING = NoticeKind(
    "appointment_waiting",
    "En roll väntar på bekräftelse",
    "Du får det här därför att du är registeransvarig och kan bekräfta roller.",
    Rhythm.NOW,
    still=_still_waits,
    group=GROUP,
    is_task=True,
)
MINE = NoticeKind(
    "appointment_mine",
    "Jag har fått en roll, eller en roll har avslutats",
    "Du får det här därför att det ändrar vad du kan göra i tjänsten.",
    Rhythm.NOW,
    group=GROUP,
)
DECLINED = NoticeKind(
    "appointment_declined",
    "En roll jag gav har avböjts",
    "Du får det här därför att du gav rollen.",
    group=GROUP,
)

KINDS = (WAITING, MINE, DECLINED, SECURITY)
