"""An answer is a yes or a no with its reason; a refusal is a sentence for the reader."""

from __future__ import annotations

import pytest

from vardforlopp.common.answer import YES, Answer, Forbidden, Refused, Stale, demand, no


def test_a_no_is_false_and_says_why() -> None:
    answer = no("Det får bara processtödet.")
    assert not answer
    assert answer.reason == "Det får bara processtödet."


def test_two_answers_joined_give_the_first_no() -> None:
    assert YES & YES
    assert (YES & no("första") & no("andra")).reason == "första"


def test_demanding_a_no_is_forbidden_with_the_reason() -> None:
    demand(Answer(True))
    with pytest.raises(Forbidden, match="Bara ordföranden"):
        demand(no("Bara ordföranden får det."))


def test_forbidden_and_stale_are_kinds_of_refusal() -> None:
    assert issubclass(Forbidden, Refused)
    assert issubclass(Stale, Refused)
    assert Refused("Fel dag.", field="on").field == "on"
