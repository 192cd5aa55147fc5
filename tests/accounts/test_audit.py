"""The log of all kinds at once: one order of time, pages, files, no question per row."""

from __future__ import annotations

import csv
from io import BytesIO, StringIO
from typing import Any

import pytest
from django.test import Client
from openpyxl import load_workbook

from tests.cast import Cast, make_user
from tests.factories.accounts import AppointmentFactory, UserFactory
from vardforlopp.accounts import actions, audit
from vardforlopp.common import dates
from vardforlopp.pathways import actions as pathways
from vardforlopp.pathways.models import Movement, StatusEntry

pytestmark = pytest.mark.django_db

LOGGED = f"lade till {StatusEntry._meta.verbose_name}"


@pytest.fixture
def browser(cast: Cast, client: Client) -> Client:
    client.force_login(cast.auditor)
    return client


def log(cast: Cast, note: str = "Samtal i ledningen.") -> None:
    pathways.log_status(
        cast.stroke,
        by=cast.supporter,
        movement=Movement.UNCHANGED,
        note=note,
        observed_on=dates.today(),
    )


def body(answer: Any) -> bytes:
    return b"".join(answer.streaming_content) if answer.streaming else answer.content


def test_what_happened_last_stands_first_whatever_its_kind(cast: Cast, browser: Client) -> None:
    make_user("newcomer")
    log(cast)
    held = cast.supporter.person.appointments.get()
    actions.end_appointment(held, by=cast.administrator, comment="Byter jobb")
    page = browser.get("/logg/").text
    assert "Alla slag" in page
    ended, logged = page.index("Avsluta: Byter jobb"), page.index(LOGGED)
    assert ended < logged < page.index("lade till konto")
    assert "Person supporter som processtöd i Region Skåne" in page


def test_one_kind_is_chosen_in_the_same_filter(cast: Cast, browser: Client) -> None:
    log(cast)
    page = browser.get("/logg/?slag=statuslogg").text
    assert LOGGED in page
    assert "lade till konto" not in page


def test_all_kinds_are_paged_without_a_line_lost_or_told_twice(cast: Cast, browser: Client) -> None:
    for _ in range(60):
        UserFactory()
    search = audit.Search("", "", dates.today(), dates.today())
    count = audit.Lines(search).count()
    shown = []
    for number in range(1, count // 50 + 2):
        context = browser.get(f"/logg/?sida={number}").context
        shown += list(context["page"].object_list)
    assert len(shown) == len({(kind, key) for _, kind, key in shown}) == count
    assert [at for at, _, _ in shown] == sorted((at for at, _, _ in shown), reverse=True)


def test_a_long_log_is_counted_a_bit_beyond_the_page_and_read_to_its_end(
    browser: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(audit, "COUNTED", 60)
    for _ in range(60):
        UserFactory()
    every = list(audit.Lines(audit.Search("", "", dates.today(), dates.today())))
    assert 100 < len(every) < 1000
    first, last = browser.get("/logg/"), browser.get("/logg/?sida=999999")
    assert "1–50 av fler än 60 ändringar" in first.text
    assert 'aria-current="page">Sida 1</span>' in first.text
    second = browser.get("/logg/?sida=2")
    assert "51–100 av fler än 100 ändringar" in second.text
    assert list(second.context["page"].object_list) == every[50:100]
    assert f"–{len(every)} av {len(every)} ändringar" in last.text
    assert list(last.context["page"].object_list) == every[(len(every) - 1) // 50 * 50 :]
    assert browser.get("/logg/?sida=sista").context["page"].number == 1


def test_questions_grow_with_the_kinds_on_the_page_and_not_with_the_rows(
    cast: Cast, browser: Client, django_assert_max_num_queries: Any
) -> None:
    def count() -> int:
        with django_assert_max_num_queries(200) as asked:
            assert browser.get(f"/logg/?av=administrator&fran={dates.today()}").status_code == 200
        return len(asked)

    def give() -> None:
        AppointmentFactory(place=cast.skane, by=cast.administrator)

    give()
    count()
    few = count()
    for _ in range(29):
        give()
    assert count() == few


def test_an_auditor_of_a_region_reads_all_kinds_of_that_region_only(
    cast: Cast, client: Client
) -> None:
    auditor = make_user("auditor_skane")
    AppointmentFactory(person=auditor.person, role="auditor", place=cast.skane)
    log(cast, "Från Skåne.")
    client.force_login(auditor)
    page = client.get("/logg/")
    assert page.status_code == 200
    assert "Från Skåne." in page.text
    assert "Halland" not in page.text
    assert "lade till konto" not in page.text


def test_the_file_holds_every_page_of_what_is_looked_for(cast: Cast, browser: Client) -> None:
    held = cast.supporter.person.appointments.get()
    actions.end_appointment(held, by=cast.administrator, comment="=1+1")
    answer = browser.get("/logg/?av=administrator&format=csv")
    rows = list(csv.reader(StringIO(body(answer).decode("utf-8-sig")), delimiter=";"))
    search = audit.Search("", "administrator", dates.today(), dates.today())
    assert len(rows) - 1 == audit.Lines(search).count()
    told = next(row for row in rows if row[2].endswith("satte läget till avslutad"))
    assert told[1] == "Person administrator"
    assert told[3] == "Person supporter som processtöd i Region Skåne"
    assert told[4] == "Avsluta: =1+1"
    assert "läge: gäller → avslutad" in told[5]
    sheet = load_workbook(BytesIO(body(browser.get("/logg/?format=xlsx")))).active
    assert sheet["A1"].value == "När"


def test_a_change_is_told_in_full_and_hostile_text_stays_text(cast: Cast, browser: Client) -> None:
    held = cast.supporter.person.appointments.get()
    actions.end_appointment(held, by=cast.administrator, comment="<b>Byter jobb</b>")
    page = browser.get("/logg/").text
    assert "<summary>Visa ändringarna</summary>" in page
    assert "<li>Läge: gäller → avslutad</li>" in page
    assert "Referensnummer" in page
    assert "Avsluta: &lt;b&gt;Byter jobb&lt;/b&gt;" in page


def test_the_file_is_for_those_who_read_the_page(cast: Cast, browser: Client) -> None:
    browser.force_login(cast.supporter)
    assert browser.get("/logg/?format=csv").status_code == 403
