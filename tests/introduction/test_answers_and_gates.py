"""What nine answers open, and what is said to those who went by without them."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.test import Client

from tests.cast import Cast
from tests.factories.answers import AnswerFactory, QuestionFactory
from tests.factories.pathways import ImplementationFactory, PathwayVersionFactory
from tests.introduction.answers import all_nine, save
from vardforlopp.pathways import actions
from vardforlopp.pathways.gates import Unmet
from vardforlopp.pathways.models import GuidingQuestion, Movement


def answer_so_many(cast: Cast, count: int) -> None:
    for number in range(1, count + 1):
        save(cast, QuestionFactory(code=f"{number}"))


def forward(cast: Cast, code: str, day: int = 1, **facts: Any) -> Any:
    """The supporter logs a step of stroke in Skåne."""
    return actions.log_status(
        cast.stroke,
        by=cast.supporter,
        movement=Movement.FORWARD,
        target=cast.step(code),
        note="Vidare.",
        observed_on=date(2020, 9, day),
        **facts,
    )


def forward_to_r4(cast: Cast) -> Any:
    for code in ("R1", "R2", "R3"):
        forward(cast, code, reason="Vi är redan där.")
    return forward(cast, "R4", day=2)


def test_nine_besvarade_answers_open_the_gap_analysis(
    cast: Cast, question: GuidingQuestion
) -> None:
    answer_so_many(cast, 9)
    assert forward_to_r4(cast).to_step.code == "R4"


def test_eight_besvarade_answers_and_a_draft_do_not(cast: Cast, question: GuidingQuestion) -> None:
    answer_so_many(cast, 8)
    save(cast, QuestionFactory(code="9"), is_answered=False)
    with pytest.raises(Unmet):
        forward_to_r4(cast)


def test_the_checklist_leads_to_the_questions(
    cast: Cast, question: GuidingQuestion, supporter: Client
) -> None:
    forward(cast, "R3", reason="Vi är redan där.")
    text = supporter.get(cast.stroke.get_absolute_url()).content.decode()
    assert f'href="{all_nine()}"' in text
    assert "De nio frågeställningarna är besvarade" in text


def questions_of(cast: Cast, client: Client) -> list[dict[str, Any]]:
    """What the page says about the nine questions under Vad saknas?."""
    rows = client.get(cast.stroke.get_absolute_url()).context["missing"]
    return [row for row in rows if "frågeställningarna" in row["text"]]


def test_who_went_by_without_answers_is_told_and_not_asked(
    cast: Cast, question: GuidingQuestion, supporter: Client
) -> None:
    forward(cast, "R4", reason="Svaren dröjer.")
    (row,) = questions_of(cast, supporter)
    assert row["is_past"]
    assert not row["ok"]
    assert row["note"].endswith(", som redan är nått. 0 av 9 är besvarade.")
    assert row["href"] == all_nine()
    page = supporter.get(cast.stroke.get_absolute_url()).content.decode()
    assert page.count('class="is-past"') == 1


def test_who_has_answered_elsewhere_is_not_told(
    cast: Cast, question: GuidingQuestion, supporter: Client
) -> None:
    actions.mark_condition_met(
        cast.stroke,
        by=cast.supporter,
        condition="questions",
        who="Arbetsgruppen",
        done_on=date(2020, 9, 1),
        reference="Anteckningar",
    )
    forward_to_r4(cast)
    assert questions_of(cast, supporter) == []


def test_another_version_s_answers_are_not_counted(
    cast: Cast, question: GuidingQuestion, supporter: Client
) -> None:
    sibling = PathwayVersionFactory(pathway=cast.version.pathway, version_label="2.0")
    AnswerFactory(implementation=ImplementationFactory(pathway_version=sibling), question=question)
    rows = supporter.get(all_nine()).context["rows"]
    assert [row.others for row in rows] == [0] * 9
