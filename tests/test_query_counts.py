"""Every page asks the database the same number of questions with one row and with thirty."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from funding.models import Agreement, Allocation, Position
from governance.models import MunicipalTrack
from tests.access_table import PUBLIC, TABLE
from tests.cast import Cast, make_user
from tests.factories.answers import (
    AnswerFactory,
    CriterionFactory,
    QuestionFactory,
    VersionDocumentFactory,
)
from tests.factories.councils import more_matters
from tests.factories.decisions import more_decisions
from tests.factories.funding import (
    AgreementFactory,
    AllocationFactory,
    HoldingFactory,
    PositionAgreementFactory,
    PositionFactory,
    ReportFactory,
    UnusedFactory,
)
from tests.factories.grants import more_grants
from tests.factories.keeping import a_gap, a_need, a_tool, kept, newer
from tests.factories.municipal import more_tracks
from tests.factories.pathways import (
    CarePathwayFactory,
    HinderTagFactory,
    ImplementationFactory,
    PathwayOwnerFactory,
    PathwayVersionFactory,
)
from tests.factories.plans import more_plans
from tests.factories.regions import (
    BodyDecisionFactory,
    BodyFactory,
    BodyMembershipFactory,
    HostDutyFactory,
    MunicipalityFactory,
    PersonFactory,
    RegionFactory,
    UnitFactory,
)
from vardforlopp.accounts import actions as accounts
from vardforlopp.accounts.models import Notice, SentMail
from vardforlopp.common import dates
from vardforlopp.common.acting import acting_as
from vardforlopp.common.records import change
from vardforlopp.introduction.actions import maintenance
from vardforlopp.introduction.actions.units import UnitAnswer, set_unit_statuses
from vardforlopp.introduction.models import CriterionAnswer, Need, Tool
from vardforlopp.pathways import actions
from vardforlopp.pathways.models import Movement, StaffingRole
from vardforlopp.plans.models import Activity, ActivityPlan

MORE = 29
DETAILS = {
    "implementation": lambda cast: ["skane", "stroke"],
    "region": lambda cast: ["skane"],
    "pathway": lambda cast: [cast.version.pathway.slug],
    "pathway_history": lambda cast: [cast.version.pathway.slug],
    "register_healthcare_region": lambda cast: [cast.southern.slug],
    "register_region": lambda cast: ["skane"],
    "unit_statuses": lambda cast: ["skane", "stroke"],
    "maintenance": lambda cast: ["skane", "stroke"],
    "carry_over": lambda cast: ["skane", "stroke-2"],
    "need": lambda cast: [Need.objects.earliest("pk").pk],
    "tool": lambda cast: [Tool.objects.earliest("pk").pk],
    "register_region_unit_new": lambda cast: ["skane"],
    "register_units_import": lambda cast: ["skane"],
    "register_body": lambda cast: [cast.council.slug],
    "register_person": lambda cast: [cast.supporter.person_id],
    "hinder_tag": lambda cast: [cast.hinder_tag.pk],
    "hinder": lambda cast: [cast.hinder_tag.pk],
    "comparison": lambda cast: ["skane", "stroke"],
    "same_hinder": lambda cast: ["skane", "stroke"],
    "board": lambda cast: ["skane"],
    "handover_person": lambda cast: [cast.leader.person_id],
    "answers": lambda cast: ["skane", "stroke"],
    "answer": lambda cast: ["skane", "stroke", "1"],
    "criteria": lambda cast: [cast.version.pathway.slug, cast.version.slug],
    "version_documents": lambda cast: [cast.version.pathway.slug, cast.version.slug],
    "agreement": lambda cast: [Agreement.objects.earliest("pk").year],
    "allocation": lambda cast: [Allocation.objects.earliest("pk").pk],
    "council": lambda cast: [cast.council.slug],
    "council_settings": lambda cast: [cast.council.slug],
    "matters": lambda cast: [cast.council.slug],
    "municipal_tracks": lambda cast: [cast.council.slug],
    "delegations": lambda cast: [cast.council.slug],
    "delegated_decisions": lambda cast: [cast.council.slug],
    "decision_templates": lambda cast: [cast.council.slug],
    "municipal_track": lambda cast: ["rmk", MunicipalTrack.objects.earliest("pk").pk],
    "municipal_answer": lambda cast: [
        "rmk",
        MunicipalTrack.objects.earliest("pk").pk,
        cast.orebro.municipalities.earliest("pk").slug,
    ],
    "activity_plan": lambda cast: ActivityPlan.objects.earliest("year").address,
    "activity": lambda cast: [
        *ActivityPlan.objects.earliest("year").address,
        Activity.objects.earliest("pk").pk,
    ],
    "plan_report": lambda cast: ActivityPlan.objects.earliest("year").address,
    "published_report": lambda cast: [*ActivityPlan.objects.earliest("year").address, 1],
    "position": lambda cast: [Position.objects.earliest("pk").pk],
    "grants": lambda cast: [cast.council.slug],
    "grant_budgets": lambda cast: [cast.council.slug],
    "may_decide": lambda cast: [cast.council.slug],
}
# of all kinds at once the log asks once per kind on the page: tests/accounts/test_audit.py
FILTERS = {"audit_log": "?slag=tilldelad-roll"}
READER = "administrator"  # reads everything there is a page for
PAGES = sorted(
    {
        name
        for name, row in TABLE.items()
        if row.gets and row.reads != PUBLIC and READER in row.reads and not row.by_state
        if row.missing is None or name in DETAILS
    }
)


def add(cast: Cast, count: int) -> None:
    """So many more of everything that stands in a list."""
    start = PersonFactory().pk * 100
    with acting_as(None, reason="Prov"):
        for number in range(start, start + count):
            _add_places(cast)
            _add_people(cast, number)
            _add_pathway(cast, number)
            _log(cast, number, number - start)
            _add_answers(cast, number)
            _add_kept(cast, number)
            _add_money(cast)
            more_tracks(cast)
            more_plans(cast)
            more_grants(cast)
            more_decisions(cast)
            more_matters(cast)
            SentMail(to="x@prov.invalid", subject="x", body="y", is_delivered=False).save()
            Notice.objects.create(
                user=cast.administrator,
                kind="status_moved",
                object_id=number,
                text="x",
                why="y",
                address="/",
            )


def _add_places(cast: Cast) -> None:
    region = RegionFactory(healthcare_region=cast.southern)
    MunicipalityFactory(region=cast.skane, healthcare_region=cast.southern)
    MunicipalityFactory(region=region, healthcare_region=cast.southern)
    unit = UnitFactory(region=cast.skane, parent=UnitFactory(region=cast.skane))
    set_unit_statuses(
        cast.stroke,
        by=cast.supporter,
        answers=[UnitAnswer(unit, "introduced", date(2020, 9, 1), "Klart.")],
    )
    BodyFactory()
    BodyMembershipFactory(body=cast.council)
    BodyMembershipFactory(person=cast.supporter.person)
    HostDutyFactory(healthcare_region=cast.southern)
    BodyDecisionFactory(body=cast.council)
    cast.council.names.create(name=region.name)
    cast.southern.names.create(name=region.name)
    cast.skane.populations.create(on=date(1700 + cast.skane.populations.count(), 1, 1), count=1)


def _add_people(cast: Cast, number: int) -> None:
    user = make_user(f"extra_{number}")
    accounts.give_appointment(
        person=user.person,
        role="process_supporter",
        place=cast.skane,
        valid_from=date(2020, 1, 1),
        by=None,
    )
    actions.staff(
        cast.stroke,
        by=cast.supporter,
        person=user.person,
        role=StaffingRole.EXPERT,
        valid_from=date(2020, 1, 1),
    )


def _add_pathway(cast: Cast, number: int) -> None:
    version = PathwayVersionFactory(pathway=CarePathwayFactory(), approved=True)
    PathwayOwnerFactory(pathway=version.pathway)
    actions.open_implementations(version)
    sibling = PathwayVersionFactory(pathway=cast.version.pathway, version_label=f"{number}")
    actions.open_implementations(sibling)


def _add_kept(cast: Cast, number: int) -> None:
    """Förvaltning, needs and tools, and what a newer version could take over."""
    kept(cast, position=f"chef {number}")
    newer(cast)
    maintenance.register_review(
        cast.stroke,
        by=cast.supporter,
        reviewed_on=date(2024, 3, 1),
        conclusion=f"Översyn {number}",
        next_review_on=date(2099, 1, 1),
    )
    maintenance.note_deviation(
        cast.stroke, by=cast.supporter, noted_on=date(2024, 3, 1), text=f"Avvikelse {number}"
    )
    maintenance.add_retirement(cast.stroke, by=cast.supporter, what=f"Rutin {number}", why="x")
    a_gap(cast.stroke, f"Gap {number}")
    a_need(cast, f"Behov {number}", pathway=CarePathwayFactory())
    a_tool(cast, f"Mall {number}", step=cast.step("R1"))


def _add_money(cast: Cast) -> None:
    AgreementFactory()
    first = Agreement.objects.earliest("pk")
    AllocationFactory(agreement=first)
    ReportFactory(agreement=first)
    UnusedFactory(agreement=first, healthcare_region=cast.southern)
    PositionFactory(healthcare_region=cast.southern, region=cast.skane)
    first_position = Position.objects.earliest("pk")
    day = date(2021, 1, 1) + timedelta(days=first_position.holdings.count())
    HoldingFactory(position=first_position, valid_from=day, valid_to=day)
    PositionAgreementFactory(position=first_position, valid_from=day)


def _log(cast: Cast, number: int, day: int) -> None:
    actions.log_status(
        cast.stroke,
        by=cast.supporter,
        movement=Movement.UNCHANGED,
        note=f"Logg {number}",
        observed_on=dates.today() - timedelta(days=1000 - day),
        hinder=HinderTagFactory(),
    )
    actions.register_milestone(
        cast.stroke,
        by=cast.supporter,
        kind="received",
        body=cast.council,
        occurred_on=date(2020, 9, 1),
        reference=f"§ {number}",
    )


def _add_answers(cast: Cast, number: int) -> None:
    """One more question with answers here and in another region, a criterion, a document."""
    own = AnswerFactory(implementation=cast.stroke, question=QuestionFactory(code=f"{number}"[-4:]))
    theirs = ImplementationFactory(pathway_version=cast.version)
    for question in (own.question, QuestionFactory(code="1")):
        source = AnswerFactory(implementation=theirs, question=question)
    if cast.stroke.answers.filter(question=source.question).exists():
        change(cast.stroke.answers.get(question=source.question), by=None, based_on=source)
    else:
        AnswerFactory(implementation=cast.stroke, question=source.question, based_on=source)
    CriterionAnswer(
        version_of_pathway=cast.version,
        criterion=CriterionFactory(code=f"{number}"[-4:]),
        is_met=True,
        text="x",
    ).save()
    VersionDocumentFactory(version_of_pathway=cast.version)


def counted(cast: Cast, client: Client) -> dict[str, list[str]]:
    """The questions each page asks, after a first visit that warms what is remembered."""
    asked: dict[str, list[str]] = {}
    for name in PAGES:
        args: list[Any] = DETAILS[name](cast) if name in DETAILS else []
        url = reverse(name, args=args) + FILTERS.get(name, "")
        with CaptureQueriesContext(connection) as queries:
            assert client.get(url).status_code in {200, 302}, url
        asked[name] = [query["sql"] for query in queries]
    return asked


@pytest.fixture
def reader(cast: Cast, client: Client) -> Client:
    client.force_login(getattr(cast, READER))
    return client


def test_no_page_asks_more_questions_the_more_rows_there_are(cast: Cast, reader: Client) -> None:
    add(cast, 1)
    first = cast.stroke.answers.get(question__code="1")
    change(first, by=None, based_on=AnswerFactory(question=first.question))  # named in its history
    kept(cast, position="annan chef")  # and here who answers in the line
    counted(cast, reader)
    few = counted(cast, reader)
    add(cast, MORE)
    many = counted(cast, reader)
    grown = {
        name: f"{len(few[name])} -> {len(many[name])}"
        for name in PAGES
        if len(many[name]) != len(few[name])
    }
    assert not grown, grown
