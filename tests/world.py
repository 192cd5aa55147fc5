"""The cast with one of everything an address can name."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.core.files.uploadedfile import SimpleUploadedFile

from funding.models import BudgetDecision, ConfirmedAccount, Position, PositionAgreement
from regions.models import Person
from tests.cast import Cast
from tests.factories.analysis import (
    GapAnalysisFactory,
    GapItemFactory,
    ImpactAssessmentFactory,
    ImpactCostFactory,
)
from tests.factories.answers import AnswerFactory, CriterionFactory, QuestionFactory
from tests.factories.councils import furnish_councils
from tests.factories.decisions import furnish_decisions
from tests.factories.escalation import furnish_escalation
from tests.factories.funding import (
    AgreementFactory,
    AllocationFactory,
    BudgetDecisionFactory,
    BudgetYearFactory,
    GatheringFactory,
    GatheringMaterialFactory,
    HeldFactory,
    HoldingFactory,
    ParticipationFactory,
    PositionAgreementFactory,
    PositionFactory,
    ReportFactory,
    SalaryBasisFactory,
    SalaryCostFactory,
    TimeReportFactory,
    UnusedFactory,
)
from tests.factories.grants import furnish_grants
from tests.factories.invoices import (
    AccountingTemplateFactory,
    HandedFactory,
    InvoiceFactory,
    MandateFactory,
    ReceivedFileFactory,
    approved,
)
from tests.factories.keeping import a_need, a_tool, kept, newer
from tests.factories.meetings import furnish_meetings
from tests.factories.municipal import furnish_municipal
from tests.factories.plans import furnish_plans
from tests.factories.regions import (
    BodyDecisionFactory,
    BodyMembershipFactory,
    HostDutyFactory,
    MunicipalityFactory,
    PersonFactory,
    UnitFactory,
)
from tests.factories.reports import furnish_reports
from vardforlopp.accounts import actions as accounts
from vardforlopp.accounts.models import Notice
from vardforlopp.common import dates, documents
from vardforlopp.common.models import Document
from vardforlopp.introduction.actions.documents import add_version_document
from vardforlopp.introduction.actions.feeds import make_feed
from vardforlopp.introduction.actions.handover import Choice, hand_over
from vardforlopp.introduction.actions.maintenance import add_retirement, note_deviation
from vardforlopp.pathways import actions
from vardforlopp.pathways.models import Movement


def furnish(cast: Cast) -> None:
    """Makes them, and keeps them in `cast.made` for the access table."""
    made: dict[str, Any] = {}
    entry = actions.log_status(
        cast.stroke,
        by=cast.supporter,
        movement=Movement.UNCHANGED,
        note="Igång.",
        observed_on=date(2020, 9, 1),
        hinder=cast.hinder_tag,
    )
    made["entry"], made["hinder"] = entry, entry.hinders.get()
    made["staffing"] = actions.staff(
        cast.stroke,
        by=cast.supporter,
        person=cast.member.person,
        role="medical_expert",
        valid_from=date(2099, 1, 1),
    )
    upload = SimpleUploadedFile("beslut.txt", b"Beslut", "text/plain")
    made["milestone"] = actions.register_milestone(
        cast.stroke,
        by=cast.supporter,
        kind="received",
        body=cast.council,
        occurred_on=date(2020, 9, 1),
        reference="§ 1",
        document=documents.store(upload, by=cast.supporter),
    )
    made["appointment"] = accounts.give_appointment(
        person=cast.nobody.person,
        role="chair",
        place=cast.council,
        valid_from=date(2020, 1, 1),
        by=cast.administrator,
    )
    made["owner"] = cast.version.pathway.owners.get()
    made["national_step"] = actions.record_national_step(
        cast.version, by=cast.editor, step=cast.step("N6"), reached_on=date(2020, 2, 1)
    )
    made["notice"] = Notice.objects.create(
        user=cast.supporter, kind="status_moved", object_id=1, text="x", why="y", address="/"
    )
    made["municipality"] = MunicipalityFactory(region=cast.skane, healthcare_region=cast.southern)
    made["unit"] = UnitFactory(region=cast.skane)
    made["membership"] = BodyMembershipFactory(body=cast.council)
    made["host_duty"] = HostDutyFactory(healthcare_region=cast.southern)
    made["body_decision"] = BodyDecisionFactory(body=cast.council)
    made["body_name"] = cast.council.names.create(name="Rådet för medicinskt kunskapsstöd")
    made["healthcare_region_name"] = cast.southern.names.create(name="Södra regionen")
    made["population"] = cast.skane.populations.create(on=date(2019, 12, 31), count=1377827)
    question = QuestionFactory(code="1")
    made["answer"] = AnswerFactory(implementation=cast.stroke, question=question)
    AnswerFactory(implementation=cast.stroke_halland, question=question)
    CriterionFactory(code="1")
    made["version_document"] = add_version_document(
        cast.version,
        by=cast.editor,
        kind="impact",
        title="Konsekvensbeskrivning",
        upload=SimpleUploadedFile("konsekvens.txt", b"Konsekvenser", "text/plain"),
    )
    kept(cast)
    made["deviation"] = note_deviation(
        cast.stroke, by=cast.supporter, noted_on=date(2024, 3, 1), text="Ronden hinns inte med."
    )
    made["retirement"] = add_retirement(
        cast.stroke, by=cast.supporter, what="Remiss på papper", why="Ersätts av direkt kontakt."
    )
    newer(cast)
    made["need"] = a_need(cast, body=made["owner"].body)
    accounts.give_appointment(
        person=cast.chair.person,
        role="secretary",
        place=made["owner"].body,
        valid_from=date(2020, 1, 1),
        by=None,
    )
    made["tool"] = a_tool(cast)
    made["feed"] = make_feed(by=cast.supporter)
    made["gap_item"] = GapItemFactory(implementation=cast.stroke)
    GapAnalysisFactory(implementation=cast.stroke)
    assessment = ImpactAssessmentFactory(implementation=cast.stroke)
    made["impact_cost"] = ImpactCostFactory(assessment=assessment)
    made["handover"] = _handed_over(cast)
    made["agreement"] = AgreementFactory()
    made["allocation"] = AllocationFactory(agreement=made["agreement"])
    made["report"] = ReportFactory(agreement=made["agreement"])
    made["unused"] = UnusedFactory(agreement=made["agreement"], healthcare_region=cast.southern)
    _positions(cast, made)
    _time(cast, made)
    _attests(cast, made)
    _invoices(cast, made)
    _gathering(cast, made)
    furnish_councils(cast, made)
    furnish_escalation(cast, made)
    furnish_decisions(cast, made)
    furnish_meetings(cast, made)
    furnish_municipal(cast, made)
    furnish_grants(cast, made)
    furnish_reports(cast, made)
    furnish_plans(cast, made)  # by the delegations the others have made
    cast.made = made


def _positions(cast: Cast, made: dict[str, Any]) -> None:
    """One in Skåne paid by Södra and one in Örebro paid by Mellansverige, each with a holder."""
    made["position"] = PositionFactory(healthcare_region=cast.southern, region=cast.skane)
    made["other_position"] = PositionFactory(healthcare_region=cast.middle, region=cast.orebro)
    for key in ("", "other_"):
        made[f"{key}holding"] = HoldingFactory(position=made[f"{key}position"])
        made[f"{key}budget_decision"] = _budget(cast, made[f"{key}position"])
        made[f"{key}budget"] = made[f"{key}budget_decision"].budget
        made[f"{key}paper"] = _paper(cast, made[f"{key}position"])
        SalaryCostFactory(position=made[f"{key}position"])
    made["basis"] = SalaryBasisFactory(healthcare_region=cast.southern)
    made["other_basis"] = SalaryBasisFactory(healthcare_region=cast.middle)


def _document(cast: Cast) -> Document:
    upload = SimpleUploadedFile("avtal.txt", b"Avtal", "text/plain")
    return documents.establish(documents.store(upload, by=cast.officer), by=cast.officer)


def _paper(cast: Cast, position: Position) -> PositionAgreement:
    """An agreement about a position, with its document."""
    return PositionAgreementFactory(position=position, document=_document(cast))


def _budget(cast: Cast, position: Position) -> BudgetDecision:
    """What was decided for a year of those who pay the position, with its document."""
    budget = BudgetYearFactory(healthcare_region=position.healthcare_region, pays_positions=True)
    return BudgetDecisionFactory(budget=budget, document=_document(cast))


def _time(cast: Cast, made: dict[str, Any]) -> None:
    """The process supporters of Skåne and Örebro, each in a position, with a month reported."""
    places = (cast.southern, cast.skane), (cast.middle, cast.orebro)
    holders = cast.supporter, cast.supporter_orebro
    for key, (payer, region), user in zip(("", "other_"), places, holders, strict=True):
        position = PositionFactory(healthcare_region=payer, region=region)
        made[f"{key}held"] = HeldFactory(position=position, person=user.person)
        made[f"{key}time_report"] = TimeReportFactory(holding=made[f"{key}held"])


def _attests(cast: Cast, made: dict[str, Any]) -> None:
    """A proposed mandate of Södra's, and one of Mellansverige's; an invoice handed over in each."""
    places = ("", cast.southern, cast.skane), ("other_", cast.middle, cast.orebro)
    for key, payer, region in places:
        made[f"{key}mandate"] = MandateFactory(healthcare_region=payer, proposed=True)
        made[f"{key}accounting_template"] = AccountingTemplateFactory(healthcare_region=payer)
        invoice = approved(healthcare_region=payer, region=region, paid=True)
        made[f"{key}paid_invoice"] = invoice
        made[f"{key}hand_over"] = HandedFactory(invoice=invoice).hand_over


def _invoices(cast: Cast, made: dict[str, Any]) -> None:
    """A clean invoice of Skåne to Södra with its credit note, and one of Örebro's."""
    for key, payer, region in (
        ("", cast.southern, cast.skane),
        ("other_", cast.middle, cast.orebro),
    ):
        about = {"healthcare_region": payer, "region": region}
        position, month = PositionFactory(**about), date(2021, 1, 1)
        HoldingFactory(position=position, valid_from=date(2020, 1, 1), status="confirmed")
        SalaryCostFactory(position=position, month=month, amount=40000)
        line = {"position": position, "first_month": month, "last_month": month}
        invoice = InvoiceFactory(line=line, **about)
        facts = {"region": region, "account_kind": "bankgiro", "account": invoice.account}
        ConfirmedAccount(person=cast.officer.person, how="Ringde.", **facts).save()
        made[f"{key}file"] = ReceivedFileFactory(status="to_type", sha256=_bytes(key), **about)
        made[f"{key}invoice"], made[f"{key}line"] = invoice, invoice.lines.get()
        made[f"{key}credit_note"] = InvoiceFactory(
            credit_note=True, credits=invoice, line=line, **about
        )
    MandateFactory(healthcare_region=cast.southern, person=cast.approver.person)


def _gathering(cast: Cast, made: dict[str, Any]) -> None:
    """A training that Södra plans, with a file, to which its process supporter is invited."""
    made["gathering"] = GatheringFactory(healthcare_region=cast.southern)
    made["held_gathering"] = GatheringFactory(
        healthcare_region=cast.southern, starts_at=dates.now() - timedelta(days=7)
    )
    ParticipationFactory(gathering=made["gathering"], person=cast.supporter.person)
    made["material"] = GatheringMaterialFactory(gathering=made["gathering"])


def _bytes(key: str) -> str:
    """A file on the disk, by its checksum."""
    return documents.keep(SimpleUploadedFile("faktura.pdf", f"%PDF-1.7 {key}".encode()))


def _handed_over(cast: Cast) -> tuple[Person, UUID]:
    """Somebody whose only duty has gone to somebody else, and the request that did it."""
    person, successor = PersonFactory(), PersonFactory()
    row = actions.staff(
        cast.stroke,
        by=cast.supporter,
        person=person,
        role="medical_expert",
        valid_from=date(2020, 1, 1),
    )
    choice = Choice(f"bemanning-{row.pk}", successor, row.version)
    request_id = hand_over(
        person, choices=[choice], last_day=dates.today(), by=cast.supporter, reason="Slutar"
    )
    return person, request_id
