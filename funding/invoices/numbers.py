"""Numbers as they are compared: invoice numbers, references and organisationsnummer."""

from __future__ import annotations

import re
import unicodedata


def compared(text: str) -> str:
    """Letters and digits alone, folded: "Faktura 2021-001 " and "FAKTURA2021001" are the same."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return re.sub(r"[\W_]", "", folded)


def organisation_number(text: str) -> str:
    """Ten digits as the register writes them, 232100-0255; "" when it is none."""
    digits = re.sub(r"\D", "", text)
    return f"{digits[:6]}-{digits[6:]}" if len(digits) == 10 else ""
