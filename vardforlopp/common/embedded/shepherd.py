"""Runs one service and ends its whole family when the service, or whoever started it, dies.

Run by path, `python -I -S shepherd.py PARENT STOP_SIGNAL GRACE USER COMMAND…`, so that nothing
but the standard library is loaded. The shepherd is the subreaper of its service: a process the
service leaves behind becomes the shepherd's own child and cannot outlive it.
"""

import ctypes
import os
import signal
import sys
import time
from collections import defaultdict
from contextlib import suppress
from pathlib import Path

PR_SET_PDEATHSIG = 1
PR_SET_CHILD_SUBREAPER = 36
STOPPING = {signal.SIGTERM, signal.SIGINT, signal.SIGHUP}
LAST_WAIT = 10.0  # seconds for killed processes to disappear


def call(
    command: list[str], *, user: str = "", stop_signal: int = 15, grace: float = 0
) -> list[str]:
    """The command that runs another under a shepherd; start it from the main thread."""
    ours = [sys.executable, "-I", "-S", __file__, str(os.getpid())]
    return [*ours, str(int(stop_signal)), str(grace), user, *command]


def prctl(option: int, value: int) -> None:
    """Set one attribute of this process (Linux)."""
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(option, value, 0, 0, 0) != 0:
        raise OSError(ctypes.get_errno(), "prctl")


def parents() -> dict[int, int]:
    """Every process on the machine with its parent, zombies left out."""
    found = {}
    for entry in os.listdir("/proc"):
        if entry.isdigit():
            with suppress(OSError):
                fields = Path(f"/proc/{entry}/stat").read_text().rpartition(")")[2].split()
                state, parent = fields[:2]
                if state not in "ZX":
                    found[int(entry)] = int(parent)
    return found


def family(of: int) -> list[int]:
    """All living descendants of a process."""
    children = defaultdict(list)
    for pid, parent in parents().items():
        children[parent].append(pid)
    found = list(children[of])
    for pid in found:
        found.extend(children[pid])
    return found


def reap(pid: int = -1) -> dict[int, int]:
    """Exit codes of the children that have died, by process id."""
    codes = {}
    with suppress(ChildProcessError):
        while True:
            dead, status = os.waitpid(pid, os.WNOHANG)
            if dead == 0:
                break
            codes[dead] = os.waitstatus_to_exitcode(status)
    return codes


def end_family() -> None:
    """Kill every descendant; new ones they leave behind are found in the next round."""
    deadline = time.monotonic() + LAST_WAIT
    while (members := family(os.getpid())) and time.monotonic() < deadline:
        for pid in members:
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        reap()
        time.sleep(0.005)
    reap()


def launch(command: list[str], user: str) -> int:
    """Start the service as our child, as another user ("uid:gid") if one is named."""
    mother = os.getpid()
    pid = os.fork()
    if pid:
        return pid
    try:
        if user:
            uid, gid = map(int, user.split(":"))
            os.setgroups([])
            os.setgid(gid)
            os.setuid(uid)
        prctl(PR_SET_PDEATHSIG, signal.SIGKILL)  # after setuid, which would clear it
        signal.pthread_sigmask(signal.SIG_SETMASK, ())
        os.closerange(3, 256)  # the lock stays with us
        if os.getppid() == mother:
            os.execvp(command[0], command)  # noqa: S606 (a service, no shell wanted)
    except OSError as error:
        os.write(2, f"{command[0]}: {error}\n".encode())
    os._exit(127)


def watch(child: int, parent: int, stop_signal: int, grace: float) -> int:
    """Wait until the service is over, is asked to stop or loses its parent; its exit code."""
    deadline = None
    while True:
        wait = 60.0 if deadline is None else max(deadline - time.monotonic(), 0.0)
        news = signal.sigtimedwait(STOPPING | {signal.SIGCHLD}, wait)
        codes = reap()
        if child in codes:
            return codes[child]
        if os.getppid() != parent or (deadline and time.monotonic() >= deadline):
            return -signal.SIGKILL
        if news and news.si_signo in STOPPING and deadline is None:
            deadline = time.monotonic() + grace
            with suppress(ProcessLookupError):
                os.kill(child, stop_signal)


def main(parent: int, stop_signal: int, grace: float, user: str, command: list[str]) -> int:
    """Shepherd one service from its first breath to the last of its family."""
    signal.pthread_sigmask(signal.SIG_BLOCK, STOPPING | {signal.SIGCHLD})
    prctl(PR_SET_CHILD_SUBREAPER, 1)
    prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
    if os.getppid() != parent:
        return 1
    code = watch(launch(command, user), parent, stop_signal, grace)
    end_family()
    return code if code >= 0 else 128 - code


if __name__ == "__main__":
    _, parent, stop_signal, grace, user, *command = sys.argv
    sys.exit(main(int(parent), int(stop_signal), float(grace), user, command))
