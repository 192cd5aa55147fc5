"""National documents as pages show them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from vardforlopp.common.history import Line, lines_named
from vardforlopp.introduction.models import DocumentKind, VersionDocument
from vardforlopp.pathways.models import PathwayVersion

EXPORT_COLUMNS = ("Slag", "Namn", "Fil", "Länk", "Gäller till och med")


@dataclass(frozen=True)
class Paper:
    """A document with where to fetch it: `file_url` here, the row's own link elsewhere."""

    row: VersionDocument
    file_url: str
    ending: str  # "PDF"


def shown(rows: Iterable[VersionDocument], version: PathwayVersion) -> list[Paper]:
    """The documents, the pathway first, then its consequences, then the rest."""
    order = DocumentKind.values
    rows = sorted(rows, key=lambda row: (order.index(row.kind), row.sort_key, row.pk))
    return [_paper(row, version) for row in rows]


def _paper(row: VersionDocument, version: PathwayVersion) -> Paper:
    if row.document is None:
        return Paper(row, "", "")
    url = address(version, "version_document", row.pk)
    return Paper(row, url, row.document.name.rpartition(".")[2].upper())


def of_version(version: PathwayVersion, *, ended: bool = False) -> list[Paper]:
    """The documents of a version that hold today, or with `ended` those that no longer do."""
    found = VersionDocument.objects.filter(version_of_pathway=version).select_related("document")
    in_force = found.in_force()
    return shown(found.exclude(pk__in=in_force.values("pk")) if ended else in_force, version)


def exported(papers: Iterable[Paper]) -> Iterator[list[Any]]:
    """A line per document, with what the page shows."""
    for paper in papers:
        row = paper.row
        file = row.document.name if row.document else None
        yield [row.get_kind_display(), row.title, file, row.link or None, row.valid_to]


def history_of(papers: Iterable[Paper]) -> list[Line]:
    """What has been done to the documents, newest first."""
    return lines_named([paper.row for paper in papers], lambda row: row.title)


def lacks_impact(papers: Iterable[Paper]) -> bool:
    """No konsekvensbeskrivning among them."""
    return all(paper.row.kind != DocumentKind.IMPACT for paper in papers)


def address(version: PathwayVersion, name: str, *more: Any) -> str:
    """The address of a page that belongs to the version."""
    return reverse(name, args=[version.pathway.slug, version.slug, *more])


def crumbs(version: PathwayVersion, *more: tuple[str, str]) -> list[tuple[str, str]]:
    """From the start page to the version, and what lies between it and the page."""
    return [
        ("Läget", reverse("start")),
        ("Vårdförlopp", reverse("pathway_list")),
        (str(version.pathway), version.get_absolute_url()),
        *more,
    ]
