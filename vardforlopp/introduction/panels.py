"""What the introduction tells on the composed pages.

A panel of a version is a dict with its template and what the template needs, by the version's id.
"""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from vardforlopp.common.addresses import address_of
from vardforlopp.introduction import duties, papers, succession
from vardforlopp.introduction.models import CriterionAnswer, Tool, VersionDocument
from vardforlopp.pathways.models import (
    Implementation,
    PathwayCriterion,
    PathwayVersion,
    ProcessStep,
    Track,
)

Panel = dict[str, Any] | None
Panels = dict[int, dict[str, Any]]


def menu(user: Any) -> list[dict[str, Any]]:
    """What stands in the way, what is raised upward, and what helps in each step."""
    kinds = (address_of("hinder_tags"),)
    return [
        {"label": "Hinder", "url": address_of("hinders"), "also": kinds},
        {"label": "Behov", "url": address_of("needs")},
        {"label": "Verktyg", "url": address_of("tools")},
    ]


def parts_of(user: Any) -> dict[str, Any]:
    """The introductions where somebody has a part or answers in the line."""
    return {
        "title": "Mina uppdrag i införanden",
        "id": "uppdrag",
        "template": "introduction/panels/parts.html",
        "parts": duties.in_introductions(user.person, user),
    }


def versions(user: Any, implementation: Implementation) -> Panel:
    """The version before and the one after, with the way to take over."""
    found = succession.around(user, implementation)
    if found is None:
        return None
    return {
        "title": "Versioner",
        "id": "versioner",
        "template": "introduction/panels/versions.html",
        "versions": found,
    }


def tools(user: Any, implementation: Implementation) -> Panel:
    """Templates and tools for the next regional step, common and of the region."""
    here = implementation.step.order if implementation.step else 0
    steps = ProcessStep.objects.filter(
        template=implementation.template_id, track=Track.REGIONAL, order__gt=here
    )
    ahead = steps.order_by("order").first()
    if ahead is None:
        return None
    rows = list(Tool.objects.for_step(ahead.code, implementation.region).visible_to(user))
    return (
        {
            "title": "Mallar och verktyg för nästa steg",
            "id": "verktyg",
            "template": "introduction/panels/tools.html",
            "step": ahead,
            "rows": rows,
            "url": address_of("tools"),
        }
        if rows
        else None
    )


def papers_of(versions: list[PathwayVersion]) -> Panels:
    """The national documents of each version, in one query."""
    found = VersionDocument.objects.in_force().filter(version_of_pathway__in=versions)
    rows: dict[int, list[VersionDocument]] = defaultdict(list)
    for row in found.select_related("document"):
        rows[row.version_of_pathway_id].append(row)
    return {one.pk: _papers(one, papers.shown(rows[one.pk], one)) for one in versions}


def _papers(version: PathwayVersion, shown: list[papers.Paper]) -> dict[str, Any]:
    return {
        "template": "introduction/panels/papers.html",
        "title": "Nationella underlag",
        "papers": shown,
        "lacks_impact": papers.lacks_impact(shown),
        "url": papers.address(version, "version_documents"),
    }


def criteria_of(versions: list[PathwayVersion]) -> Panels:
    """How many of the criteria each version is judged by, and meets, in two queries."""
    total = PathwayCriterion.objects.count()
    answered: dict[int, list[bool]] = defaultdict(list)
    found = CriterionAnswer.objects.filter(version_of_pathway__in=versions).order_by()
    for pk, is_met in found.values_list("version_of_pathway", "is_met"):
        answered[pk].append(is_met)
    return {one.pk: _criteria(one, answered[one.pk], total) for one in versions}


def _criteria(version: PathwayVersion, answered: list[bool], total: int) -> dict[str, Any]:
    return {
        "template": "introduction/panels/criteria.html",
        "title": "Kriterier",
        "answered": len(answered),
        "met": sum(answered),
        "total": total,
        "left": total - len(answered),
        "url": papers.address(version, "criteria"),
    }
