"""What the engine answers: the verdict on a file, its findings and the invoice that was read."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Literal

Severity = Literal["fatal", "warning", "note"]
State = Literal["valid", "invalid", "unchecked", "refused"]
AccountKind = Literal["bankgiro", "plusgiro", "iban", "other"]

STATES: dict[State, str] = {
    "valid": "Följer reglerna",
    "invalid": "Följer inte reglerna",
    "unchecked": "Ej kontrollerad",
    "refused": "Kan inte tas emot",
}


@dataclass(frozen=True)
class Finding:
    """One remark: a stable rule id, how grave it is, and a Swedish sentence about it."""

    rule: str
    severity: Severity
    text: str
    where: str = ""  # the place in the file: a path of element names, or a line
    original: str = ""  # the rule's own English text


@dataclass(frozen=True)
class RuleSet:
    """One file of rules that was used, as it lay on the disk."""

    name: str
    version: str  # as the file or its fingerprint says; "okänd utgåva" when neither does
    sha256: str
    source: str  # the package with its version, or the operator's folder


@dataclass(frozen=True)
class Amount:
    """An amount of the file: never recomputed, never rounded."""

    value: Decimal
    text: str  # as written
    currency: str = ""


@dataclass(frozen=True)
class PaymentMeans:
    """One way to pay that the seller offers."""

    code: str  # UNCL4461: 30 is a credit transfer
    account: str
    kind: AccountKind
    payment_id: str = ""  # the OCR number, or what stands in its place
    holder: str = ""


@dataclass(frozen=True)
class TaxPart:
    """The VAT of one category and rate, as the file states it."""

    category: str  # S, E, O …
    rate: Decimal | None  # per cent
    base: Amount | None
    tax: Amount | None
    reason: str = ""


@dataclass(frozen=True)
class ReadLine:
    """A line of the invoice."""

    number: str
    name: str
    description: str
    note: str
    quantity: Decimal | None
    unit: str
    price: Decimal | None
    net: Amount | None
    vat_category: str
    vat_rate: Decimal | None  # per cent
    period_from: date | None
    period_to: date | None
    references: tuple[str, ...] = ()


@dataclass(frozen=True)
class Attachment:
    """A file inside the invoice, under a name of ours; content is None when there is a problem."""

    name: str
    given_name: str
    media_type: str
    content: bytes | None = field(repr=False)
    problem: str = ""
    description: str = ""


@dataclass(frozen=True)
class ReadInvoice:
    """What the file says. Text is trimmed, otherwise kept; what cannot be read is None or ""."""

    kind: Literal["invoice", "credit_note"]
    type_code: str
    number: str
    issued_on: date | None
    due_on: date | None
    currency: str
    seller_name: str
    seller_number: str  # organisationsnummer: ten digits when it is one, else as written
    seller_endpoint: str  # scheme:identifier, such as 0007:2321000016
    seller_vat: str
    buyer_name: str
    buyer_number: str
    buyer_endpoint: str
    buyer_vat: str
    buyer_reference: str
    order_reference: str
    buyer_contact: str
    seller_contact: str
    contract_reference: str
    project_reference: str
    accounting_cost: str
    payee_name: str  # another receiver of the money than the seller
    payee_number: str
    note: str
    terms: str
    period_from: date | None
    period_to: date | None
    line_total: Amount | None  # BT-106
    net: Amount | None  # BT-109, without VAT
    vat: Amount | None  # BT-110
    gross: Amount | None  # BT-112
    prepaid: Amount | None  # BT-113
    rounding: Amount | None  # BT-114, öresavrundning
    payable: Amount | None  # BT-115
    taxes: tuple[TaxPart, ...]
    means: tuple[PaymentMeans, ...]
    preceding: tuple[tuple[str, date | None], ...]  # the invoices that this one credits or mends
    lines: tuple[ReadLine, ...]
    attachments: tuple[Attachment, ...]


@dataclass(frozen=True)
class Verdict:
    """The answer about one file. Only "valid" is a pass."""

    state: State
    findings: tuple[Finding, ...] = ()
    rule_sets: tuple[RuleSet, ...] = ()
    invoice: ReadInvoice | None = None

    @property
    def label(self) -> str:
        """The state in words."""
        return STATES[self.state]

    @property
    def fatal(self) -> tuple[Finding, ...]:
        """The findings for which the file is not approved."""
        return tuple(one for one in self.findings if one.severity == "fatal")
