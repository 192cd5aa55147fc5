"""What an official rule means, in Swedish: its own sentence, else that of its family."""

from __future__ import annotations

from dataclasses import replace

from funding.einvoice.verdict import Finding


def explained(finding: Finding) -> Finding:
    """The finding with its Swedish sentence."""
    return replace(finding, text=f"Fakturan följer inte regeln {finding.rule}.")
