"""What belongs to a place or a body is added and edited from its page: names, ties, inhabitants."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from regions.models import BodyName, HealthcareRegionName, Population, RegionAffiliation
from tests.factories.regions import (
    BodyDecisionFactory,
    BodyFactory,
    HealthcareRegionFactory,
    MunicipalityFactory,
    RegionFactory,
)
from vardforlopp.common import drafts

pytestmark = pytest.mark.django_db

SURE = {"valid_from_precision": "day", "valid_to_precision": "day"}
COUNTED = {"on": "2019-12-31", "count": "1 377 827", "source": "SCB"}
NAMED = {"name": "Gamla namnet", "valid_to": "2019-12-31"}
NEW: dict[str, tuple[Any, dict[str, Any]]] = {
    "register_population_new": (RegionFactory, COUNTED),
    "register_municipality_population_new": (MunicipalityFactory, COUNTED),
    "register_body_name_new": (BodyFactory, NAMED | SURE),
    "register_healthcare_region_name_new": (HealthcareRegionFactory, NAMED),
}


def text(response: Any) -> str:
    return response.content.decode().replace("\u00a0", " ")


def filled(client: Any, url: str, **changes: Any) -> dict[str, Any]:
    """What a browser would send from the form at url, with some fields changed."""
    form = client.get(url).context["form"]
    sent = {field.html_name: field.value() for field in form} | changes
    return {name: value for name, value in sent.items() if value not in (None, False)}


def latest(model: Any) -> Any:
    return model.objects.latest("pk")


@pytest.mark.parametrize("url_name", NEW)
def test_a_row_is_added_from_its_parents_page_with_who_and_why(
    keeper: Any, cast: Any, url_name: str
) -> None:
    make, sent = NEW[url_name]
    parent = make()
    url = reverse(url_name, args=[parent.slug])
    assert f'href="{url}"' in text(keeper.get(parent.get_absolute_url()))
    answer = keeper.post(url, {**sent, "reason": "Ur årsboken"}, follow=True)
    assert answer.redirect_chain == [(parent.get_absolute_url(), 302)]
    row = parent.populations.get() if "on" in sent else parent.names.get()
    line = row.history.get()
    assert line.actor_label == cast.administrator.get_full_name()
    assert line.history_change_reason == "Ur årsboken"
    assert f"Tillagt i registret: {row}." in answer.content.decode()
    assert f'href="/register/{edit_path(row)}/andra/"' in text(answer)
    told = [said.sentence for said in answer.context["history"]]  # everybody reads it there
    assert any(str(row) in sentence for sentence in told)


def edit_path(row: Any) -> str:
    kinds = {
        Population: "folkmangd",
        BodyName: "organnamn",
        HealthcareRegionName: "sjukvardsregionsnamn",
        RegionAffiliation: "tillhorigheter",
    }
    return f"{kinds[type(row)]}/{row.pk}"


@pytest.mark.parametrize("url_name", NEW)
def test_the_same_row_is_refused_twice_with_what_to_do_and_what_was_typed(
    keeper: Any, url_name: str
) -> None:
    make, sent = NEW[url_name]
    parent = make()
    url = reverse(url_name, args=[parent.slug])
    first, second = (keeper.post(url, sent) for _ in range(2))
    assert (first.status_code, second.status_code) == (302, 422)
    assert "finns redan" in text(second)
    assert "i stället." in text(second)
    assert f'value="{sent.get("name") or sent["count"]}"' in text(second)
    assert parent.populations.count() == 1 if "on" in sent else parent.names.count() == 1


def test_a_new_affiliation_follows_the_one_that_has_ended(keeper: Any) -> None:
    region, there = RegionFactory(), HealthcareRegionFactory()
    url = reverse("register_affiliation_new", args=[region.slug])
    sent = {"healthcare_region": there.pk, "is_main": "on", "valid_from": "2021-01-01"}
    refused = keeper.post(url, sent)
    assert refused.status_code == 422
    assert "Ge den ett slutdatum först" in text(refused)
    old = region.affiliations.get()
    edit = reverse("register_affiliation_edit", args=[old.pk])
    keeper.post(edit, filled(keeper, edit, valid_to="2020-12-31"))
    assert keeper.post(url, sent).url == region.get_absolute_url()
    assert region.affiliations.get(healthcare_region=there).valid_from == date(2021, 1, 1)
    assert region.healthcare_region == there


def test_a_region_may_belong_in_part_to_a_second_healthcare_region(keeper: Any) -> None:
    region, other = RegionFactory(), HealthcareRegionFactory(name="Andra sjukvårdsregionen")
    for there in (region.healthcare_region, region.healthcare_region, other):
        MunicipalityFactory(region=region, healthcare_region=there)
    url = reverse("register_affiliation_new", args=[region.slug])
    assert keeper.post(url, {"healthcare_region": other.pk}).status_code == 302
    page = text(keeper.get(region.get_absolute_url()))
    assert "2 av 3" in page
    assert "1 av 3" in page
    assert "1 av 3" in text(keeper.get(other.get_absolute_url()))


def test_main_is_ticked_beforehand_only_for_a_region_without_a_main_one(keeper: Any) -> None:
    for region, is_ticked in ((RegionFactory(), False), (RegionFactory(), True)):
        if is_ticked:
            region.affiliations.update(valid_to=date(2020, 12, 31))
        page = keeper.get(reverse("register_affiliation_new", args=[region.slug]))
        assert page.context["form"]["is_main"].value() is is_ticked


def test_names_that_overlap_are_refused_with_what_to_do(keeper: Any) -> None:
    body = BodyFactory()
    body.names.create(name="Rådet", valid_from=date(2015, 1, 1))
    url = reverse("register_body_name_new", args=[body.slug])
    answer = keeper.post(url, {"name": "Gruppen", "valid_from": "2020-01-01", **SURE})
    assert answer.status_code == 422
    assert "Ge det ett slutdatum först" in text(answer)
    assert body.names.count() == 1


def test_a_name_that_ends_before_it_begins_is_refused(keeper: Any) -> None:
    body = BodyFactory()
    url = reverse("register_body_name_new", args=[body.slug])
    sent = {"name": "Rådet", "valid_from": "2020-01-01", "valid_to": "2019-01-01", **SURE}
    assert "Slutdatumet ligger före startdatumet" in text(keeper.post(url, sent))


def made() -> list[tuple[Any, Any, dict[str, Any]]]:
    """(row, its page, an edit) of each kind."""
    body, there, region = BodyFactory(), HealthcareRegionFactory(), RegionFactory()
    municipality = MunicipalityFactory()
    return [
        (body.names.create(name="Rådet"), body, {"name": "Rådet för allt"}),
        (there.names.create(name="Söder"), there, {"name": "Södra"}),
        (region.populations.create(on="2019-12-31", count=1), region, {"count": "2"}),
        (municipality.populations.create(on="2019-12-31", count=1), municipality, {"count": "2"}),
        (region.affiliations.get(), region, {"valid_to": "2099-12-31"}),
    ]


def test_an_edit_is_saved_once_and_a_stale_page_shows_what_differs(keeper: Any) -> None:
    for row, parent, changes in made():
        url = f"/register/{edit_path(row)}/andra/"
        stale = filled(keeper, url, **changes)
        assert keeper.post(url, filled(keeper, url, **changes)).url == parent.get_absolute_url()
        row.refresh_from_db()
        assert row.version == 2
        answer = keeper.post(url, stale)
        assert answer.status_code == 422, url
        assert "Någon annan hann ändra" in text(answer)
        row.refresh_from_db()
        assert row.version == 2


def test_the_way_back_from_a_row_leads_through_its_parent(keeper: Any) -> None:
    for row, parent, _ in made():
        page = keeper.get(f"/register/{edit_path(row)}/andra/")
        assert page.context["crumbs"][-1] == (str(parent), parent.get_absolute_url())
        assert page.context["back"] == parent.get_absolute_url()


@pytest.mark.parametrize(
    ("sent", "field", "said"),
    [
        ({"on": "2999-12-31"}, "on", "Datumet är efter 31"),
        ({"on": "2100-12-31"}, "on", "Datumet har inte varit än"),
        ({"on": ""}, "on", "Ange ett datum"),
        ({"count": "0"}, "count", "större än eller lika med 1"),
        ({"count": "många"}, "count", "Skriv antalet med siffror"),
        ({"count": "9" * 20}, "count", "mindre än eller lika med"),
    ],
)
def test_a_population_that_cannot_be_is_refused_at_its_field(
    keeper: Any, sent: dict[str, str], field: str, said: str
) -> None:
    region = RegionFactory()
    url = reverse("register_population_new", args=[region.slug])
    answer = keeper.post(url, COUNTED | sent)
    assert answer.status_code == 422
    assert said in " ".join(answer.context["form"].errors[field])
    assert not region.populations.exists()


def test_others_neither_see_the_way_in_nor_get_in(cast: Any, client: Any) -> None:
    rows = made()
    for part in ("supporter", "editor", "auditor", "nobody"):
        client.force_login(getattr(cast, part))
        for row, parent, changes in rows:
            page = text(client.get(parent.get_absolute_url()))
            url = f"/register/{edit_path(row)}/andra/"
            assert url not in page
            assert "/namn/nytt/" not in page
            assert "/folkmangd/ny/" not in page
            answer = client.post(url, changes | {"version": 1})
            assert answer.status_code == 403
            assert "registeransvarig" in text(answer)
            row.refresh_from_db()
            assert row.version == 1


def test_a_decision_names_the_body_before_it_as_it_was_called_that_day(supporter: Any) -> None:
    earlier = BodyDecisionFactory(
        body=BodyFactory(name="Namnet nu"), decided_on=date(2020, 10, 1), title="Första beslutet"
    )
    earlier.body.names.create(name="Namnet då", valid_to=date(2020, 12, 31))
    later = BodyDecisionFactory(follows=earlier)
    page = text(supporter.get(later.body.get_absolute_url()))
    assert "Namnet då" in page
    assert "Namnet nu" not in page


def test_no_list_to_choose_from_begins_with_dashes(keeper: Any, cast: Any) -> None:
    parents = {make: make() for make, _ in NEW.values()}
    urls = [reverse(name, args=[parents[make].slug]) for name, (make, _) in NEW.items()]
    urls += [reverse(f"register_{kind}_new") for kind in ("body", "unit", "person")]
    for kind in ("membership", "host_duty", "decision"):
        urls.append(reverse(f"register_{kind}_new", args=[cast.council.slug]))
    urls.append(reverse("register_affiliation_new", args=[cast.skane.slug]))
    for url in urls:
        page = text(keeper.get(url))
        assert "-----" not in page
        for field in keeper.get(url).context["form"]:
            first = next(iter(getattr(field.field, "choices", ())), ("x", ""))
            if str(first[0]) == "":
                assert str(first[1]).startswith("Välj ") or str(first[1]) == "Ingen", url


def test_unsent_text_comes_back_and_is_gone_once_saved(keeper: Any, cast: Any) -> None:
    url = reverse("register_body_name_new", args=[cast.council.slug])
    drafts.keep(cast.administrator, url, {"name": ["Rådet för allt"]})
    page = text(keeper.get(url))
    assert "Det du skrev finns kvar" in page
    assert 'value="Rådet för allt"' in page
    keeper.post(url, {"name": "Rådet för allt", **SURE})
    assert drafts.kept(cast.administrator, url) is None
