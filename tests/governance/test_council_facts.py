"""What the agreement in Örebro says of how its council works is loaded as rows (S2-07..53)."""

from __future__ import annotations

import pytest

from governance import register
from governance.models import CouncilSetting, EscalationStage, MatterTask, Responsibility
from regions import register as bodies

pytestmark = pytest.mark.django_db

# Rows S2-44..53 of the source: who does what, in order.
MATRIX = [
    ("S2-44", "inform", "secretariat"),
    ("S2-45", "analyse", "process_leader"),
    ("S2-46", "submit", "process_leader"),
    ("S2-47", "dispatch", "secretariat"),
    ("S2-48", "present", "process_leader"),
    ("S2-49", "recommend", "council"),
    ("S2-50", "record", "secretariat"),
    ("S2-51", "tell_management", "chair"),
    ("S2-52", "tell_area", "municipal"),
    ("S2-53", "tell_leaders", "chair"),
]


@pytest.fixture(autouse=True)
def _loaded() -> None:
    bodies.load()
    register.load()


def test_the_matrix_of_rmk_has_the_ten_rows_of_the_source() -> None:
    rows = Responsibility.objects.filter(body__slug="rmk-orebro-lan").order_by("pk")
    assert [(row.source, row.task, row.role) for row in rows] == MATRIX
    assert [row.task for row in rows] == MatterTask.values


def test_a_matter_is_taken_from_hslg_to_the_director_and_the_board() -> None:
    stages = EscalationStage.objects.filter(council__slug="rmk-orebro-lan")
    assert [(row.name, row.decides) for row in stages] == [
        ("Hälso- och sjukvårdens ledningsgrupp", False),
        ("Hälso- och sjukvårdsdirektören", True),
        ("Hälso- och sjukvårdsnämnden", True),
    ]


def test_loading_again_changes_nothing() -> None:
    before = CouncilSetting.objects.get()
    register.load()
    assert CouncilSetting.objects.get().version == before.version
    assert Responsibility.objects.count() == len(MATRIX)
