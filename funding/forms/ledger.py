"""Forms of the ledger: which invoices, the day they were paid, how lines are booked."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms

from funding.ledger.permissions import can_edit_templates
from funding.ledger.shown import owed
from funding.models import AccountingTemplate, HandOver, Invoice, InvoiceStatus
from funding.models.ledger import ACCOUNTS
from regions.fields import fitting
from regions.forms import RegisterForm
from regions.models import HealthcareRegion
from vardforlopp.common.forms import DateField, Form
from vardforlopp.common.money import sek


class ChosenForm(Form):
    """The invoices chosen on one page and handed over on the next."""

    faktura = forms.ModelMultipleChoiceField(
        queryset=Invoice.objects.none(),
        widget=forms.MultipleHiddenInput,
        error_messages={
            "required": "Välj minst en faktura.",
            "invalid_choice": "En av fakturorna finns inte här. Gå tillbaka och välj på nytt.",
            "invalid_pk_value": "En av fakturorna finns inte. Gå tillbaka och välj på nytt.",
        },
    )

    def __init__(self, *args: Any, place: HealthcareRegion, **kwargs: Any):
        super().__init__(*args, **kwargs)
        field: Any = self.fields["faktura"]
        rows = Invoice.objects.filter(healthcare_region=place).order_by("due_on", "pk")
        rows = rows.select_related("region", "healthcare_region")
        field.queryset = rows.prefetch_related("lines")


class InvoicesField(forms.ModelMultipleChoiceField):
    """Invoices to tick, each with its region and amount."""

    def label_from_instance(self, obj: Any) -> str:
        return f"{obj}, {obj.region}, {sek(owed(obj))}"


class PaidForm(Form):
    """Which of the invoices in a hand-over were paid, and on which day."""

    invoices = InvoicesField(
        label="Betalda fakturor",
        queryset=Invoice.objects.none(),
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "required": "Välj minst en faktura.",
            "invalid_choice": "En av fakturorna är redan betald. Läs om sidan.",
        },
    )
    paid_on = DateField(label="Betald den", past=True)

    def __init__(self, *args: Any, hand_over: HandOver, **kwargs: Any):
        super().__init__(*args, **kwargs)
        rows = Invoice.objects.filter(handed__hand_over=hand_over, status=InvoiceStatus.HANDED_OVER)
        field: Any = self.fields["invoices"]
        field.queryset = rows.select_related("region").order_by("handed__voucher")
        field.initial = list(rows.values_list("pk", flat=True)) if not self.is_bound else None


class TemplateForm(RegisterForm):
    """The accounts that lines are booked on when nobody says otherwise."""

    class Meta:
        model = AccountingTemplate
        fields: Iterable[str] = (
            *("valid_from", "valid_to", "ledger_account", "cost_centre", "project"),
            *("vat_account", "payable_account", "rounding_account"),
        )
        formfield_callback = fitting

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["valid_from"].required = True
        self.fields["ledger_account"].help_text = "Kostnaden, om raden inte säger annat."

    def clean(self) -> dict[str, Any]:
        facts: dict[str, Any] = super().clean() or {}
        for name in ACCOUNTS:
            text = facts.get(name, "")
            if text and not (text.isascii() and text.isdecimal()):
                self.add_error(name, "Ett konto skrivs med bara siffror.")
        return facts


class NewTemplateForm(TemplateForm):
    class Meta(TemplateForm.Meta):
        fields: Iterable[str] = ("healthcare_region", *TemplateForm.Meta.fields)

    def __init__(self, *args: Any, user: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        places = HealthcareRegion.objects.in_force().in_swedish_order()
        mine = [place.pk for place in places if can_edit_templates(user, place)]
        self.choose_among("healthcare_region", places.filter(pk__in=mine))
        self.fields["valid_from"].help_text = "Avsluta den förra mallen dagen innan."
