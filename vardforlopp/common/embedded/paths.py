"""Where the embedded engines keep their things, and as whom they run."""

import errno
import fcntl
import hashlib
import json
import os
import pwd
import secrets
import shutil
import signal
import stat
import subprocess
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

FREE_SPACE = 500_000_000  # bytes: two empty clusters' worth of write-ahead log and some air
FOLDER = "VARDFORLOPP_FOLDER"  # in the environment of everything we start
SOCKET_LIMIT = 107  # bytes in a unix socket's address on Linux
SHORT = "/tmp"  # noqa: S108 (the folder we make in it is private and checked)
LONGEST_SOCKET_NAME = "/.s.PGSQL.5432.lock"


class CannotStart(Exception):
    """A sentence for the person at the terminal: what is wrong and how to mend it."""


@dataclass(frozen=True)
class Account:
    """The user that PostgreSQL runs as when we are root, which it refuses to be."""

    uid: int
    gid: int
    name: str

    @property
    def ids(self) -> str:
        return f"{self.uid}:{self.gid}"

    def can_reach(self, path: Path) -> bool:
        """Whether this user may open a folder or run a file."""
        answer = subprocess.run(
            ["/usr/bin/test", "-x", str(path)],
            user=self.uid,
            group=self.gid,
            extra_groups=[],
            cwd="/",
        )
        return answer.returncode == 0


def in_swedish(error: OSError) -> str:
    """What the operating system refused."""
    known = {
        errno.EACCES: "behörighet saknas",
        errno.EPERM: "behörighet saknas",
        errno.EROFS: "disken är skrivskyddad",
        errno.ENOSPC: "disken är full",
        errno.EEXIST: "där ligger en fil",
        errno.ENOTDIR: "där ligger en fil",
    }
    return known.get(error.errno or 0, str(error.strerror))


def default_data() -> Path:
    """The data folder when none is named: one that PostgreSQL's user can reach, if we are root."""
    if os.geteuid() == 0:
        return Path("/var/lib/vardforlopp")
    return Path.home() / ".local/share/vardforlopp"


def postgres_account(cluster: Path) -> Account | None:
    """None for an ordinary user; for root the cluster's owner, else an unprivileged user."""
    if os.geteuid() != 0:
        return None
    if cluster.exists() and (owner := cluster.stat()).st_uid != 0:
        return Account(owner.st_uid, owner.st_gid, str(owner.st_uid))
    for name in ("vardforlopp", "postgres", "nobody"):
        with suppress(KeyError):
            user = pwd.getpwnam(name)
            return Account(user.pw_uid, user.pw_gid, name)
    raise CannotStart("Det finns ingen användare som databasen kan köras som; skapa vardforlopp.")


def make_data_folder(data: Path) -> None:
    """Make the data folder; a sentence when the disk or the rights say no."""
    try:
        data.mkdir(parents=True, exist_ok=True)
        if data.stat().st_uid == os.geteuid():
            data.chmod(0o711 if os.geteuid() == 0 else 0o700)
        (data / "logs").mkdir(mode=0o700, exist_ok=True)
        probe = data / "lock"
        probe.touch()
    except OSError as error:
        raise CannotStart(
            f"Mappen {data} går inte att skriva i ({in_swedish(error)}); välj en annan med --data."
        ) from error
    free = shutil.disk_usage(data).free
    if free < FREE_SPACE:
        raise CannotStart(
            f"Det finns bara {free // 1_000_000} MB ledigt på disken med {data}; "
            f"frigör minst {FREE_SPACE // 1_000_000} MB eller välj en annan mapp med --data."
        )


def claim_data_folder(data: Path, patience: float = 2.0) -> int:
    """Make the data folder ours alone and answer the lock; one in use is refused.

    Shepherds inherit the lock, so it lasts until the last of them is gone. Everything we start
    carries the folder's name in its environment: with the lock in hand, whoever else carries it
    is an orphan of a run whose supervisor and shepherds were all killed, and is ended.
    """
    lock = os.open(data / "lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    deadline = time.monotonic() + patience
    while not _locked(lock):
        if time.monotonic() > deadline:
            os.close(lock)
            raise CannotStart(
                f"Vårdförlopp är redan igång med mappen {data}; "
                "stoppa det först eller välj en annan mapp med --data."
            )
        time.sleep(0.05)
    os.environ[FOLDER] = str(data.resolve())
    for pid in _carriers(os.environ[FOLDER]):
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
    return lock


def _locked(lock: int) -> bool:
    with suppress(BlockingIOError):
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return True
    return False


def _carriers(folder: str) -> list[int]:
    """Other processes that were started with this folder's name in their environment."""
    found = []
    for pid in map(int, filter(str.isdigit, os.listdir("/proc"))):
        with suppress(OSError):
            words = Path(f"/proc/{pid}/environ").read_bytes().split(b"\0")
            if pid != os.getpid() and f"{FOLDER}={folder}".encode() in words:
                found.append(pid)
    return found


def socket_folder(data: Path, account: Account | None) -> Path:
    """A short private folder for unix sockets, the same at every start with the same data."""
    name = "vardforlopp-" + hashlib.sha256(str(data.resolve()).encode()).hexdigest()[:8]
    base = Path("/run" if os.geteuid() == 0 else os.environ.get("XDG_RUNTIME_DIR", SHORT))
    if not os.access(base, os.W_OK) or len(f"{base}/{name}{LONGEST_SOCKET_NAME}") > SOCKET_LIMIT:
        base = Path(SHORT)
    folder = base / name
    folder.mkdir(mode=0o700, exist_ok=True)
    owner = os.geteuid() if account is None else account.uid
    found = folder.lstat()
    if not stat.S_ISDIR(found.st_mode) or found.st_uid not in (os.geteuid(), owner):
        raise CannotStart(f"{folder} tillhör någon annan; ta bort mappen och försök igen.")
    if account is not None:
        os.chown(folder, account.uid, account.gid)
    folder.chmod(0o700)
    return folder


def passwords(data: Path) -> dict[str, str]:
    """The secrets of this data folder, made at random the first time."""
    file = data / "secrets.json"
    if not file.exists():
        made = {name: secrets.token_urlsafe(32) for name in ("owner", "application", "secret_key")}
        draft = data / "secrets.new"
        draft.touch(mode=0o600)
        draft.write_text(json.dumps(made))
        draft.replace(file)
    found: dict[str, str] = json.loads(file.read_text())
    return found
