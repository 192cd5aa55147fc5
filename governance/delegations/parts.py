"""The parts a person has on a day, among those a delegation can name (X13)."""

from __future__ import annotations

from datetime import date
from functools import cached_property

from governance.models import DelegateRole
from regions.models import Body, BodyKind, Person
from regions.models.periods import holds
from vardforlopp.accounts.models import Appointment
from vardforlopp.pathways.models import Implementation, PathwayOwner, Staffing, StaffingRole

IN_COUNCIL = {DelegateRole.CHAIR.value, DelegateRole.DEPUTY.value}
IN_REGION = {DelegateRole.DIRECTOR.value}


class Parts:
    """One person's parts that day, asked for once and then read for any number of matters."""

    def __init__(self, person: Person, on: date):
        self.person, self.on = person, on

    def roles(self, council: Body, implementation: Implementation | None = None) -> set[str]:
        """In the council and its region, and in the introduction if that is the region's own."""
        region = council.region_id
        found = {
            role
            for role, body, place in self._appointments
            if (role in IN_COUNCIL and body == council.pk)
            or (role in IN_REGION and place is not None and place == region)
        }
        if implementation is None or implementation.region_id != region:
            return found
        if implementation.pk in self._led:
            found.add(DelegateRole.PROCESS_LEADER)
        if (region, implementation.pathway_version.pathway_id) in self._owned:
            found.add(DelegateRole.LPO_CHAIR)
        return found

    @cached_property
    def _appointments(self) -> list[tuple[str, int | None, int | None]]:
        held = Appointment.objects.in_force(self.on).filter(person=self.person)
        return list(held.values_list("role", "scope__body", "scope__region"))

    @cached_property
    def _led(self) -> set[int]:
        staffed = Staffing.objects.in_force(self.on).filter(person=self.person)
        leads = staffed.filter(role=StaffingRole.LEADER)
        return set(leads.values_list("implementation", flat=True))

    @cached_property
    def _owned(self) -> set[tuple[int | None, int]]:
        """Region and pathway, where the person chairs an area that mirrors an owner of it."""
        chaired = [body for role, body, _ in self._appointments if role == "chair" and body]
        areas = Body.objects.filter(holds(self.on), kind=BodyKind.LPO, pk__in=chaired)
        rows = areas.values_list("region", "mirrors", "mirrors__mirrors")
        mirrored = {(region, body) for region, near, far in rows for body in (near, far) if body}
        owners = PathwayOwner.objects.filter(
            holds(self.on), body__in={body for _, body in mirrored}
        ).values_list("body", "pathway")
        return {
            (region, pathway)
            for region, body in mirrored
            for owner, pathway in owners
            if owner == body
        }
