"""Training and joint meetings of those who support the introduction (S0-32, S0-34)."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from django.db import models
from django.db.models import F, Q, Sum
from django.urls import reverse

from vardforlopp.common import dates
from vardforlopp.common.records import Record
from vardforlopp.common.workflow import Moving

FIRST = datetime(2015, 1, 1, tzinfo=UTC)
LAST = datetime(2101, 1, 1, tzinfo=UTC)


class GatheringKind(models.TextChoices):
    TRAINING = "training", "utbildning"
    CHECK_IN = "check_in", "gemensam avstämning"
    EXCHANGE = "exchange", "erfarenhetsutbyte"


class GatheringStatus(models.TextChoices):
    PLANNED = "planned", "planerat"
    CANCELLED = "cancelled", "inställt"


class GatheringQuerySet(models.QuerySet["Gathering"]):
    def visible_to(self, user: Any) -> GatheringQuerySet:
        """Everyone signed in."""
        return self.all() if user.is_authenticated else self.none()

    def coming(self) -> GatheringQuerySet:
        """Those that are not over; the cancelled too."""
        return self.filter(ends_at__gte=dates.now())


class Gathering(Moving):
    """A training or a joint meeting that a healthcare region plans; never deleted."""

    healthcare_region = models.ForeignKey(
        "regions.HealthcareRegion",
        models.PROTECT,
        verbose_name="ordnas av",
        related_name="gatherings",
    )
    kind = models.CharField("slag", max_length=20, choices=GatheringKind)
    title = models.CharField("namn", max_length=150)
    joint_with = models.CharField(
        "tillsammans med",
        max_length=150,
        blank=True,
        help_text="Till exempel RCC Syd.",
    )
    starts_at = models.DateTimeField("börjar")
    ends_at = models.DateTimeField("slutar")
    place = models.CharField("plats", max_length=200, blank=True)
    link = models.URLField("länk till digitalt möte", max_length=300, blank=True)
    description = models.CharField("beskrivning", max_length=2000, blank=True)
    status = models.CharField(
        "läge",
        max_length=20,
        choices=GatheringStatus,
        default=GatheringStatus.PLANNED,
        editable=False,
    )
    token = models.UUIDField("inlämning", null=True, blank=True, unique=True, editable=False)

    UNRECORDED = ("token",)  # of the page that was sent, not of what it says

    objects = GatheringQuerySet.as_manager()

    class Meta:
        verbose_name = "möte eller utbildning"
        verbose_name_plural = "möten och utbildningar"
        ordering = ("-starts_at", "-pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_at__gt=F("starts_at")),
                name="gathering_period",
                violation_error_message="Sluttiden ska ligga efter starttiden.",
            ),
            models.CheckConstraint(
                condition=Q(starts_at__gte=FIRST, ends_at__lt=LAST),
                name="gathering_range",
                violation_error_message="Tiden ska ligga mellan 2015 och 2100.",
            ),
            models.CheckConstraint(
                condition=~Q(place="") | ~Q(link=""),
                name="gathering_somewhere",
                violation_error_message="Ange en plats, en länk till digitalt möte eller båda.",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("gathering", args=[self.pk])

    def version_of_list(self) -> int:
        """Of the list of participants: it grows with who is invited, who answers, who is noted."""
        found: int | None = self.participations.aggregate(sum=Sum("version"))["sum"]
        return found or 0

    @property
    def is_cancelled(self) -> bool:
        """It does not take place."""
        return self.status == GatheringStatus.CANCELLED

    @property
    def has_begun(self) -> bool:
        """Its first moment has passed."""
        return self.starts_at <= dates.now()

    @property
    def is_over(self) -> bool:
        """Its last moment has passed."""
        return self.ends_at < dates.now()

    @property
    def when(self) -> str:
        """Such as "12 mars 2026 kl. 09.00–12.00", Stockholm time."""
        start, end = (one.astimezone(dates.STOCKHOLM) for one in (self.starts_at, self.ends_at))
        if start.date() == end.date():
            return f"{dates.swedish_moment(start)}–{end:%H.%M}"
        return f"{dates.swedish_moment(start)} – {dates.swedish_moment(end)}"

    @property
    def where(self) -> str:
        """The place, or that it is digital, or both."""
        digital = "digitalt" if self.link else ""
        return " och ".join(word for word in (self.place, digital) if word)


class ParticipationStatus(models.TextChoices):
    INVITED = "invited", "har inte svarat"
    WILL_COME = "will_come", "kommer"
    DECLINED = "declined", "kommer inte"
    ATTENDED = "attended", "var där"


class ParticipationQuerySet(models.QuerySet["Participation"]):
    def visible_to(self, user: Any) -> ParticipationQuerySet:
        """As the gatherings."""
        return self.all() if user.is_authenticated else self.none()

    def unanswered(self, person_id: int | None) -> ParticipationQuerySet:
        """A person's invitations to what is still to come."""
        return self.filter(
            person=person_id,
            status=ParticipationStatus.INVITED,
            gathering__status=GatheringStatus.PLANNED,
            gathering__ends_at__gte=dates.now(),
        )

    def trainings(self) -> ParticipationQuerySet:
        """Trainings that somebody was at."""
        return self.filter(
            status=ParticipationStatus.ATTENDED,
            gathering__kind=GatheringKind.TRAINING,
            gathering__status=GatheringStatus.PLANNED,
        )


class Participation(Moving):
    """Somebody who is invited, what they answered, and whether they were there."""

    gathering = models.ForeignKey(
        Gathering, models.PROTECT, verbose_name="möte", related_name="participations"
    )
    person = models.ForeignKey(
        "regions.Person", models.PROTECT, verbose_name="deltagare", related_name="participations"
    )
    status = models.CharField(
        "läge",
        max_length=20,
        choices=ParticipationStatus,
        default=ParticipationStatus.INVITED,
        editable=False,
    )

    objects = ParticipationQuerySet.as_manager()

    class Meta:
        verbose_name = "deltagande"
        verbose_name_plural = "deltaganden"
        ordering = ("gathering", "person__sort_key", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=("gathering", "person"),
                name="participation_once",
                violation_error_message="Personen är redan inbjuden.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.person} till {self.gathering}"

    def get_absolute_url(self) -> str:
        return f"{self.gathering.get_absolute_url()}#deltagare"


class GatheringMaterial(Record):
    """A file for a gathering; a new edition of its document takes the place of the one before."""

    gathering = models.ForeignKey(
        Gathering, models.PROTECT, verbose_name="möte", related_name="materials"
    )
    title = models.CharField("namn", max_length=150)
    document = models.ForeignKey(
        "common.Document",
        models.PROTECT,
        verbose_name="dokument",
        related_name="gathering_materials",
    )

    class Meta:
        verbose_name = "material"
        verbose_name_plural = "material"
        ordering = ("gathering", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=("gathering", "title"),
                name="material_once",
                violation_error_message="Det finns redan ett material med det namnet.",
            )
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return f"{self.gathering.get_absolute_url()}#material"
