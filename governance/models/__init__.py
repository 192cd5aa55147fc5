"""Councils: matters, meetings, recommendations, and decisions on delegation."""

from governance.models.attending import (
    Adjustment,
    Attendance,
    AttendeeRole,
    Ballot,
    BallotChoice,
    Presence,
)
from governance.models.councils import (
    CouncilSetting,
    EscalationStage,
    MatterTask,
    MunicipalStart,
    Responsibility,
    ResponsibleRole,
    setting_of,
)
from governance.models.decisions import (
    DecisionForm,
    DecisionTemplate,
    DelegatedDecision,
    Supersession,
)
from governance.models.delegations import (
    DecisionKind,
    DelegateRole,
    Delegation,
    DelegationStatus,
)
from governance.models.escalations import (
    AnswerKind,
    Escalation,
    EscalationOutcome,
    EscalationReason,
    EscalationStatus,
)
from governance.models.grant_budgets import GrantBudget, GrantBudgetDecision, PathwayYear
from governance.models.grants import GrantReversal, GrantUse, TransitionGrant
from governance.models.matters import (
    Communication,
    ConflictOfInterest,
    Matter,
    MatterDocument,
    MatterKind,
    MatterStatus,
    inside,
    reads_papers,
)
from governance.models.meetings import (
    AgendaItem,
    Meeting,
    MeetingForm,
    MeetingStatus,
)
from governance.models.municipal import (
    MunicipalTrack,
    TrackDecision,
    TrackOutcome,
    TrackPreparer,
    TrackStatus,
)
from governance.models.municipal_answers import MunicipalAnswer, MunicipalReply
from governance.models.publications import GROUPS, Publication
from governance.models.recommendations import (
    Advice,
    CostJudgement,
    Judge,
    Recommendation,
    Reservation,
)
from governance.models.reports import DelegationReport, MinutesPosting, ReportedDecision

__all__ = [
    "GROUPS",
    "Adjustment",
    "Advice",
    "AgendaItem",
    "AnswerKind",
    "Attendance",
    "AttendeeRole",
    "Ballot",
    "BallotChoice",
    "Communication",
    "ConflictOfInterest",
    "CostJudgement",
    "CouncilSetting",
    "DecisionForm",
    "DecisionKind",
    "DecisionTemplate",
    "DelegateRole",
    "DelegatedDecision",
    "Delegation",
    "DelegationReport",
    "DelegationStatus",
    "Escalation",
    "EscalationOutcome",
    "EscalationReason",
    "EscalationStage",
    "EscalationStatus",
    "GrantBudget",
    "GrantBudgetDecision",
    "GrantReversal",
    "GrantUse",
    "Judge",
    "Matter",
    "MatterDocument",
    "MatterKind",
    "MatterStatus",
    "MatterTask",
    "Meeting",
    "MeetingForm",
    "MeetingStatus",
    "MinutesPosting",
    "MunicipalAnswer",
    "MunicipalReply",
    "MunicipalStart",
    "MunicipalTrack",
    "PathwayYear",
    "Presence",
    "Publication",
    "Recommendation",
    "ReportedDecision",
    "Reservation",
    "Responsibility",
    "ResponsibleRole",
    "Supersession",
    "TrackDecision",
    "TrackOutcome",
    "TrackPreparer",
    "TrackStatus",
    "TransitionGrant",
    "inside",
    "reads_papers",
    "setting_of",
]
