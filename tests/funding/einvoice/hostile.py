"""Files that mean harm or are simply wrong, made in code, each with the answer it must get."""

from __future__ import annotations

import base64
import gzip
import json
from collections.abc import Callable, Iterator
from typing import Any

from tests.funding.einvoice.bending import (
    BARE,
    CBC,
    DECLARED,
    GOOD,
    PDF,
    SBD,
    SECRET,
    attached,
    extended,
    instead,
    laughs,
    many,
    other,
    swelling,
    value,
    with_doctype,
    wrapped,
    zipped,
)
from tests.funding.einvoice.drafts import SHARE, file

Made = Callable[[], bytes]
# name: how it is made, the state of its verdict, and the rule that must be among its findings
REFUSED: dict[str, tuple[Made, str]] = {
    "an entity that reads a file": (
        lambda: with_doctype(f'[<!ENTITY x SYSTEM "file://{SECRET}">]', "&x;"),
        "VF-X-009",
    ),
    "an entity that asks a server": (
        lambda: with_doctype('[<!ENTITY x SYSTEM "http://127.0.0.1:9/x">]', "&x;"),
        "VF-X-009",
    ),
    "a billion laughs": (lambda: with_doctype(laughs(), "&a9;"), "VF-X-009"),
    "one long entity many times": (
        lambda: with_doctype(f'[<!ENTITY a "{"a" * 50_000}">]', "&a;" * 1000),
        "VF-X-009",
    ),
    "a document type elsewhere": (
        lambda: with_doctype('SYSTEM "http://127.0.0.1:9/invoice.dtd"'),
        "VF-X-009",
    ),
    "parameter entities": (
        lambda: with_doctype(f'[<!ENTITY % p SYSTEM "file://{SECRET}"> %p;]'),
        "VF-X-009",
    ),
    "a document type that is empty": (lambda: with_doctype(""), "VF-X-009"),
    "a document type behind a comment": (
        lambda: (DECLARED + "<!-- <a> -->\n<?pi?>\n<!DOCTYPE Invoice>" + BARE).encode(),
        "VF-X-009",
    ),
    "a document type in UTF-16": (
        lambda: f"<!DOCTYPE Invoice>{BARE}".encode("utf-16"),
        "VF-X-009",
    ),
    "an entity nobody has explained": (lambda: value("ID", "&okand;"), "VF-X-012"),
    "UTF-7": (
        lambda: b'<?xml version="1.0" encoding="UTF-7"?>+ADw-Invoice/+AD4-',
        "VF-X-003",
    ),
    "EBCDIC": (
        lambda: instead("encoding='UTF-8'", "encoding='CP037'"),
        "VF-X-003",
    ),
    "UTF-32": (lambda: GOOD.replace("UTF-8", "UTF-32").encode("utf-32"), "VF-X-003"),
    "UTF-16 without its mark": (
        lambda: GOOD.replace("UTF-8", "UTF-16").encode("utf-16-le"),
        "VF-X-004",
    ),
    "UTF-16 that says it is UTF-8": (lambda: GOOD.encode("utf-16"), "VF-X-004"),
    "UTF-8 that says it is UTF-16": (lambda: instead("UTF-8", "UTF-16"), "VF-X-004"),
    "the mark of UTF-8 before ISO-8859-1": (
        lambda: b"\xef\xbb\xbf" + instead("UTF-8", "ISO-8859-1"),
        "VF-X-004",
    ),
    "ISO-8859-1 that says it is UTF-8": (
        lambda: GOOD.replace("Skåne", "Sk\xe5ne").encode("iso-8859-1"),
        "VF-X-005",
    ),
    "half a sign of UTF-16": (
        lambda: GOOD.replace("UTF-8", "UTF-16").encode("utf-16") + b"<",
        "VF-X-005",
    ),
    "overlong UTF-8": (lambda: GOOD.encode().replace(b"20-1001", b"\xc0\xbc"), "VF-X-005"),
    "NUL": (lambda: value("ID", "20\x00"), "VF-X-006"),
    "a control character": (lambda: value("ID", "20\x1b[2J"), "VF-X-006"),
    "a control character in disguise": (lambda: value("ID", "&#0;"), "VF-X-012"),
    "XML 1.1": (lambda: instead("version='1.0'", "version='1.1'"), "VF-X-007"),
    "more elements than an invoice has": (
        lambda: b"<a>" + b"<b/>" * 200_000 + b"</a>",
        "VF-X-008",
    ),
    "more attributes than an invoice has": (
        lambda: ("<a " + " ".join(f'b{n}=""' for n in range(200_000)) + "/>").encode(),
        "VF-X-008",
    ),
    "an element of a thousand attributes": (
        lambda: extended(many('a{}="1"')),
        "VF-X-008",
    ),
    "more signs in disguise than an invoice has": (
        lambda: instead("20-1001", "&lt;" * 60_000),
        "VF-X-008",
    ),
    "a text of ten million signs": (
        lambda: instead("20-1001", "a" * 10_100_000),
        "VF-X-010",
    ),
    "an attachment that is too large": (
        lambda: attached("application/pdf", PDF + b" " * 7_600_000),
        "VF-X-010",
    ),
    "a thousand levels": (lambda: b"<a>" * 1000 + b"</a>" * 1000, "VF-X-011"),
    "a file of eleven megabytes": (lambda: b"<a>" + b" " * 11 * 1024 * 1024 + b"</a>", "VF-X-002"),
    "nothing": (lambda: b"", "VF-X-001"),
    "white space": (lambda: b" \n\t ", "VF-X-001"),
    "only a mark": (lambda: b"\xef\xbb\xbf", "VF-X-012"),
    "only a declaration": (lambda: DECLARED.encode(), "VF-X-012"),
    "half an invoice": (lambda: GOOD.encode()[:2000], "VF-X-012"),
    "two roots": (lambda: GOOD.encode() + BARE.encode(), "VF-X-012"),
    "the same attribute twice": (
        lambda: instead('currencyID="SEK"', 'currencyID="SEK" currencyID="EUR"'),
        "VF-X-012",
    ),
    "a prefix nobody has explained": (lambda: instead("<cbc:ID>", "<x:ID>"), "VF-X-012"),
    "JSON": (lambda: json.dumps({"invoice": 1}).encode(), "VF-F-001"),
    "a web page": (lambda: b"<!DOCTYPE html><html><script>alert(1)</script></html>", "VF-F-001"),
    "a PDF called XML": (lambda: PDF, "VF-F-001"),
    "a program called XML": (lambda: b"MZ\x90\x00\x03", "VF-F-001"),
    "a package": (lambda: zipped("faktura.xml", GOOD.encode()), "VF-F-001"),
    "a packed invoice": (lambda: gzip.compress(GOOD.encode()), "VF-F-001"),
    "EDIFACT": (lambda: b"UNA:+.? 'UNB+UNOC:3+1:14+2:14+200601:1200+1'", "VF-F-001"),
    "plain text": (lambda: b"Faktura 1: 29 296,88 kr", "VF-X-012"),
    "two invoices in one envelope": (lambda: wrapped(BARE, BARE), "VF-F-002"),
    "an empty envelope": (lambda: wrapped(), "VF-F-002"),
    "an envelope in an envelope": (
        lambda: wrapped(wrapped(BARE).decode().removeprefix(DECLARED).replace(SBD, "urn:x")),
        "VF-F-004",
    ),
    "Svefaktura": (lambda: other("Invoice", "urn:sfti:documents:BasicInvoice:1:0"), "VF-F-003"),
    "Finvoice": (lambda: b"<Finvoice Version='3.0'><A/></Finvoice>", "VF-F-003"),
    "CII": (
        lambda: other(
            "CrossIndustryInvoice", "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"
        ),
        "VF-F-003",
    ),
    "an order in UBL": (
        lambda: other("Order", "urn:oasis:names:specification:ubl:schema:xsd:Order-2"),
        "VF-F-003",
    ),
    "an invoice of no namespace": (lambda: b"<Invoice><ID>1</ID></Invoice>", "VF-F-004"),
    "an invoice of another namespace": (
        lambda: instead("xsd:Invoice-2", "xsd:Invoice-3"),
        "VF-F-003",
    ),
    "thousands of faults side by side": (
        lambda: extended(f"<b>{'<c/>' * 30_000}</b>"),
        "VF-R-002",
    ),
    "1 001 lines": (lambda: file(lines=(SHARE,) * 1001), "VF-R-001"),
}
INVALID: dict[str, tuple[Made, str]] = {
    "values of another namespace under the usual prefix": (
        lambda: instead(CBC, "urn:x"),
        "VF-S-001",
    ),
    "XInclude": (
        lambda: instead(
            "<cbc:ID>20-1001</cbc:ID>",
            f'<i:include xmlns:i="http://www.w3.org/2001/XInclude" href="{SECRET}"/>',
        ),
        "VF-S-001",
    ),
    "an empty amount": (lambda: value("PayableAmount", ""), "VF-S-001"),
    "an amount with a comma": (lambda: value("TaxExclusiveAmount", "117 187,50"), "VF-S-001"),
    "no number": (lambda: value("PayableAmount", "NaN"), "VF-S-001"),
    "an exponent": (lambda: value("PayableAmount", "1e9"), "VF-S-001"),
    "no end": (lambda: value("PayableAmount", "INF"), "VF-S-001"),
    "digits of another script": (lambda: value("PayableAmount", "٢٩٢٩٦"), "VF-S-001"),
    "a day that is not": (lambda: value("IssueDate", "2021-02-30"), "VF-S-001"),
    "attachments that are not base64": (
        lambda: attached("application/pdf", PDF).replace(base64.b64encode(PDF), b"<![CDATA[%%%]]>"),
        "VF-B-002",
    ),
    "two numbers": (lambda: instead("<cbc:ID>", "<cbc:ID>1</cbc:ID><cbc:ID>"), "VF-S-001"),
    "a year before there were invoices": (lambda: value("IssueDate", "-2026-06-01"), "VF-D-001"),
    "a year far ahead": (lambda: value("DueDate", "12026-07-01"), "VF-D-001"),
    "a year long past": (lambda: value("IssueDate", "1899-12-31"), "VF-D-001"),
    "an amount of forty digits": (lambda: value("PayableAmount", "9" * 40), "VF-D-002"),
    "a price of a billion digits, nearly": (lambda: value("PriceAmount", "9" * 1000), "VF-D-002"),
    "a sum that is not that of the lines": (
        lambda: value("TaxExclusiveAmount", "1.00"),
        "BR-CO-13",
    ),
    "three decimals": (lambda: value("PayableAmount", "29296.880"), "BR-DEC-18"),
    "an unknown currency": (
        lambda: instead("<cbc:DocumentCurrencyCode>SEK", "<cbc:DocumentCurrencyCode>XXQ"),
        "BR-CL-04",
    ),
    "no buyer reference": (
        lambda: instead("<cbc:BuyerReference>SSVR-4</cbc:BuyerReference>", ""),
        "PEPPOL-EN16931-R003",
    ),
    "an empty element": (lambda: value("BuyerReference", ""), "PEPPOL-EN16931-R008"),
    "a number whose last digit is wrong": (
        lambda: GOOD.replace("2321000065", "2321000066").encode(),
        "SE-R-013",
    ),
    "an address whose last digit is wrong": (
        lambda: instead(">2321000255<", ">2321000256<"),
        "PEPPOL-COMMON-R049",
    ),
    "a seller's number with a hyphen": (
        lambda: instead('<cbc:CompanyID schemeID="0007">2321000065', "<cbc:CompanyID>232100-0065"),
        "SE-R-003",
    ),
    "a seller's number of nine digits": (
        lambda: instead('<cbc:CompanyID schemeID="0007">2321000065', "<cbc:CompanyID>232100006"),
        "SE-R-004",
    ),
    "a program as attachment": (
        lambda: attached("application/x-msdownload", b"MZ\x90\x00"),
        "PEPPOL-EN16931-CL001",
    ),
}
# These follow the rules, or nearly, and a person has to look: the rule of the warning.
WARNED: dict[str, tuple[Made, str]] = {
    "a picture that is a program": (lambda: attached("image/png", b"MZ\x90\x00"), "VF-B-001"),
    "a PDF that is a web page": (lambda: attached("application/pdf", b"<html>"), "VF-B-001"),
    "a spreadsheet that is any package": (
        lambda: attached(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            zipped("virus.exe", b"MZ"),
        ),
        "VF-B-001",
    ),
    "a spreadsheet made to swell": (lambda: attached(SHEET, swelling()), "VF-B-001"),
    "an attachment somewhere else": (
        lambda: instead(
            "<cac:AccountingSupplierParty>",
            "<cac:AdditionalDocumentReference><cbc:ID>1</cbc:ID><cac:Attachment>"
            "<cac:ExternalReference><cbc:URI>http://127.0.0.1:9/a.pdf</cbc:URI>"
            "</cac:ExternalReference></cac:Attachment></cac:AdditionalDocumentReference>"
            "<cac:AccountingSupplierParty>",
        ),
        "VF-B-001",
    ),
    "script": (lambda: file(note="<script>alert(1)</script>"), "VF-T-002"),
    "a formula": (lambda: file(buyer_reference="=cmd|'/c calc'!A1"), "VF-T-003"),
    "text that turns around": (lambda: file(note="SSVR\u202e4"), "VF-T-004"),
    "a number of forty digits": (lambda: file(number="4" * 40), "VF-T-001"),
    "a reference longer than a page": (lambda: file(buyer_reference="A" * 5000), "VF-T-005"),
    "two accounts": (lambda: file(plusgiro="4-2"), "VF-P-005"),
    "no account": (
        lambda: instead(
            GOOD[GOOD.index("<cac:PayeeFinancialAccount>") : GOOD.index("</cac:PaymentMeans>")],
            "",
            instead("<cbc:PaymentMeansCode>30", "<cbc:PaymentMeansCode>97").decode(),
        ),
        "VF-P-006",
    ),
    "another who gets the money": (
        lambda: instead(
            "<cac:PaymentMeans>",
            "<cac:PayeeParty><cac:PartyName><cbc:Name>Inkasso AB</cbc:Name></cac:PartyName>"
            "</cac:PayeeParty><cac:PaymentMeans>",
        ),
        "VF-P-007",
    ),
    "a bankgiro whose last digit is wrong": (lambda: file(bankgiro="5050-1056"), "VF-P-001"),
    "a plusgiro whose last digit is wrong": (
        lambda: file(bankgiro="", plusgiro="4-3"),
        "VF-P-002",
    ),
    "an IBAN whose digits are wrong": (
        lambda: file(bankgiro="", iban="SE3550000000054910000004"),
        "VF-P-003",
    ),
    "an OCR number whose last digit is wrong": (lambda: file(payment_id="12345"), "VF-P-004"),
}
SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
# Strange to look at, and yet an invoice like any other.
HARMLESS: dict[str, Made] = {
    "instructions to a browser": lambda: (
        f'{DECLARED}<?xml-stylesheet type="text/xsl" href="file://{SECRET}"?>{BARE}'.encode()
    ),
    "comments in the middle of a number": lambda: value("BuyerReference", "SSVR<!-- x -->-4"),
    "a document type that is only text": lambda: instead(
        "<cbc:DocumentCurrencyCode>",
        "<cbc:Note><![CDATA[<!DOCTYPE x>]]> är text</cbc:Note><cbc:DocumentCurrencyCode>",
    ),
    "other prefixes": lambda: (
        GOOD.replace("cbc:", "b:")
        .replace("xmlns:cbc", "xmlns:b")
        .replace("cac:", "ns7:")
        .replace("xmlns:cac", "xmlns:ns7")
        .encode()
    ),
    "in an envelope": lambda: wrapped(BARE, header="<HeaderVersion>1.0</HeaderVersion>"),
    "UTF-16": lambda: GOOD.replace("UTF-8", "UTF-16").encode("utf-16"),
    "the mark of UTF-8": lambda: b"\xef\xbb\xbf" + GOOD.encode(),
    "ISO-8859-1": lambda: GOOD.replace("UTF-8", "ISO-8859-1").encode("iso-8859-1"),
    "ISO-8859-15": lambda: GOOD.replace("UTF-8", "iso-8859-15").encode("iso-8859-15"),
    "Windows-1252": lambda: GOOD.replace("UTF-8", "windows-1252").encode("cp1252"),
    "no declaration": lambda: BARE.encode(),
    "a schema to fetch": lambda: instead(
        "<Invoice ",
        '<Invoice xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
        'xsi:schemaLocation="urn:x http://127.0.0.1:9/x.xsd" ',
    ),
    "XInclude where anything may stand": lambda: extended(
        f'<i:include xmlns:i="http://www.w3.org/2001/XInclude" href="{SECRET}" parse="text">'
        "<i:fallback>x</i:fallback></i:include>"
    ),
    "a thousand namespaces where anything may stand": lambda: extended(
        many('xmlns:n{0}="urn:{0}"')
    ),
    "a program of XSLT where anything may stand": lambda: extended(
        '<x:stylesheet xmlns:x="http://www.w3.org/1999/XSL/Transform" version="2.0">'
        f"<x:value-of select=\"unparsed-text('file://{SECRET}')\">x</x:value-of></x:stylesheet>"
    ),
}


def everything() -> Iterator[tuple[str, Any]]:
    """All files, for what must hold of every one."""
    for table in (REFUSED, INVALID, WARNED):
        yield from ((name, made) for name, (made, _) in table.items())
    yield from HARMLESS.items()
