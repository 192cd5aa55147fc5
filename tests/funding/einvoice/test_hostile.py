"""What means harm is named and stopped; what is merely strange is read as any invoice."""

from __future__ import annotations

from pathlib import Path

import pytest

from funding.einvoice.check import check
from tests.funding.einvoice import hostile
from tests.funding.einvoice.drafts import file


@pytest.mark.parametrize("name", hostile.REFUSED)
def test_what_is_no_invoice_is_refused_with_its_reason(name: str) -> None:
    made, rule = hostile.REFUSED[name]
    verdict = check(made())
    assert [one.rule for one in verdict.findings] == [rule]
    assert verdict.state == "refused"
    assert verdict.findings[0].text.endswith(".")


@pytest.mark.parametrize("name", hostile.INVALID)
def test_what_breaks_the_rules_is_invalid_by_the_rule_it_breaks(name: str) -> None:
    made, rule = hostile.INVALID[name]
    verdict = check(made())
    assert rule in {one.rule for one in verdict.fatal}
    assert verdict.state == "invalid"
    assert all(one.text.endswith(".") for one in verdict.findings)


@pytest.mark.parametrize("name", hostile.WARNED)
def test_what_a_person_should_look_at_is_a_warning_and_no_more(name: str) -> None:
    made, rule = hostile.WARNED[name]
    verdict = check(made())
    assert [one.rule for one in verdict.findings] == [rule]
    assert verdict.findings[0].severity == "warning"
    assert verdict.state == "valid"


@pytest.mark.parametrize("name", hostile.HARMLESS)
def test_what_is_merely_strange_is_read_as_any_invoice(name: str) -> None:
    verdict = check(hostile.HARMLESS[name]())
    assert [one for one in verdict.findings if one.severity == "fatal"] == []
    assert verdict.state == "valid"
    plain = check(file()).invoice
    assert verdict.invoice is not None
    assert plain is not None
    assert verdict.invoice.buyer_reference == plain.buyer_reference
    assert verdict.invoice.seller_name == plain.seller_name
    assert verdict.invoice.payable == plain.payable


def test_no_file_is_read_and_nothing_is_fetched() -> None:
    secret = Path(hostile.SECRET).read_text().strip()
    assert secret
    for name, made in hostile.everything():
        if "reads" in name or "XInclude" in name or "XSLT" in name or "parameter" in name:
            assert secret not in repr(check(made()))
