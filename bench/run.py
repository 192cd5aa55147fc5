"""python -m bench.run: times pages against a bare page on the same server, in turns."""

from __future__ import annotations

import os
import re
import socket
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import contextmanager
from datetime import date
from http.client import HTTPConnection
from urllib.parse import urlencode
from uuid import uuid4

import django

ROUNDS = int(os.environ.get("BENCH_ROUNDS", "20"))
WARM = 3
NAKED, DRESSED = "Bar sida, 25 rader", "Bar sida med sidans omgivning"
os.environ["DJANGO_SETTINGS_MODULE"] = "bench.settings"


def free_port() -> int:
    """A port on loopback that nobody uses."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


@contextmanager
def server(port: int):
    """The product under granian, as it runs, with one worker."""
    command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--workers", "1"]
    command += ["--host", "127.0.0.1", "--port", str(port), "vardforlopp.wsgi:application"]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        for _ in range(300):
            with socket.socket() as one:
                if one.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.1)
        yield process
    finally:
        process.terminate()
        process.wait(20)


class Browser:
    """One signed-in person who keeps the connection open."""

    def __init__(self, port: int, user):
        from django.conf import settings
        from django.test import Client

        client = Client()
        client.force_login(user)
        self.cookies = {settings.SESSION_COOKIE_NAME: client.cookies["sessionid"].value}
        self.http = HTTPConnection("127.0.0.1", port, timeout=600)

    def ask(self, path: str, sent: dict | None = None, wanted: tuple = (200,)) -> tuple[bytes, int]:
        """The answer and its size; stops when it is not as wanted."""
        headers = {"Cookie": "; ".join(f"{k}={v}" for k, v in self.cookies.items())}
        if sent is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        self.http.request("GET" if sent is None else "POST", path, urlencode(sent or {}), headers)
        answer = self.http.getresponse()
        body = answer.read()
        for line in answer.headers.get_all("Set-Cookie") or []:
            name, _, value = line.split(";")[0].partition("=")
            self.cookies[name] = value
        if answer.status not in wanted:
            sys.exit(f"{path} svarade {answer.status}")
        return body, len(body)


def log_verb(browser: Browser, path: str) -> Callable[[], float]:
    """A log through the form, from a fresh page; only the POST is timed."""

    def once() -> float:
        page = browser.ask(path)[0].decode()
        csrf = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)[1]
        version = re.search(r'name="version" value="(\d+)"', page)[1]
        sent = {
            "csrfmiddlewaretoken": csrf,
            "movement": "unchanged",
            "note": f"Mätning {uuid4()}",
            "observed_on": date.today().isoformat(),  # noqa: DTZ011 - what a person would type
            "version": version,
            "token": str(uuid4()),
        }
        began = time.perf_counter()
        browser.ask(path, sent, wanted=(302,))
        return time.perf_counter() - began

    return once


def pages() -> dict[str, str]:
    """What is measured, by its name in the report."""
    from vardforlopp.pathways.models import Implementation

    one = Implementation.objects.filter(region__slug="skane").order_by("-pk").first()
    here = one.get_absolute_url()
    return {
        "Matrisen, 21 regioner och 60 versioner": "/?sjukvardsregion=alla",
        "Matrisen, en sjukvårdsregion": "/?sjukvardsregion=sodra",
        "Införandets sida": here,
        "Införandets sida med hela tidslinjen": f"{here}?alla=1",
        "Vårdförloppen, lista": "/vardforlopp/",
        "Regionens sida": "/regioner/skane/",
        "Hinderregistret": "/hinder/",
        "Behov": "/behov/",
        "Register, kommuner": "/register/kommuner/",
        "Att göra": "/att-gora/",
        "Frågeställningar": f"{here}fragor/",
        "Gapanalys": f"{here}gapanalys/",
        "Ändringsloggen": "/logg/",
        "Export: matrisen som CSV": "/?sjukvardsregion=alla&format=csv",
        "Export: matrisen som Excel": "/?sjukvardsregion=alla&format=xlsx",
    }


def resident(pid: int) -> float:
    """Memory of a process and its children, MB."""
    done = subprocess.run(
        ["ps", "-o", "rss=", "--pid", str(pid), "--ppid", str(pid)], capture_output=True, text=True
    )
    return sum(int(line) for line in done.stdout.split()) / 1024


def main() -> None:
    """Prints a Markdown table: median milliseconds and the ratio to the bare page."""
    django.setup()
    from vardforlopp.accounts.models import User
    from vardforlopp.pathways.models import Implementation

    supporter = User.objects.filter(
        person__appointments__scope__region__slug="skane", is_active=True
    ).first()
    auditor = User.objects.filter(person__appointments__role="auditor").first() or supporter
    one = Implementation.objects.filter(region__slug="skane").order_by("-pk").first()
    port = free_port()
    with server(port) as process:
        me, reader = Browser(port, supporter), Browser(port, auditor)
        asked: dict[str, Callable[[], float]] = {
            NAKED: timed(me, "/bar/"),
            DRESSED: timed(me, "/kladd/"),
        }
        for name, path in pages().items():
            who = reader if path == "/logg/" else me
            if who.ask(path, wanted=(200, 403, 404))[0] and _opens(who, path):
                asked[name] = timed(who, path)
        asked["Spara en logg"] = log_verb(me, one.get_absolute_url())
        taken = measure(asked)
        memory = resident(process.pid)
    report(taken, memory)


def _opens(browser: Browser, path: str) -> bool:
    browser.http.request(
        "GET", path, headers={"Cookie": "; ".join(f"{k}={v}" for k, v in browser.cookies.items())}
    )
    answer = browser.http.getresponse()
    answer.read()
    return answer.status == 200


def timed(browser: Browser, path: str) -> Callable[[], float]:
    """Seconds for one answer."""

    def once() -> float:
        began = time.perf_counter()
        browser.ask(path)
        return time.perf_counter() - began

    return once


def measure(asked: dict[str, Callable[[], float]]) -> dict[str, list[float]]:
    """Everything in turns, so that a slow moment of the machine falls on all alike."""
    taken: dict[str, list[float]] = {name: [] for name in asked}
    for number in range(WARM + ROUNDS):
        for name, once in asked.items():
            seconds = once()
            if number >= WARM:
                taken[name].append(seconds)
    return taken


def report(taken: dict[str, list[float]], memory: float) -> None:
    """The table, the slowest of each beside its median."""
    naked, dressed = (statistics.median(taken[name]) for name in (NAKED, DRESSED))
    print("| sida | median ms | långsammast ms | gånger bar | gånger bar med omgivning |")
    print("|---|---:|---:|---:|---:|")
    for name, seconds in taken.items():
        middle = statistics.median(seconds)
        times = f"{middle / naked:.1f} | {middle / dressed:.1f}"
        print(f"| {name} | {middle * 1000:.1f} | {max(seconds) * 1000:.1f} | {times} |")
    print(f"\nMinne efter mätningen: {memory:.0f} MB. {ROUNDS} varv.")


if __name__ == "__main__":
    main()
