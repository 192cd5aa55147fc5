"""Reads an Invoice or a CreditNote of UBL 2.1: what the file says, nothing worked out."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import Any

from funding.einvoice import attachments
from funding.einvoice.names import CREDIT_NOTE, Element, find, find_all, text_of, texts_of
from funding.einvoice.verdict import (
    AccountKind,
    Amount,
    PaymentMeans,
    ReadInvoice,
    ReadLine,
    TaxPart,
)

_DECIMAL = re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)", re.ASCII)  # xs:decimal
_DATE = re.compile(r"(\d{4}-\d{2}-\d{2})(?:Z|[+-]\d{2}:\d{2})?", re.ASCII)  # xs:date
_IBAN = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}", re.ASCII)
BRANCHES: dict[str, AccountKind] = {"SE:BANKGIRO": "bankgiro", "SE:PLUSGIRO": "plusgiro"}
OLD_CODES: dict[str, AccountKind] = {"50": "plusgiro", "56": "bankgiro"}


def read(root: Element) -> ReadInvoice:
    """The invoice at an element that is Invoice or CreditNote; never raises for its content."""
    is_credit = root.tag == CREDIT_NOTE
    kind = "CreditNote" if is_credit else "Invoice"
    due = "cac:PaymentMeans/cbc:PaymentDueDate" if is_credit else "cbc:DueDate"
    return ReadInvoice(
        kind="credit_note" if is_credit else "invoice",
        type_code=text_of(root, f"cbc:{kind}TypeCode"),
        number=text_of(root, "cbc:ID"),
        issued_on=day(text_of(root, "cbc:IssueDate")),
        due_on=day(text_of(root, due)),
        currency=text_of(root, "cbc:DocumentCurrencyCode"),
        note="\n".join(texts_of(root, "cbc:Note")),
        terms="\n".join(texts_of(root, "cac:PaymentTerms/cbc:Note")),
        period_from=day(text_of(root, "cac:InvoicePeriod/cbc:StartDate")),
        period_to=day(text_of(root, "cac:InvoicePeriod/cbc:EndDate")),
        taxes=taxes_of(root),
        means=means_of(root),
        preceding=preceding_of(root),
        lines=tuple(line_of(one, kind) for one in find_all(root, f"cac:{kind}Line")),
        attachments=attachments.of(root),
        **_parties(root),
        **_references(root),
        **_totals(root),
    )


def _parties(root: Element) -> dict[str, Any]:
    """Who sells and who buys, and who is paid if that is somebody else."""
    payee = find(root, "cac:PayeeParty")
    told = {
        "payee_name": text_of(payee, "cac:PartyName/cbc:Name"),
        "payee_number": ten_digits(text_of(payee, "cac:PartyLegalEntity/cbc:CompanyID")),
    }
    for who, role in (("seller", "Supplier"), ("buyer", "Customer")):
        party = find(root, f"cac:Accounting{role}Party/cac:Party")
        told |= {
            f"{who}_name": name_of(party),
            f"{who}_number": number_of(party),
            f"{who}_endpoint": endpoint_of(party),
            f"{who}_vat": vat_number_of(party),
            f"{who}_contact": text_of(party, "cac:Contact/cbc:Name"),
        }
    return told


def _references(root: Element) -> dict[str, Any]:
    """By what the buyer finds where the invoice belongs."""
    return {
        "buyer_reference": text_of(root, "cbc:BuyerReference"),
        "order_reference": text_of(root, "cac:OrderReference/cbc:ID"),
        "contract_reference": text_of(root, "cac:ContractDocumentReference/cbc:ID"),
        "project_reference": text_of(root, "cac:ProjectReference/cbc:ID"),
        "accounting_cost": text_of(root, "cbc:AccountingCost"),
    }


def _totals(root: Element) -> dict[str, Any]:
    """The sums of the file."""
    totals = find(root, "cac:LegalMonetaryTotal")
    return {
        "line_total": amount(find(totals, "cbc:LineExtensionAmount")),
        "net": amount(find(totals, "cbc:TaxExclusiveAmount")),
        "vat": vat_of(root, text_of(root, "cbc:DocumentCurrencyCode")),
        "gross": amount(find(totals, "cbc:TaxInclusiveAmount")),
        "prepaid": amount(find(totals, "cbc:PrepaidAmount")),
        "rounding": amount(find(totals, "cbc:PayableRoundingAmount")),
        "payable": amount(find(totals, "cbc:PayableAmount")),
    }


def number(text: str) -> Decimal | None:
    """The exact number of an xs:decimal; None for everything else ("1e9", "NaN", "117 187,50")."""
    return Decimal(text) if _DECIMAL.fullmatch(text) else None


def amount(element: Element | None) -> Amount | None:
    """The amount as the file has it, with its currency."""
    if element is None:
        return None
    written = text_of(element)
    value = number(written)
    return None if value is None else Amount(value, written, element.get("currencyID", ""))


def day(text: str) -> date | None:
    """The date of an xs:date, its time zone left out; None when there is no such day."""
    match = _DATE.fullmatch(text)
    try:
        return date.fromisoformat(match[1]) if match else None
    except ValueError:
        return None


def name_of(party: Element | None) -> str:
    """The registered name, else the name in trade."""
    registered = text_of(party, "cac:PartyLegalEntity/cbc:RegistrationName")
    return registered or text_of(party, "cac:PartyName/cbc:Name")


def number_of(party: Element | None) -> str:
    """The organisationsnummer: the registered one, else an identifier with scheme 0007."""
    registered = text_of(party, "cac:PartyLegalEntity/cbc:CompanyID")
    others = [find(party, "cbc:EndpointID"), *find_all(party, "cac:PartyIdentification/cbc:ID")]
    swedish = (text_of(one) for one in others if one is not None and one.get("schemeID") == "0007")
    return ten_digits(registered or next(swedish, ""))


def ten_digits(text: str) -> str:
    """An organisationsnummer without its hyphen or spaces; other text as written."""
    bare = re.sub(r"[\s-]", "", text)
    return bare if re.fullmatch(r"\d{10}", bare, re.ASCII) else text


def endpoint_of(party: Element | None) -> str:
    """The electronic address with its scheme first."""
    found = find(party, "cbc:EndpointID")
    if found is None:
        return ""
    scheme, identifier = found.get("schemeID", ""), text_of(found)
    return f"{scheme}:{identifier}" if scheme else identifier


def vat_number_of(party: Element | None) -> str:
    """The VAT number; "Godkänd för F-skatt" stands in the same place under another scheme."""
    for one in find_all(party, "cac:PartyTaxScheme"):
        if text_of(one, "cac:TaxScheme/cbc:ID").upper() == "VAT":
            return text_of(one, "cbc:CompanyID")
    return ""


def vat_of(root: Element, currency: str) -> Amount | None:
    """The VAT in the currency of the invoice; there may be another in that of the accounts."""
    found = [amount(one) for one in find_all(root, "cac:TaxTotal/cbc:TaxAmount")]
    amounts = [one for one in found if one is not None]
    own = [one for one in amounts if one.currency == currency]
    return next(iter(own or amounts), None)


def taxes_of(root: Element) -> tuple[TaxPart, ...]:
    """The VAT by category and rate."""
    return tuple(
        TaxPart(
            category=text_of(one, "cac:TaxCategory/cbc:ID"),
            rate=number(text_of(one, "cac:TaxCategory/cbc:Percent")),
            base=amount(find(one, "cbc:TaxableAmount")),
            tax=amount(find(one, "cbc:TaxAmount")),
            reason=text_of(one, "cac:TaxCategory/cbc:TaxExemptionReason"),
        )
        for one in find_all(root, "cac:TaxTotal/cac:TaxSubtotal")
    )


def means_of(root: Element) -> tuple[PaymentMeans, ...]:
    """Every way to pay, also when they differ."""
    return tuple(
        PaymentMeans(
            code=text_of(one, "cbc:PaymentMeansCode"),
            account=text_of(one, "cac:PayeeFinancialAccount/cbc:ID"),
            kind=account_kind(one),
            payment_id=" ".join(texts_of(one, "cbc:PaymentID")),
            holder=text_of(one, "cac:PayeeFinancialAccount/cbc:Name"),
        )
        for one in find_all(root, "cac:PaymentMeans")
    )


def account_kind(means: Element) -> AccountKind:
    """By the branch as Peppol has it, by the old Swedish codes, else by how the account looks."""
    account = "cac:PayeeFinancialAccount"
    branch = text_of(means, f"{account}/cac:FinancialInstitutionBranch/cbc:ID").upper()
    if branch in BRANCHES:
        return BRANCHES[branch]
    code = text_of(means, "cbc:PaymentMeansCode")
    if code in OLD_CODES:
        return OLD_CODES[code]
    bare = re.sub(r"\s", "", text_of(means, f"{account}/cbc:ID")).upper()
    return "iban" if _IBAN.fullmatch(bare) else "other"


def preceding_of(root: Element) -> tuple[tuple[str, date | None], ...]:
    """The invoices this one refers back to."""
    found = find_all(root, "cac:BillingReference/cac:InvoiceDocumentReference")
    return tuple((text_of(one, "cbc:ID"), day(text_of(one, "cbc:IssueDate"))) for one in found)


def line_of(line: Element, kind: str) -> ReadLine:
    """One line; its references are order line, document, buyer's item number and accounting."""
    quantity = find(line, f"cbc:{'Credited' if kind == 'CreditNote' else 'Invoiced'}Quantity")
    category = "cac:Item/cac:ClassifiedTaxCategory"
    places = (
        "cac:OrderLineReference/cbc:LineID",
        "cac:DocumentReference/cbc:ID",
        "cac:Item/cac:BuyersItemIdentification/cbc:ID",
        "cbc:AccountingCost",
    )
    return ReadLine(
        number=text_of(line, "cbc:ID"),
        name=text_of(line, "cac:Item/cbc:Name"),
        description="\n".join(texts_of(line, "cac:Item/cbc:Description")),
        note="\n".join(texts_of(line, "cbc:Note")),
        quantity=number(text_of(quantity)),
        unit="" if quantity is None else quantity.get("unitCode", ""),
        price=number(text_of(line, "cac:Price/cbc:PriceAmount")),
        net=amount(find(line, "cbc:LineExtensionAmount")),
        vat_category=text_of(line, f"{category}/cbc:ID"),
        vat_rate=number(text_of(line, f"{category}/cbc:Percent")),
        period_from=day(text_of(line, "cac:InvoicePeriod/cbc:StartDate")),
        period_to=day(text_of(line, "cac:InvoicePeriod/cbc:EndDate")),
        references=tuple(text for path in places for text in texts_of(line, path)),
    )
