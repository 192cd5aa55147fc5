"""A region keeps its own units: on their pages, and as a sheet in and out of Excel."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from typing import Any

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from regions.models import Unit
from regions.unit_sheet import HEADINGS
from tests.cast import Cast
from tests.factories.regions import UnitFactory
from vardforlopp.common import dates

pytestmark = pytest.mark.django_db
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def text(response: Any) -> str:
    return response.content.decode().replace("\u00a0", " ")


def sheet(*rows: list[Any], headings: list[str] = HEADINGS) -> SimpleUploadedFile:
    book = openpyxl.Workbook()
    for row in [headings, *rows]:
        book.active.append(row)
    file = BytesIO()
    book.save(file)
    return SimpleUploadedFile("enheter.xlsx", file.getvalue(), XLSX)


def import_url(region: str = "skane") -> str:
    return reverse("register_units_import", args=[region])


def preview(client: Any, *rows: list[Any]) -> Any:
    return client.post(import_url(), {"file": sheet(*rows)})


def confirm(client: Any, shown: Any) -> Any:
    return client.post(import_url(), {"confirm": shown.context["draft_id"]}, follow=True)


def happens(shown: Any) -> list[str]:
    return [row["happens"] for row in shown.context["doing"]]


def mistakes(shown: Any) -> list[tuple[str, str]]:
    return [(mistake.cell, mistake.message) for mistake in shown.context["mistakes"]]


@pytest.fixture
def hospital(cast: Cast) -> Unit:
    return UnitFactory(region=cast.skane, name="Sjukhuset", slug="sjukhuset")


def test_a_process_supporter_adds_a_unit_to_the_own_region_from_its_page(
    supporter: Any, cast: Cast, hospital: Unit
) -> None:
    url = reverse("register_region_unit_new", args=["skane"])
    assert f'href="{url}"' in text(supporter.get(cast.skane.get_absolute_url()))
    sent = {"name": "Kliniken", "kind": "clinic", "parent": hospital.pk, "reason": "Ny"}
    answer = supporter.post(url, sent, follow=True)
    assert answer.redirect_chain == [(cast.skane.get_absolute_url(), 302)]
    unit = Unit.objects.get(name="Kliniken")
    assert (unit.region, unit.parent) == (cast.skane, hospital)
    assert unit.history.get().actor_label == cast.supporter.get_full_name()


def test_units_of_other_regions_are_no_choice_for_what_it_is_part_of(
    supporter: Any, cast: Cast
) -> None:
    theirs = UnitFactory(region=cast.halland)
    url = reverse("register_region_unit_new", args=["skane"])
    answer = supporter.post(url, {"name": "X", "kind": "clinic", "parent": theirs.pk})
    assert answer.status_code == 422
    assert not Unit.objects.filter(name="X").exists()


def test_a_process_supporter_edits_units_of_the_own_region_only(
    supporter: Any, cast: Cast, hospital: Unit
) -> None:
    theirs = UnitFactory(region=cast.halland)
    own = reverse("register_unit_edit", args=["skane", hospital.slug])
    assert f'href="{own}"' in text(supporter.get(hospital.get_absolute_url()))
    assert supporter.get(own).status_code == 200
    edit = reverse("register_unit_edit", args=["halland", theirs.slug])
    page = text(supporter.get(theirs.get_absolute_url()))
    assert f'href="{edit}"' not in page
    assert "behövs rollen processtöd eller registeransvarig i Region Halland" in page
    assert supporter.get(edit).status_code == 403


def test_the_list_leads_to_the_own_region_when_it_is_chosen(supporter: Any, cast: Cast) -> None:
    everywhere = text(supporter.get(reverse("register_units")))
    assert "Välj din region i filtret" in everywhere
    own = text(supporter.get(reverse("register_units") + "?region=skane"))
    assert f'href="{import_url()}"' in own
    theirs = text(supporter.get(reverse("register_units") + "?region=halland"))
    assert import_url("halland") not in theirs


def test_a_sheet_adds_units_with_what_they_are_part_of_in_any_order(
    supporter: Any, cast: Cast, hospital: Unit
) -> None:
    shown = preview(
        supporter,
        ["Avdelning 1", "annan enhet", "Medicin", None, None],
        ["Medicin", "Klinik eller verksamhetsområde", "sjukhuset", date(2019, 1, 1), None],
        ["Vårdcentralen Nord", "vårdcentral", None, None, None],
    )
    assert shown.status_code == 200
    assert happens(shown) == ["läggs till"] * 3
    assert Unit.objects.count() == 1  # nothing before the yes
    assert "3 rader lästes in" in text(confirm(supporter, shown))
    assert Unit.objects.get(name="Avdelning 1").parent.parent == hospital
    line = Unit.objects.get(name="Vårdcentralen Nord").history.get()
    assert line.history_change_reason == "Inläst från Excel"
    assert line.actor_label == cast.supporter.get_full_name()


def test_a_row_with_the_same_name_and_place_changes_the_unit_that_is_there(
    supporter: Any, hospital: Unit
) -> None:
    shown = preview(supporter, ["SJUKHUSET", "förvaltning", "", None, date(2030, 12, 31)])
    assert happens(shown) == ["ändras: slag, till och med"]
    confirm(supporter, shown)
    hospital.refresh_from_db()
    assert (hospital.kind, hospital.valid_to) == ("administration", date(2030, 12, 31))
    assert Unit.objects.count() == 1


def test_the_sheet_that_is_fetched_can_be_read_in_again_and_changes_nothing(
    supporter: Any, cast: Cast, hospital: Unit
) -> None:
    other = UnitFactory(region=cast.skane, name="Andra sjukhuset", slug="andra")
    for above in (hospital, other):
        clinic = UnitFactory(region=cast.skane, name="Medicin", parent=above)
        UnitFactory(region=cast.skane, name="Dagvård", parent=clinic)
    fetched = supporter.get(import_url() + "?format=xlsx")
    content = b"".join(fetched.streaming_content)
    rows = list(openpyxl.load_workbook(BytesIO(content)).active.iter_rows(values_only=True))
    assert list(rows[0]) == HEADINGS
    assert {row[2] for row in rows if row[0] == "Dagvård"} == {
        "Sjukhuset / Medicin",
        "Andra sjukhuset / Medicin",
    }
    shown = supporter.post(import_url(), {"file": SimpleUploadedFile("e.xlsx", content, XLSX)})
    assert (shown.context["doing_count"], shown.context["same_count"]) == (0, 6)


@pytest.mark.parametrize(
    ("rows", "cell", "said"),
    [
        ([["", "sjukhus", "", None, None]], "A2", "fyllas i"),
        ([["A", "slott", "", None, None]], "B2", "känns inte igen"),
        ([["A", "sjukhus", "Finns inte", None, None]], "C2", "ingen enhet som heter ”Finns inte”"),
        ([["A", "sjukhus", "", "i våras", None]], "D2", "2026-03-12"),
        ([["A", "sjukhus", "", date(2020, 1, 2), date(2020, 1, 1)]], "E2", "före startdagen"),
        ([["A", "sjukhus", "", None, None]] * 2, "A3", "också på rad 2"),
        ([["A", "sjukhus", "B", None, None], ["B", "sjukhus", "A", None, None]], "C2", "ingå i"),
        ([["=1+1", "sjukhus", "", None, None]], "A2", "formel"),
    ],
)
def test_a_wrong_cell_is_named_and_nothing_is_read_in(
    supporter: Any, cast: Cast, rows: list[list[Any]], cell: str, said: str
) -> None:
    shown = preview(supporter, ["God rad", "sjukhus", "", None, None], *[list(r) for r in rows])
    moved = f"{cell[0]}{int(cell[1:]) + 1}"  # a good row stands above
    said = said.replace("rad 2", "rad 3")
    assert shown.status_code == 422
    found = dict(mistakes(shown))
    assert moved in found, found
    assert said in found[moved]
    assert confirm(supporter, shown).status_code == 422
    assert not Unit.objects.exists()


def test_a_name_that_several_units_have_asks_for_the_whole_way(
    supporter: Any, cast: Cast, hospital: Unit
) -> None:
    other = UnitFactory(region=cast.skane, name="Andra", slug="andra")
    for above in (hospital, other):
        UnitFactory(region=cast.skane, name="Medicin", parent=above)
    shown = preview(supporter, ["Dagvård", "annan enhet", "medicin", None, None])
    ((cell, said),) = mistakes(shown)
    assert (cell, "hela vägen" in said) == ("C2", True)
    shown = preview(supporter, ["Dagvård", "annan enhet", "Andra / Medicin", None, None])
    confirm(supporter, shown)
    assert Unit.objects.get(name="Dagvård").parent.parent == other


def test_what_was_added_meanwhile_is_shown_first_and_not_added_twice(
    supporter: Any, cast: Cast
) -> None:
    shown = preview(supporter, ["Nord", "vårdcentral", "", None, None])
    UnitFactory(region=cast.skane, name="Nord", kind="hospital")
    assert "ändras: slag" in text(confirm(supporter, shown))
    assert Unit.objects.get(name="Nord").kind == "hospital"
    confirm(supporter, shown)
    assert Unit.objects.get(name="Nord").kind == "health_centre"


def test_an_ended_unit_stays_in_the_sheet_only_until_it_has_ended(
    supporter: Any, cast: Cast
) -> None:
    UnitFactory(region=cast.skane, name="Nedlagd", valid_to=date(2019, 1, 1))
    UnitFactory(region=cast.skane, name="Läggs ned", valid_to=dates.today())
    fetched = b"".join(supporter.get(import_url() + "?format=csv").streaming_content).decode()
    assert "Läggs ned" in fetched
    assert "Nedlagd" not in fetched
