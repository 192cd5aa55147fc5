"""Time reported month by month, and the training and meetings the time went to (S0-32, S0-34)."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from funding.actions import gatherings
from funding.actions.time_reports import report_time
from funding.demo.scene import OFFICER, POSITIONS, REASON, account, position
from funding.models import GatheringKind
from funding.months import months_between, next_month
from regions.models import HealthcareRegion
from vardforlopp.common import dates
from vardforlopp.common.acting import acting_as
from vardforlopp.common.money import total

REPORTED = (date(2021, 1, 1), date(2021, 5, 31))
# hours a month for the healthcare region by activity, in the order of TimeReport's own
SPENT = {1: (8, 6, 6, 8), 2: (6, 4, 2, 4), 3: (8, 6, 8, 10), 4: (4, 4, 0, 2), 5: (8, 6, 4, 8)}
MONTH = 160


def tell() -> None:
    """Five supporters report the spring of 2021; a training and a meeting are held."""
    for number, (_, local, *_) in POSITIONS.items():
        by = account(local)
        holding = position(number).holdings.select_related("position", "person").get()
        for month in months_between(*REPORTED):
            with dates.as_of(next_month(month).replace(day=3)), acting_as(by, reason=REASON):
                report_time(holding, month, by=by, version=0, note="", **_hours(number, month))
    _gatherings()


def _hours(number: int, month: date) -> dict[str, Decimal]:
    spent = [Decimal(hours) for hours in SPENT[number]]
    spent[0] += month.month % 3
    names = ("check_ins", "exchange", "national_groups", "regional_groups", "own_region")
    return dict(zip(names, (*spent, MONTH - total(spent)), strict=True))


def _gatherings() -> None:
    by, southern = account(OFFICER), HealthcareRegion.objects.get(slug="sodra")
    people = [account(local).person for _, local, *_ in POSITIONS.values()]
    with dates.as_of(date(2020, 8, 17)), acting_as(by, reason=REASON):
        training = gatherings.plan_gathering(
            by=by,
            healthcare_region=southern,
            kind=GatheringKind.TRAINING,
            title="Processtödsutbildning: projektledning och förbättringsarbete",
            joint_with="RCC Syd",
            starts_at=_at(2020, 9, 22, 9),
            ends_at=_at(2020, 9, 22, 16),
            place="Lund",
        )
        gatherings.invite(training, by=by, people=people)
    with dates.as_of(date(2020, 9, 23)), acting_as(by, reason=REASON):
        gatherings.note_attendance(training, by=by, there=people[:4])


def _at(year: int, month: int, day: int, hour: int) -> datetime:
    return datetime(year, month, day, hour, tzinfo=dates.STOCKHOLM)
