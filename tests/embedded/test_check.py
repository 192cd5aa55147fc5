"""bin/check catches what it says it catches."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]


def test_the_image_copies_only_what_exists_and_what_is_sent_to_the_builder() -> None:
    lines = (ROOT / "Dockerfile").read_text().splitlines()
    copies = [
        line.split()[1:-1] for line in lines if line.startswith("COPY") and "--from" not in line
    ]
    sources = {name for names in copies for name in names}
    sent = (ROOT / ".dockerignore").read_text().splitlines()
    assert all((ROOT / name).exists() for name in sources)
    assert sources == {line.removeprefix("!") for line in sent if line.startswith("!")}


def test_the_compose_file_gives_every_setting_that_must_be_set() -> None:
    settings = (ROOT / "vardforlopp/settings.py").read_text()
    needed = set(re.findall(r'required\("(\w+)"', settings))
    given = yaml.safe_load((ROOT / "docker-compose.yml").read_text())["x-app"]["environment"]
    assert needed
    assert needed <= set(given)


@pytest.mark.parametrize("file", ["bin/_start.py", "docker-compose.yml"])
def test_every_worker_says_how_long_a_job_may_take(file: str) -> None:
    """A limit in the settings would be that of every task, and win over what a worker says."""
    text = (ROOT / file).read_text()
    limits = re.findall(r'--time-limit"?,? "?(\d+)', text)
    assert limits == ["300", "10"]
    assert len(re.findall(r'--soft-time-limit"?,? "?\d+', text)) == len(limits)
    assert "TIME_LIMIT" not in (ROOT / "vardforlopp/settings.py").read_text()


@pytest.mark.parametrize("file", ["bin/_start.py", "docker-compose.yml"])
def test_every_queue_has_its_workers(file: str) -> None:
    settings = (ROOT / "vardforlopp/settings.py").read_text()
    queues = set(re.findall(r'Queue\("(\w+)"\)', settings))
    taken = re.findall(r'--queues"?,? "?([\w,]+)', (ROOT / file).read_text())
    assert queues
    assert {name for names in taken for name in names.split(",")} == queues


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("depends_on: &dependencies", "depend_on: &dependencies"),
        ("condition: service_healthy", "condition: service_is_well"),
        ("restart: unless-stopped", "restart: [unless-stopped]"),
    ],
)
def test_a_mistake_in_the_compose_file_is_found(right: str, wrong: str, tmp_path: Path) -> None:
    correct = (ROOT / "docker-compose.yml").read_text()
    assert right in correct
    for text, code in ((correct, 0), (correct.replace(right, wrong), 1)):
        file = tmp_path / "docker-compose.yml"
        file.write_text(text)
        done = subprocess.run([sys.executable, "bin/_check.py", file], cwd=ROOT)
        assert done.returncode == code
