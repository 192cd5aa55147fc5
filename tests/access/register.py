"""Who gets in to the register."""

from __future__ import annotations

from typing import Any

from tests.access.rows import HALLAND, REGISTER, SUPPORTER, Row, of_id, of_slug

UNITS_OF: dict[str, Any] = {
    "reads": REGISTER | SUPPORTER,
    "writes": REGISTER | SUPPORTER,
    "own": lambda cast: ["skane"],
    "other": lambda cast: ["halland"],
    "other_reads": REGISTER | HALLAND,
    "other_writes": REGISTER | HALLAND,
    "missing": ["finns-inte"],
}
REGISTERS: dict[str, Row] = {
    # the register
    "register_overview": Row(),
    "register_healthcare_regions": Row(),
    "register_healthcare_region": Row(**of_slug(lambda cast: cast.southern)),
    "register_healthcare_region_edit": Row(
        reads=REGISTER, writes=REGISTER, **of_slug(lambda cast: cast.southern)
    ),
    "register_regions": Row(),
    "register_region": Row(**of_slug(lambda cast: cast.skane)),
    "register_region_edit": Row(
        reads=REGISTER, writes=REGISTER, **of_slug(lambda cast: cast.skane)
    ),
    "register_healthcare_region_name_new": Row(
        reads=REGISTER, writes=REGISTER, **of_slug(lambda cast: cast.southern)
    ),
    "register_healthcare_region_name_edit": Row(
        reads=REGISTER, writes=REGISTER, **of_id(lambda cast: cast.made["healthcare_region_name"])
    ),
    "register_affiliation_new": Row(
        reads=REGISTER, writes=REGISTER, **of_slug(lambda cast: cast.skane)
    ),
    "register_population_new": Row(
        reads=REGISTER, writes=REGISTER, **of_slug(lambda cast: cast.skane)
    ),
    "register_population_edit": Row(
        reads=REGISTER, writes=REGISTER, **of_id(lambda cast: cast.made["population"])
    ),
    "register_municipality_population_new": Row(
        reads=REGISTER, writes=REGISTER, **of_slug(lambda cast: cast.made["municipality"])
    ),
    "register_affiliation_edit": Row(
        reads=REGISTER, writes=REGISTER, **of_id(lambda cast: cast.skane.affiliations.get())
    ),
    "register_municipalities": Row(),
    "register_municipality": Row(**of_slug(lambda cast: cast.made["municipality"])),
    "register_municipality_edit": Row(
        reads=REGISTER, writes=REGISTER, **of_slug(lambda cast: cast.made["municipality"])
    ),
    "register_units": Row(),
    "register_unit_new": Row(reads=REGISTER, writes=REGISTER),
    "register_unit": Row(
        own=lambda cast: ["skane", cast.made["unit"].slug], missing=["skane", "finns-inte"]
    ),
    "register_unit_edit": Row(
        reads=REGISTER | SUPPORTER,
        writes=REGISTER | SUPPORTER,
        own=lambda cast: ["skane", cast.made["unit"].slug],
        missing=["skane", "finns-inte"],
    ),
    "register_region_unit_new": Row(**UNITS_OF),
    "register_units_import": Row(**UNITS_OF),
    "register_bodies": Row(),
    "register_body_new": Row(reads=REGISTER, writes=REGISTER),
    "register_body": Row(**of_slug(lambda cast: cast.council)),
    "register_body_edit": Row(
        reads=REGISTER, writes=REGISTER, **of_slug(lambda cast: cast.council)
    ),
    "register_body_name_new": Row(
        reads=REGISTER, writes=REGISTER, **of_slug(lambda cast: cast.council)
    ),
    "register_body_name_edit": Row(
        reads=REGISTER, writes=REGISTER, **of_id(lambda cast: cast.made["body_name"])
    ),
    "register_membership_new": Row(
        reads=REGISTER, writes=REGISTER, **of_slug(lambda cast: cast.council)
    ),
    "register_host_duty_new": Row(
        reads=REGISTER, writes=REGISTER, **of_slug(lambda cast: cast.council)
    ),
    "register_decision_new": Row(
        reads=REGISTER, writes=REGISTER, **of_slug(lambda cast: cast.council)
    ),
    "register_membership_edit": Row(
        reads=REGISTER, writes=REGISTER, **of_id(lambda cast: cast.made["membership"])
    ),
    "register_host_duty_edit": Row(
        reads=REGISTER, writes=REGISTER, **of_id(lambda cast: cast.made["host_duty"])
    ),
    "register_decision_edit": Row(
        reads=REGISTER, writes=REGISTER, **of_id(lambda cast: cast.made["body_decision"])
    ),
    "register_people": Row(),
    "register_person_new": Row(reads=REGISTER, writes=REGISTER),
    "register_person": Row(**of_id(lambda cast: cast.nobody.person)),
    "register_person_edit": Row(
        reads=REGISTER, writes=REGISTER, **of_id(lambda cast: cast.nobody.person)
    ),
}
