"""Who is told when a status has moved."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from tests.cast import Cast, make_user
from vardforlopp.accounts import actions as accounts
from vardforlopp.accounts.models import Appointment, Notice
from vardforlopp.accounts.models.notice import Rhythm
from vardforlopp.accounts.notices import kinds
from vardforlopp.common import dates
from vardforlopp.common.models import Job
from vardforlopp.common.outbox import run
from vardforlopp.pathways import actions
from vardforlopp.pathways.models import Movement, Staffing
from vardforlopp.pathways.notices import STATUS_MOVED, tell_of_moved_status


@pytest.fixture(autouse=True)
def _concerned(cast: Cast) -> None:
    """The two whom Skåne's stroke concerns have accounts."""
    assert cast.supporter
    assert cast.leader


def log(cast: Cast, to: str = "", **facts: Any) -> Any:
    """A log in Skåne, unchanged unless a step is named."""
    return actions.log_status(
        cast.stroke,
        **{
            "by": cast.supporter,
            "movement": Movement.FORWARD if to else Movement.UNCHANGED,
            "target": cast.step(to) if to else None,
            "note": "Arbetsgruppen är bildad.",
            "observed_on": dates.today(),
            "reason": "Allt är inte klart." if to else "",
        }
        | facts,
    )


def run_jobs() -> None:
    for job in Job.objects.filter(kind="status_moved", done_at__isnull=True).order_by("pk"):
        assert run(job.pk)


def told() -> list[str]:
    """The names of those with an open notice."""
    notices = Notice.objects.filter(kind="status_moved", closed_at__isnull=True)
    return sorted(notice.user.person.name for notice in notices)


def test_the_kind_is_mailed_weekly_unless_somebody_chooses_otherwise() -> None:
    assert kinds()["status_moved"].rhythm == Rhythm.WEEKLY


def test_the_staffed_are_told_what_moved_where_and_why_they_are_told(cast: Cast) -> None:
    log(cast, "R1")
    run_jobs()
    assert told() == ["Person leader"]
    notice = Notice.objects.get(kind="status_moved")
    assert notice.about == f"{cast.version.short_title} i Region Skåne"
    assert "framåt till R1 mottaget" in notice.text
    assert "Arbetsgruppen är bildad." in notice.text
    assert notice.address == cast.stroke.get_absolute_url()
    assert notice.why == "Du får det här därför att du är processledare i införandet."


def test_each_is_told_one_reason_and_it_is_the_own(cast: Cast) -> None:
    assert cast.supporter
    log(cast, "R1", by=cast.leader)
    run_jobs()
    notice = Notice.objects.get(kind="status_moved")
    assert notice.user == cast.supporter
    assert notice.why == "Du får det här därför att du är processtöd i regionen."


def test_the_day_it_moved_is_said_and_a_move_of_long_ago_is_no_news(cast: Cast) -> None:
    log(cast, "R1", observed_on=date(2020, 6, 8))
    run_jobs()
    assert told() == []
    day = dates.today() - timedelta(days=3)
    log(cast, "R2", observed_on=day)
    run_jobs()
    assert told() == ["Person leader"]
    assert dates.swedish_date(day) in Notice.objects.get(kind="status_moved").text


def test_nobody_is_told_of_their_own_log(cast: Cast) -> None:
    log(cast, "R1", by=cast.leader)
    run_jobs()
    assert told() == ["Person supporter"]


def test_another_process_supporter_in_the_region_is_told(cast: Cast) -> None:
    colleague = make_user("colleague")
    accounts.give_appointment(
        person=colleague.person,
        role="process_supporter",
        place=cast.skane,
        valid_from=date(2020, 1, 1),
        by=None,
    )
    log(cast, "R1")
    run_jobs()
    assert told() == ["Person colleague", "Person leader"]


def test_an_unchanged_status_tells_nobody(cast: Cast) -> None:
    log(cast)
    run_jobs()
    assert told() == []


def test_a_move_that_was_overtaken_before_it_was_told_is_not_told(cast: Cast) -> None:
    log(cast, "R1")
    log(cast, "R2")
    run_jobs()
    assert "R2" in Notice.objects.get(kind="status_moved").text


def test_the_notice_of_an_earlier_move_closes_when_the_status_moves_on(cast: Cast) -> None:
    log(cast, "R1")
    run_jobs()
    log(cast, "R2")
    run_jobs()
    still_open = Notice.objects.get(kind="status_moved", closed_at__isnull=True)
    assert "R2" in still_open.text
    assert Notice.objects.filter(kind="status_moved").count() == 2


def test_an_appointment_that_ended_before_the_job_ran_is_not_told(cast: Cast) -> None:
    log(cast, "R1", by=cast.leader)
    appointment = Appointment.objects.get(person=cast.supporter.person)
    accounts.end_appointment(appointment, by=cast.administrator, comment="Slutat.")
    run_jobs()
    assert told() == []


def test_a_staffing_that_has_ended_is_asked_again_before_the_mail(cast: Cast) -> None:
    log(cast, "R1")
    run_jobs()
    notice = Notice.objects.get(kind="status_moved")
    assert STATUS_MOVED.still(cast.leader, notice)
    row = Staffing.objects.get(person=cast.leader.person)
    actions.end_staffing(row, by=cast.supporter, valid_to=dates.today() - timedelta(days=1))
    assert not STATUS_MOVED.still(cast.leader, notice)


def test_the_same_job_twice_tells_once(cast: Cast) -> None:
    entry = log(cast, "R1")
    run_jobs()
    tell_of_moved_status(Job(kind="status_moved", object_id=entry.pk))
    assert Notice.objects.filter(kind="status_moved").count() == 1
