"""Loads how the councils work from governance/data; what is there is left as it stands.

Delegations are not loaded: each rests on a decision with a day and a number that the source does
not give (X18), so somebody lays them up and somebody else confirms them.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from governance.models import CouncilSetting, EscalationStage, Responsibility
from regions.models import Body
from vardforlopp.common.acting import acting_as
from vardforlopp.common.records import add_many

DATA = Path(__file__).parent / "data" / "councils.toml"
BODIES = (
    *("body", "secretariat", "management_group", "board"),
    *("preparing_network", "joint_network", "political_council"),
)

Facts = dict[str, Any]


def load() -> str:
    """Creates the settings of councils that have none; returns a sentence for the operator."""
    known = set(CouncilSetting.objects.values_list("body__slug", flat=True))
    bodies = {body.slug: body for body in Body.objects.all()}
    councils = tomllib.loads(DATA.read_text(encoding="utf-8"))["council"]
    new = [facts for facts in councils if facts["body"] in bodies.keys() - known]
    with acting_as(None, reason="Registerladdning: rådens ordning"):
        for facts in new:
            _add(facts, bodies)
    if not new:
        return "Rådens ordning: allt fanns redan."
    return f"Rådens ordning: {len(new)} råd lades till."


def _add(facts: Facts, bodies: dict[str, Body]) -> None:
    tasks, stages = facts.pop("responsibility"), facts.pop("stage")
    setting = CouncilSetting(**_read(facts, bodies))
    add_many(CouncilSetting, [setting])
    council = setting.body
    add_many(Responsibility, [Responsibility(body=council, **row) for row in tasks])
    stages = [_read(row, bodies) for row in stages]
    add_many(EscalationStage, [EscalationStage(council=council, **row) for row in stages])


def _read(facts: Facts, bodies: dict[str, Body]) -> Facts:
    """The facts as columns: bodies by their address names."""
    return facts | {name: bodies[facts[name]] for name in BODIES if name in facts}
