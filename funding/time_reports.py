"""What the pages about time show: the months of a year, their sums, and the share of the band."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from django.db.models import Q
from django.urls import reverse

from funding.held import HeldMonth, begun_months, days_of
from funding.hours import hours_said, total_of
from funding.models import (
    Activity,
    HoldingStatus,
    Position,
    PositionHolding,
    TimeReport,
)
from funding.models.time_reports import share_of
from funding.months import month_name, next_month
from funding.reach import money_or
from regions.tables import Column, shown
from vardforlopp.common import dates
from vardforlopp.common.money import NBSP, percent

Fact = dict[str, Any]


def holdings_of(user: Any, **only: Any) -> list[PositionHolding]:
    """The confirmed holdings whose time the user may see."""
    theirs = money_or(Q(person=user.person_id), user, path="position__")
    about = ("person", "position__region", "position__healthcare_region")
    rows = PositionHolding.objects.filter(theirs, status=HoldingStatus.CONFIRMED, **only)
    order = ("position__healthcare_region", "position__number", "valid_from", "pk")
    return list(rows.select_related(*about).order_by(*order))


def years_of(holdings: Iterable[PositionHolding]) -> list[int]:
    """The years that have had a month to report, the latest first; this year when none has."""
    this = dates.calendar_year()
    found = {this}
    held_now = False
    for start, end in map(days_of, holdings):
        held_now |= start.year <= this <= end.year
        found |= set(range(start.year, min(end, dates.today()).year + 1))
    return sorted(found if held_now or len(found) == 1 else found - {this}, reverse=True)


def latest_reported(holdings: Iterable[PositionHolding]) -> int | None:
    """The latest year somebody has reported time in; None when nobody has."""
    months = TimeReport.objects.filter(holding__in=list(holdings)).order_by("-month")
    latest = months.values_list("month", flat=True).first()
    return latest.year if latest else None


@dataclass(frozen=True)
class Month:
    """A month of a holding: what was reported, or that it is missing."""

    held: HeldMonth
    report: TimeReport | None
    is_mine: bool

    def __str__(self) -> str:
        return f"{month_name(self.held.month)}, {self.held.holding.person}"

    @property
    def is_demo(self) -> bool:
        """The report is made up."""
        return self.report is not None and self.report.is_demo

    @property
    def href(self) -> str:
        """The report, or where its own writer reports."""
        if self.report is not None:
            return self.report.get_absolute_url()
        return address(self.held) if self.is_mine else ""

    @property
    def is_missing(self) -> bool:
        """The month is over and not reported."""
        return self.report is None and next_month(self.held.month) <= dates.today()


def address(held: HeldMonth) -> str:
    """Where a month is reported."""
    return reverse("time_month", args=[held.holding.pk, held.month.year, held.month.month])


@dataclass(frozen=True)
class YearOf:
    """A position in a year: its months, and their sums."""

    position: Position
    year: int
    months: list[Month]

    def __str__(self) -> str:
        return str(self.position)

    @property
    def is_demo(self) -> bool:
        """The position is made up, or a report of it."""
        return self.position.is_demo or any(one.is_demo for one in self.reports)

    @property
    def reports(self) -> list[TimeReport]:
        """Those that are written."""
        return [one.report for one in self.months if one.report is not None]

    @property
    def holders(self) -> str:
        """Those who have held it, in order."""
        return ", ".join(dict.fromkeys(str(one.held.holding.person) for one in self.months))

    @property
    def reported(self) -> str:
        """Such as "3 av 5"; the month that goes on counts when it is reported."""
        missing = sum(one.is_missing for one in self.months)
        return f"{len(self.reports)} av {len(self.reports) + missing}"

    @property
    def total(self) -> Decimal | None:
        """All hours reported; None when no month is."""
        return total_of(one.total for one in self.reports) if self.reports else None

    @property
    def for_healthcare_region(self) -> Decimal | None:
        """The hours for the healthcare region; None when no month is reported."""
        hours = [one.for_healthcare_region for one in self.reports]
        return total_of(hours) if hours else None

    @property
    def share(self) -> Decimal | None:
        """How much of the year was for the healthcare region."""
        return share_of(self.for_healthcare_region or Decimal(0), self.total or Decimal(0))

    @property
    def url(self) -> str:
        """The months behind the sums."""
        return reverse("time_year", args=[self.position.pk, self.year])


def years_listed(user: Any, holdings: list[PositionHolding], year: int) -> list[YearOf]:
    """The positions held in the year, each with its months; one query for their reports."""
    if not year:
        return []
    reports = TimeReport.objects.visible_to(user).filter(month__year=year, holding__in=holdings)
    written = {(one.holding_id, one.month): one for one in reports}
    found: dict[int, list[Month]] = {}
    for holding in holdings:
        months = {*begun_months(holding, year), *(m for pk, m in written if pk == holding.pk)}
        for month in sorted(months):
            report = written.get((holding.pk, month))
            if report is not None:
                report.holding = holding
            row = Month(HeldMonth(holding, month), report, holding.person_id == user.person_id)
            found.setdefault(holding.position_id, []).append(row)
    positions = {one.position_id: one.position for one in holdings}
    return [
        YearOf(positions[key], year, sorted(months, key=lambda one: one.held.month))
        for key, months in found.items()
    ]


def standing(share: Decimal | None, position: Position) -> str:
    """How a share stands to the band, in a word; "" when there is none."""
    if share is None:
        return ""
    if share < position.band_low:
        return f"under{NBSP}bandet"
    return f"över{NBSP}bandet" if share > position.band_high else f"inom{NBSP}bandet"


def prompt(share: Decimal | None, position: Position, when: str) -> str:
    """A word to begin a talk with, when the share is outside the band; else nothing."""
    if share is None or position.band_low <= share <= position.band_high:
        return ""
    word = "mindre" if share < position.band_low else "mer"
    return (
        f"{percent(share)} av tiden {when} var för sjukvårdsregionen, {word} än bandet "
        f"{position.band}. Planen är {percent(position.planned_share)}. Det är inget fel, men kan "
        "vara värt att ta upp: stämmer planen med hur arbetet ser ut?"
    )


def _hours(value: Decimal | None) -> str:
    return shown(None) if value is None else hours_said(value)


def _percent(share: Decimal | None) -> str:
    return shown(None) if share is None else percent(share)


def _of_report(name: str) -> Callable[[Month], Any]:
    return lambda row: None if row.report is None else getattr(row.report, name)


def _number(label: str, value: Callable[[Any], Any], href: Any = None) -> Column:
    return Column(label, value, href, is_number=True, names_row=href is not None, say=_hours)


def _state(row: Month) -> str:
    if row.report is None:
        return "saknas" if row.is_missing else "pågår"
    return standing(row.report.share, row.held.holding.position) if row.held.is_held else OUTSIDE


OUTSIDE = "utanför innehavet"
MONTHS = (
    Column("Månad", lambda row: row.held.month, lambda row: row.href, say=month_name),
    Column("Läge", _state),
    Column("Andel", _of_report("share"), is_number=True, say=_percent),
    _number("För sjukvårdsregionen", _of_report("for_healthcare_region")),
    _number("Summa", _of_report("total")),
    _number("Avstämningar", _of_report(Activity.CHECK_INS)),
    _number("Erfarenhetsutbyte", _of_report(Activity.EXCHANGE)),
    _number("Nationella grupper", _of_report(Activity.NATIONAL_GROUPS)),
    _number("Sjukvårdsregionala grupper", _of_report(Activity.REGIONAL_GROUPS)),
    _number("Egen region", _of_report(Activity.OWN_REGION)),
    Column("Innehavare", lambda row: row.held.holding.person),
)
_BREAKS = {  # where long headings may be divided on the page
    "För sjukvårdsregionen": "För sjukvårds\u00adregionen",
    "Erfarenhetsutbyte": "Erfarenhets\u00adutbyte",
    "Sjukvårdsregionala grupper": "Sjukvårds\u00adregionala grupper",
}
ON_PAGE = tuple(replace(one, label=_BREAKS.get(one.label, one.label)) for one in MONTHS)
FILE = (Column("Tjänst", lambda row: row.held.holding.position), *MONTHS)
YEARS = (
    Column("Tjänst", str, lambda row: row.url),
    Column("Innehavare", lambda row: row.holders),
    Column("Månader", lambda row: row.reported, lambda row: row.url, names_row=True),
    _number("För sjukvårdsregionen", lambda row: row.for_healthcare_region, lambda row: row.url),
    _number("Summa", lambda row: row.total, lambda row: row.url),
    Column("Andel", lambda row: row.share, is_number=True, say=_percent),
    Column(
        *("Plan", lambda row: row.position.planned_share),
        is_number=True,
        say=_percent,
    ),
    Column("Band", lambda row: row.position.band),
    Column("Läge", lambda row: standing(row.share, row.position)),
)


def facts_of_year(row: YearOf) -> list[Fact]:
    """The sums of a year, each with the months behind it."""
    rows = "#manader"
    return [
        {"label": "Rapporterade månader", "value": row.reported, "href": rows},
        {"label": "Summa", "value": _sum(row.total), "href": rows},
        {"label": "För sjukvårdsregionen", "value": _sum(row.for_healthcare_region), "href": rows},
        {
            "label": "Andel för sjukvårdsregionen",
            "value": _sum(row.share, percent),
            "note": plan_of(row.position),
        },
    ]


def plan_of(position: Position) -> str:
    """Such as "Planen är 20 %, bandet 10 %–20 %."."""
    return f"Planen är {percent(position.planned_share)}, bandet {position.band}."


def _sum(value: Decimal | None, say: Callable[[Decimal], str] = hours_said) -> str:
    return "inget rapporterat än" if value is None else say(value)


def facts_of_report(report: TimeReport) -> list[Fact]:
    """The hours of a month by activity, and what they add up to."""
    position = report.holding.position
    hours = [
        {"label": f"{one.label[0].upper()}{one.label[1:]}", "value": hours_said(value)}
        for one in Activity
        if (value := getattr(report, one.value)) is not None
    ]
    sums = [
        {"label": "Summa", "value": hours_said(report.total)},
        {
            "label": "För sjukvårdsregionen",
            "value": hours_said(report.for_healthcare_region),
            "note": "Allt utom arbetet i den egna regionen.",
        },
        {"label": "Andel", "value": _percent(report.share), "note": plan_of(position)},
    ]
    note = [{"label": "Anmärkning", "value": report.note}] if report.note else []
    return [*hours, *sums, *note]


def month_before(held: HeldMonth) -> TimeReport | None:
    """The latest report of the same holding before a month."""
    before = TimeReport.objects.filter(holding=held.holding, month__lt=held.month)
    return before.order_by("-month").first()
