"""What Celery workers run: one job, the sweep of missed jobs, and a sign of life."""

from __future__ import annotations

from celery import shared_task

from vardforlopp.common import drafts, heartbeat, outbox


@shared_task(name="common.run_job")
def run_job(job_id: int) -> None:
    """Runs a job that a commit has just told us about."""
    outbox.run(job_id)


@shared_task(name="common.sweep")
def sweep() -> None:
    """Runs what the broker lost or what has waited for its time."""
    outbox.sweep()


@shared_task(name="common.heartbeat")
def beat() -> None:
    """Notes that a worker is alive, for /halsa/."""
    heartbeat.note()


@shared_task(name="common.sweep_drafts")
def sweep_drafts() -> None:
    """Throws away unsent text that nobody came back to."""
    drafts.sweep()
