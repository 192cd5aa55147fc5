"""Uploaded files: checked by name and by content, kept under their SHA-256, sent only as files."""

from __future__ import annotations

import hashlib
import os
import unicodedata
from io import BytesIO
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.http import FileResponse, Http404

from vardforlopp.common import dates, filetypes
from vardforlopp.common.acting import acting_as
from vardforlopp.common.answer import Refused
from vardforlopp.common.models import Document
from vardforlopp.common.records import change, lock

LONGEST_NAME = 150  # characters, ending included


class DocumentField(forms.FileField):
    """A file that somebody may later open: of a known type, not too large, decently named."""

    default_error_messages = {
        "required": "Välj en fil.",
        "invalid": "Ingen fil kom fram. Välj filen igen.",
        "missing": "Ingen fil kom fram. Välj filen igen.",
        "empty": "Filen är tom. Välj en annan fil.",
        "max_length": "Filnamnet är för långt: %(length)d tecken, högst %(max)d får plats.",
    }

    def __init__(self, **kwargs: Any):
        kwargs.setdefault("help_text", f"{filetypes.SENTENCE} Högst {limit_in_words()}.")
        accepted = ",".join(f".{ending}" for ending in filetypes.TYPES)
        kwargs.setdefault("widget", forms.FileInput(attrs={"accept": accepted}))
        super().__init__(max_length=LONGEST_NAME, **kwargs)

    def to_python(self, data: Any) -> Any:
        upload = super().to_python(data)
        if upload is not None:
            upload.name = decent_name(upload.name or "")
            refuse_size(upload.size or 0)
            filetypes.refuse_unknown(upload.name, upload)
        return upload


def limit_in_words() -> str:
    """ "20 MB" """
    return f"{settings.UPLOAD_LIMIT_BYTES // (1024 * 1024)}\u00a0MB"


def refuse_size(size: int) -> None:
    """ValidationError when a file of so many bytes is empty or too large."""
    if size == 0:
        raise ValidationError(DocumentField.default_error_messages["empty"])
    if size > settings.UPLOAD_LIMIT_BYTES:
        raise ValidationError(
            f"Filen är för stor: högst {limit_in_words()} får plats. Dela upp eller komprimera den."
        )


def decent_name(name: str) -> str:
    """The name in composed Unicode; ValidationError if it hides, turns or points elsewhere."""
    name = unicodedata.normalize("NFC", name).strip()
    if any(unicodedata.category(sign) in {"Cc", "Cf", "Zl", "Zp", "Cs", "Co"} for sign in name):
        raise ValidationError("Filnamnet innehåller osynliga tecken. Döp om filen och välj igen.")
    if any(sign in name for sign in '/\\:*?"<>|') or name.startswith("."):
        raise ValidationError(
            'Filnamnet får inte börja med punkt eller innehålla / \\ : * ? " < > |. Döp om filen.'
        )
    return name


@transaction.atomic
def store(upload: UploadedFile, *, by: Any, replaces: Document | None = None) -> Document:
    """A draft of the uploaded file, or the next edition of one.

    Raises ValidationError for what DocumentField refuses, Refused when `replaces` already has a
    later edition.
    """
    name, size = decent_name(upload.name or ""), upload.size or 0
    refuse_size(size)
    media_type = filetypes.refuse_unknown(name, upload)
    with acting_as(by):
        previous = _latest(replaces) if replaces else None
        document = Document(
            name=name,
            media_type=media_type,
            size=size,
            sha256=keep(upload),
            replaces=previous,
            edition=previous.edition + 1 if previous else 1,
        )
        document.full_clean()
        document.save()
    return document


def _latest(replaced: Document) -> Document:
    held = lock(replaced)
    if Document.objects.filter(replaces=held).exists():
        raise Refused("Det finns redan en senare utgåva av dokumentet. Läs om sidan.")
    return held


@transaction.atomic
def establish(document: Document, *, by: Any, version: int | None = None) -> Document:
    """Upprättad: from now on the document neither changes nor disappears.

    Raises Refused if it already is, Stale if the draft is not the version that was read.
    """
    if lock(document, version).is_established:
        raise Refused("Dokumentet är redan upprättat.")
    with acting_as(by, reason="Upprättade dokumentet"):
        return change(document, by=by, established_at=dates.now())


def keep(upload: UploadedFile) -> str:
    """Writes the bytes under their SHA-256 unless they are there already; the checksum.

    A file whose row is never committed does no harm: nothing points at it.
    """
    digest = hashlib.sha256()
    settings.MEDIA_ROOT.mkdir(parents=True, exist_ok=True, mode=0o700)
    with NamedTemporaryFile(dir=settings.MEDIA_ROOT, delete=False) as file:
        try:
            for chunk in upload.chunks():
                digest.update(chunk)
                file.write(chunk)
            file.flush()
            os.fsync(file.fileno())
            _put(Path(file.name), place_of(digest.hexdigest()))
        finally:
            Path(file.name).unlink(missing_ok=True)
    return digest.hexdigest()


def _put(written: Path, place: Path) -> None:
    """Moves a whole file to its place in one step, so that nobody ever sees half of it."""
    place.parent.mkdir(mode=0o700, exist_ok=True)
    written.chmod(0o600)
    written.replace(place)


def place_of(sha256: str) -> Path:
    """Where the bytes with a checksum lie; nothing that a visitor types is part of it."""
    return settings.MEDIA_ROOT / sha256[:2] / sha256


def respond(document: Document) -> FileResponse:
    """The file to save, never to show in the browser. The caller has asked who may read it."""
    return sent_as_file(place_of(document.sha256), document.name, document.media_type)


def sent_as_file(content: Path | bytes, name: str, media_type: str) -> FileResponse:
    """Bytes to save under a name; nothing in them runs or is guessed at. Http404 when gone."""
    try:
        file = content.open("rb") if isinstance(content, Path) else BytesIO(content)
    except FileNotFoundError as missing:
        raise Http404("Filen finns inte kvar.") from missing
    response = FileResponse(file, as_attachment=True, filename=name, content_type=media_type)
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response["Cache-Control"] = "no-store"
    return response
