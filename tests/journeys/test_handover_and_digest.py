"""What keeps the work going: handing over, answering from a mail, and text that is not lost."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from playwright.sync_api import expect

from tests.cast import Cast
from tests.factories.answers import QuestionFactory
from tests.factories.keeping import kept
from tests.factories.pathways import StepPlanFactory
from tests.introduction.test_reminders import remind, run_jobs
from tests.journeys.conftest import WRITTEN, Visit, clean, panel, said, save
from tests.journeys.server import Server
from vardforlopp.accounts.tasks import weekly_digest
from vardforlopp.common import dates
from vardforlopp.pathways.addresses import address

pytestmark = pytest.mark.journey

ANSWER = "Alla patienter bedöms på strokeenhet inom en timme."


def test_all_that_a_leader_holds_goes_to_a_successor_in_one_flow(visit: Visit, cast: Cast) -> None:
    kept(cast, line_owner=cast.leader.person)
    successor = cast.member
    visitor = visit()
    visitor.become(cast.supporter)
    page = visitor.goto("/overlamning/")
    page.get_by_role("link", name="Person leader").click()
    duties = panel(page, "Uppdrag och roller")
    for words in ("Processledare", "Ansvarig i linjen"):
        expect(duties.get_by_role("listitem").filter(has_text=words)).to_be_visible()
    page.get_by_label("Efterträdare", exact=True).select_option(value=str(successor.person_id))
    page.get_by_label("Sista dag", exact=True).fill((dates.today() - timedelta(days=1)).isoformat())
    page.get_by_label("Varför lämnas uppdragen över?").fill("Går i pension.")
    page.get_by_role("main").get_by_role("button", name="Lämna över", exact=True).click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Överlämnat från Person leader")
    rows = page.get_by_role("row").filter(has_text="Person member")
    expect(rows).to_have_count(2)
    expect(rows.filter(has_text="Processledare")).to_contain_text(
        dates.swedish_date(dates.today() - timedelta(days=1))
    )
    expect(page.get_by_text("Går i pension.")).to_be_visible()
    clean(page)

    place = cast.stroke.get_absolute_url()
    visitor.become(successor)
    expect(save(visitor.goto(place))).to_be_visible()
    visitor.become(cast.leader)
    expect(panel(visitor.goto(place), "Logga status").get_by_role("button")).to_have_attribute(
        "aria-disabled", "true"
    )


def test_a_digest_is_answered_from_its_link(
    visit: Visit, logged: Cast, server: Server, settings: object
) -> None:
    settings.DEMO, settings.SITE_URL = True, server.url  # type: ignore[attr-defined]
    reader = logged.supporter
    StepPlanFactory(
        implementation=logged.stroke,
        step=logged.step("R1"),
        planned_on=dates.today() - timedelta(days=9),
    )
    remind()
    weekly_digest()
    run_jobs("mail_digest")
    visitor = visit()
    visitor.become(reader)
    page = visitor.goto("/att-gora/")
    waiting = page.locator(".todo").get_by_role("listitem").filter(has_text="R1")
    expect(waiting).to_be_visible()
    page.get_by_role("banner").get_by_role("link", name="Utskick").click()
    mail = page.locator(".mails").get_by_role("listitem").filter(has_text=reader.email)
    mail.get_by_text("Läs mejlet").click()
    clean(page)
    visitor.wear("")  # the mail was left open until the session had ended
    mail.get_by_role("link", name="till=R1").click()
    visitor.sign_in(reader)

    expect(page.get_by_label("Framåt till ett nytt steg")).to_be_checked()
    expect(page.get_by_label("Till steg").locator(":checked")).to_have_text(str(logged.step("R1")))
    clean(page)
    page.get_by_label(WRITTEN).fill("Mottaget i dag.")
    save(page).click()
    said(page, "Loggat: framåt till R1 mottaget.")
    visitor.goto("/att-gora/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Att göra")
    expect(waiting).to_have_count(0)


def test_what_was_typed_survives_a_lost_session_and_a_lost_browser(
    visit: Visit, cast: Cast
) -> None:
    QuestionFactory(code="1")
    place = address(cast.stroke, "answer", "1")
    visitor = visit()
    visitor.become(cast.leader)
    page = visitor.goto(place)
    page.get_by_label("Svar", exact=True).fill(ANSWER)
    expect(page.get_by_text("Utkast sparat kl.")).to_be_visible()
    Session.objects.all().delete()
    page.get_by_label("Svar", exact=True).fill(f"{ANSWER} Sedan")
    expect(page.get_by_text("Du är inte inloggad längre.")).to_be_visible()
    assert all("GET" in fault and "/logga-in/" in fault for fault in visitor.new_faults())

    visitor.wear("")
    visitor.open(place)
    visitor.sign_in(cast.leader)
    expect(page.get_by_text("Det du skrev finns kvar")).to_be_visible()
    expect(page.get_by_label("Svar", exact=True)).to_have_value(ANSWER)
    clean(page)

    elsewhere = visit()
    elsewhere.become(cast.supporter)
    colleagues = elsewhere.goto(place)
    expect(colleagues.get_by_label("Svar", exact=True)).to_have_value("")
    elsewhere.become(cast.leader)
    again = elsewhere.goto(place)
    expect(again.get_by_label("Svar", exact=True)).to_have_value(ANSWER)
    again.get_by_role("button", name="Spara som besvarad").click()
    said(again, "Svaret är sparat.")
    elsewhere.goto(place)
    expect(again.get_by_text("Det du skrev finns kvar")).to_have_count(0)
    expect(again.get_by_label("Svar", exact=True)).to_have_value(ANSWER)
