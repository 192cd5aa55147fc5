"""The public reads what a person has published, in those words, and nothing else."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from governance.actions.publishing import edit_publication, publish, unpublish
from governance.models import Publication
from governance.publishing.candidates import candidate, candidates
from regions.models import Body, BodyKind
from tests.cast import Cast
from tests.factories.governance import working_council
from tests.factories.regions import BodyFactory, BodyMembershipFactory
from tests.factories.reports import a_decision
from vardforlopp.accounts import limits
from vardforlopp.common import dates
from vardforlopp.common.answer import Forbidden, Stale

pytestmark = pytest.mark.django_db

ALL = "/publicerat/"


@pytest.fixture
def group(cast: Cast) -> Body:
    """A programme area in Örebro with a patient's representative among its members."""
    working_council(cast.council)
    made: Body = BodyFactory(
        regional=True, region=cast.orebro, kind=BodyKind.LPO, name="LPO nervsystemets sjukdomar"
    )
    BodyMembershipFactory(body=made, person__name="Petra Patientföreträdare", is_protected=True)
    return made


def published(cast: Cast, key: str, text: str = "Till alla.") -> Publication:
    what = candidate(cast.council, key)
    return publish(cast.council, by=cast.secretary, candidate=what, title=f"Om {what}", text=text)


def read(client: Any, url: str = ALL, **asked: str) -> str:
    """What the public gets, who is not signed in."""
    client.logout()
    answer = client.get(url, asked)
    assert answer.status_code == 200
    assert answer["Cache-Control"] == "no-store"
    assert "sessionid" not in answer.cookies
    if answer.streaming:
        return b"".join(answer.streaming_content).decode("utf-8-sig")
    return str(answer.text)


def test_nothing_is_public_until_somebody_publishes_it(
    cast: Cast, group: Body, client: Any
) -> None:
    a_decision(cast, dates.today(), text="Beslutets egna ord.")
    for page in (read(client), read(client, format="csv")):
        for hidden in (group.name, "Beslutets egna ord", "Delegationsbeslut", "Petra"):
            assert hidden not in page
    row = published(cast, f"grupp-{group.pk}")
    for page in (read(client), read(client, format="csv"), read(client, row.get_absolute_url())):
        assert group.name in page
        assert "Petra" not in page
        assert "Delegationsbeslut" not in page


def test_a_decision_is_read_in_the_words_for_the_public_without_any_persons_name(
    cast: Cast, group: Body, client: Any
) -> None:
    made = a_decision(cast, dates.today(), text="Beslutets egna ord.")
    row = published(cast, f"beslut-{made.pk}", "Vi inför det inte nu.")
    own = read(client, row.get_absolute_url())
    words = ["Vi inför det inte nu.", made.label, "införs inte", "Region Örebro län"]
    for said in (*words, str(cast.version)):
        assert said in own, said
    for page in (own, read(client), read(client, format="csv")):
        for hidden in ("Beslutets egna ord", cast.chair.person.name, cast.secretary.person.name):
            assert hidden not in page


def test_a_published_decision_that_is_superseded_says_so(
    cast: Cast, group: Body, client: Any
) -> None:
    made = a_decision(cast, dates.today())
    row = published(cast, f"beslut-{made.pk}")
    assert "Ersatt" not in read(client, row.get_absolute_url())
    a_decision(cast, dates.today(), supersedes=made, supersession="correction", matter=made.matter)
    assert "Ett senare beslut har ersatt det här." in read(client, row.get_absolute_url())


def test_what_is_withdrawn_is_gone_for_the_public_and_kept_with_why(
    cast: Cast, group: Body, client: Any
) -> None:
    row = published(cast, f"grupp-{group.pk}")
    with pytest.raises(IntegrityError, match="withdrawn_with_reason"), transaction.atomic():
        Publication(
            **{n: getattr(row, n) for n in ("council", "body", "title", "text", "published_by")},
            published_on=row.published_on,
            withdrawn_on=row.published_on,
        ).save()
    gone = unpublish(row, by=cast.secretary, reason="Fel grupp.", version=row.version)
    assert group.name not in read(client)
    assert client.get(row.get_absolute_url()).status_code == 404
    assert gone.withdrawn_reason == "Fel grupp."
    assert gone.history.count() == 2
    with pytest.raises(Forbidden, match="avpublicerat"):
        edit_publication(gone, by=cast.secretary, title="x", text="y")
    assert published(cast, f"grupp-{group.pk}").is_public


def test_a_thing_is_public_once_at_a_time(cast: Cast, group: Body) -> None:
    published(cast, f"grupp-{group.pk}")
    with pytest.raises(Exception, match="redan publicerat"):
        published(cast, f"grupp-{group.pk}")


def test_only_those_who_publish_publish_and_a_stale_page_changes_nothing(
    cast: Cast, group: Body
) -> None:
    what = candidate(cast.council, f"grupp-{group.pk}")
    for user in (cast.chair, cast.member, cast.director, cast.auditor, cast.supporter_orebro):
        with pytest.raises(Forbidden):
            publish(cast.council, by=user, candidate=what, title="x", text="y")
    row = published(cast, what.key)
    edit_publication(row, by=cast.secretary, title="x", text="z", version=row.version)
    with pytest.raises(Stale):
        edit_publication(row, by=cast.secretary, title="x", text="y", version=row.version)
    with pytest.raises(Forbidden):
        unpublish(row, by=cast.chair, reason="x")


def test_the_words_are_seen_before_they_are_public(cast: Cast, group: Body, client: Any) -> None:
    client.force_login(cast.secretary)
    url = reverse("publication_new", args=[cast.council.slug, f"grupp-{group.pk}"])
    words = {"title": "LPO", "text": "Arbetar med nervsystemet."}
    assert client.post(url, words | {"text": ""}).status_code == 422
    first = client.post(url, words)
    assert not Publication.objects.exists()
    assert "Förhandsgranskning" in first.text
    seen = first.context["form"]["seen"].value()
    assert "Förhandsgranskning" in client.post(url, words | {"seen": seen, "text": "Annat."}).text
    assert not Publication.objects.exists()
    assert client.post(url, words | {"seen": seen}).status_code == 302
    assert Publication.objects.get().text == "Arbetar med nervsystemet."


def test_a_council_publishes_only_its_own_decisions_and_the_groups_of_its_region(
    cast: Cast, group: Body
) -> None:
    elsewhere = BodyFactory(regional=True, region=cast.skane, kind=BodyKind.LPO)
    BodyFactory(regional=True, region=cast.orebro, kind=BodyKind.WORKING_GROUP)
    made = a_decision(cast, dates.today())
    keys = [one.key for one in candidates(cast.council)]
    assert keys == [f"beslut-{made.pk}", f"grupp-{group.pk}"]
    assert f"grupp-{elsewhere.pk}" not in keys


def test_the_public_page_is_narrowed_by_region_and_kind(
    cast: Cast, group: Body, client: Any
) -> None:
    published(cast, f"grupp-{group.pk}")
    made = a_decision(cast, date(2026, 3, 2))
    published(cast, f"beslut-{made.pk}")
    assert group.name not in read(client, slag="beslut")
    assert made.label not in read(client, slag="programomraden-och-grupper")
    assert group.name in read(client, region="orebro-lan")
    assert client.get(ALL, {"region": "skane"}).status_code == 422


def test_the_public_page_is_not_read_without_end(
    cast: Cast, client: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "MOST", 2)
    assert [client.get(ALL).status_code for _ in range(3)] == [200, 200, 429]
