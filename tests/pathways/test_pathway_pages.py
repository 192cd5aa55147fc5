"""The list of pathways, the page of one, the process and the kinds of hinder."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from tests.cast import Cast
from tests.factories.pathways import (
    CarePathwayFactory,
    HinderFactory,
    HinderTagFactory,
    ImplementationFactory,
    NationalStepFactory,
    PathwayOwnerFactory,
    PathwayVersionFactory,
    StatusEntryFactory,
    step,
)
from tests.factories.regions import BodyFactory, RegionFactory
from vardforlopp.common import dates
from vardforlopp.common.acting import acting_as
from vardforlopp.pathways import actions, register
from vardforlopp.pathways.models import GuidingQuestion, Movement

LIST = "/vardforlopp/"


def names(page: Any) -> list[str]:
    return [row.pathway.name for row in page.context["rows"]]


def text_of(page: Any) -> str:
    return " ".join(page.content.decode().split())


def page_of(client: Any, cast: Cast) -> Any:
    return client.get(cast.version.pathway.get_absolute_url())


# The list


def test_pathways_stand_in_swedish_order(cast: Cast, supporter: Any) -> None:
    for name in ("Ögonsjuka", "Ätstörning", "Åderbråck"):
        CarePathwayFactory(name=name)
    assert names(supporter.get(LIST))[1:] == ["Åderbråck", "Ätstörning", "Ögonsjuka"]


def test_a_pathway_is_found_by_the_title_of_a_version(cast: Cast, supporter: Any) -> None:
    PathwayVersionFactory(title="Höftledsartros – proteskirurgi")
    assert len(names(supporter.get(LIST, {"q": "hoftled"}))) == 1
    page = supporter.get(LIST, {"q": "PROTES"})
    assert len(names(page)) == 1
    assert [chip["value"] for chip in page.context["chips"]] == ["PROTES"]


def test_the_list_is_narrowed_by_kind_owner_and_versions_on_their_way(
    cast: Cast, supporter: Any
) -> None:
    cancer = CarePathwayFactory(name="Bröstcancer", kind="svf")
    owner = PathwayOwnerFactory(pathway=cancer, body=BodyFactory(name="NPO Cancer"))
    PathwayVersionFactory(pathway=cancer)
    assert names(supporter.get(LIST, {"slag": "standardiserat-vardforlopp-cancer"})) == [
        "Bröstcancer"
    ]
    assert names(supporter.get(LIST, {"agare": owner.body.slug})) == ["Bröstcancer"]
    assert names(supporter.get(LIST, {"pa_vag": "on"})) == ["Bröstcancer"]


def test_a_filter_that_is_not_understood_shows_nothing_and_says_so(supporter: Any) -> None:
    page = supporter.get(LIST, {"slag": "annat"})
    assert page.status_code == 422
    assert names(page) == []
    assert "Välj i listan." in text_of(page)


def test_a_former_owner_is_not_shown(cast: Cast, supporter: Any) -> None:
    former = PathwayOwnerFactory(
        pathway=cast.version.pathway, body=BodyFactory(name="NPO Förr"), valid_to=date(2021, 1, 1)
    )
    page = supporter.get(LIST)
    assert former.body.name not in text_of(page)
    assert supporter.get(LIST, {"agare": former.body.slug}).status_code == 422


def test_a_row_says_where_the_version_stands_and_how_many_have_decided(
    cast: Cast, supporter: Any
) -> None:
    NationalStepFactory(version=cast.version, step=step("N9"))
    ImplementationFactory(pathway_version=cast.version, outcome="decline")
    [row] = supporter.get(LIST).context["rows"]
    assert row.versions[0].national.step.code == "N9"
    assert (row.versions[0].decided, row.versions[0].opened) == (1, 4)


def test_the_file_has_a_line_for_each_version_and_for_a_pathway_without(
    cast: Cast, supporter: Any
) -> None:
    CarePathwayFactory(name="Utan version")
    answer = supporter.get(LIST, {"format": "csv"})
    text = b"".join(answer.streaming_content).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text), delimiter=";"))
    assert [row["Version"] for row in rows] == [cast.version.title, ""]
    assert rows[0]["Fastställt"] == "maj\u00a02020"
    book = load_workbook(
        io.BytesIO(b"".join(supporter.get(LIST, {"format": "xlsx", "q": "utan"}).streaming_content))
    )
    assert [row[0].value for row in book.active.iter_rows()] == ["Vårdförlopp", "Utan version"]


def test_the_list_costs_as_many_queries_with_thirty_pathways_as_with_one(
    cast: Cast, supporter: Any, count_queries: Callable[[Any, str], int]
) -> None:
    few = count_queries(supporter, LIST)
    for _ in range(30):
        version = PathwayVersionFactory()
        PathwayOwnerFactory(pathway=version.pathway)
        NationalStepFactory(version=version)
        ImplementationFactory(pathway_version=version)
    assert count_queries(supporter, LIST) == few


# The page of a pathway


def test_the_page_shows_every_region_side_by_side(cast: Cast, supporter: Any) -> None:
    actions.log_status(
        cast.stroke,
        by=cast.supporter,
        movement=Movement.FORWARD,
        target=step("R1"),
        note="Mottaget.",
        observed_on=dates.today(),
        hinder=cast.hinder_tag,
    )
    [section] = page_of(supporter, cast).context["sections"]
    rows = {row.implementation.region.slug: row for row in section.regions}
    assert list(rows) == ["halland", "skane", "orebro-lan"]
    assert rows["skane"].implementation.step.code == "R1"
    assert (rows["skane"].age, rows["halland"].age) == (0, None)
    assert rows["skane"].implementation.has_hinder
    assert section.note == "1 av 3 regioner har loggat."


def test_the_process_is_drawn_with_where_each_region_is(cast: Cast, supporter: Any) -> None:
    NationalStepFactory(version=cast.version, step=step("N9"))
    stroke = cast.stroke_halland
    actions.log_status(
        stroke,
        by=cast.supporter_halland,
        movement=Movement.FORWARD,
        target=step("R1"),
        note="Mottaget.",
        observed_on=dates.today(),
    )
    [section] = page_of(supporter, cast).context["sections"]
    national, regional = section.tracks
    assert [one["code"] for one in national["steps"] if one["is_here"]] == ["N9"]
    assert [one["code"] for one in national["steps"] if one["is_ahead"]] == ["N10", "N11"]
    assert [place["short"] for place in regional["steps"][0]["places"]] == ["Halland"]
    assert regional["steps"][0]["places"][0]["href"] == stroke.get_absolute_url()


def test_the_municipal_track_is_drawn_only_when_municipal_care_is_concerned(
    cast: Cast, supporter: Any
) -> None:
    version = PathwayVersionFactory(
        pathway=cast.version.pathway, part="2", concerns_municipal_care=True
    )
    ImplementationFactory(pathway_version=version, region=cast.skane)
    first, second = page_of(supporter, cast).context["sections"]
    assert [track["track"] for track in first.tracks] == ["N", "R"]
    assert [track["track"] for track in second.tracks] == ["N", "R", "K"]


def test_a_version_on_its_way_is_not_shown_in_any_region(cast: Cast, supporter: Any) -> None:
    PathwayVersionFactory(pathway=cast.version.pathway, part="2", title="Del två")
    page = page_of(supporter, cast)
    coming = page.context["sections"][1]
    assert coming.regions == []
    assert [track["track"] for track in coming.tracks] == ["N"]
    assert all(one["is_ahead"] for one in coming.tracks[0]["steps"])
    assert "Inget nationellt steg är registrerat" in text_of(page)


def test_an_uncertain_day_says_how_uncertain_it_is_and_why(cast: Cast, supporter: Any) -> None:
    NationalStepFactory(
        version=cast.version,
        step=step("N7"),
        reached_on=date(2020, 3, 1),
        reached_is_inferred=True,
        reached_source="Remissen stängde 6 mars",
    )
    text = text_of(page_of(supporter, cast))
    assert "mars 2020" in text
    assert "härledd" in text
    assert "Remissen stängde 6 mars" in text


def test_a_superseded_version_is_moved_aside(cast: Cast, supporter: Any) -> None:
    newer = PathwayVersionFactory(
        pathway=cast.version.pathway, version_label="2.0", replaces=cast.version
    )
    actions.open_implementations(newer)
    context = page_of(supporter, cast).context
    assert [one.row.version for one in context["sections"]] == [newer]
    assert [one.row.version for one in context["superseded"]] == [cast.version]


def test_a_demonstration_log_is_marked_where_it_shows(cast: Cast, supporter: Any) -> None:
    for implementation, is_demo in ((cast.stroke, True), (cast.stroke_halland, False)):
        with acting_as(None, is_demo=is_demo):
            entry = StatusEntryFactory(implementation=implementation)
        implementation.last_entry = entry
        implementation.save()
    assert text_of(page_of(supporter, cast)).count("Demonstrationsdata") == 1


def test_who_can_change_a_pathway_is_said_with_names(cast: Cast, supporter: Any) -> None:
    name = cast.editor.person.name
    assert name in " ".join(page_of(supporter, cast).context["who_can"])


def test_the_history_page_holds_pathway_owners_and_versions(cast: Cast, supporter: Any) -> None:
    pathway = cast.version.pathway
    page = supporter.get(reverse("pathway_history", args=[pathway.slug]))
    titles = [name for name, _ in page.context["parts"]]
    assert titles[0] == pathway.name
    assert titles[1].startswith("Ägare: ")
    assert titles[2] == f"Version: {cast.version.short_title}"


def test_the_history_page_keeps_a_step_that_was_corrected(cast: Cast, supporter: Any) -> None:
    old = NationalStepFactory(version=cast.version, reached_source="Fel källa")
    NationalStepFactory(version=cast.version, supersedes=old, reached_source="Rätt källa")
    text = text_of(supporter.get(reverse("pathway_history", args=[cast.version.pathway.slug])))
    assert "Fel källa" in text
    assert text.count(">rättad<") == 1
    assert "Fel källa" not in text_of(page_of(supporter, cast))


def test_the_page_costs_as_many_queries_with_thirty_regions_as_with_few(
    cast: Cast, supporter: Any, count_queries: Callable[[Any, str], int]
) -> None:
    url = cast.version.pathway.get_absolute_url()
    few = count_queries(supporter, url)
    for region in RegionFactory.create_batch(30):
        implementation = ImplementationFactory(pathway_version=cast.version, region=region, at="R4")
        HinderFactory(implementation=implementation, tag=cast.hinder_tag)
        implementation.last_entry = implementation.entries.get()
        implementation.save()
    for code in ("N1", "N4", "N6"):
        NationalStepFactory(version=cast.version, step=step(code))
    assert count_queries(supporter, url) == few


@pytest.mark.parametrize("path", ["finns-inte/", "finns-inte/historik/"])
def test_a_pathway_that_does_not_exist_is_not_found(supporter: Any, path: str) -> None:
    assert supporter.get(LIST + path).status_code == 404


# The process


def test_the_process_page_explains_every_step_and_what_should_be_in_place(
    cast: Cast, supporter: Any
) -> None:
    text = text_of(supporter.get("/processen/"))
    for row in register.rows("steps"):
        assert row["explanation"] in text
    assert "Rådets rekommendation är registrerad" in text


def test_the_process_page_holds_the_nine_questions(cast: Cast, supporter: Any) -> None:
    GuidingQuestion.objects.create(code="9", text="Hur då?", order=9, source="S0-43")
    assert "Hur då?" in text_of(supporter.get("/processen/"))


def test_a_text_shows_its_source_its_history_and_a_closed_button(
    cast: Cast, supporter: Any
) -> None:
    page = supporter.get("/processen/steg/R7/")
    assert "Överenskommelse om kunskapsstyrning i Örebro län (S2-38..40)" in text_of(page)
    assert page.context["history"]
    assert not page.context["may_edit"]
    assert "nationell redaktör" in page.context["may_edit"].reason


@pytest.mark.parametrize("path", ["steg/R13/", "fragor/12/", "annat/1/", "steg/R7/annat/"])
def test_a_text_that_does_not_exist_is_not_found(cast: Cast, supporter: Any, path: str) -> None:
    assert supporter.get(f"/processen/{path}").status_code == 404


# The kinds of hinder


def test_kinds_of_hinder_are_counted_open_and_closed(cast: Cast, supporter: Any) -> None:
    HinderFactory(implementation=cast.stroke, tag=cast.hinder_tag)
    HinderFactory(implementation=cast.stroke_halland, tag=cast.hinder_tag, closed=True)
    [tag] = supporter.get("/hinderslag/").context["tags"]
    assert (tag.open, tag.closed) == (1, 1)


def test_a_kind_of_hinder_shows_what_helped_elsewhere(cast: Cast, supporter: Any) -> None:
    HinderFactory(implementation=cast.stroke_halland, tag=cast.hinder_tag, closed=True)
    text = text_of(supporter.get(cast.hinder_tag.get_absolute_url()))
    assert "En vikarie anställdes på halvtid." in text
    assert cast.stroke_halland.get_absolute_url() in text


def test_the_pages_of_hinders_cost_as_many_queries_with_thirty_as_with_one(
    cast: Cast, supporter: Any, count_queries: Callable[[Any, str], int]
) -> None:
    HinderFactory(implementation=cast.stroke, tag=cast.hinder_tag)
    urls = ("/hinderslag/", cast.hinder_tag.get_absolute_url())
    few = [count_queries(supporter, url) for url in urls]
    for _ in range(30):
        HinderFactory(implementation=cast.stroke, tag=HinderTagFactory())
        HinderFactory(tag=cast.hinder_tag, closed=True)
    assert [count_queries(supporter, url) for url in urls] == few
