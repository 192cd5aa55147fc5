"""Who was at a meeting of a council, what each answered, and who adjusts the minutes."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from governance.models.meeting_locks import (
    CHANGED,
    adjustment_stays,
    ballot_of_one_who_votes,
    ballot_stays,
    item_stays,
    not_by_the_secretary,
)
from governance.models.meetings import AgendaItem, Meeting
from governance.models.refusals import keeps
from vardforlopp.common import dates
from vardforlopp.common.records import Record


class AttendeeRole(models.TextChoices):
    """As what somebody is at a meeting; the labels are those of the seats in the register."""

    CHAIR = "chair", "ordförande"
    DEPUTY = "deputy", "vice ordförande"
    MEMBER = "member", "ledamot"
    COOPTED = "co_opted", "adjungerad"
    SECRETARY = "secretary", "sekreterare"
    GUEST = "guest", "inbjuden"


NEVER_VOTE = (AttendeeRole.SECRETARY, AttendeeRole.GUEST)


class Presence(models.TextChoices):
    PRESENT = "present", "närvarande"
    REMOTE = "remote", "på distans"
    ABSENT = "absent", "frånvarande"


class Attendance(Record):
    """A person at a meeting; whether they vote is what their membership said that day."""

    meeting = models.ForeignKey(
        Meeting, models.PROTECT, verbose_name="möte", related_name="attendances"
    )
    person = models.ForeignKey(
        "regions.Person", models.PROTECT, verbose_name="person", related_name="+"
    )
    role = models.CharField("som", max_length=10, choices=AttendeeRole)
    votes = models.BooleanField("rösträtt", default=False)
    presence = models.CharField("närvaro", max_length=10, choices=Presence)

    class Meta:
        verbose_name = "närvaro"
        verbose_name_plural = "närvaro"
        ordering = ("meeting", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=("meeting", "person"),
                name="attendance_once",
                violation_error_message="Personen står redan på närvarolistan.",
            ),
            models.CheckConstraint(
                condition=Q(votes=False) | ~Q(role__in=[str(one) for one in NEVER_VOTE]),
                name="attendance_votes",
                violation_error_message="Sekreteraren och inbjudna har inte rösträtt.",
            ),
        ]
        triggers = [item_stays("attendance_stays", CHANGED), keeps("meeting", "person")]

    def __str__(self) -> str:
        return f"{self.person}, {self.get_presence_display()}"

    @property
    def is_there(self) -> bool:
        """Whether the person takes part, in the room or not."""
        return self.presence != Presence.ABSENT


class BallotChoice(models.TextChoices):
    FOR = "for", "för"
    AGAINST = "against", "mot"
    RETURN = "return", "återremiss"
    ABSTAIN = "abstain", "avstår"


class Ballot(Record):
    """What one member answered in a matter, at a meeting or between meetings."""

    item = models.ForeignKey(
        AgendaItem, models.PROTECT, verbose_name="punkt", related_name="ballots"
    )
    person = models.ForeignKey(
        "regions.Person", models.PROTECT, verbose_name="person", related_name="+"
    )
    choice = models.CharField("svar", max_length=10, choices=BallotChoice)
    note = models.CharField("kommentar", max_length=500, blank=True)
    answered_on = models.DateField("dag")

    class Meta:
        verbose_name = "svar i råd"
        verbose_name_plural = "svar i råd"
        ordering = ("item", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=("item", "person"),
                name="ballot_once",
                violation_error_message="Personen har redan svarat.",
            ),
            dates.within_reason("ballot_range", "answered_on"),
        ]
        triggers = [ballot_stays(), ballot_of_one_who_votes(), keeps("item", "person")]

    def __str__(self) -> str:
        return f"{self.person}: {self.get_choice_display()}"


class AdjustmentQuerySet(models.QuerySet["Adjustment"]):
    def named(self) -> AdjustmentQuerySet:
        """Those who are to adjust, without who was named and then replaced."""
        return self.filter(is_withdrawn=False).select_related("person")

    def waiting(self) -> AdjustmentQuerySet:
        """Those of them who have yet to."""
        return self.named().filter(adjusted_at=None)


class Adjustment(Record):
    """A person named to adjust the minutes, and when they did."""

    meeting = models.ForeignKey(
        Meeting, models.PROTECT, verbose_name="möte", related_name="adjustments"
    )
    person = models.ForeignKey(
        "regions.Person", models.PROTECT, verbose_name="justerare", related_name="+"
    )
    adjusted_at = models.DateTimeField("justerat", null=True, blank=True)
    is_withdrawn = models.BooleanField("utgår", default=False)

    objects = AdjustmentQuerySet.as_manager()

    class Meta:
        verbose_name = "justering"
        verbose_name_plural = "justeringar"
        ordering = ("meeting", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=("meeting", "person"),
                name="adjustment_once",
                violation_error_message="Personen ska redan justera.",
            )
        ]
        triggers = [adjustment_stays(), not_by_the_secretary(), keeps("meeting", "person")]

    def __str__(self) -> str:
        return f"{self.person} justerar"
