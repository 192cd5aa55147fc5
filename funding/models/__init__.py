"""Money for the introduction: agreements of the state, positions, and what is made of them."""

from funding.models.agreements import (
    Agreement,
    Allocation,
    AllocationKey,
    Outcome,
    Receivers,
    ReportObligation,
    UnusedMoney,
)
from funding.models.attest import (
    Approval,
    ApprovalKind,
    ApproverMandate,
    ConfirmedAccount,
    MandateKind,
    MandateStatus,
)
from funding.models.budgets import BudgetDecision, BudgetYear
from funding.models.files import FileStatus, Finding, ReceivedFile, Severity, Validation
from funding.models.gatherings import (
    Gathering,
    GatheringKind,
    GatheringMaterial,
    GatheringStatus,
    Participation,
    ParticipationStatus,
)
from funding.models.invoices import (
    Invoice,
    InvoiceKind,
    InvoiceLine,
    InvoiceStatus,
    PaidMonth,
)
from funding.models.ledger import AccountingTemplate, HandedInvoice, HandOver, VoucherRow
from funding.models.line_months import LineMonth
from funding.models.position_agreements import AgreementKind, PositionAgreement
from funding.models.positions import HoldingStatus, Position, PositionHolding
from funding.models.salaries import SalaryBasis, SalaryCost
from funding.models.time_reports import FOR_HEALTHCARE_REGION, Activity, TimeReport

__all__ = [
    "FOR_HEALTHCARE_REGION",
    "AccountingTemplate",
    "Activity",
    "Agreement",
    "AgreementKind",
    "Allocation",
    "AllocationKey",
    "Approval",
    "ApprovalKind",
    "ApproverMandate",
    "BudgetDecision",
    "BudgetYear",
    "ConfirmedAccount",
    "FileStatus",
    "Finding",
    "Gathering",
    "GatheringKind",
    "GatheringMaterial",
    "GatheringStatus",
    "HandOver",
    "HandedInvoice",
    "HoldingStatus",
    "Invoice",
    "InvoiceKind",
    "InvoiceLine",
    "InvoiceStatus",
    "LineMonth",
    "MandateKind",
    "MandateStatus",
    "Outcome",
    "PaidMonth",
    "Participation",
    "ParticipationStatus",
    "Position",
    "PositionAgreement",
    "PositionHolding",
    "ReceivedFile",
    "Receivers",
    "ReportObligation",
    "SalaryBasis",
    "SalaryCost",
    "Severity",
    "TimeReport",
    "UnusedMoney",
    "Validation",
    "VoucherRow",
]
