"""What the pages of the positions show."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.urls import reverse

from funding.models import HoldingStatus, Position, PositionHolding
from funding.permissions import can_end_holding
from funding.reach import holds_money
from funding.workflow import holding_workflow
from regions.sources import explained
from regions.tables import Column
from vardforlopp.common import dates
from vardforlopp.common.money import percent

Fact = dict[str, Any]
PAPERS_ARE_READ_BY = (
    "Alla som är inloggade ser slag och dagar. Handlingen och anmärkningen läses av dem som får "
    "läsa tjänstens pengar."
)
ADDRESSES = {"confirm": "holding_confirm", "decline": "holding_decline"}


def listed(user: Any) -> list[Any]:
    """Every position with those who hold it today; two queries."""
    rows: list[Any] = list(
        Position.objects.visible_to(user).select_related("healthcare_region", "region")
    )
    held: dict[int, list[PositionHolding]] = {}
    today = PositionHolding.objects.in_force().filter(position__in=rows)
    for one in today.select_related("person"):
        held.setdefault(one.position_id, []).append(one)
    for row in rows:
        row.holders = ", ".join(str(one.person) for one in held.get(row.pk, []))
    return rows


LIST = (
    Column("Tjänst", str, lambda row: row.get_absolute_url()),
    Column("Sjukvårdsregion", lambda row: row.healthcare_region),
    Column("Innehavare nu", lambda row: row.holders or "vakant eller okänd"),
    Column("Omfattning", lambda row: percent(row.full_time_share), is_number=True),
    Column("Sjukvårdsregionens andel", lambda row: percent(row.financing_share), is_number=True),
    Column("Planerad tid", lambda row: percent(row.planned_share), is_number=True),
    Column("Er referens", lambda row: row.buyer_reference),
)


def facts(position: Position) -> list[Fact]:
    """The post: how much, paid how, until when."""
    shown: list[Fact] = [
        {"label": "Sjukvårdsregion", "value": position.healthcare_region},
        {"label": "Region", "value": position.region},
        {"label": "Omfattning", "value": percent(position.full_time_share)},
        {"label": "Sjukvårdsregionens andel av lönen", "value": percent(position.financing_share)},
        {
            "label": "Tid för sjukvårdsregionen",
            "value": f"{percent(position.planned_share)} planerat",
            "note": f"Ska vara {position.band}.",
        },
        {"label": "Er referens", "value": position.buyer_reference},
        {"label": "Gäller från och med", "value": _day(position.valid_from)},
        {"label": "Gäller till och med", "value": _day(position.valid_to)},
    ]
    written = {"Anmärkning": position.note, "Källa": explained(position.source)}
    return [*shown, *({"label": key, "value": text} for key, text in written.items() if text)]


def period(position: Position) -> str:
    """Such as "från 1 maj 2020 till och med 30 juni 2021"; what is not known is said."""
    first = _day(position.valid_from) or "okänd dag"
    last = _day(position.valid_to)
    return f"från {first} till och med {last}" if last else f"från {first}, utan känt slut"


def agreements(user: Any, position: Position) -> list[dict[str, Any]]:
    """What was agreed, the latest first, each with whether its paper is open to the user."""
    may_read = holds_money(
        user, "read_money", region=position.region, payer=position.healthcare_region
    )
    rows = position.agreements.select_related("document")
    return [{"row": row, "may_read": may_read} for row in rows]


def money(user: Any, position: Position) -> list[dict[str, str]]:
    """The ways on to what it costs and what is invoiced, for those who read its money."""
    if not holds_money(
        user, "read_money", region=position.region, payer=position.healthcare_region
    ):
        return []
    region, year = position.region.slug, dates.calendar_year()
    return [
        {"label": "Lönekostnader", "url": reverse("salary_year", args=[region, year])},
        {"label": "Fakturaunderlag", "url": reverse("invoice_basis", args=[region, year])},
        {"label": "Fakturor", "url": f"{reverse('invoices')}?lage=&region={region}"},
    ]


def _day(day: Any) -> str:
    return dates.swedish_date(day) if day else ""


def holdings(user: Any, position: Position) -> Iterable[dict[str, Any]]:
    """Those who have held it, hold it or are proposed, the latest first, with what one may do."""
    found = position.holdings.select_related("person", "proposed_by")
    for row in found:
        row.position = position
        yield {"row": row, "choices": list(_choices(user, row))}


def _choices(user: Any, row: PositionHolding) -> Iterable[dict[str, Any]]:
    for choice in holding_workflow.open_to(user, row):
        url = reverse(ADDRESSES[choice.transition.name], args=[row.pk])
        yield {"label": choice.transition.label, "url": url, "answer": choice.answer}
    if row.status == HoldingStatus.CONFIRMED:
        answer = can_end_holding(user, row)
        yield {"label": "Avsluta", "url": reverse("holding_end", args=[row.pk]), "answer": answer}
