"""Forms of matters: the filter of the list, a matter, and informing of several."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.db.models import Q
from django.http import QueryDict

from governance.matters.informing import without_matter
from governance.models import Matter, MatterKind, MatterStatus
from regions.models import Body
from vardforlopp.common import dates
from vardforlopp.common.addresses import SpelledChoice
from vardforlopp.common.filters import FilterForm
from vardforlopp.common.forms import DateField, Form, LineField, TextField
from vardforlopp.introduction.forms.clash import ClashForm
from vardforlopp.pathways.models import CarePathway, Implementation, Staffing, StaffingRole


class MatterFilter(FilterForm):
    """By state, kind, pathway and year, and one's own."""

    lage = SpelledChoice(MatterStatus.choices, label="Läge")
    slag = SpelledChoice(MatterKind.choices, label="Slag")
    vardforlopp = SpelledChoice(label="Vårdförlopp")
    ar = SpelledChoice(label="År")
    mina = forms.BooleanField(label="Bara införanden jag har uppdrag i", required=False)

    def __init__(self, data: QueryDict, *, user: Any, council: Body):
        super().__init__(data)
        self.user = user
        rows = Matter.objects.visible_to(user).filter(council=council)
        about = "implementation__pathway_version__pathway"
        pathways = CarePathway.objects.filter(pk__in=rows.values(about))
        self.offer("vardforlopp", *((one.slug, one.name) for one in pathways.order_by("name")))
        years = rows.order_by("-year").values_list("year", flat=True).distinct()
        self.offer("ar", *((str(year), str(year)) for year in years))

    def choose(self, rows: Any) -> Any:
        """The matters that pass them all."""
        asked = self.cleaned_data
        if asked["lage"]:
            rows = rows.filter(status=asked["lage"])
        if asked["slag"]:
            rows = rows.filter(kind=asked["slag"])
        if asked["vardforlopp"]:
            path = "implementation__pathway_version__pathway__slug"
            rows = rows.filter(**{path: asked["vardforlopp"]})
        if asked["ar"]:
            rows = rows.filter(year=asked["ar"])
        return rows.filter(self._mine()) if asked["mina"] else rows

    def _mine(self) -> Q:
        staffed = Staffing.objects.in_force().filter(person_id=self.user.person_id)
        return Q(implementation__in=staffed.values("implementation"))


class MatterForm(ClashForm):
    """What the register says of a matter (OSL 5:2); kind and implementation are chosen once."""

    may_be_sent_twice = True

    kind = forms.ChoiceField(
        label="Slag",
        choices=MatterKind.choices,
        initial=MatterKind.INTRODUCTION,
        widget=forms.RadioSelect,
    )
    implementation = forms.ModelChoiceField(
        label="Införande",
        queryset=Implementation.objects.none(),
        required=False,
        empty_label="Inget",
        help_text="Behövs för införande och omställningsbidrag.",
    )
    title = LineField(
        label="Rubrik", max_length=200, error_messages={"required": "Skriv en rubrik."}
    )
    description = TextField(
        label="Kort beskrivning",
        max_length=500,
        rows=3,
        help_text="Vad ärendet gäller i korthet. Inga uppgifter om patienter.",
        error_messages={"required": "Skriv vad ärendet gäller."},
    )
    arrived_on = DateField(label="Inkom eller upprättades", past=True)
    record_number = LineField(
        label="Diarienummer",
        max_length=60,
        required=False,
        help_text="Som i regionens diarium. Lämna tomt tills det finns.",
    )
    sender = LineField(
        label="Avsändare", required=False, help_text="Behövs när ärendet anmäls till rådet."
    )
    receiver = LineField(label="Mottagare", required=False)

    class Meta:
        model = Matter
        fields: Iterable[str] = (
            *("kind", "implementation", "title", "description"),
            *("arrived_on", "record_number", "sender", "receiver"),
        )

    def __init__(self, *args: Any, user: Any, council: Body, **kwargs: Any):
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            del self.fields["kind"], self.fields["implementation"]
            return
        self.initial.setdefault("arrived_on", dates.today())
        field: Any = self.fields["implementation"]
        field.queryset = implementations_open_to(user, council)

    def clean(self) -> dict[str, Any]:
        facts = super().clean() or {}
        needs_one = facts.get("kind") in (MatterKind.INTRODUCTION, MatterKind.GRANT)
        is_asked = "implementation" in self.fields and "implementation" not in self.errors
        if needs_one and is_asked and facts.get("implementation") is None:
            self.add_error("implementation", "Välj vilket införande ärendet gäller.")
        return facts


def implementations_open_to(user: Any, council: Body) -> Any:
    """Those of the region that the user may open a matter of: all, or those the user leads."""
    rows = Implementation.objects.filter(region=council.region_id).current()
    if not user.may("prepare_matters", council):
        led = Staffing.objects.in_force().filter(person_id=user.person_id, role=StaffingRole.LEADER)
        rows = rows.filter(pk__in=led.values("implementation"))
    return rows.select_related("region", "pathway_version").order_by(
        "pathway_version__pathway__sort_key", "pathway_version__part"
    )


class InformForm(Form):
    """Which pathways that are decided nationally, and the day the information came."""

    implementations = forms.ModelMultipleChoiceField(
        label="Vårdförlopp",
        queryset=Implementation.objects.none(),
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "required": "Välj minst ett vårdförlopp.",
            "invalid_choice": "Något av vårdförloppen har redan ett ärende. Välj igen.",
            "invalid_pk_value": "Något av vårdförloppen går inte att välja. Välj igen.",
        },
    )
    told_on = DateField(label="Dag", past=True)

    def __init__(self, *args: Any, council: Body, **kwargs: Any):
        super().__init__(*args, **kwargs)
        field: Any = self.fields["implementations"]
        field.queryset = without_matter(council)
        field.label_from_instance = lambda row: str(row.pathway_version)
        if not field.queryset.exists():
            field.help_text = "Alla nationellt beslutade vårdförlopp har redan ett ärende i rådet."
