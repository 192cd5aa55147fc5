"""Forms of invoices: what a list is narrowed to, lines, the credited invoice, words to a move."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.http import QueryDict
from django.utils.html import escape

from funding.accounting import template_on
from funding.forms.files import MonthField
from funding.models import (
    Approval,
    HoldingStatus,
    Invoice,
    InvoiceKind,
    InvoiceLine,
    InvoiceStatus,
    Position,
    PositionHolding,
)
from funding.reach import money_of
from vardforlopp.accounts.rights import holds_somewhere
from vardforlopp.common.addresses import SpelledChoice
from vardforlopp.common.dates import today
from vardforlopp.common.filters import FilterForm
from vardforlopp.common.forms import Form, LineField, TextField, VersionForm

MINE = "mig"


def waiting_for(user: Any) -> Q:
    """The invoices whose next step is the user's: not what they typed, attested or are paid by."""
    mine = Approval.objects.filter(person=user.person_id, voided_at__isnull=True)
    held = PositionHolding.objects.filter(person=user.person_id, status=HoldingStatus.CONFIRMED)
    own = InvoiceLine.objects.filter(position__in=held.values("position"))
    closed = Q(typed_by=user.person_id) | Q(pk__in=own.values("invoice"))
    found = Q(pk__in=())
    for right, status, not_mine in (
        ("review_invoices", InvoiceStatus.TO_REVIEW, closed),
        ("decide_invoices", InvoiceStatus.REVIEWED, closed | Q(pk__in=mine.values("invoice"))),
        ("hand_over_invoices", InvoiceStatus.APPROVED, Q(pk__in=())),
    ):
        if holds_somewhere(user, right):
            found |= money_of(user, right) & Q(status=status) & ~not_mine
    if holds_somewhere(user, "upload_invoices"):
        found |= _answered_by(user)
    return found


def _answered_by(user: Any) -> Q:
    """Returned ones, for the region that invoiced: the kansli itself waits for the answer."""
    returned = Q(status=InvoiceStatus.RETURNED)
    return returned & money_of(user, "upload_invoices") & ~money_of(user, "review_invoices")


class InvoiceFilter(FilterForm):
    """By state (or what waits for me), region and year."""

    lage = SpelledChoice(
        [(state, str(state.label).capitalize()) for state in InvoiceStatus],
        words=[(MINE, "Väntar på mig")],
        label="Läge",
    )
    region = SpelledChoice(label="Region")
    ar = SpelledChoice(label="År")

    def __init__(self, data: QueryDict, *, user: Any):
        super().__init__(data)
        self.user = user
        seen = Invoice.objects.visible_to(user)
        regions = seen.order_by("region__sort_key").values_list("region__slug", "region__name")
        self.offer("region", *dict(regions).items())
        years = seen.order_by("-issued_on__year").values_list("issued_on__year", flat=True)
        self.offer("ar", *((str(year), str(year)) for year in dict.fromkeys(years)))

    def choose(self, rows: Any) -> Any:
        asked = self.cleaned_data
        if asked["lage"] == MINE:
            rows = rows.filter(waiting_for(self.user))
        elif asked["lage"]:
            rows = rows.filter(status=asked["lage"])
        if asked["region"]:
            rows = rows.filter(region__slug=asked["region"])
        return rows.filter(issued_on__year=int(asked["ar"])) if asked["ar"] else rows


class MoveForm(VersionForm):
    """What the step asks: kept in the history, and read by the other side."""

    comment = TextField(max_length=1000, rows=3)

    def __init__(self, *args: Any, asks: str, **kwargs: Any):
        super().__init__(*args, **kwargs)
        field = self.fields["comment"]
        field.label = asks
        required = "Skriv varför." if asks.startswith("Varför") else "Skriv ditt svar."
        field.error_messages["required"] = required


class MatchForm(VersionForm):
    """Which position and which months a line is for."""

    position = forms.ModelChoiceField(
        label="Tjänst",
        queryset=Position.objects.none(),
        empty_label="Välj tjänst",
        error_messages={"required": "Välj tjänst."},
    )
    first_month = MonthField(label="Från och med månad", help_text="Till exempel 2021-05.")
    last_month = MonthField(
        label="Till och med månad", required=False, help_text="Lämna tomt om det är en månad."
    )

    def __init__(self, line: InvoiceLine, *args: Any, **kwargs: Any):
        facts = {
            "position": line.position_id,
            "first_month": line.first_month,
            "last_month": line.last_month,
            "version": line.version,
        }
        super().__init__(*args, initial=facts, **kwargs)
        invoice = line.invoice
        field: Any = self.fields["position"]
        field.queryset = Position.objects.filter(
            healthcare_region=invoice.healthcare_region_id, region=invoice.region_id
        ).select_related("region")

    def clean(self) -> dict[str, Any]:
        """One month is from itself to itself."""
        cleaned: dict[str, Any] = super().clean() or {}
        first = cleaned.get("first_month")
        cleaned["last_month"] = cleaned.get("last_month") or first
        if first and cleaned["last_month"] < first:
            self.add_error("last_month", "Sista månaden ligger före den första.")
        return cleaned


class BookForm(VersionForm):
    """Where a line is booked; empty is as the template of the healthcare region says."""

    ledger_account = LineField(label="Konto", max_length=20, required=False)
    cost_centre = LineField(label="Kostnadsställe", max_length=20, required=False)
    project = LineField(label="Projekt", max_length=20, required=False)

    def __init__(self, line: InvoiceLine, *args: Any, **kwargs: Any):
        names = ("ledger_account", "cost_centre", "project", "version")
        facts = {name: getattr(line, name) for name in names}
        super().__init__(*args, initial=facts, **kwargs)
        template = template_on(line.invoice.healthcare_region, today())
        for name in ("ledger_account", "cost_centre", "project"):
            usual = getattr(template, name, "")
            said = f"mallen: {usual}" if usual else "mallen, som inte anger något"
            self.fields[name].help_text = escape(f"Lämnas det tomt gäller {said}.")

    def clean_ledger_account(self) -> str:
        """Digits alone, as the ledger takes them."""
        text: str = self.cleaned_data["ledger_account"]
        if text and not (text.isascii() and text.isdecimal()):
            raise ValidationError("Ett konto skrivs med bara siffror.")
        return text


class CreditForm(VersionForm):
    """Which invoice a credit note belongs to."""

    invoice = forms.ModelChoiceField(
        label="Faktura",
        queryset=Invoice.objects.none(),
        error_messages={"required": "Välj faktura."},
    )

    def __init__(self, credit_note: Invoice, *args: Any, **kwargs: Any):
        super().__init__(*args, initial={"version": credit_note.version}, **kwargs)
        field: Any = self.fields["invoice"]
        field.queryset = Invoice.objects.filter(
            kind=InvoiceKind.INVOICE,
            region=credit_note.region_id,
            healthcare_region=credit_note.healthcare_region_id,
        )


class AccountForm(Form):
    """How somebody made sure of an account."""

    how = LineField(
        label="Hur har du försäkrat dig om kontot?",
        max_length=300,
        help_text="Till exempel: ringde regionens ekonomi på numret i registret.",
        error_messages={"required": "Skriv hur du har försäkrat dig."},
    )
