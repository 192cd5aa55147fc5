"""A person's own calendar: a secret address, shown once, that can be changed and taken back."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from tests.cast import Cast
from tests.factories.analysis import GapItemFactory
from tests.factories.pathways import StaffingFactory, StepPlanFactory
from tests.factories.reminders import MaintenanceFactory
from tests.introduction.test_due import days, log
from vardforlopp.accounts import actions as accounts
from vardforlopp.accounts import limits
from vardforlopp.accounts.models import Appointment
from vardforlopp.introduction.actions.feeds import make_feed, revoke_feed
from vardforlopp.introduction.models import CalendarFeed
from vardforlopp.pathways import actions
from vardforlopp.pathways.models import Movement


def read(token: str) -> Any:
    """What a calendar program gets, which is signed in nowhere."""
    return Client().get(f"/kalender/{token}.ics")


def events(token: str) -> dict[str, str]:
    """The titles of the days, by day."""
    text = read(token).text.replace("\r\n ", "")
    return dict(re.findall(r"DTSTART;VALUE=DATE:(\d+)\r\n.*?SUMMARY:(.*?)\r\n", text, re.DOTALL))


def at(count: int) -> str:
    return f"{days(count):%Y%m%d}"


def test_it_holds_ones_own_days_and_nothing_that_others_wrote(cast: Cast) -> None:
    log(cast, "R1")
    cast.stroke.refresh_from_db()
    actions.log_status(
        cast.stroke,
        by=cast.supporter,
        movement=Movement.UNCHANGED,
        note="Hemligt i loggen.",
        observed_on=days(0),
        next_on=days(50),
    )
    for code, day in (("R1", 5), ("R2", 10), ("R3", 20)):
        StepPlanFactory(implementation=cast.stroke, step=cast.step(code), planned_on=days(day))
    MaintenanceFactory(implementation=cast.stroke, next_review_on=days(200))
    GapItemFactory(implementation=cast.stroke, due_on=days(30), action="Hemligt i åtgärden")
    GapItemFactory(implementation=cast.stroke_halland, due_on=days(31))
    StaffingFactory(implementation=cast.stroke, person=cast.supporter.person, valid_to=days(400))
    token = make_feed(by=cast.supporter)
    name = f"{cast.version.short_title} i Region Skåne".replace(",", "\\,")
    assert events(token) == {
        at(10): f"R2 bemannat enligt planen: {name}",
        at(20): f"R3 {cast.step('R3').name} enligt planen: {name}",
        at(30): f"Åtgärd i gapanalysen: {name}",
        at(50): f"Nästa avstämning: {name}",
        at(200): f"Översyn: {name}",
        at(400): f"Uppdraget som processledare upphör: {name}",
    }
    assert "Hemligt" not in read(token).text


def test_it_is_answered_privately_as_a_calendar(cast: Cast, settings: Any) -> None:
    StepPlanFactory(implementation=cast.stroke, step=cast.step("R2"), planned_on=days(9))
    answer = read(make_feed(by=cast.supporter))
    assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert answer.headers["Cache-Control"].startswith("private")
    assert not answer.cookies
    assert f"URL:{settings.SITE_URL}{cast.stroke.get_absolute_url()}" in answer.text.replace(
        "\r\n ", ""
    )


def test_a_day_keeps_its_identity_from_reading_to_reading(cast: Cast) -> None:
    StepPlanFactory(implementation=cast.stroke, step=cast.step("R2"), planned_on=days(9))
    StaffingFactory(implementation=cast.stroke, person=cast.supporter.person, valid_to=days(9))
    token = make_feed(by=cast.supporter)
    first = re.findall(r"UID:\S+", read(token).text)
    with time_machine.travel(timezone.now() + timedelta(days=1)):
        assert re.findall(r"UID:\S+", read(token).text) == first
    assert len(set(first)) == 2


def test_only_a_checksum_of_the_address_is_kept(cast: Cast) -> None:
    token = make_feed(by=cast.supporter)
    row = CalendarFeed.objects.get()
    assert len(token) >= 43
    assert token not in str(vars(row))
    assert not [old for old in row.history.values_list("token_hash", flat=True) if token in old]


def test_changed_or_taken_back_the_old_address_opens_nothing(cast: Cast) -> None:
    old = make_feed(by=cast.supporter)
    new = make_feed(by=cast.supporter)
    assert [read(old).status_code, read(new).status_code] == [404, 200]
    revoke_feed(by=cast.supporter)
    assert read(new).status_code == 404
    assert CalendarFeed.objects.count() == 2


def test_all_that_opens_nothing_is_answered_alike(cast: Cast, settings: Any) -> None:
    revoked, closed = make_feed(by=cast.leader), make_feed(by=cast.supporter)
    revoke_feed(by=cast.leader)
    accounts.close_account(cast.supporter, by=cast.administrator, comment="Slutat.")

    def said(token: str) -> tuple[int, str]:
        answer = read(token)
        mark = answer.headers["X-Request-ID"]
        return answer.status_code, answer.text.replace(mark, "")

    answers = {said(token) for token in ("finns-inte", revoked, closed, "x" * 500)}
    assert len(answers) == 1
    assert answers.pop()[0] == 404


def test_when_a_role_ends_its_days_are_gone_at_the_next_reading(cast: Cast) -> None:
    StepPlanFactory(implementation=cast.stroke, step=cast.step("R2"), planned_on=days(9))
    token = make_feed(by=cast.supporter)
    assert list(events(token)) == [at(9)]
    appointment = Appointment.objects.get(person=cast.supporter.person)
    accounts.end_appointment(appointment, by=cast.administrator, comment="Slutat.")
    with time_machine.travel(timezone.now() + timedelta(days=1)):
        assert events(token) == {}


def test_reading_too_often_is_stopped_in_the_shared_cache(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "MOST", 2)
    token = make_feed(by=cast.supporter)
    assert [read(token).status_code for _ in range(3)] == [200, 200, 429]
    assert read("finns-inte").status_code == 429
    cache.clear()
    assert read(token).status_code == 200


class TestThePage:
    """Mitt konto, Kalender."""

    def test_the_address_is_shown_once_and_works(
        self, cast: Cast, supporter: Any, settings: Any
    ) -> None:
        assert "Skapa en kalenderadress" in supporter.get("/konto/kalender/").text
        page = supporter.post("/konto/kalender/ny/")
        found = re.search(rf"{settings.SITE_URL}/kalender/([\w-]+)\.ics", page.text)
        assert found is not None
        assert page.headers["Cache-Control"] == "no-store"
        assert read(found[1]).status_code == 200
        again = supporter.get("/konto/kalender/").text
        assert "/kalender/" + found[1] not in again
        assert "Byt till en ny adress" in again

    def test_taking_it_back_is_said_and_twice_harms_nothing(
        self, cast: Cast, supporter: Any
    ) -> None:
        token = make_feed(by=cast.supporter)
        page = supporter.post("/konto/kalender/aterkalla/", follow=True)
        assert "återkallad och fungerar inte längre" in page.text
        assert read(token).status_code == 404
        page = supporter.post("/konto/kalender/aterkalla/", follow=True)
        assert "Du har ingen kalenderadress att återkalla." in page.text

    def test_it_is_a_tab_of_ones_own_account(self, supporter: Any) -> None:
        assert 'href="/konto/kalender/"' in supporter.get("/konto/").text

    def test_somebody_elses_address_is_untouched(self, cast: Cast, supporter: Any) -> None:
        token = make_feed(by=cast.leader)
        supporter.post("/konto/kalender/ny/")
        supporter.post("/konto/kalender/aterkalla/")
        assert read(token).status_code == 200


def test_the_page_shows_what_has_happened_to_ones_addresses_and_to_no_others(
    cast: Cast, supporter: Client
) -> None:
    make_feed(by=cast.supporter_halland)
    make_feed(by=cast.supporter)
    make_feed(by=cast.supporter)
    revoke_feed(by=cast.supporter)
    answer: Any = supporter.get("/konto/kalender/")
    assert [line.reason for line in answer.context["history"] if "ändrade" in line.sentence] == [
        "Återkallade kalenderadressen",
        "Bytte kalenderadress",
    ]
    assert len(answer.context["history"]) == 4
    page = answer.content.decode()
    assert "Återkallade kalenderadressen" in page
    assert not CalendarFeed.objects.filter(token_hash__in=page.split()).exists()
