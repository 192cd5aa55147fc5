"""What bin/check does once .venv is ready: one command after the other, all of them."""

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import jsonschema
import yaml

from _setup import ROOT, VENV

COMPOSE_SCHEMA = ROOT / "node_modules/dclint/schemas/compose.schema.json"
APPS = ("vardforlopp", "regions", "funding", "governance", "tests")
# What production sets; no server is asked, so the addresses need not answer.
PRODUCTION = {
    "SECRET_KEY": "en-lang-strang-som-bara-anvands-av-kontrollen-och-aldrig-i-drift-0123456789",
    "DATABASE_URL": "postgres://vardforlopp_app:x@127.0.0.1:9/vardforlopp",
    "DATABASE_OWNER_URL": "postgres://vardforlopp_owner:x@127.0.0.1:9/vardforlopp",
    "REDIS_URL": "redis://127.0.0.1:9/0",
    "DATA_DIR": tempfile.gettempdir(),
    "ALLOWED_HOSTS": "vardforlopp.example",
    "SITE_URL": "https://vardforlopp.example",
    "HTTPS": "1",
    "PROXY_COUNT": "1",
    "DEBUG": "0",
    "DEMO": "0",
}
CODE = [str(path) for app in APPS for path in (ROOT / app).rglob("*.py")]
TOOL = str(VENV / "bin") + "/"
MANAGE = [sys.executable, "-W", "ignore:Got an error checking a consistent", "manage.py"]
STEPS = {
    "ruff check": [TOOL + "ruff", "check", "--quiet"],
    "ruff format": [TOOL + "ruff", "format", "--check", "--quiet"],
    "django-upgrade": [TOOL + "django-upgrade", "--check", "--target-version", "5.2", *CODE],
    "djlint": [TOOL + "djlint", "--lint", "--quiet", "templates"],
    "mypy": [TOOL + "mypy"],
    "import-linter": [TOOL + "lint-imports"],
    "makemigrations": [*MANAGE, "makemigrations", "--check", "--dry-run"],
    "check --deploy": [*MANAGE, "check", "--deploy", "--fail-level", "WARNING"],
    "compose-filen": [sys.executable, "bin/_check.py", "docker-compose.yml"],
}


def main() -> int:
    """Run all steps, also after one has failed; the number that failed, at most 1."""
    failed = [name for name, command in STEPS.items() if not passes(name, command)]
    print(f"{len(STEPS) - len(failed)} av {len(STEPS)} kontroller gick igenom.", flush=True)
    return 1 if failed else 0


def passes(name: str, command: list[str]) -> bool:
    """Run one step and print its result; what it said only if it failed."""
    began = time.monotonic()
    done = subprocess.run(
        command,
        cwd=ROOT,
        env={**os.environ, **PRODUCTION},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    ok = done.returncode == 0
    print(f"{'✓' if ok else '✗'} {name} ({time.monotonic() - began:.1f} s)", flush=True)
    if not ok:
        print(done.stdout, flush=True)
    return ok


def check_compose(file: Path) -> None:
    """The compose file against the Compose Specification's own schema, from an npm package."""
    schema = json.loads(COMPOSE_SCHEMA.read_text())
    validator = jsonschema.Draft7Validator(schema)
    problems = list(validator.iter_errors(yaml.safe_load(file.read_text())))
    for problem in problems:
        print(f"{file.name}: {problem.json_path}: {problem.message}")
    if problems:
        sys.exit(1)


if __name__ == "__main__":
    check_compose(ROOT / sys.argv[1])
