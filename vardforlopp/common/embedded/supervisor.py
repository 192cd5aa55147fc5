"""Keeps services running: each in its own session under a shepherd, restarted when it dies."""

import functools
import os
import signal
import subprocess
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from vardforlopp.common.embedded import shepherd
from vardforlopp.common.embedded.paths import Account, CannotStart

LOG_LIMIT = 5_000_000  # bytes; a larger log is set aside at the next start
LONGEST_PAUSE = 30.0  # seconds between restarts of a service that keeps dying
STEADY_AFTER = 30.0  # seconds of life after which earlier deaths are forgotten


@dataclass
class Service:
    """What to run, and how it likes to be stopped."""

    name: str
    command: list[str]
    log: Path
    env: dict[str, str] | None = None
    cwd: str = "/"
    account: Account | None = None
    stop_signal: signal.Signals = signal.SIGTERM
    grace: float = 10.0  # seconds from the stop signal to the kill
    before_start: Callable[[], None] | None = None
    process: "subprocess.Popen[bytes] | None" = field(default=None, init=False)
    started_at: float = field(default=0.0, init=False)
    start_after: float = field(default=0.0, init=False)
    deaths: int = field(default=0, init=False)


class Supervisor:
    """Starts, watches and stops services. Use it from the main thread only: Linux ties a
    child's fate to the thread that started it."""

    def __init__(self, lock: int | None = None, tell: Callable[[str], None] = print) -> None:
        self.services: list[Service] = []
        self.command: subprocess.Popen[bytes] | None = None
        self.lock = lock  # the data folder's lock, held by every shepherd as well
        self.tell = tell
        shepherd.prctl(shepherd.PR_SET_CHILD_SUBREAPER, 1)

    def start(self, service: Service) -> None:
        """Start a service and keep it running from now on."""
        self.services.append(service)
        self._launch(service)

    def watch(self, until: Callable[[], bool], at_most: float | None = None) -> bool:
        """Keep everything running until a condition holds; False when time ran out first."""
        deadline = None if at_most is None else time.monotonic() + at_most
        while not until():
            if deadline is not None and time.monotonic() > deadline:
                return False
            self._look()
            time.sleep(0.05)
        return True

    def run(self, command: list[str], **options: object) -> int:
        """Run one command in the foreground while the services are watched; its exit code."""
        tie = functools.partial(shepherd.prctl, shepherd.PR_SET_PDEATHSIG, signal.SIGTERM)
        self.command = process = subprocess.Popen(command, preexec_fn=tie, **options)  # type: ignore[call-overload]
        try:
            self.watch(lambda: process.poll() is not None)
        finally:
            if process.poll() is None:
                process.terminate()
            code = process.wait()
            self.command = None
        return int(code)

    def stop(self) -> None:
        """Stop every service, the last started first."""
        while self.services:
            process = self.services.pop().process
            if process is not None and process.poll() is None:
                process.terminate()
                process.wait()
        self._end_orphans()

    def _launch(self, service: Service) -> None:
        if service.before_start is not None:
            service.before_start()
        if service.log.exists() and service.log.stat().st_size > LOG_LIMIT:
            service.log.replace(service.log.with_suffix(".old.log"))
        call = shepherd.call(
            service.command,
            user=service.account.ids if service.account else "",
            stop_signal=service.stop_signal,
            grace=service.grace,
        )
        with service.log.open("ab") as log:
            service.process = subprocess.Popen(
                call,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                env=service.env,
                cwd=service.cwd,
                start_new_session=True,
                pass_fds=[] if self.lock is None else [self.lock],
            )
        service.started_at = time.monotonic()

    def _look(self) -> None:
        """Restart what has died, after its pause."""
        for service in self.services:
            if service.process is not None and service.process.poll() is not None:
                self._bury(service)
            if service.process is None and time.monotonic() >= service.start_after:
                self._launch_again(service)

    def _bury(self, service: Service) -> None:
        """Take in a death: end what it left behind and decide when to start again."""
        self._end_orphans()
        now = time.monotonic()
        service.deaths = 1 if now - service.started_at > STEADY_AFTER else service.deaths + 1
        pause = min(LONGEST_PAUSE, 0.25 * 2 ** (service.deaths - 1)) if service.deaths > 1 else 0.0
        service.start_after = now + pause
        service.process = None
        self.tell(f"{service.name} avslutades oväntat och startas om. Logg: {service.log}")

    def _launch_again(self, service: Service) -> None:
        try:
            self._launch(service)
        except (OSError, CannotStart) as error:
            service.deaths += 1
            service.start_after = time.monotonic() + LONGEST_PAUSE
            self.tell(f"{service.name} kunde inte startas om: {error}")

    def _end_orphans(self) -> None:
        """Kill what a dead shepherd left: children of ours that we never started."""
        known = {s.process.pid for s in self.services if s.process is not None}
        if self.command is not None:
            known.add(self.command.pid)
        orphans = [pid for pid, parent in shepherd.parents().items() if parent == os.getpid()]
        for pid in set(orphans) - known:
            for member in [*shepherd.family(pid), pid]:
                with suppress(ProcessLookupError):
                    os.kill(member, signal.SIGKILL)
            with suppress(ChildProcessError):
                os.waitpid(pid, 0)


def stop_on_signals() -> None:
    """Let SIGTERM and a closed terminal stop us as Ctrl-C does, also started with & in a script."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.default_int_handler)


def ignore_signals() -> None:
    """From here on we are stopping; a second Ctrl-C must not leave anything behind."""
    for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
        signal.signal(number, signal.SIG_IGN)
