"""Fixtures of the journeys: a server, a browser, and visitors whose pages may do no wrong."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect, sync_playwright

from tests.cast import Cast
from tests.journeys import looks
from tests.journeys.server import Server
from tests.journeys.visitor import PATIENCE, Visitor
from vardforlopp.common import dates
from vardforlopp.pathways import actions
from vardforlopp.pathways.models import Movement

Visit = Callable[..., Visitor]
EARLIER = "Vi väntar på uppdraget från ledningsgruppen."
NOTE = "Ledningsgruppen har tagit emot vårdförloppet."
WRITTEN = "Vad har hänt, i en mening"  # the label in the log form

CHROMIUM = "chromium-headless-shell"
ARGUMENTS = (
    "--no-sandbox --disable-gpu --in-process-gpu --num-raster-threads=1 --disable-quic "
    "--no-first-run --disable-background-networking --disable-component-update --disable-sync "
    "--disable-features=SpareRendererForSitePerProcess,PaintHolding,HttpsUpgrades,Translate"
).split()
SCREEN = {
    "viewport": looks.WINDOW,
    "locale": "sv-SE",
    "timezone_id": "Europe/Stockholm",
    "reduced_motion": "reduce",  # a colour half-way through a fade has another contrast
}


@pytest.fixture(scope="session")
def server(django_db_setup: None) -> Iterator[Server]:
    """The product with the test database, as the application role."""
    server = Server()
    yield server
    server.stop()


@pytest.fixture(scope="session")
def browser(server: Server) -> Iterator[Browser]:
    """Debian's Chromium, one for all the tests of this process.

    Playwright keeps an event loop marked as running in this thread between its calls, and Django
    then refuses its database here. Nothing of ours is asynchronous, so the refusal is turned off
    for as long as the browser lives, which is also into the tests that come after these.
    """
    chromium = shutil.which(CHROMIUM)
    if chromium is None:
        reason = f"Chromium saknas; installera det med sudo apt-get install {CHROMIUM}."
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(reason)
    with pytest.MonkeyPatch.context() as patch, sync_playwright() as playwright:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
        expect.set_options(timeout=PATIENCE)
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def visit(transactional_db: None, browser: Browser, server: Server) -> Iterator[Visit]:
    """Makes a visitor in a fresh context: visit(), visit(java_script_enabled=False)."""
    visitors: list[Visitor] = []

    def make(**options: Any) -> Visitor:
        context = browser.new_context(**SCREEN | options)
        visitors.append(Visitor(context, server))
        return visitors[-1]

    yield make
    faults = [fault for visitor in visitors for fault in visitor.leave()]
    assert not faults, "\n".join(faults)


@pytest.fixture
def cast(transactional_db: None, cast: Cast) -> Cast:
    """The cast, committed: the server must see it."""
    return cast


@pytest.fixture
def logged(cast: Cast) -> Cast:
    """The cast, when stroke in Skåne has been logged once."""
    actions.log_status(
        cast.stroke,
        by=cast.leader,
        movement=Movement.UNCHANGED,
        note=EARLIER,
        observed_on=dates.today() - timedelta(days=20),
    )
    return cast


def clean(page: Page) -> None:
    """axe finds nothing."""
    assert not looks.axe(page)


def panel(page: Page, heading: str) -> Locator:
    """The part of the page below a heading."""
    return page.locator("section", has=page.get_by_role("heading", name=heading, exact=True))


def said(page: Page, words: str) -> None:
    """The page tells what the last action led to."""
    expect(page.locator("#meddelanden").get_by_role("status")).to_have_text(words)


def save(page: Page) -> Locator:
    """The button that saves a log."""
    return page.get_by_role("button", name=re.compile("^Spara (loggen|och meddela)"))
