"""Who gets in to plans and reports: everyone reads what is decided, the keepers write.

`officer` keeps the plans of the southern healthcare region, where the other council works.
"""

from __future__ import annotations

from typing import Any

from tests.access.governance import CHAIR, SECRETARY
from tests.access.rows import Row

OFFICER = frozenset({"officer"})
KEEPERS = SECRETARY | OFFICER | CHAIR  # who is secretary of another body in this world


def of(key: str, *more: Any) -> dict[str, Any]:
    """Body, year, and a number, of the plan in RMK and of the one in Skåne."""

    def address(prefix: str) -> Any:
        def arguments(cast: Any) -> list[Any]:
            plan = cast.made[f"{prefix}plan"]
            rest = [] if key == "plan" else [_number(cast.made[f"{prefix}{key}"])]
            return [plan.body.slug, plan.year, *rest]

        return arguments

    missing = ["rmk", 1999] if key == "plan" else ["rmk", 1999, 0]
    return {"own": address(""), "other": address("other_"), "missing": missing}


def _number(row: Any) -> int:
    return int(getattr(row, "number", row.pk))


KEPT: dict[str, Any] = {
    "reads": SECRETARY,
    "writes": SECRETARY,
    "other_reads": OFFICER,
    "other_writes": OFFICER,
}
NOTED: dict[str, Any] = KEPT
READ_REPORT: dict[str, Any] = of("plan")
PLANS: dict[str, Row] = {
    "activity_plans": Row(),
    "activity_plan_new": Row(reads=KEEPERS, writes=KEEPERS),
    "activity_plan": Row(**of("plan")),
    "activity_plan_edit": Row(**KEPT, **of("plan")),
    "activity_plan_decide": Row(**KEPT, **of("plan")),
    "plan_area_new": Row(**KEPT, **of("plan")),
    "activity_new": Row(**KEPT, **of("plan")),
    "assignment_new": Row(**KEPT, **of("plan")),
    "plan_note_new": Row(**NOTED, **of("plan")),
    "note_correct": Row(**KEPT, **of("note")),
    "activity": Row(**of("activity")),
    "activity_edit": Row(**KEPT, **of("activity")),
    "activity_status": Row(**KEPT, **of("activity")),
    "activity_roll_over": Row(**KEPT, **of("activity")),
    "activity_note_new": Row(**NOTED, **of("activity")),
    "plan_report": Row(**READ_REPORT),
    "plan_report_new": Row(**KEPT, **of("plan")),
    "plan_report_edit": Row(**KEPT, **READ_REPORT),
    "report_sections_add": Row(**KEPT, **READ_REPORT),
    "report_section": Row(**KEPT, **of("section")),
    "plan_report_decide": Row(**KEPT, **READ_REPORT),
    "plan_report_reopen": Row(**KEPT, **READ_REPORT),
    "plan_report_draft_pdf": Row(reads=SECRETARY, other_reads=OFFICER, **READ_REPORT),
    "published_report": Row(**of("published")),
    "published_report_pdf": Row(**of("published")),
    "published_report_word": Row(**of("published")),
}
