"""The demonstration's accounts: open to all in a demonstration, not there outside one."""

from __future__ import annotations

import json
from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from tests.factories.regions import (
    BodyFactory,
    HealthcareRegionFactory,
    MunicipalityFactory,
    RegionFactory,
)
from vardforlopp.accounts import demo, register
from vardforlopp.accounts.models import Appointment, User
from vardforlopp.accounts.roles import ROLES

pytestmark = pytest.mark.django_db


@pytest.fixture
def all_told(settings: Any) -> None:
    """The places the demonstration needs, and all its people."""
    settings.DEMO = True
    for slug in ("skane", "blekinge", "kronoberg", "halland", "orebro-lan"):
        RegionFactory(slug=slug)
    HealthcareRegionFactory(slug="sodra")
    MunicipalityFactory(slug="orebro")
    BodyFactory(slug=demo.RMK)
    BodyFactory(slug=demo.NPO)
    BodyFactory(slug=demo.HSLG)
    BodyFactory(slug="socialchefsnatverket-orebro-lan")
    register.load()
    demo.create()


@pytest.fixture
def told(monkeypatch: Any, settings: Any) -> None:
    """Five of them, enough for what is not about them all."""
    few = (
        "registeransvarig",
        "registeransvarig2",
        "processtod.skane",
        "ordforande.rmk",
        "redaktor",
    )
    kept = tuple(one for one in demo.DEMO_ACCOUNTS if one.local in few)
    monkeypatch.setattr(demo, "DEMO_ACCOUNTS", kept)
    settings.DEMO = True
    RegionFactory(slug="skane", name="Region Skåne")
    BodyFactory(slug=demo.RMK)
    register.load()
    demo.create()


def test_every_role_has_an_account_that_holds_it(all_told: None) -> None:
    held = Appointment.objects.in_force().filter(is_demo=True)
    assert set(held.values_list("role", flat=True)) == set(ROLES)
    assert not Appointment.objects.filter(status="proposed").exists()


def test_they_are_made_by_two_persons_where_the_rules_say_so(told: None) -> None:
    chair = Appointment.objects.get(role="chair")
    assert chair.given_by.name == "Registeransvarig Ett"
    assert chair.confirmed_by.name == "Registeransvarig Två"


def test_everything_invented_is_marked(told: None) -> None:
    assert not User.objects.filter(is_demo=False).exists()
    assert not Appointment.objects.filter(is_demo=False).exists()
    assert all(user.email.endswith("@demo.invalid") for user in User.objects.all())


def test_telling_twice_changes_nothing(told: None) -> None:
    before = User.history.count(), Appointment.history.count()
    demo.create()
    assert (User.history.count(), Appointment.history.count()) == before


def test_the_page_lists_them_and_signs_in_with_a_button(told: None, client: Client) -> None:
    page = client.get("/demokonton/").text
    assert demo.PASSWORD in page
    assert "processtod.skane@demo.invalid" in page
    answer = client.post("/demokonton/logga-in/", {"email": "processtod.skane@demo.invalid"})
    assert answer["Location"] == "/"
    assert "Processtöd Skåne" in client.get("/konto/").text


def test_one_can_go_from_one_to_another(told: None, client: Client) -> None:
    for local in ("processtod.skane", "redaktor"):
        client.post("/demokonton/logga-in/", {"email": f"{local}@demo.invalid"})
    assert "Nationell redaktör" in client.get("/konto/").text


def test_the_button_opens_no_other_account(told: None, client: Client) -> None:
    real = User.objects.get(email="redaktor@demo.invalid")
    real.is_demo = False
    real.save()
    answer = client.post("/demokonton/logga-in/", {"email": real.email})
    assert answer.status_code == 404


def test_the_shown_password_signs_in(told: None, client: Client) -> None:
    facts = {"login": "redaktor@demo.invalid", "password": demo.PASSWORD}
    assert client.post("/logga-in/", facts).status_code == 302


def test_the_command_says_the_same_as_the_page(told: None) -> None:
    out = StringIO()
    call_command("demo_accounts", "--json", stdout=out)
    listed = json.loads(out.getvalue())
    assert len(listed) == len(demo.DEMO_ACCOUNTS)
    skane = next(one for one in listed if one["email"] == "processtod.skane@demo.invalid")
    assert skane["role"] == "process_supporter"
    assert skane["scope"] == "Region Skåne"
    assert skane["password"] == demo.PASSWORD


def test_outside_a_demonstration_there_is_nothing(client: Client, settings: Any) -> None:
    settings.DEMO = False
    demo.create()
    assert not User.objects.exists()
    assert client.get("/demokonton/").status_code == 404
    assert client.post("/demokonton/logga-in/", {"email": "x"}).status_code == 404
    with pytest.raises(CommandError):
        call_command("demo_accounts")


def test_a_new_installation_starts_from_one_administrator(client: Client, settings: Any) -> None:
    settings.DEMO = False
    out = StringIO()
    call_command("first_administrator", "Anna Ek", "anna.ek@region.invalid", stdout=out)
    link = out.getvalue().strip().splitlines()[-1]
    page = client.get(link.removeprefix(settings.SITE_URL), follow=True)
    assert "Välj lösenord" in page.text
    assert User.objects.get().may("give_appointments")
    with pytest.raises(CommandError, match="redan en registeransvarig"):
        call_command("first_administrator", "Bo Ek", "bo.ek@region.invalid")
