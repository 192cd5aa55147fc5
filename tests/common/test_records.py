"""Records: two people editing at once lose nothing, and what is only added stays as it was."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.core.exceptions import ValidationError

from regions.models import Person
from tests.cast import Cast
from tests.common.actors import ANNA, BO
from tests.races import Meeting, race
from vardforlopp.common import dates, records
from vardforlopp.common.acting import acting_as
from vardforlopp.common.answer import Refused, Stale
from vardforlopp.common.records import change
from vardforlopp.pathways.models import Milestone, MilestoneKind, Movement, StatusEntry


def entry(cast: Cast, **facts: Any) -> StatusEntry:
    """A log that nobody has saved."""
    return StatusEntry(
        **{
            "implementation": cast.stroke,
            "author": cast.leader.person,
            "movement": Movement.UNCHANGED,
            "note": "Inget nytt.",
            "observed_on": dates.today(),
        }
        | facts
    )


def person() -> Person:
    made = Person(name="Cilla Dahl")
    made.save()
    return made


@pytest.mark.django_db
def test_a_row_keeps_who_made_it_as_the_name_read_that_day() -> None:
    with acting_as(ANNA, is_demo=True):
        made = person()
    changed = change(made, by=BO, name="Cilla Ek")
    assert (changed.created_by_id, changed.created_by_label) == (ANNA.pk, "Anna Ek")
    assert changed.is_demo


@pytest.mark.django_db
def test_each_change_is_a_new_version() -> None:
    made = person()
    assert made.version == 1
    assert change(made, by=ANNA, version=1, name="Cilla Ek").version == 2


@pytest.mark.django_db
def test_a_page_read_before_somebody_elses_change_changes_nothing() -> None:
    made = person()
    change(made, by=ANNA, version=1, name="Cilla Ek")
    with pytest.raises(Stale, match="Någon annan hann"):
        change(made, by=BO, version=1, name="Cilla Berg")
    made.refresh_from_db()
    assert (made.name, made.version, made.history.count()) == ("Cilla Ek", 2, 2)


@pytest.mark.django_db
def test_saving_what_is_already_so_leaves_no_line() -> None:
    made = person()
    change(made, by=ANNA, name="Cilla Dahl")
    assert made.history.count() == 1


@pytest.mark.django_db
def test_what_the_model_forbids_is_refused_and_nothing_saved() -> None:
    made = person()
    with pytest.raises(ValidationError):
        change(made, by=ANNA, employee_hsa_id="fel")
    assert Person.objects.get(pk=made.pk).version == 1


@pytest.mark.django_db
def test_each_check_that_fails_is_told_though_they_are_asked_at_once(cast: Cast) -> None:
    wrong = entry(cast, movement=Movement.BACKWARD, correction_reason="Skrev fel.")
    with pytest.raises(ValidationError) as told:
        wrong.full_clean()
    assert told.value.messages == [
        "Skriv varför införandet går tillbaka.",
        "Skriv varför loggen rättas.",
    ]


@pytest.mark.django_db
def test_checks_that_hold_are_one_question(
    cast: Cast, django_assert_num_queries: Callable[..., Any]
) -> None:
    right = entry(cast)
    with django_assert_num_queries(3):  # with the savepoint around it
        right.validate_constraints()


@pytest.mark.django_db
def test_only_a_key_whose_row_is_not_in_hand_is_looked_for(
    cast: Cast, django_assert_num_queries: Callable[..., Any]
) -> None:
    right = entry(cast)
    with django_assert_num_queries(0):
        right.clean_fields()
    with pytest.raises(ValidationError, match="id 0"):
        entry(cast, author=None, author_id=0).clean_fields()


@pytest.mark.django_db
def test_what_is_only_added_is_neither_changed_nor_removed(cast: Cast) -> None:
    fact = milestone(cast)
    with pytest.raises(Refused, match="rättelse"):
        fact.save()
    with pytest.raises(Refused, match="rättelse"):
        fact.delete()


@pytest.mark.django_db
def test_what_is_only_added_carries_who_and_in_which_request(cast: Cast) -> None:
    with acting_as(ANNA) as now:
        fact = milestone(cast)
    assert (fact.created_by_id, fact.request_id) == (ANNA.pk, now.request_id)


def milestone(cast: Cast) -> Milestone:
    fact = Milestone(
        implementation=cast.stroke,
        kind=MilestoneKind.RECEIVED,
        body=cast.council,
        occurred_on="2020-10-01",
        reference="§ 1",
    )
    fact.save()
    return fact


def both_change(monkeypatch: pytest.MonkeyPatch) -> tuple[list[Any], Meeting]:
    made, meeting = person(), Meeting()
    monkeypatch.setattr(Person, "clean", meeting)
    acts = (
        lambda: change(made, by=ANNA, version=1, name="Cilla Ek"),
        lambda: change(made, by=BO, version=1, name="Cilla Berg"),
    )
    return race(*acts), meeting


@pytest.mark.django_db(transaction=True)
def test_of_two_changes_at_once_the_second_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    results, meeting = both_change(monkeypatch)
    assert not meeting.met
    assert sorted(type(result).__name__ for result in results) == ["Person", "Stale"]
    assert Person.objects.get().version == 2


@pytest.mark.django_db(transaction=True)
def test_the_race_is_real_without_the_lock_one_change_is_lost(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The positive control."""
    monkeypatch.setattr(records, "lock", lambda obj, version=None: Person.objects.get(pk=obj.pk))
    results, meeting = both_change(monkeypatch)
    assert meeting.met
    assert [type(result).__name__ for result in results] == ["Person", "Person"]
    assert Person.objects.get().version == 2, "two changes, one version: one of them is lost"
