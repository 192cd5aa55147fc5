"""A region's salary costs out to Excel and in again: what changed happens, nothing else."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from io import BytesIO
from typing import Any

import openpyxl
import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from funding.actions.salaries import enter_cost
from funding.models import HoldingStatus, Position, SalaryCost
from tests.cast import Cast
from tests.factories.funding import HoldingFactory, PositionFactory, SalaryCostFactory

MAY, JUNE, JULY = date(2020, 5, 1), date(2020, 6, 1), date(2020, 7, 1)
FULL, COST, WHY = 8, 9, 10  # places of the columns in the sheet
pytestmark = [pytest.mark.django_db, pytest.mark.filterwarnings("ignore::ResourceWarning")]


@pytest.fixture
def position(cast: Cast) -> Position:
    """Held from 16 May; May handed in by the whole month, June as booked, July missing."""
    made: Position = PositionFactory(healthcare_region=cast.southern, region=cast.skane, number=1)
    HoldingFactory(position=made, valid_from=date(2020, 5, 16), status=HoldingStatus.CONFIRMED)
    facts: dict[str, Any] = {"by": cast.economist, "amount": Decimal(40000)}
    enter_cost(made, month=MAY, is_full_month=True, **facts)
    enter_cost(made, month=JUNE, **facts)
    return made


class Sheet:
    """The sheet as Excel has it open."""

    def __init__(self, client: Client):
        self.client = client
        self.url = reverse("salary_year", args=["skane", 2020])
        answer = client.get(f"{self.url}?format=xlsx")
        self.book = openpyxl.load_workbook(BytesIO(b"".join(answer.streaming_content)))  # type: ignore[attr-defined]
        self.cells = self.book.worksheets[0]

    def write(self, month: date, place: int, value: Any) -> None:
        for row in self.cells.iter_rows(min_row=2):
            if str(row[2].value) == f"{month:%Y-%m}":
                row[place - 1].value = value

    def read_in(self, *, then: int = 200) -> str:
        """The preview, and the yes when nothing is wrong and something happens."""
        file = BytesIO()
        self.book.save(file)
        upload = SimpleUploadedFile("loner.xlsx", file.getvalue())
        answer = self.client.post(f"{self.url}excel/", {"file": upload})
        assert answer.status_code == then
        page: str = answer.content.decode()
        if then == 200 and "Läs in raderna" in page:
            confirm = answer.context["draft_id"]
            assert self.client.post(f"{self.url}excel/", {"confirm": confirm}).status_code == 302
        return page


@pytest.fixture
def sheet(cast: Cast, position: Position, client: Client) -> Any:
    client.force_login(cast.economist)
    with time_machine.travel("2020-08-10"):
        yield Sheet(client)


def counted(month: date) -> SalaryCost:
    return SalaryCost.objects.current().get(month=month)


def test_a_sheet_that_is_not_changed_does_nothing(sheet: Sheet) -> None:
    assert [row[2].value for row in sheet.cells.iter_rows(min_row=2)] == [
        *("2020-05", "2020-06", "2020-07", "2020-08"),  # nobody held it before, nor is it September
    ]
    assert "redan som i filen" in sheet.read_in()
    assert SalaryCost.objects.count() == 2


def test_what_is_filled_in_is_handed_in_and_what_is_changed_is_corrected(sheet: Sheet) -> None:
    sheet.write(JULY, FULL, 40000.5)
    sheet.write(MAY, FULL, 42000)
    sheet.write(MAY, WHY, "Ny lön")
    sheet.write(JUNE, COST, "39 999,50")
    sheet.write(JUNE, WHY, "Avdrag")
    page = sheet.read_in()
    assert "lämnas: 40\xa0000,50\xa0kr för juli\xa02020" in page
    assert "rättas från 20\xa0645,16\xa0kr till 21\xa0677,42\xa0kr" in page
    assert (counted(MAY).amount, counted(MAY).number) == (Decimal("21677.42"), 2)
    assert (counted(JUNE).amount, counted(JUNE).reason) == (Decimal("39999.50"), "Avdrag")
    assert counted(JULY).full_month == Decimal("40000.50")


@pytest.mark.parametrize(
    ("month", "place", "value", "said"),
    [
        (JUNE, COST, 41000, "Skriv varför"),
        (JUNE, COST, None, "En lämnad kostnad tas inte bort"),
        (JULY, COST, "=1+1", "formel"),
        (JULY, COST, "40.000", "går inte att läsa"),
        (JULY, COST, -1, "mindre än noll"),
        (MAY, COST, 1, "Skriv varför"),
        (MAY, 3, "maj", "är ingen månad"),
        (MAY, 3, "2020-06", "står på rad"),
        (JULY, 3, "2021-07", "finns inte i"),
        (JULY, 1, 0, "Skriv heltalet"),
        (JUNE, 7, 2, "Någon annan"),
    ],
)
def test_what_is_wrong_in_a_cell_is_said_and_nothing_is_read_in(
    sheet: Sheet, month: date, place: int, value: Any, said: str
) -> None:
    if place == 7:
        sheet.write(month, COST, 1)
    sheet.write(month, place, value)
    assert said in sheet.read_in(then=422)
    assert SalaryCost.objects.count() == 2


def test_a_sheet_from_before_somebody_corrected_is_stale(sheet: Sheet, cast: Cast) -> None:
    position = Position.objects.get(number=1)
    enter_cost(position, by=cast.economist, month=JUNE, amount=Decimal(1), reason="x")
    assert "Någon annan" in sheet.read_in(then=422)


def test_the_pages_of_the_salaries_ask_no_more_the_more_rows_there_are(
    cast: Cast, position: Position, client: Client
) -> None:
    client.force_login(cast.officer)
    year = reverse("salary_year", args=["skane", 2020])
    urls = [reverse("salaries"), year, f"{year}?format=csv", reverse("salary_bases")]
    urls.append(reverse("salary_month", args=[position.pk, 2020, 5]))

    def asked() -> list[int]:
        found = []
        for url in urls:
            with CaptureQueriesContext(connection) as queries:
                answer = client.get(url)
                assert answer.status_code == 200
                b"".join(answer)  # type: ignore[arg-type]
            found.append(len(queries))
        return found

    asked()
    few = asked()
    for number in range(2, 31):
        more = PositionFactory(healthcare_region=cast.southern, region=cast.skane, number=number)
        HoldingFactory(position=more, valid_from=MAY, status=HoldingStatus.CONFIRMED)
        SalaryCostFactory(position=more, month=JUNE)
        SalaryCostFactory(position=position, month=MAY, number=number, reason="x")
    assert asked() == few
