"""Hinders: what stands in the way of an implementation, under tags that come and go."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import F, Q

from vardforlopp.common import dates
from vardforlopp.common.addresses import address_of
from vardforlopp.common.records import Record
from vardforlopp.common.sorting import sort_key
from vardforlopp.pathways.models.implementation import Implementation


class HinderTagQuerySet(models.QuerySet["HinderTag"]):
    def visible_to(self, user: Any) -> HinderTagQuerySet:
        """Everyone signed in sees every kind of hinder."""
        return self if user.is_authenticated else self.none()

    def in_force(self) -> HinderTagQuerySet:
        """Those that may be chosen today."""
        today = dates.today()
        return self.filter(Q(valid_to__isnull=True) | Q(valid_to__gte=today), valid_from__lte=today)


class HinderTag(Record):
    """A kind of hinder; ends with valid_to and is never removed."""

    name = models.CharField("namn", max_length=100, unique=True)
    valid_from = models.DateField("från och med")
    valid_to = models.DateField("till och med", null=True, blank=True)
    sort_key = sort_key("name")

    objects = HinderTagQuerySet.as_manager()

    class Meta:
        verbose_name = "slag av hinder"
        verbose_name_plural = "slag av hinder"
        ordering = ("sort_key",)
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_to__gte=F("valid_from")),
                name="hinder_tag_period",
                violation_error_message="Slutdagen kan inte ligga före startdagen.",
            ),
            dates.within_reason("hinder_tag_range", "valid_from", "valid_to"),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return address_of("hinder_tag", self.pk)

    @property
    def is_in_force(self) -> bool:
        """Whether it may be chosen today."""
        today = dates.today()
        return self.valid_from <= today and (self.valid_to is None or self.valid_to >= today)


class HinderQuerySet(models.QuerySet["Hinder"]):
    def open(self) -> HinderQuerySet:
        """Those not closed."""
        return self.filter(closed_on__isnull=True)


class Hinder(Record):
    """A hinder in one implementation, open until closed with what helped."""

    implementation = models.ForeignKey(
        Implementation, models.PROTECT, verbose_name="införande", related_name="hinders"
    )
    tag = models.ForeignKey(HinderTag, models.PROTECT, verbose_name="slag", related_name="hinders")
    opened_on = models.DateField("sedan")
    opened_by = models.ForeignKey(
        "pathways.StatusEntry", models.PROTECT, verbose_name="från logg", related_name="hinders"
    )
    closed_on = models.DateField("upphörde", null=True, blank=True)
    what_helped = models.CharField("vad som hjälpte", max_length=500, blank=True)

    objects = HinderQuerySet.as_manager()

    class Meta:
        verbose_name = "hinder"
        verbose_name_plural = "hinder"
        ordering = ("-opened_on", "-id")
        constraints = [
            models.CheckConstraint(
                condition=Q(closed_on__isnull=True) | Q(closed_on__gte=F("opened_on")),
                name="hinder_period",
                violation_error_message="Hindret kan inte upphöra innan det började.",
            ),
            dates.within_reason("hinder_range", "opened_on", "closed_on"),
            models.UniqueConstraint(
                fields=("implementation", "tag"),
                condition=Q(closed_on__isnull=True),
                name="hinder_open_once",
                violation_error_message="Hindret är redan öppet.",
            ),
        ]

    def __str__(self) -> str:
        return str(self.tag)
