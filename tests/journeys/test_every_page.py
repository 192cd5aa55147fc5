"""Every page in every state: no violations of WCAG 2.2 AA, no sideways scrolling, no errors."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from django.test import override_settings
from playwright.sync_api import Browser, Error

from tests.access_table import TABLE, names
from tests.accounts.conftest import give_second_factor
from tests.cast import Cast, make_cast
from tests.database import empty
from tests.journeys import looks
from tests.journeys.conftest import SCREEN
from tests.journeys.server import Server
from tests.journeys.visitor import Visitor
from tests.journeys.walks import BEFORE, SEEN_ON_THE_WAY, WALKS
from tests.world import furnish
from vardforlopp.accounts import demo, mails
from vardforlopp.common.acting import acting_as
from vardforlopp.pathways import actions
from vardforlopp.pathways.models import Movement
from vardforlopp.pathways.workflow import change_state

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group("every page")]  # one world, one memory
PILES = 6  # so that a fault is found again in a sixth of the time
QUICK = "django.contrib.auth.hashers.MD5PasswordHasher"


@pytest.fixture(scope="module")
def world(django_db_setup: None, django_db_blocker: Any, tmp_path_factory: Any) -> Iterator[Cast]:
    """A furnished cast and a demonstration, committed, made once for all the pages."""
    ours = override_settings(
        DEMO=True, PASSWORD_HASHERS=[QUICK], MEDIA_ROOT=tmp_path_factory.mktemp("uploads")
    )
    with django_db_blocker.unblock():
        try:
            with ours:
                cast = make_cast()
                furnish(cast)
                _let_things_happen(cast)
            yield cast
        finally:
            empty()


def _let_things_happen(cast: Cast) -> None:
    """One of every state that a page can show."""
    with acting_as(None, is_demo=True):
        wrong = actions.log_status(
            cast.stroke,
            by=cast.supporter,
            movement=Movement.FORWARD,
            target=cast.step("R3"),
            note="Alla är bemannade.",
            observed_on=date(2020, 10, 1),
            reason="Redan där.",
        )
    actions.correct_entry(
        wrong,
        by=cast.supporter,
        note="Alla utom en är bemannade.",
        observed_on=date(2020, 10, 2),
        reason="Skrev fel.",
    )
    actions.log_status(
        cast.stroke,
        by=cast.supporter,
        movement=Movement.UNCHANGED,
        note="Mötet i mars.",
        observed_on=date(2020, 3, 1),
    )
    change_state(cast.stroke_halland, "pause", by=cast.supporter_halland, comment="Pandemin.")
    change_state(cast.stroke_orebro, "end", by=cast.supporter_orebro, comment="Ersatt.")
    give_second_factor(cast.member)
    RecoveryCodes.activate(cast.member)
    mails.send(cast.supporter, "Status har flyttats", ["Stroke i Skåne står nu på R3."])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(demo, "DEMO_ACCOUNTS", demo.DEMO_ACCOUNTS[:3])
        demo.create()


@pytest.fixture
def visitor(
    world: Cast, browser: Browser, server: Server, settings: Any, django_db_blocker: Any
) -> Iterator[Visitor]:
    """Somebody who will go everywhere, in a demonstration."""
    settings.DEMO = True
    settings.ROOT_URLCONF = "tests.journeys.urls"
    settings.ACCOUNT_REAUTHENTICATION_TIMEOUT = 10_000  # seconds; the walks may take minutes
    with django_db_blocker.unblock():
        context = browser.new_context(**SCREEN)
        looks.ready(context)
        visitor = Visitor(context, server)
        yield visitor
        visitor.leave()


def test_every_address_has_a_row_and_every_walk_its_addresses() -> None:
    assert set(names()) == set(TABLE)
    assert set(SEEN_ON_THE_WAY) <= set(WALKS)


@pytest.mark.parametrize("pile", range(PILES))
def test_a_page_holds_what_it_promises(pile: int, visitor: Visitor, world: Cast) -> None:
    wrong: list[str] = []
    for name, walk in list(WALKS.items())[pile::PILES]:
        try:
            for stop in walk(visitor, world):
                look = looks.light if stop.endswith(BEFORE) else looks.everywhere
                wrong += [f"{name} · {stop} {line}" for line in look(visitor.page)]
        except (AssertionError, Error) as problem:
            wrong.append(f"{name} · {problem}")
        wrong += [f"{name} · {fault}" for fault in visitor.new_faults()]
    assert not wrong, f"{len(wrong)} faults\n" + "\n".join(wrong)
