"""Exports: read back as a spreadsheet reads them, and never a formula."""

from __future__ import annotations

import csv
import tracemalloc
from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from io import BytesIO
from typing import Any

import openpyxl
import pytest
from django.test import RequestFactory

from vardforlopp.common import spreadsheets
from vardforlopp.common.answer import Refused

pytestmark = pytest.mark.django_db  # a response that is closed looks after the connection

FORMULAS = ["=1+1", "+1", "-1 enligt källan", "@SUM(A1)", "\t=1+1", "\r=1+1", "\n=1+1"]


def fetch(kind: str, columns: list[str], rows: Any) -> bytes:
    response = spreadsheets.table_response(kind, "lägen i Skåne", columns, rows)  # type: ignore[arg-type]
    try:
        return b"".join(response)
    finally:
        response.close()


def read_csv(content: bytes) -> list[list[str]]:
    return list(csv.reader(content.decode("utf-8-sig").splitlines(keepends=True), delimiter=";"))


def read_xlsx(content: bytes) -> list[list[Any]]:
    sheet = openpyxl.load_workbook(BytesIO(content)).active
    return [list(row) for row in sheet.iter_rows()]


def test_csv_opens_in_swedish_excel_with_dates_and_decimal_commas() -> None:
    moment = datetime(2026, 3, 12, 23, 30, tzinfo=UTC)
    row = ["Räksmörgås; å", date(2026, 3, 12), moment, 7, Decimal("-1234.50"), None, True]
    content = fetch("csv", list("abcdefg"), [row])
    assert content.startswith(b"\xef\xbb\xbf")
    assert read_csv(content)[1] == [
        "Räksmörgås; å",
        "2026-03-12",
        "2026-03-13 00:30",
        "7",
        "-1234,50",
        "",
        "ja",
    ]


def test_xlsx_holds_real_dates_and_numbers() -> None:
    row = ["Å", date(2026, 3, 12), datetime(2026, 3, 12, 23, 30, tzinfo=UTC), 7, Decimal("-0.50")]
    cells = read_xlsx(fetch("xlsx", list("abcde"), [[*row, None, False, 10**20]]))[1]
    assert [cell.value for cell in cells] == [
        "Å",
        datetime(2026, 3, 12),  # noqa: DTZ001 - a spreadsheet knows no zones
        datetime(2026, 3, 13, 0, 30),  # noqa: DTZ001
        7,
        -0.5,
        None,
        "nej",
        "1" + "0" * 20,
    ]
    assert cells[1].is_date
    assert cells[4].data_type == "n"


@pytest.mark.parametrize("text", FORMULAS)
def test_no_text_becomes_a_formula_in_csv(text: str) -> None:
    heading, (cell,) = read_csv(fetch("csv", [text], [[text]]))
    assert cell == heading[0] == f"'{text}"


@pytest.mark.parametrize("text", FORMULAS)
def test_no_text_becomes_a_formula_in_xlsx(text: str) -> None:
    for (cell,) in read_xlsx(fetch("xlsx", [text], [[text]])):
        assert cell.data_type == "s"
        assert cell.quotePrefix


def test_a_text_that_excel_cannot_hold_is_cut_and_says_so() -> None:
    ((_,), (cell,)) = read_xlsx(fetch("xlsx", ["a"], [["x" * 40_000]]))
    assert len(cell.value) == spreadsheets.LONGEST_TEXT
    assert cell.value.endswith("(avkortat)")


def test_control_characters_do_not_break_the_file() -> None:
    ((_,), (cell,)) = read_xlsx(fetch("xlsx", ["a"], [["a\x0bb\x1f🩺"]]))
    assert cell.value.startswith("a")


def test_more_rows_than_excel_holds_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spreadsheets, "MOST_ROWS", 2)
    with pytest.raises(Refused, match="CSV"):
        spreadsheets.table_response("xlsx", "lägen", ["a"], [[1], [2], [3]])


def test_the_file_is_saved_under_its_swedish_name_and_never_kept_by_others() -> None:
    response = spreadsheets.table_response("csv", "lägen i Skåne", ["a"], [])
    assert response["Content-Disposition"] == (
        "attachment; filename*=utf-8''l%C3%A4gen%20i%20Sk%C3%A5ne.csv"
    )
    assert response["Cache-Control"] == "no-store"
    assert response["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize(
    ("query", "kind"),
    [("", None), ("format=csv", "csv"), ("format=xlsx", "xlsx"), ("format=<", None)],
)
def test_the_address_says_which_kind_is_wanted(query: str, kind: str | None) -> None:
    assert spreadsheets.wanted(RequestFactory().get(f"/?{query}")) == kind


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_memory_does_not_grow_with_the_rows(kind: str) -> None:
    few, many = peak(kind, 400), peak(kind, 4_000)
    assert many < 2 * few + 100_000


def peak(kind: str, count: int) -> int:
    """Bytes of Python memory at most while an export of `count` rows is read."""

    def rows() -> Iterator[list[object]]:
        for number in range(count):
            yield [number, f"text {number}", date(2026, 1, 1)]

    tracemalloc.start()
    response = spreadsheets.table_response(kind, "a", ["nr", "text", "dag"], rows())  # type: ignore[arg-type]
    for _ in response:
        pass
    response.close()
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most
