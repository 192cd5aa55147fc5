"""What the sources say of the state's agreements (S0-20..22, S3-36..41, X1, X2, X10), loaded."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

import regions.register
from funding import overview, register
from funding.models import Agreement, Allocation, AllocationKey, Position, ReportObligation
from funding.sharing import division
from tests.conftest import kept_until_the_end
from vardforlopp.common.money import total

MILLION = Decimal("1000000.00")


@pytest.fixture(scope="module")
def agreed(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """The agreements and positions, loaded once on the register of who."""
    with kept_until_the_end(django_db_blocker):
        regions.register.load()
        register.load()
        yield


pytestmark = [pytest.mark.usefixtures("agreed"), pytest.mark.xdist_group("agreements")]


def sums(year: int) -> overview.Sums:
    agreement = Agreement.objects.get(year=year)
    return overview.sums_of(agreement, agreement.allocations.all())


def test_three_years_were_nine_hundred_millions() -> None:
    years = Agreement.objects.filter(year__range=(2019, 2021))
    assert total(one.appropriation for one in years) == 900 * MILLION
    assert "900 000 miljoner" in Agreement.objects.get(year=2019).as_written


def test_ten_of_three_hundred_were_never_agreed() -> None:
    found = sums(2020)
    assert (found.not_agreed, found.not_allocated) == (10 * MILLION, 0)


def test_each_healthcare_region_got_five_and_then_ten() -> None:
    for year, each in ((2019, 5), (2020, 10)):
        line = Allocation.objects.get(agreement__year=year, key=AllocationKey.EQUAL)
        shares = division(line).shares
        assert [share.amount for share in shares] == [each * MILLION] * 6


def test_sixty_millions_by_population_add_up_to_the_ore() -> None:
    line = Allocation.objects.get(agreement__year=2019, key=AllocationKey.POPULATION)
    shares = {share.receiver.slug: share for share in division(line).shares}
    assert len(shares) == 21
    assert total(share.amount for share in shares.values()) == 60 * MILLION
    whole = sum(share.weight or 0 for share in shares.values())
    exact = 60 * MILLION * (shares["skane"].weight or 0) / whole
    assert abs(shares["skane"].amount - exact) < Decimal("0.01")


def test_what_was_only_expected_is_not_counted() -> None:
    found = sums(2021)
    assert (found.allocated, found.expected) == (290 * MILLION, 10 * MILLION)


def test_a_sum_no_source_gives_is_missing_and_not_nothing() -> None:
    found = sums(2022)
    assert found.appropriation is None
    assert found.not_agreed is None
    assert found.not_allocated == 0


def test_the_reports_of_2019_were_to_the_ministry() -> None:
    reports = ReportObligation.objects.filter(agreement__year=2019)
    assert {(one.recipient.slug, one.due_on) for one in reports if one.recipient} == {
        ("socialdepartementet", date(2019, 11, 15)),
        ("socialdepartementet", date(2020, 3, 15)),
    }


def test_loading_again_adds_nothing() -> None:
    assert "fanns redan" in register.load()


def test_five_posts_were_for_four_regions() -> None:
    posts = Position.objects.filter(healthcare_region__slug="sodra").order_by("number")
    assert [post.region.slug for post in posts] == [
        *("skane", "skane"),
        *("blekinge", "kronoberg", "halland"),
    ]
    shares = {(post.full_time_share, post.financing_share, post.planned_share) for post in posts}
    assert shares == {(Decimal(1), Decimal("0.5"), Decimal("0.2"))}
    assert {(post.valid_from, post.valid_to) for post in posts} == {(None, None)}
