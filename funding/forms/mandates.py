"""Forms of the attestförteckning: a new mandate, and its last day."""

from __future__ import annotations

from typing import Any

from django import forms

from funding.models import MandateKind
from regions.models import HealthcareRegion, Person
from vardforlopp.common.forms import DateField, Form, LineField, VersionForm
from vardforlopp.common.money import SekFormField


class MandateForm(Form):
    """Who may decide invoices, how much at a time, when and by which decision."""

    healthcare_region = forms.ModelChoiceField(
        label="Sjukvårdsregion",
        queryset=HealthcareRegion.objects.none(),
        empty_label=None,
    )
    person = forms.ModelChoiceField(
        label="Person",
        queryset=Person.objects.none(),
        empty_label="Välj person",
        error_messages={"required": "Välj en person."},
        help_text="Inte du själv. Saknas någon? Registeransvarig lägger till personer.",
    )
    kind = forms.ChoiceField(
        label="Slag",
        choices=MandateKind.choices,
        initial=MandateKind.ORDINARY,
        widget=forms.RadioSelect,
    )
    deputy_for = forms.ModelChoiceField(
        label="Ersätter",
        queryset=Person.objects.none(),
        required=False,
        empty_label="Ingen",
        help_text="Bara för en ersättare.",
    )
    limit = SekFormField(
        label="Högst per faktura",
        help_text="Det största belopp som personen får besluta om åt gången, i kronor.",
        error_messages={"required": "Ange det högsta beloppet."},
    )
    valid_from = DateField(label="Från och med")
    valid_to = DateField(
        label="Till och med", required=False, help_text="Lämna tomt om slutet inte är bestämt."
    )
    reference = LineField(label="Beslut", max_length=200, help_text="Diarienummer eller protokoll.")

    def __init__(self, *args: Any, user: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        places = HealthcareRegion.objects.in_force().in_swedish_order()
        mine = [place.pk for place in places if user.may("edit_mandates", place)]
        people = Person.objects.visible_to(user).in_force().in_swedish_order()
        self._offer("healthcare_region", places.filter(pk__in=mine))
        self._offer("person", people.exclude(pk=user.person_id))
        self._offer("deputy_for", people)

    def _offer(self, name: str, rows: Any) -> None:
        field: Any = self.fields[name]
        field.queryset = rows

    def clean(self) -> dict[str, Any]:
        facts = super().clean() or {}
        is_deputy, whom = facts.get("kind") == MandateKind.DEPUTY, facts.get("deputy_for")
        if is_deputy and whom is None and "deputy_for" not in self.errors:
            self.add_error("deputy_for", "Ange vem personen ersätter.")
        if is_deputy and whom and whom == facts.get("person"):
            self.add_error("deputy_for", "En ersättare ersätter en annan person.")
        if not is_deputy and whom:
            self.add_error("deputy_for", "Bara en ersättare ersätter någon. Välj Ingen.")
        limit = facts.get("limit")
        if limit is not None and limit <= 0:
            self.add_error("limit", "Ange ett belopp över 0 kr.")
        first, last = facts.get("valid_from"), facts.get("valid_to")
        if first and last and last < first:
            self.add_error("valid_to", "Slutdatumet ligger före startdatumet.")
        return facts


class EndMandateForm(VersionForm):
    valid_to = DateField(label="Sista dag")
    reason = LineField(
        label="Varför slutar mandatet?",
        max_length=300,
        error_messages={"required": "Skriv varför."},
    )
