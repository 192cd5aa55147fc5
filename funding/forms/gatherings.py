"""Forms of trainings and joint meetings: the meeting, who comes, who was there, the material."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from django import forms
from django.http import QueryDict

from funding.models import (
    Gathering,
    GatheringKind,
    GatheringMaterial,
    GatheringStatus,
    ParticipationStatus,
    PositionHolding,
)
from regions.models import HealthcareRegion, Person
from vardforlopp.common import dates
from vardforlopp.common.addresses import SpelledChoice
from vardforlopp.common.documents import DocumentField
from vardforlopp.common.filters import FilterForm
from vardforlopp.common.forms import Form, LineField, TextField
from vardforlopp.common.moments import MomentField
from vardforlopp.introduction.forms.clash import ClashForm
from vardforlopp.introduction.forms.documents import LinkField

COMING, OVER, CANCELLED = "kommande", "tidigare", "installda"


class GatheringFilter(FilterForm):
    """By when, kind and organiser."""

    nar = SpelledChoice(
        label="När",
        words=[(COMING, "Kommande"), (OVER, "Tidigare"), (CANCELLED, "Inställda")],
    )
    slag = SpelledChoice(GatheringKind.choices, label="Slag")
    ordnas = SpelledChoice(label="Ordnas av", every="Alla sjukvårdsregioner")

    def __init__(self, data: QueryDict):
        super().__init__(data)
        organisers = HealthcareRegion.objects.filter(gatherings__isnull=False).distinct()
        self.offer("ordnas", *((one.slug, str(one)) for one in organisers.in_swedish_order()))

    def choose(self, rows: Any) -> Any:
        """The meetings of the kind and the organiser that are asked for."""
        asked = self.cleaned_data
        if asked["slag"]:
            rows = rows.filter(kind=asked["slag"])
        if asked["ordnas"]:
            rows = rows.filter(healthcare_region__slug=asked["ordnas"])
        if asked["nar"] == CANCELLED:
            return rows.filter(status=GatheringStatus.CANCELLED)
        if asked["nar"] == COMING:
            return rows.coming().filter(status=GatheringStatus.PLANNED)
        return rows.filter(ends_at__lt=dates.now()) if asked["nar"] == OVER else rows


class GatheringForm(ClashForm):
    """What, when and where; who organises is chosen once."""

    may_be_sent_twice = True

    healthcare_region = forms.ModelChoiceField(
        label="Ordnas av", queryset=HealthcareRegion.objects.none()
    )
    kind = forms.ChoiceField(label="Slag", choices=[("", "Välj slag"), *GatheringKind.choices])
    title = LineField(
        label="Namn", max_length=150, error_messages={"required": "Skriv vad det heter."}
    )
    joint_with = LineField(
        label="Tillsammans med",
        max_length=150,
        required=False,
        help_text="Till exempel RCC Syd.",
    )
    starts_at = MomentField(label="Börjar")
    ends_at = MomentField(label="Slutar")
    place = LineField(
        label="Plats", required=False, help_text="Lämna tomt om det bara är digitalt."
    )
    link = LinkField(label="Länk till digitalt möte", required=False)
    description = TextField(label="Beskrivning", max_length=2000, required=False)

    class Meta:
        model = Gathering
        fields: Iterable[str] = (
            *("healthcare_region", "kind", "title", "joint_with"),
            *("starts_at", "ends_at", "place", "link", "description"),
        )

    def __init__(self, *args: Any, user: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            del self.fields["healthcare_region"]
            return
        places = HealthcareRegion.objects.in_force().in_swedish_order()
        mine = [place.pk for place in places if user.may("plan_gatherings", place)]
        field: Any = self.fields["healthcare_region"]
        field.queryset = places.filter(pk__in=mine)
        field.empty_label = None if len(mine) == 1 else "Välj sjukvårdsregion"


class CancelForm(Form):
    """Why it does not take place."""

    comment = LineField(
        label="Varför ställs det in?", max_length=300, error_messages={"required": "Skriv varför."}
    )
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)


class PeopleField(forms.ModelMultipleChoiceField):
    """Persons to tick."""

    widget = forms.CheckboxSelectMultiple
    default_error_messages = {
        "invalid_choice": "Någon av personerna går inte att välja längre. Välj igen.",
        "invalid_pk_value": "Någon av personerna går inte att välja längre. Välj igen.",
    }


class InviteForm(Form):
    """Those with a position that the organiser pays, and perhaps somebody else."""

    holders = PeopleField(
        label="Processtöd som sjukvårdsregionen betalar",
        queryset=Person.objects.none(),
        required=False,
    )
    person = forms.ModelChoiceField(
        label="Någon annan",
        queryset=Person.objects.none(),
        required=False,
        empty_label="Ingen",
        help_text="Saknas någon? Registeransvarig lägger till personer.",
    )

    def __init__(self, *args: Any, gathering: Gathering, user: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        invited = gathering.participations.values("person")
        held = PositionHolding.objects.in_force(dates.as_date(gathering.starts_at)).filter(
            position__healthcare_region=gathering.healthcare_region_id
        )
        people = Person.objects.visible_to(user).in_force().exclude(pk__in=invited)
        holders = people.filter(pk__in=held.values("person")).in_swedish_order()
        self._offer("holders", holders)
        self.initial.setdefault("holders", [person.pk for person in holders])
        if not self.initial["holders"]:
            del self.fields["holders"]
            self.fields["person"].label = "Person"
        self._offer("person", people.in_swedish_order())

    def _offer(self, name: str, people: Any) -> None:
        field: Any = self.fields[name]
        field.queryset = people

    def people(self) -> Iterator[Person]:
        """Those who are chosen."""
        yield from self.cleaned_data.get("holders") or ()
        if self.cleaned_data["person"]:
            yield self.cleaned_data["person"]


class AttendanceForm(Form):
    """Which of the invited were there."""

    there = PeopleField(label="Var där", queryset=Person.objects.none(), required=False)
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, gathering: Gathering, **kwargs: Any):
        super().__init__(*args, **kwargs)
        rows = list(gathering.participations.select_related("person"))
        self.initial.setdefault("version", gathering.version_of_list())
        field: Any = self.fields["there"]
        people = Person.objects.filter(pk__in=[row.person_id for row in rows])
        field.queryset = people.in_swedish_order()
        came = [row.person_id for row in rows if row.status == ParticipationStatus.ATTENDED]
        said = [row.person_id for row in rows if row.status == ParticipationStatus.WILL_COME]
        self.initial.setdefault("there", came or said)


class AnswerForm(Form):
    """Whether one comes."""

    answer = forms.ChoiceField(
        label="Kommer du?",
        choices=[("accept", "Jag kommer"), ("decline", "Jag kommer inte")],
        widget=forms.RadioSelect,
    )
    comment = LineField(
        label="Hälsning till den som ordnar",
        max_length=300,
        required=False,
        help_text="Alla som är inloggade kan läsa den.",
    )
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)


class MaterialForm(ClashForm):
    """A file with a name; another file is the next edition."""

    title = LineField(
        label="Namn", max_length=150, error_messages={"required": "Skriv vad materialet heter."}
    )
    upload = DocumentField(label="Fil")

    class Meta:
        model = GatheringMaterial
        fields: Iterable[str] = ("title",)

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.fields["upload"].label = "Ny utgåva av filen"
            self.fields["upload"].required = False
