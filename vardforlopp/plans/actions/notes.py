"""Short notes in a plan, and their corrections."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from vardforlopp.common import dates
from vardforlopp.common.acting import acting_as
from vardforlopp.common.answer import Refused, demand
from vardforlopp.common.dates import DatePrecision
from vardforlopp.common.records import lock, sent_before
from vardforlopp.plans.models import Activity, ActivityNote, ActivityPlan
from vardforlopp.plans.permissions import can_correct_note, can_note, can_note_in_plan


def note(activity: Activity, *, by: Any, **facts: Any) -> ActivityNote:
    """What happened in an activity. Raises Forbidden, Refused for a day to come."""
    demand(can_note(by, activity))
    return _add(ActivityNote(plan=activity.plan, activity=activity, **facts), by=by)


def note_in_plan(plan: ActivityPlan, *, by: Any, **facts: Any) -> ActivityNote:
    """What happened in the plan as a whole. Raises Forbidden, Refused for a day to come."""
    demand(can_note_in_plan(by, plan))
    return _add(ActivityNote(plan=plan, **facts), by=by)


@transaction.atomic
def correct_note(old: ActivityNote, *, by: Any, reason: str, **facts: Any) -> ActivityNote:
    """The words as they should be; the first ones stand beside. Raises Forbidden, Refused."""
    lock(old.plan)  # one correction at a time
    again = sent_before(old.plan.notes.all(), facts.get("token"), text=facts.get("text"))
    if again is not None:
        return again
    fresh = ActivityNote.objects.select_related("plan", "corrected_by").get(pk=old.pk)
    demand(can_correct_note(by, fresh))
    kept = {name: getattr(old, name) for name in LINKS if name not in facts}
    row = ActivityNote(plan=old.plan, activity=old.activity, corrects=old, reason=reason)
    for name, value in (kept | facts).items():
        setattr(row, name, value)
    return _add(row, by=by)


LINKS = ("implementation", "meeting", "decision", "body_decision", "agreement", "source")


@transaction.atomic
def _add(row: ActivityNote, *, by: Any) -> ActivityNote:
    """Saves it once, however often the page is sent."""
    lock(row.plan)
    again = sent_before(row.plan.notes.all(), row.token, text=row.text)
    if again is not None:
        return again
    if row.happened_precision == DatePrecision.DAY and row.happened_on > dates.today():
        raise Refused("Det har inte hänt än. Välj en dag till och med i dag.", field="happened_on")
    with acting_as(by):
        row.full_clean()
        row.save()
    return row
