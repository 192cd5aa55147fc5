"""Matters: numbered one by one, submitted when nothing is missing, seen by those they concern."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse

from governance.actions import communicating
from governance.actions import matters as actions
from governance.matters.steps import choices
from governance.matters.todos import waiting
from governance.matters.workflow import matter_workflow
from governance.models import Communication, Matter, MatterStatus, MatterTask, Responsibility
from tests.cast import Cast
from tests.factories.analysis import GapAnalysisFactory, ImpactAssessmentFactory
from tests.factories.councils import placed
from tests.factories.governance import (
    CouncilSettingFactory,
    MatterFactory,
    RecommendationFactory,
    chain,
    working_council,
)
from tests.governance.matters import Way, opened
from vardforlopp.accounts.models import Notice
from vardforlopp.common import dates
from vardforlopp.common.answer import Forbidden, Refused, Stale
from vardforlopp.pathways.models import Milestone

pytestmark = pytest.mark.django_db


@pytest.fixture
def council(cast: Cast) -> Any:
    working_council(cast.council)
    return cast.council


def page(client: Client, user: Any, matter: Matter, name: str = "matter", *more: Any) -> str:
    client.force_login(user)
    return reverse(name, args=[matter.council.slug, matter.year, matter.number, *more])


def test_matters_are_numbered_one_by_one_within_the_year(cast: Cast, council: Any) -> None:
    first, second = opened(cast), opened(cast, kind="other", implementation=None)
    with dates.as_of(date(dates.today().year + 1, 1, 1)):
        next_year = opened(cast, kind="other", implementation=None, title="Nytt år")
    assert [first.number, second.number, next_year.number] == [1, 2, 1]
    assert first.label == f"RMK {dates.today().year}:1"


def test_a_page_that_is_sent_twice_opens_one_matter(cast: Cast, council: Any) -> None:
    token = "6b3a4d62-9c52-4c3e-8a29-2f6b86b6a1aa"
    facts = {"kind": "other", "implementation": None, "token": token}
    assert opened(cast, **facts) == opened(cast, **facts)


def test_an_introduction_has_one_open_matter_at_a_time(cast: Cast, council: Any) -> None:
    first = opened(cast)
    with pytest.raises(ValidationError, match="redan ett öppet ärende"):
        opened(cast)
    actions.withdraw_matter(first, by=cast.secretary, comment="Fel version.")
    assert opened(cast).number == 2


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({"arrived_on": dates.today() + timedelta(days=2)}, "inte varit än"),
        ({"implementation": "stroke"}, "annan region"),
    ],
)
def test_a_matter_is_refused(cast: Cast, council: Any, facts: dict[str, Any], said: str) -> None:
    named = {key: getattr(cast, v) if v == "stroke" else v for key, v in facts.items()}
    with pytest.raises(Refused, match=said):
        opened(cast, **named)


def test_nothing_is_opened_in_a_council_without_an_order(cast: Cast) -> None:
    with pytest.raises(Refused, match="ingen ordning"):
        opened(cast)


def test_the_leader_opens_what_they_lead_and_nothing_else(cast: Cast, council: Any) -> None:
    about = {"title": "x", "description": "y", "arrived_on": dates.today()}
    mine = actions.open_matter(
        council,
        by=cast.leader_orebro,
        kind="introduction",
        implementation=cast.stroke_orebro,
        **about,
    )
    assert mine.created_by_label == str(cast.leader_orebro.person)
    with pytest.raises(Forbidden):
        actions.open_matter(council, by=cast.leader_orebro, kind="other", **about)
    with pytest.raises(Forbidden):
        actions.open_matter(council, by=cast.supporter_orebro, kind="other", **about)


def test_submitting_says_everything_that_is_missing_at_once(cast: Cast, council: Any) -> None:
    matter = opened(cast, sender="")
    with pytest.raises(Refused) as refused:
        actions.submit_matter(matter, by=cast.leader_orebro)
    assert [one.reason for one in (refused.value, *refused.value.also)] == [
        "Gapanalysen är inte klar.",
        "Konsekvensanalysen är inte klar.",
        "Frågan om det ryms inom verksamheternas uppdrag är inte besvarad.",
        "Avsändaren saknas.",
    ]


def test_each_missing_thing_leads_to_where_it_is_mended(
    cast: Cast, council: Any, client: Client
) -> None:
    matter = opened(cast, sender="")
    html = client.get(page(client, cast.leader_orebro, matter, "matter_submit")).content.decode()
    place = ["orebro-lan", "stroke"]
    for url in (reverse("gap_analysis", args=place), reverse("impact", args=place)):
        assert f'href="{url}"' in html
    assert f'href="{page(client, cast.leader_orebro, matter, "matter_edit")}"' in html


def test_the_leader_submits_when_everything_is_there(
    cast: Cast, council: Any, client: Client
) -> None:
    matter = opened(cast)
    GapAnalysisFactory(implementation=cast.stroke_orebro)
    ImpactAssessmentFactory(implementation=cast.stroke_orebro)
    url = page(client, cast.leader_orebro, matter, "matter_submit")
    assert "Det är samma uppdrag som i dag." in client.get(url).content.decode()
    assert client.post(url, {"version": matter.version}).status_code == 302
    matter.refresh_from_db()
    assert (matter.status, matter.submitted_on) == ("submitted", dates.today())


def test_whose_task_it_is_submits_and_nobody_else(cast: Cast, council: Any) -> None:
    matter = opened(cast, kind="grant")
    for other in (cast.chair, cast.secretary, cast.leader):
        with pytest.raises(Forbidden):
            actions.submit_matter(matter, by=other)
    Responsibility.objects.filter(task="submit").update(role="secretariat")
    assert actions.submit_matter(matter, by=cast.secretary).status == MatterStatus.SUBMITTED


def test_what_is_about_no_implementation_is_submitted_by_who_prepares_it(
    cast: Cast, council: Any
) -> None:
    matter = opened(cast, kind="other", implementation=None)
    assert actions.submit_matter(matter, by=cast.secretary).status == MatterStatus.SUBMITTED


def test_a_foreign_region_reads_only_what_is_decided(cast: Cast, council: Any) -> None:
    matter = opened(cast)
    inside = (cast.chair, cast.member, cast.secretary, cast.director, cast.leader_orebro)
    outside = (cast.supporter, cast.leader, cast.nobody, cast.economist_orebro)
    for status in MatterStatus:
        placed(matter, status)
        assert all(matter in Matter.objects.visible_to(user) for user in inside), status
        is_open = status in (MatterStatus.DECIDED, MatterStatus.CLOSED)
        seen = [matter in Matter.objects.visible_to(user) for user in outside]
        assert set(seen) == {is_open}, status


def test_a_stale_page_saves_nothing_and_shows_the_clash(
    cast: Cast, council: Any, client: Client
) -> None:
    matter = opened(cast)
    actions.edit_matter(matter, by=cast.secretary, title="Nyare rubrik")
    url = page(client, cast.secretary, matter, "matter_edit")
    sent = {"version": 1, "title": "Min rubrik", "description": "x", "arrived_on": "2026-01-01"}
    answer = client.post(url, sent)
    assert answer.status_code == 422
    assert "Nyare rubrik" in answer.content.decode()
    with pytest.raises(Stale):
        actions.edit_matter(matter, by=cast.secretary, version=1, title="Min rubrik")


def test_one_press_informs_opens_the_matter_and_tells_those_who_lead(
    cast: Cast, council: Any, client: Client
) -> None:
    assert cast.leader_orebro
    client.force_login(cast.secretary)
    html = client.get(cast.stroke_orebro.get_absolute_url()).content.decode()
    url = reverse("matter_inform", args=[council.slug])
    assert f'action="{url}"' in html
    assert [item["href"] for item in waiting(cast.secretary)] == [url]
    assert waiting(cast.chair) == []
    told = {"implementations": cast.stroke_orebro.pk, "told_on": dates.today().isoformat()}
    assert client.post(url, told).status_code == 302
    made = Matter.objects.get()
    assert (made.kind, made.implementation) == ("introduction", cast.stroke_orebro)
    assert Communication.objects.get(matter=made).task == MatterTask.INFORM
    assert Milestone.objects.get(kind="received").implementation == cast.stroke_orebro
    assert Notice.objects.filter(user=cast.leader_orebro, kind="matter_told").count() == 1
    assert client.post(url, told).status_code == 422
    assert waiting(cast.secretary) == []


@pytest.mark.parametrize("task", [MatterTask.TELL_MANAGEMENT, MatterTask.TELL_LEADERS])
def test_nobody_is_told_before_the_decision_or_by_somebody_else(
    cast: Cast, task: MatterTask
) -> None:
    way = Way(cast)
    told: dict[str, Any] = {"task": task, "told_on": dates.today(), "told_to": "HSLG"}
    with pytest.raises(Forbidden, match="inget beslut"):
        communicating.communicate(way.fresh(), by=cast.chair, **told)
    way.up_to(MatterTask.TELL_MANAGEMENT).decide()
    for other in (cast.secretary, cast.coopted, cast.leader_orebro):
        with pytest.raises(Forbidden):
            communicating.communicate(way.fresh(), by=other, **told)
    early = told | {"told_on": dates.today() - timedelta(days=1)}
    with pytest.raises(Refused, match="eller senare"):
        communicating.communicate(way.fresh(), by=cast.chair, **early)
    communicating.communicate(way.fresh(), by=cast.chair, **told)
    with pytest.raises(Refused, match="redan meddelat"):
        communicating.communicate(way.fresh(), by=cast.chair, **told)


def test_the_area_manager_gets_the_decision_by_name(cast: Cast) -> None:
    assert cast.area_manager
    Way(cast).up_to(MatterTask.TELL_LEADERS)
    told = Notice.objects.filter(user=cast.area_manager).values_list("kind", "closed_at")
    assert ("matter_told", None) in told


def test_the_implementation_shows_its_matter_and_links_only_for_those_who_may_read(
    cast: Cast, council: Any, client: Client
) -> None:
    matter = opened(cast)
    url = matter.get_absolute_url()
    for user, links in ((cast.secretary, True), (cast.nobody, False)):
        client.force_login(user)
        html = client.get(cast.stroke_orebro.get_absolute_url()).content.decode()
        assert matter.label in html
        assert (f'href="{url}"' in html) is links


# status → the steps that start there
STEPS = {
    "preparing": {"submit", "withdraw"},
    "submitted": {"recommend", "return", "decide", "escalate", "close", "withdraw"},
    "recommended": {"recommend", "return", "decide", "escalate", "close", "withdraw"},
    "escalated": {"come_back", "decide"},
    "decided": {"return", "close", "take_back"},
    "closed": {"reopen", "reopen_recommended", "reopen_submitted"},
    "withdrawn": set(),
}
# step → who may take it where it starts, of those asked below
WHO = {
    "submit": {"leader_orebro"},
    "recommend": {"secretary", "chair", "deputy"},
    "return": {"secretary", "chair", "deputy"},
    "decide": {"chair"},
    "escalate": {"chair", "deputy"},
    "close": {"secretary", "chair", "deputy", "coopted"},
    "reopen": {"secretary", "chair"},
    "reopen_recommended": {"secretary", "chair"},
    "reopen_submitted": {"secretary", "chair"},
    "take_back": {"chair"},
    "withdraw": {"secretary", "leader_orebro"},
}
ASKED = ("secretary", "chair", "deputy", "coopted", "member", "leader_orebro", "supporter")


def test_every_state_opens_its_own_steps_to_those_whose_they_are(cast: Cast) -> None:
    working_council(cast.council)
    chain(cast.council)
    matter, wrong = opened(cast), []
    for status, names in STEPS.items():
        placed(matter, status)
        found = {choice.transition.name for choice in matter_workflow.open_to(cast.chair, matter)}
        assert found == names, status
        for part in ASKED:
            user = getattr(cast, part)
            open_to = {
                choice.transition.name: bool(choice.answer)
                for choice in matter_workflow.open_to(user, matter)
            }
            for name, is_open in open_to.items():
                if status == "escalated":
                    continue  # the instance that has it answers: test_escalation.py
                if is_open != (part in WHO[name]):
                    wrong.append((status, name, part, is_open))
    assert not wrong


@pytest.mark.parametrize("is_advised", [False, True])
def test_another_matter_stands_where_it_stood_when_it_is_opened_again(
    cast: Cast, council: Any, is_advised: bool
) -> None:
    matter = placed(opened(cast, kind="other", implementation=None), "submitted")
    if is_advised:
        RecommendationFactory(matter=matter)
        placed(matter, "recommended")
    before = matter.status
    closed = actions.close_matter(matter, by=cast.secretary)
    shown = [step["label"] for step in choices(cast.secretary, closed)]
    assert shown == ["Öppna igen"]
    again = actions.reopen_matter(closed, by=cast.secretary, comment="Mer kom in.")
    assert again.status == before


def test_a_foreign_council_has_matters_of_its_own(cast: Cast, council: Any) -> None:
    other = CouncilSettingFactory().body
    matter = MatterFactory(council=other, kind="other")
    with pytest.raises(Forbidden):
        actions.edit_matter(matter, by=cast.secretary, title="x")
