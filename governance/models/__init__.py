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
from governance.models.recommendations import (
    Advice,
    CostJudgement,
    Judge,
    Recommendation,
    Reservation,
)

__all__ = [
    "Adjustment",
    "Advice",
    "AgendaItem",
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
    "DelegationStatus",
    "EscalationStage",
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
    "MunicipalAnswer",
    "MunicipalReply",
    "MunicipalStart",
    "MunicipalTrack",
    "PathwayYear",
    "Presence",
    "Recommendation",
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
