"""What a role gives, where and when: the one door to rights."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
import time_machine

from regions.models import RegionAffiliation
from tests.cast import Cast
from tests.factories.accounts import AppointmentFactory, UserFactory
from tests.factories.regions import (
    BodyFactory,
    HealthcareRegionFactory,
    MunicipalityFactory,
    RegionFactory,
    UnitFactory,
)
from vardforlopp.accounts import actions, grants, rights, roles
from vardforlopp.accounts.models import ScopeGrant, User
from vardforlopp.common.answer import Answer

pytestmark = pytest.mark.django_db


def anew(user: User) -> User:
    """The account as the next request or task fetches it."""
    return User.objects.get(pk=user.pk)


def test_a_right_holds_in_its_own_region_and_no_other() -> None:
    skane, blekinge = RegionFactory(), RegionFactory()
    user = UserFactory.appointed("process_supporter", skane)
    assert user.may("log_status", skane)
    assert not user.may("log_status", blekinge)
    assert not user.may("log_status")


def test_a_no_says_which_role_is_needed_and_where() -> None:
    region = RegionFactory(name="Region Blekinge")
    answer = UserFactory().may("log_status", region)
    assert isinstance(answer, Answer)
    assert answer.reason == "För att logga status behövs rollen processtöd i Region Blekinge."


def test_a_right_in_a_healthcare_region_holds_in_everything_it_contains() -> None:
    southern = HealthcareRegionFactory()
    region = RegionFactory(healthcare_region=southern)
    elsewhere = RegionFactory()
    user = UserFactory.appointed("auditor", southern)
    inside = [
        southern,
        region,
        UnitFactory(region=region),
        MunicipalityFactory(region=region, healthcare_region=southern),
        BodyFactory(regional=True, region=region),
        BodyFactory(in_healthcare_region=True, healthcare_region=southern),
    ]
    assert all(user.may("read_audit", place) for place in inside)
    outside = [None, elsewhere, UnitFactory(region=elsewhere), BodyFactory()]
    assert not any(user.may("read_audit", place) for place in outside)


def test_a_right_in_a_part_does_not_reach_the_whole() -> None:
    region = RegionFactory()
    user = UserFactory.appointed("auditor", UnitFactory(region=region))
    assert not user.may("read_audit", region)
    assert not user.may("read_audit", region.healthcare_region)


def test_a_right_in_a_unit_holds_in_the_units_within_it() -> None:
    hospital = UnitFactory()
    ward = UnitFactory(region=hospital.region, parent=hospital)
    user = UserFactory.appointed("auditor", hospital)
    assert user.may("read_audit", ward)
    assert not user.may("read_audit", UnitFactory(region=hospital.region))


def test_a_region_in_two_healthcare_regions_is_within_both_as_long_as_it_belongs() -> None:
    southern, western = HealthcareRegionFactory(), HealthcareRegionFactory()
    halland = RegionFactory(healthcare_region=southern)
    second = RegionAffiliation(region=halland, healthcare_region=western, is_main=False)
    second.save()
    user = UserFactory.appointed("auditor", western)
    assert user.may("read_audit", halland)
    second.valid_to = date(2020, 12, 31)
    second.save()
    assert not anew(user).may("read_audit", halland)


def test_a_national_right_holds_everywhere() -> None:
    user = UserFactory.appointed("register_administrator")
    assert user.may("edit_registers")
    assert user.may("edit_registers", UnitFactory())


@pytest.mark.parametrize(
    ("day", "holds"),
    [("2021-02-28", False), ("2021-03-01", True), ("2021-05-31", True), ("2021-06-01", False)],
)
def test_a_period_is_from_and_inclusive_to_in_stockholm(day: str, holds: bool) -> None:
    appointment = AppointmentFactory(
        valid_from=date(2021, 3, 1), valid_to=date(2021, 5, 31), person=UserFactory().person
    )
    with time_machine.travel(f"{day} 12:00+02:00", tick=False):
        user = User.objects.get(person=appointment.person)
        assert bool(user.may("log_status", appointment.scope.place)) is holds


def test_the_last_day_ends_at_midnight_in_stockholm_not_in_utc() -> None:
    appointment = AppointmentFactory(valid_to=date(2021, 5, 31))
    place = appointment.scope.place
    user = User.objects.get(person=appointment.person)
    with time_machine.travel("2021-05-31 21:59+00:00", tick=False):
        assert anew(user).may("log_status", place)
    with time_machine.travel("2021-05-31 22:01+00:00", tick=False):
        assert not anew(user).may("log_status", place)


def test_a_superuser_flag_gives_nothing_at_all() -> None:
    user = UserFactory()
    user.is_superuser = user.is_staff = True
    assert not any(user.may(right) for right in roles.RIGHTS)
    assert not hasattr(User(), "is_superuser")


def test_a_closed_account_holds_nothing(cast: Cast) -> None:
    cast.supporter.is_active = False
    cast.supporter.save()
    assert not anew(cast.supporter).may("log_status", cast.skane)


def test_a_grant_without_an_appointment_in_force_is_worth_nothing(cast: Cast) -> None:
    held = cast.supporter.person.appointments.get()
    assert ScopeGrant.objects.filter(user=cast.supporter).exists()
    actions.end_appointment(held, by=cast.administrator, comment="Slutar")
    assert ScopeGrant.objects.filter(user=cast.supporter).exists()
    assert not anew(cast.supporter).may("log_status", cast.skane)


def test_a_right_that_does_not_exist_is_a_mistake_in_the_code(cast: Cast) -> None:
    with pytest.raises(KeyError):
        cast.supporter.may("fly")
    with pytest.raises(TypeError):
        cast.supporter.may("log_status", "Skåne")


def test_what_a_role_loses_in_a_release_is_lost_for_those_appointed(
    cast: Cast, monkeypatch: Any
) -> None:
    poorer = roles.Role("process_supporter", "processtöd", "", (roles.REGION,), ("log_status",))
    monkeypatch.setitem(roles.ROLES, "process_supporter", poorer)
    assert cast.supporter.may("log_status", cast.skane)
    assert not cast.supporter.may("change_state", cast.skane)


def test_what_a_role_gains_in_a_release_reaches_those_appointed(
    cast: Cast, monkeypatch: Any
) -> None:
    assert cast.member
    facts = roles.Role("member", "ledamot", "", (roles.BODY,), ("log_status",))
    monkeypatch.setitem(roles.ROLES, "member", facts)
    assert not anew(cast.member).may("log_status", cast.council)
    grants.write_missing()
    assert anew(cast.member).may("log_status", cast.council)


def test_the_holders_of_a_right_are_found_around_the_place(cast: Cast) -> None:
    supporters = [cast.supporter, cast.supporter_halland]
    administrators = [cast.administrator, cast.second_administrator]
    found = rights.holders("log_status", cast.skane)
    assert [one.person for one in found] == [supporters[0].person]
    found = rights.holders("give_appointments")
    assert {one.person for one in found} == {one.person for one in administrators}


def test_the_regions_of_a_right_come_without_doubles(cast: Cast) -> None:
    from regions.models import Region

    auditor = UserFactory.appointed("auditor", cast.southern)
    found = Region.objects.filter(rights.regions_where(auditor, "read_audit"))
    assert set(found) == {cast.skane, cast.halland}
    assert found.count() == 2
    everywhere = Region.objects.filter(rights.regions_where(cast.auditor, "read_audit"))
    assert everywhere.count() == Region.objects.count()


def test_asking_many_times_costs_one_query(cast: Cast, django_assert_num_queries: Any) -> None:
    user = anew(cast.supporter)
    with django_assert_num_queries(1):
        for _ in range(30):
            user.may("log_status", cast.skane)


def test_ones_own_healthcare_region_comes_from_the_role(cast: Cast) -> None:
    assert rights.own_healthcare_region(cast.supporter) == "sodra"
    assert rights.own_healthcare_region(cast.officer) == "sodra"
    assert rights.own_healthcare_region(cast.chair) == "mellansverige"
    assert rights.own_healthcare_region(cast.nobody) == ""
