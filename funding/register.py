"""Loads what the sources say of the state's agreements from funding/data/agreements.toml.

What is missing is created; what is there is left as it stands. An agreement is recognised by its
year: lines and reports come with it, and only then.
"""

from __future__ import annotations

import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

from funding.models import Agreement, Allocation, ReportObligation
from regions.models import Body
from vardforlopp.common.acting import acting_as
from vardforlopp.common.money import ORE
from vardforlopp.common.records import add_many

DATA = Path(__file__).parent / "data/agreements.toml"
BODIES = ("body", "recipient", "compiled_by")
AMOUNTS = ("appropriation", "agreed", "amount")

Facts = dict[str, Any]


def load() -> str:
    """Creates what is missing; returns a sentence for the operator."""
    known = set(Agreement.objects.values_list("year", flat=True))
    found = tomllib.loads(DATA.read_text(encoding="utf-8"))["agreement"]
    new = [facts for facts in found if facts["year"] not in known]
    bodies = {body.slug: body for body in Body.objects.all()}
    with acting_as(None, reason="Registerladdning: statens överenskommelser"):
        for facts in new:
            _add(facts, bodies)
    if not new:
        return "Statens överenskommelser: allt fanns redan."
    return f"Statens överenskommelser: {len(new)} år lades till."


def _add(facts: Facts, bodies: dict[str, Body]) -> None:
    lines, reports = facts.pop("allocation"), facts.pop("report", [])
    agreement = Agreement(**_read(facts, bodies))
    add_many(Agreement, [agreement])
    for model, rows in ((Allocation, lines), (ReportObligation, reports)):
        add_many(model, [model(agreement=agreement, **_read(row, bodies)) for row in rows])


def _read(facts: Facts, bodies: dict[str, Body]) -> Facts:
    """The facts as columns: bodies by their address names, sums as kronor and öre."""
    read = dict(facts)
    read |= {name: bodies[read[name]] for name in BODIES if name in read}
    return read | {name: Decimal(read[name]).quantize(ORE) for name in AMOUNTS if name in read}
