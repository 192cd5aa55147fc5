"""The forms of the introduction, by noun; those of the national editor are in national_forms."""

from vardforlopp.pathways.forms.log import CloseHinderForm, ConditionForm, CorrectForm, LogForm
from vardforlopp.pathways.forms.matrix import ALL, MatrixFilter
from vardforlopp.pathways.forms.milestones import MilestoneForm
from vardforlopp.pathways.forms.people import EndForm, StaffForm
from vardforlopp.pathways.forms.plan import PlanForm
from vardforlopp.pathways.forms.state import StateForm

__all__ = [
    "ALL",
    "CloseHinderForm",
    "ConditionForm",
    "CorrectForm",
    "EndForm",
    "LogForm",
    "MatrixFilter",
    "MilestoneForm",
    "PlanForm",
    "StaffForm",
    "StateForm",
]
