"""Patientkontrakt, the five criteria and the national documents: who writes, what is kept."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from tests.cast import Cast
from tests.common import files
from tests.factories.answers import CriterionFactory, QuestionFactory, VersionDocumentFactory
from vardforlopp.common import dates
from vardforlopp.common.answer import Forbidden, Refused, Stale
from vardforlopp.introduction.actions.answers import (
    save_criterion_answer,
    save_patient_contract,
)
from vardforlopp.introduction.actions.documents import add_version_document, end_version_document
from vardforlopp.introduction.models import (
    CriterionAnswer,
    DocumentKind,
    PatientContractUse,
    VersionDocument,
)

TEXT = "Kontraktet skrivs vid utskrivningen."
HOW = "Förloppet går från ambulans till rehabilitering."


@pytest.fixture
def editor(cast: Cast, client: Client) -> Client:
    """A browser signed in as the national editor."""
    client.force_login(cast.editor)
    return client


def of_version(cast: Cast, name: str, *more: Any) -> str:
    return reverse(name, args=[cast.version.pathway.slug, cast.version.slug, *more])


# Patientkontrakt


def contract_url() -> str:
    return reverse("patient_contract", args=["skane", "stroke"])


def test_patientkontrakt_is_written_edited_and_read_by_everybody(
    cast: Cast, supporter: Client
) -> None:
    answer = supporter.post(contract_url(), {"text": TEXT, "version": 0})
    assert answer["Location"].endswith("/fragor/#patientkontrakt")
    supporter.post(contract_url(), {"text": "Omskrivet.", "version": 1})
    contract = PatientContractUse.objects.get()
    assert [row.actor_label for row in contract.history.all()] == ["Person supporter"] * 2
    supporter.force_login(cast.supporter_halland)
    text = supporter.get(reverse("answers", args=["skane", "stroke"])).content.decode()
    assert "Omskrivet." in text
    assert TEXT in text, "its history is read by everybody too"


def test_patientkontrakt_is_written_by_nobody_else(cast: Cast) -> None:
    for part in ("supporter_halland", "auditor", "editor"):
        with pytest.raises(Forbidden):
            save_patient_contract(cast.stroke, by=getattr(cast, part), text=TEXT)


def test_of_two_who_write_about_patientkontrakt_neither_loses_a_word(
    cast: Cast, supporter: Client
) -> None:
    save_patient_contract(cast.stroke, by=cast.leader, text="Ledarens ord.")
    answer = supporter.post(contract_url(), {"text": TEXT, "version": 0})
    assert answer.status_code == 422
    text = answer.content.decode()
    assert "Ledarens ord." in text
    assert TEXT in text
    assert PatientContractUse.objects.get().text == "Ledarens ord."


# Criteria


def test_the_editor_answers_a_criterion_and_the_pathway_page_counts_it(
    cast: Cast, editor: Client
) -> None:
    CriterionFactory(code="1")
    CriterionFactory(code="2")
    url = of_version(cast, "criterion_edit", "1")
    assert editor.post(url, {"is_met": "True", "text": HOW, "version": 0}).status_code == 302
    text = editor.get(cast.version.pathway.get_absolute_url()).content.decode()
    assert "Uppfyller 1 av 2 kriterier" in text
    assert "(1 inte besvarat)" in text
    shown = b"".join(editor.get(of_version(cast, "criteria") + "?format=csv")).decode()
    assert "1;inbegripa flera specialiteter;ja;" in shown
    assert "2;inbegripa flera specialiteter;;" in shown
    assert "Person editor lade till" in editor.get(of_version(cast, "criteria")).content.decode()


@pytest.mark.parametrize(
    ("typed", "wrong"),
    [
        ({"text": HOW}, "is_met"),
        ({"is_met": "kanske", "text": HOW}, "is_met"),
        ({"is_met": "True", "text": ""}, "text"),
        ({"is_met": "True", "text": "x" * 4001}, "text"),
    ],
)
def test_a_criterion_half_answered_is_not_saved(
    typed: dict[str, str], wrong: str, cast: Cast, editor: Client
) -> None:
    CriterionFactory(code="1")
    answer = editor.post(of_version(cast, "criterion_edit", "1"), typed | {"version": 0})
    assert answer.status_code == 422
    assert set(answer.context["form"].errors) == {wrong}
    assert not CriterionAnswer.objects.exists()


def test_two_editors_see_each_other_s_answer_to_a_criterion(cast: Cast, editor: Client) -> None:
    criterion = CriterionFactory(code="1")
    given = {"by": cast.editor, "criterion": criterion, "is_met": False, "text": "Nej."}
    first = save_criterion_answer(cast.version, **given)
    answer = editor.post(
        of_version(cast, "criterion_edit", "1"), {"is_met": "True", "text": HOW, "version": 0}
    )
    assert answer.status_code == 422
    differences = answer.context["form"].differences
    assert differences == (("Uppfyllt", "nej", "ja"), ("Hur", "Nej.", HOW))
    with pytest.raises(Stale):
        save_criterion_answer(cast.version, **given, version=first.version + 1)
    with pytest.raises(Forbidden):
        save_criterion_answer(cast.version, **{**given, "by": cast.supporter})


# National documents


def attach(cast: Cast, **facts: Any) -> VersionDocument:
    given = {"by": cast.editor, "kind": DocumentKind.IMPACT, "title": "Konsekvensbeskrivning"}
    return add_version_document(cast.version, **given | facts)


def new_url(cast: Cast) -> str:
    return of_version(cast, "version_document_new")


def test_a_document_stands_beside_the_first_question_and_on_the_pathway(
    cast: Cast, editor: Client
) -> None:
    sent = {
        "kind": "impact",
        "title": "Konsekvensbeskrivning stroke",
        "document": files.upload("konsekvens.pdf", files.PDF),
        "link": "",
    }
    assert editor.post(new_url(cast), sent).status_code == 302
    row = VersionDocument.objects.get()
    assert row.document is not None
    assert row.document.is_established
    file_url = of_version(cast, "version_document", row.pk)
    question = QuestionFactory(code="1")
    pages = [
        reverse("answers", args=["skane", "stroke"]),
        reverse("answer", args=["halland", "stroke", question.code]),
        cast.version.pathway.get_absolute_url(),
        of_version(cast, "version_documents"),
    ]
    editor.force_login(cast.nobody)
    for page in pages:
        text = editor.get(page).content.decode()
        assert f'href="{file_url}"' in text, page
        assert "Konsekvensbeskrivning stroke (PDF" in text
    assert b"".join(editor.get(file_url)) == files.PDF


def test_only_the_editor_attaches_and_ends(cast: Cast) -> None:
    row = attach(cast, link="https://exempel.invalid/")
    for part in ("supporter", "auditor", "administrator"):
        with pytest.raises(Forbidden):
            attach(cast, by=getattr(cast, part), link="https://exempel.invalid/")
        with pytest.raises(Forbidden):
            end_version_document(row, by=getattr(cast, part), valid_to=dates.today())


@pytest.mark.parametrize(
    ("typed", "wrong"),
    [
        ({}, "document"),
        ({"link": "javascript:alert(1)"}, "link"),
        ({"link": "ftp://exempel.invalid/x"}, "link"),
        ({"link": f"https://exempel.invalid/{'x' * 300}"}, "link"),
        ({"link": "https://exempel.invalid/", "title": ""}, "title"),
        ({"link": "https://exempel.invalid/", "title": "x" * 151}, "title"),
        ({"link": "https://exempel.invalid/", "kind": "roman"}, "kind"),
    ],
)
def test_what_is_wrong_is_said_at_the_field_and_nothing_is_attached(
    typed: dict[str, str], wrong: str, cast: Cast, editor: Client
) -> None:
    answer = editor.post(new_url(cast), {"kind": "other", "title": "Bilaga", "link": ""} | typed)
    assert answer.status_code == 422
    assert set(answer.context["form"].errors) == {wrong}
    assert not VersionDocument.objects.exists()


def test_a_file_of_another_kind_than_it_says_is_refused(cast: Cast, editor: Client) -> None:
    sent = {"kind": "other", "title": "Bilaga", "document": files.upload("x.pdf", files.EXE)}
    assert editor.post(new_url(cast), sent).status_code == 422
    assert not VersionDocument.objects.exists()


def test_the_same_name_twice_is_refused_until_the_first_has_ended(cast: Cast) -> None:
    first = attach(cast, link="https://exempel.invalid/")
    with pytest.raises(ValidationError, match="redan ett underlag"):
        attach(cast, link="https://exempel.invalid/2")
    end_version_document(first, by=cast.editor, valid_to=dates.today(), reason="Ny utgåva")
    attach(cast, link="https://exempel.invalid/2")
    assert first.history.first().history_change_reason == "Ny utgåva"


def test_an_ended_document_stays_readable_but_not_beside_the_question(
    cast: Cast, editor: Client
) -> None:
    row = VersionDocumentFactory(
        version_of_pathway=cast.version, valid_to=dates.today() - timedelta(days=1), title="Gammalt"
    )
    QuestionFactory(code="1")
    assert (
        "Gammalt" not in editor.get(reverse("answers", args=["skane", "stroke"])).content.decode()
    )
    listed = editor.get(of_version(cast, "version_documents"))
    assert [paper.row for paper in listed.context["ended"]] == [row]
    shown = b"".join(editor.get(of_version(cast, "version_documents") + "?format=csv")).decode()
    assert "Gammalt" in shown


def test_a_document_ends_no_earlier_than_it_came(cast: Cast, editor: Client) -> None:
    row = attach(cast, link="https://exempel.invalid/")
    with pytest.raises(Refused) as refused:
        end_version_document(row, by=cast.editor, valid_to=dates.today() - timedelta(days=1))
    assert refused.value.field == "valid_to"
    url = of_version(cast, "version_document_end", row.pk)
    stale = {"valid_to": f"{dates.today()}", "version": row.version + 1}
    assert editor.post(url, stale).status_code == 422
    assert editor.post(url, {"valid_to": "2500-01-01", "version": row.version}).status_code == 422
    row.refresh_from_db()
    assert row.valid_to is None


def test_a_document_of_another_version_is_not_found(cast: Cast, editor: Client) -> None:
    other = VersionDocumentFactory()
    for name in ("version_document", "version_document_end"):
        assert editor.get(of_version(cast, name, other.pk)).status_code == 404
    own = VersionDocumentFactory(version_of_pathway=cast.version)
    assert editor.get(of_version(cast, "version_document", own.pk)).status_code == 404, "a link"


def test_the_database_demands_a_file_or_a_link(cast: Cast) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        VersionDocument(version_of_pathway=cast.version, kind="other", title="Tomt").save()
