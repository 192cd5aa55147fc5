"""Forms of the positions: the post itself, who is to hold it, the answer, the last day."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django import forms

from funding.models import Position
from regions.fields import fitting
from regions.forms import RegisterForm
from regions.models import HealthcareRegion, Person, Region
from vardforlopp.common.forms import DateField, Form, LineField, VersionForm
from vardforlopp.common.money import PercentFormField


class PositionForm(RegisterForm):
    """The post; its place and number are chosen once, and its days follow its agreements."""

    class Meta:
        model = Position
        fields: Iterable[str] = (
            *("full_time_share", "financing_share", "planned_share", "band_low", "band_high"),
            *("buyer_reference", "note", "source"),
        )
        formfield_callback = fitting


class NewPositionForm(PositionForm):
    class Meta(PositionForm.Meta):
        fields: Iterable[str] = (
            *("healthcare_region", "number", "region"),
            *PositionForm.Meta.fields,
        )

    def __init__(self, *args: Any, user: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        places = HealthcareRegion.objects.in_force().in_swedish_order()
        mine = [place.pk for place in places if user.may("edit_positions", place)]
        self.choose_among("healthcare_region", places.filter(pk__in=mine))
        self.choose_among("region", Region.objects.in_force().in_swedish_order())


class HolderForm(Form):
    """Who is proposed for a position, and for how long."""

    person = forms.ModelChoiceField(
        label="Innehavare",
        queryset=Person.objects.none(),
        empty_label="Välj person",
        error_messages={"required": "Välj en person."},
        help_text="Saknas någon? Registeransvarig lägger till personer.",
    )
    valid_from = DateField(label="Från och med")
    valid_to = DateField(
        label="Till och med", required=False, help_text="Lämna tomt om slutet inte är bestämt."
    )
    degree = PercentFormField(
        label="Tjänstgöringsgrad",
        initial=Decimal(1),
        help_text="Hur stor del av tjänsten innehavaren har. När graden ändras avslutas innehavet "
        "och ett nytt föreslås från den dagen.",
        error_messages={"required": "Ange graden i procent, till exempel 100."},
    )

    def __init__(self, *args: Any, user: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        field: Any = self.fields["person"]
        field.queryset = Person.objects.visible_to(user).in_force().in_swedish_order()


class ConfirmForm(VersionForm):
    """Nothing more to say."""


class DeclineForm(VersionForm):
    comment = LineField(
        label="Varför?", max_length=300, error_messages={"required": "Skriv varför."}
    )


class EndHoldingForm(VersionForm):
    valid_to = DateField(label="Sista dag")
    reason = LineField(
        label="Varför slutar innehavet?",
        max_length=300,
        error_messages={"required": "Skriv varför."},
    )
