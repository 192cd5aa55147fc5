"""The shared cache is never the reason for an error page."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import redis
from django.conf import settings as real
from django.core.cache import cache

from vardforlopp.common.cache import SteadyCache


@pytest.fixture
def cut_off(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[SteadyCache]:
    """A cache whose server is away."""
    monkeypatch.setattr(SteadyCache, "asked_again_at", 0.0)
    nowhere = f"unix://{tmp_path / 'none.sock'}?db=0"
    yield SteadyCache(nowhere, {"KEY_PREFIX": "test", "OPTIONS": {"socket_connect_timeout": 1}})
    SteadyCache.asked_again_at = 0.0


def test_the_cache_is_shared_through_the_server() -> None:
    cache.set("a", 1)
    other = SteadyCache(real.REDIS_URL, {**real.CACHES["default"]})
    assert other.get("a") == 1


def test_counting_goes_on_in_the_process_while_the_server_is_away(cut_off: SteadyCache) -> None:
    started = time.monotonic()
    assert cut_off.get("a", "nothing") == "nothing"
    cut_off.set("a", 1)
    assert cut_off.incr("a") == 2
    assert cut_off.get_many(["a"]) == {"a": 2}
    assert not cut_off.add("a", 5)
    assert cut_off.has_key("a")
    cut_off.delete("a")
    assert cut_off.get("a") is None
    assert time.monotonic() - started < 1


def test_clearing_leaves_the_brokers_queues_alone() -> None:
    client = redis.Redis.from_url(real.REDIS_URL)
    client.lpush("test-queue", "a job")
    cache.clear()
    assert client.llen("test-queue") == 1
    client.delete("test-queue")
    client.close()
