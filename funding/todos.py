"""What waits for a person about the money: to confirm, to report, to answer, and what is due."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, OuterRef
from django.urls import reverse

from funding import due
from funding.models import Participation, PositionHolding, TimeReport
from funding.months import last_month, month_name
from funding.permissions import can_answer_holding, can_edit_positions
from vardforlopp.accounts.rights import holds_somewhere
from vardforlopp.common import dates

KINDS = {
    due.POSITION_ENDS: "Tjänst upphör",
    due.REPORT: "Rapport till staten",
    due.SALARIES: "Lönekostnader att lämna",
    due.INVOICES: "Månader att fakturera",
}


def waiting(user: Any) -> list[dict[str, Any]]:
    """To-do items with kind, kind_label, label, href and why, and perhaps due and is_late."""
    return [
        *holders_to_confirm(user),
        *months_to_report(user),
        *invitations(user),
        *what_is_due(user),
    ]


def what_is_due(user: Any) -> list[dict[str, Any]]:
    """The facts that reminders are told of; one item for each."""
    if not may_have_dues(user):
        return []
    return [
        {
            "kind": one.kind,
            "kind_label": KINDS[one.kind],
            "label": f"{one.about}: {one.task}",
            "href": one.address,
            "why": one.why(user.person_id),
            "due": one.due_on,
            "is_late": one.is_late,
        }
        for one in due.of(user, due.WAITING)
    ]


def may_have_dues(user: Any) -> bool:
    """Whether the user holds any of the rights that something is due by."""
    rights = ("edit_positions", "edit_budgets", "edit_agreements", "enter_salary_costs")
    return any(holds_somewhere(user, right) for right in rights)


def holders_to_confirm(user: Any) -> list[dict[str, Any]]:
    """One item for each holder that the user may confirm."""
    if not can_edit_positions(user):
        return []
    about = ("person", "position__healthcare_region", "position__region")
    found = PositionHolding.objects.proposed().select_related(*about).order_by("pk")
    return [
        {
            "kind": "holder_to_confirm",
            "kind_label": "Innehavare att bekräfta",
            "label": f"Bekräfta {row}",
            "href": reverse("position", args=[row.position_id]) + "#innehavare",
            "why": "Regionen föreslår, kansliet bekräftar.",
        }
        for row in found
        if can_answer_holding(user, row)
    ]


def months_to_report(user: Any) -> list[dict[str, Any]]:
    """Last month, for who had a position then and has not reported it."""
    month = last_month()
    held = PositionHolding.objects.confirmed_in(month).filter(person=user.person_id)
    written = TimeReport.objects.filter(holding=OuterRef("pk"), month=month)
    about = ("person", "position__region")
    found = held.filter(~Exists(written)).select_related(*about).order_by("pk")
    return [
        {
            "kind": "month_to_report",
            "kind_label": "Tid att rapportera",
            "label": f"Rapportera tid för {month_name(month)}",
            "href": reverse("time_month", args=[row.pk, month.year, month.month]),
            "why": f"Du hade tjänsten {row.position}.",
        }
        for row in found
    ]


def invitations(user: Any) -> list[dict[str, Any]]:
    """One for each meeting to come that the user is invited to and has not answered."""
    found = Participation.objects.unanswered(user.person_id).select_related("gathering")
    return [
        {
            "kind": "invitation",
            "kind_label": "Inbjudan att svara på",
            "label": f"Svara på inbjudan till {row.gathering}",
            "href": reverse("gathering_answer", args=[row.gathering_id]),
            "why": f"Du är inbjuden {row.gathering.when}.",
            "due": dates.as_date(row.gathering.starts_at),
        }
        for row in found.order_by("gathering__starts_at", "pk")
    ]
