"""The matrix: each ● becomes its role's to-do, and the fact closes it (S2-44..53)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from governance import tasks
from governance.actions import deciding
from governance.actions.matters import close_matter, reopen_matter
from governance.matters import due, matrix
from governance.matters.jav import declare_conflict
from governance.matters.notices import KINDS
from governance.matters.todos import waiting
from governance.matters.workflow import matter_workflow
from governance.models import Matter, MatterStatus, MatterTask, Responsibility
from tests.cast import Cast
from tests.governance.matters import OWNERS, Way, opened
from tests.introduction.test_reminders import run_jobs
from vardforlopp.accounts.models import Notice, User
from vardforlopp.common import dates
from vardforlopp.common.answer import Refused
from vardforlopp.pathways.models import Milestone

pytestmark = pytest.mark.django_db
LABELS = [(task, OWNERS[task]) for task in MatterTask]


@pytest.fixture
def way(cast: Cast) -> Way:
    return Way(cast)


def tasks_of(user: Any) -> list[tuple[str, bool]]:
    """The tasks that wait for somebody, and whether each is late; as a new request reads them."""
    fresh = User.objects.select_related("person").get(pk=user.pk)
    names = {task.label: task.value for task in MatterTask}
    return [(names[item["label"].partition(": ")[2]], item["is_late"]) for item in waiting(fresh)]


@pytest.mark.parametrize(("task", "owner"), LABELS)
def test_each_task_is_its_roles_to_do_until_the_fact_is_there(
    way: Way, task: MatterTask, owner: str
) -> None:
    way.up_to(task)
    if task == MatterTask.RECOMMEND:
        way.hold()
    if task == MatterTask.TELL_MANAGEMENT:
        way.decide()
    who = way.people[owner]
    assert task in [code for code, _ in tasks_of(who)]
    others = [user for part, user in way.people.items() if part not in (owner, "chair", "member")]
    assert all(task not in [code for code, _ in tasks_of(user)] for user in others)
    way.do(task)
    assert task not in [code for code, _ in tasks_of(who)]
    cell = next(one for one in matrix.of(way.fresh()) if one.task == task)
    assert (cell.state, cell.done_on) == (matrix.DONE, dates.today())


@pytest.mark.parametrize(("task", "owner"), LABELS)
def test_a_task_whose_day_has_passed_is_late(way: Way, task: MatterTask, owner: str) -> None:
    Responsibility.objects.exclude(task__in=("dispatch", "present", "recommend")).update(days=14)
    way.up_to(task)
    if task == MatterTask.DISPATCH:
        way.take_up()
    if task == MatterTask.RECOMMEND:
        way.hold()
    if task == MatterTask.TELL_MANAGEMENT:
        way.decide()
    assert (task, False) in tasks_of(way.people[owner])
    with dates.as_of(dates.today() + timedelta(days=15)):
        assert (task, True) in tasks_of(way.people[owner])


def test_the_matter_closes_itself_when_the_last_is_told(way: Way) -> None:
    way.up_to(MatterTask.TELL_LEADERS)
    assert way.fresh().status == MatterStatus.DECIDED
    way.do(MatterTask.TELL_LEADERS)
    assert way.fresh().status == MatterStatus.CLOSED
    milestone = Milestone.objects.get(kind="communicated")
    assert (milestone.body, milestone.made_here) == (way.cast.council, True)
    assert not any(tasks_of(user) for user in way.people.values())


def test_the_area_manager_is_told_only_when_municipal_care_is_concerned(cast: Cast) -> None:
    way = Way(cast, municipal=False).up_to(MatterTask.TELL_AREA)
    cell = next(one for one in matrix.of(way.fresh()) if one.task == MatterTask.TELL_AREA)
    assert (cell.state, cell.reason) == ("spared", "Vårdförloppet berör inte kommunal vård.")
    way.do(MatterTask.TELL_LEADERS)
    assert way.fresh().status == MatterStatus.CLOSED


def test_what_is_returned_goes_through_the_council_anew(way: Way) -> None:
    way.up_to(MatterTask.RECORD)
    matter_workflow.perform("return", way.fresh(), by=way.cast.secretary, comment="Komplettera.")
    states = {cell.task: cell.state for cell in matrix.of(way.fresh())}
    assert states[MatterTask.ANALYSE] == "done"
    assert states[MatterTask.SUBMIT] == "now"
    assert states[MatterTask.DISPATCH] == states[MatterTask.RECOMMEND] == "later"


def test_a_new_decision_is_told_anew(way: Way) -> None:
    way.up_to(MatterTask.TELL_AREA)
    first = way.matter.decisions.get()
    deciding.record_decision(
        way.fresh(),
        by=way.cast.chair,
        delegation=first.delegation,
        kind="introduction",
        text="Vårdförloppet införs inte.",
        outcome="decline",
        supersedes=first,
        supersession="reconsideration",
    )
    cells = {cell.task: cell.state for cell in matrix.of(way.fresh())}
    assert cells[MatterTask.TELL_MANAGEMENT] == "now"


def test_another_regions_council_gives_the_tasks_to_other_roles(way: Way) -> None:
    row = Responsibility.objects.get(body=way.cast.council, task="tell_area")
    row.role, row.wording = "secretariat", "Länets kommuner får veta"
    row.save()
    way.up_to(MatterTask.TELL_AREA)
    cell = next(one for one in matrix.of(way.fresh()) if one.task == MatterTask.TELL_AREA)
    assert (cell.name, cell.role) == ("Länets kommuner får veta", "secretariat")


def test_who_has_jav_has_no_to_do(way: Way) -> None:
    assert tasks_of(way.cast.secretary)
    declare_conflict(way.matter, by=way.cast.secretary, reason="Närstående.")
    assert tasks_of(way.cast.secretary) == []


def test_a_notice_comes_when_a_task_becomes_ones_own_and_closes_with_it(way: Way) -> None:
    run_jobs("matter_moved")
    mine = Notice.objects.filter(user=way.cast.secretary, kind=due.TASK)
    assert mine.open().count() == 1
    way.do(MatterTask.INFORM)
    run_jobs("matter_moved")
    assert mine.open().count() == 0
    assert Notice.objects.open().filter(user=way.cast.leader_orebro, kind=due.TASK).exists()


def test_the_nightly_run_reminds_once_of_what_is_late(way: Way) -> None:
    Responsibility.objects.filter(task="inform").update(days=1)
    with dates.as_of(dates.today() + timedelta(days=3)):
        for _ in range(2):
            tasks.remind()
            run_jobs("remind_of_matters")
        late = Notice.objects.filter(user=way.cast.secretary, kind=due.LATE)
        assert late.count() == 1
        assert KINDS[1].still(way.cast.secretary, late.get())


def test_the_matrices_of_many_matters_are_read_in_as_many_questions_as_one(
    way: Way,
) -> None:
    def asked() -> int:
        with CaptureQueriesContext(connection) as queries:
            due.everyones()
        return len(queries)

    one = asked()
    for number in range(5):
        opened(way.cast, kind="other", implementation=None, title=f"Annat {number}")
    assert asked() <= one
    assert Matter.objects.count() == 6


def test_what_is_opened_again_is_closed_by_hand_when_nothing_new_is_decided(way: Way) -> None:
    way.up_to(MatterTask.TELL_LEADERS)
    with pytest.raises(Refused, match="Alla har inte fått veta"):
        close_matter(way.fresh(), by=way.cast.secretary)
    way.do(MatterTask.TELL_LEADERS)
    reopen_matter(way.fresh(), by=way.cast.secretary, comment="Diarienumret ska rättas.")
    assert close_matter(way.fresh(), by=way.cast.secretary).status == MatterStatus.CLOSED
