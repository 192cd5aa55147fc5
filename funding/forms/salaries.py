"""Forms of salary costs: what a month cost, and what counts."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from funding import salary_hints
from funding.forms.sure import ask_once_more
from funding.models import SalaryBasis
from funding.position_months import PositionMonth
from regions.fields import fitting
from regions.forms import RegisterForm
from regions.models import HealthcareRegion
from vardforlopp.common.answer import Refused, Stale
from vardforlopp.common.forms import Form, LineField
from vardforlopp.common.money import SekFormField, sek

FULL, BOOKED = "full", "booked"


class SalaryBasisForm(RegisterForm):
    class Meta:
        model = SalaryBasis
        fields: Iterable[str] = (
            *("valid_from", "valid_to", "has_contributions", "contributions_note"),
            *("has_holiday_pay", "overhead", "note"),
        )
        formfield_callback = fitting


class NewSalaryBasisForm(SalaryBasisForm):
    class Meta(SalaryBasisForm.Meta):
        fields: Iterable[str] = ("healthcare_region", *SalaryBasisForm.Meta.fields)

    def __init__(self, *args: Any, user: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        places = HealthcareRegion.objects.in_force().in_swedish_order()
        mine = [place.pk for place in places if user.may("edit_salary_basis", place)]
        self.choose_among("healthcare_region", places.filter(pk__in=mine))


class SalaryForm(Form):
    """The cost of a position in a month; what the amount says is asked only for part of a month."""

    says = forms.ChoiceField(
        label="Vad är beloppet?",
        choices=[
            (FULL, "Lönekostnaden för en hel månad i hela tjänsten. Systemet räknar ut delen."),
            (BOOKED, "Den bokförda kostnaden för den här månaden. Systemet räknar inte om den."),
        ],
        widget=forms.RadioSelect,
    )
    amount = SekFormField(
        label="Lönekostnad i kronor", error_messages={"required": "Ange ett belopp."}
    )
    reason = LineField(
        label="Varför rättas kostnaden?",
        max_length=300,
        error_messages={"required": "Skriv varför."},
        help_text="Den tidigare raden står kvar i månadens historik.",
    )
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    differences: tuple[tuple[str, str, str], ...] = ()

    def __init__(self, now: PositionMonth, *args: Any, **kwargs: Any):
        cost = now.cost
        initial: dict[str, Any] = {"version": cost.number if cost else 0}
        if cost:
            initial["says"] = BOOKED if cost.full_month is None else FULL
            initial["amount"] = cost.amount if cost.full_month is None else cost.full_month
        super().__init__(*args, initial=initial, **kwargs)
        self.now = now
        self.fields["amount"].help_text = salary_hints.said(
            salary_hints.nearest(now.position, now.month)
        )
        if now.held.is_whole or now.held.is_vacant:
            del self.fields["says"]
        if not cost:
            del self.fields["reason"]

    def clean(self) -> dict[str, Any]:
        """A page read before somebody handed in a cost could not ask why: it is stale instead."""
        read: dict[str, Any] = super().clean() or self.cleaned_data
        if self.now.cost and read.get("version") != self.now.cost.number:
            self.errors.pop("reason", None)
            return read
        amount = read.get("amount")
        if isinstance(amount, Decimal) and "says" not in self.errors:
            is_full = read.get("says") == FULL
            odd = salary_hints.what_is_odd(self.now, amount, is_full_month=is_full)
            if odd:
                ask_once_more(self, "amount", amount, odd)
        return read

    def facts(self) -> dict[str, Any]:
        """What enter_cost is given."""
        read = self.cleaned_data
        return {
            "amount": read["amount"],
            "is_full_month": read.get("says") == FULL,
            "reason": read.get("reason", ""),
            "version": read["version"] or 0,
        }

    def refuse(self, refused: Refused | ValidationError) -> None:
        """A stale page also shows what is saved now beside what was typed."""
        super().refuse(refused)
        if isinstance(refused, Stale):
            self.differences = tuple(self._clash())

    def _clash(self) -> Iterable[tuple[str, str, str]]:
        cost, typed = self.now.cost, self.cleaned_data.get("amount")
        if cost and isinstance(typed, Decimal):
            yield "Lönekostnad", sek(cost.amount), sek(typed)
