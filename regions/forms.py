"""Forms of the register of who; an address name or a code, once given, is in none of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, cast

from django import forms

from regions.fields import CountField, fitting
from regions.models import (
    Body,
    BodyDecision,
    BodyMembership,
    BodyName,
    HealthcareRegion,
    HealthcareRegionName,
    HostDuty,
    Municipality,
    Person,
    Population,
    Region,
    RegionAffiliation,
    Unit,
)
from regions.models.periods import RegisterQuerySet
from vardforlopp.common.forms import DateField, LineField, RecordForm


class RegisterForm(RecordForm):
    """A form of a register row, with why it is changed."""

    reason = LineField(
        label="Varför ändras det?",
        required=False,
        max_length=300,
        help_text="Sparas i historiken tillsammans med ditt namn.",
    )

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        if not self.instance.pk:
            self.fields["reason"].label = "Varför läggs det till?"
        self.order_fields([name for name in self.fields if name != "reason"])

    def choose_among(self, name: str, rows: RegisterQuerySet) -> None:
        """The rows that the field `name` offers."""
        cast("forms.ModelChoiceField", self.fields[name]).queryset = rows

    def facts(self) -> dict[str, Any]:
        """What a new row is made of."""
        return {name: value for name, value in self.cleaned_data.items() if name != "version"}


def explain_name(form: RegisterForm) -> None:
    """Says which of a name's two days to fill in, and where the name in use is changed."""
    form.fields[
        "name"
    ].help_text = "Ett annat namn än det som står överst på sidan; det ändras med Ändra på sidan."
    form.fields["valid_from"].help_text = "Fyll i för ett nytt namn, om dagen är känd."
    form.fields["valid_to"].help_text = "Fyll i för ett tidigare namn, om dagen är känd."


class HealthcareRegionForm(RegisterForm):
    class Meta:
        model = HealthcareRegion
        fields: Iterable[str] = ("name", "short_name", "statutory_name", "valid_from", "valid_to")
        formfield_callback = fitting


class RegionForm(RegisterForm):
    class Meta:
        model = Region
        fields: Iterable[str] = (
            "name",
            "short_name",
            "organisation_number",
            "valid_from",
            "valid_to",
        )
        formfield_callback = fitting


class AffiliationForm(RegisterForm):
    class Meta:
        model = RegionAffiliation
        fields: Iterable[str] = ("is_main", "valid_from", "valid_to")
        formfield_callback = fitting


class NewAffiliationForm(AffiliationForm):
    class Meta(AffiliationForm.Meta):
        fields: Iterable[str] = ("healthcare_region", *AffiliationForm.Meta.fields)

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        there = HealthcareRegion.objects.in_force().in_swedish_order()
        self.choose_among("healthcare_region", there)


class HealthcareRegionNameForm(RegisterForm):
    class Meta:
        model = HealthcareRegionName
        fields: Iterable[str] = ("name", "valid_from", "valid_to", "source")
        formfield_callback = fitting

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        explain_name(self)


class PopulationForm(RegisterForm):
    count = CountField(label="Antal invånare")

    class Meta:
        model = Population
        fields: Iterable[str] = ("on", "count", "source")
        formfield_callback = fitting

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        cast("DateField", self.fields["on"]).past = True


class MunicipalityForm(RegisterForm):
    class Meta:
        model = Municipality
        fields: Iterable[str] = ("name", "healthcare_region", "valid_from", "valid_to")
        formfield_callback = fitting


class UnitForm(RegisterForm):
    class Meta:
        model = Unit
        fields: Iterable[str] = ("name", "kind", "parent", "valid_from", "valid_to")
        formfield_callback = fitting

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        if self.instance.region_id:
            near = Unit.objects.filter(region=self.instance.region_id)
            near = near.exclude(pk=self.instance.pk).in_swedish_order()
            self.choose_among("parent", near)


class NewUnitForm(UnitForm):
    class Meta(UnitForm.Meta):
        fields: Iterable[str] = ("region", *UnitForm.Meta.fields)


class BodyForm(RegisterForm):
    class Meta:
        model = Body
        fields: Iterable[str] = (
            "name",
            "short_name",
            "kind",
            "level",
            "healthcare_region",
            "region",
            "municipality",
            "parent",
            "mirrors",
            "is_deciding",
            "is_recommending",
            "valid_from",
            "valid_from_precision",
            "valid_to",
            "valid_to_precision",
            "note",
        )
        formfield_callback = fitting

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["level"].help_text = (
            "Ett nationellt organ har ingen plats. Ange annars sjukvårdsregion, region "
            "eller kommun nedan."
        )


class BodyNameForm(RegisterForm):
    class Meta:
        model = BodyName
        fields: Iterable[str] = (
            "name",
            "valid_from",
            "valid_from_precision",
            "valid_to",
            "valid_to_precision",
            "source",
            "note",
        )
        formfield_callback = fitting

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        explain_name(self)


class PersonForm(RegisterForm):
    class Meta:
        model = Person
        fields: Iterable[str] = (
            "name",
            "title",
            "organisation",
            "email",
            "employee_hsa_id",
            "valid_from",
            "valid_to",
        )
        formfield_callback = fitting


class MembershipForm(RegisterForm):
    class Meta:
        model = BodyMembership
        fields: Iterable[str] = (
            "role",
            "represents",
            "votes",
            "is_protected",
            "valid_from",
            "valid_to",
        )
        formfield_callback = fitting


class NewMembershipForm(MembershipForm):
    class Meta(MembershipForm.Meta):
        fields: Iterable[str] = ("person", *MembershipForm.Meta.fields)


class HostDutyForm(RegisterForm):
    class Meta:
        model = HostDuty
        fields: Iterable[str] = (
            "state",
            "valid_from",
            "valid_from_precision",
            "valid_to",
            "valid_to_precision",
            "note",
        )
        formfield_callback = fitting


class NewHostDutyForm(HostDutyForm):
    class Meta(HostDutyForm.Meta):
        fields: Iterable[str] = ("healthcare_region", "host_body", *HostDutyForm.Meta.fields)


class DecisionForm(RegisterForm):
    class Meta:
        model = BodyDecision
        fields: Iterable[str] = (
            "title",
            "decided_on",
            "decided_precision",
            "decided_is_inferred",
            "decided_source",
            "reference",
            "follows",
            "note",
        )
        formfield_callback = fitting

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.choose_among("follows", BodyDecision.objects.exclude(pk=self.instance.pk))
