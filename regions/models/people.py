"""People and their seats in bodies; a person needs no account."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from django.core.validators import RegexValidator
from django.db import models

from regions.models.bodies import Body
from regions.models.periods import (
    Period,
    RegisterQuerySet,
    ends_after_start,
    one_at_a_time,
    within_reason,
)
from vardforlopp.common.addresses import address_of
from vardforlopp.common.sorting import sort_key


def _may_see_protected(user: Any) -> bool:
    return bool(user.may("edit_registers", None))


class PersonQuerySet(RegisterQuerySet):
    """Lists of people."""

    def visible_to(self, user: Any) -> Self:
        """All but those who only sit somewhere under protection (patients, next of kin)."""
        people = super().visible_to(user)
        if not user.is_authenticated or _may_see_protected(user):
            return people
        seats = BodyMembership.objects.filter(person=models.OuterRef("pk"))
        return people.exclude(
            models.Exists(seats.filter(is_protected=True))
            & ~models.Exists(seats.filter(is_protected=False))
        )


class Person(Period):
    """Somebody who works, sits or decides; four eyes compares persons, not accounts."""

    name = models.CharField("namn", max_length=200)
    title = models.CharField("titel", max_length=200, blank=True)
    organisation = models.CharField("organisation", max_length=200, blank=True)
    email = models.EmailField("e-post", blank=True)
    employee_hsa_id = models.CharField(
        "HSA-id",
        max_length=31,
        unique=True,
        null=True,
        blank=True,
        validators=[
            RegexValidator(
                r"^SE\d{10}-[A-Z0-9]{1,18}\Z",
                "Skriv HSA-id som SE2321000255-AB12, med stora bokstäver.",
            )
        ],
        help_text="Medarbetarens HSA-id, aldrig personnummer.",
    )
    sort_key = sort_key("name")

    objects: ClassVar[Any] = PersonQuerySet.as_manager()

    class Meta:
        verbose_name = "person"
        verbose_name_plural = "personer"
        ordering = ["sort_key"]
        constraints = [
            ends_after_start(),
            within_reason(),
            models.UniqueConstraint(
                fields=["name", "title", "organisation", "email"],
                condition=models.Q(valid_to__isnull=True),
                name="person_once",
                violation_error_message="Personen finns redan i registret. Är det en annan med "
                "samma namn, ange titel, organisation eller e-post som skiljer dem åt.",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return address_of("register_person", self.pk)


class MembershipRole(models.TextChoices):
    """What somebody is in a body."""

    CHAIR = "chair", "ordförande"
    DEPUTY = "deputy", "vice ordförande"
    MEMBER = "member", "ledamot"
    CO_OPTED = "co_opted", "adjungerad"
    SECRETARY = "secretary", "sekreterare"


class BodyMembershipQuerySet(RegisterQuerySet):
    """Lists of seats."""

    def visible_to(self, user: Any) -> Self:
        """Protected seats only to whom the registers are entrusted."""
        seats = super().visible_to(user)
        if not user.is_authenticated or _may_see_protected(user):
            return seats
        return seats.filter(is_protected=False)

    def in_swedish_order(self) -> Self:
        """By the person's name, A to Ö."""
        return self.order_by("person__sort_key", "pk")


class BodyMembership(Period):
    """A person's seat in a body."""

    person = models.ForeignKey(
        Person, models.PROTECT, related_name="memberships", verbose_name="person"
    )
    body = models.ForeignKey(Body, models.PROTECT, related_name="memberships", verbose_name="organ")
    role = models.CharField(
        "roll", max_length=10, choices=MembershipRole, default=MembershipRole.MEMBER
    )
    represents = models.CharField(
        "företräder",
        max_length=200,
        blank=True,
        help_text="Region, kommun, profession eller förening som personen företräder.",
    )
    votes = models.BooleanField(
        "rösträtt", default=True, help_text="Personen deltar i organets rekommendationer."
    )
    is_protected = models.BooleanField(
        "skyddad",
        default=False,
        help_text="För patient- och närståendeföreträdare: visas bara för registervården.",
    )

    objects: ClassVar[Any] = BodyMembershipQuerySet.as_manager()

    class Meta:
        verbose_name = "uppdrag i organ"
        verbose_name_plural = "uppdrag i organ"
        ordering = ["body", "role", "person"]
        constraints = [
            ends_after_start(),
            within_reason(),
            one_at_a_time(
                "bodymembership_once",
                "person",
                "body",
                "role",
                message="Personen har redan den rollen i organet under den tiden.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person}, {self.get_role_display()} i {self.body}"
