"""The newcomer's journey with the keys alone, and without scripts."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.cast import PASSWORD, Cast
from tests.journeys.conftest import EARLIER, NOTE, Visit, clean, save
from tests.journeys.keyboard import focus, press, tab_to
from vardforlopp.pathways.models import StatusEntry

pytestmark = pytest.mark.journey


def test_a_status_is_logged_with_the_keys_alone(visit: Visit, logged: Cast) -> None:
    visitor = visit()
    page = visitor.goto("/")
    tab_to(page, "E-postadress")
    page.keyboard.type(logged.supporter.email)
    tab_to(page, "Lösenord")
    page.keyboard.type(PASSWORD)
    press(page, "Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Läget i införandet")

    press(page, "Tab")
    assert focus(page)["name"] == "Hoppa till innehållet"
    press(page, "Enter")
    expect(page.get_by_role("main")).to_be_focused()
    tab_to(page, address=logged.stroke.get_absolute_url())
    press(page, "Enter")
    expect(page.get_by_text(EARLIER).first).to_be_visible()

    tab_to(page, "Hoppa till innehållet")
    press(page, "Enter")
    tab_to(page, "Oförändrat")
    press(page, "ArrowDown", "Space")
    assert focus(page)["name"] == "Framåt till ett nytt steg"
    tab_to(page, "Till steg")
    press(page, "ArrowDown")
    tab_to(page, "Vad har hänt, i en mening")
    page.keyboard.type(NOTE)
    press(page, "Control+Enter")
    expect(page.get_by_role("status")).to_have_text("Loggat: framåt till R1 mottaget.")

    tab_to(page, "Visa vem som ändrat vad")
    press(page, "Space")
    expect(page.get_by_text(f"Loggade: {NOTE}").first).to_be_visible()
    tab_to(page, "Vårdförlopp startsidan", key="Shift+Tab")
    press(page, "Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Läget i införandet")
    cell = tab_to(page, address=logged.stroke.get_absolute_url())
    assert cell["name"].startswith("R1")
    assert "framåt" in cell["name"]


def test_mistakes_are_found_and_mended_with_the_keys_alone(visit: Visit, logged: Cast) -> None:
    visitor = visit()
    visitor.become(logged.supporter)
    page = visitor.goto(logged.stroke.get_absolute_url())
    tab_to(page, "Spara loggen")
    press(page, "Enter")
    summary = page.get_by_role("alert")
    expect(summary).to_be_focused()
    assert focus(page)["isRinged"]
    tab_to(page, "Vad har hänt, i en mening: ")
    press(page, "Enter")
    expect(page.get_by_label("Vad har hänt, i en mening")).to_be_focused()
    page.keyboard.type(NOTE)
    tab_to(page, "Spara loggen")
    press(page, "Space")
    expect(page.get_by_role("status")).to_have_text("Loggat: oförändrat.")


def test_the_menu_on_a_narrow_screen_opens_and_closes_with_the_keys(
    visit: Visit, logged: Cast
) -> None:
    visitor = visit(viewport={"width": 320, "height": 700})
    visitor.become(logged.supporter)
    page = visitor.goto("/")
    menu = page.get_by_role("navigation", name="Huvudmeny")
    tab_to(page, "Meny")
    press(page, "Enter")
    expect(menu).to_be_visible()
    clean(page)
    press(page, "Escape")
    expect(menu).to_be_hidden()
    assert focus(page)["name"] == "Meny"
    press(page, "Space")
    tab_to(page, "Register")
    press(page, "Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Register")


def test_a_status_is_logged_without_scripts(visit: Visit, logged: Cast) -> None:
    visitor = visit(java_script_enabled=False)
    page = visitor.goto(logged.stroke.get_absolute_url())
    visitor.sign_in(logged.supporter)
    save(page).click()
    expect(page.get_by_role("link", name="Vad har hänt, i en mening: ")).to_be_visible()
    page.get_by_label("Framåt till ett nytt steg").check()
    page.get_by_label("Till steg").select_option(label=str(logged.step("R1")))
    page.get_by_label("Vad har hänt, i en mening").fill(NOTE)
    save(page).dblclick()
    expect(page.get_by_text(NOTE).first).to_be_visible()
    assert StatusEntry.objects.filter(note=NOTE).count() == 1
