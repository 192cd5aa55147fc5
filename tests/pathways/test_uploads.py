"""The document of a milestone, through the page: let in or refused, kept, handed out."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from tests.cast import Cast
from tests.common import files
from tests.factories.regions import BodyFactory
from vardforlopp.common.history import lines
from vardforlopp.common.models import Document
from vardforlopp.common.records import change
from vardforlopp.pathways.models import Milestone

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def small_limit(settings: Any) -> None:
    settings.UPLOAD_LIMIT_BYTES = 100_000


def register(client: Client, cast: Cast, name: str, content: bytes, token: str = "") -> Any:
    """What the page answers when a decision is registered with a file."""
    body = BodyFactory(region=cast.skane, level="region")
    facts = {
        "kind": "decision",
        "body": body.pk,
        "occurred_on": "2020-10-01",
        "occurred_precision": "day",
        "outcome": "introduce",
        "reference": "HSN § 12 – ett långt minne",
        "note": "",
        "token": token or str(uuid4()),
        "document": files.upload(name, content),
    }
    address = reverse("register_milestone", args=[cast.skane.slug, cast.version.slug])
    return client.post(address, facts)


def test_a_decision_keeps_its_document_for_ever(supporter: Client, cast: Cast) -> None:
    response = register(supporter, cast, "Beslut § 12.pdf", files.PDF)
    assert response.status_code == 302, response.content.decode()
    document = Milestone.objects.get().document
    assert document is not None
    assert document.is_established
    assert document.created_by_label == cast.supporter.get_full_name()


def test_the_same_form_sent_twice_keeps_one_document(supporter: Client, cast: Cast) -> None:
    token = str(uuid4())
    for _ in range(2):
        answer = register(supporter, cast, "Beslut § 12.pdf", files.PDF, token)
        assert answer.status_code == 302
    assert (Milestone.objects.count(), Document.objects.count()) == (1, 1)


def test_all_that_one_request_writes_carries_its_number(supporter: Client, cast: Cast) -> None:
    response = register(supporter, cast, "Beslut § 12.pdf", files.PDF)
    fact = Milestone.objects.get()
    assert fact.document is not None
    numbers = {fact.request_id, *(line.request_id for line in lines(fact.document))}
    assert {str(number) for number in numbers} == {response["X-Request-ID"]}


def test_everyone_signed_in_may_save_it_and_nobody_else(supporter: Client, cast: Cast) -> None:
    register(supporter, cast, "Beslut § 12.pdf", files.PDF)
    fact = Milestone.objects.get()
    where = [cast.skane.slug, cast.version.slug, fact.pk]
    address = reverse("milestone_document", args=where)
    elsewhere = Client()
    elsewhere.force_login(cast.supporter_halland)
    response = elsewhere.get(address)
    assert b"".join(response) == files.PDF
    assert response["Content-Disposition"].startswith("attachment;")
    assert Client().get(address).status_code == 302


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("beslut.pdf.exe", files.EXE, "Den filtypen tas inte emot"),
        ("bild.svg.png", files.SVG, "två filändelser"),
        ("bild.png", files.SVG, "är inte det som filändelsen"),
        ("beslut.pdf", b"", "Filen är tom"),
        ("stor.txt", b"a" * 100_001, "Filen är för stor"),
    ],
    ids=["program", "double", "svg", "empty", "large"],
)
def test_a_bad_file_is_told_at_its_field_and_what_was_typed_is_kept(
    supporter: Client, cast: Cast, name: str, content: bytes, says: str
) -> None:
    response = register(supporter, cast, name, content)
    page = response.content.decode()
    assert response.status_code == 422
    assert says in page
    assert "HSN § 12 – ett långt minne" in page
    assert not Milestone.objects.exists()
    assert not Document.objects.exists()


def test_a_refused_milestone_leaves_no_document(client: Client, cast: Cast) -> None:
    """Where the council works in the system its decisions are not typed in."""
    change(cast.council, by=cast.administrator, works_here=True)
    client.force_login(cast.supporter_orebro)
    address = reverse("register_milestone", args=[cast.orebro.slug, cast.version.slug])
    facts = {
        "kind": "decision",
        "body": cast.council.pk,
        "occurred_on": "2020-10-01",
        "occurred_precision": "day",
        "outcome": "introduce",
        "reference": "§ 1",
        "token": str(uuid4()),
        "document": files.upload(),
    }
    response = client.post(address, facts)
    assert not Milestone.objects.exists()
    assert not Document.objects.exists()
    assert response.status_code == 422
    assert "arbetar i systemet" in response.content.decode()
