"""Uploads: what is let in, how it is kept, and how it is handed out."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import pytest
from django import forms
from django.core.exceptions import ValidationError
from django.db import connection, transaction
from django.db.utils import ProgrammingError
from django.http import Http404

from tests.common import files
from tests.common.actors import ANNA
from tests.common.files import upload
from vardforlopp.common import documents
from vardforlopp.common.answer import Refused, Stale
from vardforlopp.common.history import lines
from vardforlopp.common.models import Document


class UploadForm(forms.Form):
    file = documents.DocumentField(label="Protokoll")


@pytest.fixture(autouse=True)
def own_folder(settings: Any, tmp_path: Path) -> Path:
    settings.MEDIA_ROOT = tmp_path / "uploads"
    return settings.MEDIA_ROOT


def mistakes(name: str, content: bytes) -> str:
    """What the form says about a file; nothing when it is let in."""
    form = UploadForm({}, {"file": upload(name, content)})
    form.is_valid()
    return " ".join(form.errors.get("file", []))


@pytest.mark.parametrize(("ending", "content"), files.TRUE.items(), ids=list(files.TRUE))
def test_a_file_of_each_type_is_let_in(ending: str, content: bytes) -> None:
    assert not mistakes(f"Beslut om införande 12.3.{ending}", content)
    assert not mistakes(f"BESLUT.{ending.upper()}", content)


def test_text_from_old_programs_is_let_in() -> None:
    assert not mistakes("lista.csv", "Skåne;läge".encode("cp1252"))
    assert not mistakes("lista.csv", "Skåne;läge".encode("utf-16"))


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("rapport.pdf.exe", files.EXE, "tas inte emot"),
        ("rapport.exe.pdf", files.PDF, "två filändelser"),
        ("bild.svg.png", files.SVG, "två filändelser"),
        ("bild.png", files.SVG, "är inte det som filändelsen"),
        ("bild.svg", files.SVG, "tas inte emot"),
        ("sida.html", files.HTML, "tas inte emot"),
        ("sida.txt", files.HTML, "är inte det som filändelsen"),
        ("sida.txt", b"\xef\xbb\xbf  " + files.SVG, "är inte det som filändelsen"),
        ("skript.csv", b"#!/bin/sh\nrm -rf /\n", "är inte det som filändelsen"),
        ("protokoll.pdf", files.EXE, "är inte det som filändelsen"),
        ("protokoll.pdf", files.HTML + files.PDF, "är inte det som filändelsen"),
        ("text.docx", files.PDF, "är inte det som filändelsen"),
        ("text.docx", files.workbook(), "är inte det som filändelsen"),
        ("text.docx", files.DOCX[:40], "är inte det som filändelsen"),
        ("text.odt", files.package(mimetype="text/html"), "är inte det som filändelsen"),
        (
            "makro.docx",
            files.package(word__document_dot_xml="", word__vbaProject_dot_bin="x"),
            "är inte det som filändelsen",
        ),
        ("data.txt", b"\x00\x01\x02", "är inte det som filändelsen"),
        ("utan-filändelse", files.PDF, "tas inte emot"),
        (".pdf", files.PDF, "börja med punkt"),
        ("tom.pdf", b"", "tom"),
        ("a" * 160 + ".pdf", files.PDF, "för långt"),
        ("proto\u202efdp.pdf", files.PDF, "osynliga tecken"),
        ("proto\x00koll.pdf", files.PDF, "osynliga tecken"),
        ("proto\nkoll.pdf", files.PDF, "osynliga tecken"),
        ('proto".pdf', files.PDF, "får inte"),
        ("..\\..\\proto.pdf", files.PDF, "får inte"),
    ],
    ids=lambda value: "content" if isinstance(value, bytes) else ascii(value[:30]),
)
def test_what_is_not_what_it_seems_is_refused(name: str, content: bytes, says: str) -> None:
    assert says in mistakes(name, content)


def test_a_package_made_to_swell_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("vardforlopp.common.filetypes.LARGEST_UNPACKED", 1_000_000)
    bomb = files.package(word__document_dot_xml="0" * 2_000_000)
    assert len(bomb) < 10_000
    assert mistakes("text.docx", bomb)


def test_a_file_larger_than_the_limit_is_refused_with_the_limit(settings: Any) -> None:
    settings.UPLOAD_LIMIT_BYTES = 1024 * 1024
    assert not mistakes("a.txt", b"a" * 1024 * 1024)
    assert "högst 1\u00a0MB" in mistakes("a.txt", b"a" * (1024 * 1024 + 1))


def test_no_file_is_asked_for_in_swedish() -> None:
    assert UploadForm({}, {}).errors["file"] == ["Välj en fil."]


@pytest.mark.django_db
def test_the_bytes_lie_under_their_checksum_and_their_row_says_who(own_folder: Path) -> None:
    document = documents.store(upload(), by=ANNA)
    assert document.sha256 == hashlib.sha256(files.PDF).hexdigest()
    assert (document.size, document.media_type) == (len(files.PDF), "application/pdf")
    assert (document.created_by_id, document.created_by_label) == (7, "Anna Ek")
    assert [path for path in own_folder.rglob("*") if path.is_file()] == [
        own_folder / document.sha256[:2] / document.sha256
    ]


@pytest.mark.django_db
def test_the_same_bytes_are_kept_once(own_folder: Path) -> None:
    documents.store(upload("a.pdf"), by=ANNA)
    documents.store(upload("b.pdf"), by=ANNA)
    assert len([path for path in own_folder.rglob("*") if path.is_file()]) == 1


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["../../etc/passwd.pdf", "/etc/passwd.pdf", "a/../../b.pdf"])
def test_a_name_that_points_elsewhere_never_reaches_the_disk(name: str, own_folder: Path) -> None:
    document = documents.store(upload(name), by=ANNA)
    assert "/" not in document.name
    assert all(own_folder in path.parents for path in own_folder.rglob("*"))


@pytest.mark.django_db
def test_storing_checks_even_what_no_form_has_seen() -> None:
    with pytest.raises(ValidationError):
        documents.store(upload("sida.html", files.HTML), by=ANNA)
    assert not Document.objects.exists()


@pytest.mark.django_db
def test_a_new_edition_replaces_the_one_before_once() -> None:
    first = documents.store(upload(), by=ANNA)
    second = documents.store(upload("b.pdf", files.PDF + b" "), by=ANNA, replaces=first)
    assert (second.edition, second.replaces) == (2, first)
    with pytest.raises(Refused, match="senare utgåva"):
        documents.store(upload("c.pdf"), by=ANNA, replaces=first)


@pytest.mark.django_db
def test_establishing_is_done_once_and_leaves_a_line() -> None:
    draft = documents.store(upload(), by=ANNA)
    document = documents.establish(draft, by=ANNA, version=draft.version)
    assert document.is_established
    assert lines(document)[0].reason == "Upprättade dokumentet"
    assert lines(document)[0].actor == "Anna Ek"
    with pytest.raises(Refused, match="redan upprättat"):
        documents.establish(draft, by=ANNA)


@pytest.mark.django_db
def test_a_draft_that_somebody_has_changed_is_not_established_unread() -> None:
    draft = documents.store(upload(), by=ANNA)
    with pytest.raises(Stale):
        documents.establish(draft, by=ANNA, version=draft.version + 1)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "statement",
    ["UPDATE common_document SET sha256 = 'x'", "DELETE FROM common_document"],
)
def test_what_is_established_stays_whoever_asks_the_database(statement: str) -> None:
    documents.establish(documents.store(upload(), by=ANNA), by=ANNA)
    with pytest.raises(ProgrammingError, match=r"established|denied"), transaction.atomic():
        connection.cursor().execute(statement)


@pytest.mark.django_db
def test_a_document_is_handed_out_as_a_file_and_never_shown() -> None:
    document = documents.store(upload("Beslut i Skåne.pdf"), by=ANNA)
    response = documents.respond(document)
    assert b"".join(response) == files.PDF
    assert response["Content-Disposition"] == (
        "attachment; filename*=utf-8''Beslut%20i%20Sk%C3%A5ne.pdf"
    )
    assert response["Content-Type"] == "application/pdf"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in response["Content-Security-Policy"]
    assert response["Cache-Control"] == "no-store"
    response.close()


@pytest.mark.django_db
def test_a_file_gone_from_disk_is_a_404_and_not_a_crash() -> None:
    document = documents.store(upload(), by=ANNA)
    documents.place_of(document.sha256).unlink()
    with pytest.raises(Http404):
        documents.respond(document)
