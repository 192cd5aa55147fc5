"""Where an event happens: the implementation, who acts, and the people named by their part."""

from __future__ import annotations

from dataclasses import dataclass

from regions.actions import add_person
from regions.models import Person
from vardforlopp.accounts.models import User
from vardforlopp.pathways.models import Implementation, ProcessStep, StaffingRole


@dataclass
class Scene:
    """One implementation, the processtöd who acts in it, and the one who keeps the register."""

    implementation: Implementation
    by: User
    administrator: User
    topic: str
    steps: dict[str, ProcessStep]
    here: int = 0  # the order of the step reached so far

    def person(self, role: str, who: str = "") -> Person:
        """The person who has a part here, added to the register when first named."""
        title = StaffingRole(role).label
        region = self.implementation.region
        name = f"{who or f'{title.capitalize()} {self.topic}'}, {region}"
        found = Person.objects.filter(name=name).first()
        return found or add_person(
            by=self.administrator, name=name, title=title, organisation=str(region)
        )
