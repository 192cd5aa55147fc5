"""Jobs after the commit: a row is the promise, the broker only carries its number in a hurry."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial

from celery import current_app
from django.conf import settings
from django.db import connection, transaction
from django.utils import timezone
from django.utils.module_loading import import_string

from vardforlopp.common.acting import acting, acting_as
from vardforlopp.common.models import Job

log = logging.getLogger(__name__)

Handler = Callable[[Job], None]

FIRST_PAUSE = timedelta(seconds=15)  # before the second attempt; doubled for each one after it
LONGEST_PAUSE = timedelta(hours=1)
QUEUE = "celery"  # of all kinds that have none of their own in settings.JOB_QUEUES
RESEND_SECONDS = 10  # how long a number sent by a sweep counts: until the next one
QUIET_SECONDS = 5.0  # after the broker failed to answer, leave it alone and trust the sweep
SWEEP_LIMIT = 500  # jobs at most per sweep, so that one sweep does not run for hours

_quiet_until = 0.0  # on the monotonic clock of this process


def enqueue(kind: str, object_id: int, dedupe: str = "", run_after: datetime | None = None) -> Job:
    """Orders a job in the current transaction; it is run once, after the commit.

    The same kind, object and dedupe key is one job for ever: what should happen again (each week,
    each version) says so in the key. Called outside a transaction it is on its way at once.
    """
    if kind not in settings.JOB_HANDLERS:
        raise KeyError(f"there is no handler for jobs of kind {kind!r}")
    facts = {"on_behalf_of_id": acting().user_id, "run_after": run_after or timezone.now()}
    job, is_new = Job.objects.get_or_create(
        kind=kind, object_id=object_id, dedupe=dedupe, defaults=facts
    )
    if is_new and run_after is None:
        transaction.on_commit(partial(hurry, job.pk, queue_of(kind)), robust=True)
    return job


def queue_of(kind: str) -> str:
    """The queue whose workers alone run jobs of a kind."""
    return settings.JOB_QUEUES.get(kind, QUEUE)


def hurry(job_id: int, queue: str = QUEUE, expires: int | None = None) -> None:
    """Tells a worker about a job; when the broker is away the sweep finds it instead."""
    global _quiet_until
    if time.monotonic() < _quiet_until:
        return
    try:
        current_app.send_task(
            "common.run_job", args=[job_id], queue=queue, expires=expires, retry=False
        )
    except Exception as error:  # whatever the broker does, the request has succeeded
        _quiet_until = time.monotonic() + QUIET_SECONDS
        log.warning(
            "broker away, the sweep will run it", extra={"job": job_id, "error": _name(error)}
        )


def run(job_id: int) -> bool:
    """Runs a job if it is due and nobody else has it; whether it was done now.

    The handler and the mark that it is done are one transaction. A failure undoes the handler,
    is counted, and puts the job off. A kind with a queue of its own may kill its process: its start
    is counted first, so that the job's `attempts` tells the handler how often that has happened.
    """
    leased = _lease(job_id)
    with transaction.atomic():
        job = _claim_again(leased) if leased else _claim(job_id)
        if job is None:
            return False
        started = time.monotonic()
        with acting_as(None, reason="Utfördes av systemet"):
            error = _attempt(job)
            job.save()
            _tell(job, error, started)
    return error is None


def _claim(job_id: int) -> Job | None:
    """The job locked for us; None if done, not due yet, or in other hands."""
    return Job.objects.due().select_for_update(skip_locked=True).filter(pk=job_id).first()


@transaction.atomic
def _lease(job_id: int) -> Job | None:
    """Counts a start and puts the job off, committed before anything can go wrong."""
    if not settings.JOB_QUEUES:
        return None
    due = Job.objects.due().filter(pk=job_id, kind__in=settings.JOB_QUEUES)
    job = due.select_for_update(skip_locked=True).first()
    if job is not None:
        job.attempts += 1
        job.run_after = timezone.now() + pause_after(job.attempts)
        job.save()
    return job


def _claim_again(leased: Job) -> Job | None:
    """The job we have leased, locked; its attempts are those that came before this one."""
    same = Job.objects.filter(pk=leased.pk, done_at=None, run_after=leased.run_after)
    job = same.select_for_update(skip_locked=True).first()
    if job is not None:
        job.attempts -= 1
    return job


def _attempt(job: Job) -> Exception | None:
    """Runs the handler, all or nothing, and notes on the job how it went."""
    try:
        with transaction.atomic():
            handler_of(job.kind)(job)
            connection.check_constraints()  # deferred ones too must fail here, not at the commit
    except Exception as error:  # a handler may fail in any way; the job must survive it
        _put_off(job, error)
        return error
    job.done_at = timezone.now()
    return None


def handler_of(kind: str) -> Handler:
    """The function named in settings.JOB_HANDLERS."""
    return import_string(settings.JOB_HANDLERS[kind])


def _put_off(job: Job, error: Exception) -> None:
    """Only the kind of error is kept: its message may carry personal data."""
    job.attempts += 1
    job.failed_at = timezone.now()
    job.last_error = _name(error)
    job.run_after = job.failed_at + pause_after(job.attempts)


def pause_after(attempts: int) -> timedelta:
    """How long to wait when so many attempts have failed; never given up, at most an hour."""
    doublings = min(attempts - 1, 10)
    return min(FIRST_PAUSE * 2**doublings, LONGEST_PAUSE)


def sweep() -> int:
    """Runs what is due but was missed, the longest waiting first; the number done.

    What has a queue of its own is sent there again instead: nobody else may run it.
    """
    due = list(Job.objects.due().values_list("pk", "kind")[:SWEEP_LIMIT])
    elsewhere = [(job_id, kind) for job_id, kind in due if kind in settings.JOB_QUEUES]
    for job_id, kind in elsewhere:
        hurry(job_id, queue_of(kind), expires=RESEND_SECONDS)
    return sum(run(job_id) for job_id, kind in due if kind not in settings.JOB_QUEUES)


def _tell(job: Job, error: Exception | None, started: float) -> None:
    facts = {
        "job": job.pk,
        "kind": job.kind,
        "attempts": job.attempts,
        "duration_ms": round((time.monotonic() - started) * 1000),
    }
    if error is None:
        log.info("job done", extra=facts)
    else:
        log.error("job failed and will be tried again", exc_info=error, extra=facts)


def _name(error: Exception) -> str:
    return type(error).__qualname__[:120]
