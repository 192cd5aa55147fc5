"""The embedded PostgreSQL comes back after whatever happened to it, with every committed row."""

import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from tests.embedded.conftest import (
    HERE,
    Engines,
    Launch,
    alive,
    below,
    command_line,
    descendants,
    eventually,
    kill,
    without_engines,
)
from vardforlopp.common.embedded import cluster, paths
from vardforlopp.common.embedded.postgres import Postgres


def write(address: str, number: int) -> None:
    with psycopg.connect(address) as line:
        line.execute("CREATE TABLE IF NOT EXISTS kept (number integer)")
        line.execute("INSERT INTO kept VALUES (%s)", [number])


def read(address: str) -> list[int]:
    with psycopg.connect(address) as line:
        return [number for (number,) in line.execute("SELECT number FROM kept ORDER BY number")]


def takes_calls(address: str) -> bool:
    try:
        psycopg.connect(address).close()
    except psycopg.OperationalError:
        return False
    return True


@pytest.fixture
def foreign_process() -> Iterator[int]:
    """A living process that has nothing to do with us."""
    with subprocess.Popen(["sleep", "600"]) as process:
        yield process.pid
        process.kill()


def test_a_new_cluster_sorts_like_production(new_engines: Engines) -> None:
    owner = new_engines.start()["DATABASE_OWNER_URL"]
    with psycopg.connect(owner) as line:
        found = line.execute(
            "SELECT datlocprovider, datlocale, datcollate, pg_encoding_to_char(encoding)"
            " FROM pg_database WHERE datname = current_database()"
        ).fetchone()
    assert found == ("b", "C.UTF-8", "C", "UTF8")


def test_the_compose_file_makes_its_cluster_with_the_same_words() -> None:
    compose = (HERE.parents[1] / "docker-compose.yml").read_text()
    assert cluster.LOCALE in compose


def test_nobody_gets_in_without_the_password(engines: Engines) -> None:
    address = engines.start()["DATABASE_OWNER_URL"]
    secret = paths.passwords(engines.data)["owner"]
    assert takes_calls(address)
    assert not takes_calls(address.replace(secret, "gissning"))


def test_nothing_listens_on_the_network(engines: Engines) -> None:
    addresses = engines.start()
    with psycopg.connect(addresses["DATABASE_OWNER_URL"]) as line:
        assert line.execute("SHOW listen_addresses").fetchone() == ("",)
    valkey = addresses["REDIS_URL"].removeprefix("unix://").partition("?")[0]
    with socket.socket(socket.AF_UNIX) as line:
        line.connect(valkey)
        line.sendall(b"CONFIG GET port\r\n")
        assert line.recv(100).endswith(b"$1\r\n0\r\n")


def test_a_second_start_keeps_the_rows(engines: Engines) -> None:
    write(engines.start()["DATABASE_OWNER_URL"], 1)
    engines.stop()
    assert read(engines.start()["DATABASE_OWNER_URL"]) == [1]


@pytest.mark.parametrize("whom", ["postmaster", "shepherd", "backends"])
def test_committed_rows_survive_a_kill_of_the(whom: str, engines: Engines) -> None:
    address = engines.start()["DATABASE_OWNER_URL"]
    write(address, 1)
    postmaster = engines.postmaster()
    family = [postmaster, *descendants(postmaster)]
    parents = {"postmaster": [postmaster], "backends": family[1:]}
    for pid in parents.get(whom) or [_parent(postmaster)]:
        kill(pid)
    eventually(lambda: not any(map(alive, family[1:])))
    eventually(lambda: takes_calls(address))
    assert read(address) == [1]


def test_nothing_answers_after_the_supervisor_was_killed_and_the_rows_are_kept(
    engines: Engines,
) -> None:
    address = engines.start()["DATABASE_OWNER_URL"]
    write(address, 1)
    everybody = descendants(engines.process.pid)
    kill(engines.process.pid)
    eventually(lambda: not any(map(alive, everybody)))
    assert not takes_calls(address)
    assert read(engines.start()["DATABASE_OWNER_URL"]) == [1]


def test_what_even_the_shepherds_left_is_gone_at_the_next_start(engines: Engines) -> None:
    address = engines.start()["DATABASE_OWNER_URL"]
    write(address, 1)
    everybody = [engines.process.pid, *descendants(engines.process.pid)]
    shepherds = [pid for pid in everybody if "shepherd.py" in command_line(pid)]
    orphan = subprocess.Popen(
        ["sleep", "600"], env={paths.FOLDER: str(engines.data.resolve())}, start_new_session=True
    )
    for pid in (engines.process.pid, *shepherds):
        kill(pid)
    assert read(engines.start()["DATABASE_OWNER_URL"]) == [1]
    assert orphan.wait(timeout=20) == -9
    assert not any(map(alive, everybody))


def test_a_stale_pid_file_of_a_living_foreign_process_does_not_block(
    engines: Engines, foreign_process: int
) -> None:
    address = engines.start()["DATABASE_OWNER_URL"]
    write(address, 1)
    pid_file = engines.data / "postgres/postmaster.pid"
    stale = pid_file.read_text().splitlines()
    engines.stop()
    pid_file.write_text("\n".join([str(foreign_process), *stale[1:]]))
    folder = Path(address.partition("host=")[2])
    (folder / ".s.PGSQL.5432.lock").write_text("\n".join([str(foreign_process), *stale[1:]]))
    assert read(engines.start()["DATABASE_OWNER_URL"]) == [1]
    assert alive(foreign_process)


def test_an_initdb_that_was_cut_off_leaves_nothing_that_blocks(
    new_engines: Engines, launch: Launch
) -> None:
    first = launch(HERE / "engines_alone.py", new_engines.data)
    eventually(lambda: list(new_engines.data.glob("postgres.new-*/PG_VERSION")))
    kill(first.pid)
    first.wait()
    assert not (new_engines.data / "postgres").exists()
    assert takes_calls(new_engines.start()["DATABASE_OWNER_URL"])
    assert not list(new_engines.data.glob("postgres.new-*"))


def test_a_data_folder_in_use_is_refused_in_one_sentence(engines: Engines, launch: Launch) -> None:
    engines.start()
    second = launch(HERE / "engines_alone.py", engines.data)
    said = second.communicate(timeout=20)[1]
    assert second.returncode == 1
    assert "är redan igång med mappen" in said
    assert "Traceback" not in said


def test_the_two_addresses_in_the_environment_bypass_the_embedded_engines(
    new_engines: Engines,
) -> None:
    given = {
        "DATABASE_URL": "postgres://a:b@db.example/x",
        "DATABASE_OWNER_URL": "postgres://c:d@db.example/x",
        "REDIS_URL": "redis://broker.example/0",
    }
    assert new_engines.start(env={**without_engines(), **given}) == {}
    assert descendants(new_engines.process.pid) == []
    assert not (new_engines.data / "postgres").exists()


def test_one_address_in_the_environment_bypasses_one_engine(engines: Engines) -> None:
    addresses = engines.start(env={**without_engines(), "REDIS_URL": "redis://broker.example/0"})
    assert set(addresses) == {"DATABASE_URL", "DATABASE_OWNER_URL"}
    assert below(engines.process.pid, "valkey-server") == []


def test_a_database_address_without_the_owners_is_refused(launch: Launch, tmp_path: Path) -> None:
    environment = {**without_engines(), "DATABASE_URL": "postgres://a:b@db.example/x"}
    process = launch(HERE / "engines_alone.py", tmp_path / "data", env=environment)
    assert "DATABASE_OWNER_URL" in process.communicate(timeout=20)[1]
    assert process.returncode == 1


def test_a_long_data_folder_still_gets_a_short_socket(new_engines: Engines) -> None:
    new_engines.data = new_engines.data.parent / ("x" * 100) / ("y" * 100)
    address = new_engines.start()["DATABASE_OWNER_URL"]
    assert takes_calls(address)


def test_a_user_who_cannot_reach_the_wheel_gets_a_copy_that_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths.Account, "can_reach", lambda self, path: tmp_path in path.parents)
    tools = cluster.binaries(tmp_path, paths.Account(os.getuid(), os.getgid(), "någon"))
    assert tmp_path in tools.parents
    version = subprocess.run([tools / "psql", "--version"], capture_output=True, text=True)
    assert "PostgreSQL) 18" in version.stdout


@pytest.mark.skipif(os.geteuid() != 0, reason="bara root kan köra som någon annan")
def test_an_ordinary_user_can_start_it_too(new_engines: Engines) -> None:
    ordinary = paths.Account(65534, 65534, "nobody")
    pythons = [Path(sys.executable), Path("/usr/bin/python3")]
    python = next((path for path in pythons if ordinary.can_reach(path)), None)
    if python is None or not ordinary.can_reach(Path(psycopg.__file__).parent):
        pytest.skip("användaren nobody når inte projektets mapp eller någon python3")
    new_engines.data.mkdir()
    shutil.chown(new_engines.data, 65534, 65534)
    packages = {"PYTHONPATH": str(Path(psycopg.__file__).parents[1]), "PATH": os.environ["PATH"]}
    who = {"user": 65534, "group": 65534, "extra_groups": []}
    address = new_engines.start(python=str(python), env=packages, **who)["DATABASE_OWNER_URL"]
    assert takes_calls(address)
    assert Path(f"/proc/{new_engines.postmaster()}").stat().st_uid == 65534
    new_engines.stop()
    shutil.rmtree(address.partition("host=")[2])


@pytest.mark.skipif(os.geteuid() != 0, reason="gäller bara root")
def test_a_data_folder_that_the_database_user_cannot_reach_is_refused(
    launch: Launch, folder: Path
) -> None:
    closed = folder / "closed"
    closed.mkdir(mode=0o700)
    process = launch(HERE / "engines_alone.py", closed / "data")
    assert "välj en annan med --data" in process.communicate(timeout=20)[1]
    assert process.returncode == 1


def test_the_same_data_folder_gets_the_same_sockets(tmp_path: Path) -> None:
    assert Postgres(tmp_path).sockets == Postgres(tmp_path).sockets


def _parent(pid: int) -> int:
    return int(Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[1])
