"""Reading the environment: what is missing stops the start with a sentence."""

from __future__ import annotations

import os
from decimal import Decimal, InvalidOperation

from django.core.exceptions import ImproperlyConfigured
from psycopg.conninfo import conninfo_to_dict


def required(name: str, mend: str) -> str:
    """The environment variable `name`; ImproperlyConfigured with a mend if it is not set."""
    value = os.environ.get(name, "")
    if not value:
        raise ImproperlyConfigured(f"{name} saknas i miljön. {mend}")
    return value


def amount(name: str, usual: str) -> Decimal:
    """The environment variable `name` as SEK with a decimal point; ImproperlyConfigured if odd."""
    text = os.environ.get(name, usual)
    try:
        return Decimal(text).quantize(Decimal("0.01"))
    except InvalidOperation as odd:
        raise ImproperlyConfigured(f"{name} är inget belopp: {text}. Skriv som 1.50.") from odd


def switch(name: str) -> bool:
    """Whether the environment variable `name` is "1"."""
    return os.environ.get(name, "0") == "1"


def database(url: str) -> dict[str, object]:
    """Django's settings for the database at a libpq address."""
    parts = conninfo_to_dict(url)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.get("dbname", ""),
        "USER": parts.get("user", ""),
        "PASSWORD": parts.get("password", ""),
        "HOST": parts.get("host", ""),
        "PORT": str(parts.get("port", "")),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {
            "connect_timeout": 3,  # seconds; an error page soon rather than a long wait
            # a page's object joins ten tables by key: at 8 the planner weighs them longer than it
            # reads them (docs/performance.md)
            "options": "-c join_collapse_limit=6",
        },
    }
