"""Loads what the sources say of the state's agreements and of the positions from funding/data.

What is missing is created; what is there is left as it stands. An agreement is recognised by its
year: lines and reports come with it, and only then. A position is recognised by its number.
"""

from __future__ import annotations

import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

from funding.models import Agreement, Allocation, Position, ReportObligation
from regions.models import Body, HealthcareRegion, Region
from vardforlopp.common.acting import acting_as
from vardforlopp.common.money import ORE
from vardforlopp.common.records import add_many

DATA = Path(__file__).parent / "data"
BODIES = ("body", "recipient", "compiled_by")
AMOUNTS = ("appropriation", "agreed", "amount")

Facts = dict[str, Any]


def load() -> str:
    """Creates what is missing; returns a sentence for the operator."""
    with acting_as(None, reason="Registerladdning: pengar från staten och tjänster"):
        years, positions = _agreements(), _positions()
    if not years and not positions:
        return "Statens överenskommelser och tjänsterna: allt fanns redan."
    return f"Finansieringen: {years} överenskommelser och {positions} tjänster lades till."


def _rows(name: str, key: str) -> list[Facts]:
    found: list[Facts] = tomllib.loads((DATA / name).read_text(encoding="utf-8"))[key]
    return found


def _agreements() -> int:
    known = set(Agreement.objects.values_list("year", flat=True))
    new = [facts for facts in _rows("agreements.toml", "agreement") if facts["year"] not in known]
    bodies = {body.slug: body for body in Body.objects.all()}
    for facts in new:
        _add(facts, bodies)
    return len(new)


def _positions() -> int:
    southern = HealthcareRegion.objects.filter(slug="sodra").first()
    if southern is None:
        return 0
    known = set(southern.positions.values_list("number", flat=True))
    regions = {region.slug: region for region in Region.objects.all()}
    new = [
        Position(healthcare_region=southern, **facts | {"region": regions[facts["region"]]})
        for facts in _rows("positions.toml", "position")
        if facts["number"] not in known
    ]
    return len(add_many(Position, new))


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
