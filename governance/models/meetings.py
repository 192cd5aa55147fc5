"""Meetings of a council: agenda, who was there, how each voted, and the minutes."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from governance.models.matters import Matter, reads_papers
from governance.models.meeting_locks import CHANGED, item_stays, meeting_stays, numbered_stays
from governance.models.refusals import keeps
from vardforlopp.common import dates
from vardforlopp.common.records import Record
from vardforlopp.common.workflow import Moving
from vardforlopp.pathways.models import Staffing, StaffingRole


class MeetingForm(models.TextChoices):
    DIGITAL = "digital", "digitalt"
    PHYSICAL = "physical", "fysiskt"
    BETWEEN = "between", "beslut mellan möten"


class MeetingStatus(models.TextChoices):
    PLANNED = "planned", "planerat"
    DISPATCHED = "dispatched", "handlingar utskickade"
    HELD = "held", "hållet"
    TO_ADJUST = "to_adjust", "protokoll ska justeras"
    ADJUSTED = "adjusted", "protokoll justerat"
    CANCELLED = "cancelled", "inställt"


COMING = (MeetingStatus.PLANNED, MeetingStatus.DISPATCHED)
LOCKED = (MeetingStatus.ADJUSTED, MeetingStatus.CANCELLED)


class MeetingQuerySet(models.QuerySet["Meeting"]):
    def visible_to(self, user: Any) -> MeetingQuerySet:
        """Those who read the papers; everyone signed in when the minutes are adjusted."""
        if not user.is_authenticated:
            return self.none()
        return self.filter(Q(status=MeetingStatus.ADJUSTED) | reads_papers(user))

    def presented_by(self, user: Any) -> MeetingQuerySet:
        """Those with a point that the user presents, or whose introduction they lead (S2-48)."""
        leads = Staffing.objects.in_force().filter(
            person=user.person_id, role=StaffingRole.LEADER, person__user__is_active=True
        )
        own = Q(presented_by=user.person_id)
        own |= Q(matter__implementation__in=leads.values("implementation"))
        points = AgendaItem.objects.filter(own, is_withdrawn=False, matter__isnull=False)
        return self.filter(pk__in=points.values("meeting"))


class Meeting(Moving):
    """A meeting of a council, or a question decided between meetings by everybody's answer."""

    council = models.ForeignKey(
        "regions.Body", models.PROTECT, verbose_name="råd", related_name="meetings"
    )
    form = models.CharField("form", max_length=10, choices=MeetingForm)
    held_on = models.DateField("dag")
    starts_at = models.TimeField("börjar", null=True, blank=True)
    ends_at = models.TimeField("slutar", null=True, blank=True)
    place = models.CharField("plats eller länk", max_length=300, blank=True)
    stop_on = models.DateField("stoppdag", help_text="Sista dagen att anmäla ärenden till mötet.")
    dispatched_on = models.DateField("handlingar utskickade", null=True, editable=False)
    adjusted_on = models.DateField("protokollet justerat", null=True, editable=False)
    minutes_intro = models.TextField("inledning", max_length=4000, blank=True)
    token = models.UUIDField("inlämning", null=True, blank=True, unique=True, editable=False)
    status = models.CharField(
        "läge",
        max_length=12,
        choices=MeetingStatus,
        default=MeetingStatus.PLANNED,
        editable=False,
    )

    is_presented = False  # fetched for somebody who only presents at it

    objects = MeetingQuerySet.as_manager()

    class Meta:
        verbose_name = "möte i råd"
        verbose_name_plural = "möten i råd"
        ordering = ("-held_on", "-pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(stop_on__lte=F("held_on")),
                name="meeting_stop_before",
                violation_error_message="Stoppdagen ligger före mötet.",
            ),
            models.CheckConstraint(
                condition=Q(starts_at=None) | Q(ends_at=None) | Q(ends_at__gt=F("starts_at")),
                name="meeting_ends_after",
                violation_error_message="Mötet slutar efter att det börjat.",
            ),
            dates.within_reason("meeting_range", "held_on", "stop_on"),
        ]
        triggers = [meeting_stays(), keeps("council")]

    def __str__(self) -> str:
        what = "Beslut mellan möten" if self.form == MeetingForm.BETWEEN else "Möte"
        return f"{what} {dates.swedish_date(self.held_on)}"

    def get_absolute_url(self) -> str:
        return reverse("meeting", args=[self.council.slug, self.pk])

    @property
    def is_locked(self) -> bool:
        """Adjusted or cancelled: nothing in it changes any more."""
        return self.status in LOCKED

    @property
    def is_ahead(self) -> bool:
        """Whether its agenda may still change."""
        return self.status in COMING

    @property
    def is_between(self) -> bool:
        """Whether it is a question that everybody answers, and no meeting."""
        return self.form == MeetingForm.BETWEEN


class AgendaItem(Record):
    """A point of the agenda; when the meeting has been held it is a paragraph of the year."""

    meeting = models.ForeignKey(Meeting, models.PROTECT, verbose_name="möte", related_name="items")
    order = models.PositiveSmallIntegerField("ordning")
    matter = models.ForeignKey(
        Matter,
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="ärende",
        related_name="agenda_items",
    )
    title = models.CharField("rubrik", max_length=200)
    year = models.PositiveSmallIntegerField("år", null=True, editable=False)
    paragraph = models.PositiveSmallIntegerField("paragraf", null=True, editable=False)
    council = models.ForeignKey(
        "regions.Body", models.PROTECT, verbose_name="råd", related_name="+", editable=False
    )
    presented_by = models.ForeignKey(
        "regions.Person",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="föredraget av",
        related_name="+",
    )
    text = models.TextField("protokollstext", max_length=8000, blank=True)
    is_withdrawn = models.BooleanField("utgår", default=False)
    withdrawn_reason = models.CharField("varför den utgår", max_length=300, blank=True)

    class Meta:
        verbose_name = "punkt på dagordning"
        verbose_name_plural = "punkter på dagordningar"
        ordering = ("meeting", "order", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=("council", "year", "paragraph"),
                name="agenda_paragraph_once",
                violation_error_message="Paragrafen är upptagen.",
            ),
            models.UniqueConstraint(
                fields=("meeting", "matter"),
                condition=Q(is_withdrawn=False, matter__isnull=False),
                name="agenda_matter_once",
                violation_error_message="Ärendet står redan på dagordningen.",
            ),
            models.CheckConstraint(
                condition=Q(paragraph=None, year=None)
                | Q(paragraph__isnull=False, year__isnull=False, is_withdrawn=False),
                name="agenda_paragraph_of_a_year",
                violation_error_message="En punkt som utgår har ingen paragraf.",
            ),
        ]
        triggers = [
            item_stays("meeting_stays", CHANGED),
            numbered_stays(),
            keeps("meeting", "council", "matter"),
        ]

    def __str__(self) -> str:
        return f"§ {self.paragraph} {self.title}" if self.paragraph else self.title
