"""The municipal track goes through the county's own bodies; each says what it may (S2-41..43)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError

from governance.actions import municipal as actions
from governance.models import MunicipalStart, MunicipalTrack, TrackDecision, TrackStatus
from governance.municipal import wording
from governance.municipal.result import result_of
from regions.models import Body
from tests.cast import Cast
from tests.factories.municipal import a_track, municipal_order, of_the_county, taken
from vardforlopp.accounts.models import Notice
from vardforlopp.common import dates
from vardforlopp.common.answer import Forbidden, Refused, Stale
from vardforlopp.common.records import change

pytestmark = pytest.mark.django_db


def standing(track: MunicipalTrack) -> str:
    return str(MunicipalTrack.objects.get(pk=track.pk).status)


@pytest.mark.parametrize(
    ("start", "first"),
    [
        (MunicipalStart.NETWORKS, TrackStatus.NETWORKS),
        (MunicipalStart.JOINT, TrackStatus.JOINT),
        (MunicipalStart.EACH, TrackStatus.ANSWERS),
    ],
)
def test_a_track_begins_where_the_county_says(start: str, first: str, cast: Cast) -> None:
    assert a_track(cast, start).status == first


def test_a_county_without_networks_begins_with_each_municipality(cast: Cast) -> None:
    without = dict.fromkeys(("preparing_network", "joint_network", "political_council"))
    municipal_order(cast, MunicipalStart.EACH, **without)
    with pytest.raises(Forbidden):  # the secretary of the joint network keeps nothing here
        actions.open_track(
            cast.council, by=cast.network_secretary, implementation=cast.stroke_orebro
        )


def test_a_start_without_a_body_is_refused(cast: Cast) -> None:
    municipal_order(cast, preparing_network=None)
    with pytest.raises(Refused, match="K1"):
        actions.open_track(
            cast.council, by=cast.network_secretary, implementation=cast.stroke_orebro
        )


def test_what_is_not_political_is_done_by_the_joint_decision(cast: Cast) -> None:
    track = a_track(cast)
    taken(track, cast, "prepared", "agree")
    assert standing(track) == TrackStatus.DONE
    assert result_of(track) == "Socialchefsnätverket beslutar ja."


def test_what_is_political_goes_to_the_council_and_on_to_each_municipality(cast: Cast) -> None:
    track = a_track(cast)
    way = []
    for step in ("prepared", "agree_politically", "recommend_and_lift"):
        taken(track, cast, step)
        way.append(standing(track))
    assert way == [TrackStatus.JOINT, TrackStatus.POLITICAL, TrackStatus.ANSWERS]
    rows = TrackDecision.objects.filter(track=track)
    assert [(row.step_code, row.body.name) for row in rows] == [
        ("K1", "Strategiska nätverken"),
        ("K2", "Socialchefsnätverket"),
        ("K3", "Specifika rådet"),
    ]


@pytest.mark.parametrize(
    ("steps", "ends"),
    [
        (("decline",), TrackStatus.DONE),
        (("return",), TrackStatus.NETWORKS),
        (("agree_and_lift",), TrackStatus.ANSWERS),
        (("agree_politically", "recommend"), TrackStatus.DONE),
        (("agree_politically", "advise_against"), TrackStatus.DONE),
        (("agree_politically", "advise_against_and_lift"), TrackStatus.ANSWERS),
        (("agree_politically", "return_to_joint"), TrackStatus.JOINT),
    ],
)
def test_each_outcome_leads_where_it_says(steps: Any, ends: str, cast: Cast) -> None:
    track = a_track(cast, MunicipalStart.JOINT)
    taken(track, cast, *steps)
    assert standing(track) == ends


def test_a_county_without_a_political_council_does_not_go_there(cast: Cast) -> None:
    track = a_track(cast, MunicipalStart.JOINT, political_council=None)
    with pytest.raises(Refused, match="ordning"):
        taken(track, cast, "agree_politically")
    assert standing(track) == TrackStatus.JOINT
    assert not TrackDecision.objects.exists()


def test_a_step_is_taken_only_where_the_track_stands_and_by_its_secretary(cast: Cast) -> None:
    track = a_track(cast)
    with pytest.raises(Refused, match="läget har ändrats"):
        taken(track, cast, "recommend")
    for user in (cast.chair, cast.secretary, cast.municipal_director, cast.director):
        with pytest.raises(Forbidden):
            actions.take_step(track, "prepared", by=user, decided_on=dates.today())
    taken(track, cast, "prepared")
    with pytest.raises(Stale):
        actions.take_step(
            track,
            "agree",
            by=cast.network_secretary,
            decided_on=dates.today(),
            reference="§ 1",
            version=track.version,
        )


def test_a_step_has_a_day_that_has_been_and_follows_the_one_before(cast: Cast) -> None:
    track, today = a_track(cast, MunicipalStart.JOINT), dates.today()
    facts: dict[str, Any] = {"by": cast.network_secretary, "reference": "§ 4"}
    with pytest.raises(Refused, match="inte varit"):
        actions.take_step(track, "agree", decided_on=today + timedelta(days=1), **facts)
    actions.take_step(track, "agree_politically", decided_on=today, **facts)
    with pytest.raises(Refused, match="senare"):
        actions.take_step(track, "recommend", decided_on=today - timedelta(days=1), **facts)
    with pytest.raises(ValidationError, match="protokoll"):
        actions.take_step(track, "recommend", by=cast.network_secretary, decided_on=today)


def test_only_a_version_that_concerns_the_municipalities_has_a_track(cast: Cast) -> None:
    municipal_order(cast)
    change(cast.version, by=None, concerns_municipal_care=False)
    open_here: dict[str, Any] = {"by": cast.network_secretary}
    cast.stroke_orebro.pathway_version.refresh_from_db()
    with pytest.raises(Refused, match="berör inte"):
        actions.open_track(cast.council, implementation=cast.stroke_orebro, **open_here)
    change(cast.version, by=None, concerns_municipal_care=True)
    with pytest.raises(Refused, match="annan region"):
        actions.open_track(cast.council, implementation=cast.stroke_halland, **open_here)
    actions.open_track(cast.council, implementation=cast.stroke_orebro, **open_here)
    with pytest.raises(ValidationError, match="redan"):
        actions.open_track(cast.council, implementation=cast.stroke_orebro, **open_here)


def test_a_track_that_is_broken_off_makes_room_for_another(cast: Cast) -> None:
    track = a_track(cast)
    with pytest.raises(Refused, match="varför"):
        actions.stop_track(track, by=cast.network_secretary, comment=" ")
    actions.stop_track(track, by=cast.network_secretary, comment="Fel version.")
    actions.open_track(cast.council, by=cast.network_secretary, implementation=cast.stroke_orebro)
    assert sorted(MunicipalTrack.objects.values_list("status", flat=True)) == [
        TrackStatus.NETWORKS,
        TrackStatus.STOPPED,
    ]


def test_who_prepared_is_kept_as_bodies_and_persons(cast: Cast) -> None:
    track, nurses = a_track(cast), of_the_county(cast, "MAS-nätverket")
    person = cast.municipal_director.person
    row = actions.take_step(
        track,
        "prepared",
        by=cast.network_secretary,
        decided_on=dates.today(),
        prepared_by=[(nurses, ""), (person, "Provköping, LPO äldres hälsa")],
    )
    assert [str(one) for one in row.preparers.all()] == [
        "MAS-nätverket",
        f"{person} (Provköping, LPO äldres hälsa)",
    ]


@pytest.mark.parametrize(
    ("stage", "steps", "right", "ends"),
    [
        ("joint", ("agree",), "agree_politically", TrackStatus.POLITICAL),
        ("joint", ("agree_and_lift",), "decline", TrackStatus.DONE),
        (
            "political",
            ("agree_politically", "recommend"),
            "recommend_and_lift",
            TrackStatus.ANSWERS,
        ),
    ],
)
def test_a_correction_supersedes_and_moves_the_track(
    stage: str, steps: Any, right: str, ends: str, cast: Cast
) -> None:
    """Both stand; the track is taken back ("correct_joint", "correct_political") and goes on."""
    track = a_track(cast, MunicipalStart.JOINT)
    wrong = taken(track, cast, *steps)
    facts: dict[str, Any] = {"by": cast.network_secretary, "decided_on": dates.today()}
    row = actions.correct_step(wrong, right, reference="§ 5", text="", **facts)
    assert (row.supersedes, row.stage) == (wrong, stage)
    assert standing(track) == ends
    with pytest.raises(Refused, match="senaste"):
        actions.correct_step(wrong, right, reference="§ 6", text="", **facts)


def test_what_was_prepared_is_corrected_too(cast: Cast) -> None:
    """Taken back by "correct_networks"."""
    track = a_track(cast)
    wrong = taken(track, cast, "prepared")
    facts: dict[str, Any] = {"by": cast.network_secretary, "decided_on": dates.today()}
    actions.correct_step(wrong, "prepared", reference="", text="MAS var med.", **facts)
    assert TrackDecision.objects.in_force().get().text == "MAS var med."
    assert standing(track) == TrackStatus.JOINT


def test_the_area_manager_and_the_representative_are_told_of_the_result(cast: Cast) -> None:
    told = [cast.area_manager, cast.coopted]
    track = a_track(cast, MunicipalStart.JOINT)
    taken(track, cast, "agree")
    found = Notice.objects.filter(kind="municipalities_done", object_id=track.pk)
    assert sorted(row.user_id for row in found) == sorted(user.pk for user in told)
    assert {row.address for row in found} == {track.get_absolute_url()}
    assert "Socialchefsnätverket beslutar ja." in found[0].text


@pytest.mark.parametrize(
    ("decides", "recommends", "word", "yes", "no"),
    [
        (True, False, "beslut", "Beslutar ja", "Beslutar nej"),
        (False, True, "rekommendation", "Rekommenderar", "Avråder"),
        (False, False, "godkännande", "Godkänner", "Godkänner inte"),
    ],
)
def test_a_body_that_does_not_decide_never_decides_in_words(
    decides: bool, recommends: bool, word: str, yes: str, no: str
) -> None:
    body = Body(name="Nätverket", is_deciding=decides, is_recommending=recommends)
    assert (wording.act_of(body), wording.said("yes", body), wording.said("no", body)) == (
        word,
        yes,
        no,
    )
    every = " ".join(wording.said(outcome, body) for outcome in wording.DECIDES)
    assert ("eslut" in every) is decides
