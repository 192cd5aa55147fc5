"""Drafts of answers stay inside; what is besvarat is read by all, and leads on from R3."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse

from tests.cast import Cast
from tests.introduction.answers import SECRET, THEIRS, all_nine, page, save, visit
from vardforlopp.accounts.models import User
from vardforlopp.introduction.actions.answers import reopen_answer
from vardforlopp.introduction.models import GuidingAnswer
from vardforlopp.pathways.models import GuidingQuestion


def outsiders(cast: Cast) -> list[User]:
    return [cast.supporter_halland, cast.economist, cast.editor, cast.nobody]


def test_a_draft_is_seen_by_those_who_prepare_and_by_the_auditor_alone(
    cast: Cast, question: GuidingQuestion, client: Client
) -> None:
    save(cast, question, text=SECRET, is_answered=False)
    urls = [all_nine(), all_nine(more="?format=csv"), page(question), page(question, "halland")]
    for reader in outsiders(cast):
        for url in urls:
            assert SECRET not in visit(client, reader, url), (reader, url)
        assert "inte besvarad än" in visit(client, reader, urls[0])
        assert "utkast" not in visit(client, reader, urls[1])
    for reader in (cast.supporter, cast.leader, cast.auditor):
        for url in urls[:3]:
            assert SECRET in visit(client, reader, url), (reader, url)


def test_what_an_answer_said_as_a_draft_stays_out_of_what_others_read_of_its_history(
    cast: Cast, question: GuidingQuestion, client: Client
) -> None:
    save(cast, question, text=SECRET, is_answered=False)
    answer = save(cast, question, text="Först.")
    reopen_answer(answer, by=cast.supporter, reason="Bråk i ledningen.")
    save(cast, question, text=f"{SECRET} Igen.", is_answered=False)
    save(cast, question, text="Sedan.")
    for url in (all_nine(), page(question)):
        for reader in outsiders(cast):
            text = visit(client, reader, url)
            assert SECRET not in text
            assert "Bråk i ledningen." not in text
            assert "<td>Först.</td>" in text, "what all have read stays in the history"
        assert SECRET in visit(client, cast.supporter, url)


def test_the_address_to_open_a_draft_again_tells_nothing_to_others(
    cast: Cast, question: GuidingQuestion, client: Client
) -> None:
    save(cast, question, is_answered=False)
    client.force_login(cast.supporter_halland)
    url = reverse("answer_reopen", args=["skane", "stroke", question.code])
    assert client.get(url).status_code == 404
    save(cast, question)
    assert client.get(url).status_code == 403


def test_an_answer_opened_again_is_gone_from_the_other_regions_pages(
    cast: Cast, question: GuidingQuestion, theirs: GuidingAnswer, supporter: Client
) -> None:
    save(cast, question, text="Vårt.", based_on=theirs)
    assert THEIRS in supporter.get(page(question)).content.decode()
    reopen_answer(theirs, by=cast.supporter_halland, reason="Fel.")
    text = supporter.get(page(question)).content.decode()
    assert THEIRS not in text
    assert "Utgår från Hallands svar" in text, "the attribution stays"
    assert "/halland/" not in text, "but leads nowhere"
