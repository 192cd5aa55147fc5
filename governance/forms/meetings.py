"""Forms of meetings: the list's filter, the meeting, who is there, and small ones of one word."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict

from governance.meetings.seats import seats
from governance.models import Meeting, MeetingForm, MeetingStatus, Presence
from governance.models.meetings import COMING
from regions.models import Body, Person
from vardforlopp.common.addresses import SpelledChoice
from vardforlopp.common.filters import FilterForm
from vardforlopp.common.forms import DateField, Form, LineField, TextField, VersionForm
from vardforlopp.introduction.forms.clash import ClashForm

AHEAD, OVER, CANCELLED = "kommande", "hallna", "installda"
AS_MEETING = [(value, label) for value, label in MeetingForm.choices if value != "between"]
MOST_DAYS = 24


class MeetingFilter(FilterForm):
    """By when, form and year."""

    nar = SpelledChoice(
        label="När", words=[(AHEAD, "Kommande"), (OVER, "Hållna"), (CANCELLED, "Inställda")]
    )
    form = SpelledChoice(MeetingForm.choices, label="Form")
    ar = SpelledChoice(label="År")

    def __init__(self, data: QueryDict, *, user: Any, council: Body):
        super().__init__(data)
        rows = Meeting.objects.visible_to(user).filter(council=council)
        years = sorted({day.year for day in rows.values_list("held_on", flat=True)}, reverse=True)
        self.offer("ar", *((str(year), str(year)) for year in years))

    def choose(self, rows: Any) -> Any:
        """The meetings that pass them all."""
        asked = self.cleaned_data
        if asked["form"]:
            rows = rows.filter(form=asked["form"])
        if asked["ar"]:
            rows = rows.filter(held_on__year=asked["ar"])
        if asked["nar"] == CANCELLED:
            return rows.filter(status=MeetingStatus.CANCELLED)
        if asked["nar"] == AHEAD:
            return rows.filter(status__in=COMING)
        held = (*COMING, MeetingStatus.CANCELLED)
        return rows.exclude(status__in=held) if asked["nar"] == OVER else rows


class TimeField(forms.TimeField):
    """A time of the clock, written 09:30 or 9.30."""

    default_error_messages = {"invalid": "Skriv klockslaget som 09:30."}

    def __init__(self, **kwargs: Any):
        kwargs.setdefault("widget", forms.TimeInput(format="%H:%M", attrs={"type": "time"}))
        super().__init__(input_formats=["%H:%M", "%H.%M"], **kwargs)


class DaysField(TextField):
    """Several days, one on each line."""

    def clean(self, value: Any) -> list[date]:
        text, day = super().clean(value), DateField()
        lines = [line.strip() for line in text.splitlines() if line.strip()]
        if len(lines) > MOST_DAYS:
            raise ValidationError(f"Planera högst {MOST_DAYS} dagar åt gången.")
        return [found for found in (day.clean(line) for line in lines) if found]


class MeetingDetailsForm(ClashForm):
    """When, where and how; the stop day follows the council's order unless another is given."""

    may_be_sent_twice = True

    form = forms.ChoiceField(label="Form", choices=MeetingForm.choices, widget=forms.RadioSelect)
    held_on = DateField(label="Dag", help_text="För en fråga mellan möten: sista dagen att svara.")
    more_days = DaysField(
        label="Fler dagar",
        max_length=600,
        required=False,
        help_text="Ett likadant möte planeras för varje dag. Skriv en dag per rad, som 2026-03-12.",
    )
    starts_at = TimeField(label="Börjar", required=False)
    ends_at = TimeField(label="Slutar", required=False)
    place = LineField(label="Plats eller länk", max_length=300, required=False)
    stop_on = DateField(label="Stoppdag", required=False)

    class Meta:
        model = Meeting
        fields: Iterable[str] = ("form", "held_on", "starts_at", "ends_at", "place", "stop_on")

    def __init__(self, *args: Any, stop_days: int = 0, **kwargs: Any):
        super().__init__(*args, **kwargs)
        choice: Any = self.fields["form"]
        if not self.instance.pk:
            self.initial.setdefault("form", MeetingForm.DIGITAL)
            note = f"Lämna tomt för rådets ordning: {stop_days} dagar före mötet."
            self.fields["stop_on"].help_text = note
            return
        del self.fields["more_days"]
        self.fields["stop_on"].required = True
        if self.instance.is_between:
            del self.fields["form"]
        else:
            choice.choices = AS_MEETING

    def clean(self) -> dict[str, Any]:
        facts = super().clean() or {}
        first, last = facts.get("starts_at"), facts.get("ends_at")
        if first and last and last <= first:
            self.add_error("ends_at", "Mötet slutar efter att det börjat.")
        stop, held = facts.get("stop_on"), facts.get("held_on")
        if stop and held and stop > held:
            self.add_error("stop_on", "Stoppdagen ligger före mötet.")
        if facts.get("more_days") and facts.get("form") == MeetingForm.BETWEEN:
            self.add_error("more_days", "En fråga mellan möten har bara en dag.")
        return facts


class PointForm(Form):
    """A point without a matter."""

    title = LineField(
        label="Rubrik", max_length=200, error_messages={"required": "Skriv vad punkten heter."}
    )


class PresenceForm(VersionForm):
    """How each who sits in the council takes part, and somebody who is invited."""

    def __init__(self, *args: Any, meeting: Meeting, user: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.meeting = meeting
        usual = Presence.REMOTE if meeting.form == MeetingForm.DIGITAL else Presence.PRESENT
        known = {row.person_id: row for row in meeting.attendances.select_related("person")}
        sitting = {seat.person.pk: seat for seat in seats(meeting.council, meeting.held_on)}
        for key in [*sitting, *(key for key in known if key not in sitting)]:
            row: Any = known.get(key) or sitting[key]
            role = getattr(row, "get_role_display", lambda row=row: row.role.label)()
            voting = "" if row.votes else ", utan rösträtt"
            self.fields[f"p_{key}"] = forms.ChoiceField(
                label=f"{row.person}, {role}{voting}",
                choices=Presence.choices,
                initial=known[key].presence if key in known else usual,
            )
        people = Person.objects.visible_to(user).in_force().exclude(pk__in={*sitting, *known})
        self.fields["guest"] = forms.ModelChoiceField(
            label="Någon mer på mötet",
            queryset=people.in_swedish_order(),
            required=False,
            empty_label="Ingen",
            help_text="Till exempel den som föredrar ett ärende. Deltar utan rösträtt.",
        )

    def presence(self) -> dict[int, str]:
        """By person."""
        given = self.cleaned_data.items()
        return {int(name[2:]): value for name, value in given if name.startswith("p_")}

    def guests(self) -> list[Person]:
        """Who is invited."""
        guest = self.cleaned_data.get("guest")
        return [guest] if guest else []
