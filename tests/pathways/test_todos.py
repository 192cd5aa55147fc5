"""What waits for a process supporter: current versions that nobody has logged for long."""

from __future__ import annotations

from django.urls import reverse

from tests.cast import Cast
from tests.factories.pathways import PathwayVersionFactory
from vardforlopp.pathways import actions, todos


def test_a_region_without_a_log_waits_for_its_supporter_alone(cast: Cast) -> None:
    (item,) = todos.waiting(cast.supporter)
    assert item["href"] == cast.stroke.get_absolute_url()
    assert todos.waiting(cast.auditor) == []


def test_the_staffed_are_asked_about_their_own_implementation(cast: Cast) -> None:
    assert [item["href"] for item in todos.waiting(cast.leader)] == [cast.stroke.get_absolute_url()]


def test_a_replaced_version_waits_for_nobody_but_the_one_that_replaced_it_does(cast: Cast) -> None:
    newer = PathwayVersionFactory(
        pathway=cast.version.pathway,
        part=cast.version.part,
        version_label="2.0",
        slug="stroke-2",
        replaces=cast.version,
    )
    actions.open_implementations(newer)
    (item,) = todos.waiting(cast.supporter)
    assert item["href"] == reverse("implementation", args=["skane", "stroke-2"])
