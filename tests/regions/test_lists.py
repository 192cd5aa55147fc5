"""The lists of the register: search, filters in the address, order, pages and files."""

from __future__ import annotations

import io
from typing import Any

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from tests.factories.regions import (
    BodyFactory,
    BodyMembershipFactory,
    HealthcareRegionFactory,
    MunicipalityFactory,
    PersonFactory,
    RegionFactory,
    UnitFactory,
)

pytestmark = pytest.mark.django_db


def names(response: Any) -> list[str]:
    return [row.name.text for row in response.context["table"].rows]


def test_the_overview_counts_each_register(supporter: Any) -> None:
    MunicipalityFactory.create_batch(2)
    page = supporter.get(reverse("register_overview"))
    counts = {card["register"].title: card["count"] for card in page.context["cards"]}
    assert counts["Kommuner"] == 2
    assert list(counts) == [
        "Sjukvårdsregioner",
        "Regioner",
        "Kommuner",
        "Organ",
        "Personer",
        "Enheter",
    ]


def test_the_overview_searches_all_registers_at_once(supporter: Any) -> None:
    MunicipalityFactory(name="Österåker")
    UnitFactory(name="Österåkers vårdcentral")
    page = supporter.get(reverse("register_overview"), {"q": "österåker"})
    counts = {card["register"].title: card["count"] for card in page.context["cards"]}
    assert counts == {"Kommuner": 1, "Enheter": 1}
    assert "Österåkers vårdcentral</a>" in page.content.decode()


def test_the_overview_shows_the_first_hits_and_the_way_to_the_rest(supporter: Any) -> None:
    region = RegionFactory()
    for number in range(6):
        UnitFactory(name=f"Österåker {number}", region=region)
    page = supporter.get(reverse("register_overview"), {"q": "österåker"}).content.decode()
    assert "Österåker 4</a>" in page
    assert "Österåker 5</a>" not in page
    assert "Visa alla 6 träffar" in page
    assert f"{reverse('register_units')}?q=%C3%B6ster%C3%A5ker" in page


def test_a_search_costs_as_many_queries_for_one_hit_as_for_many(
    supporter: Any, count_queries: Any
) -> None:
    url = f"{reverse('register_overview')}?q=osteraker"
    UnitFactory(name="Österåker")
    one = count_queries(supporter, url)
    UnitFactory.create_batch(6, name="Österåker")
    assert count_queries(supporter, url) == one


@pytest.mark.parametrize("words", ["ÅMÅL", "åmål", "mål", " åmål ", "amal", "AMÅL", "ämäl"])
def test_search_disregards_case_rings_and_dots(supporter: Any, words: str) -> None:
    MunicipalityFactory(name="Åmål")
    MunicipalityFactory(name="Amals by")
    MunicipalityFactory(name="Omol")
    found = names(supporter.get(reverse("register_municipalities"), {"q": words}))
    assert found == ["Amals by", "Åmål"]


PLAINLY = {
    "register_healthcare_regions": lambda: HealthcareRegionFactory(
        name="Ångströms sjukvårdsregion"
    ),
    "register_regions": lambda: RegionFactory(name="Region Ångström"),
    "register_municipalities": lambda: MunicipalityFactory(name="Ångström"),
    "register_bodies": lambda: BodyFactory(name="Ångströmsrådet"),
    "register_people": lambda: PersonFactory(name="Eva Ångström"),
    "register_units": lambda: UnitFactory(name="Ångströms vårdcentral"),
}


@pytest.mark.parametrize("url_name", PLAINLY)
def test_every_register_and_the_overview_find_a_swedish_name_typed_plainly(
    supporter: Any, url_name: str
) -> None:
    PLAINLY[url_name]()
    assert len(names(supporter.get(reverse(url_name), {"q": "angstrom"}))) == 1
    page = supporter.get(reverse("register_overview"), {"q": "angstrom"})
    found = {card["register"].url_name: card["count"] for card in page.context["cards"]}
    assert found == {url_name: 1}


def test_a_backslash_and_an_underscore_are_searched_for_as_they_stand(supporter: Any) -> None:
    MunicipalityFactory(name=r"Del_ad \ by")
    MunicipalityFactory(name="Delad by")
    for words in ("l_a", "\\"):
        found = names(supporter.get(reverse("register_municipalities"), {"q": words}))
        assert found == [r"Del_ad \ by"]


def test_a_percent_sign_is_searched_for_as_it_stands(supporter: Any) -> None:
    MunicipalityFactory(name="Hela 100 % kommunen")
    MunicipalityFactory(name="Tusen")
    page = supporter.get(reverse("register_municipalities"), {"q": "%"})
    assert names(page) == ["Hela 100 % kommunen"]


def test_a_body_is_found_by_a_name_it_had_before(supporter: Any) -> None:
    body = BodyFactory(name="NSG Data och analys")
    body.names.create(name="NSG Uppföljning och analys")
    assert names(supporter.get(reverse("register_bodies"), {"q": "uppföljning"})) == [body.name]


def test_municipalities_are_narrowed_by_region_and_healthcare_region(supporter: Any) -> None:
    region, other = RegionFactory(), HealthcareRegionFactory()
    MunicipalityFactory(name="Falkenberg", region=region, healthcare_region=other)
    MunicipalityFactory(name="Halmstad", region=region)
    page = supporter.get(
        reverse("register_municipalities"), {"region": region.slug, "sjukvardsregion": other.slug}
    )
    assert names(page) == ["Falkenberg"]
    assert [chip["value"] for chip in page.context["chips"]] == [region.name, other.name]


def test_a_region_in_two_healthcare_regions_is_found_under_both(supporter: Any) -> None:
    region, other = RegionFactory(), HealthcareRegionFactory()
    region.affiliations.create(healthcare_region=other, is_main=False)
    for there in region.healthcare_regions:
        page = supporter.get(reverse("register_regions"), {"sjukvardsregion": there.slug})
        assert names(page) == [region.name]


def test_ended_rows_are_shown_only_when_asked_for_and_say_so(supporter: Any) -> None:
    UnitFactory(name="Nya sjukhuset")
    UnitFactory(name="Gamla sjukhuset", valid_to="2019-12-31")
    assert names(supporter.get(reverse("register_units"))) == ["Nya sjukhuset"]
    page = supporter.get(reverse("register_units"), {"upphorda": "on"})
    assert names(page) == ["Gamla sjukhuset", "Nya sjukhuset"]
    assert "har upphört" in page.content.decode()


@pytest.mark.parametrize(
    "query", [{"region": "finns-inte"}, {"q": "\x07"}, {"q": "a\u202eb"}, {"q": "x" * 101}]
)
def test_a_filter_that_is_not_understood_shows_nothing_and_says_why(
    supporter: Any, query: dict[str, str]
) -> None:
    MunicipalityFactory()
    page = supporter.get(reverse("register_municipalities"), query)
    assert page.status_code == 422
    assert names(page) == []
    assert "Filtret gick inte att förstå" in page.content.decode()


def test_fifty_rows_are_shown_at_a_time_and_the_filter_stays_in_the_links(supporter: Any) -> None:
    UnitFactory.create_batch(51, region=RegionFactory(slug="langlan"))
    first = supporter.get(reverse("register_units"), {"region": "langlan"})
    second = supporter.get(reverse("register_units"), {"region": "langlan", "sida": "2"})
    assert (len(names(first)), len(names(second))) == (50, 1)
    assert "?region=langlan&amp;sida=2" in first.content.decode()


@pytest.mark.parametrize("page", ["0", "-1", "99", "abc", ""])
def test_a_page_that_does_not_exist_shows_one_that_does(supporter: Any, page: str) -> None:
    UnitFactory()
    assert len(names(supporter.get(reverse("register_units"), {"sida": page}))) == 1


def test_the_csv_file_holds_what_is_shown_on_every_page(supporter: Any) -> None:
    region = RegionFactory()
    UnitFactory.create_batch(51, region=region)
    UnitFactory(name="Annat håll")
    file = supporter.get(reverse("register_units"), {"region": region.slug, "format": "csv"})
    lines = b"".join(file.streaming_content).decode("utf-8-sig").splitlines()
    assert lines[0] == "Namn;Slag;Region;Ingår i"
    assert len(lines) == 52
    assert not any("Annat håll" in line for line in lines)


def test_the_excel_file_has_numbers_as_numbers(supporter: Any) -> None:
    region = RegionFactory(name="Region Tal")
    region.populations.create(on="2019-12-31", count=1377827)
    file = supporter.get(reverse("register_regions"), {"q": "Region Tal", "format": "xlsx"})
    sheet = load_workbook(io.BytesIO(b"".join(file.streaming_content))).active
    headings, row = list(sheet.iter_rows(values_only=True))
    assert dict(zip(headings, row, strict=True))["Invånare"] == 1377827


def test_e_mail_is_listed_found_and_exported_only_for_who_keeps_the_register(
    cast: Any, client: Any
) -> None:
    PersonFactory(name="Ada Berg", email="hemlig@prov.invalid")
    for part, is_seen in (("supporter", False), ("administrator", True)):
        client.force_login(getattr(cast, part))
        listed = client.get(reverse("register_people"), {"q": "Ada"})
        found = client.get(reverse("register_people"), {"q": "hemlig@"})
        file = client.get(reverse("register_people"), {"q": "Ada", "format": "csv"})
        assert ("hemlig@prov.invalid" in listed.content.decode()) is is_seen
        assert (names(found) == ["Ada Berg"]) is is_seen
        assert (b"hemlig@prov.invalid" in b"".join(file.streaming_content)) is is_seen


def test_a_person_who_only_sits_under_protection_is_not_listed(cast: Any, client: Any) -> None:
    patient, nurse = PersonFactory(name="Patient Skyddad"), PersonFactory(name="Nurse Skyddad")
    BodyMembershipFactory(person=patient, is_protected=True)
    BodyMembershipFactory(person=nurse, is_protected=True)
    BodyMembershipFactory(person=nurse)
    client.force_login(cast.supporter)
    assert names(client.get(reverse("register_people"), {"q": "Skyddad"})) == ["Nurse Skyddad"]
    assert client.get(patient.get_absolute_url()).status_code == 404
    client.force_login(cast.administrator)
    assert len(names(client.get(reverse("register_people"), {"q": "Skyddad"}))) == 2
    assert client.get(patient.get_absolute_url()).status_code == 200
