"""What must never be false in the register is refused by the database, with a Swedish message."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from regions import models
from tests.factories.regions import (
    BodyDecisionFactory,
    BodyFactory,
    BodyMembershipFactory,
    HealthcareRegionFactory,
    HostDutyFactory,
    MunicipalityFactory,
    PersonFactory,
    RegionFactory,
    UnitFactory,
)

pytestmark = pytest.mark.django_db


def two_main_affiliations() -> Any:
    return models.RegionAffiliation(
        region=RegionFactory(), healthcare_region=HealthcareRegionFactory()
    )


def the_same_affiliation_twice() -> Any:
    region = RegionFactory()
    return models.RegionAffiliation(
        region=region, healthcare_region=region.healthcare_region, is_main=False
    )


def an_end_before_the_start() -> Any:
    unit = UnitFactory()
    unit.valid_from, unit.valid_to = date(2021, 1, 1), date(2020, 12, 31)
    return unit


def two_populations_on_a_day() -> Any:
    region = RegionFactory()
    models.Population(region=region, on=date(2019, 12, 31), count=1).save()
    return models.Population(region=region, on=date(2019, 12, 31), count=2)


def two_populations_of_a_municipality_on_a_day() -> Any:
    there = MunicipalityFactory()
    models.Population(municipality=there, on=date(2019, 12, 31), count=1).save()
    return models.Population(municipality=there, on=date(2019, 12, 31), count=2)


def the_population_of_nowhere() -> Any:
    return models.Population(on=date(2019, 12, 31), count=1)


def the_population_of_two_places() -> Any:
    there = MunicipalityFactory()
    return models.Population(
        region=there.region, municipality=there, on=date(2019, 12, 31), count=1
    )


def two_names_of_a_body_on_a_day() -> Any:
    body = BodyFactory()
    body.names.create(name="Rådet", valid_from=date(2018, 1, 1), valid_to=date(2020, 6, 30))
    return models.BodyName(body=body, name="Gruppen", valid_from=date(2020, 6, 30))


def two_names_of_a_healthcare_region_on_a_day() -> Any:
    there = HealthcareRegionFactory()
    there.names.create(name="Söder", valid_from=date(2018, 1, 1))
    return models.HealthcareRegionName(
        healthcare_region=there, name="Nord", valid_from=date(2019, 1, 1)
    )


def nobody_living_there() -> Any:
    return models.Population(region=RegionFactory(), on=date(2019, 12, 31), count=0)


def a_region_body_without_region() -> Any:
    return models.Body(name="Rådet", slug="radet", kind="council", level="region")


def a_national_body_in_a_region() -> Any:
    return models.Body(name="NPO", slug="npo", kind="npo", level="national", region=RegionFactory())


def a_body_that_mirrors_itself() -> Any:
    body = BodyFactory()
    body.mirrors = body
    return body


def the_same_seat_twice() -> Any:
    seat = BodyMembershipFactory()
    return models.BodyMembership(person=seat.person, body=seat.body)


def a_host_duty_without_host() -> Any:
    return models.HostDuty(body=BodyFactory())


def a_host_duty_with_two_hosts() -> Any:
    return models.HostDuty(
        body=BodyFactory(), healthcare_region=HealthcareRegionFactory(), host_body=BodyFactory()
    )


def the_same_host_twice() -> Any:
    duty = HostDutyFactory()
    return models.HostDuty(body=duty.body, healthcare_region=duty.healthcare_region)


def the_same_decision_twice() -> Any:
    decision = BodyDecisionFactory()
    return models.BodyDecision(body=decision.body, title=decision.title)


def two_units_with_one_address() -> Any:
    unit = UnitFactory()
    return models.Unit(name=unit.name, slug=unit.slug, region=unit.region, kind="hospital")


def two_units_of_one_name_in_one_place() -> Any:
    unit = UnitFactory()
    return models.Unit(name=unit.name, slug="annan", region=unit.region, kind="clinic")


def the_same_body_twice() -> Any:
    body = BodyFactory()
    return models.Body(name=body.name, slug="annan", kind=body.kind, level=body.level)


def the_same_person_twice() -> Any:
    there = PersonFactory()
    facts = {name: getattr(there, name) for name in ("name", "title", "organisation", "email")}
    return models.Person(**facts)


def an_organisation_number_in_letters() -> Any:
    region = RegionFactory()
    region.organisation_number = "SKANE"
    return region


BROKEN: list[tuple[Callable[[], Any], str]] = [
    (two_main_affiliations, "redan en huvudsaklig sjukvårdsregion"),
    (the_same_affiliation_twice, "tillhör redan sjukvårdsregionen"),
    (an_end_before_the_start, "Slutdatumet ligger före startdatumet"),
    (two_populations_on_a_day, "Folkmängden den dagen finns redan"),
    (two_populations_of_a_municipality_on_a_day, "Folkmängden den dagen finns redan"),
    (the_population_of_nowhere, "antingen en region eller en kommun"),
    (the_population_of_two_places, "antingen en region eller en kommun"),
    (two_names_of_a_body_on_a_day, "redan ett annat namn under den tiden"),
    (two_names_of_a_healthcare_region_on_a_day, "redan ett annat namn under den tiden"),
    (nobody_living_there, "större än noll"),
    (a_region_body_without_region, "Ange den plats som hör till nivån"),
    (a_national_body_in_a_region, "Ange den plats som hör till nivån"),
    (a_body_that_mirrors_itself, "kan inte spegla sig självt"),
    (the_same_seat_twice, "redan den rollen i organet"),
    (a_host_duty_without_host, "antingen en sjukvårdsregion eller ett organ"),
    (a_host_duty_with_two_hosts, "antingen en sjukvårdsregion eller ett organ"),
    (the_same_host_twice, "redan värdskapet"),
    (the_same_decision_twice, "Beslutet är redan registrerat"),
    (two_units_with_one_address, "redan en enhet med det namnet"),
    (two_units_of_one_name_in_one_place, "redan en enhet med det namnet på samma plats"),
    (the_same_body_twice, "redan ett sådant organ"),
    (the_same_person_twice, "Personen finns redan i registret"),
    (an_organisation_number_in_letters, "Skriv organisationsnumret som"),
]


@pytest.mark.parametrize(("make", "message"), BROKEN, ids=[make.__name__ for make, _ in BROKEN])
def test_the_database_refuses(make: Callable[[], Any], message: str) -> None:
    row = make()
    with pytest.raises(ValidationError) as refused:
        row.validate_constraints()
    assert message in " ".join(refused.value.messages)
    with pytest.raises(IntegrityError), transaction.atomic():
        row.save()


def test_an_affiliation_may_follow_one_that_has_ended() -> None:
    region = RegionFactory()
    old = region.affiliations.get()
    old.valid_to = date(2020, 12, 31)
    old.save()
    new = models.RegionAffiliation(
        region=region, healthcare_region=HealthcareRegionFactory(), valid_from=date(2021, 1, 1)
    )
    new.full_clean()
    new.save()
    region = models.Region.objects.get(pk=region.pk)
    assert region.healthcare_region == new.healthcare_region


@pytest.mark.parametrize(
    "unsure",
    [{"valid_from": None}, {"valid_from_precision": "year"}, {"valid_to_precision": "month"}],
    ids=str,
)
def test_names_whose_days_are_not_known_to_the_day_are_not_told_to_overlap(
    unsure: dict[str, Any],
) -> None:
    body = BodyFactory()
    body.names.create(name="Rådet", valid_from=date(2018, 1, 1), valid_to=date(2020, 12, 31))
    facts = {"valid_from": date(2020, 1, 1), "valid_to": date(2021, 12, 31), **unsure}
    later = models.BodyName(body=body, name="Gruppen", **facts)
    later.full_clean()
    later.save()
    assert body.names.count() == 2


def test_an_organisation_number_with_a_wrong_check_digit_is_refused() -> None:
    region = RegionFactory()
    region.organisation_number = "232100-0256"
    with pytest.raises(ValidationError, match="Organisationsnumret stämmer inte"):
        region.full_clean()


def test_a_municipality_code_starts_with_the_county_code() -> None:
    municipality = MunicipalityFactory()
    municipality.code = "9999"
    with pytest.raises(ValidationError, match="länskod"):
        municipality.full_clean()


def test_a_unit_cannot_be_part_of_its_own_part() -> None:
    hospital = UnitFactory()
    clinic = UnitFactory(region=hospital.region, parent=hospital)
    hospital.parent = clinic
    with pytest.raises(ValidationError, match="sina egna delar"):
        hospital.full_clean()


def test_a_unit_lies_in_the_region_of_the_unit_above() -> None:
    unit = UnitFactory()
    unit.parent = UnitFactory()
    with pytest.raises(ValidationError, match="annan region"):
        unit.full_clean()


def test_a_body_cannot_be_under_a_body_below_it() -> None:
    top = BodyFactory()
    top.parent = BodyFactory(parent=BodyFactory(parent=top))
    with pytest.raises(ValidationError, match="eget underorgan"):
        top.full_clean()


def test_a_local_programme_area_is_regional() -> None:
    with pytest.raises(ValidationError, match="regionalt"):
        models.Body(name="LPO", slug="lpo", kind="lpo", level="national").full_clean()


@pytest.mark.parametrize("day", [date(1599, 12, 31), date(2101, 1, 1)])
def test_a_date_that_can_only_be_a_slip_is_refused(day: date) -> None:
    person = PersonFactory()
    person.valid_to = day
    with pytest.raises(ValidationError, match="1600-01-01"):
        person.full_clean()


def test_an_hsa_id_has_its_form_and_a_personal_number_is_refused() -> None:
    person = PersonFactory(employee_hsa_id="SE2321000255-AB12")
    person.full_clean()
    person.employee_hsa_id = "19121212-1212"
    with pytest.raises(ValidationError, match="HSA-id"):
        person.full_clean()


def test_people_without_hsa_id_do_not_collide() -> None:
    assert PersonFactory().pk != PersonFactory().pk


def test_a_row_holds_on_its_first_and_last_day() -> None:
    unit = UnitFactory(valid_from=date(2020, 1, 1), valid_to=date(2020, 12, 31))
    held = [
        unit in models.Unit.objects.in_force(day)
        for day in (date(2019, 12, 31), date(2020, 1, 1), date(2020, 12, 31), date(2021, 1, 1))
    ]
    assert held == [False, True, True, False]


def test_swedish_order_puts_the_last_letters_last_without_regard_to_case() -> None:
    for number, name in enumerate(["Öckerö", "älvdalen", "Ånge", "Zorn", "Åmål", "alvesta"]):
        MunicipalityFactory(name=name, code=f"{number:04d}")
    names = [row.name for row in models.Municipality.objects.in_swedish_order()]
    assert names == ["alvesta", "Zorn", "Åmål", "Ånge", "älvdalen", "Öckerö"]
