"""Names in the genitive and lists of choices, as they are said."""

from __future__ import annotations

import pytest

from vardforlopp.accounts.roles import holders_of
from vardforlopp.common.wording import genitive, municipal, one_of


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], ""),
        (["processtöd"], "processtöd"),
        (["processtöd", "granskare"], "processtöd eller granskare"),
        (["a", "b", "c", "d"], "a, b, c eller d"),
    ],
)
def test_a_list_of_choices_has_one_eller(words: list[str], said: str) -> None:
    assert one_of(words) == said


def test_who_may_is_said_with_one_eller_however_many_the_roles_are() -> None:
    assert len(holders_of("raise_need")) > 2
    assert one_of(holders_of("raise_need")).count(" eller ") == 1


@pytest.mark.parametrize(
    ("name", "said"),
    [("Halland", "Hallands"), ("Örebro län", "Örebro läns"), ("Västerås", "Västerås")],
)
def test_a_name_in_the_genitive(name: str, said: str) -> None:
    assert genitive(name) == said


@pytest.mark.parametrize(
    ("name", "said"),
    [("Lund", "Lunds"), ("Örebro", "Örebro"), ("Borås", "Borås"), ("Umeå", "Umeå")],
)
def test_a_municipality_is_named_as_it_names_itself(name: str, said: str) -> None:
    assert municipal(name) == f"{said} kommun"
