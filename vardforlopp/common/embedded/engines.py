"""The engines of one data folder, unless the environment names others."""

import os
from pathlib import Path

from vardforlopp.common.embedded import cluster
from vardforlopp.common.embedded.paths import CannotStart
from vardforlopp.common.embedded.postgres import Postgres
from vardforlopp.common.embedded.supervisor import Supervisor
from vardforlopp.common.embedded.valkey import Valkey

PATIENCE = 60.0  # seconds; recovery after a power cut can take a while


def start(supervisor: Supervisor, data: Path, *, durable: bool = True) -> dict[str, str]:
    """Start what DATABASE_URL and REDIS_URL do not name; the addresses the site needs."""
    given = {name: os.environ[name] for name in os.environ if name.endswith("_URL")}
    if "DATABASE_URL" in given and "DATABASE_OWNER_URL" not in given:
        raise CannotStart(
            "DATABASE_URL är satt men inte DATABASE_OWNER_URL; "
            "ange också adressen för rollen som äger databasen, eller ta bort DATABASE_URL."
        )
    addresses: dict[str, str] = {}
    if "DATABASE_URL" not in given:
        addresses |= start_postgres(supervisor, Postgres(data, durable))
    if "REDIS_URL" not in given:
        addresses |= start_valkey(supervisor, Valkey(data, durable))
    return addresses


def start_postgres(supervisor: Supervisor, engine: Postgres) -> dict[str, str]:
    """PostgreSQL, when it takes calls."""
    service = engine.service()
    supervisor.start(service)
    if not supervisor.watch(engine.is_ready, PATIENCE):
        raise CannotStart(f"Databasen kom inte igång; orsaken står i {service.log}.")
    return {
        "DATABASE_URL": engine.url(cluster.APPLICATION),
        "DATABASE_OWNER_URL": engine.url(cluster.OWNER),
    }


def start_valkey(supervisor: Supervisor, engine: Valkey) -> dict[str, str]:
    """Valkey, when it takes calls."""
    service = engine.service()
    supervisor.start(service)
    if not supervisor.watch(engine.is_ready, PATIENCE):
        raise CannotStart(f"Meddelandekön kom inte igång; orsaken står i {service.log}.")
    return {"REDIS_URL": engine.url}
