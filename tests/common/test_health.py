"""/halsa/ tells operators what answers, quickly, to anybody, even when nothing does."""

from __future__ import annotations

import socket
import time
from pathlib import Path
from typing import Any

import pytest
from celery import current_app
from django.db import OperationalError, connection
from django.test import Client

from vardforlopp.common import outbox, tasks

pytestmark = pytest.mark.django_db


def test_all_is_well_when_database_broker_and_worker_answer(client: Client, settings: Any) -> None:
    settings.MARK = "prov 17"
    tasks.beat()
    response = client.get("/halsa/")
    facts = response.json()
    assert response.status_code == 200
    assert (facts["database"], facts["broker"], facts["worker"]) == ("ok", "ok", "ok")
    assert facts["worker_heartbeat_seconds"] < 5
    assert (facts["version"], facts["mark"]) == (settings.VERSION, "prov 17")
    assert response["Cache-Control"] == "no-store"
    assert response["Content-Type"] == "application/json"


def test_jobs_that_wait_are_counted(client: Client, settings: Any) -> None:
    settings.JOB_HANDLERS = {"any": "builtins.print"}
    outbox.enqueue("any", 1)
    assert client.get("/halsa/").json()["jobs_due"] == 1


def test_a_worker_that_has_given_no_sign_is_down_and_the_site_is_not(client: Client) -> None:
    response = client.get("/halsa/")
    assert response.status_code == 200
    assert response.json()["worker"] == "down"
    assert response.json()["worker_heartbeat_seconds"] is None


def test_a_silent_broker_is_told_within_two_seconds(
    client: Client, settings: Any, tmp_path: Path
) -> None:
    path = str(tmp_path / "broker.sock")
    with socket.socket(socket.AF_UNIX) as deaf:
        deaf.bind(path)
        deaf.listen()
        settings.REDIS_URL = f"unix://{path}?db=0"
        started = time.monotonic()
        response = client.get("/halsa/")
    assert time.monotonic() - started < 2
    assert (response.status_code, response.json()["broker"]) == (200, "down")


@pytest.mark.parametrize("cookie", ["", "sessionid=" + "a" * 32])
def test_without_a_database_the_answer_is_503_whoever_asks(
    client: Client, monkeypatch: pytest.MonkeyPatch, cookie: str
) -> None:
    def down(*_: Any, **__: Any) -> None:
        raise OperationalError("connection refused")

    monkeypatch.setattr(connection, "cursor", down)
    monkeypatch.setattr(connection, "close", lambda: None)
    response = client.get("/halsa/", headers={"cookie": cookie})
    assert response.status_code == 503
    assert response.json()["database"] == "down"
    assert response.json()["version"]


def test_asking_makes_no_session(client: Client) -> None:
    assert not client.get("/halsa/").cookies


def test_a_long_queue_of_jobs_does_not_hide_the_heartbeat(settings: Any) -> None:
    """It has a queue of its own, and workers take from all there are in turn."""
    queue = settings.CELERY_BEAT_SCHEDULE["heartbeat"]["options"]["queue"]
    jobs = current_app.conf.task_default_queue
    assert queue != jobs
    apart = set(settings.JOB_QUEUES.values())
    assert {queue, jobs} == set(current_app.amqp.queues.consume_from) - apart
