"""What the rest of the product may import of the plans."""

from vardforlopp.plans.models.activity_plans import (
    Activity,
    ActivityKind,
    ActivityPlan,
    ActivityStatus,
    PlanArea,
    PlanStatus,
)
from vardforlopp.plans.models.notes import ActivityNote
from vardforlopp.plans.models.published import PublishedReport
from vardforlopp.plans.models.reports import PlanReport, ReportSection, ReportStatus

__all__ = [
    "Activity",
    "ActivityKind",
    "ActivityNote",
    "ActivityPlan",
    "ActivityStatus",
    "PlanArea",
    "PlanReport",
    "PlanStatus",
    "PublishedReport",
    "ReportSection",
    "ReportStatus",
]
