"""Forms of how a council works: the order, who does what, the instances; each from a day."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from governance.fetch import councils
from governance.models import CouncilSetting, EscalationStage, Responsibility
from regions.fields import fitting
from regions.models import Body, BodyKind
from vardforlopp.common import dates
from vardforlopp.common.forms import DateField, VersionForm
from vardforlopp.introduction.forms.clash import ClashForm

FROM = "Till och med dagen före gäller det som gällde."
BODIES = (
    *("secretariat", "management_group", "board"),
    *("preparing_network", "joint_network", "political_council"),
)


class FromDayForm(ClashForm):
    """A row of the order as it is to be from a day."""

    def __init__(self, *args: Any, council: Body | None = None, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["valid_from"] = DateField(label="Från och med", help_text=FROM)
        self.initial["valid_from"] = dates.today()
        if council is not None:
            self.offer_bodies(council)

    def offer_bodies(self, council: Body) -> None:
        """The bodies of the council's region, A to Ö."""
        around = Body.objects.in_force().filter(region=council.region_id).exclude(pk=council.pk)
        for name in {*BODIES, "body"} & self.fields.keys():
            field: Any = self.fields[name]
            field.queryset = around.in_swedish_order()


class SettingForm(FromDayForm):
    class Meta:
        model = CouncilSetting
        fields: Iterable[str] = (
            *BODIES[:3],
            *("quorum", "coopted_vote", "dispatch_days", "stop_days"),
            *BODIES[3:],
            *("municipal_start", "source"),
        )
        formfield_callback = fitting


class NewCouncilForm(FromDayForm):
    """Which council, and its first order."""

    class Meta:
        model = CouncilSetting
        fields: Iterable[str] = ("body", *SettingForm.Meta.fields)
        formfield_callback = fitting

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        bodies = Body.objects.in_force().filter(region__isnull=False).select_related("region")
        for name in BODIES:
            field: Any = self.fields[name]
            field.queryset = bodies.in_swedish_order()
            field.label_from_instance = _with_region
        mine: Any = self.fields["body"]
        new = bodies.filter(kind=BodyKind.COUNCIL).exclude(pk__in=councils())
        mine.queryset, mine.label_from_instance = new.in_swedish_order(), _with_region
        self.fields["valid_from"].help_text = ""

    def clean(self) -> dict[str, Any]:
        facts = super().clean() or {}
        council = facts.get("body")
        for name in BODIES:
            chosen = facts.get(name)
            if council and chosen and chosen.region_id != council.region_id:
                self.add_error(name, "Organet hör till en annan region än rådet.")
        return facts


def _with_region(body: Body) -> str:
    return f"{body} ({body.region})"


class ResponsibilityForm(FromDayForm):
    class Meta:
        model = Responsibility
        fields: Iterable[str] = ("role", "wording", "days", "source")
        formfield_callback = fitting


class StageForm(FromDayForm):
    class Meta:
        model = EscalationStage
        fields: Iterable[str] = (
            *("order", "name", "body", "is_director", "decides", "days", "source"),
        )
        formfield_callback = fitting

    def clean(self) -> dict[str, Any]:
        facts = super().clean() or {}
        if "body" not in self.errors and bool(facts.get("body")) == bool(facts.get("is_director")):
            self.add_error("body", "Ange ett organ eller att det är direktören.")
        return facts


class EndStageForm(VersionForm):
    """The last day of an instance."""

    valid_to = DateField(label="Till och med")
