"""A county's municipalities are asked, and one answers from the link in the mail."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from governance.models import MunicipalStart
from tests.cast import Cast
from tests.factories.analysis import ImpactAssessmentFactory
from tests.factories.municipal import a_track, neighbours
from tests.introduction.test_reminders import run_jobs
from tests.journeys.conftest import Visit, clean, panel, said
from tests.journeys.server import Server

pytestmark = pytest.mark.journey


def test_a_municipality_answers_from_the_mail_and_is_counted(
    visit: Visit, cast: Cast, server: Server, settings: object
) -> None:
    settings.DEMO, settings.SITE_URL = True, server.url  # type: ignore[attr-defined]
    track = a_track(cast, MunicipalStart.EACH)
    director, visitor = cast.municipal_director, visit()
    neighbours(cast, 2)
    ImpactAssessmentFactory(implementation=cast.stroke_orebro)
    visitor.become(cast.network_secretary)
    page = visitor.goto("/")
    page.locator(".todo").get_by_role("link", name="Fråga kommunerna").click()
    expect(page.get_by_text("Ingen socialchef med konto finns i")).to_be_visible()
    clean(page)
    page.get_by_role("button", name="Fråga", exact=True).click()
    said(page, "3 kommuner är tillfrågade. Socialcheferna får mejl.")
    clean(page)

    run_jobs("mail_notice")
    page.get_by_role("banner").get_by_role("link", name="Utskick").click()
    mails = page.locator(".mails").get_by_role("listitem").filter(has_text=director.email)
    mail = mails.filter(has_text="tillfrågas")
    mail.get_by_text("Läs mejlet").click()
    visitor.wear("")  # the mail is read by somebody who has not signed in
    mail.get_by_role("link", name="/svar/").click()
    visitor.sign_in(director)
    expect(page.get_by_role("heading", level=1)).to_have_text("Provköpings kommun")
    clean(page)
    expect(panel(page, "Vad frågan gäller")).to_contain_text("Ta emot inom tre dagar.")
    page.get_by_label("Ja", exact=True).check()
    page.get_by_label("Beslutat av").fill("")
    page.get_by_role("button", name="Spara svaret").click()
    expect(page.get_by_text("Ange vem i kommunen som har beslutat.").first).to_be_visible()
    clean(page)
    page.get_by_label("Beslutat av").fill("Socialnämnden")
    page.get_by_role("button", name="Spara svaret").click()

    said(page, "Svaret är sparat.")
    expect(page.get_by_text("Klart i 1 av 3 kommuner")).to_be_visible()
    tiles = page.get_by_role("list", name="Kommunernas svar").get_by_role("link")
    expect(tiles.filter(has_text="Provköping")).to_contain_text("ja")
    row = page.get_by_role("table", name="Kommunernas svar").get_by_role("row", name="Provköping")
    expect(row).to_contain_text("Socialnämnden")
    clean(page)
    assert str(track) in page.title()
