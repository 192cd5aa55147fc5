"""A pause says why and until when; when the day has passed somebody is told."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from tests.cast import Cast
from vardforlopp.accounts.todos import todos
from vardforlopp.common import dates
from vardforlopp.common.answer import Refused
from vardforlopp.pathways import actions
from vardforlopp.pathways.models import Movement
from vardforlopp.pathways.workflow import change_state, implementation_workflow

PAUSE = "/inforande/skane/stroke/lage/vila/"
POSTPONE = "/inforande/skane/stroke/lage/skjut-upp/"
RESUME = "/inforande/skane/stroke/lage/ateruppta/"
AHEAD = "2090-01-01"


def pause(cast: Cast, until: date | None) -> None:
    change_state(cast.stroke, "pause", by=cast.supporter, comment="Pandemin.", resumes_on=until)
    cast.stroke.refresh_from_db()


def _past_the_verb(implementation: Any, name: str, **facts: Any) -> Any:
    """The workflow itself, without change_state."""
    return implementation_workflow.perform(name, implementation, **facts)


def text(response: Any) -> str:
    return response.content.decode().replace("\u00a0", " ")


def waiting(user: Any) -> list[dict[str, Any]]:
    """What waits for the person because a pause has lasted too long."""
    return [item for item in todos(user) if item["kind"] == "resumption_passed"]


def test_a_pause_asks_why_and_when_it_is_expected_to_end(supporter: Any, cast: Cast) -> None:
    form = supporter.get(PAUSE).context["form"]
    assert list(form.fields) == ["comment", "on", "resumes_on", "version"]
    day = dates.today() + timedelta(days=90)
    sent = {
        "comment": "Pandemin.",
        "on": str(dates.today()),
        "resumes_on": str(day),
        "version": cast.stroke.version,
    }
    assert supporter.post(PAUSE, sent).status_code == 302
    assert f"Väntas återupptas {dates.swedish_date(day)}".replace("\u00a0", " ") in text(
        supporter.get(cast.stroke.get_absolute_url())
    )


def test_a_pause_does_not_end_before_it_begins(supporter: Any, cast: Cast) -> None:
    day = dates.today() - timedelta(days=1)
    sent = {"comment": "Pandemin.", "resumes_on": str(day), "version": cast.stroke.version}
    answer = supporter.post(PAUSE, sent)
    assert answer.status_code == 422
    assert "redan varit" in answer.context["form"].errors["resumes_on"][0]


def test_a_pause_past_its_day_says_so_on_the_page(supporter: Any, cast: Cast) -> None:
    pause(cast, date(2021, 3, 1))
    page = text(supporter.get(cast.stroke.get_absolute_url()))
    assert "Skulle ha återupptagits 1 mars 2021" in page
    assert "Väntas återupptas" not in page


def test_a_pause_past_its_day_waits_for_those_who_may_end_it(cast: Cast) -> None:
    pause(cast, date(2021, 3, 1))
    for person in (cast.supporter, cast.leader):
        (item,) = waiting(person)
        assert item["due"] == date(2021, 3, 1)
    assert waiting(cast.supporter_halland) == []


@pytest.mark.parametrize("days", [30, None])
def test_a_pause_whose_day_has_not_passed_waits_for_nobody(cast: Cast, days: int | None) -> None:
    pause(cast, None if days is None else dates.today() + timedelta(days=days))
    assert waiting(cast.supporter) == []


def test_the_day_can_be_moved_with_a_reason_and_then_nobody_waits(
    supporter: Any, cast: Cast
) -> None:
    pause(cast, date(2021, 3, 1))
    day = dates.today() + timedelta(days=30)
    asked = supporter.get(POSTPONE).context["form"]
    assert asked["resumes_on"].value() == date(2021, 3, 1)
    sent = {"comment": "", "resumes_on": str(day), "version": cast.stroke.version}
    assert "comment" in supporter.post(POSTPONE, sent).context["form"].errors
    assert supporter.post(POSTPONE, sent | {"comment": "Andra vågen."}).status_code == 302
    cast.stroke.refresh_from_db()
    assert (cast.stroke.status, cast.stroke.resumes_on) == ("dormant", day)
    assert waiting(cast.supporter) == []


def test_what_is_not_at_rest_has_no_day_to_move(supporter: Any, cast: Cast) -> None:
    sent = {"comment": "Andra vågen.", "resumes_on": "", "version": cast.stroke.version}
    assert supporter.post(POSTPONE, sent).status_code == 422


def test_resuming_takes_the_day_away(supporter: Any, cast: Cast) -> None:
    pause(cast, date(2021, 3, 1))
    sent = {"comment": "", "on": str(dates.today()), "version": cast.stroke.version}
    assert supporter.post(RESUME, sent).status_code == 302
    cast.stroke.refresh_from_db()
    assert cast.stroke.resumes_on is None


def test_a_pause_of_the_past_stands_on_its_own_days_in_the_timeline(
    supporter: Any, cast: Cast
) -> None:
    change_state(cast.stroke, "pause", by=cast.supporter, comment="Våg ett.", on=date(2021, 1, 4))
    sent = {"comment": "Över.", "on": "2021-03-01"}
    cast.stroke.refresh_from_db()
    answer = supporter.post(RESUME, sent | {"version": cast.stroke.version})
    assert answer.status_code == 302
    page = supporter.get(cast.stroke.get_absolute_url())
    states = [item for item in page.context["timeline"] if item.get("is_status")]
    assert [(item["on"], item["text"]) for item in states] == [
        (date(2021, 3, 1), "Över."),
        (date(2021, 1, 4), "Våg ett."),
    ]


@pytest.mark.parametrize(("day", "said"), [("2021-01-03", "4 januari 2021"), (AHEAD, "inte varit")])
def test_a_state_begins_neither_before_the_one_it_ends_nor_ahead(
    day: str, said: str, supporter: Any, cast: Cast
) -> None:
    change_state(cast.stroke, "pause", by=cast.supporter, comment="Våg ett.", on=date(2021, 1, 4))
    cast.stroke.refresh_from_db()
    sent = {"comment": "", "on": day, "version": cast.stroke.version}
    answer = supporter.post(RESUME, sent)
    assert answer.status_code == 422
    assert said in answer.context["form"].errors["on"][0].replace("\u00a0", " ")
    cast.stroke.refresh_from_db()
    assert cast.stroke.status == "dormant"


@pytest.mark.parametrize("move", [change_state, _past_the_verb])
def test_no_way_leads_past_the_rules_of_a_day(cast: Cast, move: Any) -> None:
    facts = {"by": cast.supporter, "comment": "Sen."}
    with pytest.raises(Refused):
        move(cast.stroke, "pause", on=date.fromisoformat(AHEAD), **facts)
    cast.stroke.refresh_from_db()
    assert cast.stroke.status == "ongoing"


def test_the_day_of_a_state_is_not_given_to_the_workflow_as_it_is(cast: Cast) -> None:
    with pytest.raises(TypeError):
        _past_the_verb(
            cast.stroke, "pause", by=cast.supporter, comment="Sen.", status_on=date(2090, 1, 1)
        )
    moved = _past_the_verb(cast.stroke, "pause", by=cast.supporter, comment="Nu.")
    assert moved.status_on == dates.today()


def test_a_pause_that_goes_on_keeps_its_first_day(cast: Cast) -> None:
    change_state(cast.stroke, "pause", by=cast.supporter, comment="Ett.", on=date(2021, 1, 4))
    change_state(cast.stroke, "postpone", by=cast.supporter, comment="Två.")
    cast.stroke.refresh_from_db()
    assert cast.stroke.status_on == date(2021, 1, 4)


def test_a_pause_does_not_begin_before_what_is_logged(supporter: Any, cast: Cast) -> None:
    actions.log_status(
        cast.stroke,
        by=cast.supporter,
        movement=Movement.UNCHANGED,
        note="Mötet i mars.",
        observed_on=date(2021, 3, 1),
    )
    cast.stroke.refresh_from_db()
    sent = {"comment": "Pandemin.", "on": "2021-02-28", "version": cast.stroke.version}
    answer = supporter.post(PAUSE, sent)
    assert answer.status_code == 422
    assert "1 mars 2021" in answer.context["form"].errors["on"][0].replace("\u00a0", " ")
    assert supporter.post(PAUSE, sent | {"on": "2021-03-01"}).status_code == 302
