"""What beat runs for the councils: the daily look at what is due."""

from __future__ import annotations

from celery import shared_task

from vardforlopp.common import dates
from vardforlopp.common.outbox import enqueue


@shared_task(name="governance.remind")
def remind() -> None:
    """Orders the day's reminders, once a day however often it is run."""
    enqueue("remind_of_municipal_answers", 0, dedupe=dates.today().isoformat())
    enqueue("remind_of_escalations", 0, dedupe=dates.today().isoformat())
    enqueue("remind_of_matters", 0, dedupe=dates.today().isoformat())
