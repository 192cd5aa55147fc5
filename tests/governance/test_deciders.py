"""Who decides: with the part of the line that day, in the chair's place, and presented by another.

The form and the verb say it in words; the database holds it whoever writes.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

import pytest
from django.db import DatabaseError, transaction
from django.test import Client
from django.urls import reverse

from governance.actions.introductions import return_matter, withdraw_decision
from governance.matters.jav import declare_conflict
from governance.models import DelegatedDecision, Delegation, Recommendation
from regions.models import BodyKind
from tests.cast import Cast, make_user
from tests.factories.accounts import AppointmentFactory
from tests.factories.governance import AgendaItemFactory, DelegationFactory, seat_voters
from tests.factories.regions import BodyFactory
from tests.governance.deciding import TEXT, Scene
from vardforlopp.accounts.models import Appointment
from vardforlopp.common import dates
from vardforlopp.common.answer import Forbidden, Refused
from vardforlopp.pathways.models import Staffing

pytestmark = pytest.mark.django_db
AWAY = "Ordföranden är på semester."


@pytest.fixture
def scene(cast: Cast) -> Scene:
    assert cast.chair
    return Scene(cast)


@contextmanager
def refused_by_the_database(match: str) -> Iterator[None]:
    with pytest.raises(DatabaseError, match=match), transaction.atomic():
        yield


def written(scene: Scene, who: Any, role: str, **facts: Any) -> DelegatedDecision:
    """The row of a decision on the part's line, past the verb."""
    line = Delegation.objects.filter(role=role).first()
    if line is None:
        above = Delegation.objects.get(role="director")
        line = DelegationFactory(council=scene.cast.council, role=role, parent=above)
    day = dates.today()
    usual = {"council": scene.cast.council, "year": day.year, "number": 1, "matter": scene.matter}
    usual |= {"kind": "introduction", "outcome": "decline", "delegation": line, "text": TEXT}
    row = DelegatedDecision(decider=who.person, decided_on=day, **usual | facts)
    with transaction.atomic():
        row.save()
    return row


class TestThePart:
    def test_a_process_leader_is_one_of_the_introduction_that_day(self, scene: Scene) -> None:
        cast = scene.cast
        for other in (cast.leader, cast.chair, cast.supporter_orebro):
            with refused_by_the_database("has the part"):
                written(scene, other, "process_leader")
        mine = Staffing.objects.filter(person=cast.leader_orebro.person)
        mine.update(valid_to=dates.today() - timedelta(days=1))
        with refused_by_the_database("has the part"):
            written(scene, cast.leader_orebro, "process_leader")
        mine.update(valid_to=None)
        assert written(scene, cast.leader_orebro, "process_leader").pk

    def test_the_chair_of_a_programme_area_leads_one_that_mirrors_an_owner(
        self, scene: Scene
    ) -> None:
        cast = scene.cast
        owner = cast.version.pathway.owners.get().body
        near = {"kind": BodyKind.LPO, "regional": True}
        middle = BodyFactory(mirrors=owner)
        areas = {
            "own": BodyFactory(region=cast.orebro, mirrors=middle, **near),
            "of another": BodyFactory(region=cast.orebro, **near),
            "elsewhere": BodyFactory(region=cast.skane, mirrors=owner, **near),
        }
        for name, area in areas.items():
            who = make_user(name.replace(" ", "_"))
            AppointmentFactory(person=who.person, role="chair", place=area)
            if name == "own":
                assert written(scene, who, "lpo_chair").pk
                continue
            with refused_by_the_database("has the part"):
                written(scene, who, "lpo_chair", number=2)


class TestTheDeputy:
    """The board's chair decides; the deputy in their place, and the decision says why."""

    def test_the_deputy_says_why_the_chair_does_not_decide(self, scene: Scene) -> None:
        for silence in ("", "   "):
            with pytest.raises(Refused, match="varför ordföranden inte") as told:
                scene.decide(by=scene.cast.deputy, chair_absence=silence)
            assert told.value.field == "chair_absence"
        with refused_by_the_database("when the chair cannot"):
            written(scene, scene.cast.deputy, "deputy")
        assert scene.decide(by=scene.cast.deputy, chair_absence=AWAY).chair_absence == AWAY

    def test_without_a_chair_who_can_decide_nothing_needs_saying(self, scene: Scene) -> None:
        declare_conflict(scene.matter, by=scene.cast.chair, reason="Arbetar där.")
        assert scene.decide(by=scene.cast.deputy, chair_absence=AWAY).chair_absence == ""
        yesterday = dates.today() - timedelta(days=1)
        Appointment.objects.filter(role="chair").update(valid_to=yesterday)
        other = scene.recommended(scene.cast.stroke)
        assert written(scene, scene.cast.deputy, "deputy", matter=other, number=9).pk

    def test_every_act_of_the_deputy_asks(self, scene: Scene) -> None:
        deputy = scene.cast.deputy
        with pytest.raises(Refused, match="varför ordföranden"):
            return_matter(scene.matter, by=deputy, text="Komplettera.")
        first = scene.decide()
        assert first.chair_absence == ""
        with pytest.raises(Refused, match="varför ordföranden"):
            withdraw_decision(first, by=deputy, text="Fel.")
        assert withdraw_decision(first, by=deputy, text="Fel.", chair_absence=AWAY).pk

    def test_the_page_asks_the_deputy_and_not_the_chair(self, client: Client, scene: Scene) -> None:
        matter = scene.matter
        url = reverse("matter_decide", args=[matter.council.slug, matter.year, matter.number])
        client.force_login(scene.cast.chair)
        form = client.get(url, {"utfall": "infors"}).context["form"]
        assert "chair_absence" not in form.fields
        client.force_login(scene.cast.deputy)
        form = client.get(url, {"utfall": "infors"}).context["form"]
        sent = {name: form[name].value() or "" for name in form.fields}
        sent |= {"within": "ja", "mandate_reason": "Ryms."}
        bad = client.post(url, sent)
        assert (bad.status_code, list(bad.context["form"].errors)) == (422, ["chair_absence"])
        assert client.post(url, sent | {"chair_absence": AWAY}).status_code == 302
        assert AWAY in client.get(DelegatedDecision.objects.get().get_absolute_url()).text


class TestWhoPresents:
    def test_nobody_presents_to_oneself(self, scene: Scene, client: Client) -> None:
        chair = scene.cast.chair
        with pytest.raises(Refused, match="egen föredragande") as told:
            scene.decide(rapporteur=chair.person)
        assert told.value.field == "rapporteur"
        with refused_by_the_database("decision_another_presents"):
            written(scene, chair, "chair", rapporteur=chair.person)
        AgendaItemFactory(
            meeting__council=scene.cast.council, matter=scene.matter, presented_by=chair.person
        )
        matter = scene.matter
        url = reverse("matter_decide", args=[matter.council.slug, matter.year, matter.number])
        client.force_login(chair)
        page = client.get(url, {"utfall": "infors"})
        offered = page.context["form"].fields["rapporteur"].queryset
        assert scene.cast.leader_orebro.person in offered
        assert chair.person not in offered
        assert scene.decide(rapporteur=scene.cast.leader_orebro.person).rapporteur


class TestQuorum:
    def test_the_database_takes_no_recommendation_of_a_council_that_is_not_quorate(
        self, scene: Scene
    ) -> None:
        scene.cast.council.council_settings.update(quorum=2)
        item = AgendaItemFactory(
            meeting__council=scene.cast.council,
            meeting__held_on=dates.today(),
            matter=scene.matter,
        )
        facts: Any = {"matter": scene.matter, "item": item, "advice": "for", "text": "Ja."}
        facts |= {"given_on": dates.today(), "supersedes": Recommendation.objects.get()}
        with refused_by_the_database("quorate"):
            Recommendation(**facts).save()
        seat_voters(item.meeting)
        away = item.meeting.attendances.order_by("pk").first()
        declare_conflict(scene.matter, by=scene.cast.secretary, reason="Släkt.", person=away.person)
        with refused_by_the_database("quorate"):
            Recommendation(**facts).save()
        scene.cast.council.council_settings.update(quorum=1)
        Recommendation(**facts).save()


def test_nobody_decides_without_a_line_even_as_superuser(scene: Scene) -> None:
    boss = make_user("boss")
    boss.is_superuser = boss.is_staff = True
    for who in (boss, scene.cast.secretary, scene.cast.member):
        with pytest.raises(Forbidden):
            scene.decide(by=who)
        with refused_by_the_database("has the part"):
            written(scene, who, "chair")
