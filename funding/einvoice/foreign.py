"""Names what was sent in place of a Peppol invoice, so that the sender knows what to change."""

from __future__ import annotations

import re
from copy import deepcopy

from lxml import etree

from funding.einvoice.names import CREDIT_NOTE, INVOICE, Element
from funding.einvoice.verdict import Finding

ASK = "Be avsändaren om en e-faktura enligt Peppol BIS Billing 3 (XML)."
SEND = "Skicka fakturan som XML eller PDF."
ENVELOPE = "http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader"
BEGINNINGS: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "Filen är en PDF. Registrera den som pdf-faktura, eller be om en e-faktura."),
    (b"PK\x03\x04", f"Filen är ett paket (zip, Word eller Excel). {SEND}"),
    (b"\xd0\xcf\x11\xe0", f"Filen är ett äldre Word- eller Exceldokument. {SEND}"),
    (b"\x89PNG", f"Filen är en bild (PNG). {ASK}"),
    (b"\xff\xd8\xff", f"Filen är en bild (JPEG). {ASK}"),
    (b"GIF8", f"Filen är en bild (GIF). {ASK}"),
    (b"MZ", "Filen är ett program. Öppna den inte."),
    (b"\x7fELF", "Filen är ett program. Öppna den inte."),
    (b"{", f"Filen är JSON. {ASK}"),
    (b"[", f"Filen är JSON. {ASK}"),
    (b"UNA", f"Filen är EDIFACT. {ASK}"),
    (b"UNB+", f"Filen är EDIFACT. {ASK}"),
    (b"#FLAGGA", f"Filen är en SIE-fil med bokföring, ingen faktura. {ASK}"),
    (b"\x1f\x8b", "Filen är komprimerad (gzip). Packa upp den först."),
)
_HTML = re.compile(rb"\s*(?:<!doctype\s+html|<html)", re.IGNORECASE)
ROOTS: tuple[tuple[str, str], ...] = (
    (r"\{urn:sfti:documents:BasicInvoice:.*\}Invoice", "Svefaktura 1.0"),
    (r"\{urn:sfti:.*\}.*", "ett äldre svenskt format (Svefaktura)"),
    (r"(?:\{.*\})?Finvoice", "Finvoice"),
    (r"\{urn:un:unece:uncefact:.*\}CrossIndustryInvoice", "CII (Factur-X, ZUGFeRD, XRechnung)"),
    (r"\{urn:ferd:.*\}.*", "ZUGFeRD 1"),
    (r"\{.*ebinterface.*\}.*", "ebInterface"),
    (r"\{.*FatturaElettronica.*|\{.*fatturapa.*\}.*", "FatturaPA"),
    (r"(?:\{.*\})?Facturae", "Facturae"),
    (r"\{urn:oasis:names:specification:ubl:schema:xsd:.*\}.*", "ett annat dokument i UBL"),
    (r"\{.*xhtml\}.*|html", "en webbsida (HTML)"),
    (r"\{.*spreadsheet.*\}.*", "ett kalkylblad"),
)


def bytes_of_another_kind(content: bytes) -> str:
    """What the bytes are when they are plainly no XML; "" when they may be."""
    head = content[:1000].removeprefix(b"\xef\xbb\xbf").lstrip()
    for beginning, sentence in BEGINNINGS:
        if head.startswith(beginning):
            return sentence
    return f"Filen är en webbsida (HTML). {ASK}" if _HTML.match(head) else ""


def unwrapped(root: Element) -> Element | Finding:
    """The Invoice or CreditNote, taken out of its envelope (SBDH); else what it was instead."""
    if root.tag == f"{{{ENVELOPE}}}StandardBusinessDocument":
        inside = [one for one in root if etree.QName(one).namespace != ENVELOPE]
        if len(inside) != 1:
            return Finding(
                "VF-F-002",
                "fatal",
                f"Kuvertet (SBDH) innehåller {len(inside)} dokument. Det ska vara precis ett.",
                "StandardBusinessDocument",
            )
        root = deepcopy(inside[0])  # alone, so that places are told from the invoice
    return root if root.tag in (INVOICE, CREDIT_NOTE) else _told(root)


def _told(root: Element) -> Finding:
    """The format in words, by root and namespace."""
    tag = str(root.tag)
    known = next((name for pattern, name in ROOTS if re.fullmatch(pattern, tag)), "")
    if known:
        return Finding("VF-F-003", "fatal", f"Filen är {known}. {ASK}", tag[:200])
    sentence = f"Filen börjar med elementet {_short(tag)} och är ingen faktura i UBL 2.1. {ASK}"
    return Finding("VF-F-004", "fatal", sentence, tag[:200])


def _short(tag: str) -> str:
    return tag.rpartition("}")[2][:60]
