"""The head of every page: what is unread, the way to one's own account, and the way out."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.cast import Cast
from tests.factories.accounts import UserFactory
from vardforlopp.accounts.models import Notice, User

pytestmark = pytest.mark.django_db


def notices(user: User, count: int) -> None:
    for number in range(count):
        Notice.objects.create(
            user=user, kind="calm", object_id=number, text="x", why="y", address="/"
        )


def said(page: Any) -> str:
    """The words of the link to the notices, as they are read aloud."""
    found = re.search(r'<div class="who">\s*<a href="/aviseringar/">(.*?)</a>', page.text, re.S)
    assert found
    return " ".join(re.sub(r"<[^>]+>", " ", found[1]).split())


@pytest.mark.parametrize(
    ("count", "words"),
    [(0, "Aviseringar"), (1, "1 oläst avisering"), (3, "3 olästa aviseringar")],
)
def test_it_says_how_many_notices_are_unread(
    count: int, words: str, cast: Cast, client: Client
) -> None:
    notices(cast.nobody, count)
    client.force_login(cast.nobody)
    assert said(client.get("/konto/")) == words


def test_it_counts_ones_own_and_only_the_unread(cast: Cast, client: Client) -> None:
    notices(UserFactory(), 2)
    notices(cast.nobody, 2)
    client.force_login(cast.nobody)
    assert said(client.get("/konto/")) == "2 olästa aviseringar"
    client.get("/aviseringar/")
    assert said(client.get("/konto/")) == "2 olästa aviseringar"  # looking writes nothing
    client.post("/aviseringar/lasta/")
    assert said(client.get("/konto/")) == "Aviseringar"


def test_a_stranger_is_shown_the_way_in_and_counts_nothing(
    client: Client, django_assert_num_queries: Any
) -> None:
    with django_assert_num_queries(0):
        page = client.get("/logga-in/").text
    assert "aviseringar" not in page


OWN_PAGES = ["notices", "account_change_password", "mfa_index"]
SECTION_PAGES = ["roles", "accounts", "audit_log", "sent_mails", "give_appointment"]


@pytest.mark.parametrize(
    ("name", "above"),
    [(name, "Mitt konto") for name in OWN_PAGES]
    + [(name, "Roller och konton") for name in SECTION_PAGES]
    + [("appointments", "Läget"), ("profile", "Läget"), ("open_account", "Konton")],
)
def test_every_page_says_what_it_is_a_part_of(
    name: str, above: str, cast: Cast, client: Client
) -> None:
    client.force_login(cast.administrator)
    page = client.get(reverse(name)).text
    crumbs = re.search(r'<nav class="crumbs".*?</nav>', page, re.S)
    assert crumbs
    assert f">{above}</a></li>\n    <li><span aria-current" in re.sub(r"\n\s+\n", "\n", crumbs[0])
