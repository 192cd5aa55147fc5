"""The people who hold something that a user may hand over to somebody else."""

from __future__ import annotations

from typing import Any

from django.db.models import Q

from regions.models import Person, Region
from vardforlopp.accounts.models import Appointment
from vardforlopp.accounts.rights import regions_where
from vardforlopp.introduction.models import Maintenance
from vardforlopp.pathways.models import Staffing


def within_reach(user: Any) -> Any:
    """Those of the regions where the user staffs; all of them for who gives roles."""
    people = Person.objects.visible_to(user)
    if user.may("give_appointments"):
        return people.filter(_holds({}, {}))
    mine = Region.objects.filter(regions_where(user, "staff_implementation"))
    return people.filter(_holds({"implementation__region__in": mine}, {"scope__region__in": mine}))


def _holds(around: dict[str, Any], at: dict[str, Any]) -> Q:
    """A condition on people: staffed, responsible in the line or with a role, there."""
    staffed = Staffing.objects.not_ended().filter(**around)
    in_the_line = Maintenance.objects.filter(**around)
    roles = Appointment.objects.current().filter(**at)
    return (
        Q(pk__in=staffed.values("person"))
        | Q(pk__in=in_the_line.values("line_owner"))
        | Q(pk__in=roles.values("person"))
    )
