"""The newcomer's journey: sign in as Skåne's process supporter, log where stroke stands, see it.

And what may happen on the way: mistakes, two people at once, impatience, a session that ends.
"""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from playwright.sync_api import expect

from tests.cast import Cast
from tests.journeys.conftest import EARLIER, NOTE, WRITTEN, Visit, clean, panel, save
from tests.journeys.visitor import Visitor
from vardforlopp.common import dates
from vardforlopp.pathways.models import StatusEntry

pytestmark = pytest.mark.journey


@pytest.fixture
def supporter(visit: Visit, logged: Cast) -> Visitor:
    """Skåne's process supporter, signed in, looking at stroke in Skåne."""
    visitor = visit()
    visitor.become(logged.supporter)
    visitor.goto(logged.stroke.get_absolute_url())
    return visitor


def notes() -> list[str]:
    """What has been logged, oldest first."""
    return list(StatusEntry.objects.order_by("pk").values_list("note", flat=True))


def test_a_newcomer_logs_where_stroke_stands_and_finds_it_again(visit: Visit, logged: Cast) -> None:
    visitor = visit()
    page = visitor.goto("/")
    expect(page).to_have_title("Logga in – Vårdförlopp")
    clean(page)

    visitor.sign_in(logged.supporter)
    expect(page.get_by_role("heading", level=1)).to_have_text("Läget i införandet")
    columns = page.get_by_role("columnheader")
    expect(columns.filter(has_text="Skåne")).to_be_visible()
    expect(columns.filter(has_text="Örebro")).to_have_count(0)
    clean(page)

    page.locator(f"a[href='{logged.stroke.get_absolute_url()}']").click()
    expect(page.get_by_text(EARLIER).first).to_be_in_viewport()
    expect(page.get_by_text("Alla inloggade i alla regioner kan läsa det här")).to_be_visible()
    clean(page)

    page.get_by_label("Framåt till ett nytt steg").check()
    page.get_by_label("Till steg").select_option(label=str(logged.step("R1")))
    page.get_by_label(WRITTEN).fill(NOTE)
    save(page).click()
    expect(page.get_by_role("status")).to_have_text("Loggat: framåt till R1 mottaget.")
    newest = panel(page, "Tidslinje").get_by_role("listitem").first
    for words in (NOTE, "R1", "framåt", "Person supporter"):
        expect(newest).to_contain_text(words)
    clean(page)

    history = panel(page, "Historik")
    history.get_by_text("Visa vem som ändrat vad, när och varför").click()
    line = history.get_by_role("listitem").first
    for words in ("Person supporter", f"loggade: {NOTE}", dates.swedish_date(dates.today())):
        expect(line).to_contain_text(words)
    clean(page)

    page.get_by_role("link", name="Vårdförlopp startsidan").click()
    cell = page.locator(f"a[href='{logged.stroke.get_absolute_url()}']")
    for words in ("R1", "framåt"):
        expect(cell).to_contain_text(words)
    clean(page)


def test_mistakes_are_told_at_the_field_and_keep_what_was_typed(supporter: Visitor) -> None:
    page = supporter.page
    tomorrow = (dates.today() + timedelta(days=1)).isoformat()
    page.get_by_label("Bakåt till ett tidigare steg").check()
    page.get_by_label("Gäller den").fill(tomorrow)
    page.get_by_label("Skäl").fill("Processledaren har slutat.")
    page.locator("summary", has_text="nästa avstämning").click()
    page.get_by_label("Nytt hinder").select_option(label="bemanning saknas")
    save(page).click()

    summary = page.get_by_role("alert")
    expect(summary).to_be_focused()
    expect(summary.get_by_role("link")).to_have_count(3)
    expect(page).to_have_title(re.compile("^Fel: "))
    mistakes = {WRITTEN: "måste fyllas i", "Till steg": "Välj", "Gäller den": "inte varit än"}
    for label, says in mistakes.items():
        field = page.get_by_label(label)
        expect(field).to_have_attribute("aria-invalid", "true")
        expect(field).to_have_accessible_description(says_something(says))
    expect(page.get_by_label("Bakåt till ett tidigare steg")).to_be_checked()
    expect(page.get_by_label("Gäller den")).to_have_value(tomorrow)
    expect(page.get_by_label("Skäl")).to_have_value("Processledaren har slutat.")
    expect(page.get_by_label("Nytt hinder").locator(":checked")).to_have_text("bemanning saknas")
    expect(page.get_by_label("Nytt hinder")).to_be_visible()
    clean(page)

    summary.get_by_role("link", name="Gäller den").click()
    expect(page.get_by_label("Gäller den")).to_be_focused()
    page.get_by_label("Gäller den").fill(dates.today().isoformat())
    page.get_by_label("Oförändrat").check()
    page.get_by_label("Skäl").fill("")
    page.get_by_label(WRITTEN).fill(NOTE)
    save(page).click()
    told = page.get_by_role("status")
    expect(told).to_contain_text("Loggat: oförändrat. Hindret är öppnat.")
    expect(told.get_by_role("link", name="Så gjorde andra: bemanning saknas")).to_be_visible()
    assert notes() == [EARLIER, NOTE]


def says_something(words: str) -> re.Pattern[str]:
    """Matches a text with these words in it."""
    return re.compile(re.escape(words))


def test_what_is_missing_is_told_where_the_reason_is_written(
    supporter: Visitor, logged: Cast
) -> None:
    page = supporter.page
    page.get_by_label("Framåt till ett nytt steg").check()
    page.get_by_label("Till steg").select_option(label=str(logged.step("R2")))
    page.get_by_label(WRITTEN).fill(NOTE)
    save(page).click()
    reason = page.get_by_label("Skäl")
    expect(reason).to_have_accessible_description(says_something("2 villkor saknas inför R2"))
    for place in (panel(page, "Logga status"), panel(page, "Vad saknas?")):
        link = place.get_by_role("link", name=says_something("Processägare är utsedd"))
        expect(link).to_be_visible()
    expect(page.get_by_label(WRITTEN)).to_have_value(NOTE)
    clean(page)
    reason.fill("Hon börjar på måndag.")
    save(page).click()
    newest = panel(page, "Tidslinje").get_by_role("listitem").first
    expect(newest).to_contain_text("Passerade utan: processägare är utsedd")


def test_of_two_at_once_the_second_reads_what_the_first_wrote_and_saves_again(
    supporter: Visitor, visit: Visit, logged: Cast
) -> None:
    first = visit()
    first.become(logged.leader)
    theirs = first.goto(logged.stroke.get_absolute_url())
    theirs.get_by_label(WRITTEN).fill("Vi hann först.")
    save(theirs).click()
    expect(theirs.get_by_role("status")).to_have_text("Loggat: oförändrat.")

    page = supporter.page
    page.get_by_label(WRITTEN).fill(NOTE)
    save(page).click()
    expect(page.get_by_role("alert")).to_contain_text("Någon annan hann ändra det här")
    expect(page.get_by_label(WRITTEN)).to_have_value(NOTE)
    expect(page.get_by_text("Vi hann först.").first).to_be_visible()
    assert notes() == [EARLIER, "Vi hann först."]
    clean(page)

    save(page).click()
    expect(page.get_by_role("status")).to_have_text("Loggat: oförändrat.")
    assert notes() == [EARLIER, "Vi hann först.", NOTE]


def test_a_double_click_saves_once(supporter: Visitor) -> None:
    page = supporter.page
    page.get_by_label(WRITTEN).fill(NOTE)
    save(page).dblclick()
    expect(page.get_by_role("status")).to_have_text("Loggat: oförändrat.")
    assert notes() == [EARLIER, NOTE]


def test_saving_again_after_going_back_is_no_second_log(supporter: Visitor) -> None:
    page = supporter.page
    page.get_by_label(WRITTEN).fill(NOTE)
    save(page).click()
    expect(page.get_by_role("status")).to_have_text("Loggat: oförändrat.")
    page.go_back()
    expect(page.get_by_label(WRITTEN)).to_have_value(NOTE)
    save(page).click()
    expect(page.get_by_role("alert")).to_contain_text("Du har redan sparat samma logg")
    expect(page.get_by_label(WRITTEN)).to_have_value(NOTE)
    page.reload()
    expect(page.get_by_role("alert")).to_be_visible()
    assert notes() == [EARLIER, NOTE]


def test_leaving_with_unsaved_text_asks_first(supporter: Visitor) -> None:
    page = supporter.page
    page.get_by_label(WRITTEN).press_sequentially("Halv")
    asked: list[str] = []
    page.on("dialog", lambda dialog: asked.append(dialog.type))
    page.get_by_role("link", name="Tillgänglighet").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("illgänglighet")
    assert asked == ["beforeunload"]


def test_a_session_that_ended_while_typing_leads_back_to_the_page(
    supporter: Visitor, logged: Cast
) -> None:
    page = supporter.page
    page.get_by_label(WRITTEN).fill(NOTE)
    Session.objects.all().delete()
    save(page).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Logga in")
    expect(page.get_by_text("Logga in för att komma till sidan")).to_be_visible()
    clean(page)
    supporter.sign_in(logged.supporter)
    expect(page.get_by_role("heading", name="Logga status")).to_be_visible()
    assert supporter.path == logged.stroke.get_absolute_url()
    assert notes() == [EARLIER]


def test_on_paper_there_is_the_matter_and_no_menu(supporter: Visitor, logged: Cast) -> None:
    page = supporter.page
    page.emulate_media(media="print")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(panel(page, "Tidslinje")).to_be_visible()
    for gone in ("navigation", "button", "textbox"):
        expect(page.get_by_role(gone).locator("visible=true")).to_have_count(0)  # type: ignore[arg-type]
