"""Who hands over to the ledger, says what is paid, and keeps the accounting templates."""

from __future__ import annotations

from typing import Any

from funding.reach import holds_money
from vardforlopp.accounts.rights import holds_somewhere, names_of_holders
from vardforlopp.common.answer import YES, Answer, no

WHO_CAN = [
    "De som läser en sjukvårdsregions alla fakturor kan läsa det som rör den.",
    "Kansliet där håller konteringsmallen, lämnar över fakturor och anger när de är betalda.",
]


def can_hand_over(user: Any, of: Any = None) -> Answer:
    """The kansli; `of` is a healthcare region or what belongs to one, without it: somewhere."""
    if of is None:
        return holds_somewhere(user, "hand_over_invoices")
    answer: Answer = user.may("hand_over_invoices", getattr(of, "healthcare_region", of))
    return answer


def can_edit_templates(user: Any, of: Any = None) -> Answer:
    """The kansli: those who keep the budget or hand over to the ledger there."""
    if of is None:
        may = holds_somewhere(user, "edit_budgets")
        return may if may else can_hand_over(user)
    place = getattr(of, "healthcare_region", of)
    return YES if holds_money(user, "edit_budgets", payer=place) else can_hand_over(user, place)


def can_unpay(user: Any, invoice: Any) -> Answer:
    """Those who hand over, when the invoice is paid."""
    if invoice.paid_on is None:
        return no("Fakturan har ingen betaldag att ta bort.")
    return can_hand_over(user, invoice)


def who_can(place: Any) -> list[str]:
    """Sentences for "Vem kan se och ändra det här?"."""
    kansli = ", ".join(names_of_holders("hand_over_invoices", place)) or "ingen just nu"
    return [
        f"De som läser alla fakturor i {place} kan läsa och hämta filerna.",
        f"Kansliet lämnar över fakturor och anger när de är betalda ({kansli}).",
        "En överlämning ändras aldrig och varje faktura lämnas över en enda gång.",
    ]
