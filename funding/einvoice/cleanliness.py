"""Text that is no ordinary text: kept as it is, and pointed out field by field."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from funding.einvoice.verdict import Finding, ReadInvoice

NAMES = {
    "number": "fakturanumret",
    "seller_name": "säljarens namn",
    "seller_number": "säljarens organisationsnummer",
    "seller_endpoint": "säljarens elektroniska adress",
    "seller_vat": "säljarens momsnummer",
    "seller_contact": "säljarens kontaktperson",
    "buyer_name": "köparens namn",
    "buyer_number": "köparens organisationsnummer",
    "buyer_endpoint": "köparens elektroniska adress",
    "buyer_vat": "köparens momsnummer",
    "buyer_contact": "köparens kontaktperson",
    "buyer_reference": "köparens referens",
    "order_reference": "ordernumret",
    "contract_reference": "avtalsnumret",
    "project_reference": "projektnumret",
    "accounting_cost": "köparens kontering",
    "payee_name": "betalningsmottagarens namn",
    "payee_number": "betalningsmottagarens nummer",
    "note": "fakturans notering",
    "terms": "betalningsvillkoren",
}
FREE_TEXT = {"note", "terms"}
LONGEST = 200  # characters in a field that is not free text
LONGEST_FREE = 5_000  # in one that is
_DIGITS = re.compile(r"\d{26,}")
_MARKUP = re.compile(r"<\s*[a-z!/?]|javascript:|vbscript:|data:text/html|&#x?\d", re.IGNORECASE)
_FORMULA = re.compile(r"[=@\t\r]|[+-](?![\d\s.,]*$)")
PLAIN_CONTROLS = "\n\r\t"


def check(invoice: ReadInvoice) -> Iterator[Finding]:
    """A warning for each field and kind of oddity."""
    for field, name in NAMES.items():
        yield from _findings(getattr(invoice, field), name, is_free=field in FREE_TEXT)
    for means in invoice.means:
        yield from _findings(means.account, "kontot")
        yield from _findings(means.payment_id, "betalningsreferensen")
    for number, _ in invoice.preceding:
        yield from _findings(number, "numret på den tidigare fakturan")
    for line in invoice.lines:
        here = f"rad {line.number[:20]}"
        for text in (line.name, line.description, line.note):
            yield from _findings(text, f"texten på {here}", is_free=True)
        for reference in (line.number, *line.references):
            yield from _findings(reference, f"en referens på {here}")
    for attachment in invoice.attachments:
        yield from _findings(attachment.given_name, f"namnet på {attachment.name}")


def _findings(text: str, name: str, *, is_free: bool = False) -> Iterator[Finding]:
    if not text:
        return
    if _DIGITS.search(text):
        yield _warning("VF-T-001", "ett orimligt långt tal", name)
    if _MARKUP.search(text):
        yield _warning("VF-T-002", "något som liknar programkod eller en webbsida", name)
    if _FORMULA.match(text):
        yield _warning("VF-T-003", "en inledning som ett kalkylprogram tar för en formel", name)
    if hidden := hidden_signs(text):
        yield _warning("VF-T-004", f"osynliga eller vändande tecken ({hidden})", name)
    longest = LONGEST_FREE if is_free else LONGEST
    if len(text) > longest:
        yield _warning("VF-T-005", f"fler än {longest} tecken", name)


def hidden_signs(text: str) -> str:
    """The code points that cannot be seen or that turn the text around, the first few of them."""
    found = {sign for sign in text if sign not in PLAIN_CONTROLS and _is_hidden(sign)}
    return ", ".join(f"U+{ord(sign):04X}" for sign in sorted(found)[:5])


def _is_hidden(sign: str) -> bool:
    return unicodedata.category(sign) in {"Cc", "Cf", "Co", "Cn", "Zl", "Zp"}


def _warning(rule: str, what: str, name: str) -> Finding:
    sentence = f"{name[0].upper()}{name[1:]} innehåller {what}. Texten är kvar som den är."
    return Finding(rule, "warning", sentence, name)
