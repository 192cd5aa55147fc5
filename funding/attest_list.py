"""What the pages of the attestförteckning show."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.urls import reverse

from funding.mandate_workflow import mandate_workflow
from funding.models import ApproverMandate, MandateStatus
from funding.permissions import can_edit_mandates
from regions.tables import Column
from vardforlopp.accounts.rights import holders
from vardforlopp.common import dates
from vardforlopp.common.money import sek

Fact = dict[str, Any]
WHO_CAN = [
    "De som läser en sjukvårdsregions fakturor och budget kan läsa dess attestförteckning.",
    "Kansliet där lägger upp, bekräftar och avslutar mandat. Ingen ger sig själv ett mandat.",
]
ADDRESSES = {"confirm": "mandate_confirm", "decline": "mandate_decline"}


def listed(user: Any) -> list[ApproverMandate]:
    """Every mandate one may see: those that hold today first, then those that wait; one query."""
    about = ("healthcare_region", "person", "deputy_for")
    rows = ApproverMandate.objects.visible_to(user).select_related(*about)
    return sorted(rows, key=lambda row: (_order(row), row.person.sort_key, row.pk))


def _order(row: ApproverMandate) -> int:
    states = ("gäller", MandateStatus.PROPOSED.label, "gäller inte än", "har upphört")
    state = state_of(row)
    return states.index(state) if state in states else len(states)


def state_of(row: ApproverMandate) -> str:
    """Such as "gäller", "gäller inte än", "väntar på bekräftelse"."""
    if row.has_ended:
        return "har upphört"
    return "gäller inte än" if row.is_coming else str(row.get_status_display())


LIST = (
    Column("Person", lambda row: row.person, lambda row: row.get_absolute_url()),
    Column("Slag", lambda row: row.role),
    Column("Högst per faktura", lambda row: row.limit, is_number=True),
    Column("Från och med", lambda row: row.valid_from),
    Column("Till och med", lambda row: row.valid_to),
    Column("Läge", state_of),
    Column("Beslut", lambda row: row.reference),
    Column("Sjukvårdsregion", lambda row: row.healthcare_region),
)


def facts(mandate: ApproverMandate) -> list[Fact]:
    """Who, how much, when, by which decision, and who said so."""
    until = dates.swedish_date(mandate.valid_to) if mandate.valid_to else "tills vidare"
    shown: list[Fact] = [
        {"label": "Läge", "value": state_of(mandate), "note": mandate.status_comment},
        {"label": "Slag", "value": mandate.role},
        {"label": "Högst per faktura", "value": sek(mandate.limit)},
        {"label": "Gäller från och med", "value": dates.swedish_date(mandate.valid_from)},
        {"label": "Gäller till och med", "value": until},
        {"label": "Beslut", "value": mandate.reference},
        {"label": "Upplagt av", "value": mandate.proposed_by or "Systemet"},
    ]
    if mandate.status_by_label:
        label = "Bekräftat av" if mandate.is_confirmed else "Avböjt av"
        shown.append({"label": label, "value": mandate.status_by_label})
    return shown


def choices(user: Any, mandate: ApproverMandate) -> Iterable[Fact]:
    """What may be done with it as buttons: open, or closed with the reason."""
    for choice in mandate_workflow.open_to(user, mandate):
        url = reverse(ADDRESSES[choice.transition.name], args=[mandate.pk])
        yield {"label": choice.transition.label, "url": url, "answer": choice.answer}
    if mandate.is_confirmed and not mandate.has_ended:
        url = reverse("mandate_end", args=[mandate.pk])
        yield {"label": "Avsluta", "url": url, "answer": can_edit_mandates(user, mandate)}


def lacks_role(mandate: ApproverMandate) -> bool:
    """Whether the person has no role that decides invoices there: the mandate alone is no right."""
    there = holders("decide_invoices", mandate.healthcare_region)
    return not there.filter(person=mandate.person_id).exists()
