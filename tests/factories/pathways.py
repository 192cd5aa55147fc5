"""Pathways, versions, the process and implementations for tests; traits name the difference."""

from __future__ import annotations

from datetime import date
from typing import Any

import factory
from factory.django import DjangoModelFactory

from tests.factories.regions import BodyFactory, PersonFactory, RegionFactory
from vardforlopp.pathways import models, register


class TemplateFactory(DjangoModelFactory):
    """The first edition of the process with all its steps, as the register loads it."""

    class Meta:
        model = models.ProcessTemplate
        django_get_or_create = ("edition",)
        skip_postgeneration_save = True

    edition = register.EDITION
    name = register.EDITION_NAME

    @factory.post_generation
    def steps(obj: models.ProcessTemplate, create: bool, given: Any, **_: Any) -> None:
        if create:
            register.load_process()


def step(code: str) -> models.ProcessStep:
    """A step of the first edition, such as step("R7")."""
    return models.ProcessStep.objects.get(template=TemplateFactory(), code=code)


class CarePathwayFactory(DjangoModelFactory):
    class Meta:
        model = models.CarePathway
        django_get_or_create = ("slug",)

    name = factory.Sequence(lambda n: f"Provsjuka {n}")
    slug = factory.Sequence(lambda n: f"provsjuka-{n}")
    kind = models.PathwayKind.PSV
    source = "prov"


class PathwayOwnerFactory(DjangoModelFactory):
    class Meta:
        model = models.PathwayOwner

    pathway = factory.SubFactory(CarePathwayFactory)
    body = factory.SubFactory(BodyFactory)


class PathwayVersionFactory(DjangoModelFactory):
    """A version that nobody has approved; the trait `approved` gives it a day in May 2020."""

    class Meta:
        model = models.PathwayVersion
        django_get_or_create = ("slug",)

    class Params:
        approved = factory.Trait(
            approved_on=date(2020, 5, 1),
            approved_precision="month",
            approved_source="prov",
        )

    pathway = factory.SubFactory(CarePathwayFactory)
    title = factory.LazyAttribute(lambda o: f"{o.pathway.name} – tidiga insatser")
    short_title = factory.LazyAttribute(lambda o: f"{o.pathway.name}, del {o.part}")
    slug = factory.Sequence(lambda n: f"provsjuka-del-{n}")
    part = factory.Sequence(lambda n: f"{n + 2}")  # the cast has part 1


class NationalStepFactory(DjangoModelFactory):
    """SKS approved the version in May 2020."""

    class Meta:
        model = models.NationalStep

    version = factory.SubFactory(PathwayVersionFactory)
    step = factory.LazyFunction(lambda: step("N9"))
    reached_on = date(2020, 5, 1)
    reached_precision = "month"
    reached_source = "prov"


class ImplementationFactory(DjangoModelFactory):
    """An implementation in a region, not received; `at="R4"` lets it stand at a step, unlogged."""

    class Meta:
        model = models.Implementation

    class Params:
        at = None

    pathway_version = factory.SubFactory(PathwayVersionFactory)
    region = factory.SubFactory(RegionFactory)
    template = factory.SubFactory(TemplateFactory)
    step = factory.LazyAttribute(lambda o: step(o.at) if o.at else None)
    step_since = factory.LazyAttribute(lambda o: date(2020, 9, 1) if o.at else None)


class StaffingFactory(DjangoModelFactory):
    class Meta:
        model = models.Staffing

    implementation = factory.SubFactory(ImplementationFactory)
    person = factory.SubFactory(PersonFactory)
    role = models.StaffingRole.LEADER
    valid_from = date(2020, 9, 1)


class StepPlanFactory(DjangoModelFactory):
    class Meta:
        model = models.StepPlan

    implementation = factory.SubFactory(ImplementationFactory)
    step = factory.LazyFunction(lambda: step("R7"))
    planned_on = date(2021, 3, 1)


class StatusEntryFactory(DjangoModelFactory):
    """A log of the past that moved nothing; what moves goes through actions.log_status."""

    class Meta:
        model = models.StatusEntry

    implementation = factory.SubFactory(ImplementationFactory)
    movement = models.Movement.UNCHANGED
    from_step = factory.SelfAttribute("implementation.step")
    to_step = factory.SelfAttribute("implementation.step")
    note = "Arbetsgruppen träffades och gick igenom läget."
    observed_on = date(2020, 10, 1)
    author = factory.SubFactory(PersonFactory)


class HinderTagFactory(DjangoModelFactory):
    class Meta:
        model = models.HinderTag
        django_get_or_create = ("name",)

    name = factory.Sequence(lambda n: f"provhinder {n}")
    valid_from = date(2020, 1, 1)


class HinderFactory(DjangoModelFactory):
    """An open hinder; the trait `closed` closes it with what helped."""

    class Meta:
        model = models.Hinder

    class Params:
        closed = factory.Trait(
            closed_on=date(2020, 12, 1), what_helped="En vikarie anställdes på halvtid."
        )

    implementation = factory.SubFactory(ImplementationFactory)
    tag = factory.SubFactory(HinderTagFactory)
    opened_on = date(2020, 10, 1)
    opened_by = factory.SubFactory(
        StatusEntryFactory, implementation=factory.SelfAttribute("..implementation")
    )


class MilestoneFactory(DjangoModelFactory):
    """A decision to introduce, made elsewhere."""

    class Meta:
        model = models.Milestone

    implementation = factory.SubFactory(ImplementationFactory)
    kind = models.MilestoneKind.DECISION
    body = factory.SubFactory(BodyFactory)
    occurred_on = date(2021, 2, 1)
    reference = "HS 2021-0123 § 12"
    outcome = models.Outcome.INTRODUCED
