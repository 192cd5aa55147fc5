"""Agreements of the state for tests, with their lines, reports and unused money."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import factory
from django.core.files.uploadedfile import SimpleUploadedFile
from factory.django import DjangoModelFactory

from funding.models import (
    Agreement,
    AgreementKind,
    Allocation,
    AllocationKey,
    BudgetDecision,
    BudgetYear,
    Gathering,
    GatheringKind,
    GatheringMaterial,
    HoldingStatus,
    Outcome,
    Participation,
    Position,
    PositionAgreement,
    PositionHolding,
    Receivers,
    ReportObligation,
    SalaryBasis,
    SalaryCost,
    TimeReport,
    UnusedMoney,
)
from tests.factories.regions import HealthcareRegionFactory, PersonFactory, RegionFactory
from vardforlopp.common import dates, documents
from vardforlopp.common.models import Document


class AgreementFactory(DjangoModelFactory):
    class Meta:
        model = Agreement

    year = factory.Sequence(lambda n: 2016 + n % 80)
    title = "Sammanhållen vård"
    appropriation = Decimal("300000000.00")
    agreed = Decimal("290000000.00")


class AllocationFactory(DjangoModelFactory):
    """Equal parts to the healthcare regions."""

    class Meta:
        model = Allocation

    agreement = factory.SubFactory(AgreementFactory)
    purpose = factory.Sequence(lambda n: f"Ändamål {n}")
    receivers = Receivers.HEALTHCARE_REGIONS
    amount = Decimal("60000000.00")
    key = AllocationKey.EQUAL


class ReportFactory(DjangoModelFactory):
    class Meta:
        model = ReportObligation

    agreement = factory.SubFactory(AgreementFactory)
    title = factory.Sequence(lambda n: f"Rapport {n}")
    due_on = date(2021, 9, 30)


class UnusedFactory(DjangoModelFactory):
    """Carried over to the year after."""

    class Meta:
        model = UnusedMoney

    agreement = factory.SubFactory(AgreementFactory)
    healthcare_region = factory.SubFactory(HealthcareRegionFactory)
    amount = Decimal("250000.00")
    outcome = Outcome.CARRIED
    to_year = factory.LazyAttribute(lambda row: row.agreement.year + 1)
    decided_on = date(2020, 12, 1)
    reference = "Dnr 2020-1"


class PositionFactory(DjangoModelFactory):
    class Meta:
        model = Position

    healthcare_region = factory.SubFactory(HealthcareRegionFactory)
    number = factory.Sequence(lambda n: n + 1)
    region = factory.SubFactory(RegionFactory)


class HoldingFactory(DjangoModelFactory):
    """Proposed by the system."""

    class Meta:
        model = PositionHolding

    position = factory.SubFactory(PositionFactory)
    person = factory.SubFactory(PersonFactory)
    valid_from = date(2020, 5, 1)


class PositionAgreementFactory(DjangoModelFactory):
    """An agreement without a known end."""

    class Meta:
        model = PositionAgreement

    position = factory.SubFactory(PositionFactory)
    kind = AgreementKind.AGREEMENT
    valid_from = date(2020, 5, 1)


class HeldFactory(HoldingFactory):
    """Confirmed by the kansli."""

    status = HoldingStatus.CONFIRMED


class TimeReportFactory(DjangoModelFactory):
    """40 of 160 hours for the healthcare region: more than the band."""

    class Meta:
        model = TimeReport

    holding = factory.SubFactory(HeldFactory)
    month = date(2020, 5, 1)
    check_ins = Decimal("10.00")
    exchange = Decimal("10.00")
    national_groups = Decimal("10.00")
    regional_groups = Decimal("10.00")
    own_region = Decimal("120.00")


class GatheringFactory(DjangoModelFactory):
    """A training in a week."""

    class Meta:
        model = Gathering

    healthcare_region = factory.SubFactory(HealthcareRegionFactory)
    kind = GatheringKind.TRAINING
    title = factory.Sequence(lambda n: f"Processtödsutbildning {n}")
    starts_at = factory.LazyFunction(lambda: dates.now() + timedelta(days=7))
    ends_at = factory.LazyAttribute(lambda row: row.starts_at + timedelta(hours=3))
    place = "Lund"


class ParticipationFactory(DjangoModelFactory):
    class Meta:
        model = Participation

    gathering = factory.SubFactory(GatheringFactory)
    person = factory.SubFactory(PersonFactory)


class SalaryBasisFactory(DjangoModelFactory):
    class Meta:
        model = SalaryBasis

    healthcare_region = factory.SubFactory(HealthcareRegionFactory)
    valid_from = date(2020, 1, 1)


class SalaryCostFactory(DjangoModelFactory):
    """A whole month as booked."""

    class Meta:
        model = SalaryCost

    position = factory.SubFactory(PositionFactory)
    month = date(2020, 5, 1)
    amount = Decimal("40000.00")
    degree_days = Decimal(31)


class GatheringMaterialFactory(DjangoModelFactory):
    """A text that is upprättad."""

    class Meta:
        model = GatheringMaterial

    gathering = factory.SubFactory(GatheringFactory)
    title = factory.Sequence(lambda n: f"Bilder {n}")

    @factory.lazy_attribute
    def document(self) -> Document:
        upload = SimpleUploadedFile("bilder.txt", self.title.encode(), "text/plain")
        return documents.establish(documents.store(upload, by=None), by=None)


class BudgetYearFactory(DjangoModelFactory):
    """What pays the positions; without a decision it is not whole."""

    class Meta:
        model = BudgetYear

    healthcare_region = factory.SubFactory(HealthcareRegionFactory)
    year = 2020
    purpose = factory.Sequence(lambda n: f"Ändamål {n}")


class BudgetDecisionFactory(DjangoModelFactory):
    """The first."""

    class Meta:
        model = BudgetDecision

    budget = factory.SubFactory(BudgetYearFactory)
    amount = Decimal("2000000.00")
    decided_on = date(2020, 2, 14)
    reference = "§ 12"
