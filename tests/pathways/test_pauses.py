"""A pause says why and until when; when the day has passed somebody is told."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from tests.cast import Cast
from vardforlopp.common import dates
from vardforlopp.pathways.workflow import implementation_workflow
from vardforlopp.views import todos

PAUSE = "/inforande/skane/stroke/lage/pause/"
POSTPONE = "/inforande/skane/stroke/lage/postpone/"


def pause(cast: Cast, until: date | None) -> None:
    implementation_workflow.perform(
        "pause", cast.stroke, by=cast.supporter, comment="Pandemin.", resumes_on=until
    )
    cast.stroke.refresh_from_db()


def text(response: Any) -> str:
    return response.content.decode().replace("\u00a0", " ")


def waiting(user: Any) -> list[dict[str, Any]]:
    """What waits for the person because a pause has lasted too long."""
    return [item for item in todos(user) if item["kind"] == "resumption_passed"]


def test_a_pause_asks_why_and_when_it_is_expected_to_end(supporter: Any, cast: Cast) -> None:
    form = supporter.get(PAUSE).context["form"]
    assert list(form.fields) == ["comment", "resumes_on", "version"]
    day = dates.today() + timedelta(days=90)
    sent = {"comment": "Pandemin.", "resumes_on": str(day), "version": cast.stroke.version}
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
    sent = {"comment": "", "version": cast.stroke.version}
    assert supporter.post("/inforande/skane/stroke/lage/resume/", sent).status_code == 302
    cast.stroke.refresh_from_db()
    assert cast.stroke.resumes_on is None
