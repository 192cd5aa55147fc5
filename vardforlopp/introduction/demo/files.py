"""The files of the demonstration: small and real, and each says inside that it is invented."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO

from django.core.files.uploadedfile import SimpleUploadedFile

from vardforlopp.common.spreadsheets import write_xlsx
from vardforlopp.introduction.gap_sheet import BY_NAME, COLUMNS

INVENTED = "DEMONSTRATION: innehållet är påhittat och gäller inte i någon region."


def text_file(name: str, title: str, paragraphs: Iterable[str]) -> SimpleUploadedFile:
    """A text with its title and, first of all, that it is invented."""
    words = "\r\n\r\n".join([INVENTED, title.upper(), *paragraphs])
    return SimpleUploadedFile(f"{name}.txt", f"\ufeff{words}\r\n".encode())


def gap_template(name: str, example: dict[str, str]) -> SimpleUploadedFile:
    """The sheet that a gap analysis takes in, with one row that shows how to write."""
    unknown = set(example) - set(BY_NAME)
    if unknown:
        raise KeyError(f"the sheet of a gap analysis has no {unknown}")
    file = BytesIO()
    row = [example.get(column.name) for column in COLUMNS]
    write_xlsx(file, [column.heading for column in COLUMNS], [row])
    return SimpleUploadedFile(f"{name}.xlsx", file.getvalue())
