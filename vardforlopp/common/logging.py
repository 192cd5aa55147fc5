"""Structured logs: one JSON object a line, no personal data, no line breaks smuggled in."""

from __future__ import annotations

import json
import logging
from typing import Any

from vardforlopp.common.acting import acting

EXTRA = ("event", "job", "kind", "status_code", "duration_ms")


class JsonLines(logging.Formatter):
    """A record as one line of JSON with the request id and the acting account's number."""

    def format(self, record: logging.LogRecord) -> str:
        now = acting()
        line: dict[str, Any] = {
            "at": self.formatTime(record, "%Y-%m-%dT%H:%M:%S%z"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
            "request_id": str(now.request_id) if now.request_id else None,
            "user_id": now.user_id,
        }
        line |= {name: getattr(record, name) for name in EXTRA if hasattr(record, name)}
        if record.exc_info:
            line["error"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False, default=str)
