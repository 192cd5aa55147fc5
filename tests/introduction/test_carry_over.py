"""A new national version takes over from the one it replaces: once, as drafts, over nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.cast import Cast
from tests.factories.keeping import a_gap, a_unit_status, an_answer, newer
from tests.races import Meeting, race
from vardforlopp.accounts.models import User
from vardforlopp.common import dates
from vardforlopp.common.answer import Forbidden, Refused
from vardforlopp.common.history import lines
from vardforlopp.common.records import change
from vardforlopp.introduction.actions import carry_over as module
from vardforlopp.introduction.actions.carry_over import carry_over
from vardforlopp.introduction.models import (
    CarryOver,
    CriterionAnswer,
    GapAnalysis,
    GapItem,
    GuidingAnswer,
    UnitState,
    UnitStatus,
)
from vardforlopp.pathways.actions import log_status
from vardforlopp.pathways.models import Implementation, PathwayCriterion, Staffing, StaffingRole


@pytest.fixture
def new(cast: Cast) -> Implementation:
    return newer(cast)


def take(cast: Cast, new: Implementation, **chosen: Any) -> CarryOver:
    return carry_over(new, by=cast.supporter, old=cast.stroke, **chosen)


def page() -> str:
    return reverse("carry_over", args=["skane", "stroke-2"])


pytestmark = pytest.mark.django_db


def test_chosen_answers_come_as_drafts_that_say_where_they_come_from(
    cast: Cast, new: Implementation
) -> None:
    chosen = an_answer(cast.stroke, "1", answered_on=date(2024, 3, 2))
    an_answer(cast.stroke, "2")
    take(cast, new, answers=[chosen])
    copy = GuidingAnswer.objects.get(implementation=new)
    assert (copy.text, copy.based_on, copy.is_answered) == ("Svar 1", chosen, False)
    assert copy.author == cast.supporter.person
    assert lines(copy)[0].reason == f"Övertaget från {cast.version}"


def test_who_is_replaced_in_r12_says_by_which_version_and_is_only_logged_backward(
    cast: Cast, new: Implementation, client: Client
) -> None:
    facts = {"by": cast.supporter, "observed_on": dates.today(), "reason": "Ny version."}
    steps = {code: {"target": cast.step(code)} for code in ("R11", "R12")}
    log_status(cast.stroke, movement="forward", note="Ersatt.", **steps["R12"], **facts)
    client.force_login(cast.supporter)
    shown = client.get(cast.stroke.get_absolute_url()).content.decode()
    assert "Införandet är ersatt" in shown
    assert f'<a href="{new.get_absolute_url()}">{new.pathway_version}</a> ersätter det här' in shown
    assert "Logga i införandet av den." in shown
    assert 'data-state="ongoing">pågår' not in shown
    old = Implementation.objects.get(pk=cast.stroke.pk)
    with pytest.raises(Refused, match="ersatt"):
        log_status(old, movement="unchanged", note="Inget nytt.", **facts)
    assert log_status(old, movement="backward", note="Det var fel.", **steps["R11"], **facts)
    shown = client.get(cast.stroke.get_absolute_url()).content.decode()
    assert "Införandet är ersatt" not in shown


def test_gap_rows_go_on_with_what_is_left_to_do(cast: Cast, new: Implementation) -> None:
    due = date(2027, 1, 1)
    left = a_gap(cast.stroke, "Kvar", progress="ongoing", due_on=due, responsible="Lotta")
    done = a_gap(cast.stroke, "Gjord", progress="done", done_on=date(2024, 1, 1))
    take(cast, new, gap_items=[left, done])
    first, second = GapItem.objects.filter(implementation=new).order_by("pk")
    assert (first.progress, first.due_on, first.responsible) == ("ongoing", due, "Lotta")
    assert (first.based_on, second.based_on) == (left, done)
    assert (second.progress, second.done_on) == ("planned", None)


def test_a_gap_row_taken_over_says_which_version_it_comes_from(
    cast: Cast, new: Implementation, supporter: Client
) -> None:
    taken = take(cast, new, gap_items=[a_gap(cast.stroke, "Kvar")])
    item = GapItem.objects.get(implementation=taken.implementation)
    assert item.starts_from == "version 1.0"
    listed = supporter.get(reverse("gap_analysis", args=["skane", "stroke-2"])).content.decode()
    assert "utgår från version 1.0" in listed
    alone = supporter.get(item.get_absolute_url()).content.decode()
    assert "utgår från raden i version 1.0" in alone


def test_units_come_as_planned_or_with_the_states_they_had(cast: Cast, new: Implementation) -> None:
    introduced = a_unit_status(cast.stroke)
    outside = a_unit_status(cast.stroke, UnitState.NOT_RELEVANT)
    take(cast, new, units=[introduced, outside])
    states = dict(UnitStatus.objects.filter(implementation=new).values_list("unit", "state"))
    assert states == {introduced.unit_id: "planned", outside.unit_id: "not_relevant"}
    assert UnitStatus.objects.get(implementation=new, state="planned").since == dates.today()


def test_copied_states_keep_their_day_and_comment(cast: Cast, new: Implementation) -> None:
    row = a_unit_status(cast.stroke)
    take(cast, new, units=[row], units_as="copied")
    copy = UnitStatus.objects.get(implementation=new)
    assert (copy.state, copy.since, copy.note) == ("introduced", date(2024, 3, 1), "Klart.")
    assert lines(copy)[0].reason == f"Övertaget från {cast.version}"


def test_what_the_new_one_already_has_is_kept_and_said(cast: Cast, new: Implementation) -> None:
    old, unit = an_answer(cast.stroke, "1"), a_unit_status(cast.stroke)
    an_answer(new, "1", text="Nyskrivet.")
    UnitStatus(implementation=new, unit=unit.unit, state="ongoing", since=date(2026, 1, 1)).save()
    record = take(cast, new, answers=[old], units=[unit])
    assert GuidingAnswer.objects.get(implementation=new).text == "Nyskrivet."
    assert UnitStatus.objects.get(implementation=new).state == "ongoing"
    assert (record.answers, record.units, record.kept) == (0, 0, 2)


def test_it_is_done_once(cast: Cast, new: Implementation) -> None:
    answer = an_answer(cast.stroke, "1")
    take(cast, new)
    with pytest.raises(Refused, match="redan gjort"):
        take(cast, new, answers=[answer])
    assert not GuidingAnswer.objects.filter(implementation=new).exists()
    new.refresh_from_db()
    assert new.replaces == cast.stroke


def test_an_introduction_takes_over_only_from_the_one_it_replaces(
    cast: Cast, new: Implementation
) -> None:
    for other in (cast.stroke_halland, new):
        with pytest.raises(Refused, match="ersätter inte"):
            carry_over(new, by=cast.supporter, old=other)
    assert not CarryOver.objects.exists()


def test_a_version_said_to_replace_another_afterwards_is_linked_too(cast: Cast) -> None:
    new = newer(cast)
    new.replaces = None
    new.save()
    take(cast, new)
    new.refresh_from_db()
    assert new.replaces == cast.stroke
    assert lines(new)[0].reason == f"Övertaget från {cast.version}"


def test_a_row_of_another_introduction_takes_nothing_at_all(
    cast: Cast, new: Implementation
) -> None:
    mine, theirs = an_answer(cast.stroke, "1"), an_answer(cast.stroke_halland, "2")
    with pytest.raises(Refused, match="finns inte kvar"):
        take(cast, new, answers=[mine, theirs])
    assert not GuidingAnswer.objects.filter(implementation=new).exists()
    assert not CarryOver.objects.exists()


def test_rows_do_not_slip_into_an_analysis_that_is_klar(cast: Cast, new: Implementation) -> None:
    row = a_gap(cast.stroke, "Kvar")
    person = cast.supporter.person
    GapAnalysis(implementation=new, completed_on=date(2026, 1, 1), completed_by=person).save()
    with pytest.raises(Refused, match="redan klar") as refused:
        take(cast, new, gap_items=[row])
    assert refused.value.field == "gap_items"


def test_only_those_who_prepare_the_new_one_may(cast: Cast, new: Implementation) -> None:
    for user in (cast.leader, cast.supporter_halland, cast.auditor):
        with pytest.raises(Forbidden):
            carry_over(new, by=user, old=cast.stroke)


def test_drafts_of_the_old_one_are_not_read_through_the_new(
    cast: Cast, new: Implementation, client: Client
) -> None:
    """Somebody staffed only in the new one may take over, but not what is not theirs to read."""
    draft = an_answer(cast.stroke, "1", text="Hemligt utkast")
    open_one = an_answer(cast.stroke, "2", text="Besvarat", answered_on=date(2024, 3, 2))
    person = cast.nobody.person
    Staffing(
        implementation=new, person=person, role=StaffingRole.LEADER, valid_from=date(2020, 1, 1)
    ).save()
    client.force_login(cast.nobody)
    text = client.get(page()).content.decode()
    assert "Besvarat" in text
    assert "Hemligt utkast" not in text
    with pytest.raises(Refused, match="finns inte kvar"):
        carry_over(new, by=User.objects.get(pk=cast.nobody.pk), old=cast.stroke, answers=[draft])
    assert client.post(page(), {"answers": [draft.pk]}).status_code == 422
    assert client.post(page(), {"answers": [open_one.pk]}).status_code == 302


def test_the_form_ticks_what_is_left_to_do(
    cast: Cast, new: Implementation, supporter: Client
) -> None:
    answer, left = an_answer(cast.stroke, "1"), a_gap(cast.stroke, "Kvar")
    a_gap(cast.stroke, "Gjord", progress="done", done_on=date(2024, 1, 1))
    unit = a_unit_status(cast.stroke)
    form = supporter.get(page()).context["form"]
    assert form.initial == {"answers": [answer.pk], "gap_items": [left.pk], "units": [unit.pk]}
    facts = {
        "answers": [answer.pk],
        "gap_items": [left.pk],
        "units": [unit.pk],
        "units_as": "planned",
    }
    done = supporter.post(page(), facts)
    assert done.url == page()
    text = supporter.get(page()).content.decode()
    assert "1 svar, 1 rad i gapanalysen och 1 enhet" in text
    assert f'<a href="{reverse("answers", args=["skane", "stroke-2"])}">Svaren</a>' in text
    assert "Vad vill ni ta med?" not in text


def test_others_are_told_only_of_what_they_may_read(
    cast: Cast, new: Implementation, supporter: Client, client: Client
) -> None:
    chosen, unit = an_answer(cast.stroke, "1"), a_unit_status(cast.stroke)
    take(cast, new, answers=[chosen], gap_items=[a_gap(cast.stroke, "Kvar")], units=[unit])
    inside = supporter.get(page()).context
    assert "1 svar, 1 rad i gapanalysen och 1 enhet." in inside["told"]
    client.force_login(cast.supporter_halland)
    outside = client.get(page()).context
    assert outside["told"].endswith(" över 1 enhet.")
    assert [label for label, _ in outside["where"]] == ["Enheterna"]
    copy = GuidingAnswer.objects.get(implementation=new)
    change(copy, by=cast.supporter, answered_on=date(2026, 1, 1))
    assert client.get(page()).context["told"].endswith(" över 1 svar och 1 enhet.")


def test_nothing_is_told_of_drafts_alone(cast: Cast, new: Implementation, client: Client) -> None:
    take(cast, new, answers=[an_answer(cast.stroke, "1")])
    client.force_login(cast.supporter_halland)
    assert client.get(page()).context["told"].endswith(" över från förra versionen.")


def test_sent_twice_the_second_is_told(cast: Cast, new: Implementation, supporter: Client) -> None:
    assert supporter.post(page(), {}).status_code == 302
    again = supporter.post(page(), {})
    assert again.status_code == 422
    assert "redan gjort" in again.content.decode()


def test_what_came_meanwhile_is_kept_and_the_rest_taken(
    cast: Cast, new: Implementation, supporter: Client
) -> None:
    first, second = an_answer(cast.stroke, "1"), an_answer(cast.stroke, "2")
    an_answer(new, "1", text="Nyskrivet.")
    assert supporter.post(page(), {"answers": [first.pk, second.pk]}).status_code == 302
    texts = GuidingAnswer.objects.filter(implementation=new).values_list("text", flat=True)
    assert set(texts) == {"Nyskrivet.", "Svar 2"}
    assert "1 fanns redan och är orörd." in supporter.get(page()).content.decode()


def test_what_the_versions_differ_in_stands_side_by_side(
    cast: Cast, new: Implementation, client: Client
) -> None:
    criterion = PathwayCriterion.objects.create(code="1", text="x", order=1, source="prov")
    CriterionAnswer(
        version_of_pathway=new.pathway_version, criterion=criterion, is_met=True, text="Flera."
    ).save()
    client.force_login(cast.member)
    answer = client.get(page())
    rows = {row.label: row for row in answer.context["differences"]}
    assert (rows["Version"].before, rows["Version"].after) == ("1.0", "2.0")
    assert rows["Kriterium 1"].after == "uppfyllt: Flera."
    assert not rows["Ansvarigt programområde"].differs
    assert 'aria-disabled="true"' in answer.content.decode()  # the member may look, not take


def test_old_and_new_lead_to_each_other(cast: Cast, new: Implementation, supporter: Client) -> None:
    old_page = supporter.get(cast.stroke.get_absolute_url()).content.decode()
    assert f'Ersätts av <a href="{new.get_absolute_url()}">' in old_page
    assert "Ta över till den nya versionen" in old_page
    new_page = supporter.get(new.get_absolute_url()).content.decode()
    assert f'Ersätter <a href="{cast.stroke.get_absolute_url()}">' in new_page
    assert "Ta över från förra versionen" in new_page
    tab = supporter.get(reverse("maintenance", args=["skane", "stroke"])).content.decode()
    assert "Ta över till den nya versionen" in tab
    take(cast, new)
    assert "Ta över" not in supporter.get(cast.stroke.get_absolute_url()).content.decode()


def test_an_introduction_alone_says_nothing_of_versions(cast: Cast, supporter: Client) -> None:
    assert 'id="versioner"' not in supporter.get(cast.stroke.get_absolute_url()).content.decode()
    assert supporter.get(reverse("carry_over", args=["skane", "stroke"])).status_code == 404


def test_the_page_asks_as_many_questions_however_much_there_is(
    cast: Cast, new: Implementation, supporter: Client
) -> None:
    def asked() -> int:
        with CaptureQueriesContext(connection) as queries:
            assert supporter.get(page()).status_code == 200
        return len(queries)

    fill(cast, 1)
    asked()
    few = asked()
    fill(cast, 29)
    assert asked() == few


def fill(cast: Cast, count: int) -> None:
    start = GapItem.objects.count()
    for number in range(start + 1, start + count + 1):
        an_answer(cast.stroke, str(number))
        a_gap(cast.stroke, f"Gap {number}")
        a_unit_status(cast.stroke)


class TestTwoAtOnce:
    """Committed rows and two connections."""

    pytestmark = pytest.mark.django_db(transaction=True)

    @pytest.fixture
    def stage(self, stage: Cast) -> tuple[Cast, Implementation]:
        an_answer(stage.stroke, "1")
        return stage, newer(stage)

    def both(self, stage: Any, monkeypatch: pytest.MonkeyPatch) -> tuple[list[Any], Meeting]:
        cast, new = stage
        meeting = Meeting()
        really: Callable[..., Any] = module.can_prepare

        def meet_and_ask(user: Any, implementation: Any) -> Any:
            meeting()
            return really(user, implementation)

        monkeypatch.setattr(module, "can_prepare", meet_and_ask)

        def act() -> Any:
            return carry_over(
                Implementation.objects.get(pk=new.pk),
                by=User.objects.select_related("person").get(pk=cast.supporter.pk),
                old=Implementation.objects.get(pk=cast.stroke.pk),
            )

        return race(act, act), meeting

    def test_of_two_who_take_over_at_once_one_is_told(
        self, stage: Any, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        results, meeting = self.both(stage, monkeypatch)
        assert not meeting.met
        assert sorted(type(one).__name__ for one in results) == ["CarryOver", "Refused"]

    def test_the_race_is_real_without_the_lock_both_would_go_on(
        self, stage: Any, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """The positive control: unlocked both pass the question, and only the database says no."""

        def unlocked(obj: Any, version: int | None = None) -> Any:
            return type(obj)._base_manager.get(pk=obj.pk)

        monkeypatch.setattr(module, "lock", unlocked)
        results, meeting = self.both(stage, monkeypatch)
        assert meeting.met
        assert CarryOver.objects.count() == 1
        stopped = next(one for one in results if not isinstance(one, CarryOver))
        assert isinstance(stopped, IntegrityError | ValidationError)
