"""Unsent text: kept while it is typed, given back to its writer, gone when it is sent."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.cast import Cast
from vardforlopp.common import drafts
from vardforlopp.common.models import Draft
from vardforlopp.pathways.models import StatusEntry

pytestmark = pytest.mark.django_db
KEEP = "/utkast/"


def typed(cast: Cast, client: Client, **fields: Any) -> Any:
    address = cast.stroke.get_absolute_url()
    return client.post(KEEP, {"utkastets_adress": address, "movement": "unchanged", **fields})


def page(cast: Cast, client: Client) -> str:
    return client.get(cast.stroke.get_absolute_url()).text


def test_typed_text_is_back_when_the_page_is_opened_again(cast: Cast, supporter: Client) -> None:
    assert typed(cast, supporter, note="Mötet är bokat").status_code == 200
    shown = page(cast, supporter)
    assert "Mötet är bokat" in shown
    assert "Det du skrev finns kvar" in shown


def test_nobody_else_sees_it(cast: Cast, supporter: Client, client: Client) -> None:
    typed(cast, supporter, note="Mötet är bokat")
    other = Client()
    other.force_login(cast.leader)
    assert "Mötet är bokat" not in page(cast, other)


def test_it_is_gone_when_the_form_has_been_sent(cast: Cast, supporter: Client) -> None:
    typed(cast, supporter, note="Mötet är bokat")
    facts = {
        "movement": "unchanged",
        "note": "Mötet är bokat",
        "observed_on": timezone.localdate().isoformat(),
        "version": cast.stroke.version,
        "token": "0b0f8d1e-2f7a-4ad3-8a0a-3f8d1d6e4b11",
    }
    assert supporter.post(cast.stroke.get_absolute_url(), facts).status_code == 302
    assert StatusEntry.objects.filter(note="Mötet är bokat").count() == 1
    assert not Draft.objects.exists()


def test_it_is_thrown_away_on_request(cast: Cast, supporter: Client) -> None:
    typed(cast, supporter, note="Mötet är bokat")
    address = cast.stroke.get_absolute_url()
    response = supporter.post(reverse("discard_draft"), {"utkastets_adress": address})
    assert response.headers["Location"] == address
    assert "Mötet är bokat" not in page(cast, supporter)


def test_what_is_as_it_was_saved_is_not_announced(cast: Cast, supporter: Client) -> None:
    today = timezone.localdate().isoformat()
    typed(cast, supporter, note="", observed_on=today, target="", next_on="", hinder="", reason="")
    assert "Det du skrev finns kvar" not in page(cast, supporter)


@pytest.mark.parametrize(
    "address", ["", "https://ond.invalid/", "//ond.invalid/", "/finns/inte/", "/" + "a" * 400]
)
def test_only_pages_of_ours_have_drafts(supporter: Client, address: str) -> None:
    for url in (KEEP, reverse("discard_draft")):
        assert supporter.post(url, {"utkastets_adress": address}).status_code == 404
    assert not Draft.objects.exists()


def test_too_much_text_is_refused_with_a_sentence(cast: Cast, supporter: Client) -> None:
    answer = typed(cast, supporter, note="a" * (drafts.LARGEST + 1))
    assert answer.status_code == 413
    assert "för lång" in answer.json()["problem"]
    assert not Draft.objects.exists()


def test_the_oldest_gives_way_to_the_newest(cast: Cast) -> None:
    for number in range(drafts.MOST_DRAFTS + 3):
        drafts.keep(cast.supporter, f"/{number}/", {"note": ["x"]})
    drafts.keep(cast.leader, "/0/", {"note": ["x"]})
    mine = Draft.objects.filter(user_id=cast.supporter.pk)
    assert mine.count() == drafts.MOST_DRAFTS
    assert not mine.filter(address__in=["/0/", "/1/", "/2/"]).exists()
    assert Draft.objects.filter(user_id=cast.leader.pk).count() == 1


def test_what_nobody_came_back_to_is_swept_away(cast: Cast) -> None:
    drafts.keep(cast.supporter, "/gammalt/", {"note": ["x"]})
    drafts.keep(cast.supporter, "/nytt/", {"note": ["x"]})
    long_ago = timezone.now() - timedelta(days=drafts.KEPT_DAYS + 1)
    Draft.objects.filter(address="/gammalt/").update(saved_at=long_ago)
    assert drafts.sweep() == 1
    assert [draft.address for draft in Draft.objects.all()] == ["/nytt/"]


@pytest.mark.parametrize(
    "typed", [{"note": "a\x00b"}, {"a\x00": "b"}, {"utkastets_adress": "/kalender/a\x00b.ics"}]
)
def test_what_the_database_cannot_keep_is_refused(
    cast: Cast, supporter: Client, typed: dict[str, str]
) -> None:
    sent = {"utkastets_adress": cast.stroke.get_absolute_url(), **typed}
    assert supporter.post(KEEP, sent).status_code in (404, 422)
    assert not Draft.objects.exists()
