"""Adding and editing in the register: who may, what is refused, and two people at once."""

from __future__ import annotations

from typing import Any

import pytest
from django.urls import reverse

from regions.models import Body, BodyMembership, HostDuty, Person, Unit
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


def edit_url(obj: Any) -> str:
    return f"{obj.get_absolute_url()}andra/"


def filled(client: Any, url: str, **changes: Any) -> dict[str, Any]:
    """What a browser would send from the form at url, with some fields changed."""
    form = client.get(url).context["form"]
    sent = {field.html_name: field.value() for field in form} | changes
    return {name: value for name, value in sent.items() if value not in (None, False)}


def test_an_edit_is_saved_with_its_reason_in_the_history(keeper: Any, cast: Any) -> None:
    municipality = MunicipalityFactory(name="Malmo")
    url = edit_url(municipality)
    sent = filled(keeper, url, name="Malmö", reason="Stavfel")
    answer = keeper.post(url, sent, follow=True)
    municipality.refresh_from_db()
    line = municipality.history.first()
    assert municipality.name == "Malmö"
    assert (line.actor_label, line.history_change_reason) == (
        cast.administrator.get_full_name(),
        "Stavfel",
    )
    assert "Ändringen är sparad." in answer.content.decode()


def test_a_stale_page_saves_nothing_shows_the_difference_and_keeps_what_was_typed(
    keeper: Any,
) -> None:
    body = BodyFactory(name="Rådet")
    url = edit_url(body)
    stale = filled(keeper, url, name="Mitt råd")
    keeper.post(url, filled(keeper, url, name="Ditt råd"))
    answer = keeper.post(url, stale)
    body.refresh_from_db()
    page = answer.content.decode()
    assert (answer.status_code, body.name) == (422, "Ditt råd")
    assert "Ditt råd" in page
    assert 'value="Mitt råd"' in page


def test_a_form_without_version_is_stale(keeper: Any) -> None:
    body = BodyFactory(name="Rådet")
    sent = filled(keeper, edit_url(body), name="Nytt namn")
    sent.pop("version")
    assert keeper.post(edit_url(body), sent).status_code == 422
    body.refresh_from_db()
    assert body.name == "Rådet"


def test_a_row_is_ended_and_stays(keeper: Any) -> None:
    municipality = MunicipalityFactory()
    url = edit_url(municipality)
    keeper.post(url, filled(keeper, url, valid_to="2025-12-31"))
    municipality.refresh_from_db()
    assert municipality.has_ended
    page = keeper.get(municipality.get_absolute_url()).content.decode()
    assert "har upphört" in page


def test_an_address_name_and_a_code_cannot_be_smuggled_in(keeper: Any) -> None:
    municipality = MunicipalityFactory()
    before = municipality.slug, municipality.code, municipality.region_id
    url = edit_url(municipality)
    smuggled = {"slug": "nytt", "code": "9999", "region": RegionFactory().pk, "is_demo": "on"}
    keeper.post(url, filled(keeper, url, name="Nya namnet", **smuggled))
    municipality.refresh_from_db()
    assert municipality.name == "Nya namnet"
    assert (municipality.slug, municipality.code, municipality.region_id) == before


def test_a_body_is_added_and_found_at_its_own_address(keeper: Any) -> None:
    region = RegionFactory()
    sent = {
        "name": "Rådet för vårdförlopp",
        "short_name": "RFV",
        "kind": "council",
        "level": "region",
        "region": region.pk,
        "valid_from_precision": "day",
        "valid_to_precision": "day",
    }
    answer = keeper.post(reverse("register_body_new"), sent)
    assert answer.status_code == 302
    assert answer.url == reverse("register_body", args=["rfv"])
    assert Body.objects.get(slug="rfv").region == region


def test_sending_the_form_of_a_new_row_twice_adds_one_row(keeper: Any) -> None:
    sent = {"name": "Ada Berg", "title": "läkare"}
    first, second = (keeper.post(reverse("register_person_new"), sent) for _ in range(2))
    assert (first.status_code, second.status_code) == (302, 422)
    assert "Personen finns redan i registret" in second.content.decode()
    assert Person.objects.filter(name="Ada Berg").count() == 1


def test_a_body_without_its_place_is_refused_with_what_was_typed_kept(keeper: Any) -> None:
    sent = {"name": "Rådet utan plats", "kind": "council", "level": "region"}
    sent |= {"valid_from_precision": "day", "valid_to_precision": "day"}
    answer = keeper.post(reverse("register_body_new"), sent)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Ange den plats som hör till nivån" in page
    assert 'value="Rådet utan plats"' in page
    assert not Body.objects.filter(name="Rådet utan plats").exists()


def test_a_person_and_a_unit_are_added(keeper: Any) -> None:
    region = RegionFactory()
    keeper.post(reverse("register_person_new"), {"name": "Ada Berg", "title": "läkare"})
    keeper.post(
        reverse("register_unit_new"),
        {"name": "Östra sjukhuset", "kind": "hospital", "region": region.pk},
    )
    assert Person.objects.get(name="Ada Berg").title == "läkare"
    assert Unit.objects.get(region=region).slug == "ostra-sjukhuset"


def test_seats_hosts_and_decisions_are_added_from_the_page_of_the_body(keeper: Any) -> None:
    body, person, host = BodyFactory(), PersonFactory(), HealthcareRegionFactory()
    sure = {"valid_from_precision": "day", "valid_to_precision": "day"}
    adds = {
        "register_membership_new": {"person": person.pk, "role": "chair", "votes": "on"},
        "register_host_duty_new": {"healthcare_region": host.pk, "state": "dormant", **sure},
        "register_decision_new": {
            "title": "Anta planen",
            "decided_on": "2020-05-01",
            "decided_precision": "month",
        },
    }
    for url_name, sent in adds.items():
        answer = keeper.post(reverse(url_name, args=[body.slug]), sent)
        assert answer.url == body.get_absolute_url()
    assert body.memberships.get().role == "chair"
    assert body.hosts.get().state == "dormant"
    assert str(body.decisions.get().decided).replace("\u00a0", " ") == "maj 2020"


def test_the_same_seat_is_refused_twice_in_words(keeper: Any) -> None:
    seat = BodyMembershipFactory()
    url = reverse("register_membership_new", args=[seat.body.slug])
    answer = keeper.post(url, {"person": seat.person.pk, "role": "member", "votes": "on"})
    assert answer.status_code == 422
    assert "Personen har redan den rollen i organet" in answer.content.decode()
    assert BodyMembership.objects.count() == 1


def test_a_seat_a_host_duty_a_decision_and_an_affiliation_are_edited(keeper: Any) -> None:
    seat, duty = BodyMembershipFactory(), HostDutyFactory()
    decision, tie = BodyDecisionFactory(), RegionFactory().affiliations.get()
    edits = [
        ("register_membership_edit", seat, {"valid_to": "2024-12-31"}),
        ("register_host_duty_edit", duty, {"state": "dormant"}),
        ("register_decision_edit", decision, {"reference": "2020/123"}),
        ("register_affiliation_edit", tie, {"valid_to": "2024-12-31"}),
    ]
    for url_name, row, changes in edits:
        url = reverse(url_name, args=[row.pk])
        assert keeper.post(url, filled(keeper, url, **changes)).status_code == 302
        row.refresh_from_db()
        assert row.version == 2
    assert seat.has_ended
    assert HostDuty.objects.get().state == "dormant"


HOSTILE = {
    "empty": ("", "name"),
    "too long": ("x" * 201, "name"),
    "NUL": ("Råd\x00et", "name"),
    "turned": ("Råd\u202eet", "name"),
}


@pytest.mark.parametrize(("value", "field"), HOSTILE.values(), ids=HOSTILE)
def test_bad_input_is_refused_at_the_field_and_changes_nothing(
    keeper: Any, value: str, field: str
) -> None:
    body = BodyFactory(name="Rådet")
    url = edit_url(body)
    answer = keeper.post(url, filled(keeper, url) | {field: value})
    body.refresh_from_db()
    assert answer.status_code == 422
    assert answer.context["form"].errors[field]
    assert body.name == "Rådet"


@pytest.mark.parametrize("day", ["1599-12-31", "2101-01-01", "2020-02-30", "i går"])
def test_an_unreasonable_date_is_refused_at_the_field(keeper: Any, day: str) -> None:
    unit = UnitFactory()
    url = edit_url(unit)
    answer = keeper.post(url, filled(keeper, url) | {"valid_to": day})
    assert answer.context["form"].errors["valid_to"]


def test_html_and_four_byte_letters_are_kept_and_shown_as_text(keeper: Any) -> None:
    body = BodyFactory()
    url = edit_url(body)
    name = "<script>alert(1)</script> 𝄞"
    keeper.post(url, filled(keeper, url) | {"name": name})
    page = keeper.get(body.get_absolute_url()).content.decode()
    assert "<script>alert(1)" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt; 𝄞" in page


FORBIDDEN_TO = ["supporter", "chair", "editor", "auditor", "officer", "nobody"]


@pytest.mark.parametrize("part", FORBIDDEN_TO)
def test_others_are_refused_with_the_reason_and_nothing_changes(
    cast: Any, client: Any, part: str
) -> None:
    body, seat = BodyFactory(name="Rådet"), BodyMembershipFactory()
    client.force_login(getattr(cast, part))
    urls = [
        edit_url(body),
        edit_url(seat.person),
        reverse("register_body_new"),
        reverse("register_membership_new", args=[body.slug]),
        reverse("register_membership_edit", args=[seat.pk]),
    ]
    for url in urls:
        for answer in (client.get(url), client.post(url, {"name": "Taget", "version": 1})):
            assert answer.status_code == 403
            assert "registeransvarig" in answer.content.decode()
    body.refresh_from_db()
    assert (body.name, body.version) == ("Rådet", 1)


def test_what_does_not_exist_is_404_and_the_wrong_method_405(keeper: Any, cast: Any) -> None:
    assert keeper.get(reverse("register_body", args=["finns-inte"])).status_code == 404
    assert keeper.get(reverse("register_membership_edit", args=[0])).status_code == 404
    assert keeper.post(reverse("register_bodies")).status_code == 405
    assert keeper.put(edit_url(cast.council)).status_code == 405
