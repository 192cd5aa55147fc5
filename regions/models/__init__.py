"""The register of who, by noun: places, bodies and people."""

from regions.models.bodies import Body, BodyKind, BodyLevel
from regions.models.duties import BodyDecision, HostDuty, HostDutyState
from regions.models.municipalities import Municipality
from regions.models.names import BodyName, HealthcareRegionName
from regions.models.people import BodyMembership, MembershipRole, Person
from regions.models.places import HealthcareRegion, Population, Region, RegionAffiliation
from regions.models.units import Unit, UnitKind

__all__ = [
    "Body",
    "BodyDecision",
    "BodyKind",
    "BodyLevel",
    "BodyMembership",
    "BodyName",
    "HealthcareRegion",
    "HealthcareRegionName",
    "HostDuty",
    "HostDutyState",
    "MembershipRole",
    "Municipality",
    "Person",
    "Population",
    "Region",
    "RegionAffiliation",
    "Unit",
    "UnitKind",
]
