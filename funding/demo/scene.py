"""Who and what the story of the money names."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from funding.einvoice.writing import Party
from funding.models import Position
from vardforlopp.accounts.demo import DOMAIN
from vardforlopp.accounts.models import User

REASON = "Demonstration"
FIRST, LAST = date(2020, 5, 1), date(2021, 6, 1)  # the months that have a cost
RAISE = date(2021, 4, 1)
LEFT = date(2021, 5, 16)  # the last day of Kronoberg's process supporter
# the number of the position: its region, who holds it, a month's cost before and after the raise
POSITIONS = {
    1: ("skane", "processtod.skane", Decimal("58593.75"), Decimal("59765.62")),
    2: ("skane", "processtod2.skane", Decimal("56120.00"), Decimal("57242.40")),
    3: ("blekinge", "processtod.blekinge", Decimal("55480.35"), Decimal("56589.96")),
    4: ("kronoberg", "processtod.kronoberg", Decimal("57004.11"), Decimal("58144.19")),
    5: ("halland", "processtod.halland", Decimal("59210.40"), Decimal("60394.61")),
}
OFFICER, SECOND_OFFICER, APPROVER = "kansli.sodra", "kansli2.sodra", "attest.sodra"
BANKGIRO = {
    "skane": "5050-1055",
    "blekinge": "991-2346",
    "kronoberg": "5212-3452",
    "halland": "598-7656",
}
BUYER = Party(
    "Region Skåne, Södra sjukvårdsregionen",
    "232100-0255",
    contact="Kansliet",
    street="Baravägen 1",
    city="Lund",
    postcode="22185",
)


def account(local: str) -> User:
    """One of the demonstration's accounts, as it is now."""
    return User.objects.select_related("person").get(email=f"{local}@{DOMAIN}")


def economist(region: str) -> User:
    """Who hands in what concerns the money of a region."""
    return account(f"ekonom.{region}")


def position(number: int) -> Position:
    """One of Södra's five."""
    about = ("healthcare_region", "region")
    rows = Position.objects.select_related(*about)
    return rows.get(healthcare_region__slug="sodra", number=number)
