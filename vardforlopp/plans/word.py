"""The report as a Word file: headings, areas, activities and texts, as the source is laid out."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from typing import Any

from django.http import HttpResponse
from django.utils.http import content_disposition_header
from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from vardforlopp.common import dates

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def word_response(filename: str, content: Mapping[str, Any]) -> HttpResponse:
    """The file to save: `filename` without ending."""
    response = HttpResponse(write(content), content_type=WORD)
    response["Content-Disposition"] = content_disposition_header(True, f"{filename}.docx") or ""
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "no-store"
    return response


def write(content: Mapping[str, Any]) -> bytes:
    """The bytes of a .docx with the content of a report, in Swedish, with a title."""
    document = Document()
    _prepare(document, content)
    document.add_heading(content["title"], 0)
    document.add_paragraph(content["body"])
    for line in front(content):
        document.add_paragraph(line)
    for text in content["introduction"]:
        document.add_paragraph(text)
    for area in content["areas"]:
        document.add_heading(area["name"], 1)
        for activity in area["activities"]:
            _activity(document, activity)
    if content["assigned"]:
        document.add_heading("Uppdrag genom beslut", 1)
    for activity in content["assigned"]:
        _activity(document, activity)
    made = BytesIO()
    document.save(made)
    return made.getvalue()


def front(content: Mapping[str, Any]) -> list[str]:
    """The lines under the title: date, decision and who drew it up."""
    found = [f"Datum: {content['dated']}"] if content["dated"] else []
    if content["printed"]:
        found.append(f"Datum som det står tryckt: {content['printed']}")
    day = f" {content['decided_on']}" if content["decided_on"] else ""
    found.append(f"Beslutad av {content['decided_by']}{day}")
    if content["reference"]:
        found.append(content["reference"])
    unit = f", {content['department']}" if content["department"] else ""
    return [*found, f"Upprättare: {content['author']}{unit}"]


def _prepare(document: Any, content: Mapping[str, Any]) -> None:
    """Title, language and the moment, so that the file says what it is."""
    facts = document.core_properties
    facts.title, facts.author, facts.language = content["title"], content["author"], "sv-SE"
    facts.created = facts.modified = dates.now().replace(tzinfo=None)
    document.styles["Normal"].element.get_or_add_rPr().append(_language())


def _language() -> Any:
    element = OxmlElement("w:lang")
    element.set(qn("w:val"), "sv-SE")
    return element


def _activity(document: Any, activity: Mapping[str, Any]) -> None:
    document.add_heading(activity["title"], 2)
    for line in facts_of(activity):
        document.add_paragraph(line)
    for text in activity["texts"]:
        document.add_paragraph(text)


def facts_of(activity: Mapping[str, Any]) -> list[str]:
    """Who, when and what was planned, each on a line; only what is known."""
    said = (
        ("Ansvarig", activity["owner"]),
        ("Klart senast", activity["due"]),
        ("Mål", activity["goal"]),
        ("Planerad period", activity["planned_period"]),
        ("Beslutad period", activity["decided_period"]),
        ("Givet genom", activity["given_by"]),
    )
    return [f"{label}: {value}" for label, value in said if value]
