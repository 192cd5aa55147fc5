"""Tables in from Excel: each cell judged, traps refused, nothing half read."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from datetime import date
from io import BytesIO
from typing import Any

import openpyxl
import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile

from vardforlopp.common import imports
from vardforlopp.common.forms import DateField, LineField
from vardforlopp.common.import_page import FileForm
from vardforlopp.common.imports import Column, WordField

COLUMNS = [
    Column("name", "Namn", LineField(label="Namn", max_length=20)),
    Column("kind", "Slag", WordField({"Sjukhus": "hospital", "Vårdcentral": "health_centre"})),
    Column("since", "Från och med", DateField(label="Från", required=False)),
]
HEADINGS = ["Namn", "Slag", "Från och med"]


def workbook(*rows: list[Any], change: Callable[[Any], None] | None = None) -> BytesIO:
    book = openpyxl.Workbook()
    sheet = book.active
    for row in rows:
        sheet.append(row)
    if change is not None:
        change(sheet)
    file = BytesIO()
    book.save(file)
    return file


def read(*rows: list[Any], **more: Any) -> list[imports.Row]:
    return imports.understood(imports.read(workbook(*rows, **more), COLUMNS), COLUMNS)


def refused(file: BytesIO) -> str:
    with pytest.raises(ValidationError) as caught:
        imports.read(file, COLUMNS)
    return " ".join(caught.value.messages)


def repacked(change: Callable[[str, bytes], bytes]) -> BytesIO:
    made = BytesIO()
    with zipfile.ZipFile(workbook(HEADINGS)) as old, zipfile.ZipFile(made, "w", 8) as new:
        for part in old.infolist():
            new.writestr(part.filename, change(part.filename, old.read(part)))
    return made


def test_a_row_is_read_as_a_person_would_have_typed_it() -> None:
    rows = read(HEADINGS, ["Lund", "sjukhus", date(2020, 3, 1)], [None, None, None], ["Nio", 7, ""])
    assert rows[0].values == {"name": "Lund", "kind": "hospital", "since": date(2020, 3, 1)}
    assert [row.number for row in rows] == [2, 4]


def test_every_wrong_cell_is_named_with_what_is_wrong() -> None:
    (row,) = read(HEADINGS, ["x" * 21, "Slott", "i våras"])
    assert [mistake.cell for mistake in row.mistakes] == ["A2", "B2", "C2"]
    assert "Sjukhus, Vårdcentral" in row.mistakes[1].message


def test_columns_are_found_by_heading_in_any_order() -> None:
    (row,) = read(["slag", "Från och med", "NAMN"], ["Sjukhus", "2021-01-01", "Ystad"])
    assert row.values["name"] == "Ystad"


@pytest.mark.parametrize(
    ("headings", "said"),
    [
        (["Namn", "Slag"], "Från och med saknas"),
        ([*HEADINGS, "Färg"], "Färg känns inte igen"),
        ([*HEADINGS, "namn"], "Kolumnen Namn finns två gånger"),
        ([*HEADINGS, "Slag", "Namn"], "Kolumnerna Namn, Slag finns två gånger"),
        ([], "tomt"),
    ],
)
def test_wrong_headings_are_named(headings: list[str], said: str) -> None:
    assert said in refused(workbook(headings, ["a"]) if headings else workbook())


def test_a_formula_is_never_computed() -> None:
    (row,) = read(HEADINGS, ["=1+1", "Sjukhus", "=TODAY()"])
    assert [mistake.cell for mistake in row.mistakes] == ["A2", "C2"]
    assert "formel" in row.mistakes[0].message


def test_text_that_looks_like_a_formula_is_text_when_excel_says_so() -> None:
    def as_text(sheet: Any) -> None:
        sheet["A2"].value = "=1+1"
        sheet["A2"].data_type = "s"

    (row,) = read(HEADINGS, ["", "Sjukhus", None], change=as_text)
    assert row.values["name"] == "=1+1"


def test_merged_cells_are_refused_by_name() -> None:
    file = workbook(HEADINGS, ["Lund", "Sjukhus"], change=lambda sheet: sheet.merge_cells("A2:A3"))
    assert "A2:A3" in refused(file)


def test_too_many_rows_are_refused() -> None:
    rows = [["Lund", "Sjukhus", None]] * (imports.MOST_ROWS + 1)
    assert str(imports.MOST_ROWS) in refused(workbook(HEADINGS, *rows))


def test_a_sheet_that_swells_is_refused() -> None:
    bomb = repacked(
        lambda name, content: (
            b"<x>" + b" " * (imports.LARGEST_SHEET + 1)
            if name.startswith("xl/worksheets/")
            else content
        )
    )
    assert bomb.getbuffer().nbytes < 200_000
    assert "för mycket" in refused(bomb)


def test_entities_are_refused() -> None:
    trap = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>'
    file = repacked(lambda name, content: trap if name.startswith("xl/worksheets/") else content)
    assert "inte hör hemma" in refused(file)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 inget", b"namn;slag\n", b"\xd0\xcf\x11\xe0"])
def test_what_is_no_workbook_is_refused(content: bytes) -> None:
    assert refused(BytesIO(content))


def test_a_style_sheet_that_swells_is_refused() -> None:
    bomb = repacked(
        lambda name, content: (
            b"<styleSheet>" + b"<xf/>" * 50_000 + b"</styleSheet>"
            if name.endswith("styles.xml")
            else content
        )
    )
    assert "för mycket" in refused(bomb)


@pytest.mark.parametrize(
    "trap",
    [
        b"<!--" + b" " * 5000 + b"--><!DOCTYPE x [<!ENTITY a 'b'>]><x/>",
        '<?xml version="1.0" encoding="utf-16"?><!DOCTYPE x><x/>'.encode("utf-16"),
    ],
    ids=["after a long comment", "in UTF-16"],
)
def test_entities_are_found_wherever_they_hide(trap: bytes) -> None:
    file = repacked(lambda name, content: trap if name.startswith("xl/worksheets/") else content)
    assert "inte hör hemma" in refused(file)


@pytest.mark.parametrize("name", ["enheter.csv", "bild.svg", "enheter.xlsx.exe", "enheter"])
def test_another_file_than_a_workbook_is_told_that_and_nothing_else(name: str) -> None:
    form = FileForm({}, {"file": SimpleUploadedFile(name, b"Namn;Slag")})
    assert form.errors == {"file": ["Välj en Excelfil som slutar på .xlsx."]}
