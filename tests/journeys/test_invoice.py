"""An invoice from the region to the ledger: handed in, reviewed, decided, handed over.

One test, since each part begins where the one before it ended. Presses are counted from the inbox:
at most four for each attest.
"""

from __future__ import annotations

import pytest
from playwright.sync_api import FilePayload, Page, expect

from tests.cast import Cast
from tests.factories.invoices import AccountingTemplateFactory
from tests.funding.invoicing import Deal, make_deal, run_checks
from tests.journeys.conftest import Visit, clean, said
from vardforlopp.accounts.models import User

pytestmark = pytest.mark.journey
NOTHING = "Inget mer väntar på dig."
REVIEWED = f"Fakturan är granskningsattesterad och väntar på beslutsattest. {NOTHING}"
DECIDED = f"Fakturan är beslutsattesterad och väntar på att lämnas till redovisningen. {NOTHING}"


@pytest.fixture
def deal(cast: Cast) -> Deal:
    AccountingTemplateFactory(healthcare_region=cast.southern)
    return make_deal(cast)


def test_an_invoice_goes_from_the_region_through_two_persons_to_the_ledger(
    visit: Visit, deal: Deal
) -> None:
    visitor, cast = visit(), deal.cast

    def enter(user: User) -> Page:
        visitor.become(user)
        return visitor.goto("/finansiering/fakturor/")

    page = enter(cast.economist)
    page.get_by_role("link", name="Lämna in fakturor").click()
    page.get_by_role("button", name="Lämna in").click()
    expect(page.get_by_text("Välj minst en fil.").first).to_be_visible()
    clean(page)
    good: FilePayload = {"name": "maj.xml", "mimeType": "text/xml", "buffer": deal.bytes()}
    bad: FilePayload = {"name": "fel.xml", "mimeType": "text/xml", "buffer": b"<x/>"}
    page.get_by_label("Filer").set_input_files([good, bad])
    page.get_by_role("button", name="Lämna in").click()
    run_checks()
    page.reload()
    expect(page.get_by_role("link", name="Faktura 21-1001")).to_be_visible()
    clean(page)
    page.get_by_role("link", name="fel.xml").click()
    expect(page.locator(".lead")).to_contain_text("underkänd")
    clean(page)

    page = enter(cast.officer)
    page.get_by_role("link", name="Faktura 21-1001").click()  # 1
    expect(page.get_by_text("Kontot är inte bekräftat")).to_be_visible()
    clean(page)
    page.get_by_role("button", name="Granskningsattestera").click()  # 2
    said(page, REVIEWED)
    page.get_by_role("link", name="Bekräfta kontot").click()
    page.get_by_label("Hur har du försäkrat dig om kontot?").fill("Ringde regionens ekonomi.")
    page.get_by_role("button", name="Bekräfta kontot").click()
    said(page, "Kontot är bekräftat.")

    page = enter(cast.approver)
    page.get_by_role("link", name="Faktura 21-1001").click()  # 1
    page.get_by_role("button", name="Beslutsattestera").click()  # 2
    said(page, DECIDED)
    clean(page)

    visitor.become(cast.officer)
    page = visitor.goto(f"/finansiering/overlamningar/vantar/{cast.southern.slug}/")
    page.get_by_role("button", name="Granska innan du lämnar över").click()
    clean(page)
    page.get_by_role("button", name="Lämna över").click()
    expect(page.locator("h1")).to_contain_text("Överlämning 1")
    clean(page)
    with page.expect_download() as got:
        page.get_by_role("link", name="Hämta SIE-fil").click()
    lines = got.value.path().read_bytes().decode("cp437")
    assert "#SIETYP 4" in lines
    assert "29296.88" in lines
    assert not visitor.faults, visitor.faults
