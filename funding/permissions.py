"""Who may do what with the money, as sentences."""

from __future__ import annotations

from typing import Any

from vardforlopp.accounts.rights import names_of_holders
from vardforlopp.common.answer import Answer


def can_edit_agreements(user: Any, _: Any = None) -> Answer:
    """Those who keep the facts that are the same in the whole country."""
    answer: Answer = user.may("edit_agreements")
    return answer


def who_can() -> list[str]:
    """Sentences for "Vem kan se och ändra det här?"."""
    names = ", ".join(names_of_holders("edit_agreements")) or "ingen just nu"
    return [
        "Alla som är inloggade kan läsa överenskommelserna, fördelningen och rapporterna.",
        f"Nationell redaktör kan ändra dem ({names}). Varje ändring sparas i historiken.",
    ]
