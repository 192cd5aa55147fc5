"""The list of what waits: one for each person, from every source, late first, as a file."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.cast import Cast
from tests.factories.analysis import GapItemFactory
from tests.factories.pathways import (
    ImplementationFactory,
    PathwayVersionFactory,
    StaffingFactory,
)
from tests.introduction.test_due import days, fill, log
from tests.introduction.test_reminders import remind
from vardforlopp.introduction import due, todos
from vardforlopp.pathways import actions
from vardforlopp.waiting import todos as everything


def test_one_not_received_waits_for_its_supporter_with_a_way_to_it(cast: Cast) -> None:
    (item,) = todos.waiting(cast.supporter)
    assert item["label"] == f"{cast.version.short_title} i Region Skåne: Är inte mottaget"
    assert item["href"] == f"{cast.stroke.get_absolute_url()}#logga"


def test_several_not_received_are_one_item_that_leads_to_exactly_those(
    cast: Cast, supporter: Any
) -> None:
    for _ in range(2):
        ImplementationFactory(region=cast.skane, pathway_version=PathwayVersionFactory())
    log(cast, "R1", on=days(-200))
    items = todos.waiting(cast.supporter)
    [item] = [item for item in items if item["kind"] == due.UNRECEIVED]
    assert item["label"] == "Region Skåne: 2 vårdförlopp är inte mottagna"
    assert item["href"] == f"{reverse('start')}?region=skane&steg=0&gamla=1"
    assert len(supporter.get(item["href"]).context["matrix"].rows) == 2


def test_the_staffed_are_asked_about_their_own_and_not_about_the_region(cast: Cast) -> None:
    ImplementationFactory(region=cast.skane, pathway_version=PathwayVersionFactory())
    StaffingFactory(implementation=cast.stroke_halland, person=cast.leader.person)
    labels = [item["label"] for item in todos.waiting(cast.leader)]
    assert ["Halland" in labels[0], "Skåne" in labels[1], len(labels)] == [True, True, 2]


def test_a_replaced_version_waits_for_nobody_but_the_one_that_replaced_it_does(cast: Cast) -> None:
    newer = PathwayVersionFactory(
        pathway=cast.version.pathway,
        part=cast.version.part,
        version_label="2.0",
        slug="stroke-2",
        replaces=cast.version,
    )
    actions.open_implementations(newer)
    (item,) = todos.waiting(cast.supporter)
    assert item["href"] == f"{reverse('implementation', args=['skane', 'stroke-2'])}#logga"


def test_what_was_logged_lately_does_not_wait(cast: Cast) -> None:
    log(cast)
    assert todos.waiting(cast.supporter) == []


def test_nothing_waits_for_those_who_log_nothing(cast: Cast) -> None:
    for user in (cast.auditor, cast.editor, cast.nobody):
        assert everything(user) == []


class TestThePage:
    """/att-gora/ and the first five of it on the start page."""

    @pytest.fixture(autouse=True)
    def _much(self, cast: Cast) -> None:
        fill(cast, 2)
        log(cast, "R1", on=days(-400))

    def test_late_ones_come_first_and_then_by_day(self, supporter: Any) -> None:
        items = supporter.get("/att-gora/").context["todos"]
        late = [item["is_late"] for item in items]
        assert late == sorted(late, reverse=True)
        dated = [item["due"] for item in items if item["due"]]
        assert dated == sorted(dated)
        assert all(item["due"] is None for item in items[len(dated) :])
        assert items[0]["kind"] == due.STALE

    def test_the_start_page_shows_five_and_how_many_there_are(self, supporter: Any) -> None:
        start = supporter.get("/")
        count = supporter.get("/att-gora/").context["count"]
        assert start.text.count('<ul class="todo">') == 1
        assert len(start.context["todos"]) == 5
        assert f"Visa alla {count}" in start.text

    def test_one_kind_at_a_time_or_only_the_late(self, supporter: Any) -> None:
        shown = supporter.get("/att-gora/", {"slag": "atgard-i-gapanalysen"})
        assert {item["kind"] for item in shown.context["todos"]} == {due.ACTION}
        assert "Ta bort filtret" in shown.text
        late = supporter.get("/att-gora/", {"sena": "on"}).context
        assert len(late["todos"]) == late["late"] > 0

    def test_a_kind_that_is_none_is_told_and_shows_nothing(self, supporter: Any) -> None:
        page = supporter.get("/att-gora/", {"slag": "<b>"})
        assert page.status_code == 422
        assert "Inget av det slaget väntar på dig." in page.text
        assert page.context["todos"] == []
        assert page.context["count"] > 0

    def test_the_file_holds_what_the_page_shows(self, supporter: Any) -> None:
        answer = supporter.get("/att-gora/", {"slag": "atgard-i-gapanalysen", "format": "csv"})
        lines = b"".join(answer.streaming_content).decode().strip().splitlines()
        assert lines[0].lstrip("\ufeff") == "Att göra;Slag;Senast;Försenat;Varför;Adress"
        assert len(lines) == 3
        assert "Åtgärd i gapanalysen" in lines[1]
        assert "http://testserver/inforande/" in lines[1]
        sheet = b"".join(supporter.get("/att-gora/", {"format": "xlsx"}).streaming_content)
        assert sheet.startswith(b"PK")

    def test_news_is_another_page(self, supporter: Any) -> None:
        remind()
        assert "Aviseringar (" in supporter.get("/att-gora/").text

    def test_done_by_anyone_it_is_gone_at_once(self, cast: Cast, supporter: Any) -> None:
        log(cast, by=cast.leader)
        items = supporter.get("/att-gora/").context["todos"]
        assert due.STALE not in {item["kind"] for item in items}


def test_the_pages_ask_as_many_questions_whatever_waits(cast: Cast, supporter: Any) -> None:
    def asked() -> list[int]:
        counts = []
        for url in ("/", "/att-gora/"):
            with CaptureQueriesContext(connection) as queries:
                assert supporter.get(url).status_code == 200
            counts.append(len(queries))
        return counts

    fill(cast, 1)
    GapItemFactory(implementation=cast.stroke, due_on=days(1))
    asked()
    few = asked()
    fill(cast, 29)
    assert asked() == few
