"""A family lives and dies together, whoever of it, above it or below it is killed."""

import signal
import subprocess
from itertools import pairwise
from pathlib import Path

import pytest

from tests.embedded.conftest import HERE, Launch, alive, command_line, descendants, eventually, kill
from vardforlopp.common.embedded import shepherd


class Family:
    """A supervised service with a child and a grandchild that all keep sending."""

    def __init__(self, launch: Launch, folder: Path) -> None:
        self.file = folder / "sent"
        script = HERE / "a_family.py"
        self.supervisor = launch(
            HERE / "one_service.py", folder / "log", "/usr/bin/env", "python3", script, self.file
        )
        eventually(lambda: len(self.members()) == 3 and self.senders() >= set(self.members()))

    def members(self) -> list[int]:
        return [p for p in descendants(self.supervisor.pid) if "a_family" in self.own(p)]

    def shepherd(self) -> int:
        return next(p for p in descendants(self.supervisor.pid) if "shepherd.py" in command_line(p))

    def senders(self) -> set[int]:
        return (
            {int(line) for line in self.file.read_text().split()} if self.file.exists() else set()
        )

    def sends_no_more(self) -> bool:
        before = self.file.stat().st_size
        subprocess.run(["sleep", "0.1"])
        return self.file.stat().st_size == before

    @staticmethod
    def own(pid: int) -> str:
        words = command_line(pid)
        return "" if "shepherd.py" in words else words


@pytest.fixture
def family(launch: Launch, tmp_path: Path) -> Family:
    return Family(launch, tmp_path)


def test_a_killed_parent_takes_its_family_along_and_a_new_family_starts(family: Family) -> None:
    first = family.members()
    kill(min(first))
    eventually(lambda: not any(map(alive, first)))
    eventually(lambda: len(set(family.members()) - set(first)) == 3)


def test_a_killed_shepherd_leaves_nobody_behind_and_a_new_family_starts(family: Family) -> None:
    first = family.members()
    kill(family.shepherd())
    eventually(lambda: not any(map(alive, first)))
    eventually(lambda: len(set(family.members()) - set(first)) == 3)


def test_nobody_sends_after_the_supervisor_was_killed(family: Family) -> None:
    everybody = [*family.members(), family.shepherd()]
    kill(family.supervisor.pid)
    eventually(lambda: not any(map(alive, everybody)))
    assert family.sends_no_more()


def test_a_stop_ends_also_those_who_ignore_the_request(family: Family) -> None:
    everybody = [*family.members(), family.shepherd()]
    family.supervisor.terminate()
    assert family.supervisor.wait(timeout=20) == 0
    assert not any(map(alive, everybody))


def test_a_service_that_keeps_dying_is_started_with_longer_and_longer_pauses(
    launch: Launch, tmp_path: Path
) -> None:
    starts = tmp_path / "starts"
    command = ["/bin/sh", "-c", f"date +%s.%N >> {starts}"]
    launch(HERE / "one_service.py", tmp_path / "log", *command)
    eventually(lambda: starts.exists() and len(starts.read_text().split()) >= 4)
    times = [float(line) for line in starts.read_text().split()]
    pauses = [later - earlier for earlier, later in pairwise(times)]
    assert pauses[0] < pauses[1] < pauses[2]


def test_the_family_of_a_process_is_found_through_every_generation(family: Family) -> None:
    assert set(family.members()) < set(shepherd.family(family.supervisor.pid))


def test_a_shepherd_whose_parent_is_already_gone_starts_nothing(tmp_path: Path) -> None:
    mark = tmp_path / "started"
    words = ["python3", "-I", "-S", shepherd.__file__, "1", str(int(signal.SIGTERM)), "1", ""]
    assert subprocess.run([*words, "touch", str(mark)]).returncode == 1
    assert not mark.exists()
