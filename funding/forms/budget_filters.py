"""What the rows behind the figures of the follow-up are narrowed to; it lives in the address."""

from __future__ import annotations

from django.http import QueryDict

from funding.budget_tables import NOT_PLACED, MonthRow
from funding.follow_up import Follow
from funding.invoiced import Part
from funding.models import Position
from vardforlopp.common.addresses import SpelledChoice
from vardforlopp.common.dates import MONTHS
from vardforlopp.common.filters import FilterForm

NO_POSITION = "ingen"


class RowFilter(FilterForm):
    """By region, position and month."""

    region = SpelledChoice(label="Region")
    tjanst = SpelledChoice(label="Tjänst")
    manad = SpelledChoice(label="Månad")

    def __init__(self, data: QueryDict, *, follow: Follow):
        super().__init__(data)
        regions = {one.position.region for one in follow.by_position}
        self.offer("region", *((one.slug, str(one)) for one in regions))
        self.offer("tjanst", *((str(one.number), str(one)) for one in follow.positions))
        self.offer("manad", *((f"{number:02}", name) for number, name in enumerate(MONTHS, 1)))

    def months(self, rows: list[MonthRow]) -> list[MonthRow]:
        """The months of positions that are asked for."""
        found = [row for row in rows if self._is_of(row.position)]
        asked = self._month
        return [row for row in found if asked in (0, row.month.month.month)]

    @property
    def _month(self) -> int:
        return int(self.cleaned_data["manad"] or 0)

    def _is_of(self, position: Position | None) -> bool:
        region, number = self.cleaned_data["region"], self.cleaned_data["tjanst"]
        if position is None:
            return not region and number in ("", NO_POSITION)
        return region in ("", position.region.slug) and number in ("", str(position.number))


class LineFilter(RowFilter):
    """Of invoice lines also those that are not said to be for a position."""

    def __init__(self, data: QueryDict, *, follow: Follow):
        super().__init__(data, follow=follow)
        positions = ((str(one.number), str(one)) for one in follow.positions)
        self.offer("tjanst", *positions, (NO_POSITION, NOT_PLACED))

    def parts(self, rows: list[Part]) -> list[Part]:
        """The lines that are asked for; of a month only what is of it."""
        found = [row for row in rows if self._is_of(row.position)]
        if not self._month:
            return found
        of_month = [row.only(self._month) for row in found if row.position]
        return [row for row in of_month if row.months]
