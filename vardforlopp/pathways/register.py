"""Loads the process, its fixed lists and the seven pathways from the files in pathways/data.

What is missing is created; what is there is left as it stands, so nothing a person edited is
undone by the next start. A fact corrected in a file reaches a running system by a migration.
"""

from __future__ import annotations

import csv
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

from regions.models import Body
from vardforlopp.common.acting import acting_as
from vardforlopp.common.dates import DatePrecision
from vardforlopp.common.records import add_many
from vardforlopp.pathways.actions import open_implementations, record_national_step
from vardforlopp.pathways.actions.national import PUBLISHED
from vardforlopp.pathways.models import (
    CarePathway,
    FlowStep,
    GoodCareArea,
    GuidingQuestion,
    HinderTag,
    MeasurePoint,
    NationalStep,
    PathwayCriterion,
    PathwayOwner,
    PathwayVersion,
    ProcessStep,
    ProcessTemplate,
)
from vardforlopp.pathways.models.process import NumberedText

DATA = Path(__file__).parent / "data"
EDITION = 1
EDITION_NAME = "Från initiering till förvaltning"
TAGS_SINCE = date(2020, 1, 1)
LISTS: dict[str, type[NumberedText]] = {
    "question": GuidingQuestion,
    "criterion": PathwayCriterion,
    "good_care": GoodCareArea,
    "flow_step": FlowStep,
    "measure_point": MeasurePoint,
}
NATIONAL_FACTS = ("title", "short_title", "slug", "part", "version_label", "starts_at", "ends_at")

Row = dict[str, str]
Facts = dict[str, Any]


def load() -> str:
    """Creates what is missing; returns a sentence for the operator."""
    with acting_as(None, reason="Registerladdning: processen och vårdförloppen"):
        added = load_process() + _lists() + _hinder_tags() + _pathways()
    if not added:
        return "Processen och vårdförloppen: allt fanns redan."
    return f"Processen och vårdförloppen: {added} rader lades till."


def rows(name: str) -> list[Row]:
    """The lines of one data file."""
    with (DATA / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def load_process() -> int:
    """The first edition of the process with its steps N, R and K."""
    template = ProcessTemplate.objects.filter(edition=EDITION).first()
    if template is None:
        new = ProcessTemplate(edition=EDITION, name=EDITION_NAME)
        template = add_many(ProcessTemplate, [new])[0]
    known = set(template.steps.values_list("code", flat=True))
    steps = [
        ProcessStep(template=template, track=row["code"][0], order=int(row["code"][1:]), **row)
        for row in rows("steps")
        if row["code"] not in known
    ]
    return len(add_many(ProcessStep, steps))


def _lists() -> int:
    added = 0
    for name, model in LISTS.items():
        known = set(model._base_manager.values_list("code", flat=True))
        wanted = [row for row in rows("lists") if row["list"] == name]
        new = [
            model(code=row["code"], text=row["text"], source=row["source"], order=order)
            for order, row in enumerate(wanted, start=1)
            if row["code"] not in known
        ]
        added += len(add_many(model, new))
    return added


def _hinder_tags() -> int:
    # a tag is its name: one that ever had the name in the file may since have been renamed
    known = set(HinderTag.history.values_list("name", flat=True))
    new = [
        HinderTag(name=row["name"], valid_from=TAGS_SINCE)
        for row in rows("hinder_tags")
        if row["name"] not in known
    ]
    return len(add_many(HinderTag, new))


def _pathways() -> int:
    file = tomllib.loads((DATA / "pathways.toml").read_text(encoding="utf-8"))
    steps = {step.code: step for step in ProcessStep.objects.filter(template__edition=EDITION)}
    added = 0
    for facts in file["pathway"]:
        pathway, new = _pathway(facts)
        added += new + _owners(pathway, facts)
        for one in facts["version"]:
            first_round = file["first_round"] if one.get("first_round") else []
            version, new = _version(pathway, one)
            added += new + _national_steps(version, [*first_round, *one["steps"]], steps)
    return added


def _pathway(facts: Facts) -> tuple[CarePathway, int]:
    known = CarePathway.objects.filter(slug=facts["slug"]).first()
    if known is not None:
        return known, 0
    pathway = CarePathway(name=facts["name"], slug=facts["slug"], source="S0-12")
    return add_many(CarePathway, [pathway])[0], 1


def _owners(pathway: CarePathway, facts: Facts) -> int:
    # a pathway that has any owner is left alone: a person may have changed it
    if pathway.owners.exists():
        return 0
    bodies = {body.slug: body for body in Body.objects.filter(slug__in=facts["owners"])}
    new = [
        PathwayOwner(
            pathway=pathway, body=bodies[slug], is_lead=place == 0, source=facts["owner_source"]
        )
        for place, slug in enumerate(facts["owners"])
    ]
    return len(add_many(PathwayOwner, new))


def _version(pathway: CarePathway, facts: Facts) -> tuple[PathwayVersion, int]:
    known = PathwayVersion.objects.filter(slug=facts["slug"]).first()
    if known is not None:
        return known, 0
    version = PathwayVersion(
        pathway=pathway,
        replaces=PathwayVersion.objects.filter(slug=facts.get("replaces", "")).first(),
        concerns_municipal_care=facts.get("concerns_municipal_care", False),
        source=facts["source"],
        **{name: facts[name] for name in NATIONAL_FACTS if name in facts},
    )
    return add_many(PathwayVersion, [version])[0], 1


def _national_steps(
    version: PathwayVersion, wanted: list[Facts], steps: dict[str, ProcessStep]
) -> int:
    known = set(NationalStep.objects.filter(version=version).values_list("step__code", flat=True))
    new = [facts for facts in wanted if facts["code"] not in known]
    for facts in new:
        record_national_step(
            version,
            by=None,
            step=steps[facts["code"]],
            reached_on=_day(facts["on"]),
            reached_precision=_precision(facts["on"]),
            reached_is_inferred=facts.get("inferred", False),
            reached_source=facts["source"],
            note=facts.get("note", ""),
        )
    if PUBLISHED in known:
        return len(new) + len(open_implementations(version))
    return len(new)


def _day(text: str) -> date:
    """The first day of "2020", "2020-05" or "2020-05-25"."""
    return date.fromisoformat(text + "-01-01"[3 * text.count("-") :])


def _precision(text: str) -> DatePrecision:
    """How much "2020", "2020-05" or "2020-05-25" says."""
    return (DatePrecision.YEAR, DatePrecision.MONTH, DatePrecision.DAY)[text.count("-")]
