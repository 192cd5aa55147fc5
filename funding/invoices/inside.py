"""What lies inside a received file, read anew from the bytes each time."""

from __future__ import annotations

from funding.einvoice import attachments, foreign, parsing, reading
from funding.einvoice.names import Element
from funding.einvoice.verdict import Attachment, Finding, ReadInvoice
from funding.models import ReceivedFile
from vardforlopp.common.documents import place_of


def attachments_of(file: ReceivedFile) -> tuple[Attachment, ...]:
    """In the order of the file; none when it is a PDF or cannot be read any more."""
    root = _root_of(file)
    return () if root is None else attachments.of(root)


def invoice_of(file: ReceivedFile) -> ReadInvoice | None:
    """What the file says, or None when it is a PDF or cannot be read."""
    root = _root_of(file)
    return None if root is None else reading.read(root)


def _root_of(file: ReceivedFile) -> Element | None:
    try:
        root = foreign.unwrapped(parsing.parse(place_of(file.sha256).read_bytes()))
    except (parsing.Unreadable, OSError):
        return None
    return None if isinstance(root, Finding) else root
