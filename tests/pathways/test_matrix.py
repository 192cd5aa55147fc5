"""The matrix: what each cell says, what the filters show, what the files hold."""

from __future__ import annotations

import csv
import io
from datetime import date, timedelta
from typing import Any

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from tests.cast import Cast
from tests.factories.pathways import PathwayVersionFactory
from tests.factories.regions import RegionFactory
from vardforlopp.common import dates
from vardforlopp.pathways import actions, matrix
from vardforlopp.pathways.models import Movement, PathwayVersion
from vardforlopp.pathways.workflow import change_state


def log(cast: Cast, days_ago: int = 0, **facts: Any) -> Any:
    """A log in Skåne some days ago."""
    return actions.log_status(
        cast.stroke,
        **{
            "by": cast.supporter,
            "movement": Movement.UNCHANGED,
            "note": "Igång.",
            "observed_on": dates.today() - timedelta(days=days_ago),
        }
        | facts,
    )


def cells(cast: Cast, **wanted: Any) -> dict[str, matrix.Cell]:
    """Shown cells by region slug."""
    built = matrix.build(cast.nobody, matrix.Wanted(**wanted))
    return {
        slug: cell
        for _, row in built.rows
        for slug, cell in zip(built.columns, row, strict=True)
        if cell is not None and cell.is_match
    }


def test_a_cell_shows_step_movement_and_age_of_the_log(cast: Cast) -> None:
    log(cast, 12, movement=Movement.FORWARD, target=cast.step("R4"), reason="Redan där.")
    cell = cells(cast)["skane"]
    assert (cell.code, cell.movement, cell.age, cell.is_stale) == ("R4", "forward", 12, False)


def test_a_region_that_has_not_logged_is_missing_and_not_zero(cast: Cast) -> None:
    cell = cells(cast)["halland"]
    assert (cell.code, cell.age, cell.is_stale) == ("", None, True)


@pytest.mark.parametrize(("days", "is_stale"), [(90, False), (91, True)])
def test_a_log_older_than_ninety_days_is_stale(cast: Cast, days: int, is_stale: bool) -> None:
    log(cast, days)
    assert cells(cast)["skane"].is_stale is is_stale


def test_a_dormant_implementation_is_not_called_stale(cast: Cast) -> None:
    log(cast, 400)
    change_state(cast.stroke, "pause", by=cast.supporter, comment="Pandemin.")
    cell = cells(cast)["skane"]
    assert (cell.is_stale, cell.status_label) == (False, "vilande")


def test_an_open_hinder_is_shown_until_it_is_closed(cast: Cast) -> None:
    entry = log(cast, hinder=cast.hinder_tag)
    assert set(cells(cast, hinder=True)) == {"skane"}
    actions.close_hinder(
        entry.hinders.get(), by=cast.supporter, closed_on=dates.today(), what_helped="Tid."
    )
    assert not cells(cast, hinder=True)


def test_filters_narrow_by_healthcare_region_step_owner_and_kind(cast: Cast) -> None:
    log(cast, movement=Movement.FORWARD, target=cast.step("R1"))
    assert set(cells(cast, healthcare_region="sodra")) == {"skane", "halland"}
    assert set(cells(cast, step="R1")) == {"skane"}
    assert set(cells(cast, step="0")) == {"halland", "orebro-lan"}
    owner = cast.version.pathway.owners.get().body
    assert set(cells(cast, owner=owner.slug)) == {"skane", "halland", "orebro-lan"}
    assert not cells(cast, owner="finns-inte")
    assert not cells(cast, kind="svf")


def test_a_region_in_two_healthcare_regions_is_found_under_both(cast: Cast) -> None:
    from regions.models import RegionAffiliation

    RegionAffiliation(
        region=cast.halland,
        healthcare_region=cast.middle,
        is_main=False,
        valid_from=date(2020, 1, 1),
    ).save()
    assert "halland" in cells(cast, healthcare_region="mellansverige")
    assert "halland" in cells(cast, healthcare_region="sodra")


def test_a_superseded_version_is_hidden_until_asked_for(cast: Cast) -> None:
    newer = PathwayVersionFactory(
        pathway=cast.version.pathway, part="1", version_label="2.0", replaces=cast.version
    )
    assert "skane" in cells(cast)  # the newer one is not published yet
    actions.open_implementations(newer)
    shown = matrix.build(cast.nobody, matrix.Wanted())
    assert [row.title for row, _ in shown.rows] == [newer.short_title]
    assert len(matrix.build(cast.nobody, matrix.Wanted(superseded=True)).rows) == 2


def test_regions_stand_in_swedish_order(cast: Cast) -> None:
    RegionFactory(name="Region Åland", short_name="Åland", slug="aland")
    actions.open_implementations(cast.version)
    names = list(matrix.build(cast.nobody, matrix.Wanted()).columns.values())
    assert names == ["Halland", "Skåne", "Åland", "Örebro län"]


def test_the_page_opens_on_the_own_healthcare_region(cast: Cast, client: Any) -> None:
    client.force_login(cast.supporter)
    page = client.get(reverse("start"))
    assert list(page.context["matrix"].columns) == ["halland", "skane"]
    client.force_login(cast.nobody)
    assert len(client.get(reverse("start")).context["matrix"].columns) == 3


def test_the_matrix_itself_is_one_query(cast: Cast, django_assert_num_queries: Any) -> None:
    reader = cast.nobody
    with django_assert_num_queries(1):
        matrix.build(reader, matrix.Wanted())
    for number in range(10):
        actions.open_implementations(PathwayVersionFactory(part=str(number)))
    assert PathwayVersion.objects.count() > 10
    with django_assert_num_queries(1):
        matrix.build(reader, matrix.Wanted())


def test_files_hold_what_the_page_shows(cast: Cast, client: Any) -> None:
    log(cast, 3)
    client.force_login(cast.supporter)
    text = b"".join(client.get("/?sjukvardsregion=sodra&format=csv")).decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text), delimiter=";"))
    assert rows[0][:3] == ["Vårdförlopp", "Region", "Steg"]
    assert sorted(row[1] for row in rows[1:]) == ["Halland", "Skåne"]
    file = b"".join(client.get("/?sjukvardsregion=sodra&format=xlsx"))
    sheet = load_workbook(io.BytesIO(file)).active
    assert [cell.value for cell in sheet[1]][:3] == ["Vårdförlopp", "Region", "Steg"]
    assert sheet.max_row == len(rows)


@pytest.mark.parametrize("value", ["finns-inte", "'; --", "<script>", "ä" * 500])
def test_a_filter_nobody_offers_is_said_and_shows_nothing(
    cast: Cast, client: Any, value: str
) -> None:
    client.force_login(cast.supporter)
    page = client.get(reverse("start"), {"region": value})
    assert page.status_code == 422
    assert page.context["form"].errors["region"]
    assert page.context["matrix"] == matrix.NOTHING
