"""The columns of the register's tables, one tuple per kind of row."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from regions.models import Body, BodyDecision, RegionAffiliation
from regions.sources import explained
from regions.tables import Column
from vardforlopp.common.addresses import address_of
from vardforlopp.common.dates import today


def page(*path: str) -> Callable[[Any], str]:
    """The register page of what the attributes in `path` lead to."""

    def url(obj: Any) -> str:
        for name in path:
            obj = getattr(obj, name)
        return obj.get_absolute_url()

    return url


def does(body: Body) -> str:
    """Whether a body decides or recommends, in words."""
    words = []
    if body.is_deciding:
        words.append("beslutar")
    if body.is_recommending:
        words.append("rekommenderar")
    return " och ".join(words)


def before(decision: BodyDecision) -> str:
    """Whose decision it follows, by the name that body had then."""
    earlier = decision.follows
    return earlier.body.name_on(earlier.decided_on) if earlier else ""


def part(tie: RegionAffiliation) -> str:
    """How much of the region belongs to the healthcare region, told by its municipalities today."""
    if not tie.holds_on(today()):
        return ""
    mine, every = tie.municipality_count, tie.municipalities_in_region  # type: ignore[attr-defined]
    return f"{mine} av {every}"


HEALTHCARE_REGIONS = (
    Column("Namn", lambda o: o.name, page()),
    Column("Namn i förordningen", lambda o: o.statutory_name),
    Column("Regioner", lambda o: o.region_count, is_number=True),
    Column("Kommuner", lambda o: o.municipality_count, is_number=True),
)
REGIONS = (
    Column("Namn", lambda o: o.name, page()),
    Column("Länskod", lambda o: o.county_code),
    Column("Länsbokstav", lambda o: o.county_letter),
    Column("Organisationsnummer", lambda o: o.organisation_number),
    Column("Sjukvårdsregion", lambda o: ", ".join(h.short_name for h in o.healthcare_regions)),
    Column("Kommuner", lambda o: o.municipality_count, is_number=True),
    Column("Invånare", lambda o: o.inhabitants, is_number=True),
    Column("Invånare den", lambda o: o.inhabitants_on),
)
MUNICIPALITIES = (
    Column("Namn", lambda o: o.name, page()),
    Column("Kommunkod", lambda o: o.code),
    Column("Region", lambda o: o.region.name, page("region")),
    Column(
        "Sjukvårdsregion",
        lambda o: o.healthcare_region.short_name,
        page("healthcare_region"),
    ),
)
MUNICIPALITIES_IN_REGION = (*MUNICIPALITIES[:2], MUNICIPALITIES[3])
MUNICIPALITIES_IN_HEALTHCARE_REGION = MUNICIPALITIES[:3]
UNITS = (
    Column("Namn", lambda o: o.name, page()),
    Column("Slag", lambda o: o.get_kind_display()),
    Column("Region", lambda o: o.region.name, page("region")),
    Column("Ingår i", lambda o: o.parent.name if o.parent else "", page("parent")),
)
UNITS_IN_REGION = (*UNITS[:2], UNITS[3])
BODIES = (
    Column("Namn", lambda o: o.name, page()),
    Column("Kortnamn", lambda o: o.short_name),
    Column("Slag", lambda o: o.get_kind_display()),
    Column("Nivå", lambda o: o.get_level_display()),
    Column("Plats", lambda o: o.place.short_name if o.place else "", page("place")),
    Column("Uppgift", does),
)
PEOPLE = (
    Column("Namn", lambda o: o.name, page()),
    Column("Titel", lambda o: o.title),
    Column("Organisation", lambda o: o.organisation),
)
CONTACT = (
    Column("E-post", lambda o: o.email),
    Column("HSA-id", lambda o: o.employee_hsa_id),
)
POPULATIONS = (
    Column("Datum", lambda o: o.on),
    Column("Invånare", lambda o: o.count, is_number=True),
    Column("Källa", lambda o: o.source),
)
AFFILIATIONS = (
    Column(
        "Sjukvårdsregion",
        lambda o: o.healthcare_region.name,
        page("healthcare_region"),
    ),
    Column("Huvudsaklig", lambda o: o.is_main),
    Column("Kommuner", part),
    Column("Från", lambda o: o.valid_from),
    Column("Till och med", lambda o: o.valid_to),
)
MEMBERS = (
    Column("Region", lambda o: o.region.name, page("region")),
    *AFFILIATIONS[1:],
)
NAMES = (
    Column("Namn", lambda o: o.name),
    Column("Från", lambda o: o.valid_from),
    Column("Till och med", lambda o: o.valid_to),
    Column("Källa", lambda o: explained(o.source)),
)
BODY_NAMES = (
    Column("Namn", lambda o: o.name),
    Column("Från", lambda o: o.starts),
    Column("Till och med", lambda o: o.ends),
    Column("Källa", lambda o: explained(o.source)),
    Column("Anmärkning", lambda o: o.note),
)
HOST_DUTIES = (
    Column("Organ", lambda o: o.body.name, page("body")),
    Column("Värd", lambda o: str(o.host), page("host")),
    Column("Läge", lambda o: o.get_state_display()),
    Column("Från", lambda o: o.starts),
    Column("Till och med", lambda o: o.ends),
    Column("Källa", lambda o: explained(o.source)),
    Column("Anmärkning", lambda o: o.note),
)
HOSTED = (HOST_DUTIES[0], *HOST_DUTIES[2:])
HOSTS = HOST_DUTIES[1:]
DECISIONS = (
    Column("Vad som beslutades", lambda o: o.title),
    Column("När", lambda o: o.decided),
    Column("Källa till datumet", lambda o: o.decided_source if o.decided_is_inferred else ""),
    Column("Följer på", before),
    Column("Källa", lambda o: explained(o.source)),
    Column("Anmärkning", lambda o: o.note),
)
SEATS_IN_BODY = (
    Column("Person", lambda o: o.person.name, page("person")),
    Column("Roll", lambda o: o.get_role_display()),
    Column("Företräder", lambda o: o.represents),
    Column("Rösträtt", lambda o: o.votes),
    Column("Från", lambda o: o.valid_from),
    Column("Till och med", lambda o: o.valid_to),
)
SEATS_OF_PERSON = (
    Column("Organ", lambda o: o.body.name, page("body")),
    *SEATS_IN_BODY[1:],
)


def editing(name: str) -> Column:
    """A last column with the way to edit the row; only for those who may."""
    return Column("Ändra", lambda o: "Ändra", lambda o: address_of(name, o.pk), names_row=True)
