"""Units as a workbook that somebody hands in."""

from __future__ import annotations

from playwright.sync_api import FilePayload, Page

from regions.unit_sheet import HEADINGS
from tests.introduction.sheets import workbook

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def hand_in(page: Page, **units: str) -> None:
    """Chooses a workbook of names and kinds on a page that reads one in, and asks what it does."""
    rows = [{"Namn": name, "Slag": kind} for name, kind in units.items()]
    content = workbook(HEADINGS, rows).read()
    file: FilePayload = {"name": "enheter.xlsx", "mimeType": XLSX, "buffer": content}
    page.get_by_label("Excelfil").set_input_files(file)
    page.get_by_role("button", name="Visa vad som händer").click()
