"""Handlers that tests of the outbox name in JOB_HANDLERS."""

from __future__ import annotations

import os
import signal
import time
from uuid import uuid4

from vardforlopp.common.acting import acting
from vardforlopp.common.models import Job

SETTINGS = {
    name: f"tests.common.handlers.{name}" for name in ("leave_a_trace", "fail", "slowly", "die")
}


def leave_a_trace(job: Job) -> None:
    """A row per time that the job was run."""
    label = f"{uuid4().hex}"
    Job.new(kind="trace", object_id=job.object_id, dedupe=label, on_behalf_of_id=acting().user_id)


def slowly(job: Job) -> None:
    """Leaves a trace, and time for somebody else to get in between."""
    time.sleep(0.15)
    leave_a_trace(job)


def fail(job: Job) -> None:
    """Half done when it stumbles over something personal."""
    leave_a_trace(job)
    raise LookupError("Anna Andersson 19121212-1212\nfalsk rad")


def die(job: Job) -> None:
    """Half done when the machine loses power."""
    leave_a_trace(job)
    os.kill(os.getpid(), signal.SIGKILL)


def traces(object_id: int | None = None) -> int:
    """How many times jobs have been run to their end."""
    rows = Job.objects.filter(kind="trace")
    return rows.filter(object_id=object_id).count() if object_id else rows.count()
