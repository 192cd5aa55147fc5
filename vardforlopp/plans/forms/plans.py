"""Forms of plans: the list's filter, the plan, its areas, activities and assignments."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.http import QueryDict

from regions.models import Body, BodyDecision, HealthcareRegion, Person
from vardforlopp.common import dates
from vardforlopp.common.addresses import SpelledChoice
from vardforlopp.common.filters import FilterForm
from vardforlopp.common.forms import DateField, Form, LineField, TextField, VersionForm
from vardforlopp.introduction.forms.clash import ClashForm
from vardforlopp.plans.models import (
    Activity,
    ActivityPlan,
    ActivityStatus,
    PlanArea,
    PlanStatus,
)

REASON = "Skriv varför."


class PlanFilter(FilterForm):
    """By healthcare region, year and state."""

    sjukvardsregion = SpelledChoice(label="Sjukvårdsregion")
    ar = SpelledChoice(label="År")
    lage = SpelledChoice(PlanStatus.choices, label="Läge")

    def __init__(self, data: QueryDict, *, user: Any):
        super().__init__(data)
        places = HealthcareRegion.objects.in_force().in_swedish_order()
        self.offer("sjukvardsregion", *((one.slug, one.short_name) for one in places))
        rows = ActivityPlan.objects.visible_to(user)
        years = rows.order_by("-year").values_list("year", flat=True).distinct()
        self.offer("ar", *((str(year), str(year)) for year in years))

    def choose(self, rows: Any) -> Any:
        """The plans that pass them all."""
        asked = self.cleaned_data
        if asked["sjukvardsregion"]:
            rows = rows.filter(body__healthcare_region__slug=asked["sjukvardsregion"])
        if asked["ar"]:
            rows = rows.filter(year=asked["ar"])
        return rows.filter(status=asked["lage"]) if asked["lage"] else rows


class PlanForm(ClashForm):
    """Whose plan, for which year, and what stands before the activities."""

    body = forms.ModelChoiceField(
        label="Organ",
        queryset=Body.objects.none(),
        empty_label="Välj organ",
        error_messages={"required": "Välj vilket organ planen gäller."},
    )
    year = forms.IntegerField(
        label="År",
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
        error_messages={"required": "Ange året.", "invalid": "Skriv året som 2026."},
    )
    title = LineField(
        label="Rubrik", max_length=200, error_messages={"required": "Skriv en rubrik."}
    )
    purpose = TextField(label="Inledning", required=False, rows=5)
    meetings_held = forms.IntegerField(
        label="Möten under året",
        required=False,
        min_value=0,
        max_value=366,
        help_text="Fylls i när året är slut.",
    )
    meetings_digital = forms.IntegerField(
        label="Varav digitalt", required=False, min_value=0, max_value=366
    )

    class Meta:
        model = ActivityPlan
        fields: Iterable[str] = (
            *("body", "year", "title", "purpose"),
            *("meetings_held", "meetings_digital"),
        )

    def __init__(self, *args: Any, user: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            del self.fields["body"], self.fields["year"]
            return
        for later in ("meetings_held", "meetings_digital"):
            del self.fields[later]
        self.initial.setdefault("year", dates.today().year)
        field: Any = self.fields["body"]
        field.queryset = bodies_kept_by(user)


def bodies_kept_by(user: Any) -> Any:
    """The bodies in force whose plans the user keeps."""
    rows = Body.objects.in_force().select_related("healthcare_region", "region")
    mine = [row.pk for row in rows if user.may("keep_plans", row)]
    return Body.objects.filter(pk__in=mine).in_swedish_order()


class DecisionForm(VersionForm):
    """That the body has decided, when, and where it stands."""

    decided_on = DateField(label="Beslutsdag", past=True)
    reference = LineField(label="Diarienummer eller paragraf", max_length=100, required=False)


class AreaForm(Form):
    name = LineField(
        label="Område",
        max_length=200,
        error_messages={"required": "Skriv vad området heter."},
    )


class _WithOwner(ClashForm):
    """What activities and assignments have in common: words, who answers, and by when."""

    title = LineField(
        label="Vad ska göras?", max_length=500, error_messages={"required": "Skriv vad."}
    )
    goal = TextField(label="Mål", max_length=1000, rows=3, required=False)
    owner_body = forms.ModelChoiceField(
        label="Ansvarigt organ", queryset=Body.objects.none(), required=False, empty_label="Inget"
    )
    owner = forms.ModelChoiceField(
        label="Ansvarig person",
        queryset=Person.objects.none(),
        required=False,
        empty_label="Ingen",
    )
    due_on = DateField(label="Klart senast", required=False)
    due_as_written = LineField(
        label="Dagen i ord",
        max_length=100,
        required=False,
        help_text="Som den står i beslutet, till exempel hösten 2026.",
    )
    reason = LineField(label="Varför ändras det?", error_messages={"required": REASON})

    def __init__(self, *args: Any, user: Any, plan: ActivityPlan, **kwargs: Any):
        super().__init__(*args, **kwargs)
        if not self.instance.pk:
            del self.fields["reason"]
        self._offer("owner_body", _bodies_near(plan))
        people = Person.objects.visible_to(user).in_force().in_swedish_order()
        self._offer("owner", people)

    def _offer(self, name: str, rows: Any) -> None:
        field: Any = self.fields[name]
        field.queryset = rows


def _bodies_near(plan: ActivityPlan) -> Any:
    """The bodies of the plan's own region or healthcare region, and the national ones."""
    rows = Body.objects.in_force().in_swedish_order()
    if plan.body.region_id:
        return rows.filter(region=plan.body.region_id) | rows.filter(level="national")
    own = rows.filter(healthcare_region=plan.body.healthcare_region_id)
    return own | rows.filter(level="national")


class ActivityForm(_WithOwner):
    """An activity in an area."""

    area = forms.ModelChoiceField(
        label="Område",
        queryset=PlanArea.objects.none(),
        empty_label="Välj område",
        error_messages={"required": "Välj ett område."},
    )
    planned_period = LineField(label="Planerad period", max_length=100, required=False)
    decided_period = LineField(
        label="Beslutad period",
        required=False,
        help_text="När beslutet blev ett annat än planen.",
    )
    field_order = ("area", "title", "goal", "owner_body", "owner", "due_on", "due_as_written")

    class Meta:
        model = Activity
        fields: Iterable[str] = (
            *("area", "title", "goal", "owner_body", "owner", "due_on", "due_as_written"),
            *("planned_period", "decided_period"),
        )

    def __init__(self, *args: Any, plan: ActivityPlan, **kwargs: Any):
        super().__init__(*args, plan=plan, **kwargs)
        if self.instance.pk:
            del self.fields["area"]
            return
        self._offer("area", plan.areas.all())


class AssignmentForm(_WithOwner):
    """What a decision gave somebody to do, and by when."""

    given_by = forms.ModelChoiceField(
        label="Beslut",
        queryset=BodyDecision.objects.none(),
        empty_label="Välj beslut",
        help_text="Saknas det? Registeransvarig lägger till organets beslut.",
        error_messages={"required": "Välj beslutet som gav uppdraget."},
    )
    field_order = ("given_by", "title", "goal", "owner_body", "owner", "due_on", "due_as_written")

    class Meta:
        model = Activity
        fields: Iterable[str] = (
            *("given_by", "title", "goal", "owner_body", "owner", "due_on", "due_as_written"),
        )

    def __init__(self, *args: Any, plan: ActivityPlan, **kwargs: Any):
        super().__init__(*args, plan=plan, **kwargs)
        self._offer("given_by", BodyDecision.objects.filter(body=plan.body))


class StatusForm(VersionForm):
    """How far it has come, and why it is said now."""

    status = forms.ChoiceField(
        label="Läge",
        choices=[one for one in ActivityStatus.choices if one[0] != ActivityStatus.MOVED],
        widget=forms.RadioSelect,
    )
    reason = LineField(label="Varför?", max_length=300, error_messages={"required": REASON})


class RollOverForm(VersionForm):
    """To which plan, and why it was not finished."""

    plan = forms.ModelChoiceField(
        label="Till",
        queryset=ActivityPlan.objects.none(),
        empty_label=None,
        error_messages={"required": "Välj en plan."},
    )
    reason = LineField(
        label="Varför förs den över?", max_length=300, error_messages={"required": REASON}
    )

    def __init__(self, *args: Any, later: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        field: Any = self.fields["plan"]
        field.queryset = later
