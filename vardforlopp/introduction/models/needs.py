"""Needs raised upward (S2-08, S2-32): from a region or municipality to a body, and its answer."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import Q

from vardforlopp.common.addresses import address_of
from vardforlopp.common.workflow import Moving


class NeedStatus(models.TextChoices):
    """Where a need stands with the body it was raised to."""

    RAISED = "raised", "lyft"
    RECEIVED = "received", "mottaget"
    ANSWERED = "answered", "besvarat"
    DECLINED = "declined", "avböjt"
    WITHDRAWN = "withdrawn", "återtaget"


class NeedQuerySet(models.QuerySet["Need"]):
    def visible_to(self, user: Any) -> NeedQuerySet:
        """Everyone signed in sees what others need: it may be theirs too."""
        return self if user.is_authenticated else self.none()

    def waiting(self) -> NeedQuerySet:
        """Those the body has not answered."""
        return self.filter(status__in=(NeedStatus.RAISED, NeedStatus.RECEIVED))


class Need(Moving):
    """A need that a region or a municipality raises to a programme area or national body."""

    region = models.ForeignKey(
        "regions.Region",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="från region",
        related_name="needs",
    )
    municipality = models.ForeignKey(
        "regions.Municipality",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="från kommun",
        related_name="needs",
    )
    body = models.ForeignKey(
        "regions.Body", models.PROTECT, verbose_name="till organ", related_name="needs"
    )
    pathway = models.ForeignKey(
        "pathways.CarePathway",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="vårdförlopp",
        related_name="needs",
    )
    title = models.CharField("behov", max_length=150)
    text = models.TextField("beskrivning", max_length=4000)
    author = models.ForeignKey(
        "regions.Person", models.PROTECT, verbose_name="lyft av", related_name="+"
    )
    raised_on = models.DateField("lyft")
    status = models.CharField(
        "läge", max_length=10, choices=NeedStatus, default=NeedStatus.RAISED, editable=False
    )
    answer = models.TextField("svar", max_length=4000, blank=True)

    objects = NeedQuerySet.as_manager()

    class Meta:
        verbose_name = "behov"
        verbose_name_plural = "behov"
        ordering = ("-raised_on", "-id")
        constraints = [
            models.CheckConstraint(
                condition=Q(region__isnull=False, municipality__isnull=True)
                | Q(region__isnull=True, municipality__isnull=False),
                name="need_from_one_place",
                violation_error_message="Behovet lyfts av en region eller av en kommun.",
            ),
            models.CheckConstraint(
                condition=~Q(status__in=("answered", "declined")) | ~Q(answer=""),
                name="need_answer_has_text",
                violation_error_message="Skriv ett svar.",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return address_of("need", self.pk)

    @property
    def place(self) -> Any:
        """The region or municipality that raised it."""
        return self.region or self.municipality
