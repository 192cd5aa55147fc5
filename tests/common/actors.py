"""Somebody to act in the tests of what knows nothing of accounts."""

from __future__ import annotations


class Somebody:
    """What common needs to know of a user."""

    def __init__(self, pk: int = 7, name: str = "Anna Ek"):
        self.pk, self.name = pk, name

    def get_full_name(self) -> str:
        return self.name


ANNA = Somebody()
BO = Somebody(8, "Bo Berg")
