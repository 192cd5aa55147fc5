"""Which files may be uploaded, told by their ending and by what is really in them."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from typing import IO, Any

from django.core.exceptions import ValidationError

HEAD = 8192  # bytes that tell what a file is
LARGEST_UNPACKED = 500 * 1024 * 1024  # bytes; an office file that swells to more is a trap
MOST_PARTS = 10_000

Check = Callable[[IO[bytes]], bool]


@dataclass(frozen=True)
class FileType:
    """A type with its media type, and whether some content really is of it."""

    label: str
    media_type: str
    fits: Check


def _starts(*beginnings: bytes) -> Check:
    return lambda file: _head(file).startswith(beginnings)


def _head(file: IO[bytes], count: int = HEAD) -> bytes:
    file.seek(0)
    return file.read(count)


def _is_text(file: IO[bytes]) -> bool:
    """UTF-8, UTF-16 with its mark, or Windows-1252, without control characters or markup."""
    file.seek(0)
    content = file.read()
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = content.decode("utf-16", errors="replace")
    else:
        try:
            text = content.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = content.decode("cp1252", errors="replace")
    return not _CONTROL.search(text) and "\ufffd" not in text and not _is_markup(text)


_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")
_MARKUP = re.compile(r"\s*(<[!?a-z]|#!|%pdf|%!ps)", re.IGNORECASE)


def _is_markup(text: str) -> bool:
    return bool(_MARKUP.match(text.lstrip("\ufeff")))


def package(part: str, mimetype: bytes = b"") -> Check:
    """A zip that holds `part`, without programs in it and not made to swell."""

    def fits(file: IO[bytes]) -> bool:
        file.seek(0)
        try:
            with zipfile.ZipFile(file) as package:
                return _is_sound(package, part, mimetype)
        except Exception:  # a package made to harm fails in ways that zipfile does not list
            return False

    return fits


def _is_sound(package: zipfile.ZipFile, part: str, mimetype: bytes) -> bool:
    parts = package.infolist()
    names = {one.filename for one in parts}
    if part not in names or len(parts) > MOST_PARTS:
        return False
    if any(name.lower().endswith(("vbaproject.bin", ".exe", ".js")) for name in names):
        return False
    if sum(one.file_size for one in parts) > LARGEST_UNPACKED:
        return False
    if not mimetype:
        return True
    with package.open("mimetype") as told:
        return told.read(200).strip() == mimetype


_OFFICE = "application/vnd.openxmlformats-officedocument"
_ODT = "application/vnd.oasis.opendocument.text"

TYPES = {
    "pdf": FileType("PDF", "application/pdf", _starts(b"%PDF-")),
    "docx": FileType("Word", f"{_OFFICE}.wordprocessingml.document", package("word/document.xml")),
    "xlsx": FileType("Excel", f"{_OFFICE}.spreadsheetml.sheet", package("xl/workbook.xml")),
    "odt": FileType("OpenDocument", _ODT, package("mimetype", _ODT.encode())),
    "png": FileType("PNG", "image/png", _starts(b"\x89PNG\r\n\x1a\n")),
    "jpg": FileType("JPEG", "image/jpeg", _starts(b"\xff\xd8\xff")),
    "jpeg": FileType("JPEG", "image/jpeg", _starts(b"\xff\xd8\xff")),
    "txt": FileType("text", "text/plain", _is_text),
    "csv": FileType("CSV", "text/csv", _is_text),
}
LABELS = list(dict.fromkeys(kind.label for kind in TYPES.values()))
SENTENCE = f"{', '.join(LABELS[:-1])} eller {LABELS[-1]}."

# Endings that a system may run or a browser may show; none may hide before the last one.
RISKY = frozenset(
    "ade app bat bin bz2 cgi chm cmd com cpl dll dmg docm dotm exe gz hta htm html iso jar js jse "
    "lnk mht mhtml mjs msc msi msp php phtml pif pl ps1 py rar rb reg scf scr sct sh shtml svg "
    "svgz swf tar url vb vbe vbs wsf wsh xht xhtml xlsm xltm xml xsl xslt zip 7z".split()
)


def refuse_unknown(name: str, file: Any) -> str:
    """The media type of a file; ValidationError if name or content is not of a known type."""
    stem, *endings = [part.strip().lower() for part in name.split(".")]
    kind = TYPES.get(endings[-1]) if endings and stem else None
    if kind is None:
        raise ValidationError(f"Den filtypen tas inte emot. Välj {SENTENCE}")
    if RISKY.intersection(endings[:-1]):
        raise ValidationError("Filnamnet har två filändelser. Döp om filen och välj den igen.")
    fits = kind.fits(file)
    file.seek(0)
    if not fits:
        raise ValidationError(
            f"Innehållet är inte det som filändelsen .{endings[-1]} säger. Spara om filen i rätt "
            "format och välj den igen."
        )
    return kind.media_type
