"""Who is in the five columns of the matrix today, by name and for reminders."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from governance.matters.permissions import RIGHT_OF
from governance.meetings.seats import seats
from governance.models import ConflictOfInterest, Matter, ResponsibleRole
from regions.models import Body, Person
from vardforlopp.accounts.rights import holders
from vardforlopp.common import dates
from vardforlopp.pathways.models import Staffing, StaffingRole

WHY = {  # as "Du får det här därför att …"
    ResponsibleRole.SECRETARIAT: "du bereder rådets ärenden",
    ResponsibleRole.LEADER: "du är processledare i införandet",
    ResponsibleRole.COUNCIL: "du har rösträtt i rådet",
    ResponsibleRole.CHAIR: "du leder rådet",
    ResponsibleRole.MUNICIPAL: "du företräder kommunerna i rådet",
}


class Columns:
    """Who is in each column in each council, and who leads each implementation; asked once each."""

    def __init__(self, matters: Iterable[Matter]):
        found = list(matters)
        self._councils: dict[tuple[int, str], list[Person]] = {}
        self._leaders: dict[int, list[Person]] = {}
        about = {one.implementation_id for one in found if one.implementation_id}
        rows = Staffing.objects.in_force().filter(
            implementation__in=about, role=StaffingRole.LEADER
        )
        for row in rows.select_related("person").order_by("person__sort_key"):
            self._leaders.setdefault(row.implementation_id, []).append(row.person)
        conflicts = ConflictOfInterest.objects.filter(matter__in=found, withdrawn_on=None)
        self._conflicts = set(conflicts.values_list("matter", "person"))

    def people(self, role: str, matter: Matter) -> list[Person]:
        """Those whose column it is in the matter, jäv or not."""
        if role == ResponsibleRole.LEADER:
            return self._leaders.get(matter.implementation_id or 0, [])
        key = (matter.council_id, role)
        if key not in self._councils:
            self._councils[key] = in_council(role, matter.council)
        return self._councils[key]

    def free(self, role: str, matter: Matter) -> list[Person]:
        """Those of them who have no jäv in it."""
        people = self.people(role, matter)
        return [one for one in people if (matter.pk, one.pk) not in self._conflicts]


def in_council(role: str, council: Body) -> list[Person]:
    """Those in a column of the council itself: of who leads it the chair, else the deputy."""
    if role == ResponsibleRole.COUNCIL:
        return [seat.person for seat in seats(council, dates.today()) if seat.votes]
    found = list(holders(RIGHT_OF[ResponsibleRole(role)], council))
    if role == ResponsibleRole.CHAIR:
        found = [row for row in found if row.role == "chair"] or found
    people = {row.person_id: row.person for row in found}
    return sorted(people.values(), key=_by_name)


def _by_name(person: Any) -> Any:
    return person.sort_key
