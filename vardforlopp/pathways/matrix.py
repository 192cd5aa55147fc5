"""The matrix: versions against regions, each cell where an implementation stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import F, QuerySet

from regions.models import RegionAffiliation
from vardforlopp.common import dates
from vardforlopp.common.addresses import address_of
from vardforlopp.pathways.models import (
    Implementation,
    ImplementationStatus,
    Movement,
    Outcome,
    PathwayOwner,
)
from vardforlopp.pathways.models.implementation import ImplementationQuerySet, stale_before

NOT_RECEIVED = "ej mottaget"
COLUMNS = {
    "region_slug": F("region__slug"),
    "region_name": F("region__short_name"),
    "version_slug": F("pathway_version__slug"),
    "version_title": F("pathway_version__short_title"),
    "step_code": F("step__code"),
    "step_name": F("step__name"),
    "movement": F("last_entry__movement"),
    "observed_on": F("last_entry__observed_on"),
    "demo": F("last_entry__is_demo"),
    "version_demo": F("pathway_version__is_demo"),
}


@dataclass(frozen=True)
class Cell:
    """One implementation as the matrix shows it; `age` in days, None when never logged."""

    url: str
    code: str
    step: str
    movement: str
    movement_label: str
    observed_on: date | None
    age: int | None
    is_stale: bool
    has_hinder: bool
    status: str
    status_label: str
    outcome: str
    is_demo: bool
    is_match: bool


@dataclass
class Row:
    """A pathway version and its cells, one for each column (None: no implementation there)."""

    title: str
    url: str
    is_demo: bool
    cells: dict[str, Cell] = field(default_factory=dict)

    def in_columns(self, columns: dict[str, str]) -> list[Cell | None]:
        return [self.cells.get(slug) for slug in columns]


@dataclass(frozen=True)
class Matrix:
    """`columns` maps region slug to short name in Swedish order; `rows` hold their cells."""

    columns: dict[str, str]
    rows: list[tuple[Row, list[Cell | None]]]
    count: int


NOTHING = Matrix({}, [], 0)


@dataclass(frozen=True)
class Wanted:
    """What the filters ask for; empty strings ask for nothing."""

    healthcare_region: str = ""
    region: str = ""
    owner: str = ""
    kind: str = ""
    step: str = ""
    stale: bool = False
    hinder: bool = False
    superseded: bool = False


def build(user: Any, wanted: Wanted) -> Matrix:
    """The matrix a user sees. Rows and columns without any match are left out."""
    implementations = _narrowed(Implementation.objects.visible_to(user), wanted)
    columns: dict[str, str] = {}
    rows: dict[str, Row] = {}
    address, today, limit = _address(), dates.today(), stale_before()
    count = 0
    for facts in _facts(implementations):
        columns.setdefault(facts["region_slug"], facts["region_name"])
        row = rows.get(facts["version_slug"])
        if row is None:
            url = address_of("pathway", facts["pathway_version__pathway__slug"])
            url = f"{url}#{facts['version_slug']}"
            row = Row(facts["version_title"], url, facts["version_demo"])
            rows[facts["version_slug"]] = row
        row.cells[facts["region_slug"]] = _cell(facts, address, today, limit, wanted)
        count += row.cells[facts["region_slug"]].is_match
    return _trimmed(columns, rows, count, wanted)


def _narrowed(implementations: ImplementationQuerySet, wanted: Wanted) -> ImplementationQuerySet:
    if wanted.healthcare_region:
        affiliated = RegionAffiliation.objects.in_force().filter(
            healthcare_region__slug=wanted.healthcare_region
        )
        implementations = implementations.filter(region__in=affiliated.values("region"))
    if wanted.region:
        implementations = implementations.filter(region__slug=wanted.region)
    if wanted.owner:
        owned = PathwayOwner.objects.in_force().filter(body__slug=wanted.owner)
        implementations = implementations.filter(
            pathway_version__pathway__in=owned.values("pathway")
        )
    if wanted.kind:
        implementations = implementations.filter(pathway_version__pathway__kind=wanted.kind)
    if not wanted.superseded:
        implementations = implementations.current()
    return implementations


def _facts(implementations: ImplementationQuerySet) -> QuerySet[Any, dict[str, Any]]:
    marked: QuerySet[Any] = implementations.with_open_hinder()
    return marked.order_by(
        "pathway_version__pathway__sort_key",
        "pathway_version__part",
        "pathway_version__version_label",
        "region__sort_key",
    ).values(
        "status",
        "outcome",
        "has_hinder",
        "pathway_version__pathway__slug",
        **COLUMNS,
    )


def _address() -> str:
    """The implementation page's address as a format, looked up once instead of once per cell."""
    pattern = address_of("implementation", "0", "1")
    return pattern.replace("0", "{region}").replace("1", "{version}")


def _cell(facts: dict[str, Any], address: str, today: date, limit: date, wanted: Wanted) -> Cell:
    observed_on = facts["observed_on"]
    is_ongoing = facts["status"] == ImplementationStatus.ONGOING
    is_stale = is_ongoing and (observed_on is None or observed_on < limit)
    code = facts["step_code"] or ""
    return Cell(
        url=address.format(region=facts["region_slug"], version=facts["version_slug"]),
        code=code,
        step=facts["step_name"] or NOT_RECEIVED,
        movement=facts["movement"] or "",
        movement_label=Movement(facts["movement"]).label if facts["movement"] else "",
        observed_on=observed_on,
        age=(today - observed_on).days if observed_on else None,
        is_stale=is_stale,
        has_hinder=facts["has_hinder"],
        status=facts["status"],
        status_label=ImplementationStatus(facts["status"]).label,
        outcome=Outcome(facts["outcome"]).label if facts["outcome"] else "",
        is_demo=bool(facts["demo"]),
        is_match=(not wanted.step or (code or "0") == wanted.step)
        and (not wanted.stale or is_stale)
        and (not wanted.hinder or facts["has_hinder"]),
    )


def _trimmed(columns: dict[str, str], rows: dict[str, Row], count: int, wanted: Wanted) -> Matrix:
    """Without rows and columns where nothing matches, when something particular is asked for."""
    cells = [(row, slug, cell) for row in rows.values() for slug, cell in row.cells.items()]
    if wanted.step or wanted.stale or wanted.hinder:
        kept = {slug for _, slug, cell in cells if cell.is_match}
        columns = {slug: name for slug, name in columns.items() if slug in kept}
        shown = [row for row in rows.values() if any(c.is_match for c in row.cells.values())]
    else:
        shown = list(rows.values())
    order = sorted(columns, key=lambda slug: _swedish(columns[slug]))
    columns = {slug: columns[slug] for slug in order}
    return Matrix(columns, [(row, row.in_columns(columns)) for row in shown], count)


def _swedish(name: str) -> str:
    return name.lower().translate(str.maketrans("åäö", "{|}"))


EXPORT_COLUMNS = (
    "Vårdförlopp",
    "Region",
    "Steg",
    "Stegnamn",
    "Läge",
    "Utfall",
    "Senaste logg",
    "Rörelse",
    "Dagar sedan logg",
    "Inaktuell",
    "Öppet hinder",
)


def _said_of_age(cell: Cell) -> str:
    """Whether the log is too old; what nobody has logged is neither old nor fresh."""
    if cell.observed_on is None:
        return "inte loggad"
    return "ja" if cell.is_stale else "nej"


def export_rows(matrix: Matrix) -> list[tuple[Any, ...]]:
    """One row per shown cell, for CSV and XLSX."""
    return [
        (
            row.title,
            name,
            cell.code,
            cell.step,
            cell.status_label,
            cell.outcome,
            cell.observed_on,
            cell.movement_label,
            cell.age,
            _said_of_age(cell),
            "ja" if cell.has_hinder else "nej",
        )
        for row, cells in matrix.rows
        for name, cell in zip(matrix.columns.values(), cells, strict=True)
        if cell is not None and cell.is_match
    ]
