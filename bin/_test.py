"""What bin/test does once .venv is ready: throw-away engines, Chromium, pytest."""

import contextlib
import fcntl
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from _setup import ROOT, collect_static_files
from vardforlopp.common.embedded import engines, paths
from vardforlopp.common.embedded.supervisor import Supervisor, ignore_signals, stop_on_signals

PREFIX = "vardforlopp-test-"
CHROMIUM = "chromium-headless-shell"  # without windows: half the work of the other


def main(wanted: list[str]) -> int:
    """pytest's exit code, or 1 with a sentence when it cannot run."""
    stop_on_signals()
    try:
        chromium()
        with throw_away_folder() as data:
            return run(wanted, data)
    except paths.CannotStart as problem:
        print(problem, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def run(wanted: list[str], data: Path) -> int:
    """Start the engines, run pytest, stop the engines."""
    paths.make_data_folder(data)
    supervisor = Supervisor(paths.claim_data_folder(data))
    try:
        environment = {
            "SECRET_KEY": paths.passwords(data)["secret_key"],
            "DATA_DIR": str(data / "files"),
            "STARTED_DIR": str(data / "started"),
            **os.environ,
            **engines.start(supervisor, data, durable=False),
        }
        (data / "files").mkdir()

        def python(*words: str) -> int:
            return supervisor.run([sys.executable, *words], env=environment, cwd=ROOT)

        if collect_static_files(lambda words: python("manage.py", *words)) != 0:
            raise paths.CannotStart("manage.py collectstatic misslyckades; orsaken står ovanför.")
        tests = ("-m", "pytest")
        together = (*tests, "-n", "2", "--dist", "loadgroup")
        if wanted:
            return python(*together, *wanted)
        failed = python(*together, "-m", "not alone")
        # what is measured in seconds has the machine to itself, and starts what the others left
        return python(*tests, "tests/embedded", "-m", "alone") or failed
    finally:
        ignore_signals()
        supervisor.stop()


def chromium() -> None:
    """Install Debian's Chromium if we may; without it CI fails and others skip those tests."""
    if shutil.which(CHROMIUM):
        return
    if os.geteuid() == 0 and Path("/usr/bin/apt-get").exists():
        print("Installerar Chromium …", flush=True)
        for words in ("update -q", f"install -qy --no-install-recommends {CHROMIUM}"):
            subprocess.run(
                ["/usr/bin/apt-get", *words.split()],
                stdout=subprocess.DEVNULL,
                env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
            )
    if not shutil.which(CHROMIUM):
        sentence = f"Chromium saknas; installera det med sudo apt-get install {CHROMIUM}."
        if os.environ.get("CI") == "true":
            raise paths.CannotStart(sentence)
        print(f"{sentence} Webbläsartesterna hoppas över.", flush=True)


@contextlib.contextmanager
def throw_away_folder() -> Iterator[Path]:
    """A data folder that is gone afterwards; also those that killed runs left behind."""
    for left in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
        if not in_use(left):
            discard(left)
    data = Path(tempfile.mkdtemp(prefix=PREFIX))
    try:
        yield data
    finally:
        discard(data)


def in_use(data: Path) -> bool:
    """Whether a run holds this folder, or just now made it, or it is not ours."""
    try:
        with (data / "lock").open() as lock:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return True
    return False


def discard(data: Path) -> None:
    """Remove a data folder, the one that tests started in it, and the folders of their sockets."""
    for one in (data, data / "started/data"):
        with contextlib.suppress(OSError, paths.CannotStart):
            shutil.rmtree(paths.socket_folder(one, paths.postgres_account(one / "postgres")))
    shutil.rmtree(data, ignore_errors=True)
