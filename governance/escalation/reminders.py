"""Reminders to those who answer at an instance whose last day has passed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from governance.escalation.notices import readers_at
from governance.models import Escalation
from vardforlopp.accounts.models import Notice, User
from vardforlopp.common import dates
from vardforlopp.common.models import Job
from vardforlopp.introduction.due import Due
from vardforlopp.introduction.reminders import kind_of_reminder, tell_what_is_due

LATE = "escalation_late"


def _is_still_due(user: User, notice: Notice) -> bool:
    """The instance has it yet, the day is the same, and the reader answers there."""
    found = _late(Escalation.objects.filter(pk=notice.object_id))
    return any(one.fact == notice.dedupe and user.person_id in one.people for one in found)


KINDS = (kind_of_reminder(LATE, "Ett svar från min instans är försenat", _is_still_due),)


def remind(job: Job) -> None:
    """Tells when the day has passed; closes what is answered."""
    tell_what_is_due(list(_late(Escalation.objects.all())), KINDS)


def _late(rows: Any) -> Iterator[Due]:
    """Those that an instance should have answered by now."""
    late = Escalation.objects.open().filter(pk__in=rows, due_on__lt=dates.today())
    for row in late.with_names():
        last = dates.swedish_date(row.due_on)
        yield Due(
            LATE,
            row.pk,
            f"{row.stage_id} {row.due_on:%Y-%m-%d}",
            row.matter.label,
            "Svar från en instans",
            f"{row.stage} skulle ha svarat i {row.matter.label} senast {last}.",
            row.get_absolute_url(),
            row.due_on,
            {user.person_id: f"du svarar för {row.stage}" for user in readers_at(row.stage)},
        )
