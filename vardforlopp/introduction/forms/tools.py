"""Templates and tools: what the library is narrowed to, a tool, and its end."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import Q
from django.http import QueryDict

from regions.models import Region
from regions.search import stands_in
from vardforlopp.accounts.rights import regions_where
from vardforlopp.common import dates
from vardforlopp.common.addresses import SpelledChoice
from vardforlopp.common.documents import DocumentField
from vardforlopp.common.filters import FilterForm
from vardforlopp.common.forms import DateField, Form, LineField, TextField
from vardforlopp.introduction.forms.clash import ClashForm
from vardforlopp.introduction.forms.documents import LinkField
from vardforlopp.introduction.models import Tool
from vardforlopp.introduction.toolbox import in_step_order
from vardforlopp.pathways.models import ProcessStep, ProcessTemplate, Staffing, StaffingRole

COMMON = "gemensamt"
UNKNOWN = SpelledChoice.default_error_messages


class ToolFilter(FilterForm):
    """By words, step and place; those that have ended only when asked for."""

    q = LineField(label="Sök", required=False, max_length=100)
    steg = SpelledChoice(label="Steg")
    plats = SpelledChoice(label="Från")
    upphorda = forms.BooleanField(label="Visa även de som inte används", required=False)

    def __init__(self, data: QueryDict):
        super().__init__(data)
        steps = ProcessStep.objects.filter(tools__isnull=False).order_by(*in_step_order())
        regions = Region.objects.filter(tools__isnull=False).distinct().in_swedish_order()
        named = {step.code: str(step) for step in steps}
        self.offer("steg", *named.items())
        places = [(one.slug, str(one)) for one in regions]
        self.offer("plats", (COMMON, "Gemensamt för landet"), *places)

    def choose(self, rows: Any) -> Any:
        """The tools with the words, of the step and the place, that are asked for."""
        asked = self.cleaned_data
        if not asked["upphorda"]:
            rows = rows.in_force()
        for word in asked["q"].split():
            rows = rows.filter(stands_in(word, "title", "description"))
        if asked["steg"]:
            rows = rows.filter(step__code=asked["steg"])
        if asked["plats"] == COMMON:
            rows = rows.filter(region__isnull=True)
        elif asked["plats"]:
            rows = rows.filter(region__slug=asked["plats"])
        return rows


class ToolForm(ClashForm):
    """A tool; its step and place are chosen once."""

    may_be_sent_twice = True

    step = forms.ModelChoiceField(
        label="Steg",
        queryset=ProcessStep.objects.none(),
        empty_label="Välj steg",
        error_messages={"required": "Välj steg.", **UNKNOWN},
    )
    region = forms.ModelChoiceField(
        label="För", queryset=Region.objects.none(), required=False, error_messages=UNKNOWN
    )
    title = LineField(
        label="Namn", max_length=150, error_messages={"required": "Skriv vad verktyget heter."}
    )
    description = TextField(
        label="När och hur det används",
        max_length=500,
        rows=3,
        error_messages={"required": "Skriv när och hur det används."},
    )
    upload = DocumentField(label="Dokument", required=False)
    link = LinkField(
        label="Länk", required=False, help_text="Till verktyget när det finns på nätet."
    )
    valid_from = DateField(label="Används från och med")

    class Meta:
        model = Tool
        fields = ("step", "region", "title", "description", "link", "valid_from")

    def __init__(self, *args: Any, user: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            del self.fields["step"], self.fields["region"]
            if self.instance.document:
                self.fields["upload"].label = "Ny utgåva av dokumentet"
            return
        self.fields["valid_from"].initial = dates.today()
        step: Any = self.fields["step"]
        step.queryset = ProcessTemplate.current().steps.order_by(*in_step_order())
        self._place(user)

    def _place(self, user: Any) -> None:
        """The regions the user keeps tools for; the whole country for who may that."""
        field: Any = self.fields["region"]
        field.queryset = regions_kept_by(user)
        field.empty_label = "Hela landet (gemensamt)"
        if not user.may("maintain_tools"):
            field.required = True
            field.empty_label = None if field.queryset.count() == 1 else "Välj region"
            field.error_messages["required"] = "Välj region."


def regions_kept_by(user: Any) -> Any:
    """The regions whose tools the user maintains, by role or as a facilitator there."""
    facilitated = Staffing.objects.in_force().filter(
        person_id=user.person_id, role=StaffingRole.FACILITATOR
    )
    by_role = Region.objects.filter(regions_where(user, "maintain_tools"))
    return Region.objects.filter(
        Q(pk__in=by_role.values("pk")) | Q(pk__in=facilitated.values("implementation__region"))
    ).in_swedish_order()


class EndToolForm(Form):
    """Until when a tool is in use, and why no longer."""

    valid_to = DateField(label="Används till och med")
    reason = LineField(label="Varför", max_length=300, error_messages={"required": "Skriv varför."})
    version = forms.IntegerField(widget=forms.HiddenInput)
