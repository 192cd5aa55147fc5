"""What is to be invoiced: the share of each month, what has been asked for it, what is left."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from io import BytesIO
from typing import Any

import pypdf
import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from funding import basis, due
from funding import position_months as months
from funding.follow_up import Follow
from funding.invoices.matching import months_in, position_in
from funding.models import Invoice, Position
from funding.models.invoices import DECIDED, InvoiceKind
from funding.reminders import KINDS
from funding.sharing import spread
from tests.cast import Cast
from tests.factories.funding import HeldFactory, PositionFactory, SalaryCostFactory
from tests.factories.invoices import InvoiceFactory, attested
from vardforlopp.accounts.todos import todos
from vardforlopp.common import pdf

MAY, JUNE, JULY, AUGUST = (date(2020, number, 1) for number in range(5, 9))
YEAR = months.of_year(2020)
THIRD = Decimal("33333.33")  # whose half is 16666.665


@pytest.fixture
def position(cast: Cast) -> Position:
    """Skåne's first, held from May 2020 to July; May and June are handed in."""
    made: Position = PositionFactory(
        healthcare_region=cast.southern, region=cast.skane, number=1, buyer_reference="PS-1"
    )
    HeldFactory(position=made, valid_from=MAY, valid_to=date(2020, 7, 31))
    SalaryCostFactory(position=made, month=MAY, amount=THIRD)
    SalaryCostFactory(position=made, month=JUNE, degree_days=30)
    return made


def invoiced(position: Position, *nets: str, **facts: Any) -> Invoice:
    """An invoice of Skåne's to Södra for May, or for the months `line` says."""
    line = {"position": position, "first_month": MAY, "last_month": MAY} | facts.pop("line", {})
    made: Invoice = InvoiceFactory(
        healthcare_region=position.healthcare_region,
        region=position.region,
        lines=[Decimal(net) for net in nets],
        line=line,
        **facts,
    )
    return attested(made) if made.status in DECIDED else made


def month(position: Position, wanted: date) -> basis.BasisMonth:
    return next(one for one in basis.read([position], YEAR) if one.now.month == wanted)


@pytest.mark.django_db
class TestWhatIsLeft:
    def test_the_share_is_half_of_the_cost_half_up_to_the_ore(self, position: Position) -> None:
        assert month(position, MAY).share == Decimal("16666.67")
        assert month(position, MAY).left == Decimal("16666.67")
        assert month(position, JULY).share is None
        assert not month(position, JULY).is_to_invoice

    def test_what_is_invoiced_and_credited_is_taken_off_and_put_back(
        self, position: Position
    ) -> None:
        invoiced(position, "16666.67")
        assert not month(position, MAY).is_to_invoice
        invoiced(position, "666.67", kind=InvoiceKind.CREDIT_NOTE)
        now = month(position, MAY)
        assert (now.invoiced, now.credited) == (Decimal("16666.67"), Decimal("666.67"))
        assert (now.left, now.approved) == (Decimal("666.67"), 0)

    def test_an_invoice_with_the_text_of_the_basis_is_matched(self, position: Position) -> None:
        text = month(position, MAY).text
        other = PositionFactory(buyer_reference="PS-11")
        assert position_in([text], [other, position]) == position
        assert months_in([], [text]) == (MAY, MAY)

    def test_only_what_is_decided_is_approved(self, position: Position) -> None:
        invoiced(position, "16000.00", status="handed_over")
        invoiced(position, "1000.00", kind=InvoiceKind.CREDIT_NOTE, status="approved")
        invoiced(position, "666.67", status="reviewed")
        now = month(position, MAY)
        assert now.approved == Decimal("15000.00")
        assert now.left == Decimal("1000.00")

    def test_an_invoice_that_is_sent_back_asks_for_nothing(self, position: Position) -> None:
        invoiced(position, "16666.67", status="returned")
        assert month(position, MAY).invoiced == 0

    def test_a_credit_note_of_an_invoice_that_is_sent_back_puts_nothing_back(
        self, cast: Cast, position: Position
    ) -> None:
        back = invoiced(position, "16666.67", status="returned")
        invoiced(position, "16666.67", kind=InvoiceKind.CREDIT_NOTE, credits=back)
        assert month(position, MAY).left == Decimal("16666.67")
        follow = Follow(cast.officer, cast.southern, 2020)
        assert follow.stages.invoiced == follow.by_month[4].stages.invoiced == 0

    def test_a_vacant_month_that_is_invoiced_lacks_no_cost(
        self, cast: Cast, position: Position, client: Client
    ) -> None:
        invoiced(position, "1.00", line=dict.fromkeys(("first_month", "last_month"), AUGUST))
        assert month(position, AUGUST).is_shown
        client.force_login(cast.economist)
        page = client.get(reverse("invoice_basis", args=["skane", 2020])).content.decode()
        assert "1 månad saknar lönekostnad" in page  # July

    def test_too_much_is_less_than_nothing_left(self, position: Position) -> None:
        invoiced(position, "16666.68")
        now = month(position, MAY)
        assert (now.left, now.is_to_invoice) == (Decimal("-0.01"), False)

    def test_a_line_for_several_months_is_shared_out_as_their_shares(
        self, position: Position
    ) -> None:
        invoiced(position, "36666.67", line={"last_month": JUNE})
        assert month(position, MAY).left == 0
        assert month(position, JUNE).invoiced == Decimal("20000.00")
        invoiced(position, "10.01", line={"last_month": JULY})  # July is not handed in: equally
        assert month(position, JULY).invoiced == Decimal("3.33")


@given(
    st.integers(-9_999_999, 9_999_999).map(lambda ore: Decimal(ore).scaleb(-2)),
    st.lists(st.integers(0, 9_999_999), min_size=1, max_size=12).filter(any),
)
def test_a_line_shared_out_on_its_months_adds_up_to_the_ore(
    net: Decimal, weights: list[int]
) -> None:
    parts = spread(net, dict(enumerate(weights)))
    assert sum(parts.values()) == net
    assert len(parts) == len(weights)
    assert all(part * net >= 0 for part in parts.values())


@pytest.mark.django_db
class TestAccrual:
    def test_what_is_earned_and_not_invoiced_by_the_last_of_december(
        self, position: Position
    ) -> None:
        invoiced(position, "16666.67", issued_on=date(2020, 12, 31))
        invoiced(position, "20000.00", line={"first_month": JUNE, "last_month": JUNE})  # in March
        (row,) = basis.accruals([position], 2020)
        assert (row.earned, row.invoiced) == (Decimal("36666.67"), Decimal("16666.67"))
        assert (row.accrued, row.missing) == (Decimal("20000.00"), 1)
        (later,) = basis.accruals([position], 2021)
        assert later.accrued == 0
        assert basis.accruals([position], 2019) == []

    def test_the_file_says_what_the_page_does(
        self, cast: Cast, position: Position, client: Client
    ) -> None:
        client.force_login(cast.officer)
        url = reverse("accrual", args=[2020])
        page = client.get(f"{url}?tjanst={position.pk}").content.decode()
        assert page.count("36\xa0666,67\xa0kr") >= 2
        file = b"".join(client.get(f"{url}?format=csv").streaming_content)  # type: ignore[attr-defined]
        assert "36666,67;0,00;36666,67;1" in file.decode()


@pytest.fixture
def in_august() -> Iterator[None]:
    with time_machine.travel("2020-08-03"):
        yield


@pytest.mark.django_db
@pytest.mark.usefixtures("in_august")
class TestPages:
    def test_the_basis_lists_what_is_left_with_reference_and_text(
        self, cast: Cast, position: Position, client: Client
    ) -> None:
        invoiced(position, "10000.00", issued_on=date(2020, 7, 1))
        client.force_login(cast.economist)
        url = reverse("invoice_basis", args=["skane", 2020])
        page = client.get(url).content.decode()
        assert "<strong>26\xa0666,67\xa0kr</strong> kvar att fakturera, 2 månader" in page
        assert "PS-1 Processtöd 1, 50 % av lönekostnaden för maj 2020" in page
        assert "1 månad saknar lönekostnad" in page
        assert 'href="#fakturarader"' in page
        file = b"".join(client.get(f"{url}?format=csv").streaming_content)  # type: ignore[attr-defined]
        assert "PS-1;" in file.decode()
        assert "33333,33;16666,67;10000,00;0,00;0,00;6666,67" in file.decode()

    def test_the_pdf_is_tagged_swedish_and_holds_what_the_page_does(
        self, cast: Cast, position: Position, client: Client
    ) -> None:
        client.force_login(cast.economist)
        answer = client.get(reverse("invoice_basis_pdf", args=["skane", 2020]))
        assert answer["Content-Type"] == "application/pdf"
        book = pypdf.PdfReader(BytesIO(answer.content))
        root: Any = book.trailer["/Root"]
        assert (root["/Lang"], root["/MarkInfo"]["/Marked"]) == ("sv-SE", True)
        text = book.pages[0].extract_text().replace("\xa0", " ")
        for said in ("36 666,67 kr", "PS-1", "lönekostnaden för juni 2020", "maj 2020"):
            assert said in text, said
        there = client.get(reverse("invoice_basis_pdf", args=["skane", 2020]) + "?till=vastra")
        assert there.status_code == 404

    def test_months_to_invoice_wait_for_the_economist_until_they_are_invoiced(
        self, cast: Cast, position: Position
    ) -> None:
        def waiting(user: Any) -> list[str]:
            return [one["label"] for one in todos(user) if one["kind"] == due.INVOICES]

        assert len(waiting(cast.economist)) == 1
        assert waiting(cast.economist)[0].endswith("2020, 2 månader kvar")
        assert waiting(cast.officer) == []
        assert due.INVOICES in {kind.code for kind in KINDS}
        invoiced(position, "36666.67", line={"last_month": JUNE})
        assert waiting(cast.economist) == []

    def test_the_pages_ask_no_more_the_more_rows_there_are(
        self, cast: Cast, position: Position, client: Client
    ) -> None:
        client.force_login(cast.officer)
        urls = [
            reverse("invoice_basis", args=["skane", 2020]),
            reverse("invoice_basis_pdf", args=["skane", 2020]),
            reverse("accrual", args=[2020]),
        ]

        def asked() -> list[int]:
            found = []
            for url in urls:
                with CaptureQueriesContext(connection) as queries:
                    assert client.get(url).status_code == 200
                found.append(len(queries))
            return found

        invoiced(position, "1.00")
        asked()
        few = asked()
        for number in range(2, 31):
            more = PositionFactory(
                healthcare_region=cast.southern, region=cast.skane, number=number
            )
            HeldFactory(position=more, valid_from=MAY)
            SalaryCostFactory(position=more, month=JUNE)
            invoiced(more, "1.00")
        assert asked() == few


def test_what_people_have_written_is_text_in_a_pdf_and_never_source() -> None:
    evil = '#read("/etc/passwd") = *x* $1/2$ <a> \\ "'
    line = dict.fromkeys(("position", "month", "reference", "text"), evil)
    data = {"title": evil, "region": evil, "payer": "P", "year": "2020", "made_on": MAY}
    amounts = dict.fromkeys(("cost", "share", "left"), Decimal("1.00"))
    lines = [line | amounts] * 60
    made = pdf.render("funding/invoice_basis.typ", {**data, "lines": lines, "sum": Decimal(60)})
    book = pypdf.PdfReader(BytesIO(made))
    assert book.metadata is not None
    assert book.metadata.title == evil
    assert len(book.pages) > 2
    assert '#read("/etc/passwd")' in book.pages[0].extract_text()
    assert b"pdfaid" in made
    assert b"pdfuaid" in made
