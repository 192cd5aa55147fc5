"""Small true files of each type that may be uploaded, and some that only claim to be."""

from __future__ import annotations

import zipfile
from io import BytesIO

import openpyxl
from django.core.files.uploadedfile import SimpleUploadedFile

PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n"
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"
JPG = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00"
SVG = (
    b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
)
EXE = b"MZ\x90\x00\x03\x00\x00\x00"
HTML = b"<!DOCTYPE html><script>alert(1)</script>"
ODT_TYPE = "application/vnd.oasis.opendocument.text"


def package(**parts: str) -> bytes:
    """A zip with the parts; __ in a name stands for / and _dot_ for a full stop."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name.replace("__", "/").replace("_dot_", "."), content)
    return file.getvalue()


def workbook() -> bytes:
    """A real spreadsheet."""
    file = BytesIO()
    openpyxl.Workbook().save(file)
    return file.getvalue()


DOCX = package(word__document_dot_xml="<w:document/>")
ODT = package(mimetype=ODT_TYPE, content_dot_xml="<office/>")

TRUE = {
    "pdf": PDF,
    "docx": DOCX,
    "xlsx": workbook(),
    "odt": ODT,
    "png": PNG,
    "jpg": JPG,
    "jpeg": JPG,
    "txt": "Beslut om införande – å, ä, ö".encode(),
    "csv": "\ufeffregion;läge\r\nSkåne;R7\r\n".encode(),
}


def upload(name: str = "protokoll.pdf", content: bytes = PDF) -> SimpleUploadedFile:
    """What a form hands over."""
    return SimpleUploadedFile(name, content)
