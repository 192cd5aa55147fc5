"""What pathways offer the composed pages: the menu, and panels of the implementation page.

A panel is a dict with title, id, template and what the template needs; None shows nothing.
"""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.utils.module_loading import import_string

from vardforlopp.common.addresses import address_of
from vardforlopp.pathways import permissions
from vardforlopp.pathways.addresses import address
from vardforlopp.pathways.models import Implementation, MilestoneKind
from vardforlopp.pathways.overview import open_hinders, staffed

Panel = dict[str, Any] | None


def menu(user: Any) -> list[dict[str, Any]]:
    """Start and the pathways."""
    return [
        {"label": "Läget", "url": address_of("start")},
        {"label": "Vårdförlopp", "url": address_of("pathway_list")},
    ]


def staffing(user: Any, implementation: Implementation) -> Panel:
    """Who does what, with the way to add and end."""
    answer = permissions.can_staff(user, implementation)
    return {
        "title": "Bemanning",
        "id": "bemanning",
        "template": "pathways/panels/staffing.html",
        "people": [
            {
                "row": row,
                "end_url": address(implementation, "end_staffing", row.pk) if answer else "",
            }
            for row in staffed(implementation)
        ],
        "answer": answer,
        "url": address(implementation, "staff"),
    }


def milestones(user: Any, implementation: Implementation) -> Panel:
    """Decisions in force, with the way to register one made elsewhere."""
    answer = permissions.can_register_milestone(user, implementation)
    rows = list(implementation.milestones.in_force().select_related("body", "document"))
    decisions = [row.pk for row in rows if row.kind == MilestoneKind.DECISION]
    pages = import_string(settings.MILESTONE_PAGES)(rows)
    return {
        "title": "Beslut och milstolpar",
        "id": "milstolpar",
        "template": "pathways/panels/milestones.html",
        "rows": [
            _milestone(implementation, row, bool(answer), pages.get(row.pk, "")) for row in rows
        ],
        "in_force": decisions[0] if len(decisions) > 1 else None,  # the latest decision counts
        "answer": answer,
        "url": address(implementation, "register_milestone"),
    }


def _milestone(
    implementation: Implementation, row: Any, may_correct: bool, page: str
) -> dict[str, Any]:
    """A row with its links; what is decided in the system is corrected by a new decision."""
    return {
        "row": row,
        "page_url": page,
        "document_url": address(implementation, "milestone_document", row.pk)
        if row.document_id
        else "",
        "correct_url": address(implementation, "correct_milestone", row.pk)
        if may_correct and not row.made_here
        else "",
    }


def hinders(user: Any, implementation: Implementation) -> Panel:
    """Open hinders, with the way to close them."""
    answer = permissions.can_log_status(user, implementation)
    return {
        "title": "Öppna hinder",
        "id": "hinder",
        "template": "pathways/panels/hinders.html",
        "answer": answer,
        "rows": [
            {
                "hinder": row,
                "url": address(implementation, "close_hinder", row.pk),
                "register_url": address_of("hinder", row.tag_id),
            }
            for row in open_hinders(implementation)
        ],
    }
