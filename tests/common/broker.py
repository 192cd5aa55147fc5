"""A corner of the real broker for one test: its own keys, and ways to empty it or cut it off."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from uuid import uuid4

import pytest
import redis
from celery import current_app
from django.conf import settings

from vardforlopp.common import outbox


class Broker:
    """What a test may ask of the broker and do to it."""

    def __init__(self, prefix: str):
        self.prefix = prefix
        self.client = redis.Redis.from_url(settings.REDIS_URL)

    def length(self, queue: str = "celery") -> int:
        """Messages waiting in a queue."""
        return int(self.client.llen(f"{self.prefix}{queue}"))

    def empty(self) -> None:
        """As if the broker had lost all it held."""
        for key in self.client.scan_iter(f"{self.prefix}*"):
            self.client.delete(key)


def forget_connections() -> None:
    """The next message opens a new connection with the settings of now."""
    current_app.amqp._producer_pool = None
    outbox._quiet_until = 0.0


@contextmanager
def cut_off(monkeypatch: pytest.MonkeyPatch, url: str) -> Iterator[None]:
    """Inside, the broker's address leads nowhere."""
    with monkeypatch.context() as patch:
        patch.setitem(current_app.conf, "broker_url", url)
        patch.setitem(current_app.conf, "broker_write_url", url)
        forget_connections()
        yield
    forget_connections()


@pytest.fixture
def broker(monkeypatch: pytest.MonkeyPatch) -> Iterator[Broker]:
    """The real broker, with keys that no other test or worker sees."""
    mine = Broker(f"test-{uuid4().hex}-")
    options = {**current_app.conf.broker_transport_options, "global_keyprefix": mine.prefix}
    monkeypatch.setitem(current_app.conf, "broker_transport_options", options)
    forget_connections()
    yield mine
    mine.empty()
    mine.client.close()
    forget_connections()
