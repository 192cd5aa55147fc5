"""A region's year of salary costs as a sheet of Excel, out and in: a row by its Nr and Månad.

A row that says what is saved does nothing; one without amounts is left as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from funding import position_months as months
from funding.actions import salaries
from funding.position_months import PositionMonth
from funding.salary_table import RegionYear
from vardforlopp.common.answer import Refused, Stale
from vardforlopp.common.dates import swedish_month
from vardforlopp.common.forms import LineField
from vardforlopp.common.import_page import Import
from vardforlopp.common.imports import Column, Row
from vardforlopp.common.money import SekFormField, sek

_MONTH = re.compile(r"(\d{4})-(\d{2})(?:-01)?", re.ASCII)
BOTH_CHANGED = "Ange hel månad eller kostnad, inte båda. Töm den ena cellen."
EMPTIED = "En lämnad kostnad tas inte bort. Skriv 0,00 om månaden inte kostade något."


class MonthField(forms.Field):
    """A month written 2020-05, or the first day of it, as Excel likes to make of it."""

    default_error_messages = {"required": "Ange månaden som 2020-05."}

    def to_python(self, value: Any) -> date | None:
        text = str(value or "").strip()
        match = _MONTH.fullmatch(text)
        if not text:
            return None
        if match is None or not 1 <= int(match[2]) <= 12 or not 2015 <= int(match[1]) <= 2100:
            raise ValidationError(f"”{text[:40]}” är ingen månad. Skriv den som 2020-05.")
        return date(int(match[1]), int(match[2]), 1)


def _number(required: bool) -> forms.IntegerField:
    said = "Skriv heltalet som stod i bladet."
    return forms.IntegerField(
        required=required,
        min_value=1,
        error_messages={"required": said, "invalid": said, "min_value": said},
    )


COLUMNS = (
    Column("nr", "Nr", _number(required=True)),
    Column("month", "Månad", MonthField()),
    Column("version", "Version", _number(required=False)),
    Column("full", "Hel månad", SekFormField(required=False)),
    Column("amount", "Kostnad", SekFormField(required=False)),
    Column("reason", "Varför den rättas", LineField(required=False, max_length=300)),
)
BY_NAME = {column.name: column for column in COLUMNS}
BESIDE = ("Tjänst", "Innehavare", "Del av månaden", "Läge")
HEADINGS = (
    *("Nr", "Tjänst", "Månad", "Innehavare", "Del av månaden", "Läge"),
    *("Version", "Hel månad", "Kostnad", "Varför den rättas"),
)


class SalarySheet:
    """One reading of a sheet against the months of a region's year."""

    def __init__(self, of: RegionYear, by: Any):
        self.of, self.by = of, by
        self.months = {(one.position.pk, one.month): one for one in of.read()}

    def as_import(self) -> Import:
        """What common/import_page.py asks for."""
        return Import(COLUMNS, self.plan, self.apply, BESIDE)

    def rows(self) -> Iterator[list[Any]]:
        """The months that take a cost or have one, as the sheet holds them."""
        for one in self.months.values():
            if one.state not in (months.VACANT, months.OUTSIDE) and one.is_begun:
                cost = one.cost
                yield [
                    *(one.position.pk, str(one.position), f"{one.month:%Y-%m}", one.holders),
                    *(one.share_in_words, months.WORDS[one.state]),
                    cost.number if cost else None,
                    cost.full_month if cost else None,
                    cost.amount if cost else None,
                    "",
                ]

    def plan(self, rows: list[Row]) -> list[str]:
        """What each row will do in words, "" for nothing; its mistakes are put on the row."""
        first: dict[Any, int] = {}
        for row in rows:
            key = (row.values.get("nr"), row.values.get("month"))
            if None not in key and first.setdefault(key, row.number) != row.number:
                row.refuse(BY_NAME["month"], f"Samma tjänst och månad står på rad {first[key]}.")
        return ["" if row.mistakes else self._happens(row) for row in rows]

    def apply(self, rows: list[Row]) -> int:
        """Hands in what plan() found; how many rows did something."""
        return salaries.take_in(
            [(one.position, facts) for row in rows for one, facts in self._asked(row)], by=self.by
        )

    def _asked(self, row: Row) -> Iterator[tuple[PositionMonth, dict[str, Any]]]:
        """The month and what enter_cost is asked for it, when the row asks for something."""
        one = self.months[row.values["nr"], row.values["month"]]
        told = self._told(row, one)
        if told is None or (one.cost and salaries.is_same(one.cost, salaries.row_of(one, *told))):
            return
        facts = {"reason": row.values["reason"], "version": row.values["version"] or 0}
        yield one, {"month": one.month, "amount": told[0], "is_full_month": told[1], **facts}

    def _told(self, row: Row, one: PositionMonth) -> tuple[Decimal, bool] | None:
        """The amount the row gives and whether it is of a whole month; None when nothing is new."""
        full, amount = row.values["full"], row.values["amount"]
        saved = (one.cost.full_month, one.cost.amount) if one.cost else (None, None)
        if (full, amount) == saved:
            return None
        if full is None and amount is None:
            row.refuse(BY_NAME["amount"], EMPTIED)
        elif full is not None and amount in (None, saved[1]):
            return full, True
        elif amount is not None and full in (None, saved[0]):
            return amount, False
        else:
            row.refuse(BY_NAME["amount"], BOTH_CHANGED)
        return None

    def _happens(self, row: Row) -> str:
        one = self.months.get((row.values["nr"], row.values["month"]))
        if one is None:
            said = f"Tjänsten och månaden finns inte i {self.of.region} {self.of.year}."
            row.refuse(BY_NAME["nr"], said)
            return ""
        row.seen = f"{one.cost.number if one.cost else 0} {one.held.degree_days}"
        try:
            asked = [facts for _, facts in self._asked(row)]
            return self._foreseen(row, one, asked[0]) if asked else ""
        except Refused as refused:
            self._refuse(row, refused)
            return ""

    def _refuse(self, row: Row, refused: Refused) -> None:
        """Puts what the verb would refuse on its cell."""
        place = {"reason": "reason", "amount": "amount"}.get(refused.field or "", "month")
        if isinstance(refused, Stale):
            place = "version"
        elif place == "amount" and row.values["amount"] is None:
            place = "full"
        row.refuse(BY_NAME[place], refused.reason)

    def _foreseen(self, row: Row, one: PositionMonth, facts: dict[str, Any]) -> str:
        """What the row does, in words."""
        new = salaries.foreseen(one, **facts)
        said = f"{sek(new.amount)} för {swedish_month(one.month)}"
        if new.full_month is not None:
            said += f", {one.share_in_words}"
        if one.cost is None:
            return f"lämnas: {said}"
        for name, now in (("full", one.cost.full_month), ("amount", one.cost.amount)):
            if row.values[name] != now:
                row.replaces(BY_NAME[name], now)
        return f"rättas från {sek(one.cost.amount)} till {said}"
