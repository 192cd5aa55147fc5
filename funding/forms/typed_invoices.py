"""The form of an invoice that is written off by hand from a PDF."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms import BoundField

from funding.forms.files import MonthField
from funding.invoices import accounts
from funding.invoices.matching import TOO_LONG, is_too_long
from funding.models import InvoiceKind, Position, ReceivedFile
from vardforlopp.common.forms import DateField, LineField, VersionForm
from vardforlopp.common.money import SekFormField, sek, total

MOST_LINES = 4
REQUIRED = {"required": "Skriv det som står på fakturan."}
OF_A_LINE = ("position", "first_month", "last_month", "net")
GROUPS = (
    (
        "Fakturan",
        ("kind", "number", "credited_number", "issued_on", "due_on", "buyer_reference"),
    ),
    ("Belopp", ("net", "vat", "rounding", "payable")),
    ("Betalning", ("account_kind", "account", "payment_reference")),
)


def above_nothing(amount: Decimal) -> None:
    """ValidationError for what nobody can be asked to pay; a credit note is written so too."""
    if amount <= 0:
        raise ValidationError("Skriv ett belopp över noll, också på en kreditfaktura.")


class AmountField(SekFormField):
    """An amount above nothing."""

    def clean(self, value: Any) -> Any:
        amount = super().clean(value)
        if amount is not None:
            above_nothing(amount)
        return amount


class TypedForm(VersionForm):
    """An invoice written off from a PDF: what stands on it, and the months of each position."""

    kind = forms.ChoiceField(label="Slag", choices=InvoiceKind.choices)
    number = LineField(label="Fakturanummer", max_length=60, error_messages=REQUIRED)
    credited_number = LineField(
        label="Krediterar fakturanummer",
        max_length=60,
        required=False,
        help_text="Bara på en kreditfaktura.",
    )
    issued_on = DateField(label="Fakturadatum", past=True)
    due_on = DateField(label="Förfaller", required=False)
    buyer_reference = LineField(label="Er referens", max_length=60, required=False)
    net = AmountField(label="Netto (utan moms)", error_messages=REQUIRED)
    vat = SekFormField(label="Moms", required=False)
    rounding = SekFormField(label="Öresavrundning", required=False)
    payable = AmountField(label="Att betala", error_messages=REQUIRED)
    account_kind = forms.ChoiceField(
        label="Kontoslag",
        choices=[("bankgiro", "Bankgiro"), ("plusgiro", "Plusgiro"), ("iban", "IBAN")],
    )
    account = LineField(label="Konto", max_length=40, error_messages=REQUIRED)
    payment_reference = LineField(label="OCR eller meddelande", max_length=60, required=False)

    def __init__(self, file: ReceivedFile, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        theirs = Position.objects.filter(healthcare_region=file.healthcare_region_id)
        if file.region_id:
            theirs = theirs.filter(region=file.region_id)
        positions = theirs.select_related("region")
        for number in range(1, MOST_LINES + 1):
            self._add_line(number, positions)

    def _add_line(self, number: int, positions: Any) -> None:
        """The fields of a line; only the first has to be filled in."""
        first, where = number == 1, f"Rad {number}"
        self.fields[f"position_{number}"] = forms.ModelChoiceField(
            label=f"{where}: tjänst",
            queryset=positions,
            required=first,
            empty_label="Välj tjänst" if first else "Ingen rad",
            error_messages={"required": "Välj tjänst."},
        )
        self.fields[f"first_month_{number}"] = MonthField(
            label=f"{where}: från och med", required=first
        )
        self.fields[f"last_month_{number}"] = MonthField(
            label=f"{where}: till och med", required=False
        )
        self.fields[f"net_{number}"] = AmountField(
            label=f"{where}: netto", required=first, error_messages=REQUIRED
        )

    def groups(self) -> Iterator[tuple[str, list[BoundField]]]:
        """The fields as they stand together on paper."""
        for title, names in GROUPS:
            yield title, [self[name] for name in names]

    def rows(self) -> Iterator[tuple[int, list[BoundField]]]:
        """The fields of each line."""
        for number in range(1, MOST_LINES + 1):
            yield number, [self[f"{name}_{number}"] for name in OF_A_LINE]

    def clean(self) -> dict[str, Any]:
        """Each begun line is whole, all are of one region, and the sums are those written."""
        cleaned: dict[str, Any] = super().clean() or {}
        found = {n: self._line(cleaned, n) for n in range(1, MOST_LINES + 1)}
        begun = {number: line for number, line in found.items() if line}
        cleaned["lines"] = list(begun.values())
        if len({line["position"].region_id for line in cleaned["lines"]}) > 1:
            self.add_error("position_1", "Alla rader på en faktura är från samma region.")
        wrong = accounts.refusal(cleaned.get("account_kind", ""), cleaned.get("account", ""))
        if wrong:
            self.add_error("account", wrong)
        self._sums_agree(cleaned, begun)
        return cleaned

    def _line(self, cleaned: dict[str, Any], number: int) -> dict[str, Any] | None:
        last = cleaned.pop(f"last_month_{number}", None)
        names = [f"{name}_{number}" for name in ("position", "first_month", "net")]
        written = [cleaned.pop(name, None) for name in names]
        if any(value is None for value in written):
            for name, value in zip(names, written, strict=True):
                if value is None and name not in self.errors and any((*written, last)):
                    self.add_error(name, "Fyll i hela raden, eller lämna den tom.")
            return None
        line = dict(zip(("position", "first_month", "net"), written, strict=True))
        line["last_month"] = last or line["first_month"]
        if line["last_month"] < line["first_month"]:
            self.add_error(f"last_month_{number}", "Sista månaden ligger före den första.")
        elif is_too_long(line["first_month"], line["last_month"]):
            self.add_error(f"last_month_{number}", TOO_LONG)
        return line

    def _sums_agree(self, cleaned: dict[str, Any], lines: dict[int, dict[str, Any]]) -> None:
        """As on paper: a slip of the pen is caught before it is registered."""
        if self.errors:
            return
        cleaned["vat"] = cleaned["vat"] or Decimal(0)
        cleaned["rounding"] = cleaned["rounding"] or Decimal(0)
        asked = cleaned["net"] + cleaned["vat"] + cleaned["rounding"]
        summed = total(line["net"] for line in lines.values())
        if cleaned["vat"] < 0:
            self.add_error("vat", "Momsen är noll eller mer.")
        elif abs(cleaned["rounding"]) >= 1:
            self.add_error("rounding", "Öresavrundningen är alltid mindre än en krona.")
        elif summed != cleaned["net"]:
            text = f"Radernas netto, {sek(summed)}, är inte lika med fakturans. Läs om fakturan."
            self.add_error(f"net_{max(lines)}", text)
            self.add_error("net", text)
        elif asked != cleaned["payable"]:
            text = f"Netto, moms och öresavrundning blir {sek(asked)}, inte lika med att betala."
            self.add_error("payable", text)
