"""Decisions on delegation for tests, as if somebody had made them that day."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import Max

from governance.actions.publishing import publish
from governance.actions.reporting import make_report
from governance.models import (
    DecisionKind,
    DelegatedDecision,
    DelegateRole,
    Delegation,
    DelegationReport,
    MatterStatus,
    Meeting,
    MeetingStatus,
)
from governance.publishing.candidates import candidate
from regions.models import Body, BodyKind
from tests.cast import Cast
from tests.factories.councils import placed
from tests.factories.governance import DelegationFactory, MatterFactory, MeetingFactory
from tests.factories.regions import BodyFactory
from vardforlopp.common import dates
from vardforlopp.pathways.models import Outcome


def a_decision(cast: Cast, on: date, *, is_reported: bool = True, **facts: Any) -> Any:
    """Stroke is not introduced, says the chair, or the deputy in special minutes.

    Its number is the next of the year.
    """
    rows = DelegatedDecision.objects.filter(council=cast.council, year=on.year)
    held = rows.aggregate(last=Max("number"))["last"] or 0
    matter = MatterFactory(
        council=cast.council, implementation=cast.stroke_orebro, kind="grant", arrived_on=on
    )
    about = {
        "council": cast.council,
        "year": on.year,
        "number": held + 1,
        "matter": placed(matter, MatterStatus.DECIDED),
        "kind": DecisionKind.INTRODUCTION,
        "outcome": Outcome.DECLINED,
        "delegation": delegated(cast, is_reported),
        "decider": (cast.chair if is_reported else cast.deputy).person,
        "decided_on": on,
        "text": f"Införs inte, nummer {held + 1}.",
        "chair_absence": "" if is_reported else "Ordföranden är sjuk.",
    }
    made = DelegatedDecision(**about | facts)
    made.full_clean()
    made.save()
    return made


def delegated(cast: Cast, is_reported: bool) -> Delegation:
    """The chair's delegation, which is reported; or the deputy's, in special minutes."""
    role = DelegateRole.CHAIR if is_reported else DelegateRole.DEPUTY
    same = {"council": cast.council, "role": role, "kind": DecisionKind.INTRODUCTION}
    known: Delegation | None = Delegation.objects.filter(**same).first()
    made: Delegation = known or DelegationFactory(**same, must_be_reported=is_reported)
    return made


def furnish_reports(cast: Cast, made: dict[str, Any]) -> None:
    """A decision that waits, one in a report, adjusted minutes, and a group that is public."""
    made["council_report"] = a_report(cast)
    a_decision(cast, dates.today())
    made["adjusted_meeting"] = an_adjusted_meeting(cast)
    made["group"] = a_group(cast)
    made["publication"] = publish(
        cast.council,
        by=cast.secretary,
        candidate=candidate(cast.council, f"grupp-{a_group(cast).pk}"),
        title="LPO",
        text="Till alla.",
    )


def a_group(cast: Cast) -> Body:
    """A local programme area in Örebro."""
    made: Body = BodyFactory(regional=True, region=cast.orebro, kind=BodyKind.LPO)
    return made


def a_report(cast: Cast) -> DelegationReport:
    """A report with one decision of today."""
    today = dates.today()
    a_decision(cast, today)
    return make_report(cast.council, by=cast.secretary, first_on=today, last_on=today)


def an_adjusted_meeting(cast: Cast) -> Meeting:
    """A meeting whose minutes are adjusted today."""
    made: Meeting = MeetingFactory(council=cast.council, held_on=dates.today())
    adjusted = {"status": MeetingStatus.ADJUSTED, "adjusted_on": dates.today()}
    Meeting.objects.filter(pk=made.pk).update(**adjusted)
    made.refresh_from_db()
    return made
