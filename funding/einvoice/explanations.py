"""What an official rule means, in Swedish: its own sentence, else that of its family."""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from functools import cache
from pathlib import Path

from funding.einvoice.verdict import Finding

FILE = Path(__file__).parent.parent / "data/einvoice_rules.toml"


@cache
def sentences() -> tuple[dict[str, str], list[tuple[re.Pattern[str], str]]]:
    """The sentences by rule, and the families in their order."""
    told = tomllib.loads(FILE.read_text(encoding="utf-8"))
    families = [(re.compile(one["pattern"]), one["text"]) for one in told["families"]]
    return told["rules"], families


def explanation(rule: str) -> str:
    """The sentence about a rule; one that we do not know is said to be just that."""
    rules, families = sentences()
    if rule in rules:
        return rules[rule]
    known = (text for pattern, text in families if pattern.fullmatch(rule))
    return next(known, f"Fakturan följer inte regeln {rule}. Regelns egen text står bredvid.")


def explained(finding: Finding) -> Finding:
    """The finding with its Swedish sentence, if it has none."""
    return finding if finding.text else replace(finding, text=explanation(finding.rule))
