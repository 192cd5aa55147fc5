"""The one way to a PDF: a Typst template and the facts as JSON; archivable and accessible.

What people have written reaches the template as data and never as source, so it is text whatever
it says. The fonts come with the package; nothing is fetched and no file but templates is read.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, date
from decimal import Decimal
from typing import Any

import typst
from django.conf import settings
from django.http import HttpResponse
from django.utils.http import content_disposition_header

from vardforlopp.common import dates
from vardforlopp.common.money import sek

TEMPLATES = settings.BASE_DIR / "templates"
STANDARDS: list[Any] = ["a-2a", "ua-1"]  # PDF/A-2a to keep, PDF/UA-1 to be read by everybody


def render(template: str, data: Mapping[str, Any]) -> bytes:
    """The PDF of a template below templates/ ("funding/invoice_basis.typ").

    `data` must have a `title`; dates and amounts come to the template as they are read.
    """
    made: bytes = typst.compile(
        str(TEMPLATES / template),
        root=str(TEMPLATES),
        ignore_system_fonts=True,
        sys_inputs={"data": json.dumps(dict(data), default=_said, ensure_ascii=False)},
        pdf_standards=STANDARDS,
        timestamp=dates.now().astimezone(UTC).replace(microsecond=0),
    )
    return made


def pdf_response(filename: str, template: str, data: Mapping[str, Any]) -> HttpResponse:
    """The PDF as a file to save: `filename` without ending."""
    response = HttpResponse(render(template, data), content_type="application/pdf")
    response["Content-Disposition"] = content_disposition_header(True, f"{filename}.pdf") or ""
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "no-store"
    return response


def _said(value: Any) -> str:
    if isinstance(value, Decimal):
        return sek(value)
    return dates.swedish_day(value) if isinstance(value, date) else str(value)
