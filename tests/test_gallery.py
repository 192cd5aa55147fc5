"""The gallery shows every component, and every component keeps its contract."""

from pathlib import Path

import pytest
from django.conf import settings
from django.template.loader import render_to_string

from vardforlopp import gallery

COMPONENTS = Path(settings.BASE_DIR) / "templates" / "components"
FILES = sorted(path.name for path in COMPONENTS.glob("*.html"))
EXAMPLES = [example for _, examples in gallery.GROUPS for example in examples]


def test_every_component_is_shown_in_the_gallery():
    assert gallery.shown() == set(FILES)


@pytest.mark.parametrize("name", FILES)
def test_a_component_starts_with_its_contract(name):
    text = (COMPONENTS / name).read_text(encoding="utf-8")
    contract, _, markup = text.partition("{% endcomment %}")
    assert text.startswith("{% comment %}")
    assert "Example:" in contract
    assert len(markup.splitlines()) <= 50


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda e: f"{e.component}: {e.title}")
def test_a_component_needs_nothing_but_its_arguments(example):
    html = render_to_string(f"components/{example.component}.html", example.arguments())
    assert html.strip()
    assert "style=" not in html
    assert "onclick" not in html


def test_the_gallery_is_for_those_who_are_signed_in(client):
    assert client.get("/komponenter/").status_code == 302


def test_the_gallery_draws_all_its_groups(supporter):
    page = supporter.get("/komponenter/").content.decode()
    for title, _ in gallery.GROUPS:
        assert title in page
    assert page.count("<h1") == 1
