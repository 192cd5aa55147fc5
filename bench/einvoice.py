"""python -m bench.einvoice: times the checks of e-invoices once warm, and their memory."""

from __future__ import annotations

import os
import resource
import statistics
import time
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "vardforlopp.settings")
django.setup()

from funding.einvoice import rules  # noqa: E402
from funding.einvoice.check import check  # noqa: E402
from funding.einvoice.parsing import parse  # noqa: E402
from funding.einvoice.writing import Draft, Line, Party, write  # noqa: E402

ROUNDS = int(os.environ.get("BENCH_ROUNDS", "100"))
WARM = 10
GOAL = 30  # ms, median of a valid file
SELLER = Party("Region Kronoberg", "232100-0065")
BUYER = Party("Region Skåne", "232100-0255")
LINE = Line("Processtöd, 50 % av lönekostnaden", Decimal("29296.88"))
PDF = b"%PDF-1.7\n" + b"0" * 1_000_000


def invoice(**other: Any) -> bytes:
    """A valid file of the common kind, or one that differs."""
    usual: dict[str, Any] = {
        "number": "20-1001",
        "issued_on": date(2020, 6, 1),
        "due_on": date(2020, 7, 1),
        "seller": SELLER,
        "buyer": BUYER,
        "lines": (LINE,),
        "buyer_reference": "SSVR-4",
        "bankgiro": "5050-1055",
    }
    return write(Draft(**usual | other))


PLAIN = "Faktura, en rad"
FILES = {
    PLAIN: (invoice(), 1),
    "Faktura med moms och öresavrundning": (invoice(category="S", rounded=True), 1),
    "Kreditnota": (invoice(kind="credit_note"), 1),
    "Faktura med en bilaga på 1 MB": (
        invoice(attachments=(("underlag.pdf", "application/pdf", PDF),)),
        1,
    ),
    "Faktura, 100 rader": (invoice(lines=(LINE,) * 100), 5),
    "Faktura, 1 000 rader": (invoice(lines=(LINE,) * 1000), 20),
}


def main() -> None:
    """The table: each file in turns, so that a slow moment falls on all alike."""
    began = time.perf_counter()
    first = check(FILES[PLAIN][0])
    cold = time.perf_counter() - began
    bare = statistics.median(times(parse, FILES[PLAIN][0]))
    taken, worked = measure()
    print("| fil | median ms | 95 % ms | processortid ms | gånger enbart XML |")
    print("|---|---:|---:|---:|---:|")
    for name, seconds in taken.items():
        high = sorted(seconds)[int(len(seconds) * 0.95) - 1] * 1000
        here, work = (statistics.median(one[name]) * 1000 for one in (taken, worked))
        print(f"| {name} | {here:.1f} | {high:.1f} | {work:.1f} | {here / bare / 1000:.0f} |")
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"\nFörsta filen, reglerna läses in: {cold:.1f} s. Mest minne: {memory:.0f} MB.")
    load = os.getloadavg()[0] / (os.cpu_count() or 1)
    print(f"{ROUNDS} varv. Väntande per kärna: {load:.1f}. {rules.in_words(first.rule_sets)}.")
    verdict = "nått" if statistics.median(taken[PLAIN]) * 1000 <= GOAL else "inte nått"
    print(f"Målet är högst {GOAL} ms för en giltig fil: {verdict}.")


def measure() -> tuple[dict[str, list[float]], dict[str, list[float]]]:
    """Seconds on the clock and of processor; large files are checked in fewer rounds."""
    taken: dict[str, list[float]] = {name: [] for name in FILES}
    worked: dict[str, list[float]] = {name: [] for name in FILES}
    for number in range(WARM + ROUNDS):
        for name, (content, every) in FILES.items():
            if number % every:
                continue
            began, work = time.perf_counter(), time.process_time()
            state = check(content).state
            seconds, work = time.perf_counter() - began, time.process_time() - work
            if state != "valid":
                raise SystemExit(f"{name}: {state}")
            if number >= WARM:
                taken[name].append(seconds)
                worked[name].append(work)
    return taken, worked


def times(once: Callable[[bytes], object], content: bytes) -> list[float]:
    """Seconds for each call."""
    taken = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        once(content)
        taken.append(time.perf_counter() - began)
    return taken


if __name__ == "__main__":
    main()
