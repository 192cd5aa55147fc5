"""Structured logs: one JSON object a line, no personal data, no line breaks smuggled in.

What an exception says is left out: a database error quotes the row. Its class and the lines it
passed are enough to find the place (docs/adr/0011).
"""

from __future__ import annotations

import json
import logging
import traceback
from collections.abc import Iterator
from typing import Any

from vardforlopp.common.acting import acting

EXTRA = (
    "event",
    "account",
    "job",
    "kind",
    "attempts",
    "error",
    "method",
    "route",
    "status_code",
    "duration_ms",
    "request_id",
    "user_id",
)


class JsonLines(logging.Formatter):
    """A record as one line of ASCII JSON with the request id and the acting account's number."""

    def format(self, record: logging.LogRecord) -> str:
        now = acting()
        line: dict[str, Any] = {
            "at": self.formatTime(record, "%Y-%m-%dT%H:%M:%S%z"),
            "level": record.levelname,
            "logger": record.name,
            "message": _message(record),
            "request_id": str(now.request_id) if now.request_id else None,
            "user_id": now.user_id,
        }
        line |= {name: getattr(record, name) for name in EXTRA if hasattr(record, name)}
        if record.exc_info and record.exc_info[1]:
            line["exceptions"] = [_outline(error) for error in _chain(record.exc_info[1])]
        return json.dumps(line, default=str)  # ASCII: U+2028 and its like end lines too


def _message(record: logging.LogRecord) -> str:
    """The message; without what was filled in or quoted when it tells of an exception."""
    if not record.exc_info or not record.exc_info[1]:
        return record.getMessage()
    text = str(record.msg)
    for error in _chain(record.exc_info[1]):
        if str(error):
            text = text.replace(str(error), type(error).__name__)
    return text


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    """The exception and those it came from, the latest first."""
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        yield error
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)


def _outline(error: BaseException) -> dict[str, Any]:
    """The kind of an exception and each "module:line function" on its way."""
    frames = traceback.walk_tb(error.__traceback__)
    return {
        "kind": f"{type(error).__module__}.{type(error).__qualname__}",
        "lines": [
            f"{frame.f_globals.get('__name__')}:{number} {frame.f_code.co_name}"
            for frame, number in frames
        ],
    }


CONFIG: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"json": {"()": "vardforlopp.common.logging.JsonLines"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "json"}},
    "root": {"handlers": ["console"], "level": "INFO"},
    "loggers": {
        # Django's own lines quote the address; ours (middleware.logged) name the view instead.
        "django.request": {"level": "CRITICAL"},
        # Otherwise three lines for each heartbeat.
        "celery.beat": {"level": "WARNING"},
        "celery.app.trace": {"level": "WARNING"},
        "celery.worker.strategy": {"level": "WARNING"},
    },
}
