"""Two people doing the same thing at the same moment, for real: threads, connections, a barrier."""

from __future__ import annotations

from collections.abc import Callable
from threading import Barrier, BrokenBarrierError, Thread
from typing import Any

from django.db import IntegrityError, OperationalError, connections
from psycopg.errors import DeadlockDetected

MEETING_SECONDS = 1.0


class Meeting:
    """Called in the middle of both: they wait for each other, unless a lock keeps one outside."""

    def __init__(self) -> None:
        self.barrier = Barrier(2)
        self.met = False

    def __call__(self, *_: Any, **__: Any) -> None:
        try:
            self.barrier.wait(timeout=MEETING_SECONDS)
            self.met = True
        except BrokenBarrierError:
            pass


def race(*acts: Callable[[], Any]) -> list[Any]:
    """What each act gave back, or the exception it raised."""
    results: list[Any] = [None] * len(acts)

    def run(number: int) -> None:
        try:
            results[number] = acts[number]()
        except Exception as problem:
            results[number] = problem
        finally:
            connections.close_all()

    threads = [Thread(target=run, args=[number]) for number in range(len(acts))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return results


def was_stopped(result: Any) -> bool:
    """Whether the database stopped the act for the other's sake: a constraint, or a deadlock."""
    if isinstance(result, OperationalError):
        return isinstance(result.__cause__, DeadlockDetected)
    return isinstance(result, IntegrityError)
