"""What an answer begins with, so that a director only chooses yes or no."""

from __future__ import annotations

from governance.models import MunicipalAnswer
from regions.models import Body, BodyKind


def body_before(answer: MunicipalAnswer) -> str:
    """Who decided in the municipality last time, else its board in the register, else nothing."""
    before = MunicipalAnswer.objects.filter(municipality=answer.municipality).exclude(body="")
    latest = before.order_by("-answered_on", "-pk").values_list("body", flat=True).first()
    if latest:
        return str(latest)
    boards = Body.objects.in_force().filter(municipality=answer.municipality, kind=BodyKind.BOARD)
    found = boards.in_swedish_order().values_list("name", flat=True)[:2]
    return str(found[0]) if len(found) == 1 else ""
