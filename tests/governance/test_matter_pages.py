"""The pages of matters: what waits, the list as a file, and as many questions however many rows."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from governance.actions import communicating
from governance.matters.jav import declare_conflict
from governance.models import Matter, MatterTask
from tests.cast import Cast, make_user
from tests.factories.councils import placed
from tests.factories.governance import working_council
from tests.governance.matters import Way, opened
from tests.governance.test_jav_and_papers import paper
from tests.governance.test_matters import page

pytestmark = pytest.mark.django_db


@pytest.fixture
def matter(cast: Cast) -> Matter:
    working_council(cast.council)
    return opened(cast)


def test_the_overview_says_what_waits_for_whom(cast: Cast, matter: Matter, client: Client) -> None:
    url = reverse("council", args=[cast.council.slug])
    for user, mine in ((cast.secretary, True), (cast.chair, False)):
        client.force_login(user)
        context = client.get(url).context
        assert bool(context["waiting"]["mine"]) is mine
        assert bool(context["waiting"]["others"]) is not mine
    client.force_login(cast.nobody)
    assert client.get(url).context["waiting"] == {"mine": [], "others": []}


def test_the_list_is_narrowed_and_the_same_rows_are_a_file(
    cast: Cast, matter: Matter, client: Client
) -> None:
    opened(cast, kind="other", implementation=None, title="Annat ärende")
    client.force_login(cast.secretary)
    url = reverse("matters", args=[cast.council.slug])
    rows = b"".join(client.get(f"{url}?slag=annat-arende&format=csv").streaming_content)  # type: ignore[attr-defined]
    assert "Annat ärende" in rows.decode()
    assert "Införande av stroke" not in rows.decode()
    narrowed = client.get(f"{url}?vardforlopp={_pathway(cast)}").content.decode()
    assert matter.get_absolute_url() in narrowed
    client.force_login(cast.leader_orebro)
    assert matter.get_absolute_url() in client.get(f"{url}?mina=on").content.decode()
    assert client.get(f"{url}?lage=finns-inte").status_code == 422


def _pathway(cast: Cast) -> str:
    return str(cast.version.pathway.slug)


def test_the_page_of_a_matter_shows_the_analysis_and_the_matrix(cast: Cast, client: Client) -> None:
    way = Way(cast).up_to(MatterTask.SUBMIT)
    html = client.get(page(client, cast.leader_orebro, way.matter)).content.decode()
    assert "Det är samma uppdrag som i dag." in html
    assert html.count("Ansvarar") == len(MatterTask)
    assert f'href="{page(client, cast.leader_orebro, way.matter, "matter_submit")}"' in html


def test_telling_through_the_page_says_who_gets_it_and_refuses_bad_days(
    cast: Cast, client: Client
) -> None:
    way = Way(cast).up_to(MatterTask.TELL_MANAGEMENT)
    way.decide()
    url = page(client, cast.chair, way.matter, "matter_tell", MatterTask.TELL_LEADERS)
    assert str(cast.leader_orebro.person) in client.get(url).content.decode()
    answer = client.post(url, {"told_to": "Processledaren", "told_on": "2099-01-01"})
    assert answer.status_code == 422
    assert "Processledaren" in answer.content.decode()
    assert not way.matter.communications.filter(task=MatterTask.TELL_LEADERS).exists()


def test_a_matter_asks_as_many_questions_with_thirty_rows_as_with_one(
    cast: Cast, matter: Matter, client: Client
) -> None:
    urls = [
        page(client, cast.secretary, matter),
        reverse("matters", args=[cast.council.slug]),
        reverse("council", args=[cast.council.slug]),
        reverse("council_settings", args=[cast.council.slug]),
    ]

    def more(count: int) -> None:
        for number in range(count):
            paper(cast, matter, title=f"Papper {number}", is_established=True)
            user = make_user(f"extra_{matter.conflicts.count()}_{number}")
            declare_conflict(matter, by=cast.secretary, person=user.person, reason="Släkt.")
            opened(cast, kind="other", implementation=None, title=f"Annat {number}")
            placed(Matter.objects.latest("pk"), "submitted")

    def asked() -> list[int]:
        found = []
        for url in urls:
            client.get(url)
            with CaptureQueriesContext(connection) as queries:
                assert client.get(url).status_code == 200
            found.append(len(queries))
        return found

    communicating.communicate(
        matter, by=cast.secretary, task="inform", told_on=matter.arrived_on, told_to="Alla"
    )
    more(1)
    one = asked()
    more(29)
    assert asked() == one


def test_a_page_of_a_matter_never_shows_what_the_reader_may_not_read(
    cast: Cast, matter: Matter, client: Client
) -> None:
    paper(cast, matter, title="Hemligt utkast")
    placed(matter, "decided")
    html: Any = client.get(page(client, cast.nobody, matter)).content.decode()
    assert matter.title in html
    assert "Hemligt utkast" not in html
    assert "matter_edit" not in html
