"""Appointments: who holds which role where and when; the source of rights."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q
from guardian.managers import UserObjectPermissionManager
from guardian.models import UserObjectPermissionBase

from regions.models import Person
from regions.models.periods import days, holds
from vardforlopp.accounts.models.scope import NAMES, SHORT_NAMES, Scope
from vardforlopp.accounts.roles import CONFIRMED_ROLES, RIGHTS, ROLE_CHOICES, ROLES, Role
from vardforlopp.common import dates
from vardforlopp.common.records import AppendOnly, joined
from vardforlopp.common.workflow import Moving


class AppointmentStatus(models.TextChoices):
    """Where an appointment stands; only "gäller" gives rights, and only within its period."""

    PROPOSED = "proposed", "väntar på bekräftelse"
    IN_FORCE = "in_force", "gäller"
    DECLINED = "declined", "avböjd"
    ENDED = "ended", "avslutad"


OPEN = (AppointmentStatus.PROPOSED, AppointmentStatus.IN_FORCE)


class AppointmentQuerySet(models.QuerySet["Appointment"]):
    def in_force(self, on: date | None = None) -> AppointmentQuerySet:
        """Those that give rights on a day (today in Sweden)."""
        return self.filter(holds(on), status=AppointmentStatus.IN_FORCE)

    def current(self, on: date | None = None) -> AppointmentQuerySet:
        """Those that give rights now or may come to: in force, waiting, or not begun yet."""
        has_ended = Q(valid_to__lt=on or dates.today())
        return self.filter(~has_ended, status__in=OPEN)

    def waiting(self) -> AppointmentQuerySet:
        """Those that wait for a second person."""
        return self.filter(status=AppointmentStatus.PROPOSED)

    def waiting_for(self, user: Any) -> AppointmentQuerySet:
        """Those that wait and that this person may answer: neither their own nor given by them."""
        if not user.may("give_appointments"):
            return self.none()
        mine = Q(person=user.person_id) | Q(given_by=user.person_id)
        return self.waiting().exclude(mine)

    def over(self, on: date | None = None) -> AppointmentQuerySet:
        """Those that were ended or declined, or whose period has passed."""
        return self.exclude(pk__in=self.model.objects.current(on).values("pk"))

    def visible_to(self, user: Any) -> AppointmentQuerySet:
        """Everyone signed in may see who holds which role, but for people under protection."""
        return self.filter(person__in=Person.objects.visible_to(user))

    def with_names(self) -> AppointmentQuerySet:
        """With everything a row needs to be read out."""
        return self.select_related(
            "person", "given_by", "confirmed_by", *(f"scope__{name}" for name in NAMES)
        )


class Appointment(Moving):
    """A role given to a person for a scope and a period (from and inclusive to)."""

    person = models.ForeignKey(
        "regions.Person", models.PROTECT, verbose_name="person", related_name="appointments"
    )
    role = models.CharField("roll", max_length=40, choices=ROLE_CHOICES)
    scope = models.ForeignKey(Scope, models.PROTECT, verbose_name="område")
    valid_from = models.DateField("från och med")
    valid_to = models.DateField("till och med", null=True, blank=True)
    given_by = models.ForeignKey(
        "regions.Person",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="given av",
        related_name="given_appointments",
        help_text="Tomt när systemet gav den vid uppstart.",
    )
    confirmed_by = models.ForeignKey(
        "regions.Person",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="bekräftad av",
        related_name="confirmed_appointments",
    )
    status = models.CharField(
        "läge", max_length=20, choices=AppointmentStatus, default=AppointmentStatus.PROPOSED
    )

    objects = AppointmentQuerySet.as_manager()

    class Meta:
        verbose_name = "tilldelad roll"
        verbose_name_plural = "tilldelade roller"
        ordering = ("-valid_from", "-id")
        constraints = [
            models.CheckConstraint(
                condition=~Q(given_by=F("person")),
                name="appointment_not_to_oneself",
                violation_error_message="Ingen kan ge sig själv en roll.",
            ),
            models.CheckConstraint(
                condition=~Q(confirmed_by=F("person")) & ~Q(confirmed_by=F("given_by")),
                name="appointment_confirmed_by_a_third",
                violation_error_message="Någon annan än den som gav rollen, och än den som ska "
                "ha den, ska bekräfta den.",
            ),
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_to__gte=F("valid_from")),
                name="appointment_period",
                violation_error_message="Slutdagen kan inte ligga före startdagen.",
            ),
            dates.within_reason("appointment_range", "valid_from", "valid_to"),
            models.CheckConstraint(
                condition=~Q(status=AppointmentStatus.IN_FORCE)
                | ~Q(role__in=CONFIRMED_ROLES)
                | Q(given_by__isnull=True)
                | Q(confirmed_by__isnull=False),
                name="appointment_confirmed_when_needed",
                violation_error_message="Rollen gäller först när en andra person har bekräftat.",
            ),
            ExclusionConstraint(
                name="appointment_once",
                expressions=[
                    (days(), RangeOperators.OVERLAPS),
                    ("person", RangeOperators.EQUAL),
                    ("role", RangeOperators.EQUAL),
                    ("scope", RangeOperators.EQUAL),
                ],
                condition=Q(status__in=OPEN),
                violation_error_message="Personen har redan, eller väntar på, den rollen där under "
                "den tiden.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person} som {self.role_facts.label} i {self.scope}"

    @property
    def role_facts(self) -> Role:
        """The role's label, rights and demands."""
        return ROLES[self.role]

    @property
    def account_email(self) -> str:
        """The address of the person's account, "" when there is none."""
        user = getattr(self.person, "user", None)
        return user.email if user else ""

    @property
    def state(self) -> tuple[str, str]:
        """How it stands today, for a badge: the workflow's state, or what its period says."""
        today = dates.today()
        if self.status in OPEN:
            if self.valid_to is not None and self.valid_to < today:
                return "ended", "tiden har gått ut"
            if self.status == AppointmentStatus.IN_FORCE and self.valid_from > today:
                return "coming", "gäller inte än"
        return self.status, self.get_status_display()


class ScopeGrantManager(UserObjectPermissionManager):
    def with_names(self) -> Any:
        """With what each is called, and no more."""
        named = [*(f"{name}__name" for name in NAMES), *SHORT_NAMES]
        return joined(self, "permission__codename", *(f"content_object__{one}" for one in named))


class ScopeGrant(AppendOnly, UserObjectPermissionBase):
    """guardian's row: a user has a right on a scope, because of one appointment.

    Read only through rights.py, which joins it with the appointments in force today.
    """

    content_object = models.ForeignKey(Scope, models.PROTECT, verbose_name="område")
    appointment = models.ForeignKey(
        Appointment, models.PROTECT, verbose_name="tilldelad roll", related_name="grants"
    )

    objects: ClassVar[Any] = ScopeGrantManager()

    class Meta(AppendOnly.Meta):
        verbose_name = "tilldelad behörighet"
        verbose_name_plural = "tilldelade behörigheter"
        indexes = [models.Index(fields=("created_at",), name="grant_made")]  # the log of changes
        constraints = [
            models.UniqueConstraint(
                fields=("user", "permission", "content_object", "appointment"),
                name="grant_once",
                violation_error_message="Behörigheten är redan tilldelad.",
            )
        ]

    def __str__(self) -> str:
        right = RIGHTS.get(self.permission.codename, self.permission.codename)
        return f"{right} – {self.content_object}"
