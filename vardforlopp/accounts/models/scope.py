"""Scope: where a right holds. One row per place, and one for the whole country."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import Q

from vardforlopp.accounts.roles import NATIONAL, PLACES, RIGHTS
from vardforlopp.common.records import Record
from vardforlopp.common.wording import municipal

FIELDS = tuple(name for name in PLACES if name != NATIONAL)
NAMES = (*FIELDS, "body__healthcare_region", "body__region", "body__municipality")
SHORT_NAMES = ("body__healthcare_region__short_name", "body__region__short_name")  # in __str__


def _at_most_one() -> Q:
    whole = Q(**{f"{name}__isnull": True for name in FIELDS})
    for chosen in FIELDS:
        one = Q(**{f"{chosen}__isnull": False})
        one &= Q(**{f"{name}__isnull": True for name in FIELDS if name != chosen})
        whole |= one
    return whole


class ScopeQuerySet(models.QuerySet["Scope"]):
    def with_names(self) -> ScopeQuerySet:
        """With the places, so that each can say what it is called."""
        return self.select_related(*NAMES)


class Scope(Record):
    """A place that rights are given for; every right in the system is declared here."""

    healthcare_region = models.OneToOneField(
        "regions.HealthcareRegion", models.PROTECT, null=True, verbose_name="sjukvårdsregion"
    )
    region = models.OneToOneField(
        "regions.Region", models.PROTECT, null=True, verbose_name="region"
    )
    municipality = models.OneToOneField(
        "regions.Municipality", models.PROTECT, null=True, verbose_name="kommun"
    )
    unit = models.OneToOneField("regions.Unit", models.PROTECT, null=True, verbose_name="enhet")
    body = models.OneToOneField("regions.Body", models.PROTECT, null=True, verbose_name="organ")

    objects = ScopeQuerySet.as_manager()

    class Meta:
        verbose_name = "område"
        verbose_name_plural = "områden"
        default_permissions = ()
        permissions = tuple(RIGHTS.items())
        constraints = [
            models.CheckConstraint(
                condition=_at_most_one(),
                name="scope_one_place",
                violation_error_message="Ett område gäller en enda plats.",
            ),
            models.UniqueConstraint(
                models.Value(1),
                condition=Q(**{f"{name}__isnull": True for name in FIELDS}),
                name="scope_one_national",
                violation_error_message="Området hela landet finns redan.",
            ),
        ]

    def __str__(self) -> str:
        if self.municipality is not None:
            return municipal(str(self.municipality))
        if self.body is not None:
            where = getattr(self.body.place, "short_name", "") or str(self.body.place or "")
            return f"{self.body} ({where})" if where not in str(self.body) else str(self.body)
        return str(self.place or "hela landet")

    @property
    def kind(self) -> str:
        """Which kind of place this is, one of roles.PLACES."""
        return next((name for name in FIELDS if getattr(self, f"{name}_id")), NATIONAL)

    @property
    def place(self) -> Any:
        """The region, body … itself, or None for the whole country."""
        return None if self.kind == NATIONAL else getattr(self, self.kind)

    @classmethod
    def of(cls, place: Any = None) -> Scope:
        """The one row for a place, made when first asked for."""
        if place is None:
            wanted = {f"{name}__isnull": True for name in FIELDS}
            return cls.objects.filter(**wanted).first() or cls.objects.create()
        kind = _kind_of(place)
        return cls.objects.get_or_create(**{kind: place})[0]


def model_of(kind: str) -> Any:
    """The model of the places of a kind: Region for "region"."""
    return Scope._meta.get_field(kind).related_model


def _kind_of(place: Any) -> str:
    for name in FIELDS:
        if isinstance(place, model_of(name)):
            return name
    raise TypeError(f"{place!r} is no place")
