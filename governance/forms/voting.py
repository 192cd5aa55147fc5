"""Forms of what each answers, of the recommendation, and of the minutes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms

from governance.meetings.sitting import Sitting
from governance.meetings.wording import proposed_recommendation
from governance.models import Advice, AgendaItem, BallotChoice
from regions.models import Person
from vardforlopp.common.forms import Form, LineField, TextField, VersionForm
from vardforlopp.introduction.forms.clash import ClashForm


class BallotsForm(Form):
    """What each who takes part in a point answered."""

    def __init__(self, *args: Any, sitting: Sitting, item: AgendaItem, **kwargs: Any):
        super().__init__(*args, **kwargs)
        given = sitting.ballots.get(item.pk, {})
        for row in sitting.voters(item):
            known = given.get(row.person_id)
            self.fields[f"c_{row.person_id}"] = forms.ChoiceField(
                label=f"{row.person}, {row.get_role_display()}",
                choices=BallotChoice.choices,
                widget=forms.RadioSelect,
                initial=known.choice if known else BallotChoice.FOR,
                error_messages={"required": "Välj ett svar."},
            )

    def choices(self) -> dict[int, str]:
        """By person."""
        return {int(name[2:]): value for name, value in self.cleaned_data.items()}


class RecommendationForm(Form):
    """What the council recommends, proposed from the answers, and those who reserve themselves."""

    advice = forms.ChoiceField(label="Rekommendation", widget=forms.RadioSelect)
    text = TextField(
        label="Rekommendationens text",
        error_messages={"required": "Skriv vad rådet rekommenderar."},
        help_text="Föreslagen av systemet. Ändra den så att den säger vad rådet kom fram till.",
    )

    def __init__(self, *args: Any, sitting: Sitting, item: AgendaItem, **kwargs: Any):
        super().__init__(*args, **kwargs)
        carried = [one for one in Advice.choices if one[0] in sitting.carried(item)]
        choice: Any = self.fields["advice"]
        choice.choices = carried or Advice.choices
        first = choice.choices[0][0]
        self.initial.setdefault("advice", first)
        if item.matter:
            self.initial.setdefault("text", proposed_recommendation(item.matter, first))
        self.people: dict[int, Person] = {}
        for ballot in sitting.answers(item):
            if ballot.choice != first:
                self._offer_reservation(ballot.person)

    def _offer_reservation(self, person: Person) -> None:
        self.people[person.pk] = person
        self.fields[f"r_{person.pk}"] = LineField(
            label=f"Reservation, {person}", max_length=1000, required=False
        )

    def reservations(self) -> list[tuple[Person, str]]:
        """Those who wrote one."""
        given = ((who, self.cleaned_data.get(f"r_{key}", "")) for key, who in self.people.items())
        return [(person, words) for person, words in given if words]


class OwnAnswersForm(Form):
    """One's own answer to each matter that is asked about between meetings."""

    def __init__(self, *args: Any, items: list[AgendaItem], given: dict[int, Any], **kwargs: Any):
        super().__init__(*args, **kwargs)
        for item in items:
            known = given.get(item.pk)
            self.fields[f"c_{item.pk}"] = forms.ChoiceField(
                label=item.title,
                choices=BallotChoice.choices,
                widget=forms.RadioSelect,
                initial=known.choice if known else None,
                error_messages={"required": "Välj ett svar."},
            )
            self.fields[f"n_{item.pk}"] = LineField(
                label="Kommentar",
                max_length=500,
                required=False,
                initial=known.note if known else "",
                help_text="Läses av rådet.",
            )

    def answer_to(self, item: AgendaItem) -> dict[str, str]:
        """The choice and the comment."""
        facts = self.cleaned_data
        return {"choice": facts[f"c_{item.pk}"], "note": facts.get(f"n_{item.pk}", "")}


class ItemForm(ClashForm):
    """What a point is called, and who presents."""

    title = LineField(label="Rubrik", max_length=200)
    presented_by = forms.ModelChoiceField(
        label="Föredras av", queryset=Person.objects.none(), required=False, empty_label="Ingen"
    )

    class Meta:
        model = AgendaItem
        fields: Iterable[str] = ("title", "presented_by")

    def __init__(self, *args: Any, user: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        if self.instance.matter_id:
            del self.fields["title"]
        people: Any = self.fields["presented_by"]
        people.queryset = Person.objects.visible_to(user).in_force().in_swedish_order()


class ItemTextForm(ClashForm):
    """What the minutes say of a point."""

    text = TextField(label="Protokollstext", max_length=8000, rows=10, required=False)

    class Meta:
        model = AgendaItem
        fields: Iterable[str] = ("text",)


class IntroForm(VersionForm):
    """What stands before the first paragraph."""

    text = TextField(label="Inledning", max_length=4000, rows=6, required=False)


class AdjustersForm(VersionForm):
    """Who adjusts the minutes: those who were there, not the secretary."""

    people = forms.ModelMultipleChoiceField(
        label="Vilka justerar?",
        queryset=Person.objects.none(),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Utse minst en person som justerar protokollet."},
    )

    def __init__(self, *args: Any, sitting: Sitting, user: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        barred = {*sitting.secretaries, user.person_id}
        there = [row for row in sitting.present if row.person_id not in barred]
        people: Any = self.fields["people"]
        people.queryset = Person.objects.filter(
            pk__in=[row.person_id for row in there]
        ).in_swedish_order()
        named = list(sitting.meeting.adjustments.named().values_list("person_id", flat=True))
        proposed = [row.person_id for row in there if row.votes][:2]
        self.initial.setdefault("people", named or proposed)
