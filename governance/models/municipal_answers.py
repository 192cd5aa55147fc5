"""What each municipality answers, when the question is lifted to it (K4, S2-43)."""

from __future__ import annotations

from typing import Any

import pgtrigger
from django.db import models
from django.db.models import Q
from django.urls import reverse

from governance.models.municipal import MunicipalTrack
from governance.models.refusals import keeps, refuse
from vardforlopp.common import dates
from vardforlopp.common.records import Record
from vardforlopp.common.wording import municipal


class MunicipalReply(models.TextChoices):
    """What a municipality says; yes, no and with conditions are answers."""

    NOT_ASKED = "not_asked", "inte tillfrågad"
    NO_ANSWER = "no_answer", "inget svar"
    PREPARES = "prepares", "förbereder"
    YES = "yes", "ja"
    CONDITIONS = "conditions", "ja med villkor"
    NO = "no", "nej"


ANSWERED = (MunicipalReply.YES, MunicipalReply.CONDITIONS, MunicipalReply.NO)
UNSAID = (MunicipalReply.NOT_ASKED, MunicipalReply.NO_ANSWER)
WAITED_FOR = (MunicipalReply.NO_ANSWER, MunicipalReply.PREPARES)
TRACK_OVER = (
    "EXISTS (SELECT 1 FROM governance_municipaltrack t"
    " WHERE t.id = NEW.track_id AND t.status IN ('done', 'stopped'))"
)
CONDITIONS_SAID = "Skriv vilka villkoren är."


class MunicipalAnswer(Record):
    """The position of one municipality; a row that is not saved yet says: not asked."""

    track = models.ForeignKey(
        MunicipalTrack, models.PROTECT, verbose_name="kommunalt spår", related_name="answers"
    )
    municipality = models.ForeignKey(
        "regions.Municipality",
        models.PROTECT,
        verbose_name="kommun",
        related_name="municipal_answers",
    )
    reply = models.CharField(
        "svar", max_length=10, choices=MunicipalReply, default=MunicipalReply.NOT_ASKED
    )
    conditions = models.TextField("villkor", max_length=2000, blank=True)
    answered_on = models.DateField("dag", null=True, blank=True)
    body = models.CharField("beslutat av", max_length=200, blank=True)
    reference = models.CharField("hänvisning", max_length=200, blank=True)
    note = models.CharField("kommentar", max_length=1000, blank=True)
    document = models.ForeignKey(
        "common.Document", models.PROTECT, null=True, blank=True, verbose_name="handling"
    )
    asked_on = models.DateField("tillfrågad", null=True, editable=False)
    answered_by = models.ForeignKey(
        "regions.Person",
        models.PROTECT,
        null=True,
        verbose_name="lämnat av",
        related_name="+",
        editable=False,
    )
    is_noted = models.BooleanField("noterat åt kommunen", default=False, editable=False)

    class Meta:
        verbose_name = "svar från kommun"
        verbose_name_plural = "svar från kommuner"
        ordering = ("track", "municipality__sort_key")
        constraints = [
            models.UniqueConstraint(
                fields=("track", "municipality"),
                name="municipalanswer_once",
                violation_error_message="Kommunen har redan ett svar i spåret.",
            ),
            models.CheckConstraint(
                condition=~Q(reply=MunicipalReply.CONDITIONS) | ~Q(conditions=""),
                name="municipalanswer_conditions",
                violation_error_message=CONDITIONS_SAID,
            ),
            models.CheckConstraint(
                condition=Q(reply=MunicipalReply.CONDITIONS) | Q(conditions=""),
                name="municipalanswer_no_conditions",
                violation_error_message="Villkor hör bara till svaret ja med villkor.",
            ),
            models.CheckConstraint(
                condition=~Q(reply__in=ANSWERED)
                | (Q(answered_on__isnull=False, answered_by__isnull=False) & ~Q(body="")),
                name="municipalanswer_by_whom_and_when",
                violation_error_message="Ange vem som har beslutat och vilken dag.",
            ),
            models.CheckConstraint(
                condition=~Q(reply=MunicipalReply.NO_ANSWER) | Q(asked_on__isnull=False),
                name="municipalanswer_asked",
                violation_error_message="Kommunen är inte tillfrågad än.",
            ),
            dates.within_reason("municipalanswer_range", "answered_on", "asked_on"),
        ]
        triggers = [
            keeps("track", "municipality"),
            pgtrigger.Trigger(
                name="track_open",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update,
                func=(
                    "PERFORM 1 FROM governance_municipaltrack WHERE id = NEW.track_id FOR SHARE; "
                    + refuse(TRACK_OVER, "what the municipalities have answered stays")
                    + " RETURN NEW;"
                ),
            ),
            pgtrigger.Trigger(
                name="in_the_county",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.UpdateOf("track_id", "municipality_id"),
                declare=[("here", "boolean")],
                func=(
                    "SELECT m.region_id = i.region_id INTO here "
                    "FROM governance_municipaltrack t "
                    "JOIN pathways_implementation i ON i.id = t.implementation_id, "
                    "regions_municipality m "
                    "WHERE t.id = NEW.track_id AND m.id = NEW.municipality_id; "
                    "IF NOT here THEN "
                    "RAISE EXCEPTION 'municipality: of another county' "
                    "USING ERRCODE = 'check_violation'; "
                    "END IF; RETURN NEW;"
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"{municipal(str(self.municipality))}: {self.get_reply_display()}"

    def get_absolute_url(self) -> str:
        keys: list[Any] = [self.track.council.slug, self.track_id, self.municipality.slug]
        return reverse("municipal_answer", args=keys)

    @property
    def is_answered(self) -> bool:
        """Whether it counts as an answer: yes, no or yes with conditions."""
        return self.reply in ANSWERED
