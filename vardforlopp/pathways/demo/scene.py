"""Where an event happens: the implementation, who acts, and the people named by their part."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from regions.models import Person
from vardforlopp.pathways.models import Implementation, ProcessStep, StaffingRole


@dataclass
class Scene:
    """One implementation and the processtöd who acts in it."""

    implementation: Implementation
    by: Any
    topic: str
    steps: dict[str, ProcessStep]
    people: dict[str, Person] = field(default_factory=dict)

    def renew(self) -> None:
        """Reads the implementation anew after an event."""
        self.implementation = Implementation.objects.select_related(
            "region", "step", "pathway_version"
        ).get(pk=self.implementation.pk)

    def person(self, role: str, who: str = "") -> Person:
        """The person who has a part here, made when first named; found again by name."""
        label = who or f"{StaffingRole(role).label.capitalize()} {self.topic}"
        name = f"{label}, {self.implementation.region}"
        if name not in self.people:
            self.people[name] = self._find_or_make(name, StaffingRole(role).label)
        return self.people[name]

    def _find_or_make(self, name: str, title: str) -> Person:
        found = Person.objects.filter(name=name).first()
        if found is not None:
            return found
        person = Person(name=name, title=title, organisation=str(self.implementation.region))
        person.full_clean()
        person.save()
        return person
