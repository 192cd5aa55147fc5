"""Rows of the gap analysis: written, changed, sent twice, taken from another region."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.test import Client

from tests.cast import Cast
from tests.factories.analysis import GapAnalysisFactory, GapItemFactory
from tests.factories.regions import UnitFactory
from tests.introduction.gaps import FACTS, page, posted, url
from vardforlopp.common import dates
from vardforlopp.common.answer import Forbidden, Refused, Stale
from vardforlopp.common.history import lines
from vardforlopp.introduction.actions import analysis as completing
from vardforlopp.introduction.actions import gaps
from vardforlopp.introduction.models import GapItem, Progress

pytestmark = pytest.mark.django_db


def test_a_row_is_written_and_read(cast: Cast, supporter: Client) -> None:
    unit = UnitFactory(region=cast.skane, name="Lund")
    sent = FACTS | {"unit": unit.pk, "progress": "planned", "concerns_municipality": "on"}
    assert supporter.post(url("gap_item_new"), sent).status_code == 302
    item = GapItem.objects.get()
    assert (item.unit, item.concerns_municipality) == (unit, True)
    assert "Skillnaden." in page(supporter, item.get_absolute_url())


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"gap": ""}, "gap"),
        ({"gap": "x" * 1001}, "gap"),
        ({"current_state": "\u200b"}, "current_state"),
        ({"due_on": "1999-01-01"}, "due_on"),
        ({"due_on": "i våras"}, "due_on"),
        ({"progress": "allt"}, "progress"),
        ({"progress": "dropped"}, "dropped_because"),
        ({"progress": "done", "action": ""}, "action"),
        ({"progress": "planned", "done_on": "2026-01-01"}, "done_on"),
        ({"progress": "planned", "dropped_because": "Nej"}, "dropped_because"),
        ({"progress": "done", "done_on": "2099-01-01"}, "done_on"),
        ({"unit": "abc"}, "unit"),
    ],
)
def test_bad_input_is_said_at_its_field_and_kept(
    changed: dict[str, str], field: str, cast: Cast, supporter: Client
) -> None:
    item = GapItemFactory(implementation=cast.stroke)
    sent = posted(item, responsible="Jag skrev detta") | changed
    answer = supporter.post(url("gap_item_edit", item.pk), sent)
    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == [field]
    assert "Jag skrev detta" in answer.content.decode()
    assert GapItem.objects.get().version == item.version


def test_what_only_one_state_asks_for_says_when_and_is_there_without_scripts(
    cast: Cast, supporter: Client
) -> None:
    shown = page(supporter, url("gap_item_new"))
    assert 'data-when="progress=done"' in shown
    assert 'data-when="progress=dropped"' in shown
    assert "Bara när åtgärden är klar." in shown
    assert "Behövs bara när åtgärden utgår." in shown


def test_a_unit_of_another_region_cannot_be_chosen(cast: Cast, supporter: Client) -> None:
    item = GapItemFactory(implementation=cast.stroke)
    theirs = UnitFactory(region=cast.halland)
    answer = supporter.post(url("gap_item_edit", item.pk), posted(item, unit=theirs.pk))
    assert "unit" in answer.context["form"].errors
    with pytest.raises(Refused, match="annan region"):
        gaps.edit_gap_item(item, by=cast.supporter, unit=theirs)


def test_the_same_page_makes_one_row_sent_twice_and_after_the_back_button_too(
    cast: Cast, supporter: Client
) -> None:
    shown = supporter.get(url("gap_item_new")).context["form"]
    sent = FACTS | {"progress": "planned", "token": shown["token"].value()}
    first, second = (supporter.post(url("gap_item_new"), sent) for _ in range(2))
    assert (first.status_code, first.url) == (302, second.url)
    assert GapItem.objects.count() == 1
    other = supporter.get(url("gap_item_new")).context["form"]["token"].value()
    alike = supporter.post(url("gap_item_new"), sent | {"token": other})
    assert "En likadan rad finns redan" in alike.context["form"].errors["gap"][0]
    supporter.post(url("gap_item_new"), sent | {"token": other, "gap": "En annan skillnad."})
    assert GapItem.objects.count() == 2


def test_a_known_page_gives_no_row_to_who_may_not_write(cast: Cast) -> None:
    token = uuid4()
    gaps.add_gap_item(cast.stroke, by=cast.supporter, token=token, **FACTS)
    with pytest.raises(Forbidden):
        gaps.add_gap_item(cast.stroke, by=cast.supporter_halland, token=token, **FACTS)


def test_two_who_edit_the_same_row_lose_nothing(cast: Cast, supporter: Client) -> None:
    item = GapItemFactory(implementation=cast.stroke)
    sent = posted(item, gap="Min formulering", progress="ongoing", due_on="2027-11-02")
    gaps.edit_gap_item(item, by=cast.leader, gap="Hennes formulering", due_on=date(2027, 3, 1))
    answer = supporter.post(url("gap_item_edit", item.pk), sent)
    text = answer.content.decode()
    assert answer.status_code == 422
    assert "Hennes formulering" in text
    assert "Min formulering" in text
    differs = answer.context["form"].differences
    assert ("Åtgärdens läge", "planerad", "pågår") in differs
    assert ("Klart senast", "1\u00a0mars\u00a02027", "2\u00a0november\u00a02027") in differs
    (line,) = [line for line in lines(item) if "klart senast" in line.sentence]
    assert ("klart senast", "–", "1\u00a0mars\u00a02027") in line.differences
    assert GapItem.objects.get().gap == "Hennes formulering"
    sent["version"] = answer.context["form"]["version"].value()
    assert supporter.post(url("gap_item_edit", item.pk), sent).status_code == 302
    assert GapItem.objects.get().gap == "Min formulering"


def test_only_those_who_prepare_write(cast: Cast) -> None:
    item = GapItemFactory(implementation=cast.stroke)
    analysis = GapAnalysisFactory(implementation=cast.stroke, open=True)
    outside = cast.supporter_halland
    for verb in (
        lambda: gaps.add_gap_item(cast.stroke, by=outside, **FACTS),
        lambda: gaps.edit_gap_item(item, by=outside, gap="x"),
        lambda: gaps.set_progress(item, by=cast.auditor, progress=Progress.DONE),
        lambda: gaps.reuse_gap_items(cast.stroke, by=outside, items=[]),
        lambda: gaps.take_in(cast.stroke, by=outside, rows=[(None, None, FACTS)]),
        lambda: completing.reopen(analysis, by=outside, reason="x"),
        lambda: completing.complete_gap_analysis(
            cast.stroke, by=outside, completed_on=dates.today()
        ),
    ):
        with pytest.raises(Forbidden):
            verb()


def test_a_stale_version_never_saves(cast: Cast) -> None:
    item = GapItemFactory(implementation=cast.stroke)
    with pytest.raises(Stale):
        gaps.edit_gap_item(item, by=cast.supporter, version=item.version + 1, gap="x")


def test_a_row_of_another_introduction_is_not_found(cast: Cast, supporter: Client) -> None:
    theirs = GapItemFactory(implementation=cast.stroke_halland)
    GapAnalysisFactory(implementation=cast.stroke_halland)
    for name in ("gap_item", "gap_item_edit", "gap_item_progress"):
        assert supporter.get(url(name, theirs.pk)).status_code == 404


def test_a_row_is_taken_over_with_where_it_comes_from(cast: Cast, supporter: Client) -> None:
    GapAnalysisFactory(implementation=cast.stroke_halland)
    source = GapItemFactory(
        implementation=cast.stroke_halland,
        unit=UnitFactory(region=cast.halland),
        progress="done",
        done_on=date(2026, 1, 1),
        due_on=date(2026, 1, 1),
    )
    assert supporter.post(url("gap_reuse"), {"items": [source.pk]}).status_code == 302
    copy = GapItem.objects.get(implementation=cast.stroke)
    assert (copy.gap, copy.action, copy.based_on) == (source.gap, source.action, source)
    assert (copy.progress, copy.done_on, copy.due_on, copy.unit) == ("planned", None, None, None)
    assert copy.responsible == ""
    assert "utgår från Hallands rad" in page(supporter, copy.get_absolute_url())


def test_the_same_row_is_not_taken_twice(cast: Cast, supporter: Client) -> None:
    GapAnalysisFactory(implementation=cast.stroke_halland)
    source = GapItemFactory(implementation=cast.stroke_halland)
    gaps.reuse_gap_items(cast.stroke, by=cast.supporter, items=[source])
    with pytest.raises(Refused, match="Välj igen"):
        gaps.reuse_gap_items(cast.stroke, by=cast.supporter, items=[source])
    assert "Inga rader att hämta" in page(supporter, url("gap_reuse"))
    answer = supporter.post(url("gap_reuse"), {"items": [source.pk]})
    assert answer.status_code == 422
    assert GapItem.objects.filter(implementation=cast.stroke).count() == 1


def test_ones_own_row_does_not_come_back_by_way_of_another_region(cast: Cast) -> None:
    mine = GapItemFactory(implementation=cast.stroke)
    GapItemFactory(implementation=cast.stroke_halland, based_on=mine)
    GapAnalysisFactory(implementation=cast.stroke_halland)
    assert not GapItem.objects.reusable_in(cast.stroke).exists()


@pytest.mark.parametrize("sent", [{}, {"items": ["abc"]}, {"items": [0]}])
def test_a_choice_that_is_no_row_is_refused(
    sent: dict[str, Any], cast: Cast, supporter: Client
) -> None:
    GapAnalysisFactory(implementation=cast.stroke_halland)
    GapItemFactory(implementation=cast.stroke_halland)
    assert supporter.post(url("gap_reuse"), sent).status_code == 422
    assert not GapItem.objects.filter(implementation=cast.stroke).exists()


def test_rows_of_an_unfinished_analysis_cannot_be_taken(cast: Cast) -> None:
    source = GapItemFactory(implementation=cast.stroke_halland)
    with pytest.raises(Refused):
        gaps.reuse_gap_items(cast.stroke, by=cast.supporter, items=[source])


def test_the_way_to_the_source_closes_when_it_is_opened_again(
    cast: Cast, supporter: Client
) -> None:
    theirs = GapAnalysisFactory(implementation=cast.stroke_halland)
    source = GapItemFactory(implementation=cast.stroke_halland)
    (copy,) = gaps.reuse_gap_items(cast.stroke, by=cast.supporter, items=[source])
    assert source.get_absolute_url() in page(supporter, copy.get_absolute_url())
    completing.reopen(theirs, by=cast.supporter_halland, reason="Rättas")
    assert source.get_absolute_url() not in page(supporter, copy.get_absolute_url())


def test_the_same_page_with_other_words_is_refused_and_can_then_be_saved(
    cast: Cast, supporter: Client
) -> None:
    sent = FACTS | {"progress": "planned", "token": str(uuid4())}
    supporter.post(url("gap_item_new"), sent)
    answer = supporter.post(url("gap_item_new"), sent | {"gap": "Något annat."})
    assert answer.status_code == 422
    assert "redan skickad" in answer.text
    assert "Något annat." in answer.text
    again = answer.context["form"].data.dict()
    assert supporter.post(url("gap_item_new"), again).status_code == 302
    assert set(GapItem.objects.values_list("gap", flat=True)) == {FACTS["gap"], "Något annat."}


@pytest.mark.parametrize("token", ["x", "", "12345678"])
def test_a_token_that_cannot_be_read_is_none_at_all(
    token: str, cast: Cast, supporter: Client
) -> None:
    assert (
        supporter.post(
            url("gap_item_new"), FACTS | {"progress": "planned", "token": token}
        ).status_code
        == 302
    )


def test_a_page_of_another_introduction_is_another_page(cast: Cast, supporter: Client) -> None:
    token = str(uuid4())
    gaps.add_gap_item(cast.stroke_halland, by=cast.supporter_halland, token=UUID(token), **FACTS)
    answer = supporter.post(url("gap_item_new"), FACTS | {"progress": "planned", "token": token})
    assert answer.status_code == 422
    again = answer.context["form"].data.dict()
    assert again["token"] != token
    assert supporter.post(url("gap_item_new"), again).status_code == 302
