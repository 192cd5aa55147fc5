"""From when to when a row of the register holds; both ends inclusive, either may be unknown."""

from __future__ import annotations

from datetime import date
from typing import Any, Self

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce

from vardforlopp.common import dates
from vardforlopp.common.dates import LATEST, DatePrecision, UncertainDate, today
from vardforlopp.common.records import Record

EARLIEST = date(1600, 1, 1)  # bodies and places are older than what pathways are about


def reasonable(value: date) -> None:
    """Refuses a date that can only be a slip of the pen."""
    if not EARLIEST <= value <= LATEST:
        raise ValidationError(
            f"Ange ett datum mellan {EARLIEST.isoformat()} och {LATEST.isoformat()}."
        )


class DateRange(models.Func):
    """daterange(from, to, '[]'): the days a row holds."""

    function = "daterange"
    output_field = DateRangeField()


def days() -> DateRange:
    """The days of the row's own period."""
    return DateRange("valid_from", "valid_to", models.Value("[]"))


def ends_after_start() -> models.CheckConstraint:
    """A period does not end before it starts."""
    return models.CheckConstraint(
        name="%(class)s_ends_after_start",
        condition=Q(valid_from__isnull=True)
        | Q(valid_to__isnull=True)
        | Q(valid_to__gte=F("valid_from")),
        violation_error_message="Slutdatumet ligger före startdatumet.",
    )


def within_reason(*fields: str) -> models.CheckConstraint:
    """The days in `fields` (the row's period) are no slips of the pen."""
    fields = fields or ("valid_from", "valid_to")
    return dates.within_reason("%(class)s_within_reason", *fields, earliest=EARLIEST)


def one_at_a_time(name: str, *fields: str, message: str, **kwargs: Any) -> ExclusionConstraint:
    """No two rows with the same `fields` hold on the same day."""
    return ExclusionConstraint(
        name=name,
        expressions=[
            (days(), RangeOperators.OVERLAPS),
            *((field, RangeOperators.EQUAL) for field in fields),
        ],
        violation_error_message=message,
        **kwargs,
    )


def holds(on: date | None = None, at: str = "") -> Q:
    """Rows that hold on the day (today); `at` is the way to them: "municipalities__"."""
    on = on or today()
    started = Q(**{f"{at}valid_from__isnull": True}) | Q(**{f"{at}valid_from__lte": on})
    going_on = Q(**{f"{at}valid_to__isnull": True}) | Q(**{f"{at}valid_to__gte": on})
    return started & going_on


def count_of(rows: models.QuerySet[Any], key: str) -> Coalesce:
    """How many of `rows` (filtered by an OuterRef) there are, as an annotation; 0 when none."""
    counted = rows.order_by().values(key).annotate(n=models.Count("pk")).values("n")
    return Coalesce(models.Subquery(counted), 0)


class RegisterQuerySet(models.QuerySet[Any]):
    """What every list of the register knows how to ask for."""

    def in_force(self, on: date | None = None) -> Self:
        """Rows that hold on the day (today); an unknown end is open."""
        return self.filter(holds(on))

    def in_swedish_order(self) -> Self:
        """A to Ö."""
        return self.order_by("sort_key", "pk")

    def visible_to(self, user: Any) -> Self:
        """Everyone signed in sees the register."""
        return self.all() if user.is_authenticated else self.none()


class Period(Record):
    """A row that holds from a day to a day; it is ended, never deleted."""

    valid_from = models.DateField("gäller från", null=True, blank=True, validators=[reasonable])
    valid_to = models.DateField(
        "gäller till och med",
        null=True,
        blank=True,
        validators=[reasonable],
        help_text="Lämnas tomt så länge raden gäller.",
    )

    objects = RegisterQuerySet.as_manager()

    class Meta:
        abstract = True

    @property
    def has_ended(self) -> bool:
        """Whether the last day it held has passed."""
        return self.valid_to is not None and self.valid_to < today()

    @property
    def is_coming(self) -> bool:
        """Whether it has yet to begin."""
        return self.valid_from is not None and self.valid_from > today()

    def holds_on(self, on: date) -> bool:
        """Whether the row holds on the day: holds() for a row at hand."""
        has_begun = self.valid_from is None or self.valid_from <= on
        return has_begun and (self.valid_to is None or self.valid_to >= on)


class UncertainPeriod(Period):
    """A period whose ends the source may know only by month or year."""

    valid_from_precision = models.CharField(
        "hur säkert startdatumet är",
        max_length=10,
        choices=DatePrecision.choices,
        default=DatePrecision.DAY,
    )
    valid_to_precision = models.CharField(
        "hur säkert slutdatumet är",
        max_length=10,
        choices=DatePrecision.choices,
        default=DatePrecision.DAY,
    )

    class Meta:
        abstract = True

    @property
    def starts(self) -> UncertainDate | None:
        """Since when, as far as the source knows it."""
        return _uncertain(self.valid_from, self.valid_from_precision)

    @property
    def ends(self) -> UncertainDate | None:
        """Until when, as far as the source knows it."""
        return _uncertain(self.valid_to, self.valid_to_precision)


def _uncertain(on: date | None, precision: str) -> UncertainDate | None:
    return UncertainDate(on, DatePrecision(precision)) if on else None
