"""Loads the register's facts from the project's own files in regions/data.

What is missing is created; what is there is left as it stands, so a correction made on a page is
never undone by the next start. A row is recognised by its address name, code or source, which no
form can change, or by the name or the day it was loaded with, which its history remembers. A fact
corrected in a file reaches a running system by a data migration.
"""

from __future__ import annotations

import calendar
import csv
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any, cast

from regions.models import (
    Body,
    BodyDecision,
    BodyName,
    HealthcareRegion,
    HealthcareRegionName,
    HostDuty,
    Municipality,
    Population,
    Region,
    RegionAffiliation,
)
from vardforlopp.common.acting import acting_as
from vardforlopp.common.dates import DatePrecision
from vardforlopp.common.records import Record, add_many

DATA = Path(__file__).parent / "data"
POPULATION_SOURCE = "SCB, folkmängd 31 december"

Row = dict[str, str]
Known = dict[str, Any]


def load() -> str:
    """Creates what is missing; returns a sentence for the operator."""
    with acting_as(None, reason="Registerladdning: regioner, kommuner och organ"):
        added = _places() + _bodies() + _facts_about_bodies()
    if not added:
        return "Regioner, kommuner och organ: allt fanns redan."
    return f"Regioner, kommuner och organ: {added} rader lades till."


def rows(name: str) -> list[Row]:
    """The lines of one data file."""
    with (DATA / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _add(model: type[Record], wanted: Iterable[Row], make: Callable[[Row], Any], *key: str) -> int:
    """Creates the rows whose key columns no row has, or ever had before somebody corrected it."""
    there = set(cast("Any", model).history.values_list(*key))
    made = (make(row) for row in wanted)
    new = [obj for obj in made if tuple(getattr(obj, name) for name in key) not in there]
    return len(add_many(model, new))


def _by(model: type[Record], field: str = "slug") -> Known:
    return {getattr(obj, field): obj for obj in model._base_manager.all()}


def _places() -> int:
    added = _add(
        HealthcareRegion, rows("healthcare_regions"), lambda r: HealthcareRegion(**r), "slug"
    )
    added += _add(Region, rows("regions"), _region, "slug")
    healthcare_regions, regions = _by(HealthcareRegion), _by(Region)
    return (
        added
        + _affiliations(regions, healthcare_regions)
        + _municipalities(regions, healthcare_regions)
        + _populations(regions)
        + _former_names(healthcare_regions)
    )


def _municipalities(regions: Known, healthcare_regions: Known) -> int:
    counties = {region.county_code: region for region in regions.values()}

    def municipality(row: Row) -> Municipality:
        return Municipality(
            code=row["code"],
            name=row["name"],
            slug=row["slug"],
            region=counties[row["code"][:2]],
            healthcare_region=healthcare_regions[row["healthcare_region"]],
        )

    return _add(Municipality, rows("municipalities"), municipality, "code")


def _populations(regions: Known) -> int:
    def population(row: Row) -> Population:
        return Population(
            region=regions[row["region"]],
            on=date.fromisoformat(row["on"]),
            count=int(row["count"]),
            source=POPULATION_SOURCE,
        )

    return _add(Population, rows("populations"), population, "region_id", "on")


def _former_names(healthcare_regions: Known) -> int:
    def former_name(row: Row) -> HealthcareRegionName:
        return HealthcareRegionName(
            healthcare_region=healthcare_regions[row["healthcare_region"]],
            name=row["name"],
            valid_from=_day(row["valid_from"]),
            valid_to=_day(row["valid_to"]),
            source=row["source"],
        )

    every = rows("healthcare_region_names")
    return _add(HealthcareRegionName, every, former_name, "healthcare_region_id", "name")


def _region(row: Row) -> Region:
    facts = {name: row[name] for name in row if name not in ("healthcare_region", "also_in")}
    return Region(**facts)


def _affiliations(regions: Known, healthcare_regions: Known) -> int:
    # a region that has any affiliation is left alone: a person may have moved it
    settled = set(RegionAffiliation.objects.values_list("region_id", flat=True))
    new = []
    for row in rows("regions"):
        region = regions[row["slug"]]
        if region.pk in settled:
            continue
        for column, is_main in (("healthcare_region", True), ("also_in", False)):
            if row[column]:
                there = healthcare_regions[row[column]]
                new.append(
                    RegionAffiliation(region=region, healthcare_region=there, is_main=is_main)
                )
    return len(add_many(RegionAffiliation, new))


def _bodies() -> int:
    """Bodies in waves: a body waits until the one it is under and the one it mirrors are saved."""
    known, places = _by(Body), _Places()
    waiting = [row for row in rows("bodies") if row["slug"] not in known]
    added = 0
    while waiting:
        ready = [
            r for r in waiting if all(not r[c] or r[c] in known for c in ("parent", "mirrors"))
        ]
        if not ready:
            raise ValueError(f"bodies.csv points to what is not there: {waiting[0]['slug']}")
        for body in add_many(Body, [_body(row, known, places) for row in ready]):
            known[body.slug] = body
        added += len(ready)
        waiting = [row for row in waiting if row["slug"] not in known]
    return added


class _Places:
    """Finds the place of a body from its level and the place's address name."""

    def __init__(self) -> None:
        self.healthcare_regions, self.regions = _by(HealthcareRegion), _by(Region)

    def of(self, level: str, slug: str) -> dict[str, Any]:
        if not slug:
            return {}
        if level == "healthcare_region":
            return {"healthcare_region": self.healthcare_regions[slug]}
        return {"region": self.regions[slug]}


def _body(row: Row, known: Known, places: _Places) -> Body:
    return Body(
        **{name: row[name] for name in ("slug", "name", "short_name", "kind", "level")},
        **places.of(row["level"], row["place"]),
        parent=known.get(row["parent"]),
        mirrors=known.get(row["mirrors"]),
        is_deciding=row["is_deciding"] == "ja",
        is_recommending=row["is_recommending"] == "ja",
        **_period(row),
        source=row["source"],
        note=row["note"],
    )


def _facts_about_bodies() -> int:
    bodies = _by(Body)

    def former_name(row: Row) -> BodyName:
        return BodyName(
            body=bodies[row["body"]],
            name=row["name"],
            **_period(row),
            source=row["source"],
            note=row["note"],
        )

    added = _add(BodyName, rows("body_names"), former_name, "body_id", "name")
    return added + _host_duties(bodies) + _decisions(bodies)


def _host_duties(bodies: Known) -> int:
    # a group that has any host in the register is left alone: a person may have changed it
    settled = set(HostDuty.objects.values_list("body_id", flat=True))
    hosts = _by(HealthcareRegion)
    new = [
        HostDuty(
            body=bodies[row["body"]],
            healthcare_region=hosts.get(row["healthcare_region"]),
            host_body=bodies.get(row["host_body"]),
            state=row["state"],
            **_period(row),
            source=row["source"],
            note=row["note"],
        )
        for row in rows("host_duties")
        if bodies[row["body"]].pk not in settled
    ]
    return len(add_many(HostDuty, new))


def _decisions(bodies: Known) -> int:
    known = _by(BodyDecision, "source")
    added = 0
    for row in rows("body_decisions"):  # one by one: each may follow the one before
        if row["source"] not in known:
            decision = _decision(row, bodies, known)
            known[row["source"]] = add_many(BodyDecision, [decision])[0]
            added += 1
    return added


def _decision(row: Row, bodies: Known, known: Known) -> BodyDecision:
    return BodyDecision(
        body=bodies[row["body"]],
        decided_on=_day(row["decided"]),
        decided_precision=row["inferred"] or _precision(row["decided"]),
        decided_is_inferred=bool(row["inferred"]),
        decided_source=row["decided_source"],
        title=row["title"],
        reference=row["reference"],
        follows=known.get(row["follows"]),
        source=row["source"],
        note=row["note"],
    )


def _period(row: Row) -> dict[str, Any]:
    return {
        "valid_from": _day(row["valid_from"]),
        "valid_from_precision": _precision(row["valid_from"]),
        "valid_to": _day(row["valid_to"], last=True),
        "valid_to_precision": _precision(row["valid_to"]),
    }


def _day(text: str, *, last: bool = False) -> date | None:
    """The first (or last) day of "2020", "2020-10" or "2020-10-14"."""
    if not text:
        return None
    year, month, day = ([int(part) for part in text.split("-")] + [0, 0])[:3]
    month = month or (12 if last else 1)
    return date(year, month, day or (calendar.monthrange(year, month)[1] if last else 1))


def _precision(text: str) -> DatePrecision:
    """How much "2020", "2020-10" or "2020-10-14" says."""
    return (DatePrecision.YEAR, DatePrecision.MONTH, DatePrecision.DAY)[
        text.count("-") if text else 2
    ]
