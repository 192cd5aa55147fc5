"""Style sheets: none is forgotten, and a page asks for one file."""

from __future__ import annotations

import re
from urllib.request import urlopen

from django.conf import settings
from django.template import engines

from tests.journeys.server import Server
from vardforlopp.common.sheets import SHEETS


def links() -> list[str]:
    made = engines["django"].from_string("{% style_sheets %}").render()
    return re.findall(r'href="([^"]+)"', made)


def test_every_sheet_of_ours_is_on_the_pages() -> None:
    ours = {f"css/{path.name}" for path in (settings.BASE_DIR / "static/css").iterdir()}
    assert ours == {name for name in SHEETS if name.startswith("css/")}


def test_a_page_asks_for_one_file_that_holds_them_all() -> None:
    (link,) = links()
    server = Server()
    try:
        with urlopen(server.url + link) as answer:
            sent = answer.read().decode()
            assert "immutable" in answer.headers["Cache-Control"]
    finally:
        server.stop()
    for name in SHEETS:
        first = next(iter((settings.STATIC_ROOT / name).read_text().splitlines()))
        assert first[:60] in sent, name


def test_each_sheet_is_asked_for_while_developing(settings: object) -> None:
    settings.DEBUG = True  # type: ignore[attr-defined]
    assert len(links()) == len(SHEETS)
