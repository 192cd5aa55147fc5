"""/halsa/: whether the database, the broker and a worker answer, for operators and tests."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import redis
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.db import Error, connection
from django.http import HttpRequest, HttpResponse, JsonResponse
from redis.backoff import NoBackoff
from redis.exceptions import RedisError
from redis.retry import Retry

from vardforlopp.common import heartbeat
from vardforlopp.common.access import access, anyone
from vardforlopp.common.models import Job

ADDRESS = "/halsa/"
OK, DOWN = "ok", "down"
LATE_AFTER_SECONDS = 60  # six missed heartbeats


@login_not_required
@access(anyone)
def health(request: HttpRequest) -> HttpResponse:
    """200 while the database answers, else 503; the broker may be away without harm for a while."""
    database, broker = database_facts(), broker_state()
    age = heartbeat.age_in_seconds() if broker == OK else None
    facts = {
        **database,
        "broker": broker,
        "worker": OK if age is not None and age < LATE_AFTER_SECONDS else DOWN,
        "worker_heartbeat_seconds": None if age is None else round(age, 1),
        "version": settings.VERSION,
        "mark": settings.MARK,
    }
    status = 200 if facts["database"] == OK else 503
    return JsonResponse(facts, status=status, headers={"Cache-Control": "no-store"})


def without_cookies(get_response: Callable[[HttpRequest], HttpResponse]) -> Any:
    """The health page belongs to nobody: a session would need the database that may be down."""

    def handle(request: HttpRequest) -> HttpResponse:
        if request.path == ADDRESS:
            request.COOKIES.clear()
        return get_response(request)

    return handle


def database_facts() -> dict[str, Any]:
    """Whether the database answers, and how many jobs are due there."""
    try:
        return {"database": OK, "jobs_due": Job.objects.due().count()}
    except Error:
        connection.close()
        return {"database": DOWN, "jobs_due": None}


def broker_state() -> str:
    """Whether the broker answers within a second."""
    client = redis.Redis.from_url(
        settings.REDIS_URL,
        socket_timeout=1,
        socket_connect_timeout=1,
        retry=Retry(NoBackoff(), 0),
    )
    try:
        client.ping()
    except (RedisError, OSError):
        return DOWN
    finally:
        client.close()
    return OK
