"""bin/check catches what it says it catches."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


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
