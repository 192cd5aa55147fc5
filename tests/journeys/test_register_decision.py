"""A decision made elsewhere and its document: refused kindly, saved once, read by others."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import FilePayload, Page, expect

from tests.cast import Cast
from tests.common.files import PDF
from tests.factories.regions import BodyFactory
from tests.journeys import looks
from tests.journeys.conftest import Visit, clean
from vardforlopp.common.models import Document
from vardforlopp.pathways.models import Milestone

pytestmark = pytest.mark.journey


REFERENCE = "HSN § 12"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


@pytest.fixture
def page(visit: Visit, cast: Cast) -> Page:
    """Skåne's process supporter registering a decision: all but the document is filled in."""
    board = BodyFactory(region=cast.skane, level="region", name="Nämnden")
    visitor = visit()
    visitor.become(cast.supporter)
    page = visitor.goto(cast.stroke.get_absolute_url())
    page.get_by_role("link", name="Registrera beslut").click()
    page.get_by_label("Vad", exact=True).select_option(label="beslut om införande")
    page.get_by_label("Organ").select_option(label=str(board))
    page.get_by_label("Datum", exact=True).fill("2020-10-01")
    page.get_by_label("Utfall").select_option(index=1)
    page.get_by_label("Hänvisning").fill(REFERENCE)
    return page


def attach(page: Page, name: str, kind: str, content: bytes) -> None:
    """Chooses a file."""
    file: FilePayload = {"name": name, "mimeType": kind, "buffer": content}
    page.get_by_label("Handling").set_input_files(file)


def register(page: Page) -> None:
    page.get_by_role("button", name="Registrera").click()


def test_a_decision_is_registered_once_and_its_document_read_elsewhere(
    page: Page, visit: Visit, cast: Cast
) -> None:
    attach(page, "beslut § 12.pdf", "application/pdf", PDF)
    register(page)
    expect(page.get_by_role("status")).to_be_visible()
    page.go_back()
    expect(page.get_by_label("Hänvisning")).to_have_value(REFERENCE)
    register(page)
    expect(page.get_by_role("alert")).to_contain_text("redan registrerad")
    assert Milestone.objects.count() == Document.objects.count() == 1

    reader = visit(viewport=looks.NARROW_WINDOW)
    reader.become(cast.supporter_orebro)
    theirs = reader.goto(cast.stroke.get_absolute_url())
    with theirs.expect_download() as download:
        theirs.get_by_role("link", name="Hämta handlingen").first.click()
    assert Path(download.value.path()).read_bytes() == PDF


def test_a_file_that_may_carry_a_script_is_refused_at_its_field(page: Page) -> None:
    attach(page, "beslut.pdf.svg", "image/svg+xml", SVG)
    register(page)
    expect(page.get_by_role("alert")).to_be_focused()
    expect(page.get_by_label("Handling")).to_have_attribute("aria-invalid", "true")
    expect(page.get_by_label("Hänvisning")).to_have_value(REFERENCE)
    clean(page)
    attach(page, "beslut.pdf", "application/pdf", PDF)
    register(page)
    expect(page.get_by_role("status")).to_be_visible()
    assert Milestone.objects.get().document
