"""Another process at work in the database of this test, for what may kill it."""

from __future__ import annotations

import os
import subprocess
import sys

from django.db import connection
from psycopg.conninfo import make_conninfo


def run_elsewhere(statements: str) -> subprocess.CompletedProcess[str]:
    """Runs statements as a worker would; `outbox` is imported."""
    begin = "import django; django.setup()\nfrom vardforlopp.common import outbox\n"
    facts = connection.get_connection_params()
    names = ("dbname", "user", "password", "host", "port")
    address = make_conninfo(**{name: facts[name] for name in names if facts.get(name)})
    return subprocess.run(
        [sys.executable, "-c", begin + statements],
        env={**os.environ, "DATABASE_URL": address},
        capture_output=True,
        text=True,
        timeout=60,
    )
