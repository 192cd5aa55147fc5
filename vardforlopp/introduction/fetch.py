"""Fetching is permission: what an address around an implementation names, for who may see it."""

from __future__ import annotations

from typing import Any

from django.shortcuts import get_object_or_404

from vardforlopp.introduction.models import (
    Deviation,
    GapItem,
    GuidingAnswer,
    ImpactCost,
    Need,
    Retirement,
    Tool,
    VersionDocument,
)
from vardforlopp.introduction.permissions import can_read_drafts
from vardforlopp.pathways.fetch import implementation_for, version_for
from vardforlopp.pathways.models import (
    GuidingQuestion,
    Implementation,
    PathwayCriterion,
    PathwayVersion,
)


def question_for(
    user: Any, region: str, version: str, question: str
) -> tuple[Implementation, GuidingQuestion]:
    """An implementation and one of the nine questions, or Http404."""
    implementation = implementation_for(user, region, version)
    return implementation, get_object_or_404(GuidingQuestion, code=question)


def answer_for(
    user: Any, region: str, version: str, question: str
) -> tuple[Implementation, GuidingAnswer]:
    """An implementation and its answer to one of the questions that the user may read, or 404."""
    implementation, asked = question_for(user, region, version, question)
    found = GuidingAnswer.objects.visible_to(user).select_related("question")
    return implementation, get_object_or_404(found, implementation=implementation, question=asked)


def criterion_for(
    user: Any, slug: str, version: str, criterion: str
) -> tuple[PathwayVersion, PathwayCriterion]:
    """A version and one of the five criteria, or Http404."""
    found = version_for(user, slug, version)
    return found, get_object_or_404(PathwayCriterion, code=criterion)


def version_document_for(user: Any, slug: str, version: str, pk: int) -> VersionDocument:
    """A national document of a version, or Http404."""
    found = VersionDocument.objects.visible_to(user).select_related(
        "document", "version_of_pathway__pathway"
    )
    return get_object_or_404(found, version_of_pathway=version_for(user, slug, version), pk=pk)


def gap_item_for(user: Any, region: str, version: str, pk: int) -> GapItem:
    """A row of the gap analysis that the user may read, or Http404."""
    found = GapItem.objects.visible_to(user).select_related(
        "unit", "implementation__region", "implementation__pathway_version__pathway"
    )
    implementation = implementation_for(user, region, version)
    return get_object_or_404(found, implementation=implementation, pk=pk)


def impact_cost_for(user: Any, region: str, version: str, pk: int) -> ImpactCost:
    """A cost that is not withdrawn, of an assessment the user may read, or Http404."""
    implementation = implementation_for(user, region, version)
    costs = ImpactCost.objects.filter(assessment__implementation=implementation)
    if not can_read_drafts(user, implementation):
        costs = costs.filter(assessment__completed_on__isnull=False)
    return get_object_or_404(costs.filter(is_withdrawn=False), pk=pk)


def deviation_for(user: Any, region: str, version: str, pk: int) -> Deviation:
    """A deviation of the implementation, or Http404."""
    implementation = implementation_for(user, region, version)
    return get_object_or_404(Deviation, implementation=implementation, pk=pk)


def retirement_for(user: Any, region: str, version: str, pk: int) -> Retirement:
    """Something the pathway replaces, or Http404."""
    implementation = implementation_for(user, region, version)
    return get_object_or_404(Retirement, implementation=implementation, pk=pk)


def need_for(user: Any, pk: int) -> Need:
    """A need, or Http404."""
    found = Need.objects.visible_to(user).select_related(
        "region", "municipality", "body", "pathway", "author"
    )
    return get_object_or_404(found, pk=pk)


def tool_for(user: Any, pk: int) -> Tool:
    """A template or tool, or Http404."""
    found = Tool.objects.visible_to(user).select_related("step", "region", "document")
    return get_object_or_404(found, pk=pk)
