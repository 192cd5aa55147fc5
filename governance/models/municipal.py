"""The municipal track: preparation, the joint decision, the political council, each municipality.

K1–K4 of the process (S2-41..43). It is one track per implementation, in the county of its region.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from governance.models.councils import MunicipalStart
from governance.models.recommendations import SupersededQuerySet
from governance.models.refusals import keeps
from vardforlopp.common import dates
from vardforlopp.common.records import AppendOnly
from vardforlopp.common.workflow import Moving

if TYPE_CHECKING:
    from regions.models import Region


class TrackStatus(models.TextChoices):
    """Where it stands; the first four are the steps K1–K4."""

    NETWORKS = "networks", "bereds i nätverken"
    JOINT = "joint", "gemensamt ställningstagande"
    POLITICAL = "political", "politisk rekommendation"
    ANSWERS = "answers", "kommunerna svarar"
    DONE = "done", "klart"
    STOPPED = "stopped", "avbrutet"


STEP_CODES = {
    TrackStatus.NETWORKS: "K1",
    TrackStatus.JOINT: "K2",
    TrackStatus.POLITICAL: "K3",
    TrackStatus.ANSWERS: "K4",
}
OVER = (TrackStatus.DONE, TrackStatus.STOPPED)


class MunicipalTrackQuerySet(models.QuerySet["MunicipalTrack"]):
    def visible_to(self, user: Any) -> MunicipalTrackQuerySet:
        """Everyone signed in reads how far the municipalities have come."""
        return self.all() if user.is_authenticated else self.none()

    def open(self) -> MunicipalTrackQuerySet:
        """Those that go on."""
        return self.exclude(status__in=OVER)

    def with_names(self) -> MunicipalTrackQuerySet:
        """With what each is called and where."""
        return self.select_related(
            "council__region", "implementation__region", "implementation__pathway_version__pathway"
        )


class MunicipalTrack(Moving):
    """How the municipalities of a county take a position on an introduction."""

    council = models.ForeignKey(
        "regions.Body", models.PROTECT, verbose_name="råd", related_name="municipal_tracks"
    )
    implementation = models.ForeignKey(
        "pathways.Implementation",
        models.PROTECT,
        verbose_name="införande",
        related_name="municipal_tracks",
    )
    matter = models.ForeignKey(
        "governance.Matter",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="ärende",
        related_name="municipal_tracks",
    )
    starts = models.CharField("började", max_length=10, choices=MunicipalStart)
    opened_on = models.DateField("startat")
    asked_on = models.DateField("kommunerna tillfrågade", null=True, editable=False)
    due_on = models.DateField("svar senast", null=True, blank=True)
    status = models.CharField(
        "läge", max_length=10, choices=TrackStatus, default=TrackStatus.NETWORKS, editable=False
    )

    objects = MunicipalTrackQuerySet.as_manager()

    class Meta:
        verbose_name = "kommunalt spår"
        verbose_name_plural = "kommunala spår"
        ordering = ("-opened_on", "-pk")
        constraints = [
            models.UniqueConstraint(
                fields=("implementation",),
                condition=~Q(status__in=("done", "stopped")),
                name="municipaltrack_one_open",
                violation_error_message="Införandet har redan ett kommunalt spår som pågår.",
            ),
            models.CheckConstraint(
                condition=Q(due_on=None) | Q(asked_on__isnull=False, due_on__gte=F("asked_on")),
                name="municipaltrack_due_after_asked",
                violation_error_message="Sista dagen att svara är tidigast dagen då ni frågar.",
            ),
            dates.within_reason("municipaltrack_range", "opened_on", "asked_on", "due_on"),
        ]
        triggers = [keeps("council", "implementation", "matter", "starts", "opened_on")]

    def __str__(self) -> str:
        return f"{self.implementation.pathway_version.short_title} i kommunerna"

    def get_absolute_url(self) -> str:
        return reverse("municipal_track", args=[self.council.slug, self.pk])

    @property
    def region(self) -> Region:
        """The county whose municipalities it is about."""
        return self.implementation.region

    @property
    def is_over(self) -> bool:
        """Whether nothing more is waited for."""
        return self.status in OVER

    @property
    def takes_answers(self) -> bool:
        """Whether the municipalities answer each for itself now."""
        return self.status == TrackStatus.ANSWERS

    @property
    def counted_on(self) -> date:
        """The municipalities of that day count: today's, or those there were when it ended."""
        ended = self.status_at if self.is_over else None
        return dates.as_date(ended) if ended else dates.today()


class TrackOutcome(models.TextChoices):
    """What a body came to; how it reads follows the body (X23: governance/municipal/wording)."""

    PREPARED = "prepared", "förberett klart"
    YES = "yes", "ja"
    NO = "no", "nej"
    RECOMMENDS = "recommends", "rekommenderar"
    ADVISES_AGAINST = "advises_against", "avråder"
    RETURNED = "returned", "återremiss"


def _outcomes_of_stages() -> Q:
    networks = Q(stage=TrackStatus.NETWORKS, outcome=TrackOutcome.PREPARED)
    joint = Q(
        stage=TrackStatus.JOINT,
        outcome__in=(TrackOutcome.YES, TrackOutcome.NO, TrackOutcome.RETURNED),
    )
    advice = (TrackOutcome.RECOMMENDS, TrackOutcome.ADVISES_AGAINST, TrackOutcome.RETURNED)
    return networks | joint | Q(stage=TrackStatus.POLITICAL, outcome__in=advice)


class TrackDecision(AppendOnly):
    """What a body of K1–K3 came to; a correction is a new row that supersedes."""

    track = models.ForeignKey(
        MunicipalTrack, models.PROTECT, verbose_name="kommunalt spår", related_name="decisions"
    )
    stage = models.CharField("steg", max_length=10, choices=TrackStatus)
    body = models.ForeignKey(
        "regions.Body", models.PROTECT, verbose_name="organ", related_name="track_decisions"
    )
    decided_on = models.DateField("dag")
    outcome = models.CharField("utfall", max_length=16, choices=TrackOutcome)
    leads_to = models.CharField("leder till", max_length=10, choices=TrackStatus)
    reference = models.CharField("hänvisning", max_length=200, blank=True)
    text = models.TextField("kommentar", max_length=2000, blank=True)
    document = models.ForeignKey(
        "common.Document", models.PROTECT, null=True, blank=True, verbose_name="handling"
    )
    supersedes = models.OneToOneField(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="ersätter",
        related_name="superseded_by",
    )
    token = models.UUIDField("inlämning", null=True, blank=True, unique=True)

    objects = SupersededQuerySet.as_manager()

    class Meta(AppendOnly.Meta):
        verbose_name = "ställningstagande i kommunalt spår"
        verbose_name_plural = "ställningstaganden i kommunala spår"
        ordering = ("track", "pk")
        constraints = [
            models.CheckConstraint(
                condition=_outcomes_of_stages(),
                name="trackdecision_outcome_of_stage",
                violation_error_message="Det utfallet hör inte till steget.",
            ),
            models.CheckConstraint(
                condition=Q(stage=TrackStatus.NETWORKS) | ~Q(reference=""),
                name="trackdecision_reference",
                violation_error_message="Ange protokoll eller diarienummer.",
            ),
            dates.within_reason("trackdecision_range", "decided_on"),
        ]

    def __str__(self) -> str:
        return f"{self.body}, {dates.swedish_date(self.decided_on)}"

    @property
    def step_code(self) -> str:
        """K1, K2 or K3."""
        return STEP_CODES[TrackStatus(self.stage)]


class TrackPreparer(AppendOnly):
    """Who prepared: a network (MAS, MAR) or a municipal representative of the LPO or LAG."""

    decision = models.ForeignKey(
        TrackDecision, models.PROTECT, verbose_name="ställningstagande", related_name="preparers"
    )
    body = models.ForeignKey(
        "regions.Body",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="organ",
        related_name="+",
    )
    person = models.ForeignKey(
        "regions.Person",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="person",
        related_name="+",
    )
    role = models.CharField("som", max_length=400, blank=True)

    class Meta(AppendOnly.Meta):
        verbose_name = "beredning i kommunalt spår"
        verbose_name_plural = "beredningar i kommunala spår"
        ordering = ("decision", "pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(body__isnull=True, person__isnull=False)
                | Q(body__isnull=False, person__isnull=True),
                name="trackpreparer_body_or_person",
                violation_error_message="Ange ett organ eller en person.",
            ),
            models.UniqueConstraint(
                fields=("decision", "body", "person"),
                nulls_distinct=False,
                name="trackpreparer_once",
                violation_error_message="Står redan bland dem som beredde.",
            ),
        ]

    def __str__(self) -> str:
        name = str(self.body or self.person)
        return f"{name} ({self.role})" if self.role else name
