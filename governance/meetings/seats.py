"""Who sits in a council on a day, as what, and whether they vote."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from governance.models import AttendeeRole, setting_of
from regions.models import Body, BodyMembership, Person
from vardforlopp.accounts.models import Appointment

ORDER = list(AttendeeRole.values)
ROLES = {  # the roles of appointments that are seats in a council
    "chair": AttendeeRole.CHAIR,
    "deputy": AttendeeRole.DEPUTY,
    "member": AttendeeRole.MEMBER,
    "coopted": AttendeeRole.COOPTED,
    "secretary": AttendeeRole.SECRETARY,
}


@dataclass(frozen=True)
class Seat:
    """A person in a council on a day."""

    person: Person
    role: AttendeeRole
    votes: bool


def seats(council: Body, on: date) -> list[Seat]:
    """Everybody with a seat that day: the chair first, each role in Swedish order.

    The register says who sits and votes; who is only appointed votes as the role does. Whether the
    co-opted vote is the council's own order. People under protection are left out: minutes are
    read by everyone.
    """
    setting = setting_of(council, on)
    coopted_vote = setting is not None and setting.coopted_vote
    held: dict[int, list[Seat]] = defaultdict(list)
    members = BodyMembership.objects.in_force(on).filter(body=council).select_related("person")
    registered = {row.person_id for row in members}
    for row in members:
        if not row.is_protected:
            held[row.person_id].append(_seat(row.person, row.role, row.votes, coopted_vote))
    appointed = Appointment.objects.in_force(on).filter(scope__body=council, role__in=ROLES)
    for one in appointed.select_related("person"):
        if one.person_id not in registered:
            seat = _seat(one.person, ROLES[one.role], True, coopted_vote)
            held[one.person_id].append(seat)
    found = [_one_of(own) for own in held.values()]
    return sorted(found, key=lambda seat: (ORDER.index(seat.role), seat.person.sort_key))


def _seat(person: Person, role: str, votes: bool, coopted_vote: bool) -> Seat:
    known = AttendeeRole(role)
    if known == AttendeeRole.SECRETARY:
        votes = False
    if known == AttendeeRole.COOPTED:
        votes = votes and coopted_vote
    return Seat(person, known, votes)


def _one_of(own: list[Seat]) -> Seat:
    """Of several seats the one with a vote, and of these the highest."""
    return min(own, key=lambda seat: (not seat.votes, ORDER.index(seat.role)))
