"""What each line of an invoice says of each month: shared out once, and kept as rows."""

from __future__ import annotations

import pgtrigger
from django.db import models
from django.db.models import Q

from funding.models.invoices import NOT_COUNTED
from vardforlopp.common.money import SekField
from vardforlopp.common.records import Record

ATTESTED = (
    "IF EXISTS (SELECT 1 FROM funding_approval a JOIN funding_invoiceline l"
    " ON l.invoice_id = a.invoice_id WHERE l.id = NEW.line_id AND a.voided_at IS NULL) THEN"
    " RAISE EXCEPTION 'the months of an attested invoice stay'; END IF; RETURN NEW;"
)
ADD_UP = (
    "IF (SELECT sum(m.net) FROM funding_linemonth m WHERE m.line_id = NEW.line_id)"
    " IS DISTINCT FROM (SELECT l.net FROM funding_invoiceline l WHERE l.id = NEW.line_id) THEN"
    " RAISE EXCEPTION 'the months of a line add up to the line'; END IF; RETURN NULL;"
)
WRITTEN = pgtrigger.Insert | pgtrigger.Update


class LineMonthQuerySet(models.QuerySet["LineMonth"]):
    def counted(self) -> LineMonthQuerySet:
        """Those in the sums: neither sent back or settled, nor crediting what is."""
        mine = self.exclude(line__invoice__status__in=NOT_COUNTED)
        return mine.exclude(line__invoice__credits__status__in=NOT_COUNTED)


class LineMonth(Record):
    """The part of a line that is of one month, SEK; less than 0 when the line is.

    A month that the line is no longer for stays, with 0,00. Costs that are corrected later change
    nothing here: what was asked for a month is what was asked.
    """

    line = models.ForeignKey(
        "funding.InvoiceLine", models.PROTECT, verbose_name="fakturarad", related_name="parts"
    )
    month = models.DateField("månad")
    net = SekField("netto")

    objects = LineMonthQuerySet.as_manager()

    class Meta:
        verbose_name = "fakturarad i en månad"
        verbose_name_plural = "fakturarader månad för månad"
        ordering = ("line", "month")
        constraints = [
            models.UniqueConstraint(
                fields=("line", "month"),
                name="line_month_once",
                violation_error_message="Raden har redan en del i den månaden.",
            ),
            models.CheckConstraint(
                condition=Q(month__day=1),
                name="line_month_first_day",
                violation_error_message="En månad anges med sin första dag.",
            ),
        ]
        indexes = [models.Index(fields=("month",), name="line_month_month")]
        triggers = [
            pgtrigger.Trigger(
                name="attested_stays", when=pgtrigger.Before, operation=WRITTEN, func=ATTESTED
            ),
            pgtrigger.Trigger(
                name="parts_add_up",
                when=pgtrigger.After,
                operation=WRITTEN,
                timing=pgtrigger.Deferred,
                func=ADD_UP,
            ),
        ]

    def __str__(self) -> str:
        return f"{self.line}, {self.month:%Y-%m}"
