"""Adding to the register: who may, the address a row gets, and its line of history."""

from __future__ import annotations

from typing import Any

import pytest

from regions import actions
from regions.models import Body, BodyKind, BodyLevel, Person
from vardforlopp.common.answer import Forbidden

pytestmark = pytest.mark.django_db


def body_facts(**facts: Any) -> dict[str, Any]:
    return {
        "name": "Prioriteringsrådet",
        "short_name": "PR",
        "kind": BodyKind.COUNCIL,
        "level": BodyLevel.NATIONAL,
        **facts,
    }


def test_a_new_body_gets_an_address_and_a_line_of_history(cast: Any) -> None:
    body = actions.add_body(by=cast.administrator, reason="Bildat i mars", **body_facts())
    line = body.history.get()
    assert body.slug == "pr"
    assert line.actor_label == cast.administrator.get_full_name()
    assert line.history_change_reason == "Bildat i mars"


def test_a_second_body_with_the_same_short_name_gets_a_number(cast: Any) -> None:
    first = actions.add_body(by=cast.administrator, **body_facts())
    second = actions.add_body(by=cast.administrator, **body_facts(name="Produktionsrådet"))
    assert (first.slug, second.slug) == ("pr", "pr-2")


def test_an_address_is_never_one_of_our_own_words() -> None:
    assert actions.free_slug("Nytt", Body.objects.all()) == "nytt-2"


def test_a_name_without_letters_still_gets_an_address() -> None:
    assert actions.free_slug("…", Body.objects.all()) == "rad"


@pytest.mark.parametrize("part", ["supporter", "chair", "editor", "auditor", "nobody"])
def test_only_the_register_administrator_adds_people(cast: Any, part: str) -> None:
    before = Person.objects.count() + 1  # the part itself enters when named
    actor = getattr(cast, part)
    with pytest.raises(Forbidden, match="registeransvarig"):
        actions.add_person(by=actor, name="Ny Person")
    assert Person.objects.count() == before
