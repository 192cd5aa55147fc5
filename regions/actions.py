"""What is done to the register of who; an edit of a row is common.records.change."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from django.db import models
from django.utils.text import slugify

from regions.models import (
    Body,
    BodyDecision,
    BodyMembership,
    BodyName,
    HealthcareRegionName,
    HostDuty,
    Person,
    Population,
    RegionAffiliation,
    Unit,
)
from regions.permissions import can_edit_registers, can_edit_units
from vardforlopp.common.answer import Answer, demand
from vardforlopp.common.records import Record, add

RESERVED = {"ny", "nytt"}  # words of our own addresses

R = TypeVar("R", bound=Record)


def add_body(*, by: Any, reason: str = "", **facts: Any) -> Body:
    """A new body with an address of its own. Raises Forbidden, ValidationError."""
    slug = free_slug(facts["short_name"] or facts["name"], Body.objects.all())
    return _add(Body(slug=slug, **facts), by=by, reason=reason)


def add_unit(*, by: Any, reason: str = "", **facts: Any) -> Unit:
    """A new unit in a region. Raises Forbidden, ValidationError."""
    slug = free_slug(facts["name"], Unit.objects.filter(region=facts["region"]))
    return _add(Unit(slug=slug, **facts), by=by, reason=reason, can=_can_add_unit)


def _can_add_unit(by: Any, unit: Unit) -> Answer:
    return can_edit_units(by, unit.region)


def add_person(*, by: Any, reason: str = "", **facts: Any) -> Person:
    """A new person. Raises Forbidden, ValidationError."""
    return _add(Person(**facts), by=by, reason=reason)


def add_membership(*, by: Any, reason: str = "", **facts: Any) -> BodyMembership:
    """A seat in a body. Raises Forbidden, ValidationError when the person has it already."""
    return _add(BodyMembership(**facts), by=by, reason=reason)


def add_host_duty(*, by: Any, reason: str = "", **facts: Any) -> HostDuty:
    """A host for a national group. Raises Forbidden, ValidationError."""
    return _add(HostDuty(**facts), by=by, reason=reason)


def add_decision(*, by: Any, reason: str = "", **facts: Any) -> BodyDecision:
    """What a body decided, as a fact. Raises Forbidden, ValidationError."""
    return _add(BodyDecision(**facts), by=by, reason=reason)


def add_body_name(*, by: Any, reason: str = "", **facts: Any) -> BodyName:
    """Another name of a body. Raises Forbidden, ValidationError when names overlap."""
    return _add(BodyName(**facts), by=by, reason=reason)


def add_healthcare_region_name(*, by: Any, reason: str = "", **facts: Any) -> HealthcareRegionName:
    """Another name of a healthcare region. Raises Forbidden, ValidationError when they overlap."""
    return _add(HealthcareRegionName(**facts), by=by, reason=reason)


def add_affiliation(*, by: Any, reason: str = "", **facts: Any) -> RegionAffiliation:
    """A region's tie to a healthcare region. Raises Forbidden, ValidationError on overlap."""
    return _add(RegionAffiliation(**facts), by=by, reason=reason)


def add_population(*, by: Any, reason: str = "", **facts: Any) -> Population:
    """The inhabitants of a place on a day. Raises Forbidden, ValidationError when counted."""
    return _add(Population(**facts), by=by, reason=reason)


def _add(
    row: R, *, by: Any, reason: str, can: Callable[[Any, R], Answer] = can_edit_registers
) -> R:
    demand(can(by, row))
    return add(row, by=by, reason=reason)


def free_slug(text: str, taken: models.QuerySet[Any]) -> str:
    """An address name for the text that no row in `taken` has: rmk, rmk-2, rmk-3."""
    stem = slugify(text)[:100].strip("-") or "rad"
    used = set(taken.filter(slug__startswith=stem).values_list("slug", flat=True)) | RESERVED
    slug, number = stem, 1
    while slug in used:
        number += 1
        slug = f"{stem}-{number}"
    return slug
