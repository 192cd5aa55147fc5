"""What a region prepares, introduces and keeps: rows around an implementation."""

from vardforlopp.introduction.models.answers import (
    CriterionAnswer,
    GuidingAnswer,
    PatientContractUse,
)
from vardforlopp.introduction.models.documents import DocumentKind, VersionDocument
from vardforlopp.introduction.models.feeds import CalendarFeed
from vardforlopp.introduction.models.gaps import GapAnalysis, GapItem, Progress
from vardforlopp.introduction.models.impact import (
    CostBearer,
    CostKind,
    ImpactAssessment,
    ImpactCost,
    WithinMandate,
)
from vardforlopp.introduction.models.maintenance import (
    Deviation,
    Maintenance,
    Retirement,
    Review,
)
from vardforlopp.introduction.models.needs import Need, NeedStatus
from vardforlopp.introduction.models.succession import CarryOver
from vardforlopp.introduction.models.tools import Tool
from vardforlopp.introduction.models.units import UnitState, UnitStatus

__all__ = [
    "CalendarFeed",
    "CarryOver",
    "CostBearer",
    "CostKind",
    "CriterionAnswer",
    "Deviation",
    "DocumentKind",
    "GapAnalysis",
    "GapItem",
    "GuidingAnswer",
    "ImpactAssessment",
    "ImpactCost",
    "Maintenance",
    "Need",
    "NeedStatus",
    "PatientContractUse",
    "Progress",
    "Retirement",
    "Review",
    "Tool",
    "UnitState",
    "UnitStatus",
    "VersionDocument",
    "WithinMandate",
]
