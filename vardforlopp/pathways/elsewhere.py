"""The same hinder in other regions: who else has it open."""

from __future__ import annotations

from collections import defaultdict

from regions.models import Region
from vardforlopp.pathways.models import Hinder

NAMED = 3  # regions named where there is little room


def open_in_other_regions(region: Region) -> dict[int, list[str]]:
    """The short names of the other regions where a hinder of each kind is open, by its id."""
    rows = Hinder.objects.open().exclude(implementation__region=region)
    found: dict[int, list[str]] = defaultdict(list)
    pairs = rows.order_by("implementation__region__sort_key").values_list(
        "tag", "implementation__region__short_name"
    )
    for tag, name in pairs:
        if name not in found[tag]:
            found[tag].append(name)
    return found


def in_words(names: list[str]) -> str:
    """Such as "även i Halland, Örebro län", "" when nobody else has it."""
    if not names:
        return ""
    left = len(names) - NAMED
    more = f" och {left} till" if left > 0 else ""
    return f"även i {', '.join(names[:NAMED])}{more}"
