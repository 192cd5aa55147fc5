"""Fixtures that several tests of the introduction stand on."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client

from regions.models import Unit
from tests.cast import Cast
from tests.factories.analysis import ImpactAssessmentFactory
from tests.factories.answers import QuestionFactory
from tests.factories.regions import UnitFactory
from tests.introduction.answers import THEIRS, save
from vardforlopp.accounts.models import User
from vardforlopp.common.acting import acting_as
from vardforlopp.introduction.models import GuidingAnswer, ImpactAssessment, Maintenance
from vardforlopp.pathways.models import GuidingQuestion


@pytest.fixture
def question(cast: Cast) -> GuidingQuestion:
    """The third question."""
    for number in range(1, 10):
        made = QuestionFactory(code=f"{number}")
        if number == 3:
            question = made
    return question


@pytest.fixture
def theirs(cast: Cast, question: GuidingQuestion) -> GuidingAnswer:
    """What Halland has answered."""
    return save(cast, question, cast.stroke_halland, by=cast.supporter_halland, text=THEIRS)


@pytest.fixture
def line(cast: Cast) -> Maintenance:
    """The leader of stroke in Skåne answers for it in the line too."""
    row = Maintenance(
        implementation=cast.stroke,
        line_owner=cast.leader.person,
        position="Chef, Neurologi",
        next_review_on=date(2030, 1, 1),
    )
    with acting_as(None, reason="Prov"):
        row.full_clean()
        row.save()
    return row


@pytest.fixture
def successor(cast: Cast) -> User:
    """Somebody with an account and nothing else."""
    return cast.nobody


@pytest.fixture
def stranger(cast: Cast) -> Client:
    """Halland's process supporter, who is outside Skåne's scope."""
    client = Client()
    client.force_login(cast.supporter_halland)
    return client


@pytest.fixture
def assessment(cast: Cast) -> ImpactAssessment:
    """Skåne's, not klar."""
    return ImpactAssessmentFactory(implementation=cast.stroke, open=True)


@pytest.fixture
def north(cast: Cast) -> Unit:
    """A vårdcentral in Skåne."""
    return UnitFactory(region=cast.skane, name="Nord", slug="nord", kind="health_centre")


@pytest.fixture
def south(cast: Cast) -> Unit:
    """Another one."""
    return UnitFactory(region=cast.skane, name="Syd", slug="syd", kind="health_centre")


@pytest.fixture
def hospital(cast: Cast) -> Unit:
    """A hospital in Skåne."""
    return UnitFactory(region=cast.skane, name="Sjukhuset", slug="sjukhuset", kind="hospital")
