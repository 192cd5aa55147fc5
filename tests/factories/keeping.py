"""Förvaltning, newer versions, needs and tools for tests, made through the product's own verbs."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from tests.cast import Cast
from tests.factories.pathways import PathwayVersionFactory
from tests.factories.regions import BodyFactory, PersonFactory, UnitFactory
from vardforlopp.accounts import actions as accounts
from vardforlopp.accounts.models import User
from vardforlopp.common.acting import acting_as
from vardforlopp.introduction.actions.maintenance import set_line_owner
from vardforlopp.introduction.actions.needs import raise_need
from vardforlopp.introduction.actions.tools import add_tool
from vardforlopp.introduction.models import (
    GapItem,
    GuidingAnswer,
    Maintenance,
    Need,
    Tool,
    UnitState,
    UnitStatus,
)
from vardforlopp.pathways import actions
from vardforlopp.pathways.models import GuidingQuestion, Implementation


def kept(cast: Cast, **facts: Any) -> Maintenance:
    """Stroke in Skåne with somebody who answers for it in the line."""
    return set_line_owner(
        cast.stroke,
        by=cast.supporter,
        **{
            "line_owner": PersonFactory(name="Linn Linje"),
            "position": "verksamhetschef, neurologen",
            "next_review_on": date(2099, 1, 15),
        }
        | facts,
    )


def newer(cast: Cast, region: Any = None) -> Implementation:
    """Version 2.0 of stroke in a region (Skåne), opened when it was published."""
    with acting_as(None, reason="Prov"):
        version = PathwayVersionFactory(
            pathway=cast.version.pathway,
            slug="stroke-2",
            part="1",
            version_label="2.0",
            title="Stroke och TIA – tidiga insatser och vård, version 2",
            short_title="Stroke och TIA 2.0",
            replaces=cast.version,
            approved=True,
        )
        if not version.implementations.exists():
            actions.open_implementations(version)
    found = Implementation.objects.select_related("region", "pathway_version__pathway")
    return found.get(pathway_version=version, region=region or cast.skane)


def an_answer(implementation: Implementation, code: str, **facts: Any) -> GuidingAnswer:
    """An answer to one of the nine questions; a draft unless told otherwise."""
    question, _ = GuidingQuestion.objects.get_or_create(
        code=code, defaults={"text": f"Fråga {code}?", "order": int(code), "source": "prov"}
    )
    facts = {"text": f"Svar {code}", "written_on": date(2024, 3, 1)} | facts
    facts.setdefault("author", PersonFactory())
    answer = GuidingAnswer(implementation=implementation, question=question, **facts)
    answer.save()
    return answer


def a_gap(implementation: Implementation, gap: str, **facts: Any) -> GapItem:
    """A row of the gap analysis."""
    row = GapItem(
        implementation=implementation, gap=gap, current_state="Nu.", desired_state="Sedan.", **facts
    )
    row.save()
    return row


def a_unit_status(implementation: Implementation, state: str = UnitState.INTRODUCED) -> UnitStatus:
    """The state of a unit of the region, since March 2024."""
    row = UnitStatus(
        implementation=implementation,
        unit=UnitFactory(region=implementation.region),
        state=state,
        since=date(2024, 3, 1),
        note="Klart.",
    )
    row.save()
    return row


def chair_of(body: Any, **facts: Any) -> User:
    """An account that answers for a body."""
    from tests.factories.accounts import UserFactory

    user: User = UserFactory(**facts)
    accounts.give_appointment(
        person=user.person, role="chair", place=body, valid_from=date(2020, 1, 1), by=None
    )
    return user


def a_need(cast: Cast, title: str = "Nationellt stöd för triagering", **facts: Any) -> Need:
    """A need of Skåne, raised to a national programme area."""
    facts = {"place": cast.skane, "text": "Vi saknar ett gemensamt underlag."} | facts
    if "body" not in facts:
        facts["body"] = BodyFactory()
    return raise_need(by=cast.supporter, title=title, **facts)


def a_tool(cast: Cast, title: str = "Mall för gapanalys", **facts: Any) -> Tool:
    """A tool of Skåne with a document, for R4."""
    given = {
        "by": cast.supporter,
        "step": cast.step("R4"),
        "region": cast.skane,
        "description": "Används när gapen skrivs ner.",
        "valid_from": date(2024, 1, 1),
        "upload": SimpleUploadedFile("mall.txt", b"Mall", "text/plain"),
    }
    return add_tool(title=title, **given | facts)
