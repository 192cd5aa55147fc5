"""A county whose municipalities take a position, for tests."""

from __future__ import annotations

from datetime import date
from typing import Any

from governance.actions import municipal as actions
from governance.models import CouncilSetting, MunicipalStart, MunicipalTrack, TrackDecision
from regions.models import Body, BodyKind, BodyLevel, Municipality
from tests.cast import Cast, make_user
from tests.factories.governance import working_council
from tests.factories.regions import BodyFactory, MunicipalityFactory
from vardforlopp.accounts import actions as accounts
from vardforlopp.accounts.models import User
from vardforlopp.common import dates
from vardforlopp.common.acting import acting_as
from vardforlopp.common.records import change

SINCE = date(2020, 1, 1)


def of_the_county(cast: Cast, name: str, **facts: Any) -> Body:
    """A body of the municipalities in the county."""
    slug = f"k-{name.lower().replace(' ', '-')}"
    facts = {"kind": BodyKind.NETWORK, "level": BodyLevel.MUNICIPALITY} | facts
    made: Body = BodyFactory(name=name, slug=slug, region=cast.orebro, **facts)
    return made


def municipal_order(
    cast: Cast, start: str = MunicipalStart.NETWORKS, **facts: Any
) -> CouncilSetting:
    """The council at work, with the three bodies of the track; stroke concerns the municipalities.

    The county's first municipality is cast.municipality, whose director is in the cast.
    """
    with acting_as(None, reason="Prov"):
        bodies: dict[str, Any] = {
            "preparing_network": of_the_county(cast, "Strategiska nätverken"),
            "joint_network": cast.network,
            "political_council": of_the_county(
                cast, "Specifika rådet", kind=BodyKind.COUNCIL, is_recommending=True
            ),
        }
        setting = working_council(cast.council, municipal_start=start, **(bodies | facts))
        change(cast.version, by=None, concerns_municipal_care=True)
        cast.stroke_orebro.refresh_from_db()
        assert cast.municipality.region == cast.orebro
    return setting


def a_track(cast: Cast, start: str = MunicipalStart.NETWORKS, **facts: Any) -> MunicipalTrack:
    """A track that has just begun."""
    municipal_order(cast, start, **facts)
    return actions.open_track(
        cast.council, by=cast.network_secretary, implementation=cast.stroke_orebro
    )


def taken(track: MunicipalTrack, cast: Cast, *steps: str) -> TrackDecision:
    """The bodies have come to these, one after another, today; the last of them."""
    for step in steps:
        found = actions.take_step(
            track, step, by=cast.network_secretary, decided_on=dates.today(), reference="§ 4"
        )
    return found


def neighbours(cast: Cast, count: int) -> list[Municipality]:
    """So many more municipalities in the county."""
    with acting_as(None, reason="Prov"):
        return [
            MunicipalityFactory(
                region=cast.orebro,
                healthcare_region=cast.middle,
                name=f"Grannköping {number:02d}",
                slug=f"grannkoping-{number:02d}",
                code=f"18{number:02d}",
            )
            for number in range(1, count + 1)
        ]


def director_of(place: Municipality, key: str = "annan_socialchef") -> User:
    """A person with an account who answers for the municipality."""
    with acting_as(None, reason="Prov"):
        user = make_user(key)
        accounts.give_appointment(
            person=user.person,
            role="municipal_director",
            place=place,
            valid_from=SINCE,
            by=None,
        )
    return user
