"""Tables as files: CSV that Swedish Excel opens, and XLSX; constant memory, never a formula."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal
from tempfile import TemporaryFile
from typing import IO, Any, Literal

import xlsxwriter
from django.http import FileResponse, HttpRequest, HttpResponseBase, StreamingHttpResponse
from django.utils.http import content_disposition_header

from vardforlopp.common.answer import Refused
from vardforlopp.common.dates import STOCKHOLM

Kind = Literal["csv", "xlsx"]
Rows = Iterable[Sequence[Any]]

MEDIA_TYPES = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")
LARGEST_NUMBER = 10**15  # Excel keeps fifteen digits; more is written as text
LONGEST_TEXT = 32_767  # characters in a cell of Excel
MOST_ROWS = 1_048_575  # rows of a sheet below the headings


def wanted(request: HttpRequest) -> Kind | None:
    """The kind of file asked for with ?format=, None for a page."""
    asked = request.GET.get("format")
    return asked if asked in MEDIA_TYPES else None  # type: ignore[return-value]


def table_response(
    kind: Kind, filename: str, columns: Sequence[str], rows: Rows
) -> HttpResponseBase:
    """The rows as a file to save: `filename` without ending, `columns` the headings.

    Give dates as dates and numbers as numbers (amounts as Decimal); rows may be a generator over
    `queryset.iterator()`. Raises Refused when Excel cannot hold the rows.
    """
    make = _xlsx_response if kind == "xlsx" else _csv_response
    response = make(columns, rows)
    response["Content-Type"] = MEDIA_TYPES[kind]
    response["Content-Disposition"] = content_disposition_header(True, f"{filename}.{kind}") or ""
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "no-store"
    return response


class _Echo:
    """A file that hands each written line straight back, so that it can be streamed."""

    def write(self, line: str) -> str:
        return line


def _csv_response(columns: Sequence[str], rows: Rows) -> HttpResponseBase:
    return StreamingHttpResponse(csv_lines(columns, rows))


def csv_lines(columns: Sequence[str], rows: Rows) -> Iterator[str]:
    """The table line by line: UTF-8 with a byte order mark, semicolons, decimal commas."""
    writer = csv.writer(_Echo(), delimiter=";")
    yield "\ufeff"
    yield writer.writerow([csv_cell(heading) for heading in columns])
    for row in rows:
        yield writer.writerow([csv_cell(value) for value in row])


def csv_cell(value: Any) -> str:
    """What stands in a CSV cell; text that a spreadsheet would compute gets an apostrophe first."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return _yes_no(value)
    if isinstance(value, datetime):
        return f"{_local(value):%Y-%m-%d %H:%M}"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, int | float | Decimal):
        return str(value).replace(".", ",")
    text = str(value)
    return f"'{text}" if text.lstrip(" \u00a0\ufeff").startswith(FORMULA_STARTS) else text


def _xlsx_response(columns: Sequence[str], rows: Rows) -> HttpResponseBase:
    file = TemporaryFile()  # noqa: SIM115 - the response closes it
    try:
        write_xlsx(file, columns, rows)
    except BaseException:
        file.close()
        raise
    file.seek(0)
    return FileResponse(file)


def write_xlsx(file: IO[bytes], columns: Sequence[str], rows: Rows) -> None:
    """Writes the table as one sheet, row by row to disk."""
    with xlsxwriter.Workbook(file, {"constant_memory": True}) as book:
        sheet = _Sheet(book, columns)
        for number, row in enumerate(rows, start=1):
            if number > MOST_ROWS:
                raise Refused("Excel rymmer inte så många rader. Hämta som CSV i stället.")
            sheet.write(number, row)


class _Sheet:
    """A sheet with bold headings that stay in sight, and one way to write each type of value."""

    def __init__(self, book: xlsxwriter.Workbook, columns: Sequence[str]):
        self.sheet = book.add_worksheet("Tabell")
        self.as_date = book.add_format({"num_format": "yyyy-mm-dd"})
        self.as_moment = book.add_format({"num_format": "yyyy-mm-dd hh:mm"})
        self.as_amount = book.add_format({"num_format": "#,##0.00"})
        # The same as typing an apostrophe first: never a formula, not even when edited.
        self.as_text = book.add_format({"quote_prefix": True})
        heading = book.add_format({"bold": True, "quote_prefix": True})
        self.sheet.freeze_panes(1, 0)
        for place, text in enumerate(columns):
            self.sheet.set_column(place, place, max(12, min(len(text) + 2, 40)))
            self.sheet.write_string(0, place, text, heading)

    def write(self, number: int, row: Sequence[Any]) -> None:
        for place, value in enumerate(row):
            self.write_cell(number, place, value)

    def write_cell(self, row: int, place: int, value: Any) -> None:
        if value is None:
            return
        if isinstance(value, datetime):
            self.sheet.write_datetime(row, place, _local(value), self.as_moment)
        elif isinstance(value, date) and value.year >= 1900:
            self.sheet.write_datetime(row, place, value, self.as_date)
        elif _is_number(value):
            how = self.as_amount if isinstance(value, Decimal) else None
            self.sheet.write_number(row, place, value, how)
        else:
            text = _yes_no(value) if isinstance(value, bool) else _fitting(str(value))
            risky = text.startswith(FORMULA_STARTS)
            self.sheet.write_string(row, place, text, self.as_text if risky else None)


def _is_number(value: Any) -> bool:
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        return False
    return abs(value) < LARGEST_NUMBER  # also false for NaN and infinities


def _yes_no(value: bool) -> str:
    return "ja" if value else "nej"


def _local(moment: datetime) -> datetime:
    """The Swedish wall clock, without its zone: spreadsheets know none."""
    return moment.astimezone(STOCKHOLM).replace(tzinfo=None)


def _fitting(text: str) -> str:
    cut = " … (avkortat)"
    return text if len(text) <= LONGEST_TEXT else text[: LONGEST_TEXT - len(cut)] + cut
