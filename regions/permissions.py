"""Who may see and edit the register of who, as sentences."""

from __future__ import annotations

from typing import Any

from regions.models import Person, Unit
from vardforlopp.common.answer import Answer, no


def can_edit_registers(user: Any, _: Any = None) -> Answer:
    """Those to whom the registers of the whole country are entrusted."""
    return user.may("edit_registers", None)


def can_edit_units(user: Any, place: Any = None) -> Answer:
    """The units of a region: its process supporter, and those who keep the whole register.

    `place` is the region or one of its units.
    """
    region = place.region if isinstance(place, Unit) else place
    answer: Answer = user.may("edit_units", region)
    if answer or region is not None:
        return answer
    return no("Välj din region i filtret: enheter läggs till region för region.")


def can_see_contact(user: Any, person: Person) -> bool:
    """E-mail and HSA-id: oneself, and those who keep the register."""
    return user.person_id == person.pk or bool(can_edit_registers(user))


def who_can(obj: Any) -> list[str]:
    """Sentences for "Vem kan se och ändra det här?"."""
    sentences = ["Alla som är inloggade kan läsa registret och dess historik."]
    if isinstance(obj, Person):
        sentences.append("E-post och HSA-id visas bara för personen själv och registeransvariga.")
        sentences.append(
            "Den som bara är patient- eller närståendeföreträdare visas bara för registeransvariga."
        )
    if isinstance(obj, Unit):
        sentences.append(f"Processtöd i {obj.region} kan ändra regionens enheter.")
    sentences.append(
        "Registeransvariga kan ändra. Ingenting tas bort: det som inte längre gäller får ett "
        "slutdatum, och varje ändring sparas i historiken."
    )
    return sentences
