"""The attestförteckning: who may decide how much and when; proposed by one, confirmed by another."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from funding.mandates import mandate_for
from tests.factories.invoices import ApprovalFactory, InvoiceFactory, MandateFactory
from tests.factories.regions import HealthcareRegionFactory, PersonFactory

DAY = date(2021, 3, 15)


def amount(text: str) -> Decimal:
    return Decimal(text)


@pytest.mark.django_db
class TestWhoMayDecide:
    def test_the_limit_itself_is_within_the_mandate_and_an_ore_more_is_not(self) -> None:
        mandate = MandateFactory(limit=amount("50000.00"))
        whose = (mandate.person, mandate.healthcare_region)
        assert mandate_for(*whose, amount("50000.00"), DAY) == (mandate, "")
        found, reason = mandate_for(*whose, amount("50000.01"), DAY)
        assert found is None
        assert reason.replace("\u00a0", " ") == (
            f"Beloppet 50 000,01 kr är över gränsen i mandatet för {mandate.person}, 50 000,00 kr."
        )

    def test_a_credit_note_weighs_as_much_as_its_invoice(self) -> None:
        mandate = MandateFactory(limit=amount("50000.00"))
        whose = (mandate.person, mandate.healthcare_region)
        assert mandate_for(*whose, amount("-50000.01"), DAY)[0] is None

    @pytest.mark.parametrize(
        ("facts", "said"),
        [
            ({"valid_from": date(2021, 3, 16)}, "börjar gälla först 16 mars 2021"),
            ({"valid_to": date(2021, 3, 14)}, "gällde bara till och med 14 mars 2021"),
            ({"deputy": True, "valid_from": date(2021, 7, 1)}, "först från och med 1 juli 2021"),
            ({"deputy": True, "valid_to": date(2021, 2, 1)}, "bara till och med 1 februari 2021"),
            ({"proposed": True}, "väntar på att en andra person bekräftar"),
            ({"status": "declined"}, "har inget mandat"),
        ],
    )
    def test_who_may_not_is_told_why(self, facts: dict[str, Any], said: str) -> None:
        row = MandateFactory(**facts)
        found, reason = mandate_for(row.person, row.healthcare_region, amount("1.00"), DAY)
        assert found is None
        assert said in reason.replace("\u00a0", " ")

    def test_first_and_last_day_count(self) -> None:
        row = MandateFactory(valid_from=DAY, valid_to=DAY)
        assert mandate_for(row.person, row.healthcare_region, amount("1.00"), DAY)[0] == row

    def test_a_mandate_holds_where_it_was_given_and_for_whom(self) -> None:
        row = MandateFactory()
        elsewhere = HealthcareRegionFactory()
        found, reason = mandate_for(row.person, elsewhere, amount("1.00"), DAY)
        assert (found, "inget mandat" in reason) == (None, True)
        assert mandate_for(PersonFactory(), row.healthcare_region, amount("1.00"), DAY)[0] is None

    def test_of_several_the_ordinary_goes_first_and_then_the_lowest_that_is_enough(self) -> None:
        low = MandateFactory(limit=amount("1000.00"))
        same: Any = {"person": low.person, "healthcare_region": low.healthcare_region}
        MandateFactory(**same, deputy=True, limit=amount("5000.00"))
        high = MandateFactory(**same, limit=amount("9000.00"))
        whose = (low.person, low.healthcare_region)
        assert mandate_for(*whose, amount("900.00"), DAY)[0] == low
        assert mandate_for(*whose, amount("4000.00"), DAY)[0] == high


@pytest.mark.django_db
def test_an_invoice_of_the_factory_has_its_lines_and_their_sum() -> None:
    invoice = InvoiceFactory(lines=[Decimal("1.10"), Decimal("2.20")])
    assert (invoice.net, invoice.lines.count()) == (Decimal("3.30"), 2)
    assert ApprovalFactory(invoice=invoice, decision=True).mandate.is_confirmed
