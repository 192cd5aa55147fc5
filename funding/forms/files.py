"""Forms of files: handing them in, and saying that nothing comes of one."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError

from funding.models import Position
from funding.reach import holds_money, money_of, regions_where
from regions.models import HealthcareRegion, Region
from vardforlopp.common import documents
from vardforlopp.common.dates import MONTHS
from vardforlopp.common.forms import Form, LineField, VersionForm

MOST_FILES = 50
UPLOAD = "upload_invoices"


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
        kwargs.setdefault("widget", forms.TextInput(attrs={"placeholder": "2021-05"}))
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


class DropForm(VersionForm):
    comment = LineField(
        label="Varför ska det inte bli något av filen?",
        max_length=300,
        error_messages={"required": "Skriv varför."},
    )
