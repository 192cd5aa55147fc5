"""The gap analysis out to Excel and in again: by Nr and Version, cell by cell, all or nothing."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from tests.cast import Cast
from tests.factories.analysis import GapAnalysisFactory, GapItemFactory
from tests.factories.regions import UnitFactory
from tests.introduction.sheets import rows_of_xlsx, workbook
from vardforlopp.introduction.actions import gaps
from vardforlopp.introduction.demo import papers
from vardforlopp.introduction.demo.files import gap_template
from vardforlopp.introduction.gap_sheet import HEADINGS
from vardforlopp.introduction.models import GapItem

pytestmark = pytest.mark.django_db
TABLE = "/inforande/skane/stroke/gapanalys/"
PAGE = f"{TABLE}las-in/"
NEW = {"Gap": "Ny", "Nuläge": "Nu", "Önskat läge": "Sedan"}


def sheet(client: Client) -> list[dict[str, Any]]:
    """The rows as the product hands them out."""
    return rows_of_xlsx(client.get(f"{TABLE}?format=xlsx"))


def hand_in(client: Client, rows: list[dict[str, Any]]) -> Any:
    """What the preview answers."""
    return client.post(PAGE, {"file": workbook(HEADINGS, rows)})


def take_in(client: Client, rows: list[dict[str, Any]]) -> Any:
    """Hands in and confirms."""
    preview = hand_in(client, rows)
    assert preview.status_code == 200, preview.context["mistakes"]
    return client.post(PAGE, {"confirm": preview.context["draft_id"]}, follow=True)


def mistakes(answer: Any) -> dict[str, str]:
    """What is wrong, by cell."""
    assert answer.status_code == 422
    return {one.cell: one.message for one in answer.context["mistakes"]}


def saved() -> list[Any]:
    return list(GapItem.objects.order_by("pk").values_list("pk", "version", "gap", "action"))


def test_the_sheet_that_goes_out_comes_in_again_without_changing_anything(
    cast: Cast, supporter: Client
) -> None:
    above = UnitFactory(region=cast.skane, name="Universitetssjukhuset")
    GapAnalysisFactory(implementation=cast.stroke_halland)
    source = GapItemFactory(implementation=cast.stroke_halland, gap="Hallands")
    gaps.reuse_gap_items(cast.stroke, by=cast.supporter, items=[source])
    GapItemFactory(
        implementation=cast.stroke,
        gap="=SUMMA(A1)\nandra raden",
        unit=UnitFactory(region=cast.skane, name="Klinik", parent=above),
        due_on=date(2026, 5, 1),
        progress="done",
        done_on=date(2026, 2, 3),
        concerns_municipality=True,
    )
    UnitFactory(region=cast.skane, name="Klinik")
    GapItemFactory(implementation=cast.stroke, progress="dropped", dropped_because="Nej")
    rows = sheet(supporter)
    assert [row["Utgår från"] or "" for row in rows] == ["Halland", "", ""]
    assert rows[1]["Enhet"] == "Universitetssjukhuset / Klinik"
    as_it_is = supporter.get(f"{TABLE}?format=xlsx").getvalue()
    answer = supporter.post(PAGE, {"file": SimpleUploadedFile("blad.xlsx", as_it_is)})
    assert answer.status_code == 200, answer.context["mistakes"]
    assert (answer.context["doing_count"], answer.context["same_count"]) == (0, 3)


def test_rows_with_nr_are_changed_and_rows_without_are_added(cast: Cast, supporter: Client) -> None:
    UnitFactory(region=cast.skane, name="Lund")
    item = GapItemFactory(implementation=cast.stroke)
    left = GapItemFactory(implementation=cast.stroke)
    rows = sheet(supporter)[:1]
    rows[0] |= {"Åtgärd": "En ny åtgärd", "Läge": "pågår", "Enhet": "lund", "Berör kommun": "Ja"}
    answer = take_in(supporter, [*rows, NEW])
    assert "2 rader lästes in." in answer.content.decode()
    item.refresh_from_db()
    assert (item.action, item.progress, item.unit.name) == ("En ny åtgärd", "ongoing", "Lund")
    assert item.concerns_municipality
    assert GapItem.objects.filter(gap="Ny", progress="planned").count() == 1
    assert GapItem.objects.get(pk=left.pk).version == left.version


def test_nothing_changes_before_the_yes(cast: Cast, supporter: Client) -> None:
    GapItemFactory(implementation=cast.stroke)
    before = saved()
    rows = sheet(supporter)
    rows[0]["Åtgärd"] = "En ny åtgärd"
    answer = hand_in(supporter, rows)
    assert answer.context["doing"][0]["happens"] == "ändras: åtgärd"
    assert saved() == before


def test_the_preview_shows_each_cell_as_it_is_read(cast: Cast, supporter: Client) -> None:
    new = {"Klart senast": "20260312", "Läge": "PÅGÅR", "Berör kommun": "Ja", "Ansvarig": " Ek "}
    answer = hand_in(supporter, [NEW | {"Åtgärd": "Utbilda"} | new])
    cells = [cell["now"] for cell in answer.context["doing"][0]["cells"]]
    shown = dict(zip(answer.context["headings"], cells, strict=True))
    assert shown["Klart senast"] == "12\u00a0mars\u00a02026"
    assert (shown["Läge"], shown["Berör kommun"], shown["Ansvarig"]) == ("pågår", "ja", "Ek")
    assert (shown["Nr"], shown["Blev klar"]) == ("", "")


def test_the_preview_shows_what_each_changed_cell_said_before(
    cast: Cast, supporter: Client
) -> None:
    unit = UnitFactory(region=cast.skane, name="Nord")
    GapItemFactory(implementation=cast.stroke, action="Gör", due_on=date(2022, 5, 31), unit=unit)
    rows = sheet(supporter)
    rows[0] |= {"Klart senast": "2022-06-30", "Läge": "pågår", "Enhet": None, "Berör kommun": "ja"}
    answer = hand_in(supporter, rows)
    cells = zip(answer.context["headings"], answer.context["doing"][0]["cells"], strict=True)
    assert {heading: cell["before"] for heading, cell in cells if cell["is_changed"]} == {
        "Klart senast": "31\u00a0maj\u00a02022",
        "Läge": "planerad",
        "Enhet": "Nord",
        "Berör kommun": "nej",
    }
    assert "förut: 31\u00a0maj\u00a02022" in answer.content.decode()


def test_an_unknown_unit_is_told_together_with_the_other_mistakes_of_the_row(
    cast: Cast, supporter: Client
) -> None:
    found = mistakes(hand_in(supporter, [NEW | {"Läge": "kanske", "Enhet": "Finns inte"}]))
    assert found.keys() == {"J2", "M2"}


def test_every_wrong_cell_is_named_and_no_row_is_read(cast: Cast, supporter: Client) -> None:
    GapItemFactory(implementation=cast.stroke)
    before = saved()
    rows = sheet(supporter)
    rows[0]["Åtgärd"] = "Det här är rätt"
    wrong = [
        NEW | {"Nuläge": None},
        NEW | {"Klart senast": "i våras"},
        NEW | {"Läge": "kanske"},
        NEW | {"Enhet": "Finns inte"},
        NEW | {"Läge": "utgår"},
        NEW | {"Läge": "klar"},
        NEW | {"Nr": 987654},
        NEW | {"Nr": "ett"},
        NEW | {"Version": 3},
        NEW | {"Utgår från": "Halland"},
        NEW | {"Gap": "x" * 1001},
        NEW | {"Berör kommun": "delvis"},
        NEW | {"Gap": "=1+1"},
    ]
    found = mistakes(hand_in(supporter, [*rows, *wrong]))
    assert set(found) == {
        *("D3", "I4", "J5", "M6", "L7", "G8", "A9", "A10", "B11", "O12", "C13", "N14", "C15")
    }
    assert "finns inte i den här gapanalysen" in found["A9"]
    assert "formel" in found["C15"]
    assert saved() == before


def test_a_row_of_another_introduction_is_not_changed_by_its_nr(
    cast: Cast, supporter: Client
) -> None:
    theirs = GapItemFactory(implementation=cast.stroke_halland, gap="Deras")
    row = NEW | {"Nr": theirs.pk, "Version": theirs.version}
    assert "finns inte" in mistakes(hand_in(supporter, [row]))["A2"]
    assert GapItem.objects.get().gap == "Deras"


def test_a_row_that_changed_after_the_sheet_was_fetched_is_refused_cell_by_cell(
    cast: Cast, supporter: Client
) -> None:
    item = GapItemFactory(implementation=cast.stroke)
    other = GapItemFactory(implementation=cast.stroke)
    rows = sheet(supporter)
    gaps.edit_gap_item(item, by=cast.leader, action="Ledarens åtgärd")
    rows[0]["Åtgärd"] = "Min åtgärd"
    rows[1]["Åtgärd"] = "En annan"
    found = mistakes(hand_in(supporter, rows))
    assert "Raden har ändrats sedan bladet hämtades" in found["B2"]
    assert "Ledarens åtgärd" in found["G2"]
    assert GapItem.objects.get(pk=other.pk).action == other.action


def test_an_old_row_nobody_touched_in_the_sheet_does_not_stop_the_others(
    cast: Cast, supporter: Client
) -> None:
    item = GapItemFactory(implementation=cast.stroke)
    rows = sheet(supporter)
    gaps.edit_gap_item(item, by=cast.leader, action="Ledarens åtgärd")
    rows[0]["Åtgärd"] = "Ledarens åtgärd"
    assert hand_in(supporter, [*rows, NEW]).context["doing_count"] == 1


def test_a_row_that_changes_between_the_preview_and_the_yes_stops_all(
    cast: Cast, supporter: Client
) -> None:
    item = GapItemFactory(implementation=cast.stroke)
    rows = sheet(supporter)
    rows[0]["Åtgärd"] = "Min åtgärd"
    preview = hand_in(supporter, [NEW, *rows])
    gaps.edit_gap_item(item, by=cast.leader, action="Ledarens åtgärd")
    answer = supporter.post(PAGE, {"confirm": preview.context["draft_id"]})
    assert answer.status_code == 422
    assert GapItem.objects.get().action == "Ledarens åtgärd"


def test_the_verb_itself_takes_all_rows_or_none(cast: Cast) -> None:
    item = GapItemFactory(implementation=cast.stroke)
    facts = {"current_state": "Nu", "desired_state": "Sedan", "gap": "Ny"}
    with pytest.raises(Exception, match="Någon annan hann ändra"):
        gaps.take_in(
            cast.stroke, by=cast.supporter, rows=[(None, None, facts), (item, 99, {"gap": "x"})]
        )
    assert GapItem.objects.get() == item


def test_the_same_nr_twice_is_said(cast: Cast, supporter: Client) -> None:
    GapItemFactory(implementation=cast.stroke)
    (row,) = sheet(supporter)
    answer = hand_in(supporter, [row, row])
    assert "rad 2" in mistakes(answer)["A3"]
    box = answer.content.decode().split('<div class="mistake-box"')[1].split("</div>")[0]
    assert "1 fel i filen" in box
    assert "Rätta cellen i Excel" in box


def test_an_analysis_that_is_klar_takes_in_follow_up_only(cast: Cast, supporter: Client) -> None:
    GapItemFactory(implementation=cast.stroke)
    GapAnalysisFactory(implementation=cast.stroke)
    (row,) = sheet(supporter)
    found = mistakes(hand_in(supporter, [row | {"Gap": "Annat"}, NEW]))
    assert set(found) == {"C2", "A3"}
    take_in(supporter, [row | {"Läge": "klar"}])
    assert GapItem.objects.get().progress == "done"


def test_others_neither_see_nor_send_the_sheet(cast: Cast, client: Client) -> None:
    client.force_login(cast.supporter_halland)
    assert client.get(PAGE).status_code == 403
    assert hand_in(client, [NEW]).status_code == 403
    assert not GapItem.objects.exists()


def test_a_second_yes_finds_nothing_to_do(cast: Cast, supporter: Client) -> None:
    shown = hand_in(supporter, [NEW])
    yes = {"confirm": shown.context["draft_id"]}
    assert "En rad lästes in." in supporter.post(PAGE, yes, follow=True).text
    assert "redan inläst" in supporter.post(PAGE, yes, follow=True).text
    assert GapItem.objects.filter(gap="Ny").count() == 1


def test_the_template_of_the_demonstration_can_be_handed_in(cast: Cast, supporter: Client) -> None:
    preview = supporter.post(PAGE, {"file": gap_template("mall", papers.GAP_EXAMPLE)})
    assert preview.status_code == 200, preview.context["mistakes"]
    supporter.post(PAGE, {"confirm": preview.context["draft_id"]})
    assert GapItem.objects.get().gap.startswith("EXEMPEL (påhittat")
