"""Matters: what a council is asked, its papers, and what was told to whom (S2-44..53, OSL 5:2)."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from governance.models.councils import MatterTask
from governance.models.delegations import DelegateRole, Delegation
from governance.models.refusals import keeps
from regions.models import Body, BodyKind
from vardforlopp.accounts.rights import reached
from vardforlopp.common import dates
from vardforlopp.common.records import AppendOnly, Record
from vardforlopp.common.workflow import Moving
from vardforlopp.pathways.models import Staffing

FIRST_YEAR, LAST_YEAR = 2015, 2100


class MatterKind(models.TextChoices):
    """What the council is asked to take a position on."""

    INTRODUCTION = "introduction", "införande av vårdförlopp"
    GRANT = "grant", "omställningsbidrag"
    OTHER = "other", "annat ärende"


class MatterStatus(models.TextChoices):
    PREPARING = "preparing", "bereds"
    SUBMITTED = "submitted", "anmält till rådet"
    RECOMMENDED = "recommended", "rekommendation lämnad"
    ESCALATED = "escalated", "fört vidare"
    DECIDED = "decided", "beslutat"
    CLOSED = "closed", "avslutat"
    WITHDRAWN = "withdrawn", "återtaget"


OPEN_TO_ALL = (MatterStatus.DECIDED, MatterStatus.CLOSED)  # a decision is of public interest
OVER = (MatterStatus.CLOSED, MatterStatus.WITHDRAWN)
WITH_COUNCIL = frozenset({MatterStatus.SUBMITTED, MatterStatus.RECOMMENDED})


def reads_papers(user: Any, path: str = "council") -> Q:
    """A condition on rows that lead to a council: those whose papers somebody reads."""
    places = reached(user, "read_papers")
    if places is None:
        return Q(**{f"{path}__isnull": False})
    found = Q(pk__in=())
    for model, rows in places.items():
        name = model._meta.model_name
        if name == "body":
            found |= Q(**{f"{path}__in": rows})
        elif name in ("region", "municipality", "healthcareregion"):
            field = "healthcare_region" if name == "healthcareregion" else name
            found |= Q(**{f"{path}__{field}__in": rows})
    return found


def inside(user: Any, path: str = "") -> Q:
    """A condition on what leads to a matter by `path` ("matter__"): whose unfinished work one sees.

    Those who read the council's papers, those who are staffed in its implementation, those who
    answer at an instance it has been taken to, and the chair of its programme area where decisions
    are delegated to that part (X13).
    """
    staffed = Staffing.objects.in_force().filter(person_id=user.person_id)
    mine = Q(**{f"{path}implementation__in": staffed.values("implementation")})
    outside = _brought_to(user, path) | _of_the_own_area(user, path)
    return reads_papers(user, f"{path}council") | mine | outside


def _brought_to(user: Any, path: str) -> Q:
    """The matters that a body has, or has had, where the user answers for it."""
    bodies = (reached(user, "answer_escalations") or {}).get(Body)
    if bodies is None:
        return Q(pk__in=())
    here = Q(escalations__stage__body__in=bodies)
    before = Q(escalations__outcomes__stage__body__in=bodies)
    return Q(**{f"{path}pk__in": Matter.objects.filter(here | before).values("pk")})


def _of_the_own_area(user: Any, path: str) -> Q:
    """The matters about the pathways of a programme area that the user leads."""
    bodies = (reached(user, "lead_council") or {}).get(Body)
    if bodies is None:
        return Q(pk__in=())
    areas = bodies.filter(kind=BodyKind.LPO)
    mirrored = Body.objects.filter(Q(mirrored_by__in=areas) | Q(mirrored_by__mirrored_by__in=areas))
    rows = Matter.objects.filter(
        implementation__pathway_version__pathway__owners__body__in=mirrored,
        implementation__region__in=areas.values("region"),
        council__delegations__in=Delegation.objects.in_force().filter(role=DelegateRole.LPO_CHAIR),
    )
    return Q(**{f"{path}pk__in": rows.values("pk")})


class MatterQuerySet(models.QuerySet["Matter"]):
    def visible_to(self, user: Any) -> MatterQuerySet:
        """The decided ones to everyone signed in; the others inside the scope."""
        if not user.is_authenticated:
            return self.none()
        return self.filter(Q(status__in=OPEN_TO_ALL) | inside(user))

    def with_names(self) -> MatterQuerySet:
        """With what each is called."""
        return self.select_related("council")


class Matter(Moving):
    """Something a council takes a position on; one number all the way."""

    council = models.ForeignKey(
        "regions.Body", models.PROTECT, verbose_name="råd", related_name="matters"
    )
    year = models.PositiveSmallIntegerField("år", editable=False)
    number = models.PositiveIntegerField("nummer", editable=False)
    kind = models.CharField("slag", max_length=20, choices=MatterKind)
    title = models.CharField("rubrik", max_length=200)
    implementation = models.ForeignKey(
        "pathways.Implementation",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="införande",
        related_name="matters",
    )
    description = models.CharField(
        "kort beskrivning",
        max_length=500,
        help_text="Vad ärendet gäller i korthet (OSL 5 kap. 2 §).",
    )
    record_number = models.CharField(
        "diarienummer", max_length=60, blank=True, help_text="Som i regionens diarium."
    )
    arrived_on = models.DateField("inkom eller upprättades")
    sender = models.CharField("avsändare", max_length=200, blank=True)
    receiver = models.CharField("mottagare", max_length=200, blank=True)
    submitted_on = models.DateField("anmält", null=True, blank=True, editable=False)
    status = models.CharField(
        "läge",
        max_length=12,
        choices=MatterStatus,
        default=MatterStatus.PREPARING,
        editable=False,
    )
    token = models.UUIDField("inlämning", null=True, blank=True, unique=True, editable=False)

    objects = MatterQuerySet.as_manager()

    class Meta:
        verbose_name = "ärende"
        verbose_name_plural = "ärenden"
        ordering = ("-year", "-number")
        constraints = [
            models.UniqueConstraint(
                fields=("council", "year", "number"),
                name="matter_number_once",
                violation_error_message="Numret är upptaget. Spara en gång till.",
            ),
            models.UniqueConstraint(
                fields=("implementation", "council"),
                condition=Q(kind=MatterKind.INTRODUCTION)
                & ~Q(status__in=("closed", "withdrawn", "decided")),
                name="matter_one_open_introduction",
                violation_error_message="Införandet har redan ett öppet ärende i rådet.",
            ),
            models.CheckConstraint(
                condition=Q(kind=MatterKind.OTHER) | Q(implementation__isnull=False),
                name="matter_about_an_implementation",
                violation_error_message="Ange vilket införande ärendet gäller.",
            ),
            models.CheckConstraint(
                condition=Q(year__range=(FIRST_YEAR, LAST_YEAR)),
                name="matter_year",
                violation_error_message=f"Ange ett år mellan {FIRST_YEAR} och {LAST_YEAR}.",
            ),
            dates.within_reason("matter_range", "arrived_on", "submitted_on"),
        ]
        triggers = [keeps("council", "year", "number", "kind", "implementation")]

    def __str__(self) -> str:
        return f"{self.label} {self.title}"

    def get_absolute_url(self) -> str:
        return reverse("matter", args=[self.council.slug, self.year, self.number])

    @property
    def label(self) -> str:
        """Such as "RMK 2026:14", its number all the way."""
        return f"{self.council.short_name or self.council} {self.year}:{self.number}"

    @property
    def is_undecided(self) -> bool:
        """Whether it is on its way to a decision: only one introduction is at a time."""
        return self.status not in (*OPEN_TO_ALL, *OVER)

    @property
    def is_with_council(self) -> bool:
        """Whether the council may recommend in it."""
        return self.status in WITH_COUNCIL

    @property
    def is_over(self) -> bool:
        """Whether nothing more will happen in it."""
        return self.status in OVER


class MatterDocumentQuerySet(models.QuerySet["MatterDocument"]):
    def visible_to(self, user: Any) -> MatterDocumentQuerySet:
        """Of the matters one sees: what is upprättat; drafts to those inside the scope."""
        rows = self.filter(matter__in=Matter.objects.visible_to(user))
        if not user.is_authenticated:
            return rows
        return rows.filter(Q(document__established_at__isnull=False) | inside(user, "matter__"))


class MatterDocument(Record):
    """A paper of a matter: draft or upprättad, from or to whom, which day."""

    matter = models.ForeignKey(
        Matter, models.PROTECT, verbose_name="ärende", related_name="documents"
    )
    document = models.ForeignKey(
        "common.Document", models.PROTECT, verbose_name="fil", related_name="matter_documents"
    )
    title = models.CharField("vad det är", max_length=200)
    dated_on = models.DateField("daterat")
    sender = models.CharField("från", max_length=200, blank=True)
    receiver = models.CharField("till", max_length=200, blank=True)
    is_withdrawn = models.BooleanField("utgår", default=False)
    token = models.UUIDField("inlämning", null=True, blank=True, unique=True, editable=False)

    objects = MatterDocumentQuerySet.as_manager()

    class Meta:
        verbose_name = "handling i ärende"
        verbose_name_plural = "handlingar i ärenden"
        ordering = ("matter", "dated_on", "pk")
        constraints = [dates.within_reason("matterdocument_range", "dated_on")]
        triggers = [keeps("matter")]

    def __str__(self) -> str:
        return self.title


class Communication(AppendOnly):
    """A task of the matrix that is done by telling somebody: informed, HSLG told, leaders told."""

    TASKS = (
        MatterTask.INFORM,
        MatterTask.TELL_MANAGEMENT,
        MatterTask.TELL_AREA,
        MatterTask.TELL_LEADERS,
    )

    matter = models.ForeignKey(
        Matter, models.PROTECT, verbose_name="ärende", related_name="communications"
    )
    task = models.CharField("uppgift", max_length=20, choices=MatterTask)
    told_on = models.DateField("dag")
    told_by = models.ForeignKey(
        "regions.Person", models.PROTECT, verbose_name="av", related_name="+"
    )
    told_to = models.CharField("till", max_length=300)
    note = models.CharField("hur", max_length=300, blank=True)
    decision = models.ForeignKey(
        "governance.DelegatedDecision",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="beslut",
        related_name="communications",
    )
    token = models.UUIDField("inlämning", null=True, blank=True, unique=True, editable=False)

    class Meta(AppendOnly.Meta):
        verbose_name = "meddelande om ärende"
        verbose_name_plural = "meddelanden om ärenden"
        ordering = ("matter", "told_on", "pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(task__in=("inform", "tell_management", "tell_area", "tell_leaders")),
                name="communication_task",
                violation_error_message="Uppgiften görs inte genom att meddela någon.",
            ),
            dates.within_reason("communication_range", "told_on"),
        ]

    def __str__(self) -> str:
        return f"{self.get_task_display()}, {dates.swedish_date(self.told_on)}"


class ConflictOfInterest(Record):
    """Jäv: a person who takes no part in a matter (KL 6:28–32, 7:4); withdrawn with a reason."""

    matter = models.ForeignKey(
        Matter, models.PROTECT, verbose_name="ärende", related_name="conflicts"
    )
    person = models.ForeignKey(
        "regions.Person", models.PROTECT, verbose_name="person", related_name="+"
    )
    reason = models.CharField("skäl", max_length=500)
    declared_on = models.DateField("anmält")
    withdrawn_on = models.DateField("återtaget", null=True, blank=True)
    withdrawn_reason = models.CharField("varför återtaget", max_length=500, blank=True)

    class Meta:
        verbose_name = "jäv"
        verbose_name_plural = "jäv"
        ordering = ("matter", "declared_on", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=("matter", "person"),
                condition=Q(withdrawn_on=None),
                name="conflict_once",
                violation_error_message="Personen har redan anmält jäv i ärendet.",
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_on=None, withdrawn_reason="")
                | (Q(withdrawn_on__gte=F("declared_on")) & ~Q(withdrawn_reason="")),
                name="conflict_withdrawn_with_reason",
                violation_error_message="Skriv varför jävet återtas.",
            ),
            dates.within_reason("conflict_range", "declared_on", "withdrawn_on"),
        ]
        triggers = [keeps("matter", "person", "reason", "declared_on")]

    def __str__(self) -> str:
        return f"Jäv, {self.person}"
