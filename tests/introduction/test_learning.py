"""The hinder register, the comparison and the board: what they show, and what they cost."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.cast import Cast
from tests.factories.pathways import (
    HinderFactory,
    HinderTagFactory,
    ImplementationFactory,
    MilestoneFactory,
    PathwayVersionFactory,
    StaffingFactory,
    StatusEntryFactory,
    StepPlanFactory,
)
from tests.factories.regions import RegionFactory
from vardforlopp.accounts import actions as accounts
from vardforlopp.common import dates
from vardforlopp.common.acting import acting_as
from vardforlopp.introduction import board, comparison_table, hinder_register
from vardforlopp.pathways import actions
from vardforlopp.pathways.models import Hinder, Implementation, Movement
from vardforlopp.pathways.workflow import change_state

STROKE = ["skane", "stroke"]
DAY = date(2020, 9, 1)


def open_in(cast: Cast, *places: Implementation, **facts: Any) -> list[Hinder]:
    with acting_as(None, reason="Prov"):
        return [HinderFactory(implementation=one, tag=cast.hinder_tag, **facts) for one in places]


def reach(implementation: Implementation, **days: int) -> None:
    """Logs that the steps were reached so many days after R1's day."""
    steps = {step.code: step for step in implementation.template.steps.all()}
    before = None
    with acting_as(None, reason="Prov"):
        for code, day in days.items():
            StatusEntryFactory(
                implementation=implementation,
                movement=Movement.FORWARD,
                from_step=before,
                to_step=steps[code],
                observed_on=DAY + timedelta(days=day),
            )
            before = steps[code]


def elsewhere(cast: Cast, count: int, **days: int) -> list[Implementation]:
    """So many other regions that have reached the steps."""
    with acting_as(None, reason="Prov"):
        made = [ImplementationFactory(pathway_version=cast.version) for _ in range(count)]
    for one in made:
        reach(one, **days)
    return made


# hinders


def test_the_same_hinder_in_two_regions_is_one_row_that_names_both(
    cast: Cast, supporter: Client
) -> None:
    open_in(cast, cast.stroke, cast.stroke_halland)
    assert cast.supporter_halland
    (row,) = hinder_register.rows(Hinder.objects.all(), cast.supporter)
    assert row.same == "fler har samma: Halland, Skåne"
    assert [place.asked for place in row.places] == ["Person supporter halland", "Person supporter"]
    page = supporter.get(reverse("hinders")).content.decode()
    assert "fler har samma: Halland, Skåne" in page
    assert "Person supporter halland" in page


def test_what_helped_stands_with_region_and_day(cast: Cast, supporter: Client) -> None:
    open_in(cast, cast.stroke)
    open_in(cast, cast.stroke_orebro, closed=True)
    for name, args in (("hinders", []), ("hinder", [cast.hinder_tag.pk])):
        page = supporter.get(reverse(name, args=args)).content.decode()
        assert "En vikarie anställdes på halvtid." in page
        assert "Örebro län" in page
        assert "1\u00a0december\u00a02020" in page


@pytest.mark.parametrize(
    ("asked", "count"),
    [
        ({"region": "halland"}, 1),
        ({"lage": "stangda"}, 1),
        ({"lage": "oppna"}, 2),
        ({"region": "halland", "lage": "stangda"}, 0),
    ],
)
def test_the_register_narrows_by_the_address_and_so_does_the_file(
    cast: Cast, supporter: Client, asked: dict[str, str], count: int
) -> None:
    open_in(cast, cast.stroke, cast.stroke_halland)
    open_in(cast, cast.stroke_orebro, closed=True)
    assert supporter.get(reverse("hinders"), asked).status_code == 200
    response = supporter.get(reverse("hinders"), asked | {"format": "csv"})
    lines = b"".join(response.streaming_content).decode().strip().splitlines()
    assert len(lines) == 1 + count


def test_a_filter_that_is_not_understood_is_said(supporter: Client) -> None:
    response = supporter.get(reverse("hinders"), {"region": "atlantis"})
    assert response.status_code == 422
    assert "Filtret gick inte att förstå" in response.content.decode()


def test_without_any_hinder_the_register_says_where_they_come_from(supporter: Client) -> None:
    assert "När någon väljer ett hinder i loggen" in (
        supporter.get(reverse("hinders")).content.decode()
    )


def test_the_log_form_names_the_other_regions_that_have_the_hinder(
    cast: Cast, supporter: Client
) -> None:
    open_in(cast, cast.stroke_halland, cast.stroke_orebro)
    page = supporter.get(reverse("implementation", args=STROKE)).content.decode()
    assert "bemanning saknas (även i Halland, Örebro län)" in page


def test_the_own_region_is_not_among_the_others(cast: Cast, supporter: Client) -> None:
    open_in(cast, cast.stroke)
    page = supporter.get(reverse("implementation", args=STROKE)).content.decode()
    assert "(även i" not in page


def test_choosing_a_hinder_shows_who_has_it_and_what_helped(cast: Cast, supporter: Client) -> None:
    open_in(cast, cast.stroke_halland)
    open_in(cast, cast.stroke_orebro, closed=True)
    url = reverse("same_hinder", args=STROKE)
    page = supporter.get(url, {"hinder": cast.hinder_tag.pk}).content.decode()
    assert "Fler har samma: Halland" in page
    assert "En vikarie anställdes på halvtid." in page
    for forged in ("", "x", "0", "9" * 30, "²"):
        assert supporter.get(url, {"hinder": forged}).content.decode().strip() == ""


def test_a_saved_log_with_a_hinder_leads_to_the_others(cast: Cast, supporter: Client) -> None:
    url = reverse("implementation", args=STROKE)
    form = supporter.get(url).context["form"]
    typed = {
        "movement": "unchanged",
        "note": "Ingen att tillgå.",
        "observed_on": dates.today().isoformat(),
        "hinder": cast.hinder_tag.pk,
        "version": form["version"].value(),
        "token": form["token"].value(),
    }
    page = supporter.post(url, typed, follow=True).content.decode()
    assert f'<a href="{reverse("hinder", args=[cast.hinder_tag.pk])}">Så gjorde andra' in page


# comparison


def test_with_three_others_the_median_and_spread_stand_beside_the_own_days(
    cast: Cast, supporter: Client
) -> None:
    reach(cast.stroke, R1=0, R2=40)
    for days in (10, 20, 33):
        elsewhere(cast, 1, R1=0, R2=days)
    row = comparison_table.build(cast.stroke).rows[1]
    assert row.from_before is not None
    assert row.from_before.own == 40
    assert row.from_before.spread is not None
    assert (row.from_before.spread.middle, row.from_before.spread.count) == (20, 3)
    page = supporter.get(reverse("comparison", args=STROKE)).content.decode()
    assert "10 till 33" in page
    assert "3 regioner" in page


def test_a_step_nobody_has_reached_here_is_not_said_to_lack_anything(
    cast: Cast, supporter: Client
) -> None:
    reach(cast.stroke, R1=0, R3=30)
    rows = {row.step.code: row for row in comparison_table.build(cast.stroke).rows}
    assert [rows[code].missing for code in ("R3", "R4")] == ["saknas", "inte än"]
    text = supporter.get(reverse("comparison", args=STROKE)).content.decode()
    last = text[text.index(rows["R12"].step.name) :].split("</tr>")[0]
    assert last.count("inte än") == 3
    assert "saknas" not in last


def test_with_two_others_the_page_says_that_they_are_too_few(cast: Cast, supporter: Client) -> None:
    reach(cast.stroke, R1=0, R2=40)
    elsewhere(cast, 2, R1=0, R2=10)
    row = comparison_table.build(cast.stroke).rows[1]
    assert row.from_before is not None
    assert row.from_before.spread is None
    page = supporter.get(reverse("comparison", args=STROKE)).content.decode()
    assert "för få regioner" in page
    opened = supporter.get(reverse("comparison", args=STROKE), {"steg": "R2"}).content.decode()
    assert '<details class="more" id="andra-R2" open>' in opened


def test_a_step_far_from_the_rest_is_said_in_words_and_squeezes_nothing(
    cast: Cast, supporter: Client
) -> None:
    reach(cast.stroke, R1=0, R2=40, R3=60, R4=100, R11=1300)
    table = comparison_table.build(cast.stroke)
    figures = {row.step.code: row.figure for row in table.rows if row.figure}
    assert table.longest == 110
    assert figures["R4"].own == 909
    assert (figures["R11"].own, figures["R11"].beyond) == (None, "här 1300 dagar")
    text = supporter.get(reverse("comparison", args=STROKE)).content.decode()
    assert "här 1300 dagar →" in text
    reach(cast.stroke_halland, R1=0, R2=40, R3=60, R4=100, R11=140)
    evenly = comparison_table.build(cast.stroke_halland)
    assert evenly.longest == 140
    assert not any(row.figure.beyond for row in evenly.rows if row.figure)


def test_a_decision_dates_its_step_whenever_the_log_came(cast: Cast) -> None:
    reach(cast.stroke, R1=0, R7=300)
    with acting_as(None, reason="Prov"):
        MilestoneFactory(implementation=cast.stroke, occurred_on=DAY + timedelta(days=200))
    found = {row.step.code: row for row in comparison_table.build(cast.stroke).rows}
    assert found["R7"].from_first is not None
    assert found["R7"].from_first.own == 200
    assert found["R7"].from_before is not None
    assert found["R7"].from_before.own is None  # R6 has no day: missing, not zero


def test_the_plan_stands_beside_what_happened(cast: Cast, supporter: Client) -> None:
    reach(cast.stroke, R1=0, R2=40)
    with acting_as(None, reason="Prov"):
        StepPlanFactory(
            implementation=cast.stroke,
            step=cast.step("R2"),
            planned_on=DAY + timedelta(days=30),
        )
    page = supporter.get(reverse("comparison", args=STROKE)).content.decode()
    assert "10 dagar senare än planerat" in page


def test_the_file_has_a_line_for_each_region_at_each_step(cast: Cast, supporter: Client) -> None:
    elsewhere(cast, 3, R1=0, R2=12)
    response = supporter.get(reverse("comparison", args=STROKE), {"format": "csv"})
    lines = b"".join(response.streaming_content).decode().strip().splitlines()
    assert len([line for line in lines if line.startswith("R2;")]) == 4
    assert sum(line.endswith(";12;12") for line in lines) == 3


# board


def test_each_pathway_stands_in_the_column_of_its_step(cast: Cast, supporter: Client) -> None:
    actions.log_status(
        cast.stroke,
        by=cast.supporter,
        movement=Movement.FORWARD,
        target=cast.step("R1"),
        note="Mottaget.",
        observed_on=dates.today() - timedelta(days=12),
        hinder=cast.hinder_tag,
    )
    shown = board.build(cast.supporter, cast.skane)
    at = {column.key: column.cards for column in shown.columns}
    assert [card.implementation for card in at["R1"]] == [cast.stroke]
    assert at["R1"][0].has_hinder
    assert at["R1"][0].days == 12
    assert at["ej-mottaget"] == []
    assert len(shown.columns) == 13
    page = supporter.get(reverse("board", args=["skane"])).content.decode()
    assert "Inget vårdförlopp här." in page
    assert page.count("<h1") == 1


def test_a_dormant_one_says_so_on_its_card(cast: Cast, supporter: Client) -> None:
    change_state(cast.stroke, "pause", by=cast.supporter, comment="Pandemin.", resumes_on=None)
    page = supporter.get(reverse("board", args=["skane"])).content.decode()
    assert "card--dormant" in page
    assert "vilande" in page


def test_the_board_is_reached_from_the_region_and_leads_back(cast: Cast, supporter: Client) -> None:
    region, tavla = reverse("region", args=["skane"]), reverse("board", args=["skane"])
    assert tavla in supporter.get(region).content.decode()
    page = supporter.get(tavla).content.decode()
    assert f'href="{region}"' in page
    assert "?region=skane&amp;ersatta=1" in page  # what a published version has replaced


def test_the_file_of_the_board_has_the_day_of_each_step(cast: Cast, supporter: Client) -> None:
    reach(cast.stroke, R1=0)
    response = supporter.get(reverse("board", args=["skane"]), {"format": "csv"})
    text = b"".join(response.streaming_content).decode()
    assert "R12" in text.splitlines()[0]
    assert "2020-09-01" in text


# what they cost


def add(cast: Cast, count: int) -> None:
    with acting_as(None, reason="Prov"):
        for _ in range(count):
            region = RegionFactory(healthcare_region=cast.southern)
            there = ImplementationFactory(pathway_version=cast.version, region=region)
            reach(there, R1=0, R2=10)
            HinderFactory(implementation=there, tag=cast.hinder_tag)
            HinderFactory(implementation=there, tag=HinderTagFactory(), closed=True)
            here = ImplementationFactory(
                pathway_version=PathwayVersionFactory(approved=True), region=cast.skane
            )
            reach(here, R1=0)
            HinderFactory(implementation=here, tag=cast.hinder_tag)
            StaffingFactory(implementation=here, person=cast.leader.person)
            StaffingFactory(implementation=here)
            accounts.give_appointment(
                person=cast.leader.person,
                role="process_supporter",
                place=region,
                valid_from=date(2020, 1, 1),
                by=None,
            )


def test_no_page_asks_more_the_more_there_is(cast: Cast, client: Client) -> None:
    readers = [cast.supporter, cast.administrator]
    pages = [
        reverse("hinders"),
        reverse("hinder", args=[cast.hinder_tag.pk]),
        f"{reverse('same_hinder', args=STROKE)}?hinder={cast.hinder_tag.pk}",
        reverse("implementation", args=STROKE),
        reverse("comparison", args=STROKE),
        reverse("board", args=["skane"]),
        reverse("handover"),
        reverse("handover_person", args=[cast.leader.person_id]),
    ]

    def asked(url: str) -> int:
        with CaptureQueriesContext(connection) as queries:
            assert client.get(url).status_code == 200
        return len(queries)

    def all_asked() -> list[dict[str, int]]:
        counts = []
        for reader in readers:
            client.force_login(reader)
            counts.append({url: asked(url) for url in pages})
        return counts

    add(cast, 1)
    all_asked()  # what is remembered is remembered
    few = all_asked()
    add(cast, 29)
    assert all_asked() == few
