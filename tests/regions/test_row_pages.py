"""The page of one row: what it shows, to whom, and what it costs."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.urls import reverse

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
from vardforlopp.common.acting import acting_as
from vardforlopp.common.records import change

pytestmark = pytest.mark.django_db


def text(response: Any) -> str:
    return response.content.decode().replace("\u00a0", " ")


def test_a_region_shows_its_healthcare_regions_population_and_municipalities(
    supporter: Any,
) -> None:
    region = RegionFactory(name="Region Provlän")
    region.populations.create(on="2019-12-31", count=1377827)
    MunicipalityFactory(region=region, name="Malmö")
    page = text(supporter.get(region.get_absolute_url()))
    for shown in ("1 377 827", "31 december 2019", "Malmö", region.healthcare_region.name):
        assert shown in page


def test_a_body_shows_seats_decisions_hosts_former_names_and_its_mirror(supporter: Any) -> None:
    body = BodyFactory(mirrors=BodyFactory(name="NPO Spegelbilden"), source="S2-07")
    BodyMembershipFactory(body=body, person=PersonFactory(name="Ada Berg"))
    BodyDecisionFactory(
        body=body, title="Anta strukturen", decided_on=date(2017, 10, 1), decided_precision="month"
    )
    HostDutyFactory(body=body, healthcare_region=HealthcareRegionFactory(name="Norra"))
    body.names.create(name="Gamla namnet")
    page = text(supporter.get(body.get_absolute_url()))
    for shown in (
        "NPO Spegelbilden",
        "Ada Berg",
        "Anta strukturen",
        "oktober 2017",
        "Norra",
        "Gamla namnet",
        "Överenskommelse om kunskapsstyrning i Örebro län (S2-07)",
    ):
        assert shown in page


def test_a_protected_seat_is_shown_only_to_who_keeps_the_register(cast: Any, client: Any) -> None:
    seat = BodyMembershipFactory(is_protected=True, person=PersonFactory(name="Patient Skyddad"))
    for part, is_seen in (("supporter", False), ("auditor", False), ("administrator", True)):
        client.force_login(getattr(cast, part))
        page = text(client.get(seat.body.get_absolute_url()))
        assert ("Patient Skyddad" in page) is is_seen


def test_contact_is_shown_to_oneself_and_who_keeps_the_register(cast: Any, client: Any) -> None:
    person = cast.supporter.person
    with acting_as(None, reason="Prov"):
        change(person, by=None, email="ny@prov.invalid")
    parts = {"supporter": True, "administrator": True, "chair": False, "auditor": False}
    for part, is_seen in parts.items():
        client.force_login(getattr(cast, part))
        page = text(client.get(person.get_absolute_url()))
        assert ("ny@prov.invalid" in page) is is_seen
        assert "ändrade e-post" in page


def test_the_closed_edit_button_says_why(supporter: Any) -> None:
    page = text(supporter.get(RegionFactory().get_absolute_url()))
    assert "registeransvarig" in page
    assert "/andra/" not in page


def test_a_made_up_row_is_marked_where_it_is_shown(supporter: Any) -> None:
    with acting_as(None, is_demo=True):
        unit = UnitFactory()
    for url in (unit.get_absolute_url(), reverse("register_units")):
        assert "Demonstrationsdata" in text(supporter.get(url))


def test_the_history_is_read_as_sentences(cast: Any, client: Any) -> None:
    unit = UnitFactory(name="Gamla sjukhuset")
    with acting_as(cast.administrator):
        change(unit, by=cast.administrator, name="Nya sjukhuset", reason="Nytt namn i maj")
    client.force_login(cast.supporter)
    page = text(client.get(unit.get_absolute_url()))
    assert f"{cast.administrator.get_full_name()} ändrade namn" in page
    assert "Nytt namn i maj" in page


LISTS = {
    "register_healthcare_regions": HealthcareRegionFactory,
    "register_regions": RegionFactory,
    "register_municipalities": MunicipalityFactory,
    "register_units": UnitFactory,
    "register_bodies": BodyFactory,
    "register_people": PersonFactory,
}


@pytest.mark.parametrize("url_name", [*LISTS, "register_overview"])
def test_a_list_costs_as_many_queries_for_one_row_as_for_thirty(
    supporter: Any, url_name: str, count_queries: Any
) -> None:
    make = LISTS.get(url_name, BodyFactory)
    make()
    one = count_queries(supporter, reverse(url_name))
    for _ in range(29):
        make()
    assert count_queries(supporter, reverse(url_name)) == one


def fill(body: Any) -> None:
    BodyMembershipFactory(body=body)
    BodyDecisionFactory(body=body, follows=BodyDecisionFactory())
    HostDutyFactory(body=body)
    BodyFactory(parent=body)
    BodyFactory(regional=True, mirrors=body)
    body.names.create(name=f"Namn {body.names.count()}")


def test_the_page_of_a_body_costs_the_same_however_much_it_shows(
    supporter: Any, count_queries: Any
) -> None:
    body = BodyFactory()
    fill(body)
    one = count_queries(supporter, body.get_absolute_url())
    for _ in range(29):
        fill(body)
    assert count_queries(supporter, body.get_absolute_url()) == one


def test_the_page_of_a_region_costs_the_same_however_much_it_shows(
    supporter: Any, count_queries: Any
) -> None:
    region = RegionFactory()

    def fill_region(n: int) -> None:
        MunicipalityFactory(region=region)
        UnitFactory(region=region, parent=UnitFactory(region=region))
        BodyFactory(regional=True, region=region)
        region.populations.create(on=date(2000 + n, 12, 31), count=1)

    fill_region(0)
    one = count_queries(supporter, region.get_absolute_url())
    for n in range(1, 30):
        fill_region(n)
    assert count_queries(supporter, region.get_absolute_url()) == one
