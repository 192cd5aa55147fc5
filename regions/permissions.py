"""Who may see and edit the register of who, as sentences."""

from __future__ import annotations

from typing import Any

from regions.models import Person
from vardforlopp.common.answer import Answer


def can_edit_registers(user: Any, _: Any = None) -> Answer:
    """Those to whom the registers of the whole country are entrusted."""
    return user.may("edit_registers", None)


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
    sentences.append(
        "Registeransvariga kan ändra. Ingenting tas bort: det som inte längre gäller får ett "
        "slutdatum, och varje ändring sparas i historiken."
    )
    return sentences
