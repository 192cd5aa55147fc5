"""Questions, answers, criteria and national documents for tests."""

from __future__ import annotations

from datetime import date

import factory
from factory.django import DjangoModelFactory

from tests.factories.pathways import ImplementationFactory, PathwayVersionFactory
from tests.factories.regions import PersonFactory
from vardforlopp.introduction import models
from vardforlopp.pathways.models import GuidingQuestion, PathwayCriterion


class QuestionFactory(DjangoModelFactory):
    """A question; the same code is the same question."""

    class Meta:
        model = GuidingQuestion
        django_get_or_create = ("code",)

    code = "1"
    text = factory.LazyAttribute(lambda o: f"Vad gäller för fråga {o.code}?")
    order = factory.LazyAttribute(lambda o: int(o.code))
    source = "prov"


class CriterionFactory(DjangoModelFactory):
    class Meta:
        model = PathwayCriterion
        django_get_or_create = ("code",)

    code = "1"
    text = "inbegripa flera specialiteter"
    order = factory.LazyAttribute(lambda o: int(o.code))
    source = "prov"


class AnswerFactory(DjangoModelFactory):
    """A besvarat answer; the trait `draft` leaves it a draft."""

    class Meta:
        model = models.GuidingAnswer

    class Params:
        draft = factory.Trait(answered_on=None)

    implementation = factory.SubFactory(ImplementationFactory)
    question = factory.SubFactory(QuestionFactory)
    text = "Att alla får vård i tid."
    author = factory.SubFactory(PersonFactory)
    written_on = date(2020, 9, 1)
    answered_on = date(2020, 9, 2)


class VersionDocumentFactory(DjangoModelFactory):
    """A link to the pathway itself."""

    class Meta:
        model = models.VersionDocument

    version_of_pathway = factory.SubFactory(PathwayVersionFactory)
    kind = models.DocumentKind.PATHWAY
    title = factory.Sequence(lambda n: f"Vårdförlopp {n}")
    link = "https://exempel.invalid/vardforlopp"
