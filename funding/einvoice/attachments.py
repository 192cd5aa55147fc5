"""The files inside an invoice: decoded strictly, named by us, never fetched from elsewhere."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterator
from io import BytesIO

from funding.einvoice.names import Element, find, find_all, text_of
from funding.einvoice.verdict import Attachment, Finding
from vardforlopp.common.filetypes import TYPES, Check, package

ODS = "application/vnd.oasis.opendocument.spreadsheet"
# The six types that Peppol allows, with the ending we give and what the content must be.
ALLOWED: dict[str, tuple[str, Check]] = {
    **{TYPES[one].media_type: (one, TYPES[one].fits) for one in ("pdf", "png", "jpg", "csv")},
    TYPES["xlsx"].media_type: ("xlsx", TYPES["xlsx"].fits),
    ODS: ("ods", package("mimetype", ODS.encode())),
}
PLACE = "cac:AdditionalDocumentReference"
EMBEDDED = "cac:Attachment/cbc:EmbeddedDocumentBinaryObject"
EXTERNAL = "cac:Attachment/cac:ExternalReference/cbc:URI"
NOT_BASE64 = "Bilagan går inte att avkoda: den är inte hel base64."
STAND_IN = "QQ=="  # so that no rule against empty elements takes the place for empty


def of(root: Element) -> tuple[Attachment, ...]:
    """The attachments in the order of the file, references to files elsewhere included."""
    return tuple(_attachments(root))


def _attachments(root: Element) -> Iterator[Attachment]:
    references = [one for one in find_all(root, PLACE) if find(one, "cac:Attachment") is not None]
    for count, reference in enumerate(references, 1):
        described = text_of(reference, "cbc:DocumentDescription")
        embedded = find(reference, EMBEDDED)
        if embedded is not None:
            yield _decoded(embedded, count, described)
        elif address := text_of(reference, EXTERNAL):
            problem = "Bilagan ligger på en annan plats och hämtas aldrig. Be om den i fakturan."
            yield Attachment(f"bilaga-{count}", address, "", None, problem, described)


def _decoded(embedded: Element, count: int, described: str) -> Attachment:
    media_type = embedded.get("mimeCode", "").strip().lower()
    ending, fits = ALLOWED.get(media_type, ("bin", None))
    content, problem = _content(embedded)
    if fits is None:
        content, problem = None, "Filtypen är inte en av de sex som Peppol tillåter."
    elif content is not None and not fits(BytesIO(content)):
        content, problem = None, f"Innehållet är inte det som filtypen {media_type} säger."
    given = embedded.get("filename", "")
    return Attachment(f"bilaga-{count}.{ending}", given, media_type, content, problem, described)


def _content(embedded: Element) -> tuple[bytes | None, str]:
    """The bytes, or why there are none: white space may stand in base64, nothing else may."""
    packed = "".join("".join(embedded.itertext()).split())
    try:
        content = base64.b64decode(packed, validate=True)
    except (binascii.Error, ValueError):
        return None, NOT_BASE64
    return (content, "") if content else (None, "Bilagan är tom.")


def remove(root: Element) -> None:
    """Puts a stand-in where content was: the engine of rules need not carry it."""
    for reference in find_all(root, PLACE):
        for embedded in find_all(reference, EMBEDDED):
            if text_of(embedded):
                embedded.text = STAND_IN


def findings(attachments: tuple[Attachment, ...]) -> Iterator[Finding]:
    """One for each attachment that cannot be shown; fatal when it is broken."""
    for one in attachments:
        if one.problem:
            named = f" ({one.given_name[:80]})" if one.given_name else ""
            sentence = f"{one.name.capitalize()}{named}: {one.problem}"
            broken = one.problem == NOT_BASE64
            rule = "VF-B-002" if broken else "VF-B-001"
            yield Finding(rule, "fatal" if broken else "warning", sentence, one.name)
