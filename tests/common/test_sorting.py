"""Swedish order, the same on every engine."""

from __future__ import annotations

import pytest

from regions.models import Person


@pytest.mark.django_db
def test_names_come_in_swedish_order() -> None:
    names = ["Öberg", "alm", "Ärlig", "Åkerman", "Zetterström", "Alm B", "Ek", "É", "Wik", "vik"]
    for name in names:
        Person(name=name).save()
    ordered = Person.objects.order_by("sort_key").values_list("name", flat=True)
    assert list(ordered) == [
        "alm",
        "Alm B",
        "É",
        "Ek",
        "vik",
        "Wik",
        "Zetterström",
        "Åkerman",
        "Ärlig",
        "Öberg",
    ]
