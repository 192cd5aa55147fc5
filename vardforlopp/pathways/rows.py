"""How the rows of the list of pathways and of a region's page are written, in Python.

There are fifty of one, and of the other sixty beside fifty people (docs/performance.md).
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import Any

from django.utils.safestring import SafeString

from vardforlopp.accounts.roles import ROLES
from vardforlopp.common.markup import DEMO_MARK, age, badge, link, movement, muted, person, step
from vardforlopp.pathways.catalogue import PathwayRow, VersionRow
from vardforlopp.pathways.matrix import Cell, Matrix
from vardforlopp.pathways.models import ImplementationStatus, PathwayKind


def of_region(shown: Matrix, *, may_log: bool) -> SafeString:
    """A row for each version in one region: where it stands, how fresh it is, what is in the way.

    The last column is the way to log, for those who may.
    """
    pairs = ((row.title, cells[0]) for row, cells in shown.rows)
    rows = (_in_region(title, cell, may_log) for title, cell in pairs if cell is not None)
    return SafeString("".join(rows))


def _in_region(title: str, cell: Cell, may_log: bool) -> str:
    cells = [
        step(cell.code, "R", cell.step) if cell.code else escape(cell.step),
        _logged(cell),
        movement(cell.movement) if cell.movement else "",
        f"{badge(cell.status, cell.status_label)} {muted(cell.outcome) if cell.outcome else ''}",
        badge("hinder", "Hinder") if cell.has_hinder else "",
    ]
    if may_log:
        is_open = cell.status == ImplementationStatus.ONGOING
        cells.append(link(f"{cell.url}#logga", "Logga", title) if is_open else "")
    drawn = "".join(f"<td>{one}</td>" for one in cells)
    return f'<tr><th scope="row">{link(cell.url, title)}</th>{drawn}</tr>'


def _logged(cell: Cell) -> str:
    if cell.observed_on is None or cell.age is None:
        return muted("ingen logg")
    return age(cell.observed_on, cell.age, is_stale=cell.is_stale)


def of_people(held: Any) -> SafeString:
    """A line for each appointment: who, in which role."""
    named = held.values_list("person__name", "role", "is_demo")
    people = (person(name, ROLES[role].label, is_demo=demo) for name, role, demo in named)
    return SafeString("".join(f"<li>{one}</li>" for one in people))


def of_list(rows: Iterable[PathwayRow]) -> SafeString:
    """A row for each version of each pathway, the name and the owners standing beside them all."""
    return SafeString("".join(_pathway(row) for row in rows))


def _pathway(row: PathwayRow) -> str:
    name = _name(row, span=len(row.versions) or 1)
    if not row.versions:
        return f'<tr>{name}<td colspan="4">{muted("ingen version än")}</td></tr>'
    first, *others = (_version(one) for one in row.versions)
    return f"<tr>{name}{first}</tr>" + "".join(f"<tr>{one}</tr>" for one in others)


def _name(row: PathwayRow, *, span: int) -> str:
    pathway = row.pathway
    kind = ""
    if pathway.kind != PathwayKind.PSV:
        kind = f'<div class="muted small">{escape(pathway.get_kind_display())}</div>'
    demo = DEMO_MARK if pathway.is_demo else ""
    owners = "".join(f"<div>{escape(str(owner.body))}</div>" for owner in row.owners)
    return (
        f'<th scope="row" rowspan="{span}">'
        f"{link(pathway.get_absolute_url(), str(pathway))} {kind} {demo}</th>"
        f'<td rowspan="{span}">{owners or muted("ingen ägare")}</td>'
    )


def _version(one: VersionRow) -> str:
    version, national = one.version, one.national
    name = [link(version.get_absolute_url(), version.short_title)]
    if one.is_superseded:
        name.append(badge("superseded", "ersatt"))
    if version.is_demo:
        name.append(DEMO_MARK)
    unknown = muted("uppgift saknas")
    stands = step(national.step.code, "N", national.step.name) if national else unknown
    approved = muted("inte än") if national else unknown
    if version.approved:
        approved = escape(str(version.approved))
    decided = f"{one.decided} av {one.opened}" if one.is_published else muted("inte publicerad")
    return "".join(f"<td>{cell}</td>" for cell in (" ".join(name), stands, approved, decided))
