"""The register administrator's pages of accounts, one's own page, and the log of changes."""

from __future__ import annotations

from typing import Any

import pytest
import time_machine
from django.test import Client

from tests.accounts.conftest import give_second_factor
from tests.cast import Cast
from tests.factories.accounts import AppointmentFactory, UserFactory
from tests.factories.regions import PersonFactory
from vardforlopp.accounts import actions, audit
from vardforlopp.accounts.models import User
from vardforlopp.common.addresses import spelled
from vardforlopp.common.models import Job

pytestmark = pytest.mark.django_db


@pytest.fixture
def browser(cast: Cast, client: Client) -> Client:
    """Signed in as the register administrator."""
    client.force_login(cast.administrator)
    return client


class TestOpening:
    """A person, an address, a link."""

    def test_the_person_gets_a_link_and_no_password(self, browser: Client) -> None:
        person = PersonFactory(name="Åsa Öberg", email="asa.oberg@region.invalid")
        for name in ("öberg", "oberg", "ASA"):
            assert f"?person={person.pk}" in browser.get(f"/konton/nytt/?sok={name}").text
        address = f"/konton/nytt/?person={person.pk}"
        assert "asa.oberg@region.invalid" in browser.get(address).text
        answer = browser.post(address, {"email": "Asa.Oberg@Region.invalid"})
        user = User.objects.get(person=person)
        assert answer["Location"] == f"/konton/{user.pk}/"
        assert user.email == "asa.oberg@region.invalid"
        assert not user.has_usable_password()
        assert Job.objects.filter(kind="mail_password_link", object_id=user.pk).exists()

    @pytest.mark.parametrize(
        "email", ["", "asa", "asa@", "a\u202eb@region.invalid", "x" * 300 + "@region.invalid"]
    )
    def test_an_address_that_is_none_is_refused(self, email: str, browser: Client) -> None:
        person = PersonFactory()
        answer = browser.post(f"/konton/nytt/?person={person.pk}", {"email": email})
        assert answer.status_code == 422
        assert not User.objects.filter(person=person).exists()

    def test_a_taken_address_is_refused_in_any_case(self, cast: Cast, browser: Client) -> None:
        address = f"/konton/nytt/?person={PersonFactory().pk}"
        answer = browser.post(address, {"email": cast.administrator.email.upper()})
        assert answer.status_code == 422
        assert "redan ett konto" in answer.text

    def test_a_person_has_one_account(self, cast: Cast, browser: Client) -> None:
        address = f"/konton/nytt/?person={cast.administrator.person_id}"
        assert "har redan ett konto" in browser.get(address).text
        browser.post(address, {"email": "annan@region.invalid"})
        assert User.objects.filter(person=cast.administrator.person).count() == 1


class TestTending:
    """Closing, opening again, a new link, a lost phone."""

    @pytest.fixture
    def other(self) -> User:
        return UserFactory()

    def test_closing_and_opening_leave_their_reasons(self, other: User, browser: Client) -> None:
        browser.post(
            f"/konton/{other.pk}/stang/", {"comment": "Har slutat", "version": other.version}
        )
        other.refresh_from_db()
        assert not other.is_active
        browser.post(
            f"/konton/{other.pk}/oppna/", {"comment": "Är tillbaka", "version": other.version}
        )
        other.refresh_from_db()
        assert other.is_active
        page = browser.get(f"/konton/{other.pk}/").text
        assert "Stängde kontot: Har slutat" in page
        assert "Öppnade kontot igen: Är tillbaka" in page

    def test_an_account_opened_again_does_not_wake_its_old_sessions(
        self, other: User, cast: Cast, browser: Client
    ) -> None:
        old = Client()
        old.force_login(other)
        actions.close_account(other, by=cast.administrator, comment="Har slutat")
        other.refresh_from_db()
        actions.reopen_account(other, by=cast.administrator, comment="Är tillbaka")
        assert old.get("/roller/").status_code == 302

    def test_a_reason_is_needed(self, other: User, browser: Client) -> None:
        answer = browser.post(f"/konton/{other.pk}/stang/", {"comment": "  "})
        assert answer.status_code == 422
        other.refresh_from_db()
        assert other.is_active

    def test_a_stale_page_closes_nothing(self, other: User, browser: Client) -> None:
        sent = {"comment": "Har slutat", "version": other.version + 1}
        assert browser.post(f"/konton/{other.pk}/stang/", sent).status_code == 422
        other.refresh_from_db()
        assert other.is_active

    def test_a_lost_second_factor_is_taken_away(self, other: User, browser: Client) -> None:
        give_second_factor(other)
        assert "Ta bort tvåfaktor" in browser.get(f"/konton/{other.pk}/").text
        browser.post(
            f"/konton/{other.pk}/tvafaktor/",
            {"comment": "Tappad telefon", "version": other.version},
        )
        assert not other.authenticator_set.exists()

    def test_a_new_link_is_ordered(self, other: User, browser: Client) -> None:
        browser.post(f"/konton/{other.pk}/lank/")
        assert Job.objects.filter(kind="mail_password_link", object_id=other.pk).count() == 1

    @pytest.mark.parametrize("what", ["stang", "oppna", "lank", "tvafaktor"])
    def test_never_ones_own(self, what: str, cast: Cast, browser: Client) -> None:
        answer = browser.post(f"/konton/{cast.administrator.pk}/{what}/", {"comment": "x"})
        assert answer.status_code == 403
        cast.administrator.refresh_from_db()
        assert cast.administrator.is_active

    def test_to_everybody_else_no_account_exists(
        self, other: User, cast: Cast, browser: Client
    ) -> None:
        browser.force_login(cast.auditor)
        assert browser.get(f"/konton/{other.pk}/").status_code == 404
        assert browser.post(f"/konton/{other.pk}/stang/", {"comment": "x"}).status_code == 404
        assert browser.get("/konton/").status_code == 403


def test_accounts_are_found_by_name_address_and_state(cast: Cast, browser: Client) -> None:
    closed = UserFactory(person=PersonFactory(name="Åke Ek"))
    actions.close_account(closed, by=cast.administrator, comment="Har slutat")
    assert "Åke Ek" in browser.get("/konton/?sok=åke").text
    assert "Åke Ek" in browser.get("/konton/?sok=ake").text
    assert "Åke Ek" in browser.get(f"/konton/?sok={closed.email[:6]}").text
    assert "Åke Ek" not in browser.get("/konton/?lage=oppna").text
    assert cast.administrator.email not in browser.get("/konton/?lage=stangda").text


PAGES = ("/konton/", "/aviseringar/", "/konto/", "/utskick/", "/logg/?slag=tilldelad-roll")


def test_the_number_of_questions_does_not_grow(
    cast: Cast, browser: Client, django_assert_max_num_queries: Any
) -> None:
    def count() -> list[int]:
        counts = []
        for address in PAGES:
            with django_assert_max_num_queries(60) as asked:
                assert browser.get(address).status_code == 200
            counts.append(len(asked))
        return counts

    me = cast.administrator.person
    AppointmentFactory(person=me, role="auditor", place=cast.skane)
    few = count()
    for _ in range(15):
        UserFactory()
        AppointmentFactory(person=me)
    assert count() == few


class TestMyOwnPage:
    """Who I am here."""

    def test_it_says_what_my_roles_give_and_where(self, cast: Cast, client: Client) -> None:
        client.force_login(cast.supporter)
        page = client.get("/konto/").text
        assert "logga status" in page
        assert "Region Skåne" in page
        assert cast.supporter.email in page

    def test_without_a_role_it_says_what_that_means(self, cast: Cast, client: Client) -> None:
        client.force_login(cast.nobody)
        assert "Du har ingen roll" in client.get("/konto/").text


class TestTheLog:
    """Who changed what, when and why."""

    def test_a_change_is_read_with_actor_reason_and_difference(
        self, cast: Cast, browser: Client
    ) -> None:
        held = cast.supporter.person.appointments.get()
        actions.end_appointment(held, by=cast.administrator, comment="Byter jobb")
        page = browser.get("/logg/?slag=tilldelad-roll&av=administrator").text
        assert "Avsluta: Byter jobb" in page
        assert "Person supporter som processtöd i Region Skåne" in page
        assert "Läge: gäller → avslutad" in page

    def test_it_is_chosen_by_kind_person_and_day(self, cast: Cast, browser: Client) -> None:
        with time_machine.travel("2026-01-15 12:00+01:00"):
            UserFactory(person=PersonFactory(name="Åke Ek"))
        address = "/logg/?slag=konto&fran=2026-01-15&till=2026-01-15"
        assert "Åke Ek" in browser.get(address).text
        assert "Åke Ek" not in browser.get(f"{address}&av=Berit").text
        later = "/logg/?slag=konto&fran=2026-01-16&till=2026-01-16"
        assert "Inget i loggen" in browser.get(later).text

    def test_tables_that_are_only_added_to_are_read_too(self, cast: Cast, browser: Client) -> None:
        AppointmentFactory()
        assert (
            "lade till tilldelad behörighet" in browser.get("/logg/?slag=tilldelad-behorighet").text
        )

    @pytest.mark.parametrize(
        "query",
        ["slag=ingenting", "slag=auth.permission", "fran=i-dag", "till=1900-01-01"],
    )
    def test_a_filter_that_means_nothing_says_so(self, query: str, browser: Client) -> None:
        answer = browser.get(f"/logg/?{query}")
        assert answer.status_code == 422
        assert "mistake-box" in answer.text

    def test_every_kind_can_be_opened(self, cast: Cast, browser: Client) -> None:
        words = {spelled(label) for _, label in audit.kinds()}
        assert len(words) == len(audit.kinds())
        for word in words:
            assert browser.get(f"/logg/?slag={word}").status_code == 200, word

    def test_only_those_who_audit_somewhere_read_it(self, cast: Cast, browser: Client) -> None:
        browser.force_login(cast.auditor)
        assert browser.get("/logg/").status_code == 200
        browser.force_login(UserFactory.appointed("auditor", cast.skane))
        assert browser.get("/logg/").status_code == 200
        browser.force_login(cast.supporter)
        assert browser.get("/logg/").status_code == 403
