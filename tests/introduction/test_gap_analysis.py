"""The gap analysis: who reads it and when, its table, its rows, its klarmarkering."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.cast import Cast
from tests.factories.analysis import GapAnalysisFactory, GapItemFactory
from tests.factories.regions import UnitFactory
from tests.introduction.gaps import FACTS, page, url
from tests.introduction.sheets import rows_of_xlsx
from vardforlopp.common import dates
from vardforlopp.common.answer import Refused
from vardforlopp.common.history import lines
from vardforlopp.introduction.actions import analysis as completing
from vardforlopp.introduction.actions import gaps
from vardforlopp.introduction.models import GapAnalysis, GapItem, Progress

pytestmark = pytest.mark.django_db


# who reads it, and when


def test_an_unfinished_analysis_is_read_only_inside_its_scope(
    cast: Cast, supporter: Client, stranger: Client
) -> None:
    item = GapItemFactory(implementation=cast.stroke, gap="Bara vi vet det här.")
    assert "Bara vi vet det här." in page(supporter, url())
    outside = stranger.get(url())
    assert outside.status_code == 200
    assert "Analysen är inte klar än" in outside.content.decode()
    assert "Bara vi vet det här." not in outside.content.decode()
    assert stranger.get(url("gap_item", item.pk)).status_code == 404


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_no_file_gives_away_what_the_page_does_not(
    kind: str, cast: Cast, stranger: Client, supporter: Client
) -> None:
    GapItemFactory(implementation=cast.stroke)
    assert stranger.get(f"{url()}?format={kind}").status_code == 403
    answer = supporter.get(f"{url()}?format={kind}")
    assert (answer.status_code, bool(answer.getvalue())) == (200, True)


def test_an_analysis_that_is_klar_is_read_by_every_region_but_its_history_is_not(
    cast: Cast, supporter: Client, stranger: Client
) -> None:
    gaps.add_gap_item(cast.stroke, by=cast.supporter, **FACTS)
    completing.complete_gap_analysis(cast.stroke, by=cast.supporter, completed_on=dates.today())
    assert "Skillnaden." in page(stranger, url())
    assert "Skillnaden." in stranger.get(f"{url()}?format=csv").getvalue().decode()
    assert "Historik</h2>" not in page(stranger, url())
    assert "Historik</h2>" in page(supporter, url())
    item = GapItem.objects.get()
    assert "lade till" not in page(stranger, url("gap_item", item.pk))
    assert "lade till" in page(supporter, url("gap_item", item.pk))


def test_opening_it_again_hides_it_again(cast: Cast, stranger: Client) -> None:
    GapItemFactory(implementation=cast.stroke)
    analysis = GapAnalysisFactory(implementation=cast.stroke)
    assert "Analysen är inte klar än" not in page(stranger, url())
    completing.reopen(analysis, by=cast.supporter, reason="En enhet var glömd")
    assert "Analysen är inte klar än" in page(stranger, url())
    assert lines(GapAnalysis.objects.get())[0].reason == "En enhet var glömd"


# klarmarkering


def test_an_analysis_without_rows_cannot_be_klar(cast: Cast, supporter: Client) -> None:
    with pytest.raises(Refused, match="inga rader"):
        completing.complete_gap_analysis(cast.stroke, by=cast.supporter, completed_on=dates.today())
    answer = supporter.get(url("gap_complete"), follow=True)
    assert "Analysen har inga rader än" in answer.content.decode()


def test_klarmarkering_keeps_day_and_person(cast: Cast, supporter: Client) -> None:
    GapItemFactory(implementation=cast.stroke)
    form = supporter.get(url("gap_complete")).context["form"]
    sent = {"completed_on": "2026-01-15", "edition": form["edition"].value()}
    assert supporter.post(url("gap_complete"), sent).status_code == 302
    analysis = GapAnalysis.objects.get()
    assert analysis.completed_on == date(2026, 1, 15)
    assert analysis.completed_by == cast.supporter.person


def test_nobody_says_klar_about_rows_they_have_not_seen(cast: Cast, supporter: Client) -> None:
    item = GapItemFactory(implementation=cast.stroke)
    seen = supporter.get(url("gap_complete")).context["form"]["edition"].value()
    gaps.edit_gap_item(item, by=cast.leader, gap="Något helt annat.")
    answer = supporter.post(url("gap_complete"), {"completed_on": "2026-01-15", "edition": seen})
    assert answer.status_code == 422
    assert "Någon annan ändrade analysen" in answer.content.decode()
    assert not GapAnalysis.objects.get().is_complete


def test_a_day_that_has_not_been_is_refused(cast: Cast, supporter: Client) -> None:
    GapItemFactory(implementation=cast.stroke)
    tomorrow = dates.today() + timedelta(days=1)
    answer = supporter.post(url("gap_complete"), {"completed_on": tomorrow, "edition": 1})
    assert answer.status_code == 422
    assert "har inte varit än" in answer.content.decode()
    with pytest.raises(Refused, match="har inte varit än"):
        completing.complete_gap_analysis(cast.stroke, by=cast.supporter, completed_on=tomorrow)


def test_reopening_asks_why(cast: Cast, supporter: Client) -> None:
    GapItemFactory(implementation=cast.stroke)
    analysis = GapAnalysisFactory(implementation=cast.stroke)
    answer = supporter.post(url("gap_reopen"), {"reason": "", "version": analysis.version})
    assert answer.status_code == 422
    assert GapAnalysis.objects.get().is_complete


def test_once_klar_only_the_action_is_changed(cast: Cast, supporter: Client) -> None:
    item = GapItemFactory(implementation=cast.stroke)
    GapAnalysisFactory(implementation=cast.stroke)
    with pytest.raises(Refused, match="Öppna den igen"):
        gaps.add_gap_item(cast.stroke, by=cast.supporter, **FACTS)
    with pytest.raises(Refused, match="Öppna den igen"):
        gaps.edit_gap_item(item, by=cast.supporter, gap="Ny skillnad")
    gaps.edit_gap_item(item, by=cast.supporter, responsible="Någon annan")
    assert GapItem.objects.get().responsible == "Någon annan"
    form = supporter.get(url("gap_item_edit", item.pk)).context["form"]
    assert "gap" not in form.fields
    assert "action" in form.fields
    assert supporter.get(url("gap_item_new")).status_code == 302


# the table


def test_the_table_sorts_by_column_and_says_so(cast: Cast, supporter: Client) -> None:
    for gap, due_on in (("Ö", date(2026, 3, 1)), ("a", None), ("Å", date(2026, 2, 1))):
        GapItemFactory(implementation=cast.stroke, gap=gap, due_on=due_on)

    def shown(order: str) -> list[str]:
        return [row.gap for row in supporter.get(f"{url()}?ordna={order}").context["rows"]]

    assert shown("gap") == ["a", "Å", "Ö"]
    assert shown("-gap") == ["Ö", "Å", "a"]
    assert shown("klart") == ["Å", "Ö", "a"]
    assert shown("finns-inte") == ["Ö", "a", "Å"]
    text = page(supporter, f"{url()}?ordna=gap")
    assert text.count('aria-sort="ascending"') == 1
    assert "?ordna=-gap" in text


def test_a_row_without_an_action_has_no_state_of_it(cast: Cast, supporter: Client) -> None:
    item = GapItemFactory(implementation=cast.stroke, action="")
    for address in (url(), item.get_absolute_url()):
        assert 'data-state="planned"' not in page(supporter, address)
    assert rows_of_xlsx(supporter.get(f"{url()}?format=xlsx"))[0]["Läge"] in (None, "")
    gaps.edit_gap_item(item, by=cast.supporter, action="Anställ")
    assert 'data-state="planned"' in page(supporter, url())


def test_what_is_followed_up_stands_before_what_was_found(cast: Cast, supporter: Client) -> None:
    GapItemFactory(implementation=cast.stroke)
    labels = [one.label for one in supporter.get(url()).context["headings"]]
    assert labels[:5] == ["Gap", "Åtgärd", "Ansvarig", "Klart senast", "Läge"]


def test_every_heading_sorts(cast: Cast, supporter: Client) -> None:
    GapItemFactory(implementation=cast.stroke)
    for heading in supporter.get(url()).context["headings"]:
        answer = supporter.get(f"{url()}{heading.url}")
        assert [one.label for one in answer.context["headings"] if one.sort] == [heading.label]


def test_the_filters_narrow_the_page_and_the_file(cast: Cast, supporter: Client) -> None:
    unit = UnitFactory(region=cast.skane, name="Lund")
    yesterday = dates.today() - timedelta(days=1)
    GapItemFactory(implementation=cast.stroke, gap="sen", due_on=yesterday)
    GapItemFactory(implementation=cast.stroke, gap="kommun", concerns_municipality=True)
    GapItemFactory(implementation=cast.stroke, gap="enhet", unit=unit)
    GapItemFactory(implementation=cast.stroke, gap="klar", progress="done", done_on=yesterday)
    GapItemFactory(implementation=cast.stroke, gap="tom", action="")
    for query, expected in (
        ("forsenade=on", {"sen"}),
        ("kommun=on", {"kommun"}),
        (f"enhet={unit.slug}", {"enhet"}),
        ("enhet=regionen&lage=klar", {"klar"}),
        ("lage=saknas", {"tom"}),
        ("lage=planerad", {"sen", "kommun", "enhet"}),
        ("lage=galler", {"sen", "kommun", "enhet", "klar"}),
    ):
        context = supporter.get(f"{url()}?{query}").context
        assert {row.gap for row in context["rows"]} == expected, query
        assert len(context["chips"]) == query.count("=")
        file = rows_of_xlsx(supporter.get(f"{url()}?{query}&format=xlsx"))
        assert {row["Gap"] for row in file} == expected, query


@pytest.mark.parametrize("query", ["enhet=annan", "lage=mycket", "lage=saknas&enhet=0"])
def test_a_filter_nobody_knows_is_said(query: str, cast: Cast, supporter: Client) -> None:
    GapItemFactory(implementation=cast.stroke)
    answer = supporter.get(f"{url()}?{query}")
    assert answer.status_code == 422
    assert "Filtret gick inte att förstå" in answer.content.decode()


def test_each_number_leads_to_its_rows(cast: Cast, supporter: Client) -> None:
    for progress, more in (
        ("planned", {"due_on": dates.today() - timedelta(days=9)}),
        ("ongoing", {}),
        ("done", {"done_on": dates.today()}),
        ("done", {"done_on": dates.today()}),
        ("dropped", {"dropped_because": "Behövs inte"}),
        ("planned", {"action": ""}),
    ):
        GapItemFactory(implementation=cast.stroke, progress=progress, **more)
    progress = supporter.get(url()).context["progress"]
    assert (progress["done"], progress["of"]) == (2, 4)
    assert [link["label"] for link in progress["links"]] == [
        *("klara", "som gäller", "pågår", "försenad", "rad utan åtgärd", "utgår")
    ]
    for link in progress["links"]:
        rows = supporter.get(f"{url()}{link['url']}").context["rows"]
        assert len(rows) == link["count"], link


def test_an_empty_analysis_offers_the_rows_of_others(supporter: Client) -> None:
    text = page(supporter, url())
    assert "Hämta rader från en annan region" in text
    assert url("gap_reuse") in text


def test_thirty_rows_ask_as_few_questions_as_one(cast: Cast, supporter: Client) -> None:
    GapAnalysisFactory(implementation=cast.stroke_halland)

    def add(count: int) -> None:
        for _ in range(count):
            source = GapItemFactory(implementation=cast.stroke_halland)
            unit = UnitFactory(region=cast.skane)
            gaps.add_gap_item(cast.stroke, by=cast.supporter, **FACTS, unit=unit)
            GapItemFactory(implementation=cast.stroke, based_on=source, concerns_municipality=True)
            GapItemFactory(implementation=cast.stroke_halland)

    def asked(address: str) -> int:
        supporter.get(address)
        with CaptureQueriesContext(connection) as queries:
            answer = supporter.get(address)
            assert answer.status_code == 200
            answer.getvalue()  # a file asks while it is read
        return len(queries)

    addresses = (url(), f"{url()}?format=csv", url("gap_reuse"), url("municipal_summary"))
    add(1)
    few = [asked(one) for one in addresses]
    add(29)
    assert [asked(one) for one in addresses] == few


# the rows


def test_a_row_is_done_in_one_press_and_leads_back_to_the_filtered_table(
    cast: Cast, supporter: Client
) -> None:
    item = GapItemFactory(implementation=cast.stroke)
    sent = {"progress": "done", "version": item.version, "rader": "ordna=gap&kommun=on"}
    answer = supporter.post(url("gap_item_progress", item.pk), sent)
    assert answer.headers["Location"] == f"{url()}?ordna=gap&kommun=on#rad-{item.pk}"
    item = GapItem.objects.get()
    assert (item.progress, item.done_on) == (Progress.DONE, dates.today())


def test_the_way_back_never_leaves_the_table(cast: Cast, supporter: Client) -> None:
    item = GapItemFactory(implementation=cast.stroke)
    sent = {"progress": "ongoing", "version": item.version, "rader": "//ondska.test/#x"}
    answer = supporter.post(url("gap_item_progress", item.pk), sent)
    assert answer.headers["Location"].startswith(f"{url()}?")
    assert "//ondska" not in answer.headers["Location"]


def test_a_press_on_an_old_page_changes_nothing(cast: Cast, supporter: Client) -> None:
    item = GapItemFactory(implementation=cast.stroke)
    gaps.edit_gap_item(item, by=cast.leader, responsible="Någon annan")
    sent = {"progress": "done", "version": item.version}
    answer = supporter.post(url("gap_item_progress", item.pk), sent)
    assert answer.status_code == 422
    assert "hann spara före dig" in answer.content.decode()
    assert GapItem.objects.get().progress == Progress.PLANNED


def test_an_action_is_dropped_with_a_reason_and_taken_up_again_without(cast: Cast) -> None:
    item = GapItemFactory(implementation=cast.stroke)
    with pytest.raises(Refused, match="varför åtgärden utgår"):
        gaps.set_progress(item, by=cast.supporter, progress=Progress.DROPPED)
    item = gaps.set_progress(
        item, by=cast.supporter, progress=Progress.DROPPED, dropped_because="Behövs inte längre"
    )
    assert item.dropped_because == "Behövs inte längre"
    item = gaps.set_progress(item, by=cast.supporter, progress=Progress.ONGOING)
    assert item.dropped_because == ""


def test_a_day_that_is_written_stays_when_the_row_is_saved_again(cast: Cast) -> None:
    item = GapItemFactory(implementation=cast.stroke)
    day = date(2026, 1, 15)
    item = gaps.set_progress(item, by=cast.supporter, progress=Progress.DONE, done_on=day)
    item = gaps.edit_gap_item(item, by=cast.supporter, responsible="Ny", done_on=None)
    assert item.done_on == day
    item = gaps.set_progress(item, by=cast.supporter, progress=Progress.PLANNED)
    assert item.done_on is None


# rows of other regions
