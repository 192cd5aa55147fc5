"""The looks find what is wrong: without that, a clean page would prove nothing."""

from __future__ import annotations

import pytest

from tests.journeys import looks
from tests.journeys.conftest import Visit
from tests.journeys.visitor import PATIENCE

pytestmark = pytest.mark.journey

PAGE = """<!doctype html><html lang="sv"><head><title>Prov</title>
<meta name="viewport" content="width=device-width">
<style>
  p { color: #333; background: #fff; }
  @media (prefers-color-scheme: dark) { p { color: #333; background: #222; } }
  div { background: #ddd; width: 400px; }
  a { display: block; font-size: 8px; line-height: 8px; }
  b { display: block; width: 40rem; }
</style></head><body><main><h1>Prov</h1>%s</main></body></html>"""


@pytest.mark.parametrize(
    ("part", "found"),
    [
        ("<p>Mörkt på mörkt i mörkret.</p>", "[dark] color-contrast at p"),
        ("<img src='data:,'>", "[light] image-alt at img"),
        ("<details><summary>Mer</summary><img src='data:,'></details>", "[light] image-alt at img"),
        ("<div>För bred.</div>", "[320] 408 px wide in a window of 320"),
        ("<a href='#1'>ett</a><a href='#2'>två</a>", "[320] target-size at a"),
        ("<b>Stor text.</b>", "[200 %] 1288 px wide in a window of 1280"),
    ],
)
def test_what_is_wrong_is_found(visit: Visit, part: str, found: str) -> None:
    page = visit().page
    page.set_content(PAGE % part)
    assert any(line.startswith(found) for line in looks.everywhere(page))


def test_what_is_right_is_left_alone(visit: Visit) -> None:
    page = visit().page
    page.set_content(PAGE % "")
    assert not looks.everywhere(page)


@pytest.mark.parametrize(
    "part",
    ["<i>Annat bläck.</i>", "<section><p class='in'>Annan botten.</p></section>"],
)
def test_what_is_readable_on_one_page_is_judged_anew_with_another_ink_or_ground(
    visit: Visit, part: str
) -> None:
    style = """<style>@media (prefers-color-scheme: dark) {
      main { background: #222; color: #fff; } p.in { color: #fff; background: none; }
      i { color: #333; } section { background: #ddd; }
    }</style><p class='in'>Läsbar.</p>"""
    page = visit().page
    page.set_content(PAGE % style)
    assert not looks.everywhere(page)
    page.set_content(PAGE % (style + part))
    assert any(line.startswith("[dark] color-contrast") for line in looks.everywhere(page))


@pytest.mark.parametrize(
    ("script", "found"),
    [
        ("console.error('aj')", "console error: aj"),
        ("setTimeout(() => { throw new Error('aj') })", "script failed: aj"),
        ("setTimeout(() => alert('aj'))", "dialog alert: aj"),
        ("fetch('/finns/inte/').then(() => 0)", "answered 404"),
        ("new Image().src = 'https://example.invalid/x.png'", "asked for https://example.invalid"),
        ("document.body.setAttribute('onclick', 'x()')", "Content Security Policy"),
    ],
)
def test_what_a_page_may_not_do_is_noticed(visit: Visit, script: str, found: str) -> None:
    visitor = visit()
    page = visitor.goto("/tillganglighet/")
    page.evaluate(script)
    for _ in range(PATIENCE // 100):
        if any(found in fault for fault in visitor.faults):
            break
        page.wait_for_timeout(100)
    assert any(found in fault for fault in visitor.new_faults())
