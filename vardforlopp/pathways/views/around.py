"""What the form pages around one implementation share."""

from __future__ import annotations

from typing import Any

from django.shortcuts import get_object_or_404

from vardforlopp.pathways.fetch import implementation_for
from vardforlopp.pathways.models import Implementation

READERS = "Alla som är inloggade, i alla regioner, kan läsa det du skriver. Inga patientuppgifter."


def part_of(model: Any, name: str) -> Any:
    """A fetch function for a row that belongs to the implementation in the address."""

    def fetch(user: Any, region: str, version: str, pk: int) -> Any:
        implementation = implementation_for(user, region, version)
        row = get_object_or_404(model, pk=pk, implementation=implementation)
        row.implementation = implementation
        return row

    fetch.__name__ = name
    return fetch


def of_row(can: Any) -> Any:
    """The same rule, asked about the implementation a row belongs to."""

    def rule(user: Any, row: Any) -> Any:
        return can(user, row.implementation)

    rule.__doc__ = can.__doc__
    return rule


def around(implementation: Implementation, anchor: str = "") -> dict[str, Any]:
    """What every form page around an implementation shows."""
    url = implementation.get_absolute_url()
    return {
        "then": f"{url}#{anchor}" if anchor else url,
        "over": str(implementation.region),
        "crumbs": [("Läget", "/"), (str(implementation), url)],
        "readers": READERS,
    }
