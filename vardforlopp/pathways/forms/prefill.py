"""What a link may fill in of the log form: which way, and to which step."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from vardforlopp.pathways.models import Implementation, Movement, ProcessStep, Track

WAYS = {
    "framat": Movement.FORWARD,
    "bakat": Movement.BACKWARD,
    "oforandrat": Movement.UNCHANGED,
}


def prefilled(implementation: Implementation, asked: Mapping[str, Any]) -> dict[str, Any]:
    """Initial values for LogForm from ?rorelse=framat&till=R7; what makes no sense fills nothing.

    A link may be old: a step that is reached since is not ahead any more.
    """
    movement = WAYS.get(str(asked.get("rorelse", "")))
    if movement is None or movement == Movement.UNCHANGED:
        return {"movement": movement} if movement else {}
    steps = ProcessStep.objects.filter(template=implementation.template_id, track=Track.REGIONAL)
    step = steps.filter(code=str(asked.get("till", ""))[:10]).first()
    at = implementation.step.order if implementation.step else 0
    if step is None or step.order == at or (step.order > at) != (movement == Movement.FORWARD):
        return {}
    return {"movement": movement, "target": step.pk}
