"""Who and what the story names: the demonstration's accounts, and introductions by address."""

from __future__ import annotations

from vardforlopp.accounts.demo import DOMAIN
from vardforlopp.accounts.models import User
from vardforlopp.pathways.models import Implementation

REASON = "Demonstration"


def account(local: str) -> User:
    """One of the demonstration's accounts."""
    return User.objects.get(email=f"{local}@{DOMAIN}")


def introduction(region: str, version: str) -> Implementation:
    """An introduction by the addresses of its region and version."""
    return Implementation.objects.get(region__slug=region, pathway_version__slug=version)
