"""Ways to bend a good invoice, or to wrap and fill one, for files that mean harm."""

from __future__ import annotations

import io
import re
import zipfile

from tests.funding.einvoice.drafts import file

GOOD = file().decode()
DECLARED = "<?xml version='1.0' encoding='UTF-8'?>\n"
BARE = GOOD.removeprefix(DECLARED)
CBC = "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"
SBD = "http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader"
PDF = b"%PDF-1.7\nunderlag"
SECRET = "/etc/hostname"  # what an entity would read if it could


def with_doctype(inside: str, entity: str = "", root: str = "Invoice") -> bytes:
    """The good invoice with a document type, and an entity where its number was."""
    text = BARE.replace("<cbc:ID>20-1001<", f"<cbc:ID>{entity or '20-1001'}<")
    return f"{DECLARED}<!DOCTYPE {root} {inside}>\n{text}".encode()


def instead(old: str, new: str, text: str = GOOD) -> bytes:
    """The good invoice with one thing changed."""
    assert old in text, old
    return text.replace(old, new, 1).encode()


def value(name: str, new: str) -> bytes:
    """The good invoice with another text in the first element of a name."""
    changed, count = re.subn(rf"(<cbc:{name}\b[^>]*>)[^<]*", rf"\g<1>{new}", GOOD, count=1)
    assert count
    return changed.encode()


def attached(media_type: str, content: bytes) -> bytes:
    return file(attachments=(("underlag", media_type, content),))


def wrapped(*payloads: str, header: str = "") -> bytes:
    inside = f"<StandardBusinessDocumentHeader>{header}</StandardBusinessDocumentHeader>"
    return (
        f'{DECLARED}<StandardBusinessDocument xmlns="{SBD}">{inside}{"".join(payloads)}'
        "</StandardBusinessDocument>"
    ).encode()


def other(root: str, namespace: str) -> bytes:
    return f'{DECLARED}<{root} xmlns="{namespace}"><ID>1</ID></{root}>'.encode()


def extended(inside: str) -> bytes:
    """The good invoice with something strange where the schema lets anything stand."""
    ext = "urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2"
    opened = BARE[: BARE.index(">") + 1]
    extension = (
        f'<e:UBLExtensions xmlns:e="{ext}"><e:UBLExtension><e:ExtensionContent>{inside}'
        "</e:ExtensionContent></e:UBLExtension></e:UBLExtensions>"
    )
    return instead(opened, opened + extension)


def many(attribute: str, count: int = 1000) -> str:
    """An element with so many attributes of a kind."""
    return f"<b {' '.join(attribute.format(n) for n in range(count))}>x</b>"


def zipped(name: str, content: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr(name, content)
    return packed.getvalue()


def laughs(levels: int = 9) -> str:
    lines = ['<!ENTITY a0 "ha">']
    lines += [f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, levels + 1)]
    return f"[{''.join(lines)}]"


def swelling() -> bytes:
    """A spreadsheet that says it unpacks to more than anyone has."""
    packed = bytearray(zipped("xl/workbook.xml", b"0" * 100))
    where = packed.rindex(b"PK\x01\x02")
    packed[where + 24 : where + 28] = (4_000_000_000).to_bytes(4, "little")
    return bytes(packed)
