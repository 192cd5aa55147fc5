"""Who staffs an introduction: from when, until when, and the rights that follow."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from tests.cast import Cast
from tests.factories.regions import PersonFactory
from tests.pathways.pages import filled, page_of
from vardforlopp.common import dates
from vardforlopp.pathways import actions


def test_staffing_gives_rights_from_its_first_day(cast: Cast, supporter: Any, client: Any) -> None:
    facts = {"role": "process_owner", "valid_from": dates.today().isoformat()}
    supporter.post(page_of(cast, "staff"), {"person": cast.nobody.person_id, **facts})
    client.force_login(cast.nobody)
    assert client.post(cast.stroke.get_absolute_url(), filled(cast)).status_code == 302


def test_nobody_staffs_oneself(cast: Cast, supporter: Any) -> None:
    facts = {"role": "process_owner", "valid_from": "2020-09-01"}
    answer = supporter.post(page_of(cast, "staff"), {"person": cast.supporter.person_id, **facts})
    assert "Ingen bemannar sig själv" in answer.content.decode()


def test_ended_staffing_ends_the_right_at_once(cast: Cast, supporter: Any, client: Any) -> None:
    row = cast.leader.person.staffing.get()
    yesterday = dates.today() - timedelta(days=1)
    actions.end_staffing(row, by=cast.supporter, valid_to=yesterday)
    client.force_login(cast.leader)
    assert client.post(cast.stroke.get_absolute_url(), filled(cast)).status_code == 403


def test_an_end_of_staffing_is_never_moved_later(cast: Cast, client: Any) -> None:
    """Else those who may end a part could prolong their own rights."""
    row = cast.leader.person.staffing.get()
    actions.end_staffing(row, by=cast.supporter, valid_to=dates.today())
    client.force_login(cast.leader)
    row.refresh_from_db()
    facts = {"valid_to": "2100-12-31", "version": row.version}
    answer = client.post(page_of(cast, "end_staffing", row.pk), facts)
    assert "förlängs inte här" in answer.content.decode()
    row.refresh_from_db()
    assert row.valid_to == dates.today()


def test_a_part_is_given_once_for_each_day(cast: Cast, supporter: Any) -> None:
    facts = {"person": cast.nobody.person_id, "role": "process_owner", "valid_from": "2020-09-01"}
    facts["valid_to"] = "2100-12-31"
    assert supporter.post(page_of(cast, "staff"), facts).status_code == 302
    again = supporter.post(page_of(cast, "staff"), facts)
    assert "redan den rollen" in again.content.decode()
    assert cast.nobody.person.staffing.count() == 1


def test_the_regions_own_people_come_first_and_namesakes_are_told_apart(
    cast: Cast, supporter: Any
) -> None:
    assert cast.supporter_halland
    leader = cast.leader.person.pk
    for organisation in ("Region Skåne", "Region Halland"):
        PersonFactory(name="Eva Ek", title="läkare", organisation=organisation)
    form = supporter.get(page_of(cast, "staff")).context["form"]
    (near, nearest), (own, ours), (others, theirs) = form["person"].field.choices[1:]
    assert (near, own, others) == ("I samma införande", "Här i regionen", "Andra")
    assert "Eva Ek – läkare, Region Skåne" in [label for _, label in ours]
    assert leader in [pk for pk, _ in nearest]
    names = [label for _, label in theirs]
    assert "Eva Ek – läkare, Region Halland" in names
    assert "Person supporter halland – processtöd, Region Halland" in names
    assert not [label for label in names if label.startswith("Person supporter –")]  # oneself
