"""How a council works, as dated rows: another region with other names is other rows, no code."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q

from regions.models.periods import Period, ends_after_start, one_at_a_time, within_reason
from vardforlopp.common.addresses import address_of


class MunicipalStart(models.TextChoices):
    """Where the municipal track begins in the county."""

    NETWORKS = "networks", "i de strategiska nätverken (K1)"
    JOINT = "joint", "i socialchefsnätverket (K2)"
    EACH = "each", "i varje kommun för sig (K4)"


class CouncilSetting(Period):
    """How a council works during a period: who prepares for it, who is told, when it is quorate.

    `body` is the council; the other bodies have the names they have in the region.
    """

    body = models.ForeignKey(
        "regions.Body", models.PROTECT, verbose_name="råd", related_name="council_settings"
    )
    secretariat = models.ForeignKey(
        "regions.Body",
        models.PROTECT,
        verbose_name="bereder och protokollför",
        related_name="+",
        help_text="I Örebro enheten för kunskapsstyrning.",
    )
    management_group = models.ForeignKey(
        "regions.Body",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="får besluten meddelade",
        related_name="+",
        help_text="I Örebro hälso- och sjukvårdens ledningsgrupp (HSLG).",
    )
    board = models.ForeignKey(
        "regions.Body",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="nämnd",
        related_name="+",
        help_text="Nämnden som delegationsbesluten anmäls till.",
    )
    administration = models.ForeignKey(
        "regions.Unit",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="förvaltning",
        related_name="+",
        help_text="Omställningsbidrag ges bara till förvaltningen och enheter i den (S2-39).",
    )
    quorum = models.PositiveSmallIntegerField(
        "beslutför med", default=1, help_text="Minsta antal närvarande som har rösträtt."
    )
    coopted_vote = models.BooleanField("adjungerade har rösträtt", default=False)
    dispatch_days = models.PositiveSmallIntegerField(
        "handlingar skickas", default=7, help_text="Dagar före mötet."
    )
    stop_days = models.PositiveSmallIntegerField(
        "stoppdag", default=14, help_text="Dagar före mötet då ärenden senast anmäls."
    )
    preparing_network = models.ForeignKey(
        "regions.Body",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="kommunernas strategiska nätverk",
        related_name="+",
    )
    joint_network = models.ForeignKey(
        "regions.Body",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="fattar kommunernas gemensamma beslut",
        related_name="+",
        help_text="I Örebro län socialchefsnätverket.",
    )
    political_council = models.ForeignKey(
        "regions.Body",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="rekommenderar kommunerna i politiska frågor",
        related_name="+",
        help_text="I Örebro län specifika samverkansrådet.",
    )
    municipal_start = models.CharField(
        "kommunala spåret börjar",
        max_length=10,
        choices=MunicipalStart,
        default=MunicipalStart.NETWORKS,
    )
    source = models.CharField("källa", max_length=200, blank=True)

    class Meta:
        verbose_name = "rådets ordning"
        verbose_name_plural = "rådens ordningar"
        ordering = ("body", "valid_from")
        constraints = [
            ends_after_start(),
            within_reason(),
            one_at_a_time(
                "councilsetting_one_at_a_time",
                "body",
                message="Rådet har redan en ordning under den tiden.",
            ),
            models.CheckConstraint(
                condition=Q(quorum__gte=1),
                name="councilsetting_quorum",
                violation_error_message="Minst en person med rösträtt behövs.",
            ),
            models.CheckConstraint(
                condition=Q(stop_days__gte=F("dispatch_days")),
                name="councilsetting_stop_before_dispatch",
                violation_error_message="Stoppdagen ligger före dagen då handlingarna skickas.",
            ),
        ]

    def __str__(self) -> str:
        return f"Ordning för {self.body}"

    def clean(self) -> None:
        """The administration is the region's own; ValidationError otherwise."""
        super().clean()
        if self.administration and self.administration.region_id != self.body.region_id:
            raise ValidationError({"administration": "Förvaltningen hör till en annan region."})

    def get_absolute_url(self) -> str:
        return address_of("council_settings", self.body.slug)


class MatterTask(models.TextChoices):
    """The ten rows of the responsibility matrix, in order (S2-44..53, X11)."""

    INFORM = "inform", "Informera om nationellt beslutat vårdförlopp"
    ANALYSE = "analyse", "Gap- och konsekvensanalys"
    SUBMIT = "submit", "Anmälan av ärende till rådet"
    DISPATCH = "dispatch", "Utskick av handlingar till rådets ledamöter"
    PRESENT = "present", "Presentation av ärendet i rådet"
    RECOMMEND = "recommend", "Rekommendation till ordföranden"
    RECORD = "record", "Beslut i rådet protokollförs"
    TELL_MANAGEMENT = "tell_management", "Beslut och ärenden meddelas ledningsgruppen"
    TELL_AREA = "tell_area", "Kommuniceras till områdeschefen"
    TELL_LEADERS = "tell_leaders", "Meddela processledare och processägare beslut"


class ResponsibleRole(models.TextChoices):
    """The five columns of the matrix (X16: the municipal representative is the co-opted)."""

    SECRETARIAT = "secretariat", "enheten för kunskapsstyrning"
    LEADER = "process_leader", "processledare för vårdförloppet"
    COUNCIL = "council", "rådet"
    CHAIR = "chair", "ordförande i rådet"
    MUNICIPAL = "municipal", "kommunrepresentant i rådet"


class Responsibility(Period):
    """Who does one of the ten tasks in a council during a period, and how soon."""

    body = models.ForeignKey(
        "regions.Body", models.PROTECT, verbose_name="råd", related_name="responsibilities"
    )
    task = models.CharField("uppgift", max_length=20, choices=MatterTask)
    role = models.CharField("ansvarig", max_length=20, choices=ResponsibleRole)
    wording = models.CharField(
        "så heter uppgiften här", max_length=200, blank=True, help_text="Lämnas tomt för standard."
    )
    days = models.PositiveSmallIntegerField(
        "klart inom",
        null=True,
        blank=True,
        help_text="Dagar efter att uppgiften före är gjord; utskicket räknas från mötet.",
    )
    source = models.CharField("källa", max_length=200, blank=True)

    class Meta:
        verbose_name = "ansvar"
        verbose_name_plural = "ansvarsfördelning"
        ordering = ("body", "valid_from", "pk")
        constraints = [
            ends_after_start(),
            within_reason(),
            one_at_a_time(
                "responsibility_one_at_a_time",
                "body",
                "task",
                message="Uppgiften har redan en ansvarig under den tiden.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.task_name}: {self.get_role_display()}"

    @property
    def task_name(self) -> str:
        """What the task is called in the council."""
        return self.wording or self.get_task_display()


class EscalationStage(Period):
    """An instance that a matter is taken to, in order: HSLG, HSD, HSN in Örebro (S2-40).

    Either a body, or the director (`is_director`), a single person.
    """

    council = models.ForeignKey(
        "regions.Body", models.PROTECT, verbose_name="råd", related_name="escalation_stages"
    )
    order = models.PositiveSmallIntegerField("ordning")
    name = models.CharField("instans", max_length=200)
    body = models.ForeignKey(
        "regions.Body",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="organ",
        related_name="+",
    )
    is_director = models.BooleanField("hälso- och sjukvårdsdirektören", default=False)
    decides = models.BooleanField(
        "beslutar", default=False, help_text="Annars bereder instansen och lämnar synpunkter."
    )
    days = models.PositiveSmallIntegerField("svarar inom", default=30, help_text="Dagar.")
    source = models.CharField("källa", max_length=200, blank=True)

    class Meta:
        verbose_name = "instans"
        verbose_name_plural = "instanser"
        ordering = ("council", "order")
        constraints = [
            ends_after_start(),
            within_reason(),
            one_at_a_time(
                "escalationstage_one_at_a_time",
                "council",
                "order",
                message="Rådet har redan en instans på den platsen under den tiden.",
            ),
            models.CheckConstraint(
                condition=Q(body__isnull=True, is_director=True)
                | Q(body__isnull=False, is_director=False),
                name="escalationstage_body_or_director",
                violation_error_message="Ange ett organ eller att det är direktören.",
            ),
        ]

    def __str__(self) -> str:
        return self.name


def setting_of(council: Any, on: Any = None) -> CouncilSetting | None:
    """How the council works on the day (today); None when nobody has said."""
    rows = CouncilSetting.objects.in_force(on).filter(body=council)
    found: CouncilSetting | None = rows.order_by("pk").first()  # verbs ask often, and need no more
    return found
