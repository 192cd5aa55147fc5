"""A shared cache that is never the reason for an error page.

When the cache server is away each process counts on its own for a while: limits on sign-in still
hold, per process instead of in all, and nobody is shut out (docs/adr/0015).
"""

from __future__ import annotations

import logging
import time
from typing import Any

from django.core.cache.backends.base import DEFAULT_TIMEOUT
from django.core.cache.backends.locmem import LocMemCache
from django.core.cache.backends.redis import RedisCache
from redis.backoff import NoBackoff
from redis.exceptions import RedisError
from redis.retry import Retry

log = logging.getLogger(__name__)

PAUSE = 5.0  # seconds before the server is asked again after a failure


class SteadyCache(RedisCache):
    """Redis while it answers, the process's own memory while it does not."""

    _options: dict[str, Any]  # Django's own, which its type stubs leave out
    _cache: Any
    asked_again_at = 0.0  # of time.monotonic(); shared by the threads of the process

    def __init__(self, server: Any, params: dict[str, Any]):
        super().__init__(server, params)
        # redis-py tries again for seconds by default; a visitor should not wait for that
        self._options.setdefault("retry", Retry(NoBackoff(), 0))
        self._memory = LocMemCache("steady", {"OPTIONS": {"MAX_ENTRIES": 10_000}})

    def add(self, key: Any, value: Any, timeout: Any = DEFAULT_TIMEOUT, version: Any = None) -> Any:
        return self._steadily("add", key, value, timeout, version)

    def get(self, key: Any, default: Any = None, version: Any = None) -> Any:
        return self._steadily("get", key, default, version)

    def set(self, key: Any, value: Any, timeout: Any = DEFAULT_TIMEOUT, version: Any = None) -> Any:
        return self._steadily("set", key, value, timeout, version)

    def delete(self, key: Any, version: Any = None) -> Any:
        return self._steadily("delete", key, version)

    def has_key(self, key: Any, version: Any = None) -> Any:
        return self._steadily("has_key", key, version)

    def incr(self, key: Any, delta: int = 1, version: Any = None) -> Any:
        return self._steadily("incr", key, delta, version)

    def touch(self, key: Any, timeout: Any = DEFAULT_TIMEOUT, version: Any = None) -> Any:
        return self._steadily("touch", key, timeout, version)

    def get_many(self, keys: Any, version: Any = None) -> Any:
        return self._steadily("get_many", keys, version)

    def set_many(self, data: Any, timeout: Any = DEFAULT_TIMEOUT, version: Any = None) -> Any:
        return self._steadily("set_many", data, timeout, version)

    def delete_many(self, keys: Any, version: Any = None) -> Any:
        return self._steadily("delete_many", keys, version)

    def clear(self) -> Any:
        """Removes our own keys only: the broker's queues live on the same server."""
        self._memory.clear()
        client = self._cache.get_client(None, write=True)
        for key in client.scan_iter(match=f"{self.key_prefix}:*"):
            client.delete(key)

    def _steadily(self, method: str, *args: Any) -> Any:
        if time.monotonic() >= SteadyCache.asked_again_at:
            try:
                return getattr(super(), method)(*args)
            except (RedisError, OSError) as away:
                SteadyCache.asked_again_at = time.monotonic() + PAUSE
                log.warning("cache away, counting in this process: %s", type(away).__name__)
        return getattr(self._memory, method)(*args)
