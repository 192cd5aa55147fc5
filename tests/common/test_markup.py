"""What Python writes for the rows of long tables is what the components draw."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest
from django.template.loader import render_to_string

from vardforlopp.common import markup

EVIL = '<b>"R&D"</b>'
DAY = date(2026, 3, 12)


def drawn(component: str, **arguments: Any) -> str:
    """What the component draws, without the space around its elements."""
    return without_space(render_to_string(f"components/{component}.html", arguments))


def without_space(text: str) -> str:
    return re.sub(r">\s+<", "><", text).strip()


@pytest.mark.parametrize("label", ["pågår", EVIL])
def test_a_badge_and_a_step_are_those_of_the_components(label: str) -> None:
    assert markup.badge("ongoing", label) == drawn("badge", state="ongoing", label=label)
    assert markup.step("R7", "R", label) == drawn("step", code="R7", track="R", name=label)


@pytest.mark.parametrize("code", ["forward", "unchanged", "backward"])
def test_a_movement_is_that_of_the_component(code: str) -> None:
    assert markup.movement(code) == drawn("movement", movement=code)


@pytest.mark.parametrize("is_demo", [True, False])
def test_a_person_is_that_of_the_component(is_demo: bool) -> None:
    asked = drawn("person", name=EVIL, role="processtöd", is_demo=is_demo)
    assert without_space(markup.person(EVIL, "processtöd", is_demo=is_demo)) == asked


@pytest.mark.parametrize("is_stale", [True, False])
def test_an_age_is_that_of_the_component(is_stale: bool) -> None:
    asked = drawn("age", on=DAY, days=12, is_stale=is_stale)
    assert markup.age(DAY, 12, is_stale=is_stale) == asked


def test_the_mark_of_what_is_made_up_is_that_of_the_component() -> None:
    assert drawn("demo_mark") == markup.DEMO_MARK


def test_what_somebody_typed_is_never_markup() -> None:
    for text in (markup.link("/?a=1&b=2", EVIL, EVIL), markup.muted(EVIL)):
        assert "<b>" not in text
        assert "&lt;b&gt;&quot;R&amp;D&quot;" in text
    assert 'href="/?a=1&amp;b=2"' in markup.link("/?a=1&b=2", EVIL)
