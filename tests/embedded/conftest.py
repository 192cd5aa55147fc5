"""Starting, killing and looking at processes from outside."""

import contextlib
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from vardforlopp.common.embedded.postgres import Postgres

HERE = Path(__file__).parent


def eventually(condition: Callable[[], object], within: float = 60.0) -> float:
    """Wait for a condition and answer how many seconds it took."""
    began = time.monotonic()
    while not condition():
        assert time.monotonic() - began < within, "det hände aldrig"
        time.sleep(0.02)
    return time.monotonic() - began


def kill(pid: int) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)


def alive(pid: int) -> bool:
    """Whether a process runs; a zombie does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] not in "ZX"
    except OSError:
        return False


def families() -> dict[int, int]:
    """Every living process and its parent."""
    found = {}
    for entry in filter(str.isdigit, os.listdir("/proc")):
        try:
            fields = Path(f"/proc/{entry}/stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if fields[0] not in "ZX":
            found[int(entry)] = int(fields[1])
    return found


def descendants(pid: int) -> list[int]:
    """All living processes below one."""
    parents = families()
    found = [child for child, parent in parents.items() if parent == pid]
    for child in found:
        found.extend(other for other, parent in parents.items() if parent == child)
    return found


def command_line(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/cmdline").read_text().replace("\0", " ")
    except OSError:
        return ""


def below(pid: int, words: str) -> list[int]:
    """The descendants whose command has these words in it, shepherds left out."""
    return [
        other
        for other in descendants(pid)
        if words in command_line(other) and "shepherd.py" not in command_line(other)
    ]


Launch = Callable[..., "subprocess.Popen[str]"]


@contextlib.contextmanager
def launching() -> Iterator[Launch]:
    """Start Python scripts of ours; whatever is left of them is ended afterwards."""
    started: list[subprocess.Popen[str]] = []

    def start(
        *command: str | Path, python: str = sys.executable, **options: object
    ) -> "subprocess.Popen[str]":
        process = subprocess.Popen(
            [python, *map(str, command)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
            **{"env": without_engines(), **options},
        )
        started.append(process)
        return process

    yield start
    for process in started:
        process.terminate()
        process.communicate(timeout=60)


def without_engines() -> dict[str, str]:
    """The environment without the engines that bin/test started."""
    names = ("DATABASE_URL", "DATABASE_OWNER_URL", "REDIS_URL", "DATA_DIR", "SECRET_KEY")
    return {key: value for key, value in os.environ.items() if key not in names}


@contextlib.contextmanager
def open_folder() -> Iterator[Path]:
    """A folder that PostgreSQL's user reaches as well; every pytest closes its own to others."""
    folder = Path(tempfile.mkdtemp(prefix="vardforlopp-prov-"))
    folder.chmod(0o755)
    yield folder
    for data in folder.glob("**/secrets.json"):
        shutil.rmtree(Postgres(data.parent).sockets, ignore_errors=True)
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def folder() -> Iterator[Path]:
    with open_folder() as made:
        yield made


@pytest.fixture
def launch() -> Iterator[Launch]:
    with launching() as start:
        yield start


class Engines:
    """The engines of a data folder, started and stopped by a test."""

    def __init__(self, launch: Launch, data: Path) -> None:
        self.launch, self.data = launch, data

    def start(self, **options: object) -> dict[str, str]:
        """Start and answer the addresses."""
        self.process = self.launch(HERE / "engines_alone.py", self.data, **options)
        line = self.process.stdout.readline()
        assert line, self.process.stderr.read()
        return json.loads(line)

    def stop(self) -> None:
        self.process.terminate()
        assert self.process.wait(timeout=30) == 0

    def postmaster(self) -> int:
        return int((self.data / "postgres/postmaster.pid").read_text().splitlines()[0])


@pytest.fixture(scope="session")
def made_once() -> Iterator[Path]:
    """A data folder whose engines have run once."""
    with open_folder() as folder, launching() as launch:
        engines = Engines(launch, folder / "data")
        engines.start()
        engines.stop()
        yield folder / "data"


@pytest.fixture
def new_engines(folder: Path, launch: Launch) -> Engines:
    """Engines that have never run."""
    return Engines(launch, folder / "data")


@pytest.fixture
def engines(new_engines: Engines, made_once: Path) -> Engines:
    """Engines that have run before, in a folder of their own."""
    subprocess.run(["cp", "-a", made_once, new_engines.data], check=True)
    return new_engines
