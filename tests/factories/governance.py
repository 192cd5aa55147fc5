"""Councils at work for tests: how they are set up, delegations, matters, meetings."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import factory
from factory.django import DjangoModelFactory

from governance import models
from regions.models import Body, BodyKind, Person
from tests.factories.regions import BodyFactory, PersonFactory
from vardforlopp.accounts.actions import give_appointment
from vardforlopp.common import dates

SINCE = date(2020, 1, 1)
CAP = Decimal("300000.00")


class CouncilSettingFactory(DjangoModelFactory):
    """A council in force since 2020 with a secretariat, HSLG and HSN of its own."""

    class Meta:
        model = models.CouncilSetting

    body = factory.SubFactory(BodyFactory, regional=True)
    secretariat = factory.SubFactory(
        BodyFactory,
        regional=True,
        kind=BodyKind.SECRETARIAT,
        region=factory.SelfAttribute("..body.region"),
    )
    management_group = factory.SubFactory(
        BodyFactory,
        regional=True,
        kind=BodyKind.MANAGEMENT_GROUP,
        region=factory.SelfAttribute("..body.region"),
    )
    board = factory.SubFactory(
        BodyFactory,
        regional=True,
        kind=BodyKind.BOARD,
        region=factory.SelfAttribute("..body.region"),
    )
    valid_from = SINCE


class DelegationFactory(DjangoModelFactory):
    """Confirmed, in force since 2020, directly from the board."""

    class Meta:
        model = models.Delegation

    council = factory.SubFactory(BodyFactory, regional=True)
    kind = models.DecisionKind.INTRODUCTION
    delegator = "Hälso- och sjukvårdsnämnden"
    role = models.DelegateRole.CHAIR
    requires_recommendation = factory.LazyAttribute(
        lambda o: o.kind == models.DecisionKind.INTRODUCTION
    )
    cap = factory.LazyAttribute(lambda o: CAP if o.kind == models.DecisionKind.GRANT else None)
    decided_by = "Hälso- och sjukvårdsnämnden"
    decided_on = SINCE
    reference = "HSN 2020 § 1"
    valid_from = SINCE
    status = models.DelegationStatus.CONFIRMED


class MatterFactory(DjangoModelFactory):
    """An introduction that is being prepared."""

    class Meta:
        model = models.Matter

    council = factory.SubFactory(BodyFactory, regional=True)
    kind = models.MatterKind.INTRODUCTION
    year = factory.LazyAttribute(lambda o: o.arrived_on.year)
    number = factory.Sequence(lambda n: n + 1)
    title = factory.Sequence(lambda n: f"Införande {n}")
    description = "Införande av ett nationellt vårdförlopp."
    arrived_on = factory.LazyFunction(dates.today)


class MeetingFactory(DjangoModelFactory):
    """A digital meeting in a week."""

    class Meta:
        model = models.Meeting

    council = factory.SubFactory(BodyFactory, regional=True)
    form = models.MeetingForm.DIGITAL
    held_on = factory.LazyFunction(lambda: dates.today() + timedelta(days=7))
    stop_on = factory.LazyAttribute(lambda o: o.held_on - timedelta(days=7))


class AgendaItemFactory(DjangoModelFactory):
    class Meta:
        model = models.AgendaItem

    meeting = factory.SubFactory(MeetingFactory)
    council = factory.SelfAttribute("meeting.council")
    order = factory.Sequence(lambda n: n + 1)
    title = "Ärende"


class RecommendationFactory(DjangoModelFactory):
    """For, given today."""

    class Meta:
        model = models.Recommendation

    matter = factory.SubFactory(MatterFactory)
    item = factory.SubFactory(
        AgendaItemFactory,
        meeting__council=factory.SelfAttribute("...matter.council"),
        matter=factory.SelfAttribute("..matter"),
    )
    advice = models.Advice.FOR
    text = "Rådet rekommenderar införande."
    given_on = factory.LazyFunction(dates.today)

    @classmethod
    def _create(cls, model_class: Any, *args: Any, **kwargs: Any) -> Any:
        """With as many there who vote as the council's order asks for."""
        seat_voters(kwargs["item"].meeting)
        return super()._create(model_class, *args, **kwargs)


def seat_voters(meeting: models.Meeting) -> None:
    """As many who are there and vote as make the council quorate."""
    setting = models.setting_of(meeting.council, meeting.held_on)
    there = meeting.attendances.filter(votes=True).exclude(presence="absent").count()
    for _ in range((setting.quorum if setting else 1) - there):
        facts = {"meeting": meeting, "role": "member", "votes": True, "presence": "remote"}
        models.Attendance(person=PersonFactory(), **facts).save()


def working_council(council: Body, **facts: Any) -> models.CouncilSetting:
    """Makes a council work here: its order, the ten responsibilities, the chair's delegation."""
    council.works_here = True
    council.save()
    setting: models.CouncilSetting = CouncilSettingFactory(body=council, **facts)
    tasks = models.MatterTask
    roles = models.ResponsibleRole
    who = {
        tasks.INFORM: roles.SECRETARIAT,
        tasks.ANALYSE: roles.LEADER,
        tasks.SUBMIT: roles.LEADER,
        tasks.DISPATCH: roles.SECRETARIAT,
        tasks.PRESENT: roles.LEADER,
        tasks.RECOMMEND: roles.COUNCIL,
        tasks.RECORD: roles.SECRETARIAT,
        tasks.TELL_MANAGEMENT: roles.CHAIR,
        tasks.TELL_AREA: roles.MUNICIPAL,
        tasks.TELL_LEADERS: roles.CHAIR,
    }
    for task, role in who.items():
        models.Responsibility(body=council, task=task, role=role, valid_from=SINCE).save()
    return setting


def chain(council: Body, kind: str = models.DecisionKind.INTRODUCTION, **facts: Any) -> Any:
    """HSN ← director ← chair: the chair's delegation of a kind, with what it rests on.

    What stands already is left; `facts` are those of a new line.
    """
    same = {"council": council, "kind": kind}
    lines = models.Delegation.objects.filter(**same, status=models.DelegationStatus.CONFIRMED)
    known = lines.filter(role=models.DelegateRole.CHAIR).first()
    if known is not None and not facts:
        return known
    above = lines.filter(role=models.DelegateRole.DIRECTOR).first()
    above = above or DelegationFactory(role=models.DelegateRole.DIRECTOR, may_pass_on=True, **same)
    return DelegationFactory(
        delegator="Hälso- och sjukvårdsdirektören", parent=above, **same, **facts
    )


def chair_of(council: Body) -> Person:
    """Somebody who leads a council."""
    person: Person = PersonFactory()
    give_appointment(person=person, role="chair", place=council, valid_from=SINCE, by=None)
    return person
