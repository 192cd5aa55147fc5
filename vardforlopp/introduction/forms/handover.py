"""Who takes over what, and from when."""

from __future__ import annotations

from typing import Any

from django import forms

from regions.models import Person
from regions.search import stands_in
from vardforlopp.common import dates
from vardforlopp.common.filters import FilterForm
from vardforlopp.common.forms import DateField, Form, LineField
from vardforlopp.introduction.actions.handover import CHANGED, Choice, against
from vardforlopp.introduction.duties import LINE, ROLE, Duty
from vardforlopp.pathways.forms.fields import ConditionalOption, grouped
from vardforlopp.pathways.forms.people import people_in_groups

KEEP = "kvar"
Group = tuple[str, list[tuple[int, str]]]  # a heading, and people by key and name


class PeopleFilter(FilterForm):
    """By a part of the name."""

    namn = LineField(label="Namn", max_length=100, required=False)

    def choose(self, people: Any) -> Any:
        """Those whose name has it in it."""
        name = self.cleaned_data["namn"]
        return people.filter(stands_in(name, "name")) if name else people


class HandoverForm(Form):
    """One successor for all, another where it is said, and the duties the page showed."""

    successor = ConditionalOption(
        label="Efterträdare", help_text="Tar över allt nedanför, om inget annat väljs där."
    )
    last_day = DateField(
        label="Sista dag",
        help_text="Efterträdaren börjar dagen efter. Tidigast i går.",
    )
    reason = LineField(
        label="Varför lämnas uppdragen över?",
        max_length=200,
        help_text="Står i historiken för varje uppdrag.",
        error_messages={"required": "Skriv varför uppdragen lämnas över."},
    )
    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, person: Person, duties: list[Duty], user: Any, *args: Any, **kwargs: Any):
        kwargs["initial"] = {"last_day": dates.today(), "seen": _seen(duties)} | kwargs.get(
            "initial", {}
        )
        super().__init__(*args, **kwargs)
        self.duties = duties
        people = Person.objects.visible_to(user).in_force().exclude(pk=person.pk)
        self.people = {str(one.pk): one for one in people.in_swedish_order()}
        everybody = _nearest_first(duties, list(self.people.values()))
        others = _without(user.person_id, everybody)
        successor: Any = self.fields["successor"]
        successor.choices = grouped("Välj person", *others)
        for duty in duties:
            if duty.may:
                self.fields[duty.key] = _row(duty, everybody if duty.kind == LINE else others)

    def rows(self) -> list[tuple[Duty, Any]]:
        """Every duty with its field, None where the reader may not hand it over."""
        return [(duty, self[duty.key] if duty.may else None) for duty in self.duties]

    def clean(self) -> dict[str, Any]:
        """Refuses when what the person holds is no longer what the page showed."""
        cleaned: dict[str, Any] = super().clean() or {}
        if cleaned.get("seen") != _seen(self.duties):
            self.data = self.data.copy()  # type: ignore[attr-defined]
            self.data["seen"] = _seen(self.duties)  # type: ignore[index]
            self.add_error(None, CHANGED)
        elif self.errors:  # the verb is not asked: what it would say is said now
            unread = self.errors.keys() & {"successor", *(duty.key for duty in self.duties)}
            chosen = bool(unread or self.choices())
            for refused in against(chosen, cleaned.get("last_day"), cleaned.get("reason")):
                self.add_error(refused.field, refused.reason)
        return cleaned

    def choices(self) -> list[Choice]:
        """The duties that are handed over, with the version the page showed."""
        common = self.cleaned_data.get("successor", "")
        found = []
        for duty in self.duties:
            if not duty.may:
                continue
            chosen = self.cleaned_data.get(duty.key) or common
            if chosen and chosen != KEEP:
                found.append(Choice(duty.key, self.people[chosen], duty.row.version))
        return found


def _nearest_first(duties: list[Duty], people: list[Person]) -> list[Group]:
    """The people of the same introductions and regions come before everybody else."""
    around = [duty.row.implementation for duty in duties if duty.kind != ROLE]
    places = [one.region for one in around]
    places += [duty.row.scope.region for duty in duties if duty.kind == ROLE]
    regions = list(dict.fromkeys(place for place in places if place is not None))
    return people_in_groups(regions, people, around)


def _without(person_id: int | None, groups: list[Group]) -> list[Group]:
    """The same groups without one of the people."""
    return [
        (heading, [choice for choice in choices if choice[0] != person_id])
        for heading, choices in groups
    ]


def _row(duty: Duty, people: list[Group]) -> forms.ChoiceField:
    choices = grouped("Samma som ovan", *people)
    choices.insert(1, (KEEP, "Lämnas inte över"))
    return ConditionalOption(label=f"Vem tar över {duty.what}, {duty.where}?", choices=choices)


def _seen(duties: list[Duty]) -> str:
    """The duties that may be handed over, with their versions."""
    return " ".join(f"{duty.key}:{duty.row.version}" for duty in duties if duty.may)
