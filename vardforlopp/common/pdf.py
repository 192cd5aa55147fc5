"""The one way to a PDF: a Typst template and the facts as JSON; archivable and accessible.

What people have written reaches the template as data and never as source, so it is text whatever
it says. The fonts come with the package; nothing is fetched and no file but templates is read. A
letter that they lack (an emoji, a name in Chinese) is drawn as � and costs nobody the document.
"""

from __future__ import annotations

import json
import re
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

# How Typst names the first letter that none of its fonts has, or that PDF/A forbids
UNDRAWN = re.compile(r'(?:the text|the codepoint) `"(.+?)"`')
ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")
TRIES = 10  # as many unusual letters are found one by one; then all beyond European script go
EUROPEAN = re.compile(r"[^\x00-\u024f\u0370-\u04ff\u2010-\u2026]")
MISSING = "\ufffd"


def render(template: str, data: Mapping[str, Any]) -> bytes:
    """The PDF of a template below templates/ ("funding/invoice_basis.typ").

    `data` must have a `title`; dates and amounts come to the template as they are read.
    """
    facts = json.dumps(dict(data), default=_said, ensure_ascii=False)
    for _ in range(TRIES):
        try:
            return _compiled(template, facts)
        except typst.TypstError as error:
            undrawn = _undrawn(str(error))
            if not undrawn:
                raise
            facts = re.sub(f"[{re.escape(undrawn)}]", MISSING, facts)
    return _compiled(template, EUROPEAN.sub(MISSING, facts))


def _compiled(template: str, facts: str) -> bytes:
    made: bytes = typst.compile(
        str(TEMPLATES / template),
        root=str(TEMPLATES),
        ignore_system_fonts=True,
        sys_inputs={"data": facts},
        pdf_standards=STANDARDS,
        timestamp=dates.now().astimezone(UTC).replace(microsecond=0),
    )
    return made


def _undrawn(error: str) -> str:
    """The letters that the error names; "" for an error of another kind."""
    found = UNDRAWN.search(error)
    return ESCAPED.sub(lambda one: chr(int(one[1], 16)), found[1]) if found else ""


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
