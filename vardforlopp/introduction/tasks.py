"""What beat runs for the introductions: the daily look at what is due."""

from __future__ import annotations

from celery import shared_task

from vardforlopp.common import dates
from vardforlopp.common.outbox import enqueue


@shared_task(name="introduction.remind")
def remind() -> None:
    """Orders the day's reminders, once a day however often it is run."""
    enqueue("remind", 0, dedupe=dates.today().isoformat())
