"""How far units have come, as files: what is shown goes out, answers come in, all or none."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import Any

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from regions.models import Unit
from tests.cast import Cast
from tests.factories.regions import UnitFactory
from tests.introduction.units import DAY, URL, answer
from vardforlopp.introduction import unit_table
from vardforlopp.introduction.models import UnitStatus
from vardforlopp.introduction.unit_status_sheet import HEADINGS

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def exported(client: Any, query: str) -> list[list[Any]]:
    content = b"".join(client.get(f"{URL}{query}").streaming_content)
    sheet = openpyxl.load_workbook(BytesIO(content)).active
    return [list(row) for row in sheet.iter_rows(values_only=True)]


def test_the_file_holds_the_rows_that_are_shown(
    supporter: Any, cast: Cast, north: Unit, hospital: Unit
) -> None:
    answer(cast, north, note="=1+1")
    headings, *rows = exported(supporter, "?slag=vardcentral&format=xlsx")
    assert headings == unit_table.COLUMNS
    assert [row[:4] + row[5:7] for row in rows] == [
        ["Nord", "vårdcentral", "", "infört", "=1+1", cast.supporter.get_full_name()]
    ]
    silent = exported(supporter, "?lage=inte-svarat&format=xlsx")[1]
    assert silent[:4] == ["Sjukhuset", "sjukhus", "", "inte svarat"]


def sheet(*rows: list[Any]) -> SimpleUploadedFile:
    book = openpyxl.Workbook()
    for row in [HEADINGS, *rows]:
        book.active.append(row)
    file = BytesIO()
    book.save(file)
    return SimpleUploadedFile("lagen.xlsx", file.getvalue(), XLSX)


@pytest.fixture
def preview(supporter: Any) -> Callable[..., Any]:
    return lambda *rows: supporter.post(f"{URL}import/", {"file": sheet(*rows)})


def confirm(client: Any, shown: Any) -> Any:
    return client.post(f"{URL}import/", {"confirm": shown.context["draft_id"]}, follow=True)


def test_answers_are_read_in_and_a_unit_without_one_is_left_as_it_is(
    supporter: Any, preview: Any, cast: Cast, north: Unit, south: Unit, hospital: Unit
) -> None:
    answer(cast, north, state="planned")
    shown = preview(
        ["nord", "vårdcentral", "infört", DAY, "Klart."],
        ["Syd", None, "Pågår", "2021-04-01", None],
        ["Sjukhuset", "sjukhus", None, None, None],
    )
    assert [row["happens"] for row in shown.context["doing"]] == [
        "ändras: läge, kommentar",
        "svarar: pågår",
    ]
    assert "förut: planerat" in shown.content.decode()
    assert UnitStatus.objects.count() == 1
    confirm(supporter, shown)
    found = dict(UnitStatus.objects.values_list("unit__name", "state"))
    assert found == {"Nord": "introduced", "Syd": "ongoing"}
    assert UnitStatus.objects.get(unit=south).history.get().history_change_reason == (
        "Inläst från Excel"
    )


def test_a_unit_that_is_not_there_is_told_together_with_the_other_mistakes_of_the_row(
    preview: Any, north: Unit
) -> None:
    shown = preview(["Väst", None, "halvt", DAY, None], ["Nord", None, "infört", "i fjol", None])
    cells = {mistake.cell for mistake in shown.context["mistakes"]}
    assert cells == {"A2", "C2", "D3"}


@pytest.mark.parametrize("fetched", ["import/?format=xlsx", "?format=xlsx"])
def test_the_sheet_that_is_fetched_changes_nothing_when_it_is_read_in(
    fetched: str, supporter: Any, cast: Cast, north: Unit, south: Unit, hospital: Unit
) -> None:
    for above in (hospital, UnitFactory(region=cast.skane, name="Andra")):
        UnitFactory(region=cast.skane, name="Medicin", parent=above, kind="clinic")
    answer(cast, north, note="Klart.")
    content = b"".join(supporter.get(f"{URL}{fetched}").streaming_content)
    file = SimpleUploadedFile("lagen.xlsx", content, XLSX)
    shown = supporter.post(f"{URL}import/", {"file": file})
    assert (shown.context["doing_count"], shown.context["same_count"]) == (0, 6)


@pytest.mark.parametrize(
    ("row", "cell", "said"),
    [
        (["Finns inte", None, "infört", DAY, None], "A3", "Ingen enhet i Region Skåne"),
        (["Medicin", None, "infört", DAY, None], "A3", "hela vägen"),
        (["Syd", "sjukhus", "infört", DAY, None], "B3", "I registret är enheten vårdcentral"),
        (["Nord", None, "pågår", DAY, None], "A3", "också på rad 2"),
        (["Syd", None, "kanske", DAY, None], "C3", "känns inte igen"),
        (["Syd", None, None, DAY, None], "C3", "Ange läget"),
        (["Syd", None, "infört", None, None], "D3", "Ange sedan när"),
        (["Syd", None, "infört", "2099-01-01", None], "D3", "inte varit än"),
        (["Syd", None, "infört", DAY, "=1+1"], "E3", "formel"),
    ],
)
def test_a_wrong_cell_is_named_and_no_row_is_read_in(
    supporter: Any,
    preview: Any,
    cast: Cast,
    north: Unit,
    south: Unit,
    row: list[Any],
    cell: str,
    said: str,
) -> None:
    for above in (north, south):
        UnitFactory(region=cast.skane, name="Medicin", parent=above, kind="clinic")
    shown = preview(["Nord", None, "infört", DAY, None], row)
    assert shown.status_code == 422
    (mistake,) = shown.context["mistakes"]
    assert (mistake.cell, said in mistake.message) == (cell, True), mistake
    assert confirm(supporter, shown).status_code == 422
    assert not UnitStatus.objects.exists()
