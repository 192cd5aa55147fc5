"""The invented stories: told once, through the verbs, marked wherever they show.

What is invented of the introductions in depth is tested here too.
"""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any
from zipfile import ZipFile

import pytest

from governance.models import MatterDocument
from regions.models import Body, Person, Unit
from tests.demo.conftest import tell
from vardforlopp.accounts.models import Notice, SentMail, User
from vardforlopp.common import dates, documents, outbox
from vardforlopp.common.acting import SYSTEM
from vardforlopp.common.models import Document, Job
from vardforlopp.introduction import due, succession
from vardforlopp.introduction.demo import texts
from vardforlopp.introduction.demo.scene import account
from vardforlopp.introduction.models import (
    CarryOver,
    GapItem,
    GuidingAnswer,
    Maintenance,
    Need,
    NeedStatus,
    Review,
    Tool,
    UnitState,
    UnitStatus,
    VersionDocument,
)
from vardforlopp.pathways.models import (
    ConditionMet,
    GatePass,
    Hinder,
    Implementation,
    ImplementationStatus,
    Milestone,
    MilestoneKind,
    Movement,
    NationalStep,
    Outcome,
    PathwayVersion,
    Staffing,
    StatusEntry,
    StepPlan,
)

INVENTED = (
    *(ConditionMet, GatePass, Hinder, Milestone, Staffing, StatusEntry, StepPlan),
    *(CarryOver, GapItem, GuidingAnswer, Need, Tool, Unit, UnitStatus, VersionDocument),
)
COUNCILS = (MilestoneKind.RECOMMENDATION, MilestoneKind.DECISION)  # made by RMK in the system
REGIONS = {"skane", "blekinge", "kronoberg", "halland", "orebro-lan"}


pytestmark = [
    pytest.mark.usefixtures("told"),
    pytest.mark.xdist_group("demo"),  # told once, in one process
]


def in_region(slug: str) -> Any:
    return StatusEntry.objects.filter(implementation__region__slug=slug)


def test_telling_it_again_does_nothing() -> None:
    before = StatusEntry.objects.count()
    assert all("fanns redan" in said for said in tell())
    assert StatusEntry.objects.count() == before


def test_everything_invented_is_marked_as_demonstration_data() -> None:
    for model in INVENTED:
        rows: Any = model.objects.all()
        assert rows.exists()
        assert not rows.filter(is_demo=False).exists(), model
    assert not Person.objects.filter(is_demo=False).exists()
    assert Body.objects.filter(is_demo=True, is_deciding=True).count() == 4


def test_it_was_done_by_people_and_not_by_the_system() -> None:
    for model in INVENTED:
        rows: Any = model.objects.all()
        assert SYSTEM not in set(rows.values_list("created_by_label", flat=True)), model


def test_only_the_five_regions_have_logs_and_each_at_its_own_pace() -> None:
    logged = Implementation.objects.filter(last_entry__isnull=False)
    assert set(logged.values_list("region__slug", flat=True)) == REGIONS
    stroke = logged.filter(pathway_version__slug="stroke-och-tia-del-1")
    first = {row.entries.earliest("observed_on", "pk").observed_on for row in stroke}
    assert len(first) == len(REGIONS)


def test_all_seven_pathways_are_in_the_story() -> None:
    logged = Implementation.objects.filter(last_entry__isnull=False)
    assert logged.values("pathway_version__pathway").distinct().count() == 7


def test_two_thirds_are_fresh_some_are_old_and_some_were_never_logged() -> None:
    here = Implementation.objects.filter(region__slug__in=REGIONS)
    ongoing = here.filter(status=ImplementationStatus.ONGOING)
    stale = ongoing.stale().count()
    assert 0.6 <= (ongoing.count() - stale) / here.count() <= 0.8
    assert stale > 3
    assert here.filter(last_entry__isnull=True).count() >= 2


def test_nothing_is_observed_in_the_future() -> None:
    latest = StatusEntry.objects.latest("observed_on").observed_on
    assert dates.today() - timedelta(days=3) < latest <= dates.today()


def test_the_pandemic_made_implementations_dormant_and_they_went_on() -> None:
    dormant = Implementation.history.filter(status=ImplementationStatus.DORMANT)
    assert dormant.filter(status_on__year=2020).values("id").distinct().count() >= 6
    assert Implementation.objects.filter(status=ImplementationStatus.DORMANT).count() == 1
    assert Hinder.objects.filter(tag__name="pandemin", closed_on__isnull=False).exists()


def test_the_support_is_financed_as_decided_the_eighth_of_april_2020() -> None:
    support = ConditionMet.objects.filter(condition="support")
    assert {row.reference for row in support} == {
        "Sjukvårdsregionens finansiering av processtöd, beslut 8 april 2020"
    }
    assert not support.filter(implementation__region__slug="orebro-lan").exists()


def test_in_orebro_the_council_recommends_before_the_decision_on_delegation() -> None:
    rows = Milestone.objects.filter(implementation__region__slug="orebro-lan")
    recommended = rows.filter(kind=MilestoneKind.RECOMMENDATION)
    decided = rows.filter(kind=MilestoneKind.DECISION)
    assert recommended.count() == decided.count() == 7
    assert set(recommended.values_list("body__slug", flat=True)) == {"rmk-orebro-lan"}
    assert not rows.filter(kind__in=COUNCILS, made_here=False).exists()


def test_in_halland_the_council_recommends_and_the_director_decides() -> None:
    rows = Milestone.objects.filter(implementation__region__slug="halland")
    bodies = {(row.kind, row.body.name) for row in rows}
    assert (
        MilestoneKind.RECOMMENDATION,
        "Prioriterings- och evidensrådet Region Halland",
    ) in bodies
    assert (MilestoneKind.DECISION, "Hälso- och sjukvårdsdirektören Region Halland") in bodies


def test_skane_calls_it_introduced() -> None:
    assert in_region("skane").filter(note__contains="Introducerat").exists()


def test_decisions_for_against_and_already_introduced_are_there() -> None:
    assert set(Implementation.objects.values_list("outcome", flat=True)) >= set(Outcome.values)


def test_corrections_late_notes_backward_steps_and_reasons_are_there() -> None:
    assert StatusEntry.objects.filter(corrects__isnull=False).count() >= 4
    assert StatusEntry.objects.filter(is_backdated=True).exists()
    assert StatusEntry.objects.filter(movement=Movement.BACKWARD).count() >= 2
    assert GatePass.objects.exists()
    assert Milestone.objects.filter(supersedes__isnull=False).exists()
    assert StatusEntry.objects.filter(next_on__gt=dates.today()).exists()


def test_hinders_are_open_and_closed_with_what_helped() -> None:
    closed = Hinder.objects.filter(closed_on__isnull=False)
    assert closed.count() >= 7
    assert not closed.filter(what_helped="").exists()
    assert Hinder.objects.open().values("tag").distinct().count() >= 4


def test_notes_are_varied() -> None:
    notes = list(StatusEntry.objects.values_list("note", flat=True))
    assert len(set(notes)) > 0.85 * len(notes)


def carried() -> CarryOver:
    """The one time that a new version has taken over."""
    return CarryOver.objects.select_related("implementation", "taken_from").get()


def test_a_region_takes_over_answers_gaps_and_units_from_the_version_before() -> None:
    record = carried()
    assert (record.answers, record.gap_items, record.units) == (3, 1, 3)
    where = Implementation.objects.in_bulk([record.taken_from_id, record.implementation_id])
    assert [row.step.code for row in where.values() if row.step] == ["R12", "R2"]
    taken = GuidingAnswer.objects.filter(implementation=record.implementation)
    assert all(row.based_on.implementation == record.taken_from for row in taken)
    assert GuidingAnswer.objects.filter(implementation=record.taken_from).count() == 4


def test_what_changed_between_the_versions_shows_where_it_begins_and_what_to_read() -> None:
    new, old = carried().implementation, carried().taken_from
    changed = {
        row.label
        for row in succession.differences(old.pathway_version, new.pathway_version)
        if row.differs
    }
    assert changed >= {"Version", "Börjar vid", "Slutar vid", "Underlag", "Kriterium 1"}


def test_only_invented_versions_are_published_by_the_story_and_they_say_so() -> None:
    versions = PathwayVersion.objects.filter(is_demo=True)
    steps = NationalStep.objects.filter(is_demo=True)
    assert {row.version for row in steps} == set(versions)
    assert {row.short_title for row in versions} == {
        "Kritisk benischemi 2.0",
        "Sepsis, uppföljning",
    }
    assert all("åhittad" in row.source for row in versions)
    assert all("åhittad" in row.reached_source for row in steps)


def test_every_kind_of_reminder_has_come_to_somebody() -> None:
    open_ones = Notice.objects.open().filter(kind__in=due.REMINDED)
    assert set(open_ones.values_list("kind", flat=True)) == set(due.REMINDED)


def test_planned_steps_have_passed_in_three_introductions_and_those_who_lead_are_reminded() -> None:
    passed = [one for one in due.everyones() if one.kind == due.STEP]
    assert len({one.object_id for one in passed}) == 3
    told = Notice.objects.open().filter(kind=due.STEP)
    reminded = ("processtod.skane", "processtod2.skane", "processledare.sepsis")
    assert {row.user for row in told} == {account(local) for local in reminded}


def test_what_was_written_has_the_days_of_the_story() -> None:
    today = dates.today()
    for answer in GuidingAnswer.objects.select_related("implementation"):
        assert answer.written_on < today
        assert answer.answered_on is None or answer.answered_on < today
    stroke = GuidingAnswer.objects.filter(implementation__pathway_version__slug=texts.STROKE)
    assert {answer.written_on.year for answer in stroke} == {2020}
    assert not Need.objects.filter(raised_on=today).exists()
    assert not Need.objects.filter(status_at__date=today).exists()
    assert dates.as_date(carried().created_at) == today - timedelta(days=26)


def test_what_is_followed_up_has_units_that_work_by_it() -> None:
    late = Implementation.objects.filter(step__code__in=("R10", "R11"))
    units = UnitStatus.objects.exclude(state=UnitState.NOT_RELEVANT)
    for one in late.filter(region__units__isnull=False).distinct():
        states = set(units.filter(implementation=one).values_list("state", flat=True))
        assert not states or UnitState.INTRODUCED in states, one
        answered = UnitStatus.objects.filter(implementation=one).count()
        assert answered == one.region.units.count(), one


def test_where_a_log_tells_of_a_review_everyday_care_has_it_too() -> None:
    kept = Implementation.objects.filter(step__code="R11")
    for one in kept.select_related("last_entry"):
        assert Maintenance.objects.filter(implementation=one).exists(), one
        assert Review.objects.filter(implementation=one).exists(), one
    told = StatusEntry.objects.in_force().filter(observed_on__gte=dates.today() - timedelta(90))
    for entry in told.filter(note__iregex="^(översyn gjord|översyn:|översynen gav)"):
        assert Review.objects.filter(
            implementation=entry.implementation, reviewed_on=entry.observed_on
        ).exists(), entry


def test_what_one_region_takes_from_another_says_so() -> None:
    by_text: dict[str, GuidingAnswer] = {}
    for answer in GuidingAnswer.objects.order_by("written_on", "pk"):
        first = by_text.setdefault(answer.text, answer)
        assert first == answer or answer.based_on == first, answer
    halland = GuidingAnswer.objects.filter(implementation__region__slug="halland")
    assert halland.filter(based_on=None).count() == 3


def test_one_need_is_answered_one_received_and_one_waits_to_be_read() -> None:
    states = Need.objects.values_list("status", flat=True)
    assert sorted(states) == [NeedStatus.ANSWERED, NeedStatus.RAISED, NeedStatus.RECEIVED]
    answered = Need.objects.get(status=NeedStatus.ANSWERED)
    assert answered.status_by_label == account("ordforande.npo").get_full_name()


@pytest.mark.parametrize("part", ["process_leader", "process_facilitator"])
def test_the_accounts_of_leader_and_facilitator_have_a_part_today(part: str) -> None:
    held = Staffing.objects.in_force().filter(role=part)
    assert User.objects.filter(is_demo=True, person__in=held.values("person")).exists()


def test_every_document_can_be_fetched_and_says_that_it_is_invented(
    told: Any, settings: Any
) -> None:
    settings.MEDIA_ROOT = told
    for document in Document.objects.all():
        assert document.is_established
        assert "DEMONSTRATION" in in_words(document).upper(), document
    kept = (VersionDocument, Tool, MatterDocument)
    assert Document.objects.count() == sum(model._default_manager.count() for model in kept)


def in_words(document: Document) -> str:
    """What a reader of the file meets."""
    place = documents.place_of(document.sha256)
    if document.name.endswith(".xlsx"):
        with ZipFile(place) as sheet:
            return "".join(sheet.read(name).decode() for name in sheet.namelist())
    return place.read_text("utf-8-sig")


def test_no_link_of_the_story_leads_out_to_nowhere() -> None:
    for model in (Tool, VersionDocument):
        rows: Any = model.objects.all()
        assert not rows.exclude(link="").exists()


def test_what_is_to_be_done_is_mailed_at_once_with_the_way_to_a_filled_in_log(
    settings: Any,
) -> None:
    settings.DEMO = True  # its accounts may sign in
    for job in Job.objects.due().filter(kind="mail_digest"):
        outbox.run(job.pk)
    mail = SentMail.objects.get(to="processtod.skane@demo.invalid", subject__startswith="Att göra")
    assert re.search(r"/inforande/skane/reumatoid-artrit-del-1/\?till=R11\S*#logga", mail.body)
    assert re.search(r"\?rorelse=oforandrat#logga", mail.body)
