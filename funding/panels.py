"""What the money offers the composed pages: the menu; and the tabs of its own."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from funding.reach import reads_a_payer
from vardforlopp.accounts.rights import holds_somewhere

# who a page opens for: everyone; who reads some money; who reads all of a healthcare region
ALL, SOME, PAYER = range(3)
PAGES = (
    ("Pengar från staten", "agreements", ALL),
    ("Tjänster", "positions", ALL),
    ("Tid", "time", ALL),
    ("Möten och utbildning", "gatherings", ALL),
    ("Löner", "salaries", SOME),
    ("Fakturor", "invoices", SOME),
    ("Attest", "mandates", PAYER),
    ("Redovisning", "hand_overs", PAYER),
    ("Budget", "budgets", SOME),
)


def menu(user: Any) -> list[dict[str, Any]]:
    """The money: those who read it begin at the invoices, others where it comes from."""
    first = reverse("agreements")  # every address of the money begins as this one
    start = reverse("invoices") if holds_somewhere(user, "read_money") else first
    return [{"label": "Finansiering", "url": start, "also": [first]}]


def tabs(current: str, user: Any) -> list[dict[str, Any]]:
    """The parts of the money that open; `current` is the address name of the one shown."""
    reach = PAYER if reads_a_payer(user) else SOME if holds_somewhere(user, "read_money") else ALL
    return [
        {"label": label, "url": reverse(name), "is_current": name == current}
        for label, name, needs in PAGES
        if needs <= reach
    ]
