"""State agreements per year: what was set aside, agreed, allocated and reported (S0-20, S3-36).

A sum the sources do not give is empty, never zero; where they contradict themselves both values
stand, with what is written and a note (X1, X2).
"""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from vardforlopp.common import dates
from vardforlopp.common.money import SekField, sek
from vardforlopp.common.records import Record

FIRST_YEAR, LAST_YEAR = 2015, 2100
YEARS = (MinValueValidator(FIRST_YEAR), MaxValueValidator(LAST_YEAR))


def positive(name: str, field: str = "amount") -> models.CheckConstraint:
    """An amount is more than nothing, when there is one."""
    return models.CheckConstraint(
        condition=Q(**{f"{field}__isnull": True}) | Q(**{f"{field}__gt": 0}),
        name=name,
        violation_error_message="Beloppet måste vara större än noll.",
    )


class AgreementQuerySet(models.QuerySet["Agreement"]):
    def visible_to(self, user: Any) -> AgreementQuerySet:
        """Everyone signed in: what the state and SKR agree on is public."""
        return self.all() if user.is_authenticated else self.none()


class Agreement(Record):
    """What the state and SKR agreed for one year."""

    year = models.PositiveSmallIntegerField("år", unique=True, validators=YEARS)
    title = models.CharField("namn", max_length=200)
    appropriation = SekField(
        "avsatt av staten", null=True, blank=True, help_text="Lämnas tomt om källan inte säger det."
    )
    agreed = SekField(
        "överenskommet", null=True, blank=True, help_text="Lämnas tomt om källan inte säger det."
    )
    as_written = models.CharField(
        "så står det i källan",
        max_length=300,
        blank=True,
        help_text="Ordagrant, när källan skriver något annat än summorna ovan.",
    )
    note = models.CharField("anmärkning", max_length=1000, blank=True)
    source = models.CharField("källa", max_length=200, blank=True)

    objects = AgreementQuerySet.as_manager()

    class Meta:
        verbose_name = "överenskommelse"
        verbose_name_plural = "överenskommelser"
        ordering = ("-year",)
        constraints = [
            positive("agreement_appropriation", "appropriation"),
            positive("agreement_agreed", "agreed"),
            models.CheckConstraint(
                condition=Q(year__range=(FIRST_YEAR, LAST_YEAR)),
                name="agreement_year",
                violation_error_message=f"Ange ett år mellan {FIRST_YEAR} och {LAST_YEAR}.",
            ),
        ]

    def __str__(self) -> str:
        return f"Överenskommelsen {self.year}"

    def get_absolute_url(self) -> str:
        return reverse("agreement", args=[self.year])


class Receivers(models.TextChoices):
    HEALTHCARE_REGIONS = "healthcare_regions", "sjukvårdsregionerna"
    REGIONS = "regions", "regionerna"
    BODY = "body", "ett organ"


class AllocationKey(models.TextChoices):
    """How a line is divided; the key belongs to the line, not to the year (X10)."""

    EQUAL = "equal", "lika till var och en"
    POPULATION = "population", "efter folkmängd"
    FIXED = "fixed", "ett belopp till en mottagare"
    UNKNOWN = "unknown", "framgår inte av källan"


class AllocationQuerySet(models.QuerySet["Allocation"]):
    def visible_to(self, user: Any) -> AllocationQuerySet:
        """As the agreement they are lines of."""
        return self.filter(agreement__in=Agreement.objects.visible_to(user))

    def with_names(self) -> AllocationQuerySet:
        """With what each is called, and no more."""
        named = self.select_related("body")
        return named.only("purpose", "amount", "receivers", "body__name")


class Allocation(Record):
    """One line of an agreement: what for, to whom, how much, divided how."""

    agreement = models.ForeignKey(
        Agreement, models.PROTECT, verbose_name="överenskommelse", related_name="allocations"
    )
    purpose = models.CharField("ändamål", max_length=200)
    receivers = models.CharField("mottagare", max_length=20, choices=Receivers)
    body = models.ForeignKey(
        "regions.Body",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="organ",
        related_name="allocations",
        help_text="När mottagaren är ett organ.",
    )
    amount = SekField("belopp")
    key = models.CharField("fördelning", max_length=20, choices=AllocationKey)
    population_on = models.DateField(
        "folkmängd den", null=True, blank=True, help_text="När fördelningen är efter folkmängd."
    )
    is_decided = models.BooleanField(
        "beslutad", default=True, help_text="Ett väntat belopp räknas inte med i summorna."
    )
    note = models.CharField("anmärkning", max_length=500, blank=True)
    source = models.CharField("källa", max_length=200, blank=True)

    objects = AllocationQuerySet.as_manager()

    class Meta:
        verbose_name = "fördelningsrad"
        verbose_name_plural = "fördelningsrader"
        ordering = ("agreement", "pk")
        constraints = [
            positive("allocation_amount"),
            dates.within_reason("allocation_range", "population_on"),
            models.CheckConstraint(
                condition=Q(receivers=Receivers.BODY, key=AllocationKey.FIXED, body__isnull=False)
                | (~Q(receivers=Receivers.BODY) & ~Q(key=AllocationKey.FIXED) & Q(body=None)),
                name="allocation_fixed_to_one",
                violation_error_message=(
                    "Ett belopp till en mottagare går till ett organ, och bara det: välj organ "
                    "när fördelningen är ett belopp till en mottagare, annars inget."
                ),
            ),
            models.CheckConstraint(
                condition=Q(
                    key=AllocationKey.POPULATION,
                    receivers=Receivers.REGIONS,
                    population_on__isnull=False,
                )
                | (~Q(key=AllocationKey.POPULATION) & Q(population_on=None)),
                name="allocation_by_population",
                violation_error_message=(
                    "Efter folkmängd fördelas till regionerna, med folkmängden en viss dag. "
                    "Ange dagen då, och bara då."
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.purpose}: {sek(self.amount)} till {self.receiver}"

    def get_absolute_url(self) -> str:
        return reverse("allocation", args=[self.pk])

    @property
    def receiver(self) -> str:
        """Who gets it, in words."""
        return str(self.body) if self.body else self.get_receivers_display()


class ReportObligationQuerySet(models.QuerySet["ReportObligation"]):
    def visible_to(self, user: Any) -> ReportObligationQuerySet:
        """As the agreement that asks for them."""
        return self.filter(agreement__in=Agreement.objects.visible_to(user))


class ReportObligation(Record):
    """A report that an agreement asks for: to whom, by when, about what, made by whom."""

    agreement = models.ForeignKey(
        Agreement, models.PROTECT, verbose_name="överenskommelse", related_name="reports"
    )
    title = models.CharField("rapport", max_length=150)
    recipient = models.ForeignKey(
        "regions.Body",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="till",
        related_name="reports_to_receive",
    )
    compiled_by = models.ForeignKey(
        "regions.Body",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="sammanställs av",
        related_name="reports_to_compile",
    )
    due_on = models.DateField(
        "senast", null=True, blank=True, help_text="Lämnas tomt om källan inte säger dagen."
    )
    contents = models.CharField(
        "ska innehålla", max_length=2000, blank=True, help_text="En punkt per rad."
    )
    sent_on = models.DateField("skickad", null=True, blank=True)
    reference = models.CharField("diarienummer eller länk", max_length=200, blank=True)
    source = models.CharField("källa", max_length=200, blank=True)

    objects = ReportObligationQuerySet.as_manager()

    class Meta:
        verbose_name = "rapport till staten"
        verbose_name_plural = "rapporter till staten"
        ordering = (F("due_on").asc(nulls_last=True), "pk")
        constraints = [
            models.UniqueConstraint(
                fields=("agreement", "title"),
                name="report_once",
                violation_error_message="Rapporten finns redan. Ändra den i stället.",
            ),
            dates.within_reason("report_range", "due_on", "sent_on"),
        ]

    def __str__(self) -> str:
        day = f"senast {dates.swedish_date(self.due_on)}" if self.due_on else "utan känd dag"
        return f"{self.title} {day}"

    @property
    def place(self) -> Any:
        """The healthcare region whose body compiles it; None when it is national or not known."""
        return self.compiled_by.healthcare_region if self.compiled_by else None


class Outcome(models.TextChoices):
    CARRIED = "carried", "förs över till ett senare år"
    REPAID = "repaid", "betalas tillbaka"


class UnusedMoneyQuerySet(models.QuerySet["UnusedMoney"]):
    def visible_to(self, user: Any) -> UnusedMoneyQuerySet:
        """As the agreement the money came from."""
        return self.filter(agreement__in=Agreement.objects.visible_to(user))


class UnusedMoney(Record):
    """What a healthcare region did not use: carried over to a later year, or repaid."""

    agreement = models.ForeignKey(
        Agreement, models.PROTECT, verbose_name="överenskommelse", related_name="unused"
    )
    healthcare_region = models.ForeignKey(
        "regions.HealthcareRegion",
        models.PROTECT,
        verbose_name="sjukvårdsregion",
        related_name="unused_money",
    )
    amount = SekField("belopp")
    outcome = models.CharField("vad som händer med det", max_length=20, choices=Outcome)
    to_year = models.PositiveSmallIntegerField(
        "till år", null=True, blank=True, validators=YEARS, help_text="När det förs över."
    )
    decided_on = models.DateField("beslutat")
    reference = models.CharField("diarienummer eller beslut", max_length=200)

    objects = UnusedMoneyQuerySet.as_manager()

    class Meta:
        verbose_name = "oanvända medel"
        verbose_name_plural = "oanvända medel"
        ordering = ("agreement", "pk")
        constraints = [
            positive("unused_amount"),
            dates.within_reason("unused_range", "decided_on"),
            models.CheckConstraint(
                condition=Q(
                    outcome=Outcome.CARRIED,
                    to_year__isnull=False,  # a range of nothing is unknown, which a check lets by
                    to_year__range=(FIRST_YEAR, LAST_YEAR),
                )
                | Q(outcome=Outcome.REPAID, to_year__isnull=True),
                name="unused_to_year",
                violation_error_message=(
                    "Ange till vilket år pengarna förs över; lämna året tomt när de betalas "
                    "tillbaka."
                ),
            ),
        ]

    def __str__(self) -> str:
        where = f"till {self.to_year}" if self.to_year else "betalas tillbaka"
        return f"{sek(self.amount)} från {self.agreement.year} {where}"

    def clean(self) -> None:
        """A year after the agreement's own; ValidationError otherwise."""
        super().clean()
        if self.to_year is not None and self.to_year <= self.agreement.year:
            raise ValidationError({"to_year": f"Ange ett år efter {self.agreement.year}."})
