"""Whether somebody may decide an amount on a day, by the attestförteckning; and if not, why."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from funding.models import ApproverMandate, MandateKind, MandateStatus
from regions.models import HealthcareRegion, Person
from vardforlopp.common.dates import swedish_date
from vardforlopp.common.money import sek

Found = tuple[ApproverMandate | None, str]


def mandate_for(
    person: Person, healthcare_region: HealthcareRegion, amount: Decimal, on: date
) -> Found:
    """The mandate that covers the amount that day, or None with the reason in Swedish; one query.

    A credit note weighs as much as the invoice it takes back. An ordinary mandate goes before a
    deputy's, and the lowest limit that is enough before a higher.
    """
    rows = ApproverMandate.objects.filter(person=person, healthcare_region=healthcare_region)
    found = list(rows.select_related("deputy_for").order_by("-kind", "limit", "pk"))
    today = [row for row in found if row.is_confirmed and row.holds_on(on)]
    enough = next((row for row in today if row.limit >= abs(amount)), None)
    return (enough, "") if enough else (None, _why_not(person, found, today, abs(amount), on))


def _why_not(
    person: Person,
    found: Iterable[ApproverMandate],
    today: list[ApproverMandate],
    amount: Decimal,
    on: date,
) -> str:
    if today:
        limit = sek(max(row.limit for row in today))
        return f"Beloppet {sek(amount)} är över gränsen i mandatet för {person}, {limit}."
    confirmed = [row for row in found if row.is_confirmed]
    if confirmed:
        return _wrong_day(person, min(confirmed, key=lambda row: _days_away(row, on)), on)
    if any(row.status == MandateStatus.PROPOSED for row in found):
        return f"Mandatet för {person} väntar på att en andra person bekräftar det."
    return f"Attestförteckningen har inget mandat för {person}."


def _days_away(row: ApproverMandate, on: date) -> int:
    """How far from the day the mandate ends or begins."""
    ended = (on - row.valid_to).days if row.valid_to and row.valid_to < on else 0
    return ended or (row.valid_from - on).days


def _wrong_day(person: Person, row: ApproverMandate, on: date) -> str:
    is_coming = row.valid_from > on
    first, last = swedish_date(row.valid_from), swedish_date(row.valid_to or row.valid_from)
    if row.kind == MandateKind.DEPUTY and is_coming:
        return f"{person} ersätter {row.deputy_for} först från och med {first}."
    if row.kind == MandateKind.DEPUTY:
        return f"{person} ersatte {row.deputy_for} bara till och med {last}."
    if is_coming:
        return f"Mandatet för {person} börjar gälla först {first}."
    return f"Mandatet för {person} gällde bara till och med {last}."
