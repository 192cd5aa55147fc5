"""Jäv keeps a person out whatever role they have; papers are drafts until they are upprättade."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import DatabaseError, transaction
from django.test import Client

from governance.actions import papers as actions
from governance.matters.jav import conflict_of, declare_conflict, withdraw_conflict
from governance.matters.workflow import matter_workflow
from governance.models import Matter, MatterDocument
from tests.cast import Cast
from tests.factories.councils import decided, placed
from tests.factories.governance import chain, working_council
from tests.governance.matters import opened
from tests.governance.test_matters import page
from vardforlopp.common import dates
from vardforlopp.common.answer import Forbidden, Refused
from vardforlopp.common.models import Document

pytestmark = pytest.mark.django_db


@pytest.fixture
def matter(cast: Cast) -> Matter:
    working_council(cast.council)
    return opened(cast)


def file(text: str = "Underlag") -> SimpleUploadedFile:
    return SimpleUploadedFile("underlag.txt", text.encode(), "text/plain")


def fetched(client: Client, url: str) -> bytes | int:
    """What the file says, or the status when it is not handed out."""
    answer: Any = client.get(url)
    return b"".join(answer.streaming_content) if answer.streaming else answer.status_code


def paper(cast: Cast, matter: Matter, **facts: Any) -> MatterDocument:
    about: dict[str, Any] = {"title": "Underlag", "upload": file(), "dated_on": dates.today()}
    return actions.add_paper(matter, by=cast.secretary, **about | facts)


def test_who_declares_jav_takes_no_step_in_the_matter(cast: Cast, matter: Matter) -> None:
    chain(cast.council)
    placed(matter, "submitted")
    declare_conflict(matter, by=cast.chair, reason="Närstående leder införandet.")
    assert conflict_of(cast.chair.person, matter)
    for choice in matter_workflow.open_to(cast.chair, matter):
        assert not choice.answer, choice.transition.name
    with pytest.raises(Forbidden, match="jäv"):
        matter_workflow.perform("decide", matter, by=cast.chair)


def test_jav_is_withdrawn_with_a_reason_and_stays_to_be_read(cast: Cast, matter: Matter) -> None:
    declared = declare_conflict(matter, by=cast.member, reason="Närstående.")
    with pytest.raises(Refused, match="redan"):
        declare_conflict(matter, by=cast.member, reason="Igen.")
    with pytest.raises(Forbidden):
        withdraw_conflict(declared, by=cast.coopted, reason="Jag tycker det.")
    withdraw_conflict(declared, by=cast.secretary, reason="Gällde ett annat ärende.")
    assert conflict_of(cast.member.person, matter) is None
    assert matter.conflicts.get().withdrawn_reason == "Gällde ett annat ärende."
    assert declare_conflict(matter, by=cast.member, reason="Ändå.")


def test_the_secretary_notes_somebody_elses_jav_and_nobody_else_does(
    cast: Cast, matter: Matter
) -> None:
    with pytest.raises(Forbidden):
        declare_conflict(matter, by=cast.member, person=cast.chair.person, reason="x")
    with pytest.raises(Forbidden):
        declare_conflict(matter, by=cast.supporter, reason="x")
    noted = declare_conflict(matter, by=cast.secretary, person=cast.chair.person, reason="Släkt.")
    assert noted.person == cast.chair.person


def test_jav_stands_on_the_page_of_the_matter(cast: Cast, matter: Matter, client: Client) -> None:
    url = page(client, cast.member, matter, "conflict_new")
    assert client.post(url, {"reason": ""}).status_code == 422
    assert client.post(url, {"reason": "Närstående."}).status_code == 302
    html = client.get(matter.get_absolute_url()).content.decode()
    assert "Närstående." in html
    assert "Du har anmält jäv" in html


def test_a_draft_is_read_inside_and_what_is_established_with_the_matter(
    cast: Cast, matter: Matter, client: Client
) -> None:
    draft = paper(cast, matter)
    established = paper(cast, matter, title="Beslutsunderlag", is_established=True)
    decided(matter)
    urls = {
        one.title: page(client, cast.supporter, matter, "matter_paper", one.pk, 1)
        for one in (draft, established)
    }
    assert fetched(client, urls["Underlag"]) == 404
    assert fetched(client, urls["Beslutsunderlag"]) == b"Underlag"
    client.force_login(cast.member)
    assert fetched(client, urls["Underlag"]) == b"Underlag"


def test_nobody_fetches_a_paper_of_a_matter_they_do_not_see(
    cast: Cast, matter: Matter, client: Client
) -> None:
    row = paper(cast, matter, is_established=True)
    assert (
        client.get(page(client, cast.supporter, matter, "matter_paper", row.pk, 1)).status_code
        == 404
    )
    other = opened(cast, kind="other", implementation=None)
    assert (
        client.get(page(client, cast.secretary, other, "matter_paper", row.pk, 1)).status_code
        == 404
    )


def test_a_new_edition_keeps_the_one_before(cast: Cast, matter: Matter, client: Client) -> None:
    row = paper(cast, matter, is_established=True)
    actions.edit_paper(row, by=cast.secretary, upload=file("Rättat underlag"))
    row.refresh_from_db()
    assert (row.document.edition, row.document.is_established) == (2, True)
    for edition, text in ((1, b"Underlag"), (2, "Rättat underlag".encode())):
        url = page(client, cast.member, matter, "matter_paper", row.pk, edition)
        assert fetched(client, url) == text


def test_what_is_established_never_changes(cast: Cast, matter: Matter) -> None:
    row = paper(cast, matter)
    actions.establish_paper(row, by=cast.secretary)
    with pytest.raises(Refused, match="redan"):
        actions.establish_paper(row, by=cast.secretary)
    with pytest.raises(DatabaseError), transaction.atomic():
        Document.objects.filter(pk=row.document_id).update(name="annat.txt")


def test_a_paper_that_is_taken_out_stays_and_changes_no_more(cast: Cast, matter: Matter) -> None:
    row = actions.withdraw_paper(paper(cast, matter), by=cast.secretary)
    with pytest.raises(Refused, match="utgår"):
        actions.edit_paper(row, by=cast.secretary, title="x")
    with pytest.raises(Forbidden):
        actions.withdraw_paper(paper(cast, matter, title="Annat"), by=cast.member)


def test_a_file_that_is_no_document_is_refused_at_the_field(
    cast: Cast, matter: Matter, client: Client
) -> None:
    url = page(client, cast.secretary, matter, "matter_paper_new")
    sent = {"title": "Program", "dated_on": "2026-01-02", "upload": file()}
    sent["upload"].name = "skript.exe"  # type: ignore[attr-defined]
    assert client.post(url, sent).status_code == 422
    assert not MatterDocument.objects.exists()
