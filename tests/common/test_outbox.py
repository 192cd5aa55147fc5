"""The outbox: nothing ordered is lost or done twice, whatever happens to the broker or a worker."""

from __future__ import annotations

import logging
import socket
import subprocess
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from threading import Barrier, Thread
from typing import Any

import pytest
import time_machine
from django.conf import settings
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from tests.common import handlers
from tests.common.actors import ANNA
from tests.common.broker import Broker, broker, cut_off
from tests.elsewhere import run_elsewhere
from vardforlopp.common import outbox, tasks
from vardforlopp.common.acting import acting_as
from vardforlopp.common.models import Job

__all__ = ["broker"]

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def our_handlers(settings: Any) -> None:
    settings.JOB_HANDLERS = handlers.SETTINGS


def test_a_job_ordered_in_a_transaction_that_is_undone_never_was(broker: Broker) -> None:
    with transaction.atomic():
        outbox.enqueue("leave_a_trace", 1)
        transaction.set_rollback(True)
    assert not Job.objects.exists()
    assert broker.length() == 0


def test_the_broker_hears_of_a_job_only_after_the_commit(broker: Broker) -> None:
    with transaction.atomic():
        outbox.enqueue("leave_a_trace", 1)
        assert broker.length() == 0
    assert broker.length() == 1


def test_the_same_kind_object_and_key_is_one_job(broker: Broker) -> None:
    first = outbox.enqueue("leave_a_trace", 1, "v1")
    assert outbox.enqueue("leave_a_trace", 1, "v1") == first
    assert outbox.enqueue("leave_a_trace", 1, "v2") != first
    assert broker.length() == 2


def test_a_kind_without_handler_cannot_be_ordered() -> None:
    with pytest.raises(KeyError, match="no handler"):
        outbox.enqueue("unknown", 1)


def test_a_job_remembers_who_ordered_it_and_is_run_by_the_system(broker: Broker) -> None:
    with acting_as(ANNA):
        job = outbox.enqueue("leave_a_trace", 1)
    assert job.on_behalf_of_id == 7
    with acting_as(ANNA):
        outbox.run(job.pk)
    assert Job.objects.get(kind="trace").on_behalf_of_id is None


def test_a_job_is_done_once_however_often_a_worker_hears_of_it(broker: Broker) -> None:
    job = outbox.enqueue("leave_a_trace", 1)
    tasks.run_job(job.pk)
    tasks.run_job(job.pk)
    tasks.sweep()
    assert handlers.traces() == 1


def test_a_job_for_later_waits_for_its_time(broker: Broker) -> None:
    job = outbox.enqueue("leave_a_trace", 1, run_after=timezone.now() + timedelta(hours=1))
    assert broker.length() == 0
    assert not outbox.run(job.pk)
    with time_machine.travel(timezone.now() + timedelta(hours=2)):
        assert outbox.sweep() == 1


@pytest.mark.parametrize("how", ["gone", "silent"])
def test_a_broker_down_at_the_commit_costs_a_request_nothing_and_loses_nothing(
    how: str, broker: Broker, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with listening(how, tmp_path) as url, cut_off(monkeypatch, url):
        started = time.monotonic()
        for number in range(5):
            with transaction.atomic():
                outbox.enqueue("leave_a_trace", number)
        assert time.monotonic() - started < 1.5
    assert Job.objects.due().count() == 5
    assert broker.length() == 0
    assert outbox.sweep() == 5
    assert handlers.traces() == 5


@contextmanager
def listening(how: str, folder: Path) -> Iterator[str]:
    """An address where nobody listens, or where somebody listens and never answers."""
    path = str(folder / "broker.sock")
    with socket.socket(socket.AF_UNIX) as deaf:
        if how == "silent":
            deaf.bind(path)
            deaf.listen(20)
        yield f"redis+socket://{path}?virtual_host=0"


def test_a_broker_emptied_with_a_full_queue_loses_nothing(broker: Broker) -> None:
    for number in range(30):
        outbox.enqueue("leave_a_trace", number)
    assert broker.length() == 30
    broker.empty()
    assert broker.length() == 0
    assert outbox.sweep() == 30
    assert handlers.traces() == 30
    assert outbox.sweep() == 0


def test_a_failing_job_is_undone_and_tried_again_later(
    broker: Broker, settings: Any, caplog: pytest.LogCaptureFixture
) -> None:
    job = outbox.enqueue("fail", 1)
    with caplog.at_level(logging.INFO):
        assert not outbox.run(job.pk)
    job.refresh_from_db()
    assert (job.attempts, job.last_error, job.done_at) == (1, "LookupError", None)
    assert job.failed_at
    assert job.run_after > timezone.now()
    assert handlers.traces() == 0
    assert "Anna" not in caplog.records[-1].getMessage()
    assert outbox.sweep() == 0, "not before its time"
    settings.JOB_HANDLERS = {"fail": handlers.SETTINGS["leave_a_trace"]}
    with time_machine.travel(job.run_after + timedelta(seconds=1)):
        assert outbox.sweep() == 1
    assert handlers.traces() == 1


def test_a_failing_job_does_not_stop_those_behind_it(broker: Broker) -> None:
    outbox.enqueue("fail", 1)
    outbox.enqueue("leave_a_trace", 2)
    assert outbox.sweep() == 1


def test_a_promise_the_database_checks_last_fails_the_job_and_not_the_sweep(
    broker: Broker, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A deferred constraint would otherwise fail at the commit, and take the sweep with it."""

    def break_a_deferred_constraint(job: Job) -> None:
        with connection.cursor() as cursor:
            cursor.execute(
                "CREATE TEMP TABLE broken (a int UNIQUE DEFERRABLE INITIALLY DEFERRED) "
                "ON COMMIT DROP; INSERT INTO broken VALUES (1), (1)"
            )

    monkeypatch.setattr(outbox, "handler_of", lambda kind: break_a_deferred_constraint)
    job = outbox.enqueue("leave_a_trace", 1)
    assert outbox.sweep() == 0
    job.refresh_from_db()
    assert job.last_error == IntegrityError.__name__


def test_pauses_double_up_to_an_hour_and_never_end() -> None:
    pauses = [outbox.pause_after(attempt) for attempt in (1, 2, 3, 50, 5_000)]
    seconds = [pause.total_seconds() for pause in pauses]
    assert seconds == [15, 30, 60, 3600, 3600]


def sweepers(count: int) -> None:
    """Several sweeps at the same moment, each with its own connection."""
    start = Barrier(count)

    def work() -> None:
        try:
            start.wait(timeout=10)
            outbox.sweep()
        finally:
            connection.close()

    threads = [Thread(target=work) for _ in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=30)


def times_done() -> Counter[int]:
    return Counter(Job.objects.filter(kind="trace").values_list("object_id", flat=True))


def test_racing_sweeps_do_each_job_once(broker: Broker) -> None:
    for number in range(6):
        outbox.enqueue("slowly", number)
    sweepers(3)
    assert times_done() == Counter(range(6))
    assert not Job.objects.exclude(kind="trace").due().exists()


def test_the_race_is_real_without_the_lock(broker: Broker, monkeypatch: pytest.MonkeyPatch) -> None:
    """The positive control: take the lock away and jobs are done twice."""

    def claim_without_lock(job_id: int) -> Job | None:
        return Job.objects.due().filter(pk=job_id).first()

    monkeypatch.setattr(outbox, "_claim", claim_without_lock)
    for number in range(6):
        outbox.enqueue("slowly", number)
    sweepers(3)
    assert max(times_done().values()) > 1


def test_a_worker_killed_in_the_middle_leaves_nothing_half_done(broker: Broker) -> None:
    job = outbox.enqueue("die", 1)
    killed = in_another_process(f"outbox.run({job.pk})")
    assert killed.returncode == -9, killed.stderr
    job.refresh_from_db()
    assert job.done_at is None
    assert handlers.traces() == 0
    finish = {"die": handlers.SETTINGS["leave_a_trace"]}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("django.conf.settings.JOB_HANDLERS", finish)
        assert wait_for(lambda: outbox.sweep() == 1), "the lock outlived the worker"
    assert handlers.traces() == 1


@pytest.fixture
def own_queue(settings: Any) -> str:
    """A queue of their own for jobs that may kill the process that runs them."""
    settings.JOB_QUEUES = {"die": "einvoice", "leave_a_trace": "einvoice"}
    return "einvoice"


def test_a_kind_with_its_own_queue_is_run_by_nobody_else(broker: Broker, own_queue: str) -> None:
    job = outbox.enqueue("leave_a_trace", 1)
    assert (broker.length(), broker.length(own_queue)) == (0, 1)
    broker.empty()
    assert outbox.sweep() == 0
    assert handlers.traces() == 0
    assert (broker.length(), broker.length(own_queue)) == (0, 1), "the sweep sends it again"
    assert outbox.run(job.pk)
    assert handlers.traces() == 1
    job.refresh_from_db()
    assert (job.attempts, bool(job.done_at)) == (0, True)


def test_a_job_that_kills_its_process_is_counted_and_waits_for_its_turn(
    broker: Broker, own_queue: str
) -> None:
    job = outbox.enqueue("die", 1)
    killed = in_another_process(f"outbox.run({job.pk})")
    assert killed.returncode == -9, killed.stderr
    job.refresh_from_db()
    assert (job.attempts, job.done_at) == (1, None)
    assert job.run_after > timezone.now()
    assert not outbox.run(job.pk), "not before its time"
    seen: list[int] = []
    with pytest.MonkeyPatch.context() as patch, time_machine.travel(job.run_after):
        patch.setattr(outbox, "handler_of", lambda kind: lambda job: seen.append(job.attempts))
        assert wait_for(lambda: outbox.run(job.pk)), "the lock outlived the worker"
    assert seen == [1], "the handler knows how often it has been tried"


def in_another_process(statement: str) -> subprocess.CompletedProcess[str]:
    """Runs a statement as a worker would, against this test's database."""
    lines = (
        "from django.conf import settings",
        "from tests.common import handlers",
        "settings.JOB_HANDLERS = handlers.SETTINGS",
        f"settings.JOB_QUEUES = {settings.JOB_QUEUES!r}",
        statement,
    )
    return run_elsewhere("\n".join(lines))


def wait_for(check: Any, seconds: float = 5) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if check():
            return True
        time.sleep(0.05)
    return False


@pytest.fixture(autouse=True)
def loud_logs(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, logger="vardforlopp")
