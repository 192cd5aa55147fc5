"""Where the money would go: check digits that no official rule looks at, and what to ask."""

from __future__ import annotations

import re
from collections.abc import Iterator

from stdnum import iban, luhn

from funding.einvoice.verdict import Finding, PaymentMeans, ReadInvoice

LENGTHS = {"bankgiro": range(7, 9), "plusgiro": range(2, 9)}
OCR_LENGTHS = range(2, 26)


def check(invoice: ReadInvoice) -> Iterator[Finding]:
    """Warnings only: the invoice may follow the rules, and a person looks."""
    for count, means in enumerate(invoice.means, 1):
        where = f"PaymentMeans[{count}]" if count > 1 else "PaymentMeans"
        yield from _account(means, where)
        yield from _payment_id(means, where)
    accounts = {bare(one.account): one.account for one in invoice.means if one.account}
    if len(accounts) > 1:
        sentence = f"Fakturan har flera konton: {', '.join(accounts.values())}. Fråga avsändaren."
        yield Finding("VF-P-005", "warning", sentence, "PaymentMeans")
    if not accounts and invoice.payable and invoice.payable.value > 0:
        sentence = "Fakturan säger inte till vilket konto den ska betalas."
        yield Finding("VF-P-006", "warning", sentence, "PaymentMeans")
    if invoice.payee_name and invoice.payee_number != invoice.seller_number:
        sentence = f"Pengarna ska till en annan än säljaren: {invoice.payee_name[:100]}."
        yield Finding("VF-P-007", "warning", sentence, "PayeeParty")


def bare(text: str) -> str:
    """Without hyphens and white space."""
    return re.sub(r"[\s-]", "", text)


def _account(means: PaymentMeans, where: str) -> Iterator[Finding]:
    written = means.account[:60]
    if means.kind in LENGTHS and not is_giro(means.kind, means.account):
        rule = "VF-P-001" if means.kind == "bankgiro" else "VF-P-002"
        name = means.kind.capitalize()
        sentence = f"{name}numret {written} är inget giltigt nummer: längd eller kontrollsiffra."
        yield Finding(rule, "warning", sentence, where)
    if means.kind == "iban" and not iban.is_valid(means.account):
        sentence = f"IBAN-numret {written} är inte giltigt: kontrollsiffrorna stämmer inte."
        yield Finding("VF-P-003", "warning", sentence, where)


def is_giro(kind: str, account: str) -> bool:
    """Whether the digits are as many as they should be and the last one is right."""
    digits = bare(account)
    return digits.isascii() and digits.isdigit() and len(digits) in LENGTHS[kind] and _luhn(digits)


def _luhn(digits: str) -> bool:
    return bool(luhn.is_valid(digits))


def _payment_id(means: PaymentMeans, where: str) -> Iterator[Finding]:
    digits = bare(means.payment_id)
    if means.kind not in LENGTHS or not (digits.isascii() and digits.isdigit()):
        return  # free text is allowed
    if len(digits) not in OCR_LENGTHS or not _luhn(digits):
        sentence = (
            f"Betalningsreferensen {means.payment_id[:60]} ser ut som ett OCR-nummer, men längden "
            "eller kontrollsiffran stämmer inte. Är den ett vanligt meddelande är allt rätt."
        )
        yield Finding("VF-P-004", "warning", sentence, where)
