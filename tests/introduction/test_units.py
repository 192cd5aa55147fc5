"""How far each unit has come: missing is not zero, and a batch is all or nothing."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.urls import reverse

from regions.models import Unit
from tests.cast import Cast
from tests.factories.regions import UnitFactory
from tests.introduction.units import DAY, URL, answer
from vardforlopp.common import dates
from vardforlopp.common.answer import Forbidden, Refused
from vardforlopp.introduction import gates, unit_table
from vardforlopp.introduction.actions.units import Overtaken
from vardforlopp.introduction.models import UnitStatus
from vardforlopp.pathways import checklist, overview
from vardforlopp.pathways.gates import CONDITIONS


def text(response: Any) -> str:
    return response.content.decode().replace("\u00a0", " ")


def marked(*units: Unit, **changes: str) -> dict[str, Any]:
    """What a browser sends for marked units."""
    versions = dict(UnitStatus.objects.values_list("unit", "version"))
    return {
        "enhet": [f"{unit.pk}:{versions.get(unit.pk, 0)}" for unit in units],
        "state": "introduced",
        "since": "2021-03-01",
        "note": "",
    } | changes


# ---- the verb ----


def test_units_answer_together_with_who_and_when(cast: Cast, north: Unit, south: Unit) -> None:
    assert answer(cast, north, south, note="Klart.") == 2
    for status in UnitStatus.objects.all():
        assert (status.state, status.since, status.note) == ("introduced", DAY, "Klart.")
        assert status.history.get().actor_label == cast.supporter.get_full_name()


def test_the_same_answer_again_writes_nothing(cast: Cast, north: Unit) -> None:
    answer(cast, north)
    assert answer(cast, north) == 0
    assert UnitStatus.objects.get().history.count() == 1


def test_without_a_note_the_one_that_stands_is_kept_until_it_is_taken_away(
    cast: Cast, north: Unit
) -> None:
    answer(cast, north, note="Väntar på utbildning.", state="planned")
    answer(cast, north)
    assert UnitStatus.objects.get().note == "Väntar på utbildning."
    answer(cast, north, note="")
    assert UnitStatus.objects.get().note == ""


def test_who_does_not_prepare_the_introduction_answers_for_no_unit(cast: Cast, north: Unit) -> None:
    for stranger in (cast.supporter_halland, cast.administrator, cast.auditor, cast.nobody):
        with pytest.raises(Forbidden):
            answer(cast, north, by=stranger)
    assert answer(cast, north, by=cast.leader) == 1


def test_a_unit_of_another_region_or_of_yesterday_answers_nothing(cast: Cast, north: Unit) -> None:
    theirs = UnitFactory(region=cast.halland)
    closed = UnitFactory(region=cast.skane, valid_to=dates.today() - timedelta(days=1))
    for wrong in (theirs, closed):
        with pytest.raises(Refused, match="hör inte till regionen"):
            answer(cast, north, wrong)
    assert not UnitStatus.objects.exists()


def test_nothing_is_so_since_tomorrow(cast: Cast, north: Unit) -> None:
    with pytest.raises(Refused) as refused:
        answer(cast, north, since=dates.today() + timedelta(days=1))
    assert refused.value.field == "since"


def test_when_one_has_been_answered_meanwhile_none_is_written(
    cast: Cast, north: Unit, south: Unit
) -> None:
    answer(cast, south, state="ongoing")
    with pytest.raises(Overtaken) as overtaken:
        answer(cast, north, south, version=0)
    ((unit, now, wanted),) = overtaken.value.rows
    assert unit == "Syd"
    assert now.replace("\u00a0", " ") == "pågår sedan 1 mars 2021"
    assert wanted.replace("\u00a0", " ") == "infört sedan 1 mars 2021"
    assert UnitStatus.objects.get().state == "ongoing"


# ---- missing is not zero ----


def test_a_unit_without_an_answer_counts_as_missing_and_not_as_a_no(
    cast: Cast, north: Unit, south: Unit, hospital: Unit
) -> None:
    away = UnitFactory(region=cast.skane, name="Barnkliniken", kind="clinic")
    answer(cast, north)
    answer(cast, away, state="not_relevant")
    total = unit_table.total(unit_table.rows(cast.stroke))
    assert (total.introduced.number, total.relevant.number) == (1, 3)
    ongoing, planned, silent, outside = (count.number for count in total.others)
    assert (ongoing, planned, silent, outside) == (0, 0, 2, 1)


def test_every_number_leads_to_its_rows(
    supporter: Any, cast: Cast, north: Unit, south: Unit, hospital: Unit
) -> None:
    answer(cast, north)
    answer(cast, south, state="planned")
    for tally in supporter.get(URL).context["tallies"]:
        for count in (tally.introduced, tally.relevant, *tally.others):
            rows = supporter.get(URL + count.url.split("#")[0]).context["rows"]
            assert len(rows) == count.number, count


def test_the_page_says_in_words_how_many_have_introduced_it(
    supporter: Any, cast: Cast, north: Unit, south: Unit
) -> None:
    answer(cast, north)
    page = text(supporter.get(URL))
    assert "Infört i enheterna: 1 av 2" in page
    assert "inte svarat" in page
    assert "ett svar som saknas är inte ett nej" in page


def test_a_unit_that_has_ended_is_not_counted(cast: Cast, north: Unit) -> None:
    UnitFactory(region=cast.skane, valid_to=date(2020, 1, 1))
    assert unit_table.total(unit_table.rows(cast.stroke)).relevant.number == 1


def test_without_units_the_page_leads_to_the_register(
    supporter: Any, client: Any, cast: Any
) -> None:
    assert reverse("register_units_import", args=["skane"]) in text(supporter.get(URL))
    client.force_login(cast.leader)
    assert "behövs rollen" in text(client.get(URL))


# ---- the batch ----


def test_marked_units_get_their_answer_and_the_filter_stays(
    supporter: Any, cast: Cast, north: Unit, south: Unit
) -> None:
    sent = supporter.post(f"{URL}?slag=vardcentral", marked(north, south), follow=True)
    assert sent.redirect_chain == [(f"{URL}?slag=vardcentral#enheter", 302)]
    assert "Läget är infört för 2 enheter." in text(sent)
    assert UnitStatus.objects.count() == 2


@pytest.mark.parametrize(
    ("changes", "field", "said"),
    [
        ({"enhet": []}, "enhet", "Markera minst en enhet"),
        ({"enhet": ["1"]}, "enhet", "gick inte att läsa"),
        ({"enhet": ["999999999:0"]}, "enhet", "finns inte"),
        ({"state": ""}, "state", "Välj"),
        ({"state": "klart"}, "state", "klart"),
        ({"since": "2014-01-01"}, "since", "före 1\u00a0januari\u00a02015"),
        ({"since": "2099-01-01"}, "since", "inte varit än"),
        ({"note": "x" * 301}, "note", "för lång"),
        ({"note": "Klart.", "clear": "on"}, "clear", "inte båda"),
    ],
)
def test_what_is_wrong_is_said_at_its_field_and_the_marks_are_kept(
    supporter: Any, cast: Cast, north: Unit, changes: Any, field: str, said: str
) -> None:
    answered = supporter.post(URL, marked(north) | changes)
    assert answered.status_code == 422
    assert said in answered.context["batch"].errors[field][0]
    if "enhet" not in changes:
        assert [is_marked for _, is_marked in answered.context["rows"]] == [True]
    assert not UnitStatus.objects.exists()


def test_an_old_page_shows_what_others_answered_and_may_be_sent_again(
    supporter: Any, cast: Cast, north: Unit
) -> None:
    old = marked(north)
    answer(cast, north, state="ongoing", by=cast.leader)
    answered = supporter.post(URL, old)
    assert answered.status_code == 422
    assert "Någon annan hann svara för Nord" in text(answered)
    assert "pågår sedan 1 mars 2021" in text(answered)
    ((row, is_marked),) = answered.context["rows"]
    assert is_marked
    assert supporter.post(URL, old | {"enhet": [row.seen]}).status_code == 302
    assert UnitStatus.objects.get().state == "introduced"


def test_all_shown_units_are_marked_without_scripts(
    supporter: Any, cast: Cast, north: Unit, hospital: Unit
) -> None:
    shown = supporter.get(f"{URL}?slag=sjukhus&markera=alla")
    assert [(row.unit, is_marked) for row, is_marked in shown.context["rows"]] == [(hospital, True)]


def test_a_filter_that_is_not_understood_shows_nothing(
    supporter: Any, cast: Cast, north: Unit
) -> None:
    answered = supporter.get(f"{URL}?lage=kanske")
    assert answered.status_code == 422
    assert answered.context["rows"] == []


def test_the_history_says_which_unit_it_is_about(supporter: Any, cast: Cast, north: Unit) -> None:
    answer(cast, north, state="planned")
    answer(cast, north)
    page = text(supporter.get(URL))
    assert "ändrade läge (Nord)" in page


# ---- what opens R10 ----


def test_r10_asks_that_every_unit_has_introduced_it(
    cast: Cast, north: Unit, south: Unit, hospital: Unit
) -> None:
    assert not gates.introduced_everywhere(cast.stroke)
    answer(cast, north, south)
    assert not gates.introduced_everywhere(cast.stroke)  # the hospital has not answered
    answer(cast, hospital, state="ongoing")
    assert not gates.introduced_everywhere(cast.stroke)
    answer(cast, hospital, state="not_relevant")
    assert gates.introduced_everywhere(cast.stroke)


def test_where_it_applies_to_no_unit_nothing_is_introduced(cast: Cast, north: Unit) -> None:
    answer(cast, north, state="not_relevant")
    assert not gates.introduced_everywhere(cast.stroke)


def test_the_checklist_leads_to_the_units(cast: Cast) -> None:
    assert CONDITIONS["introduced"].mend == "unit_statuses"
    steps = overview.regional_steps(cast.stroke)
    found = checklist.items(
        cast.stroke,
        checklist.gates.checks(checklist.gates.Facts(cast.stroke), steps),
        may_log=True,
    )
    (item,) = [one for one in found if one["text"] == CONDITIONS["introduced"].text]
    assert (item["href"], item["fix"]) == (URL, "Till enheterna")
    assert item["other_href"]
