"""What lies inside a received file: its attachments, read anew from the bytes each time."""

from __future__ import annotations

from funding.einvoice import attachments, foreign, parsing
from funding.einvoice.verdict import Attachment, Finding
from funding.models import ReceivedFile
from vardforlopp.common.documents import place_of


def attachments_of(file: ReceivedFile) -> tuple[Attachment, ...]:
    """In the order of the file; none when it is a PDF or cannot be read any more."""
    if file.is_pdf:
        return ()
    try:
        root = foreign.unwrapped(parsing.parse(place_of(file.sha256).read_bytes()))
    except (parsing.Unreadable, FileNotFoundError):
        return ()
    return () if isinstance(root, Finding) else attachments.of(root)
