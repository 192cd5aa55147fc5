"""National steps of a version: recorded, corrected, in order, and what they open."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from tests.cast import Cast
from tests.factories.pathways import (
    NationalStepFactory,
    PathwayVersionFactory,
    step,
)
from tests.factories.regions import RegionFactory
from tests.pathways.national import STEP, around
from vardforlopp.common import dates
from vardforlopp.common.answer import Refused
from vardforlopp.pathways import actions
from vardforlopp.pathways.models import (
    NationalStep,
)


def test_approval_sets_how_certain_the_day_is(cast: Cast, editor: Any) -> None:
    version = PathwayVersionFactory()
    facts = STEP | {"step": step("N9").pk, "reached_is_inferred": "on"}
    answer = editor.post(around(version, "national_step_new"), facts)
    assert answer["Location"] == version.get_absolute_url()
    version.refresh_from_db()
    assert str(version.approved) == "maj\u00a02020 (härledd)"
    assert version.approved.source == "SKR, nyhet 25 maj 2020"


def test_publication_opens_an_implementation_in_every_region(cast: Cast, editor: Any) -> None:
    RegionFactory.create_batch(2)
    version = PathwayVersionFactory()
    editor.post(around(version, "national_step_new"), STEP | {"step": step("N10").pk})
    assert version.implementations.filter(step__isnull=True).count() == 5


def test_a_step_is_recorded_once_also_at_a_double_submit(cast: Cast, editor: Any) -> None:
    url, facts = around(cast.version, "national_step_new"), STEP | {"step": step("N6").pk}
    editor.post(url, facts)
    answer = editor.post(url, facts)
    assert answer.status_code == 422
    assert "redan registrerat" in answer.content.decode()
    assert NationalStep.objects.count() == 1


def test_a_wrong_step_is_corrected_with_a_new_row(cast: Cast, editor: Any) -> None:
    old = NationalStepFactory(version=cast.version, step=step("N9"))
    facts = STEP | {"reached_on": "2020-05-20", "reached_precision": "day"}
    editor.post(around(cast.version, "national_step_correct", old.pk), facts)
    new = NationalStep.objects.in_force().get()
    assert (new.supersedes, new.step) == (old, old.step)
    cast.version.refresh_from_db()
    assert str(cast.version.approved) == "20\u00a0maj\u00a02020"


def test_what_is_corrected_cannot_be_corrected_again(cast: Cast, editor: Any) -> None:
    old = NationalStepFactory(version=cast.version, step=step("N6"))
    facts = {"reached_on": date(2020, 1, 27), "reached_source": "P29"}
    given = {"step": old.step, "supersedes": old}
    actions.record_national_step(cast.version, by=cast.editor, **facts, **given)
    assert editor.get(around(cast.version, "national_step_correct", old.pk)).status_code == 404
    with pytest.raises(Refused, match="redan rättat"):
        actions.record_national_step(cast.version, by=cast.editor, **facts, **given)


def test_a_correction_is_of_the_same_version_and_step(cast: Cast) -> None:
    old = NationalStepFactory(version=PathwayVersionFactory(), step=step("N6"))
    with pytest.raises(Refused, match="samma version"):
        actions.record_national_step(
            cast.version,
            by=cast.editor,
            step=old.step,
            reached_on=date(2020, 1, 27),
            supersedes=old,
        )


def test_a_regional_step_is_not_a_national_one(cast: Cast, editor: Any) -> None:
    url = around(cast.version, "national_step_new")
    assert editor.post(url, STEP | {"step": step("R1").pk}).status_code == 422
    with pytest.raises(Refused, match="nationellt"):
        actions.record_national_step(
            cast.version, by=cast.editor, step=step("R1"), reached_on=date(2020, 1, 1)
        )


@pytest.mark.parametrize(
    ("day", "message"),
    [
        ("", "Ange ett datum."),
        ("2014-12-31", "före 1\u00a0januari\u00a02015"),
        ("2101-01-01", "efter 31\u00a0december\u00a02100"),
        (str(dates.today() + timedelta(days=2)), "har inte varit än"),
        ("igår", "Skriv datumet som"),
    ],
)
def test_a_day_that_cannot_be_is_refused_at_the_field(
    cast: Cast, editor: Any, day: str, message: str
) -> None:
    facts = STEP | {"step": step("N6").pk, "reached_on": day}
    answer = editor.post(around(cast.version, "national_step_new"), facts)
    assert answer.status_code == 422
    assert message in " ".join(answer.context["form"].errors["reached_on"])
    assert not NationalStep.objects.exists()


@pytest.mark.parametrize(
    "words",
    ["x" * 201, "", "dold\u202etext", "noll\x00tecken"],
)
def test_a_source_that_cannot_be_stored_is_refused_at_the_field(
    cast: Cast, editor: Any, words: str
) -> None:
    facts = STEP | {"step": step("N6").pk, "reached_source": words}
    answer = editor.post(around(cast.version, "national_step_new"), facts)
    assert answer.status_code == 422
    assert answer.context["form"].errors["reached_source"]


def test_markup_and_wide_characters_are_kept_as_they_are_written(cast: Cast, editor: Any) -> None:
    source = "<script>alert(1)</script> 🩺 ÅÄÖ"
    facts = STEP | {"step": step("N6").pk, "reached_source": source}
    editor.post(around(cast.version, "national_step_new"), facts)
    assert NationalStep.objects.get().reached_source == source
    page = editor.get(cast.version.pathway.get_absolute_url()).content.decode()
    assert "&lt;script&gt;alert(1)&lt;/script&gt; 🩺" in page


@pytest.mark.parametrize(
    ("code", "day", "collides"),
    [("N6", "2020-06-01", "efter N9"), ("N10", "2020-04-30", "före N9")],
)
def test_a_day_out_of_order_is_refused_with_what_it_collides_with(
    cast: Cast, editor: Any, code: str, day: str, collides: str
) -> None:
    NationalStepFactory(version=cast.version, step=step("N9"))  # in May 2020
    facts = STEP | {"step": step(code).pk, "reached_on": day, "reached_precision": "day"}
    url = around(cast.version, "national_step_new")
    answer = editor.post(url, facts)
    told = answer.context["form"].errors["reached_on"][0]
    assert collides in told
    assert "maj\xa02020" in told
    assert "(valfritt)" not in answer.content.decode().split("Varför")[1][:40]
    why = "Källan räknar från pressmeddelandet."
    assert editor.post(url, facts | {"reason": why}).status_code == 302
    assert NationalStep.objects.get(step__code=code).reason == why
    assert why in editor.get(cast.version.pathway.get_absolute_url()).content.decode()


def test_days_known_to_the_month_collide_only_when_they_surely_do(cast: Cast, editor: Any) -> None:
    NationalStepFactory(version=cast.version, step=step("N9"))  # some day in May 2020
    facts = {"reached_on": "2020-05-02", "reached_precision": "day", "step": step("N8").pk}
    assert editor.post(around(cast.version, "national_step_new"), STEP | facts).status_code == 302


def test_a_correction_is_not_out_of_order_with_what_it_corrects(cast: Cast, editor: Any) -> None:
    old = NationalStepFactory(version=cast.version, step=step("N9"))
    facts = STEP | {"reached_on": "2019-01-01"}
    url = around(cast.version, "national_step_correct", old.pk)
    assert editor.post(url, facts).status_code == 302
