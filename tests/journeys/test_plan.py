"""A process leader notes what happens through the year; the secretary gets a report filled in."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.cast import Cast
from tests.factories.plans import a_plan
from tests.journeys.conftest import Visit, clean, panel
from tests.journeys.visitor import Visitor
from vardforlopp.common import dates
from vardforlopp.common.records import change
from vardforlopp.plans.models import Activity

pytestmark = pytest.mark.journey
HAPPENED = "Alla vårdcentraler har fått utbildning."


@pytest.fixture
def activity(cast: Cast) -> Activity:
    """Of last year, the leader's own and open; its day has passed."""
    year = dates.today().year - 1
    plan = a_plan(cast.council, by=cast.secretary, year=year)
    mine = {"owner": cast.leader_orebro.person, "due_on": dates.today().replace(year=year)}
    return change(plan.activities.get(), by=None, **mine)


def test_notes_of_the_year_become_a_report_that_is_decided(
    cast: Cast, activity: Activity, visit: Visit
) -> None:
    visitor = visit()
    _notes(visitor, cast, activity)
    _writes(visitor, cast)
    page = visitor.page
    page.get_by_role("link", name="Version 1").click()
    expect(page.get_by_role("heading", level=3)).to_have_text([activity.title])
    expect(page.get_by_text(HAPPENED)).to_be_visible()
    clean(page)
    with page.expect_download() as pdf:
        page.get_by_role("link", name="Rapporten (PDF)").click()
    with page.expect_download() as word:
        page.get_by_role("link", name="Rapporten (Word)").click()
    names = [one.value.suggested_filename.rpartition(".")[2] for one in (pdf, word)]
    assert names == ["pdf", "docx"]


def _notes(visitor: Visitor, cast: Cast, activity: Activity) -> None:
    """The activity waits among what is to be done; what happened is noted in it."""
    visitor.become(cast.leader_orebro)
    page = visitor.goto("/att-gora/")
    page.get_by_role("link", name=activity.title).click()
    expect(page.get_by_text("Skulle ha varit klar")).to_be_visible()
    clean(page)
    page.get_by_role("link", name="Skriv anteckning").click()
    page.get_by_label("Vad hände?").fill(HAPPENED)
    clean(page)
    _save(page, "Spara")
    expect(panel(page, "Anteckningar").get_by_text(HAPPENED, exact=True)).to_be_visible()


def _writes(visitor: Visitor, cast: Cast) -> None:
    """The report waits for the secretary; its sections are filled, made ready and frozen."""
    visitor.become(cast.secretary)
    page = visitor.goto("/att-gora/")
    page.get_by_role("link", name="Återrapporten för").click()
    page.get_by_role("link", name="Börja återrapporten").click()
    _save(page, "Börja")
    expect(page.get_by_text("0 av 2 avsnitt är klara.")).to_be_visible()
    clean(page)
    for text in ("Året gick som planerat.", ""):
        section = page.locator("section", has_text="inte klart").first
        section.get_by_role("link", name="Skriv").click()
        if text:
            page.get_by_label("Text").fill(text)
        else:
            expect(page.get_by_label("Text")).to_have_value(HAPPENED)
        page.get_by_label("Avsnittet är klart").check()
        clean(page)
        _save(page, "Spara")
    page.get_by_role("link", name="Fastställ rapporten").click()
    page.get_by_label("Beslutsdag").fill(dates.today().isoformat())
    _save(page, "Fastställ")
    expect(page.get_by_text("fastställd här")).to_be_visible()


def _save(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()
