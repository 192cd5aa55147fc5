"""A county whose municipalities take a position, for tests."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import factory
from django.core.files.uploadedfile import SimpleUploadedFile
from factory.django import DjangoModelFactory

from governance import models
from governance.actions import municipal as actions
from governance.models import CouncilSetting, MunicipalStart, MunicipalTrack, TrackDecision
from regions.models import Body, BodyKind, BodyLevel, Municipality
from tests.cast import Cast, make_user
from tests.factories.governance import working_council
from tests.factories.pathways import ImplementationFactory
from tests.factories.regions import BodyFactory, MunicipalityFactory, PersonFactory
from vardforlopp.accounts import actions as accounts
from vardforlopp.accounts.models import User
from vardforlopp.common import dates, documents
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


class MunicipalTrackFactory(DjangoModelFactory):
    """A track whose municipalities are asked, of the region of its implementation."""

    class Meta:
        model = models.MunicipalTrack

    implementation = factory.SubFactory(ImplementationFactory)
    starts = models.MunicipalStart.EACH
    opened_on = factory.LazyFunction(dates.today)
    asked_on = factory.LazyFunction(dates.today)
    due_on = factory.LazyFunction(lambda: dates.today() + timedelta(days=30))
    status = models.TrackStatus.ANSWERS


class MunicipalAnswerFactory(DjangoModelFactory):
    """Asked today, not answered; `yes` says yes today."""

    class Meta:
        model = models.MunicipalAnswer

    class Params:
        yes = factory.Trait(
            reply=models.MunicipalReply.YES,
            answered_on=factory.LazyFunction(dates.today),
            answered_by=factory.SubFactory(PersonFactory),
            body="Socialnämnden",
        )

    track = factory.SubFactory(MunicipalTrackFactory)
    municipality = factory.SubFactory(
        MunicipalityFactory, region=factory.SelfAttribute("..track.implementation.region")
    )
    reply = models.MunicipalReply.NO_ANSWER
    asked_on = factory.LazyFunction(dates.today)


class TrackDecisionFactory(DjangoModelFactory):
    """The joint network says yes today."""

    class Meta:
        model = models.TrackDecision

    track = factory.SubFactory(MunicipalTrackFactory)
    stage = models.TrackStatus.JOINT
    body = factory.SubFactory(BodyFactory)
    decided_on = factory.LazyFunction(dates.today)
    outcome = models.TrackOutcome.YES
    leads_to = models.TrackStatus.ANSWERS
    reference = "§ 4"


def furnish_municipal(cast: Cast, made: dict[str, Any]) -> None:
    """A track in Örebro with an answer and papers, and another county's in Skåne."""
    change(CouncilSetting.objects.get(body=cast.council), by=None, joint_network=cast.network)
    made["track"] = MunicipalTrackFactory(
        council=cast.council, implementation=cast.stroke_orebro, matter=made["matter"]
    )
    paper = documents.store(SimpleUploadedFile("protokoll.txt", b"Ja", "text/plain"), by=None)
    made["track_decision"] = TrackDecisionFactory(
        track=made["track"], body=cast.network, document=paper
    )
    MunicipalAnswerFactory(
        track=made["track"], municipality=cast.municipality, yes=True, document=paper
    )
    made["other_track"] = MunicipalTrackFactory(
        council=made["other_council"], implementation=cast.stroke
    )
    made["other_track_decision"] = TrackDecisionFactory(track=made["other_track"], document=paper)
    MunicipalAnswerFactory(
        track=made["other_track"], municipality=made["municipality"], document=paper
    )


def more_tracks(cast: Cast) -> None:
    """One more track in the county, and one more municipality with an answer in the first."""
    if not CouncilSetting.objects.filter(body=cast.council).exists():
        working_council(cast.council)
    row = ImplementationFactory(region=cast.orebro)
    MunicipalTrackFactory(council=cast.council, implementation=row)
    first = models.MunicipalTrack.objects.filter(council=cast.council).earliest("pk")
    place = MunicipalityFactory(region=cast.orebro, healthcare_region=cast.middle)
    MunicipalAnswerFactory(track=first, municipality=place, yes=True)
    TrackPreparerFactory(decision=TrackDecisionFactory(track=first))
    change(first, by=None, due_on=(first.due_on or dates.today()) + timedelta(days=1))


class TrackPreparerFactory(DjangoModelFactory):
    class Meta:
        model = models.TrackPreparer

    body = factory.SubFactory(BodyFactory)
