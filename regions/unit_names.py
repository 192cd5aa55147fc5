"""What units are called in a table: the name, or the whole way when several share it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from regions.models import Unit

BETWEEN = " / "


class Names:
    """The units of one region by what a table calls them."""

    def __init__(self, units: Iterable[Unit]):
        self.units = {unit.pk: unit for unit in units}
        self._by_name: dict[str, list[Unit]] = defaultdict(list)
        self._by_way: dict[str, list[Unit]] = defaultdict(list)
        for unit in self.units.values():
            self._by_name[plain(unit.name)].append(unit)
            self._by_way[plain(BETWEEN.join(self.way(unit)))].append(unit)

    def way(self, unit: Unit) -> tuple[str, ...]:
        """The names from the top: Universitetssjukhuset, Medicinkliniken."""
        names = [unit.name]
        above = self.units.get(unit.parent_id)  # type: ignore[arg-type]
        while above is not None and len(names) <= len(self.units):
            names.append(above.name)
            above = self.units.get(above.parent_id)  # type: ignore[arg-type]
        return tuple(reversed(names))

    def of(self, unit: Unit) -> str:
        """The name, or the way when another unit has the same name."""
        alone = len(self._by_name[plain(unit.name)]) == 1
        return unit.name if alone else BETWEEN.join(self.way(unit))

    def called(self, text: str) -> list[Unit]:
        """The units that are meant: one, none, or several when the name is not enough."""
        return self._by_way.get(plain(text)) or self._by_name.get(plain(text)) or []


def plain(text: str) -> str:
    """A name as it is compared: whatever the case, with single spaces."""
    return " ".join(text.split()).casefold()
