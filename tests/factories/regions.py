"""Places, bodies and people for tests; traits name the difference."""

from __future__ import annotations

from typing import Any

import factory
from factory.django import DjangoModelFactory
from stdnum import luhn

from regions import models


def organisation_number(n: int) -> str:
    """The n-th organisationsnummer with a right check digit."""
    stem = f"2321{n:05d}"
    return f"{stem[:6]}-{stem[6:]}{luhn.calc_check_digit(stem)}"


class HealthcareRegionFactory(DjangoModelFactory):
    class Meta:
        model = models.HealthcareRegion
        django_get_or_create = ("slug",)

    short_name = factory.Sequence(lambda n: f"Väderstreck {n}")
    name = factory.LazyAttribute(lambda o: f"Sjukvårdsregion {o.short_name}")
    slug = factory.Sequence(lambda n: f"vaderstreck-{n}")
    statutory_name = factory.SelfAttribute("short_name")


class RegionFactory(DjangoModelFactory):
    """A region with its main affiliation; `healthcare_region=` chooses which."""

    class Meta:
        model = models.Region
        django_get_or_create = ("slug",)
        skip_postgeneration_save = True

    short_name = factory.Sequence(lambda n: f"Provlän {n}")
    name = factory.LazyAttribute(lambda o: f"Region {o.short_name}")
    slug = factory.Sequence(lambda n: f"provlan-{n}")
    county_code = factory.Sequence(lambda n: f"{30 + n % 70}")  # above the real ones
    county_letter = factory.Sequence(lambda n: f"{chr(97 + n // 26 % 26)}{chr(97 + n % 26)}")
    organisation_number = factory.Sequence(lambda n: organisation_number(n + 500))

    @factory.post_generation
    def healthcare_region(obj: models.Region, create: bool, given: Any, **_: Any) -> None:
        if create and not obj.affiliations.exists():
            models.RegionAffiliation.objects.create(
                region=obj, healthcare_region=given or HealthcareRegionFactory()
            )


class MunicipalityFactory(DjangoModelFactory):
    class Meta:
        model = models.Municipality

    region = factory.SubFactory(RegionFactory)
    healthcare_region = factory.LazyAttribute(lambda o: o.region.healthcare_region)
    code = factory.LazyAttributeSequence(lambda o, n: f"{o.region.county_code}{n % 100:02d}")
    name = factory.Sequence(lambda n: f"Provkommun {n}")
    slug = factory.Sequence(lambda n: f"provkommun-{n}")


class UnitFactory(DjangoModelFactory):
    class Meta:
        model = models.Unit

    region = factory.SubFactory(RegionFactory)
    name = factory.Sequence(lambda n: f"Provsjukhuset {n}")
    slug = factory.Sequence(lambda n: f"provsjukhuset-{n}")
    kind = models.UnitKind.HOSPITAL


class PersonFactory(DjangoModelFactory):
    class Meta:
        model = models.Person

    name = factory.Sequence(lambda n: f"Provperson {n}")
    title = "verksamhetsutvecklare"
    organisation = "Region Provlän"
    email = factory.Sequence(lambda n: f"person{n}@example.test")


class BodyFactory(DjangoModelFactory):
    """A national body; traits place it in a region or a healthcare region."""

    class Meta:
        model = models.Body

    class Params:
        regional = factory.Trait(
            level=models.BodyLevel.REGION,
            kind=models.BodyKind.COUNCIL,
            region=factory.SubFactory(RegionFactory),
        )
        in_healthcare_region = factory.Trait(
            level=models.BodyLevel.HEALTHCARE_REGION,
            kind=models.BodyKind.STEERING_GROUP,
            healthcare_region=factory.SubFactory(HealthcareRegionFactory),
        )
        council_working_here = factory.Trait(
            level=models.BodyLevel.REGION,
            kind=models.BodyKind.COUNCIL,
            region=factory.SubFactory(RegionFactory),
            is_recommending=True,
            works_here=True,
        )

    name = factory.Sequence(lambda n: f"Provrådet {n}")
    slug = factory.Sequence(lambda n: f"provradet-{n}")
    kind = models.BodyKind.NPO
    level = models.BodyLevel.NATIONAL


class BodyMembershipFactory(DjangoModelFactory):
    class Meta:
        model = models.BodyMembership

    person = factory.SubFactory(PersonFactory)
    body = factory.SubFactory(BodyFactory)


class HostDutyFactory(DjangoModelFactory):
    class Meta:
        model = models.HostDuty

    body = factory.SubFactory(BodyFactory)
    healthcare_region = factory.SubFactory(HealthcareRegionFactory)


class BodyDecisionFactory(DjangoModelFactory):
    class Meta:
        model = models.BodyDecision

    body = factory.SubFactory(BodyFactory)
    title = factory.Sequence(lambda n: f"Beslut {n}")
