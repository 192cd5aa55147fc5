"""The pages of roles: who holds which, as a list and a file; giving, confirming and ending one."""

from __future__ import annotations

import csv
from io import BytesIO, StringIO
from typing import Any

import pytest
from django.test import Client
from openpyxl import load_workbook

from tests.cast import SINCE, Cast
from tests.factories.accounts import AppointmentFactory, UserFactory
from tests.factories.regions import PersonFactory, RegionFactory
from vardforlopp.accounts import actions
from vardforlopp.accounts.models import Appointment
from vardforlopp.accounts.todos import waiting

pytestmark = pytest.mark.django_db


@pytest.fixture
def browser(cast: Cast, client: Client) -> Client:
    """Signed in as the register administrator."""
    assert cast.second_administrator
    client.force_login(cast.administrator)
    return client


def body(answer: Any) -> bytes:
    return b"".join(answer.streaming_content) if answer.streaming else answer.content


class TestTheList:
    """Who holds which role."""

    def test_filters_live_in_the_address(self, cast: Cast, browser: Client) -> None:
        assert cast.supporter
        assert cast.chair
        page = browser.get("/behorigheter/?roll=ordforande").text
        assert "Person chair" in page
        assert "Person supporter" not in page
        scope = cast.supporter.person.appointments.get().scope_id
        page = browser.get(f"/behorigheter/?plats={scope}").text
        assert "Person supporter" in page
        assert "Person chair" not in page
        page = browser.get("/behorigheter/?person=CHAI").text
        assert "Person chair" in page
        assert "Person supporter" not in page

    def test_what_is_over_is_shown_when_asked_for(self, cast: Cast, browser: Client) -> None:
        held = cast.supporter.person.appointments.get()
        actions.end_appointment(held, by=cast.administrator, comment="Slutar")
        assert "Person supporter" not in browser.get("/behorigheter/").text
        assert "Person supporter" in browser.get("/behorigheter/?lage=over").text
        assert "Person supporter" in browser.get("/behorigheter/?lage=alla").text

    def test_a_filter_that_means_nothing_says_so(self, browser: Client) -> None:
        answer = browser.get("/behorigheter/?roll=kung&plats=abc")
        assert answer.status_code == 422
        assert "mistake-box" in answer.text
        assert "Ingen roll passar filtret" not in answer.text

    def test_names_are_in_swedish_order(self, browser: Client) -> None:
        for name in ("Östen", "Åke", "Adam", "Zara"):
            AppointmentFactory(person=PersonFactory(name=name))
        page = browser.get("/behorigheter/").text
        places = [page.index(f">{name}") for name in ("Adam", "Zara", "Åke", "Östen")]
        assert places == sorted(places)

    def test_addresses_are_for_those_who_give_roles_or_audit(
        self, cast: Cast, browser: Client
    ) -> None:
        assert cast.supporter.email in browser.get("/behorigheter/").text
        browser.force_login(cast.auditor)
        assert cast.supporter.email in browser.get("/behorigheter/").text
        browser.force_login(cast.nobody)
        page = browser.get("/behorigheter/").text
        assert "Person supporter" in page
        assert "@prov.invalid" not in page

    def test_the_file_holds_what_the_page_shows(self, cast: Cast, browser: Client) -> None:
        assert cast.supporter
        answer = browser.get("/behorigheter/?roll=processtod&format=csv")
        rows = list(csv.reader(StringIO(body(answer).decode("utf-8-sig")), delimiter=";"))
        assert rows[0][:3] == ["Person", "Roll", "Område"]
        assert [row[:4] for row in rows[1:]] == [
            ["Person supporter", "processtöd", "Region Skåne", "2020-01-01"]
        ]
        answer = browser.get("/behorigheter/?roll=processtod&format=xlsx")
        sheet = load_workbook(BytesIO(body(answer))).active
        assert sheet["A2"].value == "Person supporter"

    def test_the_file_hides_what_the_page_hides(self, cast: Cast, browser: Client) -> None:
        browser.force_login(cast.nobody)
        text = body(browser.get("/behorigheter/?format=csv")).decode()
        assert "@prov.invalid" not in text
        assert "E-post" not in text

    def test_the_number_of_questions_does_not_grow(
        self, browser: Client, django_assert_max_num_queries: Any
    ) -> None:
        def count() -> list[int]:
            counts = []
            for address in ("/behorigheter/", "/behorigheter/?format=csv"):
                with django_assert_max_num_queries(40) as asked:
                    body(browser.get(address))
                counts.append(len(asked))
            return counts

        AppointmentFactory()
        few = count()
        for _ in range(30):
            AppointmentFactory()
        assert count() == few


class TestGiving:
    """Three steps that live in the address."""

    def test_search_then_role_then_place(self, cast: Cast, browser: Client) -> None:
        person = UserFactory(person=PersonFactory(name="Åsa Öberg")).person
        page = browser.get("/behorigheter/ny/?sok=öberg").text
        assert f"?person={person.pk}" in page
        page = browser.get(f"/behorigheter/ny/?person={person.pk}").text
        assert "vilken roll får Åsa Öberg" in page
        address = f"/behorigheter/ny/?person={person.pk}&roll=processtod"
        page = browser.get(address).text
        assert "Region Skåne" in page
        assert "Södra" not in page
        sent = {"place": f"region-{cast.skane.pk}", "valid_from": "2026-03-01", "valid_to": ""}
        answer = browser.post(address, sent)
        given = Appointment.objects.get(person=person)
        assert answer["Location"] == f"/behorigheter/{given.pk}/"
        assert given.given_by == cast.administrator.person

    @pytest.mark.parametrize(
        ("wrong", "said"),
        [
            ({"place": ""}, "Välj ett område."),
            ({"place": "region-0"}, "Välj ett område i listan."),
            ({"place": "national-"}, "Välj ett område i listan."),
            ({"valid_from": ""}, "Ange ett datum."),
            ({"valid_from": "i morgon"}, "Skriv datumet som"),
            ({"valid_from": "2014-12-31"}, "Rätta året"),
            ({"valid_to": "2101-01-01"}, "Rätta året"),
            ({"valid_from": "2030-01-01", "valid_to": "2029-12-31"}, "före startdagen"),
        ],
    )
    def test_what_is_wrong_is_said_and_what_was_typed_is_kept(
        self, wrong: dict[str, str], said: str, cast: Cast, browser: Client
    ) -> None:
        person = UserFactory().person
        sent = {"place": f"region-{cast.skane.pk}", "valid_from": "2026-03-01", "valid_to": ""}
        address = f"/behorigheter/ny/?person={person.pk}&roll=processtod"
        answer = browser.post(address, sent | wrong)
        assert answer.status_code == 422
        assert said in answer.text
        assert not person.appointments.exists()
        typed = {name: text for name, text in (sent | wrong).items() if name != "place" and text}
        assert all(f'value="{text}"' in answer.text for text in typed.values())

    @pytest.mark.parametrize(
        ("role", "said"), [("", "Välj en roll."), ("kung", "i listan"), ("auditor", "i listan")]
    )
    def test_a_role_that_is_none_is_asked_for_again(
        self, role: str, said: str, browser: Client
    ) -> None:
        answer = browser.get(f"/behorigheter/ny/?person={UserFactory().person_id}&roll={role}")
        assert answer.status_code == 422
        assert said in answer.text
        assert "Steg 2 av 3" in answer.text

    def test_it_says_when_the_person_has_no_account_to_use_the_role_with(
        self, browser: Client
    ) -> None:
        person = PersonFactory(name="Åsa Öberg")
        assert "(inget konto än)" in browser.get("/behorigheter/ny/?sok=öberg").text
        address = f"/behorigheter/ny/?person={person.pk}&roll=processtod"
        assert "Åsa Öberg har inget konto än." in browser.get(address).text

    def test_one_cannot_choose_oneself(self, cast: Cast, browser: Client) -> None:
        me = cast.administrator.person_id
        page = browser.get(f"/behorigheter/ny/?person={me}&roll=granskare").text
        assert "Ingen kan ge sig själv" in page
        browser.post(
            f"/behorigheter/ny/?person={me}&roll=granskare",
            {"place": "national-", "valid_from": "2026-03-01"},
        )
        assert cast.administrator.person.appointments.count() == 1

    @pytest.mark.parametrize("person", ["0", "abc", "99999999999999999999", "-1"])
    def test_a_forged_person_is_not_found(self, person: str, browser: Client) -> None:
        assert browser.get(f"/behorigheter/ny/?person={person}").status_code == 404

    def test_the_same_role_twice_is_refused_on_the_form(self, cast: Cast, browser: Client) -> None:
        person = cast.supporter.person
        answer = browser.post(
            f"/behorigheter/ny/?person={person.pk}&roll=processtod",
            {"place": f"region-{cast.skane.pk}", "valid_from": "2026-03-01"},
        )
        assert answer.status_code == 422
        assert "har redan" in answer.text


class TestOneAppointment:
    """Its page and its buttons."""

    @pytest.fixture
    def proposed(self, cast: Cast) -> Appointment:
        return actions.give_appointment(
            person=UserFactory().person,
            role="chair",
            place=cast.council,
            valid_from=SINCE,
            by=cast.administrator,
        )

    def test_the_giver_sees_a_closed_button_with_the_reason(
        self, proposed: Appointment, browser: Client
    ) -> None:
        page = browser.get(f"/behorigheter/{proposed.pk}/").text
        assert 'aria-disabled="true"' in page
        assert "Någon annan än den som gav" in page

    def test_each_sees_the_steps_that_are_theirs_and_what_happens_next(
        self, cast: Cast, proposed: Appointment, browser: Client
    ) -> None:
        page = browser.get(f"/behorigheter/{proposed.pk}/").text
        assert "Den gäller när en annan registeransvarig bekräftar den." in page
        assert "Ta tillbaka rollen" in page
        assert "Avböj rollen" not in page
        browser.force_login(cast.second_administrator)
        page = browser.get(f"/behorigheter/{proposed.pk}/").text
        assert "Den gäller när du eller en annan registeransvarig bekräftar den." in page
        assert "Avböj rollen" in page
        assert "Ta tillbaka rollen" not in page
        actions.confirm_appointment(proposed, by=cast.second_administrator)
        page = browser.get(f"/behorigheter/{proposed.pk}/").text
        assert "Avsluta rollen" in page
        assert "Rollen gäller inte än" not in page

    def test_the_list_says_that_a_role_waits_for_me(
        self, cast: Cast, proposed: Appointment, browser: Client
    ) -> None:
        assert "väntar på att du bekräftar" not in browser.get("/behorigheter/").text
        browser.force_login(cast.second_administrator)
        assert "En roll väntar på att du bekräftar." in browser.get("/behorigheter/").text

    def test_a_second_person_confirms(
        self, cast: Cast, proposed: Appointment, browser: Client
    ) -> None:
        browser.force_login(cast.second_administrator)
        answer = browser.post(
            f"/behorigheter/{proposed.pk}/bekrafta/", {"version": proposed.version}, follow=True
        )
        assert "gäller nu" in answer.text
        assert "Gav rollen" in answer.text
        proposed.refresh_from_db()
        assert proposed.status == "in_force"

    def test_confirming_twice_says_that_somebody_was_first(
        self, cast: Cast, proposed: Appointment, browser: Client
    ) -> None:
        browser.force_login(cast.second_administrator)
        address = f"/behorigheter/{proposed.pk}/bekrafta/"
        browser.post(address, {"version": proposed.version})
        again = browser.post(address, {"version": proposed.version})
        assert again.status_code == 422
        assert "Någon annan hann" in again.text

    def test_declining_without_a_reason_keeps_the_form_open(
        self, cast: Cast, proposed: Appointment, browser: Client
    ) -> None:
        browser.force_login(cast.second_administrator)
        answer = browser.post(f"/behorigheter/{proposed.pk}/avboj/", {"comment": ""})
        assert answer.status_code == 422
        assert "Skriv varför." in answer.text
        assert "<details" in answer.text
        assert " open>" in answer.text

    def test_what_was_typed_is_kept_when_the_page_is_stale(
        self, cast: Cast, proposed: Appointment, browser: Client
    ) -> None:
        sent = {"comment": "Ny ordförande vald", "version": proposed.version + 3}
        answer = browser.post(f"/behorigheter/{proposed.pk}/avsluta/", sent)
        assert answer.status_code == 422
        assert "Ny ordförande vald" in answer.text
        proposed.refresh_from_db()
        assert proposed.status == "proposed"

    @pytest.mark.parametrize("name", ["bekrafta", "avboj", "avsluta"])
    def test_whoever_may_not_is_told_why(
        self, name: str, cast: Cast, proposed: Appointment, browser: Client
    ) -> None:
        browser.force_login(cast.nobody)
        answer = browser.post(f"/behorigheter/{proposed.pk}/{name}/", {"comment": "x"})
        assert answer.status_code == 403
        assert "registeransvarig" in answer.text

    def test_script_in_a_reason_is_shown_and_not_run(
        self, cast: Cast, proposed: Appointment, browser: Client
    ) -> None:
        text = "<script>alert(1)</script>"
        browser.post(
            f"/behorigheter/{proposed.pk}/avsluta/", {"comment": text, "version": proposed.version}
        )
        page = browser.get(f"/behorigheter/{proposed.pk}/").text
        assert "&lt;script&gt;alert(1)" in page
        assert text not in page

    @pytest.mark.parametrize("text", ["a\x00b", "a\u202eb", "x" * 1001])
    def test_bad_text_is_refused_at_the_field(
        self, text: str, proposed: Appointment, browser: Client
    ) -> None:
        answer = browser.post(f"/behorigheter/{proposed.pk}/avsluta/", {"comment": text})
        assert answer.status_code == 422
        proposed.refresh_from_db()
        assert proposed.status == "proposed"

    def test_it_waits_for_the_other_administrator_and_nobody_else(
        self, cast: Cast, proposed: Appointment
    ) -> None:
        (item,) = waiting(cast.second_administrator)
        assert item["label"] == f"Bekräfta {proposed}"
        assert item["href"] == f"/behorigheter/{proposed.pk}/"
        assert waiting(cast.administrator) == []
        assert waiting(cast.supporter) == []


def test_the_roles_are_told_in_words(cast: Cast, browser: Client, settings: Any) -> None:
    settings.TOTP_REQUIRED_ROLES = "kansli_approver"
    page = browser.get("/roller/").text
    assert "Logga status" in page
    assert "bekräftelse av en andra person" in page
    assert "tvåfaktor" in page


def test_a_long_list_is_paged(browser: Client) -> None:
    region = RegionFactory()
    for _ in range(51):
        AppointmentFactory(person=PersonFactory(), place=region)
    page = browser.get("/behorigheter/?roll=processtod").text
    assert "?roll=processtod&amp;sida=2" in page
    assert "51–51 av 51 roller" in browser.get("/behorigheter/?roll=processtod&sida=2").text
