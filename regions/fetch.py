"""Fetching is permission: the rows an address names, for a user who may see them."""

from __future__ import annotations

from typing import Any

from django.shortcuts import get_object_or_404

from regions.models import (
    Body,
    BodyDecision,
    BodyMembership,
    BodyName,
    HealthcareRegion,
    HealthcareRegionName,
    HostDuty,
    Municipality,
    Person,
    Population,
    Region,
    RegionAffiliation,
    Unit,
)


def healthcare_region(user: Any, slug: str) -> HealthcareRegion:
    """A healthcare region, or Http404."""
    return get_object_or_404(HealthcareRegion.objects.visible_to(user), slug=slug)


def region(user: Any, slug: str) -> Region:
    """A region with its affiliations, or Http404."""
    found = Region.objects.visible_to(user).with_healthcare_region()
    return get_object_or_404(found, slug=slug)


def affiliation(user: Any, pk: int) -> RegionAffiliation:
    """A region's affiliation to a healthcare region, or Http404."""
    found = RegionAffiliation.objects.visible_to(user).select_related("region", "healthcare_region")
    return get_object_or_404(found, pk=pk)


def municipality(user: Any, slug: str) -> Municipality:
    """A municipality, or Http404."""
    found = Municipality.objects.visible_to(user).select_related("region", "healthcare_region")
    return get_object_or_404(found, slug=slug)


def unit(user: Any, region: str, slug: str) -> Unit:
    """A unit of a region, or Http404."""
    found = Unit.objects.visible_to(user).select_related("region", "parent__region")
    return get_object_or_404(found, region__slug=region, slug=slug)


def body(user: Any, slug: str) -> Body:
    """A body, or Http404."""
    found = Body.objects.visible_to(user).select_related(
        "parent", "mirrors", "healthcare_region", "region", "municipality"
    )
    return get_object_or_404(found, slug=slug)


def person(user: Any, pk: int) -> Person:
    """A person, or Http404; the protected only for those who keep the register."""
    return get_object_or_404(Person.objects.visible_to(user), pk=pk)


def membership(user: Any, pk: int) -> BodyMembership:
    """A seat in a body, or Http404."""
    found = BodyMembership.objects.visible_to(user).select_related("person", "body")
    return get_object_or_404(found, pk=pk)


def host_duty(user: Any, pk: int) -> HostDuty:
    """A host duty, or Http404."""
    found = HostDuty.objects.visible_to(user).select_related(
        "body", "healthcare_region", "host_body"
    )
    return get_object_or_404(found, pk=pk)


def decision(user: Any, pk: int) -> BodyDecision:
    """A body's decision, or Http404."""
    found = BodyDecision.objects.visible_to(user).select_related("body", "follows")
    return get_object_or_404(found, pk=pk)


def body_name(user: Any, pk: int) -> BodyName:
    """One of a body's other names, or Http404."""
    return get_object_or_404(BodyName.objects.visible_to(user).select_related("body"), pk=pk)


def healthcare_region_name(user: Any, pk: int) -> HealthcareRegionName:
    """One of a healthcare region's names, or Http404."""
    found = HealthcareRegionName.objects.visible_to(user).select_related("healthcare_region")
    return get_object_or_404(found, pk=pk)


def population(user: Any, pk: int) -> Population:
    """How many lived in a place on a day, or Http404."""
    found = Population.objects.visible_to(user).select_related("region", "municipality")
    return get_object_or_404(found, pk=pk)
