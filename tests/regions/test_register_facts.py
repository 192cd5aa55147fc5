"""The register's facts come from the project's own files, once, and are never written over."""

from __future__ import annotations

from datetime import date

import pytest
from django.db.models import Sum

from regions import register
from regions.models import (
    Body,
    BodyDecision,
    BodyKind,
    HealthcareRegion,
    HostDuty,
    HostDutyState,
    Municipality,
    Population,
    Region,
    RegionAffiliation,
)
from vardforlopp.common.acting import acting_as
from vardforlopp.common.records import change

pytestmark = [pytest.mark.usefixtures("loaded"), pytest.mark.xdist_group("register")]


def test_there_are_six_healthcare_regions_21_regions_and_290_municipalities() -> None:
    assert HealthcareRegion.objects.count() == 6
    assert Region.objects.count() == 21
    assert Municipality.objects.count() == 290


@pytest.mark.parametrize(
    ("day", "total"), [(date(2019, 12, 31), 10_327_589), (date(2018, 12, 31), 10_230_185)]
)
def test_the_populations_sum_to_the_published_national_total(day: date, total: int) -> None:
    assert Population.objects.filter(on=day).aggregate(sum=Sum("count"))["sum"] == total


def test_halland_is_split_between_two_healthcare_regions_by_municipality() -> None:
    halland = Region.objects.get(slug="halland")
    split = {
        there.slug: sorted(
            there.municipalities.filter(region=halland).values_list("name", flat=True)
        )
        for there in halland.healthcare_regions
    }
    assert split == {
        "sodra": ["Halmstad", "Hylte", "Laholm"],
        "vastra": ["Falkenberg", "Kungsbacka", "Varberg"],
    }


def test_halland_belongs_mainly_to_the_southern_healthcare_region() -> None:
    assert Region.objects.get(slug="halland").healthcare_region.slug == "sodra"
    assert RegionAffiliation.objects.filter(is_main=True).count() == 21


def test_each_municipality_lies_in_the_county_of_its_code() -> None:
    for municipality in Municipality.objects.select_related("region"):
        municipality.full_clean()


def test_every_region_has_an_organisation_number_with_a_right_check_digit() -> None:
    for region in Region.objects.all():
        region.full_clean()


def test_there_are_26_programme_areas_and_eight_collaboration_groups_under_sks() -> None:
    under = Body.objects.filter(parent__slug="sks")
    assert under.filter(kind=BodyKind.NPO).count() == 26
    assert under.filter(kind=BodyKind.NSG).count() == 8


def test_the_five_groups_of_the_southern_healthcare_region_mirror_national_ones() -> None:
    groups = Body.objects.filter(kind=BodyKind.RSG, healthcare_region__slug="sodra")
    assert groups.count() == 5
    assert {group.mirrors.kind for group in groups} == {BodyKind.NSG}


def test_rmk_recommends_and_prepares_for_the_management_group() -> None:
    rmk = Body.objects.get(slug="rmk-orebro-lan")
    assert (rmk.is_recommending, rmk.is_deciding, rmk.works_here) == (True, False, False)
    assert (rmk.parent.short_name, rmk.parent.parent.short_name) == ("HSLG", "HSN")


def test_the_central_body_in_skane_does_not_decide() -> None:
    assert not Body.objects.get(slug="cs-skane").is_deciding


def test_mellansverige_was_called_uppsala_orebro_until_2020() -> None:
    former = HealthcareRegion.objects.get(slug="mellansverige").names.get(
        name="Uppsala-Örebro sjukvårdsregion"
    )
    assert former.valid_to == date(2020, 12, 31)


def test_a_body_is_found_under_the_name_it_had_that_day() -> None:
    group = Body.objects.get(slug="nsg-data-och-analys")
    assert group.name_on(date(2021, 5, 1)) == "NSG Uppföljning och analys"
    assert group.name_on(date(2024, 5, 1)) == "NSG Data och analys"
    assert group.name_on(None) == "NSG Data och analys"


def test_rmk_has_its_later_name_with_its_source_and_without_a_day() -> None:
    rmk = Body.objects.get(slug="rmk-orebro-lan")
    later = rmk.names.get()
    assert (later.name, later.source) == ("Rådet för medicinskt kunskapsstöd", "2.2 (P37)")
    assert (later.valid_from, later.valid_to) == (None, None)
    assert rmk.name_on(date(2026, 1, 1)) == "Rådet för medicinsk kunskapsstyrning"


def test_the_southern_healthcare_region_is_host_for_three_programme_areas() -> None:
    hosted = HostDuty.objects.in_force().filter(healthcare_region__slug="sodra")
    assert hosted.count() == 3


def test_the_west_became_active_host_for_mental_health_in_2021() -> None:
    duties = HostDuty.objects.filter(
        body__slug="npo-psykisk-halsa", healthcare_region__slug="vastra"
    )
    before, after = (duties.in_force(date(year, 6, 1)).get() for year in (2020, 2022))
    assert (before.state, after.state) == (HostDutyState.DORMANT, HostDutyState.ACTIVE)
    assert str(after.starts) == "2021"


def test_the_decision_chain_of_the_southern_healthcare_region_keeps_its_unknown_day() -> None:
    last = BodyDecision.objects.get(source="S0-25")
    chain = [last.follows.follows, last.follows, last]
    assert [row.source for row in chain] == ["S0-23", "S0-24", "S0-25"]
    assert [str(row.decided).replace("\u00a0", " ") for row in chain] == [
        "14 februari 2020",
        "2020 (härledd)",
        "8 april 2020",
    ]


def test_every_row_has_a_line_of_history_with_its_reason() -> None:
    line = Municipality.history.get(code="1281")
    assert (line.actor_label, line.history_type) == ("Systemet", "+")
    assert line.history_change_reason == "Registerladdning: regioner, kommuner och organ"


def test_a_second_load_adds_nothing() -> None:
    before = Body.history.count(), Municipality.history.count(), HostDuty.history.count()
    assert register.load() == "Regioner, kommuner och organ: allt fanns redan."
    assert before == (Body.history.count(), Municipality.history.count(), HostDuty.history.count())


def test_a_second_load_leaves_what_a_person_has_edited(undone: None) -> None:
    rmk = Body.objects.get(slug="rmk-orebro-lan")
    halland = Region.objects.get(slug="halland")
    population = halland.populations.earliest("on")
    with acting_as(None, reason="Prov"):
        change(rmk, by=None, name="Rådet för kunskapsstyrning")
        change(rmk.names.get(), by=None, name="Rådet för medicinska kunskapsstöd")
        change(population, by=None, on=date(2018, 11, 1))
        change(halland.affiliations.get(is_main=True), by=None, valid_to=date(2021, 12, 31))
    register.load()
    rmk.refresh_from_db()
    assert rmk.name == "Rådet för kunskapsstyrning"
    assert rmk.names.get().name == "Rådet för medicinska kunskapsstöd"
    assert halland.populations.count() == 2
    assert halland.affiliations.get(is_main=True).valid_to == date(2021, 12, 31)
