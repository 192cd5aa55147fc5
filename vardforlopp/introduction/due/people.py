"""What is due about people: parts that nobody holds, and parts and roles that are about to end."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.urls import reverse

from vardforlopp.accounts.models import Appointment, Scope
from vardforlopp.common.dates import swedish_date
from vardforlopp.introduction.due.fact import GAP, MANDATE, Due, name_of
from vardforlopp.introduction.due.reading import Reading, handler
from vardforlopp.introduction.reach import LEADING
from vardforlopp.pathways.models import (
    ConditionMet,
    Implementation,
    ImplementationStatus,
    Staffing,
    StaffingRole,
)

# Before R3 it is being staffed; from R11 the one named in the line answers for it.
UNDER_WAY = {f"R{number}" for number in range(3, 11)}
PARTS: dict[str, tuple[str, frozenset[str]]] = {  # what gate R2 asks for, by its conditions
    "owner": ("processägare", frozenset({StaffingRole.OWNER})),
    "leader": ("processledare", frozenset({StaffingRole.LEADER})),
    "support": ("processtöd", frozenset({StaffingRole.SUPPORTER, StaffingRole.FACILITATOR})),
}
Held = dict[tuple[int, str], Any]


def staffing_gaps(reading: Reading) -> Iterator[Due]:
    """Under way, though nobody holds a part that R2 asks for."""
    rows = [one for one in reading.ongoing if one.step and one.step.code in UNDER_WAY]
    ids = [one.pk for one in rows]
    staffed = Staffing.objects.in_force().filter(implementation__in=ids)
    otherwise = ConditionMet.objects.filter(implementation__in=ids, condition__in=list(PARTS))
    held = set(staffed.order_by().values_list("implementation", "role"))
    met = set(otherwise.order_by().values_list("implementation", "condition"))
    lacking = {one: _lacked(one, held, met) for one in rows}
    found = {one: parts for one, parts in lacking.items() if parts}
    last = _last_given([one.pk for one in found], reading)
    for one, parts in found.items():
        yield _staffing_gap(reading, one, parts, last)


def _lacked(one: Implementation, held: set[Any], met: set[Any]) -> list[str]:
    """The parts that nobody holds and that are not met otherwise."""
    return [
        part
        for part, (_, roles) in PARTS.items()
        if (one.pk, part) not in met and not any((one.pk, role) in held for role in roles)
    ]


def _last_given(ids: list[int], reading: Reading) -> Held:
    """The latest that anybody was given each part in each introduction."""
    rows = Staffing.objects.filter(implementation__in=ids).only("implementation", "role")
    found = reading.with_handler(rows.order_by("pk"))
    return {(row.implementation_id, row.role): row for row in found}


def _staffing_gap(reading: Reading, one: Implementation, lacked: list[str], last: Held) -> Due:
    before = [
        last[one.pk, role] for part in lacked for role in PARTS[part][1] if (one.pk, role) in last
    ]
    newest = max(before, key=lambda row: row.pk, default=None)
    *names, final = [PARTS[part][0] for part in lacked]
    words = f"{', '.join(names)} och {final}" if names else final
    return Due(
        GAP,
        one.pk,
        f"{' '.join(lacked)} {newest.pk if newest else 0}",
        name_of(one),
        "Bemanning saknas",
        f"{words.capitalize()} saknas i bemanningen.",
        f"{one.get_absolute_url()}#bemanning",
        None,
        reading.reach.answering(one, LEADING),
        handler(newest) if newest else None,
    )


def mandates(reading: Reading) -> Iterator[Due]:
    """Parts and roles that end soon, told to those who hold them, unless they go on as before."""
    yield from _parts(reading)
    if reading.reach.only_in is None:
        yield from _roles(reading)


def _ending(rows: Any, after: Any, reading: Reading, where: str) -> list[Any]:
    """Those that hold today and end before long, and do not go on in one of the rows `after`.

    Most people have none, so what comes after is asked only of those who have.
    """
    own = rows.filter(reading.reach.own("person"), valid_to__lte=reading.until(MANDATE))
    found = list(own.only("person", "role", "valid_to", where).order_by("pk"))
    alike = ("person_id", "role", f"{where}_id")
    begins: dict[tuple[Any, ...], date] = {}
    if found:
        later = after.filter(person__in={row.person_id for row in found})
        for *same, day in later.order_by("valid_from").values_list(*alike, "valid_from"):
            begins[tuple(same)] = day  # the last of them
    return [
        row
        for row in found
        if begins.get(tuple(getattr(row, name) for name in alike), row.valid_to) <= row.valid_to
    ]


def _parts(reading: Reading) -> Iterator[Due]:
    held, after = Staffing.objects.in_force(), Staffing.objects.not_ended()
    found = _ending(held, after, reading, "implementation")
    current = Implementation.objects.current().exclude(status=ImplementationStatus.ENDED)
    ids = [row.implementation_id for row in found]
    places = current.select_related("region", "pathway_version").in_bulk(ids)
    for row in found:
        one = places.get(row.implementation_id)
        if one is None:
            continue  # it is ended, or a newer version has taken over
        yield Due(
            MANDATE,
            row.pk,
            f"uppdrag {row.valid_to}",
            name_of(one),
            f"Uppdraget som {row.get_role_display()} upphör",
            f"Ditt uppdrag som {row.get_role_display()} upphör {swedish_date(row.valid_to)}.",
            f"{one.get_absolute_url()}#bemanning",
            row.valid_to,
            reading.reach.named(row.person_id, "uppdraget är ditt"),
            task=f"Ditt uppdrag som {row.get_role_display()} upphör",
        )


def _roles(reading: Reading) -> Iterator[Due]:
    found = _ending(Appointment.objects.in_force(), Appointment.objects.current(), reading, "scope")
    scopes = Scope.objects.with_names().in_bulk([row.scope_id for row in found])
    for row in found:
        label, scope = row.role_facts.label, scopes[row.scope_id]
        yield Due(
            MANDATE,
            row.pk,
            f"roll {row.valid_to}",
            "Dina roller",
            f"Rollen {label} i {scope} upphör",
            f"Din roll {label} i {scope} upphör {swedish_date(row.valid_to)}.",
            reverse("appointment", args=[row.pk]),
            row.valid_to,
            reading.reach.named(row.person_id, "rollen är din"),
            task=f"Din roll {label} i {scope} upphör",
        )
