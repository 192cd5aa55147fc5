"""The process as data: steps N, R and K, and the fixed lists a pathway is described with."""

from __future__ import annotations

from django.db import models

from vardforlopp.common.addresses import address_of
from vardforlopp.common.records import Record


class Track(models.TextChoices):
    NATIONAL = "N", "nationellt"
    REGIONAL = "R", "regionalt"
    MUNICIPAL = "K", "kommunalt"


class ProcessTemplate(Record):
    """One edition of the process; an implementation keeps the edition it started with."""

    edition = models.PositiveIntegerField("utgåva", unique=True)
    name = models.CharField("namn", max_length=200)

    class Meta:
        verbose_name = "processmall"
        verbose_name_plural = "processmallar"
        ordering = ("edition",)

    def __str__(self) -> str:
        return self.name

    @classmethod
    def current(cls) -> ProcessTemplate:
        """The latest edition, which new implementations follow."""
        return cls.objects.latest("edition")


class ProcessStep(Record):
    """A step such as R7 beslut om införande; its gate is found by code in gates.py."""

    template = models.ForeignKey(
        ProcessTemplate, models.PROTECT, verbose_name="processmall", related_name="steps"
    )
    track = models.CharField("spår", max_length=1, choices=Track)
    code = models.CharField("beteckning", max_length=4)
    name = models.CharField("namn", max_length=100)
    order = models.PositiveSmallIntegerField("ordning")
    explanation = models.CharField("förklaring", max_length=500, blank=True)
    source = models.CharField("källa", max_length=100, blank=True)

    class Meta:
        verbose_name = "processteg"
        verbose_name_plural = "processteg"
        ordering = ("template", "track", "order")
        constraints = [
            models.UniqueConstraint(
                fields=("template", "code"),
                name="step_code_once",
                violation_error_message="Steget finns redan i processmallen.",
            ),
            models.UniqueConstraint(
                fields=("template", "track", "order"),
                name="step_order_once",
                violation_error_message="Två steg kan inte ha samma plats i ordningen.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.name}"

    def get_absolute_url(self) -> str:
        return address_of("process_text", "steg", self.code)


class NumberedText(Record):
    """A numbered or lettered item of a fixed list, with where it comes from."""

    code = models.CharField("beteckning", max_length=4, unique=True)
    text = models.TextField("text")
    order = models.PositiveSmallIntegerField("ordning")
    source = models.CharField("källa", max_length=100)

    class Meta:
        abstract = True
        ordering = ("order",)

    address = ""  # the word of the list in the addresses of its items

    def __str__(self) -> str:
        return f"{self.code} {self.text}"

    def get_absolute_url(self) -> str:
        return address_of("process_text", self.address, self.code)


class GuidingQuestion(NumberedText):
    """One of the nine questions regions value before introduction, verbatim (S0-35..43)."""

    address = "fragor"

    class Meta(NumberedText.Meta):
        verbose_name = "frågeställning"
        verbose_name_plural = "frågeställningar"


class PathwayCriterion(NumberedText):
    """One of the five criteria a pathway should meet (S3-32)."""

    address = "kriterier"

    class Meta(NumberedText.Meta):
        verbose_name = "kriterium"
        verbose_name_plural = "kriterier"


class GoodCareArea(NumberedText):
    """One of the six areas of God vård (S3-22..27)."""

    address = "god-vard"

    class Meta(NumberedText.Meta):
        verbose_name = "målområde i God vård"
        verbose_name_plural = "målområden i God vård"


class FlowStep(NumberedText):
    """One of the seven steps of the flow model (S3-08..14)."""

    address = "flodessteg"

    class Meta(NumberedText.Meta):
        verbose_name = "flödessteg"
        verbose_name_plural = "flödessteg"


class MeasurePoint(NumberedText):
    """One of the measure points A–G of the flow model (S3-15..21)."""

    address = "matpunkter"

    class Meta(NumberedText.Meta):
        verbose_name = "mätpunkt"
        verbose_name_plural = "mätpunkter"
