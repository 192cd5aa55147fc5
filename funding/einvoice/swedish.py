"""What the Swedish rules of Peppol say up to 3.0.21, for when the rules at hand are older."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from stdnum import luhn

from funding.einvoice import rules
from funding.einvoice.names import CAC, CBC, Element, find, find_all, place, text_of
from funding.einvoice.verdict import Finding, RuleSet

R049 = "PEPPOL-COMMON-R049"
# These replace what older rules say under the same names, always as fatal.
UPDATED = frozenset({R049, "SE-R-003", "SE-R-004", rules.NEWEST_SWEDISH_RULE})
ORIGINALS = {
    R049: "Swedish organization number MUST be stated in the correct format.",
    "SE-R-003": "Swedish organisation numbers should be numeric.",
    "SE-R-004": "Swedish organisation numbers consist of 10 characters.",
    "SE-R-013": "The last digit of a Swedish organization number must be valid according to the "
    "Luhn algorithm.",
}
NUMBERED = (f"{CBC}EndpointID", f"{CAC}PartyIdentification/{CBC}ID", f"{CBC}CompanyID")


def told() -> RuleSet:
    """What is told about these rules: this very file."""
    fingerprint = hashlib.sha256(Path(__file__).read_bytes()).hexdigest()
    source = f"Vårdförlopp {settings.VERSION}"
    return RuleSet(rules.SWEDISH, rules.SWEDISH_UPDATES, fingerprint, source)


def check(root: Element) -> Iterator[Finding]:
    """Every identifier of scheme 0007, and the organisationsnummer of a Swedish seller."""
    for path in NUMBERED:
        for element in root.iterfind(f".//{path}"):
            if element.get("schemeID") == "0007" and not is_organisation_number(text_of(element)):
                yield _finding(R049, element)
    seller = find(root, "cac:AccountingSupplierParty/cac:Party")
    if text_of(seller, "cac:PostalAddress/cac:Country/cbc:IdentificationCode") == "SE":
        for element in find_all(seller, "cac:PartyLegalEntity/cbc:CompanyID"):
            yield from _of_seller(element)


def _of_seller(element: Element) -> Iterator[Finding]:
    written = text_of(element)
    if not re.fullmatch(r"\d+", written, re.ASCII):
        yield _finding("SE-R-003", element)
    if len(written) != 10:
        yield _finding("SE-R-004", element)
    elif not is_organisation_number(written):
        yield _finding("SE-R-013", element)


def is_organisation_number(text: str) -> bool:
    """Ten digits, the last of which is right."""
    return bool(re.fullmatch(r"\d{10}", text, re.ASCII)) and luhn.is_valid(text)


def _finding(rule: str, element: Element) -> Finding:
    return Finding(rule, "fatal", "", place(element), ORIGINALS[rule])
