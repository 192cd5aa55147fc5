"""The report of a month's time, and the year that is shown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.http import QueryDict

from funding.forms.sure import ask_once_more
from funding.hours import HoursFormField, hours_said, hours_text, total_of
from funding.models import Activity, TimeReport
from funding.months import month_name
from vardforlopp.common.addresses import SpelledChoice
from vardforlopp.common.filters import FilterForm
from vardforlopp.common.forms import LineField
from vardforlopp.introduction.forms.clash import ClashForm

MANY = 250  # hours of a month
MISSING = "Ange timmarna. Skriv 0 om det inte blev någon tid."


def _hours(activity: Activity) -> HoursFormField:
    label = f"{activity.label[0].upper()}{activity.label[1:]}"
    return HoursFormField(label=label, error_messages={"required": MISSING})


class TimeReportForm(ClashForm):
    """Hours by activity; those of the month before stand beside."""

    check_ins = _hours(Activity.CHECK_INS)
    exchange = _hours(Activity.EXCHANGE)
    national_groups = _hours(Activity.NATIONAL_GROUPS)
    regional_groups = _hours(Activity.REGIONAL_GROUPS)
    own_region = _hours(Activity.OWN_REGION)
    note = LineField(label="Anmärkning", required=False, max_length=500)

    class Meta:
        model = TimeReport
        fields: Iterable[str] = (*Activity.values, "note")

    def __init__(self, *args: Any, before: TimeReport | None = None, **kwargs: Any):
        super().__init__(*args, **kwargs)
        for name in Activity.values:
            if not self.instance.pk:
                self.fields[name].initial = "0"
                self.initial.pop(name, None)
            if before is not None:
                hours = hours_text(getattr(before, name))
                self.fields[name].help_text = f"{month_name(before.month).capitalize()}: {hours}"
        self.fields["note"].help_text = "Behövs bara när alla timmar är 0, till exempel semester."

    def clean(self) -> dict[str, Any]:
        """More hours than a person works in a month are likely a slip of the pen."""
        read: dict[str, Any] = super().clean() or self.cleaned_data
        hours = [read[name] for name in Activity.values if read.get(name) is not None]
        total = total_of(hours)
        if total > MANY and len(hours) == len(Activity.values):
            ask_once_more(self, None, total, f"Det blir {hours_said(total)} på en månad.")
        return read


class YearFilter(FilterForm):
    """The year that is shown; when the address does not say, the one it opens on."""

    ar = SpelledChoice(label="År", every="")

    def __init__(self, data: QueryDict, years: Sequence[int], *, opens_on: int | None = None):
        super().__init__(data)
        self.opens_on = opens_on or years[0]
        self.offer("ar", *((str(year), str(year)) for year in years))

    @property
    def year(self) -> int:
        """The year asked for; 0, in which there is nothing, when it is not understood."""
        if not self.is_valid():
            return 0
        return int(self.cleaned_data["ar"] or self.opens_on)
