"""Forms of files: handing them in, and writing off what is no e-invoice."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError

from funding.invoices.matching import TOO_LONG, is_too_long
from funding.models import InvoiceKind, Position, ReceivedFile
from funding.reach import holds_money, money_of, regions_where
from regions.models import HealthcareRegion, Region
from vardforlopp.common import documents
from vardforlopp.common.dates import MONTHS
from vardforlopp.common.forms import DateField, Form, LineField
from vardforlopp.common.money import SekFormField

MOST_FILES = 50
UPLOAD = "upload_invoices"
MOST_LINES = 4
REQUIRED = {"required": "Skriv det som står på fakturan."}


class ManyFiles(forms.FileInput):
    """A choice of several files."""

    allow_multiple_selected = True

    def value_from_datadict(self, data: Any, files: Any, name: str) -> list[Any]:
        return list(files.getlist(name)) if hasattr(files, "getlist") else []


class FilesField(forms.FileField):
    """The chosen files. What is in them is for the check to say, file by file."""

    widget = ManyFiles(attrs={"multiple": True})

    def clean(self, data: Any, initial: Any = None) -> list[Any]:
        found = [one for one in data or [] if one]
        if not found:
            raise ValidationError("Välj minst en fil.", code="required")
        if len(found) > MOST_FILES:
            raise ValidationError(f"Lämna in högst {MOST_FILES} filer åt gången.")
        large = [one.name for one in found if one.size > settings.UPLOAD_LIMIT_BYTES]
        if large:
            limit = documents.limit_in_words()
            raise ValidationError(f"Högst {limit} per fil kan tas emot: {', '.join(large)[:300]}.")
        return found


class FilesForm(Form):
    """Files on their way in, and to whom."""

    healthcare_region = forms.ModelChoiceField(
        label="Till sjukvårdsregion", queryset=HealthcareRegion.objects.none(), empty_label=None
    )
    region = forms.ModelChoiceField(
        label="Från region", queryset=Region.objects.none(), required=False
    )
    uploads = FilesField(
        label="Filer",
        help_text="E-fakturor (XML, Peppol BIS Billing 3) eller fakturor i PDF, "
        f"högst {MOST_FILES} på en gång.",
    )

    def __init__(self, *args: Any, user: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.user = user
        mine = Position.objects.filter(money_of(user, UPLOAD))
        payers = HealthcareRegion.objects.filter(pk__in=mine.values("healthcare_region"))
        field: Any = self.fields["healthcare_region"]
        field.queryset = payers.in_swedish_order()
        self._ask_from_where(field.queryset)

    def _ask_from_where(self, payers: Any) -> None:
        """Only of those who could hand in from more than one place."""
        own = regions_where(self.user, UPLOAD).in_swedish_order()
        at_kansli = any(holds_money(self.user, UPLOAD, payer=payer) for payer in payers)
        places = list(own[:2])
        self.only = places[0] if len(places) == 1 and not at_kansli else None
        if self.only or not places:
            del self.fields["region"]
            return
        field: Any = self.fields["region"]
        field.queryset = own
        field.empty_label = "Kansliet" if at_kansli else "Välj region"

    def clean(self) -> dict[str, Any]:
        """From a region where one hands in, or from the kansli that one belongs to."""
        cleaned: dict[str, Any] = super().clean() or {}
        region = cleaned["region"] = cleaned.get("region") or self.only
        payer = cleaned.get("healthcare_region")
        where = "region" if "region" in self.fields else "healthcare_region"
        if payer is None or where in self.errors:
            return cleaned
        if region is None and not holds_money(self.user, UPLOAD, payer=payer):
            self.add_error(where, "Välj vilken region fakturorna kommer från.")
        elif region and not Position.objects.filter(region=region, healthcare_region=payer):
            self.add_error(where, f"{payer} betalar ingen tjänst i {region}.")
        return cleaned


class MonthField(LineField):
    """A month written 2021-05 or maj 2021; cleans to its first day."""

    def __init__(self, **kwargs: Any):
        super().__init__(max_length=20, **kwargs)

    def clean(self, value: Any) -> Any:
        text = super().clean(value).strip().lower()
        if not text:
            return None
        year, _, month = text.partition("-")
        if not month:
            name, _, year = text.partition(" ")
            month = str(MONTHS.index(name) + 1) if name in MONTHS else ""
        if not (year.isdecimal() and month.isdecimal() and 1 <= int(month) <= 12):
            raise ValidationError("Skriv månaden som 2021-05 eller maj 2021.")
        if not 2015 <= int(year) <= 2100:
            raise ValidationError("Året ska vara mellan 2015 och 2100.")
        return date(int(year), int(month), 1)

    def prepare_value(self, value: Any) -> Any:
        return f"{value:%Y-%m}" if isinstance(value, date) else value


class VersionForm(Form):
    """A page that was read at a version."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)


class DropForm(VersionForm):
    comment = LineField(
        label="Varför ska det inte bli något av filen?",
        max_length=300,
        error_messages={"required": "Skriv varför."},
    )


class TypedForm(VersionForm):
    """An invoice written off from a PDF: what stands on it, and the months of each position."""

    kind = forms.ChoiceField(label="Slag", choices=InvoiceKind.choices)
    number = LineField(label="Fakturanummer", max_length=60, error_messages=REQUIRED)
    issued_on = DateField(label="Fakturadatum", past=True)
    due_on = DateField(label="Förfaller", required=False)
    buyer_reference = LineField(label="Er referens", max_length=60, required=False)
    net = SekFormField(label="Netto (utan moms)", error_messages=REQUIRED)
    vat = SekFormField(label="Moms", required=False)
    rounding = SekFormField(label="Öresavrundning", required=False)
    payable = SekFormField(label="Att betala", error_messages=REQUIRED)
    account_kind = forms.ChoiceField(
        label="Kontoslag",
        choices=[("bankgiro", "Bankgiro"), ("plusgiro", "Plusgiro"), ("iban", "IBAN")],
    )
    account = LineField(label="Konto", max_length=40, error_messages=REQUIRED)
    payment_reference = LineField(label="OCR eller meddelande", max_length=60, required=False)
    credited_number = LineField(
        label="Krediterar fakturanummer",
        max_length=60,
        required=False,
        help_text="Bara på en kreditfaktura.",
    )

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
        first = number == 1
        self.fields[f"position_{number}"] = forms.ModelChoiceField(
            label=f"Rad {number}: tjänst",
            queryset=positions,
            required=first,
            empty_label="Välj tjänst" if first else "Ingen rad",
            error_messages={"required": "Välj tjänst."},
        )
        self.fields[f"first_month_{number}"] = MonthField(
            label=f"Rad {number}: från och med månad",
            required=first,
            help_text="Till exempel 2021-05." if first else "",
        )
        self.fields[f"last_month_{number}"] = MonthField(
            label=f"Rad {number}: till och med månad",
            required=False,
            help_text="Lämna tomt om det är en månad." if first else "",
        )
        self.fields[f"net_{number}"] = SekFormField(
            label=f"Rad {number}: netto", required=first, error_messages=REQUIRED
        )

    def clean(self) -> dict[str, Any]:
        """Each begun line is whole, all are of one region, and the sums are those written."""
        cleaned: dict[str, Any] = super().clean() or {}
        cleaned["lines"] = [self._line(cleaned, n) for n in range(1, MOST_LINES + 1)]
        cleaned["lines"] = [line for line in cleaned["lines"] if line]
        if len({line["position"].region_id for line in cleaned["lines"]}) > 1:
            self.add_error("position_1", "Alla rader på en faktura är från samma region.")
        self._sums_agree(cleaned)
        return cleaned

    def _line(self, cleaned: dict[str, Any], number: int) -> dict[str, Any] | None:
        last = cleaned.pop(f"last_month_{number}", None)
        names = [f"{name}_{number}" for name in ("position", "first_month", "net")]
        written = [cleaned.pop(name, None) for name in names]
        if any(value is None for value in written):
            for name, value in zip(names, written, strict=True):
                if value is None and name not in self.errors and any(written):
                    self.add_error(name, "Fyll i hela raden, eller lämna den tom.")
            return None
        line = dict(zip(("position", "first_month", "net"), written, strict=True))
        line["last_month"] = last or line["first_month"]
        if line["last_month"] < line["first_month"]:
            self.add_error(f"last_month_{number}", "Sista månaden ligger före den första.")
        elif is_too_long(line["first_month"], line["last_month"]):
            self.add_error(f"last_month_{number}", TOO_LONG)
        return line

    def _sums_agree(self, cleaned: dict[str, Any]) -> None:
        """As on paper: a slip of the pen is caught before it is registered."""
        if self.errors:
            return
        cleaned["vat"] = cleaned["vat"] or 0
        cleaned["rounding"] = cleaned["rounding"] or 0
        if sum(line["net"] for line in cleaned["lines"]) != cleaned["net"]:
            self.add_error("net", "Radernas netto är inte lika med fakturans. Läs om fakturan.")
        elif cleaned["net"] + cleaned["vat"] + cleaned["rounding"] != cleaned["payable"]:
            text = "Netto, moms och öresavrundning är inte lika med det som ska betalas."
            self.add_error("payable", text)
