"""The pages of a hand-over: what is held, the form, the receipt, where one starts."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.cast import Cast
from tests.factories.pathways import StaffingFactory
from tests.factories.regions import PersonFactory
from tests.introduction.duties import WHY
from vardforlopp.accounts.models import Appointment, User
from vardforlopp.common import dates
from vardforlopp.common.acting import acting_as
from vardforlopp.introduction.models import GapItem, Maintenance
from vardforlopp.pathways.models import Staffing


def page_of(user: User) -> str:
    return reverse("handover_person", args=[user.person_id])


def form_of(cast: Cast, client: Client, **typed: Any) -> dict[str, Any]:
    """What the page would send."""
    seen = client.get(page_of(cast.leader)).context["form"]["seen"].value()
    return {"seen": seen, "last_day": dates.today().isoformat(), "reason": WHY} | typed


def test_the_page_shows_everything_held_and_why(
    cast: Cast, supporter: Client, line: Maintenance
) -> None:
    with acting_as(None, reason="Prov"):
        GapItem(
            implementation=cast.stroke,
            current_state="x",
            desired_state="y",
            gap="z",
            action="Anställ en logoped",
            responsible=cast.leader.person.name,
        ).save()
    page = supporter.get(page_of(cast.leader)).content.decode()
    assert "Processledare sedan 1\u00a0januari\u00a02020, tillagd av Systemet" in page
    assert "Ansvarig i linjen" in page
    assert "Anställ en logoped" in page


def test_the_form_hands_over_and_leads_to_the_receipt(
    cast: Cast, supporter: Client, successor: User, line: Maintenance
) -> None:
    typed = form_of(cast, supporter, successor=successor.person_id)
    typed[f"linje-{line.pk}"] = "kvar"
    response = supporter.post(page_of(cast.leader), typed)
    assert response.status_code == 302
    page = supporter.get(response["Location"]).content.decode()
    assert "Kvar hos personen" in page
    line.refresh_from_db()
    assert line.line_owner == cast.leader.person
    assert Staffing.objects.get(person=successor.person).role == "process_leader"


@pytest.mark.parametrize(
    "typed",
    [{}, {"successor": "0"}, {"successor": "x"}, {"reason": ""}, {"last_day": "2020-13-40"}],
)
def test_bad_input_keeps_what_was_typed_and_changes_nothing(
    cast: Cast, supporter: Client, typed: dict[str, Any]
) -> None:
    response = supporter.post(page_of(cast.leader), form_of(cast, supporter) | typed)
    assert response.status_code == 422
    assert Staffing.objects.count() == 1
    if "reason" not in typed:
        assert WHY in response.content.decode()


def test_everything_wrong_in_a_hand_over_is_told_at_once(cast: Cast, supporter: Client) -> None:
    typed = form_of(cast, supporter, reason="", last_day="2020-01-01")
    answer = supporter.post(page_of(cast.leader), typed)
    assert set(answer.context["form"].errors) == {"successor", "last_day", "reason"}
    again = typed | {"reason": WHY}  # now only what the verb refuses
    answer = supporter.post(page_of(cast.leader), again)
    assert set(answer.context["form"].errors) == {"successor", "last_day"}


def test_a_duty_that_came_while_the_page_was_open_is_shown_before_anything_is_done(
    cast: Cast, supporter: Client, successor: User, line: Maintenance
) -> None:
    typed = form_of(cast, supporter, successor=successor.person_id)
    with acting_as(None, reason="Prov"):
        StaffingFactory(
            implementation=cast.stroke, person=cast.leader.person, role="medical_expert"
        )
    response = supporter.post(page_of(cast.leader), typed)
    assert response.status_code == 422
    assert "hann ändra" in response.content.decode()
    assert not Staffing.objects.filter(person=successor.person).exists()
    again = typed | {"seen": response.context["form"]["seen"].value()}
    assert supporter.post(page_of(cast.leader), again).status_code == 302


def test_a_forged_field_for_a_closed_row_is_not_heard(cast: Cast, successor: User) -> None:
    client = Client()
    client.force_login(cast.supporter)
    row = Appointment.objects.get(person=cast.supporter.person)
    url = page_of(cast.supporter)
    response = client.post(
        url,
        {
            "seen": "",
            "last_day": dates.today().isoformat(),
            "reason": WHY,
            f"roll-{row.pk}": successor.person_id,
        },
    )
    assert response.status_code == 422
    assert not Appointment.objects.filter(person=successor.person).exists()


def test_successors_of_the_same_introduction_and_region_stand_first(
    cast: Cast, supporter: Client
) -> None:
    away = cast.supporter_halland.person_id
    with acting_as(None, reason="Prov"):
        near = StaffingFactory(implementation=cast.stroke, role="medical_expert").person
        here = PersonFactory(name="Åsa Åkesson", organisation=cast.skane.name)
        earlier = PersonFactory(name="Zara Ödman", organisation=cast.skane.name)
    fields = supporter.get(page_of(cast.leader)).context["form"].fields
    row = Staffing.objects.get(person=cast.leader.person)
    for name in ("successor", f"bemanning-{row.pk}"):
        groups = {
            heading: [key for key, _ in people]
            for heading, people in fields[name].choices
            if isinstance(people, list)
        }
        assert list(groups) == ["I samma införande", "Här i regionen", "Andra"]
        assert groups["I samma införande"] == [near.pk]
        own = [key for key in groups["Här i regionen"] if key in (here.pk, earlier.pk)]
        assert own == [earlier.pk, here.pk]
        assert away in groups["Andra"]
        assert cast.supporter.person_id not in [key for keys in groups.values() for key in keys]


def test_the_start_finds_a_name_however_its_letters_are_typed(
    cast: Cast, supporter: Client
) -> None:
    with acting_as(None, reason="Prov"):
        someone = StaffingFactory(
            implementation=cast.stroke, person=PersonFactory(name="Örjan Åberg")
        ).person
    page = supporter.get(reverse("handover"), {"namn": "orjan ab"}).context["page"]
    assert list(page) == [someone]


def test_the_start_lists_those_within_reach(cast: Cast, supporter: Client) -> None:
    assert cast.leader
    assert cast.supporter_halland
    page = supporter.get(reverse("handover")).content.decode()
    assert str(cast.leader.person) in page
    assert str(cast.supporter_halland.person) not in page
    narrowed = supporter.get(reverse("handover"), {"namn": "finns inte"}).content.decode()
    assert "Inga träffar" in narrowed


def test_ones_own_account_shows_the_parts_one_has(client: Client, cast: Cast) -> None:
    client.force_login(cast.leader)
    page = client.get("/konto/").text
    assert "Processledare" in page
    assert cast.stroke.get_absolute_url() in page
    client.force_login(cast.nobody)
    assert "Du är inte bemannad i något införande." in client.get("/konto/").text
