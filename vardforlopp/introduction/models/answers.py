"""Texts that are written before a decision: nine answers, five criteria, the patient contract."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import Q

from vardforlopp.common import dates
from vardforlopp.common.records import Record
from vardforlopp.introduction.visibility import inside
from vardforlopp.pathways.models import (
    GuidingQuestion,
    Implementation,
    PathwayCriterion,
    PathwayVersion,
)


class GuidingAnswerQuerySet(models.QuerySet["GuidingAnswer"]):
    def answered(self) -> GuidingAnswerQuerySet:
        """Those said to be besvarade, which all regions read."""
        return self.filter(answered_on__isnull=False)

    def visible_to(self, user: Any) -> GuidingAnswerQuerySet:
        """The answered ones of all regions, and drafts inside the user's scope."""
        return self.filter(Q(answered_on__isnull=False) | inside(user))


class GuidingAnswer(Record):
    """A region's answer to one of the nine questions for a version (S0-35..43).

    A draft until `answered_on` is set. `based_on` is the answer of another region it started from.
    """

    implementation = models.ForeignKey(
        Implementation, models.PROTECT, verbose_name="införande", related_name="answers"
    )
    question = models.ForeignKey(
        GuidingQuestion, models.PROTECT, verbose_name="frågeställning", related_name="answers"
    )
    text = models.TextField("svar", max_length=8000)
    author = models.ForeignKey(
        "regions.Person", models.PROTECT, verbose_name="skrivet av", related_name="+"
    )
    written_on = models.DateField("skrivet")
    answered_on = models.DateField("besvarad", null=True, blank=True)
    based_on = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="utgår från",
        related_name="reused_by",
    )

    objects = GuidingAnswerQuerySet.as_manager()

    class Meta:
        verbose_name = "svar på frågeställning"
        verbose_name_plural = "svar på frågeställningar"
        ordering = ("implementation", "question__order")
        constraints = [
            models.UniqueConstraint(
                fields=("implementation", "question"),
                name="guiding_answer_once",
                violation_error_message="Frågan har redan ett svar i det här införandet.",
            ),
            models.CheckConstraint(
                condition=~Q(text=""),
                name="guiding_answer_text",
                violation_error_message="Skriv ett svar.",
            ),
            models.CheckConstraint(
                condition=~Q(based_on=models.F("pk")),
                name="guiding_answer_not_itself",
                violation_error_message="Ett svar kan inte utgå från sig självt.",
            ),
            dates.within_reason("guiding_answer_range", "written_on", "answered_on"),
        ]

    def __str__(self) -> str:
        return f"Fråga {self.question.code}, {self.implementation}"

    @property
    def is_answered(self) -> bool:
        """Besvarad: every region may read it."""
        return self.answered_on is not None


class CriterionAnswer(Record):
    """How a version meets one of the five criteria (S3-32), written by the national editor."""

    version_of_pathway = models.ForeignKey(
        PathwayVersion, models.PROTECT, verbose_name="version", related_name="criterion_answers"
    )
    criterion = models.ForeignKey(
        PathwayCriterion, models.PROTECT, verbose_name="kriterium", related_name="answers"
    )
    is_met = models.BooleanField("uppfyllt")
    text = models.TextField("hur", max_length=4000)

    class Meta:
        verbose_name = "svar på kriterium"
        verbose_name_plural = "svar på kriterier"
        ordering = ("version_of_pathway", "criterion__order")
        constraints = [
            models.UniqueConstraint(
                fields=("version_of_pathway", "criterion"),
                name="criterion_answer_once",
                violation_error_message="Kriteriet har redan ett svar för versionen.",
            )
        ]

    def __str__(self) -> str:
        return f"Kriterium {self.criterion.code}, {self.version_of_pathway}"


class PatientContractUse(Record):
    """How patientkontrakt is used where a version is introduced."""

    implementation = models.OneToOneField(
        Implementation, models.PROTECT, verbose_name="införande", related_name="patient_contract"
    )
    text = models.TextField("hur patientkontrakt används", max_length=4000)

    class Meta:
        verbose_name = "patientkontrakt"
        verbose_name_plural = "patientkontrakt"
        ordering = ("implementation",)

    def __str__(self) -> str:
        return f"Patientkontrakt, {self.implementation}"
