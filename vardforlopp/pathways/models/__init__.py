"""Pathways and versions, the process, implementations with their log, milestones and hinders."""

from vardforlopp.pathways.models.hinder import Hinder, HinderTag
from vardforlopp.pathways.models.implementation import (
    Implementation,
    ImplementationStatus,
    Outcome,
    Staffing,
    StaffingRole,
    StepPlan,
)
from vardforlopp.pathways.models.log import ConditionMet, GatePass, Movement, StatusEntry
from vardforlopp.pathways.models.milestone import Milestone, MilestoneKind
from vardforlopp.pathways.models.pathway import (
    CarePathway,
    NationalStep,
    PathwayKind,
    PathwayOwner,
    PathwayVersion,
)
from vardforlopp.pathways.models.process import (
    FlowStep,
    GoodCareArea,
    GuidingQuestion,
    MeasurePoint,
    PathwayCriterion,
    ProcessStep,
    ProcessTemplate,
    Track,
)

__all__ = [
    "CarePathway",
    "ConditionMet",
    "FlowStep",
    "GatePass",
    "GoodCareArea",
    "GuidingQuestion",
    "Hinder",
    "HinderTag",
    "Implementation",
    "ImplementationStatus",
    "MeasurePoint",
    "Milestone",
    "MilestoneKind",
    "Movement",
    "NationalStep",
    "Outcome",
    "PathwayCriterion",
    "PathwayKind",
    "PathwayOwner",
    "PathwayVersion",
    "ProcessStep",
    "ProcessTemplate",
    "Staffing",
    "StaffingRole",
    "StatusEntry",
    "StepPlan",
    "Track",
]
