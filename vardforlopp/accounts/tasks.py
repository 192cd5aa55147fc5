"""What beat runs for accounts: the mails of the week."""

from __future__ import annotations

from celery import shared_task

from vardforlopp.accounts.models import Notice
from vardforlopp.common import dates
from vardforlopp.common.outbox import enqueue


@shared_task(name="accounts.weekly_digest")
def weekly_digest() -> int:
    """Orders a digest and the news for each account with open notices not yet mailed, weekly."""
    year, week, _ = dates.today().isocalendar()
    waiting = Notice.objects.filter(
        closed_at__isnull=True, mailed_at__isnull=True, user__is_active=True
    )
    users = waiting.order_by().values_list("user_id", flat=True).distinct()
    for user_id in users:
        for kind in ("mail_digest", "mail_news"):
            enqueue(kind, user_id, dedupe=f"{year}-{week:02d}")
    return len(users)
