"""What bin/start does once .venv is ready: engines, data, web and worker under one supervisor."""

import argparse
import contextlib
import errno
import http.client
import os
import socket
import sys
from pathlib import Path

from _setup import ROOT, collect_static_files
from vardforlopp.common.embedded import engines, paths
from vardforlopp.common.embedded.supervisor import (
    Service,
    Supervisor,
    ignore_signals,
    stop_on_signals,
)

PATIENCE = 60.0  # seconds for the web server's first answer
CELERY = [sys.executable, "-m", "celery", "-A", "vardforlopp"]
MANAGE = [sys.executable, str(ROOT / "manage.py")]


def main() -> int:
    """Run until Ctrl-C or SIGTERM; 1 with a sentence when it cannot start."""
    asked = arguments()
    stop_on_signals()
    try:
        start(asked)
    except paths.CannotStart as problem:
        print(problem, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nVårdförlopp är stoppat. Data finns kvar.", flush=True)
    return 0


def arguments() -> argparse.Namespace:
    """The options, in Swedish."""
    parser = argparse.ArgumentParser(description="Startar Vårdförlopp på den här datorn.")
    parser.add_argument("--port", type=port, default=8000, help="port för webben (8000)")
    parser.add_argument("--host", default="127.0.0.1", help="adress att lyssna på (127.0.0.1)")
    parser.add_argument("--data", type=Path, default=paths.default_data(), help="mapp för data")
    parser.add_argument("--mark", default="", help="text som /halsa/ svarar med")
    parser.add_argument(
        "--no-demo", action="store_true", help="utan demonstrationens berättelse och konton"
    )
    return parser.parse_args()


def port(text: str) -> int:
    """A port as typed; what is no port becomes -1 and is refused with a sentence."""
    return int(text) if text.isascii() and text.isdigit() and 0 < int(text) < 65536 else -1


def start(asked: argparse.Namespace) -> None:
    """Everything in order; returns only by an exception."""
    data = asked.data.absolute()
    paths.make_data_folder(data)
    supervisor = Supervisor(paths.claim_data_folder(data))
    try:
        check_port(asked.host, asked.port)
        environment = settings(asked, data) | engines.start(supervisor, data)
        prepare(supervisor, environment, demo=not asked.no_demo)
        supervisor.start(web(asked, data, environment))
        supervisor.start(worker(data, environment))
        supervisor.start(invoice_worker(data, environment))
        supervisor.start(beat(data, environment))
        wait_for_web(supervisor, asked, data)
        welcome(supervisor, asked, data, environment)
        supervisor.watch(lambda: False)
    finally:
        ignore_signals()
        supervisor.stop()


def check_port(host: str, port: int) -> None:
    """Refuse what is no port or what somebody else has."""
    if port < 0:
        raise paths.CannotStart("Porten ska vara ett tal från 1 till 65535, till exempel 8000.")
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        with socket.socket(family, socket.SOCK_STREAM) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((host, port))
    except OSError as error:
        raise paths.CannotStart(refusal(error, host, port)) from None


def refusal(error: OSError, host: str, port: int) -> str:
    """Why the address cannot be used, and what to do."""
    if error.errno == errno.EADDRINUSE:
        other = port + 1 if port < 65535 else 8000
        return f"Port {port} på {host} är upptagen; välj en annan, till exempel --port {other}."
    if error.errno in (errno.EACCES, errno.EPERM):
        return f"Port {port} får bara root använda; välj en över 1023, till exempel --port 8000."
    return f"Adressen {host} finns inte på den här datorn; utelämna --host."


def settings(asked: argparse.Namespace, data: Path) -> dict[str, str]:
    """What vardforlopp/settings.py reads: options first, then the environment, then our own."""
    files = data / "files"
    files.mkdir(mode=0o700, exist_ok=True)
    defaults = {
        "SECRET_KEY": paths.passwords(data)["secret_key"],
        "DATA_DIR": str(files),
        "ALLOWED_HOSTS": f"localhost,127.0.0.1,[::1],{asked.host}",
        "SITE_URL": address(asked),
        "PYTHONUNBUFFERED": "1",
    }
    options = {"DEMO": "0" if asked.no_demo else "1"}
    if asked.mark:
        options["MARK"] = asked.mark
    return {**defaults, **os.environ, **options}


def prepare(supervisor: Supervisor, environment: dict[str, str], *, demo: bool) -> None:
    """Roles and tables, registers, the demonstration, static files."""

    def manage(words: list[str]) -> int:
        return supervisor.run([*MANAGE, *words], env=environment, cwd=ROOT)

    for step in ("prepare_database", "load_register", *(["load_demo"] if demo else [])):
        if manage([step]) != 0:
            raise paths.CannotStart(f"manage.py {step} misslyckades; orsaken står ovanför.")
    if collect_static_files(manage) != 0:
        raise paths.CannotStart("manage.py collectstatic misslyckades; orsaken står ovanför.")


def web(asked: argparse.Namespace, data: Path, environment: dict[str, str]) -> Service:
    """granian with the site."""
    command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--no-ws"]
    command += ["--host", asked.host, "--port", str(asked.port), "--workers", "2"]
    command += ["--blocking-threads", "4", "--respawn-failed-workers"]
    command += ["vardforlopp.wsgi:application"]
    return Service("Webben", command, data / "logs/web.log", environment, cwd=str(ROOT))


def worker(data: Path, environment: dict[str, str]) -> Service:
    """A Celery worker with two processes."""
    command = [*CELERY, "worker", "--queues", "celery,heartbeat"]
    command += ["--concurrency", "2", "--loglevel", "INFO"]
    command += ["--soft-time-limit", "240", "--time-limit", "300"]  # seconds
    return Service("Arbetaren", command, data / "logs/worker.log", environment, cwd=str(ROOT))


def invoice_worker(data: Path, environment: dict[str, str]) -> Service:
    """One process that checks e-invoices: ended when a file takes too long or too much memory."""
    command = [*CELERY, "worker", "--queues", "einvoice", "--hostname", "einvoice@%h"]
    command += ["--concurrency", "1", "--prefetch-multiplier", "1", "--loglevel", "INFO"]
    command += ["--soft-time-limit", "8", "--time-limit", "10"]  # seconds
    command += ["--max-memory-per-child", "700000"]  # KiB
    log = data / "logs/invoices.log"
    return Service("Fakturaläsaren", command, log, environment, cwd=str(ROOT))


def beat(data: Path, environment: dict[str, str]) -> Service:
    """Celery's clock, a service of its own: inside a worker nobody would notice its death."""
    command = [*CELERY, "beat", "--loglevel", "INFO"]
    return Service("Klockan", command, data / "logs/beat.log", environment, cwd=str(ROOT))


def address(asked: argparse.Namespace) -> str:
    host = f"[{asked.host}]" if ":" in asked.host else asked.host
    return f"http://{host}:{asked.port}"


def wait_for_web(supervisor: Supervisor, asked: argparse.Namespace, data: Path) -> None:
    """Come back when /halsa/ answers."""
    everywhere = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104 (asked for by --host)
    host = everywhere.get(asked.host, asked.host)

    def answers() -> bool:
        with contextlib.suppress(OSError, ValueError, http.client.HTTPException):
            line = http.client.HTTPConnection(host, asked.port, timeout=5)
            with contextlib.closing(line):
                line.request("GET", "/halsa/")
                return line.getresponse().status == http.HTTPStatus.OK
        return False

    if not supervisor.watch(answers, PATIENCE):
        raise paths.CannotStart(f"Webben svarar inte; orsaken står i {data / 'logs/web.log'}.")


def welcome(
    supervisor: Supervisor, asked: argparse.Namespace, data: Path, environment: dict[str, str]
) -> None:
    """Say where it is and how to sign in."""
    print(f"\nVårdförlopp är igång: {address(asked)}/", flush=True)
    if not asked.no_demo:
        supervisor.run([*MANAGE, "demo_accounts"], env=environment, cwd=ROOT)
    print(f"Data finns i {data}. Stoppa med Ctrl-C.", flush=True)
