"""The six registers: their words, rows, columns and filters, for the lists and the overview."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from regions import columns, filters
from regions.models import Body, HealthcareRegion, Municipality, Person, Region, Unit
from regions.models.periods import RegisterQuerySet
from regions.permissions import can_edit_registers, can_edit_units
from regions.tables import Column
from vardforlopp.common.answer import Answer
from vardforlopp.common.records import joined


@dataclass(frozen=True)
class Register:
    """One register: `rows` and `columns` depend on who looks."""

    title: str
    lead: str
    noun: str
    url_name: str
    filter: type[filters.Filter]
    rows: Callable[[Any], RegisterQuerySet]
    columns: Callable[[Any], tuple[Column, ...]]
    new_label: str = ""
    new_url_name: str = ""
    can_add: Callable[[Any], Answer] = can_edit_registers


HEALTHCARE_REGIONS = Register(
    title="Sjukvårdsregioner",
    lead="De sex sjukvårdsregionerna; i förordningen heter de samverkansregioner.",
    noun="sjukvårdsregioner",
    url_name="register_healthcare_regions",
    filter=filters.HealthcareRegionFilter,
    rows=lambda user: HealthcareRegion.objects.visible_to(user).with_counts(),
    columns=lambda user: columns.HEALTHCARE_REGIONS,
)
REGIONS = Register(
    title="Regioner",
    lead="De 21 regionerna med organisationsnummer, folkmängd och sjukvårdsregion.",
    noun="regioner",
    url_name="register_regions",
    filter=filters.RegionFilter,
    rows=lambda user: Region.objects.visible_to(user).with_healthcare_region().with_figures(),
    columns=lambda user: columns.REGIONS,
)
MUNICIPALITIES = Register(
    title="Kommuner",
    lead="De 290 kommunerna. Hallands kommuner hör till två sjukvårdsregioner.",
    noun="kommuner",
    url_name="register_municipalities",
    filter=filters.MunicipalityFilter,
    rows=lambda user: joined(
        Municipality.objects.visible_to(user),
        *("region__name", "region__slug"),
        *("healthcare_region__short_name", "healthcare_region__slug"),
    ),
    columns=lambda user: columns.MUNICIPALITIES,
)
BODIES = Register(
    title="Organ",
    lead="Grupper, råd, nämnder och nätverk som bereder, rekommenderar och beslutar.",
    noun="organ",
    url_name="register_bodies",
    filter=filters.BodyFilter,
    rows=lambda user: Body.objects.visible_to(user).select_related(
        "healthcare_region", "region", "municipality"
    ),
    columns=lambda user: columns.BODIES,
    new_label="Lägg till organ",
    new_url_name="register_body_new",
)
PEOPLE = Register(
    title="Personer",
    lead="De som arbetar med, sitter i organ för eller beslutar om vårdförlopp.",
    noun="personer",
    url_name="register_people",
    filter=filters.PersonFilter,
    rows=lambda user: Person.objects.visible_to(user),
    columns=lambda user: (
        (*columns.PEOPLE, *columns.CONTACT) if can_edit_registers(user) else columns.PEOPLE
    ),
    new_label="Lägg till person",
    new_url_name="register_person_new",
)
UNITS = Register(
    title="Enheter",
    lead="Sjukhus, vårdcentraler och förvaltningar i regionerna.",
    noun="enheter",
    url_name="register_units",
    filter=filters.UnitFilter,
    rows=lambda user: Unit.objects.visible_to(user).select_related("region", "parent__region"),
    columns=lambda user: columns.UNITS,
    new_label="Lägg till enhet",
    new_url_name="register_unit_new",
    can_add=can_edit_units,
)
REGISTERS = (HEALTHCARE_REGIONS, REGIONS, MUNICIPALITIES, BODIES, PEOPLE, UNITS)
