"""What stands in addresses is Swedish: every code has its word, and no code is heard."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import Any

import pytest
from django.db.models import TextChoices
from django.test import Client
from django.urls import reverse

from regions.models import BodyKind, BodyLevel, UnitKind
from tests.cast import Cast
from vardforlopp.accounts.roles import ROLES
from vardforlopp.common.addresses import spelled
from vardforlopp.introduction.models import CostBearer, CostKind, NeedStatus, Progress, UnitState
from vardforlopp.introduction.urls.needs import MOVES
from vardforlopp.introduction.workflow import need_workflow
from vardforlopp.pathways.addresses import CONDITIONS, TRANSITIONS
from vardforlopp.pathways.gates import CONDITIONS as GATED
from vardforlopp.pathways.models import PathwayKind
from vardforlopp.pathways.workflow import implementation_workflow


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        (TRANSITIONS, implementation_workflow.transitions),
        (MOVES, need_workflow.transitions),
        (CONDITIONS, GATED),
    ],
)
def test_every_code_in_a_path_has_a_word_of_its_own(
    words: Mapping[str, str], codes: Collection[str]
) -> None:
    assert set(words) == set(codes)
    assert len(set(words.values())) == len(words)
    assert all(re.fullmatch("[a-z]+(-[a-z]+)*", word) for word in words.values())


@pytest.mark.parametrize(
    "choices",
    [
        *(BodyKind, BodyLevel, UnitKind, CostBearer, CostKind),
        *(NeedStatus, Progress, UnitState, PathwayKind),
    ],
)
def test_every_choice_in_a_filter_has_a_word_of_its_own(choices: type[TextChoices]) -> None:
    words = [spelled(one) for one in choices]
    assert len(set(words)) == len(words)
    assert all(re.fullmatch("[a-z]+(-[a-z]+)*", word) for word in words)


def test_every_role_has_a_word_of_its_own() -> None:
    assert len({role.word for role in ROLES.values()}) == len(ROLES)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("name", "code"), [("change_state", "pause"), ("condition_met", "questions")]
)
def test_the_address_has_the_word_and_not_the_code(
    cast: Cast, supporter: Client, name: str, code: str
) -> None:
    address = reverse(name, args=["skane", "stroke", code])
    assert code not in address
    assert supporter.get(address).status_code == 200
    *start, _, end = address.split("/")
    assert supporter.get("/".join([*start, code, end])).status_code == 404


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("address", "words", "codes", "chip"),
    [
        ("/register/enheter/?", "slag=sjukhus", "slag=hospital", "sjukhus"),
        ("/register/organ/?", "niva=nationell", "niva=national", "nationell"),
        ("/behorigheter/?", "roll=granskare", "roll=auditor", "granskare"),
        ("/vardforlopp/?", "slag=generisk-modell", "slag=generic", "generisk modell"),
        ("/?sjukvardsregion=alla&", "slag=generisk-modell", "slag=generic", "generisk modell"),
    ],
)
def test_a_filter_hears_the_word_and_not_the_code(
    supporter: Client, address: str, words: str, codes: str, chip: str
) -> None:
    heard: Any = supporter.get(f"{address}{words}")
    assert [one["value"] for one in heard.context["chips"]] == [chip]
    unheard: Any = supporter.get(f"{address}{codes}")
    assert "Det finns inget sådant val" in unheard.content.decode()
