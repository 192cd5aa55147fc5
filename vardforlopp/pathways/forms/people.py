"""Who does what in an implementation: giving a part and ending it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from typing import Any

from django import forms
from django.db.models import Q

from regions.models import Person, Region
from vardforlopp.accounts.models import Appointment
from vardforlopp.common.forms import DateField, Form
from vardforlopp.pathways.forms.fields import grouped
from vardforlopp.pathways.models import Implementation, Staffing, StaffingRole


class StaffForm(Form):
    """Gives a person a part in an implementation; the region's own people come first."""

    person = forms.ModelChoiceField(
        label="Person",
        queryset=Person.objects.none(),
        error_messages={"required": "Välj en person."},
        help_text="Saknas någon? Registeransvarig lägger till personer.",
    )
    role = forms.ChoiceField(label="Roll", choices=[("", "Välj roll"), *StaffingRole.choices])
    valid_from = DateField(label="Från och med")
    valid_to = DateField(label="Till och med", required=False)

    def __init__(self, implementation: Implementation, user: Any, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        field: Any = self.fields["person"]
        field.queryset = Person.objects.visible_to(user).in_force().in_swedish_order()
        others = field.queryset.exclude(pk=user.person_id)  # nobody staffs oneself
        field.choices = people_around(implementation, list(others))


def people_around(implementation: Implementation, people: list[Person]) -> list[tuple[str, Any]]:
    """Those of the introduction and of the region first, each with what tells namesakes apart."""
    groups = people_in_groups([implementation.region], people, [implementation])
    return grouped("Välj person", *groups)


def people_in_groups(
    regions: Collection[Region],
    people: list[Person],
    introductions: Collection[Implementation] = (),
) -> list[tuple[str, list[tuple[int, str]]]]:
    """Those who work in the introductions, then those of the regions, then everybody else."""
    parts = _parts(people)
    staffed = Staffing.objects.not_ended().filter(implementation__in=introductions)
    nearest = set(staffed.values_list("person", flat=True))
    here, names = _ids_in(regions), {region.name for region in regions}
    where = "Här i regionen" if len(regions) == 1 else "I samma regioner"
    groups: dict[str, list[tuple[int, str]]] = {"I samma införande": [], where: [], "Andra": []}
    for one in people:
        is_own = one.pk in here or one.organisation in names
        heading = "I samma införande" if one.pk in nearest else where if is_own else "Andra"
        groups[heading].append((one.pk, _named(one, parts[one.pk])))
    return list(groups.items())


def _parts(people: list[Person]) -> dict[int, list[str]]:
    """What each holds today, as "processtöd, Region Skåne"."""
    parts: dict[int, list[str]] = defaultdict(list)
    held = Appointment.objects.in_force().filter(person__in=people).with_names()
    for row in held.order_by("valid_from", "pk"):
        place = str(row.scope)
        parts[row.person_id].append(f"{row.role_facts.label}, {place}")
    return parts


def _ids_in(regions: Collection[Region]) -> set[int]:
    """Those appointed or staffed in the regions."""
    places = ("scope__region", "scope__unit__region", "scope__body__region")
    at = Q(*((f"{place}__in", regions) for place in places), _connector=Q.OR)
    appointed = Appointment.objects.in_force().filter(at).values_list("person", flat=True)
    staffed = Staffing.objects.not_ended().filter(implementation__region__in=regions)
    return {*appointed, *staffed.values_list("person", flat=True)}


def _named(person: Person, parts: list[str]) -> str:
    own = ", ".join(word for word in (person.title, person.organisation) if word)
    more = "; ".join(parts) or own
    return f"{person.name} – {more}" if more else person.name


class EndForm(Form):
    """Ends a part on a day."""

    valid_to = DateField(label="Till och med")
    version = forms.IntegerField(widget=forms.HiddenInput)
