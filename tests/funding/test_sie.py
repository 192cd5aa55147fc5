"""The SIE file: CP437, exact amounts, every voucher zero, and no text that can break out of it."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from funding.accounting import rows_of
from funding.models import AccountingTemplate, Invoice, InvoiceKind, InvoiceLine
from funding.sie import Row, Voucher, in_pc8, quoted, sie_file
from vardforlopp.common.answer import Refused

DAY = date(2021, 3, 15)
TEMPLATE = AccountingTemplate(
    ledger_account="4510",
    cost_centre="710",
    project="PS20",
    vat_account="1680",
    payable_account="2440",
    rounding_account="3740",
)
ORE = st.integers(-(10**11), 10**11).map(lambda n: Decimal(n) / 100)
AMOUNTS = re.compile(r"^#TRANS .*\} (-?\d+\.\d\d)$")


def an_invoice(
    nets: list[Decimal], vat: str = "0.00", rounding: str = "0.00", **facts: object
) -> tuple[Invoice, list[InvoiceLine]]:
    """An invoice that goes together, in memory only."""
    net = sum(nets, Decimal("0.00")) + Decimal(str(facts.pop("charge", "0.00")))
    prepaid = Decimal(str(facts.pop("prepaid", "0.00")))
    gross = net + Decimal(vat)
    invoice = Invoice(
        **{"kind": InvoiceKind.INVOICE, "number": "1001"} | facts,
        net=net,
        vat=Decimal(vat),
        gross=gross,
        rounding=Decimal(rounding),
        prepaid=prepaid,
        payable=gross + Decimal(rounding) - prepaid,
    )
    lines = [InvoiceLine(invoice=invoice, number=str(n), net=x) for n, x in enumerate(nets, 1)]
    return invoice, lines


def test_the_file_is_written_as_the_standard_says() -> None:
    rows = (Row("4510", Decimal("1234.5"), "710", "PS20"), Row("2440", Decimal("-1234.50")))
    file = sie_file("Södra sjukvårdsregionen", DAY, [Voucher(DAY, 'Faktura "1"', rows)])
    assert file.decode("cp437").split("\r\n") == [
        "#FLAGGA 0",
        '#PROGRAM "Vårdförlopp" 1',
        "#FORMAT PC8",
        "#GEN 20210315",
        "#SIETYP 4",
        '#FNAMN "Södra sjukvårdsregionen"',
        '#VER L "" 20210315 "Faktura \\"1\\""',
        "{",
        '#TRANS "4510" {1 "710" 6 "PS20"} 1234.50',
        '#TRANS "2440" {} -1234.50',
        "}",
        "",
    ]


def test_a_voucher_that_does_not_balance_is_no_file() -> None:
    with pytest.raises(ValueError, match=r"balanserar inte: 0\.01"):
        sie_file("X", DAY, [Voucher(DAY, "y", (Row("4510", Decimal("0.01")),))])


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("januari – mars — \u2212 5 €", "januari - mars - - 5 EUR"),
        ("region’s ”lön” § 12", 'region\'s "lön" par. 12'),
        ("Šešelj é ÅÄÖ åäö ü", "Seselj é ÅÄÖ åäö ü"),
        ("a\r\n#VER L\tb", "a #VER L b"),
        ("c:\\d\u00a0e", "c:/d e"),
        ("日本 …", "?? ..."),
    ],
)
def test_what_the_characters_lack_is_written_out_visibly(written: str, read: str) -> None:
    assert in_pc8(written) == read


@given(st.text())
def test_no_text_breaks_out_of_its_field(text: str) -> None:
    field = quoted(text)
    assert re.fullmatch(r'"(?:[^"\\\x00-\x1f\x7f]|\\")*"', field)
    assert field.encode("cp437").decode("cp437") == field


def test_the_rows_are_cost_vat_rounding_and_debt() -> None:
    invoice, lines = an_invoice([Decimal("100.40"), Decimal("50.00")], "37.60", "0.50")
    lines[1].ledger_account, lines[1].project = "4600", "EGET"
    rows = [
        (r.account, r.cost_centre, r.project, r.amount) for r in rows_of(invoice, lines, TEMPLATE)
    ]
    assert rows == [
        ("4510", "710", "PS20", Decimal("100.40")),
        ("4600", "710", "EGET", Decimal("50.00")),
        ("1680", "", "", Decimal("37.60")),
        ("3740", "", "", Decimal("0.50")),
        ("2440", "", "", Decimal("-188.50")),
    ]
    credit, lines = an_invoice([Decimal("10.00")], kind=InvoiceKind.CREDIT_NOTE)
    assert [row.amount for row in rows_of(credit, lines, TEMPLATE)] == [-10, 10]


def test_a_charge_on_the_whole_invoice_and_an_advance_are_rows_of_their_own() -> None:
    invoice, lines = an_invoice([Decimal("100.00")], charge="-5.00", prepaid="20.00")
    rows = [(row.account, row.amount) for row in rows_of(invoice, lines, TEMPLATE)]
    assert rows == [("4510", 100), ("4510", -5), ("2440", -75), ("2440", -20)]


def test_amounts_that_do_not_go_together_are_not_called_rounding() -> None:
    invoice, lines = an_invoice([Decimal("100.00")], rounding="1.00")
    with pytest.raises(Refused, match="mer än en öresutjämning"):
        rows_of(invoice, lines, TEMPLATE)
    invoice, lines = an_invoice([Decimal("100.00")])
    lines[0].ledger_account = "45A"
    with pytest.raises(Refused, match="inte siffror"):
        rows_of(invoice, lines, TEMPLATE)


@settings(max_examples=60)
@given(
    st.lists(ORE, min_size=1, max_size=8),
    ORE,
    st.integers(-99, 99),
    st.sampled_from(InvoiceKind.values),
    st.text(max_size=20),
)
def test_every_voucher_sums_to_zero(
    nets: list[Decimal], vat: Decimal, rounding: int, kind: str, text: str
) -> None:
    invoice, lines = an_invoice(nets, str(vat), str(Decimal(rounding) / 100), kind=kind)
    rows = rows_of(invoice, lines, TEMPLATE)
    file = sie_file(text, DAY, [Voucher(DAY, text, rows)]).decode("cp437")
    found = [AMOUNTS.match(line) for line in file.split("\r\n")]
    assert sum(Decimal(match[1]) for match in found if match) == 0
    assert len([match for match in found if match]) == len(rows)
