"""One fixed cast for every test: two healthcare regions, three regions, one pathway, its people."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from regions.models import (
    Body,
    BodyKind,
    BodyLevel,
    HealthcareRegion,
    Municipality,
    Person,
    Region,
)
from tests.factories.pathways import (
    HinderTagFactory,
    PathwayOwnerFactory,
    PathwayVersionFactory,
    TemplateFactory,
)
from tests.factories.regions import (
    BodyFactory,
    HealthcareRegionFactory,
    MunicipalityFactory,
    RegionFactory,
)
from vardforlopp.accounts import actions as accounts
from vardforlopp.accounts.models import Scope, User
from vardforlopp.common.acting import acting_as
from vardforlopp.pathways import actions
from vardforlopp.pathways.models import (
    HinderTag,
    Implementation,
    PathwayVersion,
    ProcessStep,
    Staffing,
    Track,
)

PASSWORD = "ett-langt-losenord-for-prov"
SINCE = date(2020, 1, 1)


# Who is in the cast: the role and where (an attribute of Cast; empty: the whole country).
PARTS = {
    "supporter": ("process_supporter", "skane"),
    "supporter_halland": ("process_supporter", "halland"),
    "supporter_orebro": ("process_supporter", "orebro"),
    "economist": ("regional_economist", "skane"),
    "officer": ("kansli_officer", "southern"),
    "approver": ("kansli_approver", "southern"),
    "chair": ("chair", "council"),
    "member": ("member", "council"),
    "secretary": ("secretary", "council"),
    "director": ("director", "orebro"),
    "editor": ("national_editor", ""),
    "auditor": ("auditor", ""),
    "administrator": ("register_administrator", ""),
    "second_administrator": ("register_administrator", ""),
    "leader": ("process_leader", ""),  # staffed in stroke in Skåne, no appointment
    "nobody": ("", ""),
}
# Those who are asked only where they have something to do, not at every door.
MORE = {
    "deputy": ("deputy", "council"),
    "coopted": ("coopted", "council"),
    "development_director": ("development_director", "orebro"),
    "area_manager": ("area_manager", "orebro"),
    "economist_orebro": ("regional_economist", "orebro"),
    "network_secretary": ("network_secretary", "network"),
    "municipal_director": ("municipal_director", "municipality"),
    "leader_orebro": ("process_leader", ""),  # staffed in stroke in Örebro, no appointment
}
ALL = PARTS | MORE


@dataclass
class Cast:
    """Everywhere and everybody; a person enters when first named: `cast.supporter`."""

    southern: HealthcareRegion
    middle: HealthcareRegion
    skane: Region
    halland: Region
    orebro: Region
    council: Body
    version: PathwayVersion
    stroke: Implementation  # in Skåne
    stroke_halland: Implementation
    stroke_orebro: Implementation
    hinder_tag: HinderTag
    users: dict[str, User] = field(default_factory=dict)
    made: dict[str, Any] = field(default_factory=dict)  # what a test has made besides
    sessions: dict[str, str] = field(default_factory=dict)  # session keys by part
    ready: dict[str, Any] = field(default_factory=dict)  # parts kept as rows: tests/conftest.py

    def __getattr__(self, name: str) -> Any:
        if name not in ALL:
            raise AttributeError(name)
        if name not in self.users:
            kept = self.ready.get(name)
            self.users[name] = kept.put_back() if kept else make_part(self, name)
        return self.users[name]

    @cached_property
    def network(self) -> Body:
        """The municipalities' joint network in Örebro län, made when first asked for."""
        return BodyFactory(
            name="Socialchefsnätverket",
            slug="natverket",
            kind=BodyKind.NETWORK,
            level=BodyLevel.MUNICIPALITY,
            region=self.orebro,
            is_deciding=True,
        )

    @cached_property
    def municipality(self) -> Municipality:
        """A municipality in Örebro län, made when first asked for."""
        return MunicipalityFactory(
            name="Provköping", code="1899", region=self.orebro, healthcare_region=self.middle
        )

    def step(self, code: str) -> ProcessStep:
        """A regional, national or municipal step by its code."""
        return self.stroke.template.steps.get(code=code)


def make_cast() -> Cast:
    """The cast, made through the product's own verbs."""
    with acting_as(None, reason="Prov"):
        southern = HealthcareRegionFactory(name="Södra sjukvårdsregionen", slug="sodra")
        middle = HealthcareRegionFactory(name="Sjukvårdsregion Mellansverige", slug="mellansverige")
        skane = _region("Region Skåne", "Skåne", "skane", southern, "12M")
        halland = _region("Region Halland", "Halland", "halland", southern, "13N")
        orebro = _region("Region Örebro län", "Örebro län", "orebro-lan", middle, "18T")
        council = Body(
            name="Rådet för medicinsk kunskapsstyrning",
            short_name="RMK",
            slug="rmk",
            kind=BodyKind.COUNCIL,
            level=BodyLevel.REGION,
            region=orebro,
            is_recommending=True,
        )
        council.save()
        TemplateFactory()
        version = PathwayVersionFactory(
            approved=True, title="Stroke och TIA – tidiga insatser", slug="stroke", part="1"
        )
        PathwayOwnerFactory(pathway=version.pathway, is_lead=True)
        actions.open_implementations(version)
        found = {
            row.region_id: row
            for row in Implementation.objects.filter(pathway_version=version).select_related(
                "region", "pathway_version__pathway", "template"
            )
        }
        return Cast(
            southern,
            middle,
            skane,
            halland,
            orebro,
            council,
            version,
            found[skane.pk],
            found[halland.pk],
            found[orebro.pk],
            HinderTagFactory(name="bemanning saknas"),
        )


def _region(name: str, short: str, slug: str, part_of: HealthcareRegion, county: str) -> Region:
    """With the real county code and letter, which no factory makes."""
    return RegionFactory(
        name=name,
        short_name=short,
        slug=slug,
        healthcare_region=part_of,
        county_code=county[:2],
        county_letter=county[2:],
    )


def make_part(cast: Cast, key: str) -> User:
    """One of the cast, appointed or staffed as PARTS says."""
    with acting_as(None, reason="Prov"):
        user = make_user(key)
        role, place = ALL[key]
        if role == "process_leader":
            led = cast.stroke if key == "leader" else cast.stroke_orebro
            Staffing(implementation=led, person=user.person, role=role, valid_from=SINCE).save()
        elif role:
            accounts.give_appointment(
                person=user.person,
                role=role,
                place=getattr(cast, place) if place else None,
                valid_from=SINCE,
                by=None,
            )
    return user


def make_user(key: str) -> User:
    """An account named after its part, with the common password."""
    person = Person(name=f"Person {key.replace('_', ' ')}", email=f"{key}@prov.invalid")
    person.save()
    return accounts.open_account(
        person=person, email=f"{key.replace('_', '.')}@prov.invalid", password=PASSWORD
    )


def open_scopes(cast: Cast) -> None:
    """Where the parts hold their roles, so that each can be made without the others."""
    with acting_as(None, reason="Prov"):
        for place in {place for _, place in PARTS.values()}:
            Scope.of(getattr(cast, place) if place else None)


def regional_steps(cast: Cast) -> list[ProcessStep]:
    """R1–R12."""
    return list(cast.stroke.template.steps.filter(track=Track.REGIONAL).order_by("order"))
