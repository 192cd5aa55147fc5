"""What the list of pathways and the page of one pathway show."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.db.models import Count, Exists, OuterRef, Prefetch, Q, QuerySet
from django.urls import reverse
from django.utils.module_loading import import_string

from vardforlopp.accounts.rights import names_of_holders
from vardforlopp.common import dates
from vardforlopp.common.records import joined
from vardforlopp.pathways import figure
from vardforlopp.pathways.models import (
    CarePathway,
    Implementation,
    NationalStep,
    PathwayOwner,
    PathwayVersion,
    ProcessStep,
    ProcessTemplate,
)
from vardforlopp.pathways.models.pathway import CarePathwayQuerySet

Fact = dict[str, Any]

EXPORT_COLUMNS = (
    "Vårdförlopp",
    "Slag",
    "Ägare",
    "Version",
    "Del",
    "Versionsnummer",
    "Nationellt steg",
    "Steget nått",
    "Fastställt",
    "Berör kommunal vård",
    "Regioner med beslut",
    "Införanden",
    "Ersatt",
)


@dataclass(frozen=True)
class VersionRow:
    """A version and where it stands: nationally, and in how many regions it is decided on."""

    version: Any  # a PathwayVersion with what `pathways` reads of it
    national: NationalStep | None
    decided: int
    opened: int
    is_superseded: bool

    @property
    def is_published(self) -> bool:
        """Published versions have an implementation in every region."""
        return self.opened > 0


@dataclass(frozen=True)
class PathwayRow:
    """A pathway with its owners in force and its versions."""

    pathway: CarePathway
    owners: list[PathwayOwner]
    versions: list[VersionRow]


@dataclass
class RegionRow:
    """Where a version stands in one region; `age` in days, None when never logged."""

    implementation: Implementation
    age: int | None
    url: str


@dataclass
class VersionSection:
    """A version as the pathway page shows it."""

    row: VersionRow
    facts: list[Fact]
    steps: list[NationalStep]
    tracks: list[dict[str, Any]]
    regions: list[RegionRow] = field(default_factory=list)
    panels: list[dict[str, Any]] = field(default_factory=list)  # what higher apps tell of it

    @property
    def note(self) -> str:
        """In how many regions somebody has logged it."""
        received = sum(one.age is not None for one in self.regions)
        return f"{received} av {len(self.regions)} regioner har loggat."


def pathways() -> CarePathwayQuerySet:
    """Every pathway with all that a row needs, in four queries whatever there is."""
    published = PathwayVersion.objects.filter(implementations__isnull=False)
    versions = joined(PathwayVersion.objects.in_order(), "replaces__version_label").annotate(
        opened=Count("implementations"),
        decided=Count("implementations", filter=~Q(implementations__outcome="")),
        is_superseded=Exists(published.filter(replaces=OuterRef("pk"))),
    )
    steps = (f"step__{name}" for name in ("code", "name", "order", "track"))
    reached = joined(NationalStep.objects.in_force(), *steps)
    versions = versions.prefetch_related(Prefetch("national_steps", reached, "reached"))
    owners = joined(PathwayOwner.objects.in_force(), "body__name", "body__slug")
    owners = owners.order_by("-is_lead", "pk")
    parts: tuple[Any, ...] = (
        Prefetch("owners", owners, "owned_by"),
        Prefetch("versions", versions, "parts"),
    )
    return CarePathway.objects.prefetch_related(*parts).order_by("sort_key")


def row_of(pathway: Any) -> PathwayRow:
    """The row of a pathway that came out of `pathways`."""
    versions = [_version_row(version) for version in pathway.parts]
    versions.sort(key=lambda one: (one.is_superseded, not one.is_published))
    return PathwayRow(pathway, pathway.owned_by, versions)


def _version_row(version: Any) -> VersionRow:
    return VersionRow(
        version=version,
        national=max(version.reached, key=lambda row: row.step.order, default=None),
        decided=version.decided,
        opened=version.opened,
        is_superseded=version.is_superseded,
    )


def export_rows(rows: Iterable[PathwayRow]) -> Iterator[list[Any]]:
    """One line per version; a pathway without versions has a line of its own."""
    for row in rows:
        owners = ", ".join(owner.body.name for owner in row.owners)
        own = [row.pathway.name, row.pathway.get_kind_display(), owners]
        if not row.versions:
            yield [*own, *[None] * (len(EXPORT_COLUMNS) - len(own))]
        for one in row.versions:
            yield [*own, *_exported(one)]


def _exported(one: VersionRow) -> list[Any]:
    version = one.version
    return [
        version.title,
        version.part,
        version.version_label,
        str(one.national.step) if one.national else None,
        str(one.national.reached) if one.national else None,
        str(version.approved) if version.approved else None,
        version.concerns_municipal_care,
        one.decided,
        one.opened,
        one.is_superseded,
    ]


def sections(row: PathwayRow) -> list[VersionSection]:
    """Every version of a pathway with its facts, national steps, figure, regions and panels."""
    steps = list(ProcessStep.objects.filter(template=ProcessTemplate.current()))
    by_version: dict[int, list[Implementation]] = {}
    for found in _implementations(row.pathway):
        by_version.setdefault(found.pathway_version_id, []).append(found)
    shown = [_section(one, steps, by_version.get(one.version.pk, [])) for one in row.versions]
    for path in settings.VERSION_PANELS:
        panels = import_string(path)([one.row.version for one in shown])
        for one in shown:
            one.panels.append(panels[one.row.version.pk])
    return shown


def _implementations(pathway: CarePathway) -> QuerySet[Implementation]:
    return (
        Implementation.objects.filter(pathway_version__pathway=pathway)
        .with_open_hinder()
        .select_related("region", "step", "last_entry", "pathway_version")
        .order_by("region__sort_key")
    )


def _section(
    one: VersionRow, steps: list[ProcessStep], implementations: list[Implementation]
) -> VersionSection:
    reached = sorted(one.version.reached, key=lambda row: row.step.order)
    return VersionSection(
        row=one,
        facts=_facts(one),
        steps=reached,
        tracks=figure.of_version(
            steps,
            one.national.step if one.national else None,
            implementations,
            with_municipal=one.version.concerns_municipal_care,
            is_published=one.is_published,
        ),
        regions=[_region_row(found) for found in implementations],
    )


def _region_row(found: Implementation) -> RegionRow:
    age = (dates.today() - found.last_entry.observed_on).days if found.last_entry else None
    return RegionRow(found, age, found.get_absolute_url())


def _facts(one: VersionRow) -> list[Fact]:
    version = one.version
    facts = [
        {"label": "Nationell titel", "value": version.title},
        {"label": "Del", "value": version.part},
        {"label": "Version", "value": version.version_label},
        {"label": "Börjar vid", "value": version.starts_at},
        {"label": "Slutar vid", "value": version.ends_at},
        {
            "label": "Berör kommunal vård",
            "value": "ja" if version.concerns_municipal_care else "nej",
        },
        {"label": "Källa", "value": version.source},
    ]
    approved = version.approved
    if approved is not None:
        fact = {"label": "SKS fastställde", "value": str(approved), "note": approved.source}
        facts.insert(3, fact)
    if version.replaces:
        facts.insert(3, {"label": "Ersätter version", "value": version.replaces.version_label})
    return [fact for fact in facts if fact["value"]]


def who_can() -> list[str]:
    """Who sees and who changes a pathway, with names."""
    editors = ", ".join(names_of_holders("edit_pathways"))
    return [
        "Alla som är inloggade kan läsa vårdförlopp, versioner och historik.",
        f"Nationell redaktör ändrar dem och registrerar nationella steg: {editors or 'ingen'}.",
        "Var en version står i en region ändras bara av regionen, på införandets egen sida.",
        "Ingenting tas bort: en ägare får ett slutdatum, ett fel nationellt steg en rättelse.",
    ]


def edit_urls(pathway: CarePathway) -> dict[str, str]:
    """The addresses of the editor's pages around a pathway."""
    names = {
        "edit": "pathway_edit",
        "new_version": "pathway_version_new",
        "new_owner": "pathway_owner_new",
        "history": "pathway_history",
    }
    return {key: reverse(name, args=[pathway.slug]) for key, name in names.items()}
