"""Sheets of Excel as a person gets them, changes them and hands them back."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import openpyxl
from django.core.files.uploadedfile import SimpleUploadedFile


def rows_of_xlsx(response: Any) -> list[dict[str, Any]]:
    """The rows of a file the product answered with, by their headings."""
    book = openpyxl.load_workbook(BytesIO(response.getvalue()))
    headings, *rows = book.worksheets[0].iter_rows(values_only=True)
    return [dict(zip(headings, row, strict=True)) for row in rows]


def workbook(headings: list[str], rows: list[dict[str, Any]]) -> SimpleUploadedFile:
    """A file to hand in; a cell that a row does not name is empty."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(headings)
    for row in rows:
        sheet.append([row.get(heading) for heading in headings])
    file = BytesIO()
    book.save(file)
    return SimpleUploadedFile("gapanalys.xlsx", file.getvalue())
