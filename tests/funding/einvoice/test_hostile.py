"""What means harm is named and stopped; what is merely strange is read as any invoice."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from funding.einvoice import limits
from funding.einvoice.check import check
from tests.funding.einvoice import bending, drafts, hostile
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


def test_one_grave_finding_does_not_drown_among_a_thousand_others() -> None:
    odd = replace(drafts.SHARE, name="=1+1", note="<b>")
    content = file(lines=(odd,) * 300).replace(
        b">29296.88</cbc:PriceAmount>", b">1</cbc:PriceAmount>", 1
    )
    verdict = check(content)
    assert verdict.state == "invalid"
    assert verdict.findings[0].rule == "PEPPOL-EN16931-R120"
    assert verdict.findings[-1].rule == "VF-M-002"
    assert len(verdict.findings) == limits.FINDINGS + 1


LEAF = re.compile(r"<(cbc:\w+)([^>]*)>[^<]*</\1>")


@pytest.mark.parametrize("new", ["", "<{0}{1}>NaN</{0}>"])
def test_no_value_that_is_left_out_or_wrong_stops_the_engine(new: str) -> None:
    for leaf in LEAF.finditer(bending.GOOD):
        text = bending.GOOD
        changed = text[: leaf.start()] + new.format(leaf[1], leaf[2]) + text[leaf.end() :]
        assert check(changed.encode()).state in {"valid", "invalid"}, leaf[0]


def test_no_file_is_read_and_nothing_is_fetched() -> None:
    secret = Path(bending.SECRET).read_text().strip()
    assert secret
    for name, made in hostile.everything():
        if "reads" in name or "XInclude" in name or "XSLT" in name or "parameter" in name:
            assert secret not in repr(check(made()))
