"""Giving, confirming, declining and ending a role: who may, what is left, what is refused."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from tests.cast import SINCE, Cast
from tests.factories.accounts import AppointmentFactory, UserFactory
from tests.factories.regions import PersonFactory
from vardforlopp.accounts import actions
from vardforlopp.accounts.models import Appointment, Scope, ScopeGrant, User
from vardforlopp.accounts.workflow import appointment_workflow
from vardforlopp.common.answer import Forbidden, Refused, Stale
from vardforlopp.common.history import lines
from vardforlopp.common.models import Job
from vardforlopp.common.outbox import run

pytestmark = pytest.mark.django_db


def give(cast: Cast, person: Any, role: str = "process_supporter", **facts: Any) -> Appointment:
    assert cast.second_administrator  # enters the cast: somebody who can confirm
    facts = {"place": cast.skane, "valid_from": SINCE, "by": cast.administrator, **facts}
    return actions.give_appointment(person=person, role=role, **facts)


def propose_chair(cast: Cast) -> tuple[User, Appointment]:
    user = UserFactory()
    return user, give(cast, user.person, "chair", place=cast.council)


def test_a_role_takes_effect_when_given(cast: Cast) -> None:
    user = UserFactory()
    given = give(cast, user.person)
    assert given.status == "in_force"
    assert User.objects.get(pk=user.pk).may("log_status", cast.skane)


def test_giving_leaves_a_line_with_who_and_why(cast: Cast) -> None:
    line = lines(give(cast, UserFactory().person))[0]
    assert line.sentence == "Person administrator lade till tilldelad roll"
    assert line.reason == "Gav rollen"


@pytest.mark.parametrize("role", ["supporter", "auditor", "chair", "nobody"])
def test_only_the_register_administrator_gives_roles(cast: Cast, role: str) -> None:
    with pytest.raises(Forbidden, match="registeransvarig"):
        give(cast, UserFactory().person, by=getattr(cast, role))
    assert not Appointment.objects.filter(given_by=getattr(cast, role).person).exists()


def test_nobody_gives_a_role_to_oneself(cast: Cast) -> None:
    with pytest.raises(Refused, match="sig själv"):
        give(cast, cast.administrator.person)


def test_a_role_is_given_only_for_its_kinds_of_place(cast: Cast) -> None:
    with pytest.raises(Refused, match="ges inte för"):
        give(cast, UserFactory().person, place=cast.southern)
    with pytest.raises(Refused, match="ges inte för"):
        give(cast, UserFactory().person, "national_editor")


def test_the_same_role_is_not_given_twice_for_the_same_time(cast: Cast) -> None:
    person = UserFactory().person
    give(cast, person, valid_to=date(2030, 12, 31))
    with pytest.raises(ValidationError, match="har redan"):
        give(cast, person, valid_from=date(2030, 12, 31))
    assert give(cast, person, valid_from=date(2031, 1, 1))


def test_the_last_day_is_not_before_the_first(cast: Cast) -> None:
    with pytest.raises(ValidationError, match="före startdagen"):
        give(cast, UserFactory().person, valid_to=date(2019, 12, 31))


def test_a_deciding_role_waits_for_a_second_person(cast: Cast) -> None:
    user, proposed = propose_chair(cast)
    assert proposed.status == "proposed"
    assert not ScopeGrant.objects.filter(user=user).exists()
    confirmed = actions.confirm_appointment(proposed, by=cast.second_administrator)
    assert confirmed.status == "in_force"
    assert confirmed.confirmed_by == cast.second_administrator.person
    assert lines(confirmed)[0].reason == "Bekräfta"


def test_the_giver_does_not_confirm(cast: Cast) -> None:
    _, proposed = propose_chair(cast)
    with pytest.raises(Forbidden, match="Någon annan"):
        actions.confirm_appointment(proposed, by=cast.administrator)


def test_the_one_appointed_does_not_confirm_even_as_administrator(cast: Cast) -> None:
    person = cast.second_administrator.person
    proposed = give(cast, person, "chair", place=cast.council)
    with pytest.raises(Forbidden, match="Någon annan"):
        actions.confirm_appointment(proposed, by=cast.second_administrator)


def test_four_eyes_are_two_persons_and_not_two_accounts(cast: Cast) -> None:
    """A person has one account for ever, so a second pair of eyes cannot be opened for oneself."""
    with pytest.raises(ValidationError):
        actions.open_account(
            person=cast.administrator.person, email="annan@prov.invalid", by=cast.administrator
        )


def test_an_outsider_does_not_confirm(cast: Cast) -> None:
    _, proposed = propose_chair(cast)
    with pytest.raises(Forbidden, match="registeransvarig"):
        actions.confirm_appointment(proposed, by=cast.auditor)


def test_a_role_is_not_confirmed_before_one_can_see_whose_account_it_goes_to(cast: Cast) -> None:
    """Else whoever opens the account later would choose the address that gets the role."""
    proposed = give(cast, PersonFactory(), "chair", place=cast.council)
    with pytest.raises(Forbidden, match="inget konto"):
        actions.confirm_appointment(proposed, by=cast.second_administrator)


def test_declining_needs_a_reason_and_tells_the_giver(cast: Cast) -> None:
    _, proposed = propose_chair(cast)
    with pytest.raises(Refused, match="Skriv varför"):
        actions.decline_appointment(proposed, by=cast.second_administrator, comment=" ")
    declined = actions.decline_appointment(
        proposed, by=cast.second_administrator, comment="Fel person"
    )
    assert declined.status == "declined"
    assert "Fel person" in cast.administrator.notices.get(kind="appointment_declined").text


def test_a_declined_role_cannot_be_confirmed(cast: Cast) -> None:
    _, proposed = propose_chair(cast)
    actions.decline_appointment(proposed, by=cast.second_administrator, comment="Fel person")
    with pytest.raises(Refused, match="läget har ändrats"):
        actions.confirm_appointment(proposed, by=cast.second_administrator)


@time_machine.travel("2026-03-12 10:00+01:00", tick=False)
def test_ending_needs_a_reason_and_stops_today(cast: Cast) -> None:
    held = cast.supporter.person.appointments.get()
    with pytest.raises(Refused, match="Skriv varför"):
        actions.end_appointment(held, by=cast.administrator, comment="")
    ended = actions.end_appointment(held, by=cast.administrator, comment="Byter jobb")
    assert (ended.status, ended.valid_to) == ("ended", date(2026, 3, 12))
    assert lines(ended)[0].reason == "Avsluta: Byter jobb"


def test_ending_does_not_lengthen_what_had_already_run_out(cast: Cast) -> None:
    old = give(cast, UserFactory().person, valid_to=date(2020, 6, 30))
    ended = actions.end_appointment(old, by=cast.administrator, comment="Städning")
    assert ended.valid_to == date(2020, 6, 30)


def test_nobody_ends_a_role_of_ones_own(cast: Cast) -> None:
    own = cast.administrator.person.appointments.get()
    with pytest.raises(Forbidden, match="egen"):
        actions.end_appointment(own, by=cast.administrator, comment="Slutar")


def test_a_stale_page_cannot_confirm(cast: Cast) -> None:
    _, proposed = propose_chair(cast)
    with pytest.raises(Stale):
        actions.confirm_appointment(
            proposed, by=cast.second_administrator, version=proposed.version + 1
        )


@pytest.mark.parametrize("name", ["confirm", "decline", "end"])
def test_a_closed_step_is_shown_with_its_reason(cast: Cast, name: str) -> None:
    _, proposed = propose_chair(cast)
    shown = {
        one.transition.name: one.answer
        for one in appointment_workflow.open_to(cast.chair, proposed)
    }
    assert not shown[name]
    assert shown[name].reason


def test_the_system_gives_a_confirmed_role_at_start_up_alone(cast: Cast) -> None:
    given = cast.chair.person.appointments.get()
    assert (given.status, given.given_by, given.confirmed_by) == ("in_force", None, None)


class TestTheDatabaseKeepsThePromise:
    """Each constraint, tried past the verbs."""

    def row(self, cast: Cast, **facts: Any) -> Appointment:
        row = Appointment(
            person=PersonFactory(),
            role="process_supporter",
            scope=Scope.of(cast.skane),
            valid_from=SINCE,
            status="in_force",
            given_by=cast.administrator.person,
        )
        for name, value in facts.items():
            setattr(row, name, value)
        return row

    def refused(self, row: Any, constraint: str) -> None:
        with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
            row.save()

    def test_not_to_oneself(self, cast: Cast) -> None:
        person = cast.administrator.person
        self.refused(self.row(cast, person=person), "appointment_not_to_oneself")

    def test_confirmed_by_a_third(self, cast: Cast) -> None:
        giver = cast.administrator.person
        row = self.row(cast, role="chair", confirmed_by=giver)
        self.refused(row, "appointment_confirmed_by_a_third")
        person = PersonFactory()
        row = self.row(cast, role="chair", person=person, confirmed_by=person)
        self.refused(row, "appointment_confirmed_by_a_third")

    def test_in_force_only_when_confirmed(self, cast: Cast) -> None:
        self.refused(self.row(cast, role="chair"), "appointment_confirmed_when_needed")

    def test_period(self, cast: Cast) -> None:
        self.refused(self.row(cast, valid_to=date(2019, 1, 1)), "appointment_period")

    def test_once(self, cast: Cast) -> None:
        first = self.row(cast)
        first.save()
        self.refused(self.row(cast, person=first.person), "appointment_once")

    def test_a_scope_is_one_place(self, cast: Cast) -> None:
        scope = Scope(region=cast.orebro, healthcare_region=cast.middle)
        self.refused(scope, "scope_one_place")

    def test_the_whole_country_is_one_scope(self, cast: Cast) -> None:
        Scope.of(None)
        self.refused(Scope(), "scope_one_national")

    def test_an_address_is_one_account_in_any_case(self, cast: Cast) -> None:
        twin = User(person=PersonFactory(), email=cast.supporter.email.upper())
        self.refused(twin, "user_email_unique")

    def test_grants_are_never_changed_or_removed(self, cast: Cast) -> None:
        grant = ScopeGrant.objects.filter(user=cast.supporter).first()
        with pytest.raises(Refused):
            grant.delete()
        with pytest.raises(Exception, match="permission denied"), transaction.atomic():
            ScopeGrant.objects.all().delete()


class TestARoleThatEndsStopsAtOnce:
    """Next request, open session, queued task."""

    def test_the_next_request_of_an_open_session_is_without_it(
        self, cast: Cast, client: Any
    ) -> None:
        client.force_login(cast.second_administrator)
        assert client.get("/konton/").status_code == 200
        own = cast.second_administrator.person.appointments.get()
        actions.end_appointment(own, by=cast.administrator, comment="Slutar")
        assert client.get("/konton/").status_code == 403

    def test_a_queued_task_is_without_it(self, cast: Cast) -> None:
        """The mail about a waiting role was ordered; the reader lost the right before it ran."""
        propose_chair(cast)
        notice = cast.second_administrator.notices.get(kind="appointment_waiting")
        job = Job.objects.get(kind="mail_notice", object_id=notice.pk)
        own = cast.second_administrator.person.appointments.get()
        actions.end_appointment(own, by=cast.administrator, comment="Slutar")
        run(job.pk)
        notice.refresh_from_db()
        assert notice.mailed_at is None

    def test_the_same_task_does_its_work_while_the_role_holds(self, cast: Cast) -> None:
        propose_chair(cast)
        notice = cast.second_administrator.notices.get(kind="appointment_waiting")
        run(Job.objects.get(kind="mail_notice", object_id=notice.pk).pk)
        notice.refresh_from_db()
        assert notice.mailed_at is not None

    def test_a_role_that_runs_out_needs_nobody_to_sweep(self, cast: Cast, client: Any) -> None:
        user = UserFactory()
        with time_machine.travel("2026-03-10 08:00+01:00"):
            give(
                cast, user.person, "register_administrator", place=None, valid_to=date(2026, 3, 11)
            )
            client.force_login(user)
            assert client.get("/konton/").status_code == 200
        with time_machine.travel("2026-03-12 08:00+01:00"):
            client.force_login(user)
            assert client.get("/konton/").status_code == 403


def test_an_account_opened_later_gets_the_roles_its_person_has(cast: Cast) -> None:
    person = PersonFactory()
    AppointmentFactory(person=person, place=cast.skane)
    user = actions.open_account(person=person, email="sen@prov.invalid", by=cast.administrator)
    assert user.may("log_status", cast.skane)
