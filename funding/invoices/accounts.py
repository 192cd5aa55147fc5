"""Payment accounts: compared without hyphens and spaces, shown as they are written on paper."""

from __future__ import annotations

import re
from typing import Any

from stdnum import iban

from funding.einvoice.payees import LENGTHS, is_giro

NAMES = {"bankgiro": "bankgiro", "plusgiro": "plusgiro", "iban": "IBAN", "other": "konto"}


def bare(account: str) -> str:
    """As accounts are compared: without hyphens and white space, in capitals."""
    return re.sub(r"[\s\u2010-\u2015-]", "", account).upper()


def is_valid(kind: str, account: str) -> bool:
    """Whether length and check digit are right; what is no giro and no IBAN is taken as it is."""
    written = bare(account)
    if kind == "iban":
        return bool(iban.is_valid(written))
    return is_giro(kind, written) if kind in LENGTHS else True


def refusal(kind: str, account: str) -> str:
    """The sentence about an account that nobody can be paid at; "" when it is sound."""
    if not account or is_valid(kind, account):
        return ""
    written = f"{NAMES.get(kind, 'konto')} {account[:40]}"
    return f"Kontot {written} finns inte: längden eller kontrollsiffran är fel. Fråga regionen."


def shown(kind: str, account: str) -> str:
    """Such as 5050-1055, 12 34 56-6 and SE45 5000 0000 0583 9825 7466."""
    written = bare(account)
    if kind == "iban":
        return " ".join(re.findall(".{1,4}", written))
    if kind == "bankgiro" and len(written) in LENGTHS[kind]:
        return f"{written[:-4]}-{written[-4:]}"
    if kind == "plusgiro" and len(written) in LENGTHS[kind]:
        pairs = re.findall(".{1,2}", written[-2::-1])
        return f"{' '.join(pairs)[::-1]}-{written[-1]}"
    return account


def named(invoice: Any) -> str:
    """The account of an invoice with its kind: bankgiro 5050-1055."""
    kind = invoice.account_kind
    return f"{NAMES.get(kind, 'konto')} {shown(kind, invoice.account)}".strip()
