"""Each municipality answers for itself; nothing that two say at once is lost (S2-43)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.test import Client
from django.urls import reverse

from governance.actions import municipal as tracks
from governance.actions import municipal_answers as actions
from governance.models import (
    MunicipalAnswer,
    MunicipalReply,
    MunicipalStart,
    MunicipalTrack,
    TrackStatus,
)
from governance.municipal.calendars import last_days
from governance.municipal.reminders import remind
from governance.municipal.result import result_of
from governance.municipal.tally import tally_of
from governance.municipal.todos import waiting
from regions.models import Municipality
from tests.cast import Cast
from tests.factories.municipal import MunicipalAnswerFactory, a_track, director_of, neighbours
from tests.factories.regions import MunicipalityFactory
from vardforlopp.accounts.models import Notice
from vardforlopp.common import dates
from vardforlopp.common.answer import Forbidden, Refused, Stale
from vardforlopp.common.models import Job
from vardforlopp.common.records import change

pytestmark = pytest.mark.django_db
Reply = MunicipalReply


@pytest.fixture
def track(cast: Cast) -> MunicipalTrack:
    """A county where each director decides for the own municipality."""
    return a_track(cast, MunicipalStart.EACH)


def said(reply: str = Reply.YES, **facts: Any) -> dict[str, Any]:
    given = {"answered_on": dates.today(), "body": "Socialnämnden"} if reply != "prepares" else {}
    return {"reply": reply, **given, **facts}


def ask(track: MunicipalTrack, cast: Cast, days: int = 30) -> list[MunicipalAnswer]:
    due_on = dates.today() + timedelta(days=days)
    return actions.ask_municipalities(track, by=cast.network_secretary, due_on=due_on)


def noted(track: MunicipalTrack, place: Municipality, cast: Cast, **facts: Any) -> Any:
    return actions.answer_for(track, place, by=cast.network_secretary, **said(**facts))


def status(track: MunicipalTrack) -> str:
    return str(MunicipalTrack.objects.get(pk=track.pk).status)


def test_only_the_director_of_exactly_that_municipality_answers(
    track: MunicipalTrack, cast: Cast
) -> None:
    other = neighbours(cast, 1)[0]
    for user in (director_of(other), cast.chair, cast.coopted, cast.director, cast.area_manager):
        with pytest.raises(Forbidden, match="Socialchefen"):
            actions.answer_for(track, cast.municipality, by=user, **said())
    row = actions.answer_for(track, cast.municipality, by=cast.municipal_director, **said())
    assert (row.answered_by, row.is_noted) == (cast.municipal_director.person, False)


def test_the_secretary_notes_an_answer_and_it_says_so(track: MunicipalTrack, cast: Cast) -> None:
    row = noted(track, cast.municipality, cast, reply=Reply.CONDITIONS, conditions="Två tjänster.")
    assert (row.is_noted, row.answered_by) == (True, cast.network_secretary.person)
    reason = row.history.latest().history_change_reason
    assert reason == "Noterar svaret åt Provköpings kommun"


def test_a_municipality_of_another_county_has_no_answer_here(
    track: MunicipalTrack, cast: Cast, client: Client
) -> None:
    elsewhere = MunicipalityFactory(region=cast.skane, healthcare_region=cast.southern)
    with pytest.raises(Refused, match="annat län"):
        actions.answer_for(track, elsewhere, by=cast.network_secretary, **said())
    with pytest.raises(IntegrityError, match="another county"):
        MunicipalAnswerFactory(track=track, municipality=elsewhere)


def test_the_page_of_a_municipality_elsewhere_is_missing(
    track: MunicipalTrack, cast: Cast, client: Client
) -> None:
    elsewhere = MunicipalityFactory(region=cast.skane, healthcare_region=cast.southern)
    client.force_login(cast.network_secretary)
    keys = [track.council.slug, track.pk]
    assert client.get(reverse("municipal_answer", args=[*keys, elsewhere.slug])).status_code == 404
    mine = reverse("municipal_answer", args=[*keys, cast.municipality.slug])
    assert client.get(mine).status_code == 200


def test_the_last_day_stands_in_the_calendars_until_the_municipality_has_answered(
    track: MunicipalTrack, cast: Cast
) -> None:
    director, secretary = cast.municipal_director, cast.network_secretary
    assert last_days(director) == last_days(secretary) == []
    ask(track, cast, days=30)
    day = dates.today() + timedelta(days=30)
    assert [(one.day, one.title.partition(":")[0]) for one in last_days(director)] == [
        (day, f"Svara för {cast.municipality}")
    ]
    kept = [(day, "Kommunernas sista svarsdag")]
    assert [(one.day, one.title.partition(":")[0]) for one in last_days(secretary)] == kept
    assert last_days(cast.chair) == last_days(cast.supporter) == []
    noted(track, cast.municipality, cast)
    assert last_days(director) == last_days(secretary) == [], "all have answered, so it is over"


def test_nine_of_twelve_have_answered_and_only_the_answers_are_counted(
    track: MunicipalTrack, cast: Cast
) -> None:
    places = [cast.municipality, *neighbours(cast, 11)]
    ask(track, cast)
    for place in places[:6]:
        noted(track, place, cast)
    for place in places[6:8]:
        noted(track, place, cast, reply=Reply.CONDITIONS, conditions="Utbildning först.")
    noted(track, places[8], cast, reply=Reply.NO)
    noted(track, places[9], cast, reply=Reply.PREPARES)
    tally = tally_of(track)
    assert (tally.words, tally.agreed, tally.number(Reply.NO)) == ("9 av 12", 8, 1)
    assert result_of(track) == "9 av 12 kommuner har svarat: 6 ja, 2 ja med villkor och 1 nej."
    assert status(track) == TrackStatus.ANSWERS
    for place in places[9:]:
        noted(track, place, cast)
    assert status(track) == TrackStatus.DONE  # the last answer ends it: transition "answered"


def test_every_number_leads_to_the_rows_it_counts(
    track: MunicipalTrack, cast: Cast, client: Client
) -> None:
    places = [cast.municipality, *neighbours(cast, 5)]
    ask(track, cast)
    noted(track, places[0], cast)
    noted(track, places[1], cast, reply=Reply.NO)
    noted(track, places[2], cast, reply=Reply.CONDITIONS, conditions="Två tjänster.")
    client.force_login(cast.nobody)
    page: Any = client.get(track.get_absolute_url())
    for one in page.context["numbers"]:
        rows: Any = client.get(one["url"])
        assert len(rows.context["table"].rows) == one["number"], one["label"]
    answered: Any = client.get(f"{track.get_absolute_url()}?svar=besvarat")
    assert len(answered.context["table"].rows) == page.context["tally"].answered == 3
    file: Any = client.get(f"{track.get_absolute_url()}?svar=nej&format=csv")
    assert b"".join(file.streaming_content).decode().count("\r\n") == 2


def test_a_municipality_that_has_ended_is_shown_and_not_counted(
    track: MunicipalTrack, cast: Cast
) -> None:
    first, last = neighbours(cast, 2)
    ask(track, cast)
    noted(track, first, cast)
    change(first, by=None, valid_to=dates.today() - timedelta(days=1))
    tally = tally_of(track)
    assert (tally.words, len(tally.positions)) == ("0 av 2", 3)
    first.refresh_from_db()
    with pytest.raises(Refused, match="finns inte"):
        noted(track, first, cast, reply=Reply.NO)
    noted(track, last, cast)
    noted(track, cast.municipality, cast)
    assert status(track) == TrackStatus.DONE


def test_a_municipality_that_is_added_is_waited_for(track: MunicipalTrack, cast: Cast) -> None:
    assert cast.municipality
    ask(track, cast)
    new = neighbours(cast, 1)[0]
    noted(track, cast.municipality, cast)
    assert (tally_of(track).words, status(track)) == ("1 av 2", TrackStatus.ANSWERS)
    assert tally_of(track).number(Reply.NOT_ASKED) == 1
    asked = ask(track, cast)
    assert [row.municipality for row in asked] == [new]


def test_one_press_asks_all_and_tells_each_director_where_to_answer(
    track: MunicipalTrack, cast: Cast
) -> None:
    place = neighbours(cast, 1)[0]
    other = director_of(place)
    assert cast.municipal_director
    rows = ask(track, cast)
    assert {row.reply for row in rows} == {Reply.NO_ANSWER}
    told = Notice.objects.filter(kind="municipality_asked")
    assert {row.user_id for row in told} == {cast.municipal_director.pk, other.pk}
    mine = told.get(user=cast.municipal_director)
    assert (
        mine.address
        == MunicipalAnswer.objects.get(municipality=cast.municipality).get_absolute_url()
    )
    assert Job.objects.filter(kind="mail_notice", object_id=mine.pk).exists()
    actions.answer_for(track, cast.municipality, by=cast.municipal_director, **said())
    assert set(
        Notice.objects.filter(kind="municipality_asked").open().values_list("user", flat=True)
    ) == {other.pk}


def test_the_mail_link_leads_through_sign_in_to_the_form(
    track: MunicipalTrack, cast: Cast, client: Client
) -> None:
    assert cast.municipal_director
    ask(track, cast)
    url = Notice.objects.get(kind="municipality_asked").address
    there: Any = client.get(url)
    assert (there.status_code, url in there["Location"]) == (302, True)
    client.force_login(cast.municipal_director)
    page: Any = client.get(url)
    assert page.context["form"].initial["answered_on"] == dates.today()
    page = client.post(
        url, {"reply": "conditions", "answered_on": str(dates.today()), "body": "x", "version": 1}
    )
    assert (page.status_code, list(page.context["form"].errors)) == (422, ["conditions"])
    page = client.post(
        url, {"reply": "yes", "answered_on": str(dates.today()), "body": "x", "version": 1}
    )
    assert page.status_code == 302
    again: Any = client.get(url)
    assert again.context["answer"].reply == Reply.YES


def test_a_stale_page_saves_nothing_and_shows_both_answers(
    track: MunicipalTrack, cast: Cast, client: Client
) -> None:
    neighbours(cast, 1)
    noted(track, cast.municipality, cast, reply=Reply.NO, note="Nej från nämnden.")
    client.force_login(cast.municipal_director)
    url = MunicipalAnswer.objects.get().get_absolute_url()
    sent = {"reply": "yes", "answered_on": str(dates.today()), "body": "Nämnden", "version": 0}
    page: Any = client.post(url, sent)
    assert page.status_code == 422
    assert ("Kommunens svar", "Nej", "Ja") in page.context["form"].differences
    assert MunicipalAnswer.objects.get().reply == Reply.NO
    with pytest.raises(Stale):
        actions.answer_for(
            track, cast.municipality, by=cast.municipal_director, version=0, **said()
        )


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"reply": Reply.CONDITIONS}, "conditions"),
        ({"reply": Reply.YES, "answered_on": None}, "answered_on"),
        ({"reply": Reply.YES, "answered_on": dates.today() + timedelta(days=9)}, "answered_on"),
        ({"reply": Reply.NO_ANSWER}, "reply"),
        ({"reply": "kanske"}, "reply"),
    ],
)
def test_an_answer_says_what_it_must(
    facts: Any, field: str, track: MunicipalTrack, cast: Cast
) -> None:
    with pytest.raises(Refused) as refused:
        noted(track, cast.municipality, cast, **facts)
    assert refused.value.field == field
    assert not MunicipalAnswer.objects.exists()


def test_an_answer_names_who_decided(track: MunicipalTrack, cast: Cast) -> None:
    with pytest.raises(ValidationError, match="vem som har beslutat"):
        noted(track, cast.municipality, cast, body="")


def test_answers_are_taken_only_while_they_are_asked_for(cast: Cast) -> None:
    track = a_track(cast, MunicipalStart.JOINT)
    with pytest.raises(Refused, match="inte lyft"):
        noted(track, cast.municipality, cast)
    with pytest.raises(Refused, match="inte lyft"):
        ask(track, cast)


def test_the_secretary_closes_without_the_last_answers_and_opens_again(
    track: MunicipalTrack, cast: Cast
) -> None:
    neighbours(cast, 1)
    assert cast.municipal_director
    ask(track, cast)
    why = {"by": cast.network_secretary, "comment": "Nämnden tar det i höst."}
    with pytest.raises(Forbidden):
        tracks.close_track(track, by=cast.municipal_director, comment="Nej.")
    tracks.close_track(track, **why)  # transition "close"
    assert not Notice.objects.filter(kind="municipality_asked").open().exists()
    with pytest.raises(Refused, match="öppna det igen"):
        noted(track, cast.municipality, cast)
    tracks.reopen_track(track, **why)  # transition "reopen"
    noted(track, cast.municipality, cast)
    assert tally_of(track).words == "1 av 2"


def test_a_to_do_closes_itself_when_the_municipality_has_answered(
    track: MunicipalTrack, cast: Cast
) -> None:
    neighbours(cast, 1)

    def todo(user: Any) -> list[str]:
        user.__dict__.pop("_holdings", None)
        return [item["kind"] for item in waiting(user)]

    assert todo(cast.municipal_director) == []
    assert todo(cast.network_secretary) == ["municipal_track"]  # to ask
    ask(track, cast)
    assert (todo(cast.municipal_director), todo(cast.network_secretary)) == (
        ["municipal_answer"],
        [],
    )
    noted(track, cast.municipality, cast)
    assert todo(cast.municipal_director) == []


def test_directors_are_reminded_a_week_ahead_until_they_answer(
    track: MunicipalTrack, cast: Cast
) -> None:
    neighbours(cast, 1)
    assert cast.municipal_director
    ask(track, cast, days=30)
    reminders = Notice.objects.filter(kind="municipal_answer_due")
    remind(Job())
    assert not reminders.exists()
    ask(track, cast, days=6)
    remind(Job())
    remind(Job())
    assert [row.user_id for row in reminders] == [cast.municipal_director.pk]
    noted(track, cast.municipality, cast, reply=Reply.PREPARES)
    assert reminders.open().exists()
    noted(track, cast.municipality, cast)
    assert not reminders.open().exists()
