"""Writes an invoice or a credit note of Peppol BIS Billing 3 between Swedish parties."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from lxml import etree
from stdnum import luhn

from funding.einvoice.names import CREDIT_NOTE, INVOICE, UBL, Element, step
from vardforlopp.common.money import round_sek, total

CUSTOMIZATION = "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0"
PROFILE = "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0"
Category = Literal["S", "E", "O"]
# Why no VAT is charged, when none is: the code of the reason, and the sentence.
REASONS = {
    "E": ("", "Undantaget från moms"),
    "O": ("VATEX-EU-O", "Utanför momsens tillämpningsområde"),
}


@dataclass(frozen=True)
class Party:
    """A seller or a buyer with a Swedish organisationsnummer."""

    name: str
    number: str  # organisationsnummer, ten digits, hyphen or not
    contact: str = ""
    street: str = ""
    city: str = ""
    postcode: str = ""

    @property
    def digits(self) -> str:
        return self.number.replace("-", "")

    @property
    def vat(self) -> str:
        return f"SE{self.digits}01"


@dataclass(frozen=True)
class Line:
    """A line: a quantity at a price, or as here most often one piece of a share."""

    name: str
    amount: Decimal  # SEK without VAT, to the öre; what is credited is positive on a credit note
    description: str = ""
    note: str = ""
    period: tuple[date, date] | None = None
    reference: str = ""


@dataclass(frozen=True)
class Draft:
    """All that an invoice says; sums are worked out from the lines when it is written."""

    number: str
    issued_on: date
    due_on: date
    seller: Party
    buyer: Party
    lines: tuple[Line, ...]
    kind: Literal["invoice", "credit_note"] = "invoice"
    buyer_reference: str = ""
    order_reference: str = ""
    bankgiro: str = ""
    plusgiro: str = ""
    iban: str = ""
    payment_id: str = ""  # OCR
    category: Category = "O"
    rate: Decimal = Decimal(25)  # per cent, of category S
    note: str = ""
    period: tuple[date, date] | None = None
    prepaid: Decimal = Decimal(0)
    rounded: bool = False  # öresavrundning: what is to be paid in whole kronor
    preceding: tuple[tuple[str, date], ...] = ()
    attachments: tuple[tuple[str, str, bytes], ...] = ()  # name, media type, content
    cost_place: str = ""


def write(draft: Draft) -> bytes:
    """The file in UTF-8. Raises ValueError when there is nothing to pay to, or no line."""
    if not draft.lines or not (draft.bankgiro or draft.plusgiro or draft.iban):
        raise ValueError("an invoice has a line, and an account to pay to")
    return etree.tostring(_Writer(draft).root, encoding="UTF-8", xml_declaration=True)


class _Writer:
    """Puts the elements in the order of the schema."""

    def __init__(self, draft: Draft):
        self.draft = draft
        self.is_credit = draft.kind == "credit_note"
        self.word = "CreditNote" if self.is_credit else "Invoice"
        prefixes: Mapping[str | None, str] = {
            None: f"{UBL}{self.word}-2",
            "cac": f"{UBL}CommonAggregateComponents-2",
            "cbc": f"{UBL}CommonBasicComponents-2",
        }
        self.net = total(line.amount for line in draft.lines)
        self.rate = draft.rate if draft.category == "S" else Decimal(0)
        self.vat = round_sek(self.net * self.rate / 100)
        self.root = etree.Element(CREDIT_NOTE if self.is_credit else INVOICE, nsmap=prefixes)
        self._head()
        self._references()
        self._parties()
        self._payment()
        self._totals()
        for count, line in enumerate(draft.lines, 1):
            self._line(count, line)

    def _head(self) -> None:
        draft, root = self.draft, self.root
        put(root, "cbc:CustomizationID", CUSTOMIZATION)
        put(root, "cbc:ProfileID", PROFILE)
        put(root, "cbc:ID", draft.number)
        put(root, "cbc:IssueDate", draft.issued_on.isoformat())
        if not self.is_credit:
            put(root, "cbc:DueDate", draft.due_on.isoformat())
        put(root, f"cbc:{self.word}TypeCode", "381" if self.is_credit else "380")
        put(root, "cbc:Note", draft.note)
        put(root, "cbc:DocumentCurrencyCode", "SEK")
        put(root, "cbc:AccountingCost", draft.cost_place)
        put(root, "cbc:BuyerReference", draft.buyer_reference)
        put_period(root, draft.period)

    def _references(self) -> None:
        draft, root = self.draft, self.root
        if draft.order_reference:
            put(put(root, "cac:OrderReference"), "cbc:ID", draft.order_reference)
        for number, issued_on in draft.preceding:
            billing = put(root, "cac:BillingReference")
            document = put(billing, "cac:InvoiceDocumentReference")
            put(document, "cbc:ID", number)
            put(document, "cbc:IssueDate", issued_on.isoformat())
        for count, (name, media_type, content) in enumerate(draft.attachments, 1):
            document = put(root, "cac:AdditionalDocumentReference")
            put(document, "cbc:ID", str(count))
            packed = base64.b64encode(content).decode()
            place = put(document, "cac:Attachment")
            put(
                place,
                "cbc:EmbeddedDocumentBinaryObject",
                packed,
                mimeCode=media_type,
                filename=name,
            )

    def _parties(self) -> None:
        pairs = (("Supplier", self.draft.seller), ("Customer", self.draft.buyer))
        for role, party in pairs:
            outer = put(self.root, f"cac:Accounting{role}Party")
            self._party(put(outer, "cac:Party"), party)

    def _party(self, element: Element, party: Party) -> None:
        put(element, "cbc:EndpointID", party.digits, schemeID="0007")
        put(put(element, "cac:PartyName"), "cbc:Name", party.name)
        address = put(element, "cac:PostalAddress")
        put(address, "cbc:StreetName", party.street)
        put(address, "cbc:CityName", party.city)
        put(address, "cbc:PostalZone", party.postcode)
        put(put(address, "cac:Country"), "cbc:IdentificationCode", "SE")
        if self.draft.category != "O":  # outside VAT no party states its VAT number
            tax = put(element, "cac:PartyTaxScheme")
            put(tax, "cbc:CompanyID", party.vat)
            put(put(tax, "cac:TaxScheme"), "cbc:ID", "VAT")
        legal = put(element, "cac:PartyLegalEntity")
        put(legal, "cbc:RegistrationName", party.name)
        put(legal, "cbc:CompanyID", party.digits, schemeID="0007")
        if party.contact:
            put(put(element, "cac:Contact"), "cbc:Name", party.contact)

    def _payment(self) -> None:
        draft = self.draft
        accounts = (
            (draft.bankgiro.replace("-", ""), "SE:BANKGIRO"),
            (draft.plusgiro.replace("-", "").replace(" ", ""), "SE:PLUSGIRO"),
            (draft.iban.replace(" ", ""), ""),
        )
        for account, branch in [pair for pair in accounts if pair[0]]:
            means = put(self.root, "cac:PaymentMeans")
            put(means, "cbc:PaymentMeansCode", "30")
            if self.is_credit:
                put(means, "cbc:PaymentDueDate", draft.due_on.isoformat())
            put(means, "cbc:PaymentID", draft.payment_id)
            holder = put(means, "cac:PayeeFinancialAccount")
            put(holder, "cbc:ID", account)
            if branch:
                put(put(holder, "cac:FinancialInstitutionBranch"), "cbc:ID", branch)

    def _totals(self) -> None:
        draft, net, vat = self.draft, self.net, self.vat
        tax = put(self.root, "cac:TaxTotal")
        put_amount(tax, "cbc:TaxAmount", vat)
        part = put(tax, "cac:TaxSubtotal")
        put_amount(part, "cbc:TaxableAmount", net)
        put_amount(part, "cbc:TaxAmount", vat)
        self._category(put(part, "cac:TaxCategory"), with_reason=True)
        sums = put(self.root, "cac:LegalMonetaryTotal")
        put_amount(sums, "cbc:LineExtensionAmount", net)
        put_amount(sums, "cbc:TaxExclusiveAmount", net)
        put_amount(sums, "cbc:TaxInclusiveAmount", net + vat)
        if draft.prepaid:
            put_amount(sums, "cbc:PrepaidAmount", draft.prepaid)
        left = net + vat - draft.prepaid
        if draft.rounded and (rounding := whole(left) - left):
            put_amount(sums, "cbc:PayableRoundingAmount", rounding)
            left += rounding
        put_amount(sums, "cbc:PayableAmount", left)

    def _category(self, element: Element, *, with_reason: bool) -> None:
        category = self.draft.category
        put(element, "cbc:ID", category)
        if category != "O":
            put(element, "cbc:Percent", f"{self.rate:f}")
        if with_reason and category in REASONS:
            code, sentence = REASONS[category]
            put(element, "cbc:TaxExemptionReasonCode", code)
            put(element, "cbc:TaxExemptionReason", sentence)
        put(put(element, "cac:TaxScheme"), "cbc:ID", "VAT")

    def _line(self, count: int, line: Line) -> None:
        element = put(self.root, f"cac:{self.word}Line")
        put(element, "cbc:ID", str(count))
        put(element, "cbc:Note", line.note)
        word = "Credited" if self.is_credit else "Invoiced"
        negative = line.amount < 0
        put(element, f"cbc:{word}Quantity", "-1" if negative else "1", unitCode="C62")
        put_amount(element, "cbc:LineExtensionAmount", line.amount)
        put_period(element, line.period)
        if line.reference:
            put(put(element, "cac:OrderLineReference"), "cbc:LineID", line.reference)
        item = put(element, "cac:Item")
        put(item, "cbc:Description", line.description)
        put(item, "cbc:Name", line.name)
        self._category(put(item, "cac:ClassifiedTaxCategory"), with_reason=False)
        put_amount(put(element, "cac:Price"), "cbc:PriceAmount", abs(line.amount))


def with_check_digit(digits: str) -> str:
    """An OCR number, bankgiro or plusgiro: the digits with their check digit (Luhn) behind them."""
    return f"{digits}{luhn.calc_check_digit(digits)}"


def whole(amount: Decimal) -> Decimal:
    """To whole kronor, half up (away from zero)."""
    return round_sek(amount / 100) * 100


def put(parent: Element, name: str, text: str = "", **attributes: str) -> Element:
    """A new element; a value (cbc) without text is left out of the file."""
    element = etree.Element(step(name), attributes)
    element.text = text or None
    if text or name.startswith("cac:"):
        parent.append(element)
    return element


def put_amount(parent: Element, name: str, amount: Decimal) -> None:
    """An amount in SEK to the öre. Raises ValueError for one that is not."""
    if amount != round_sek(amount):
        raise ValueError(f"{amount} is not in whole öre")
    put(parent, name, f"{round_sek(amount):f}", currencyID="SEK")


def put_period(parent: Element, period: tuple[date, date] | None) -> None:
    """From and to, both days in it."""
    if period:
        element = put(parent, "cac:InvoicePeriod")
        put(element, "cbc:StartDate", period[0].isoformat())
        put(element, "cbc:EndDate", period[1].isoformat())
