"""Who may receive a grant: the region's own administration, and units in it (S2-39)."""

from __future__ import annotations

from datetime import date
from typing import Any

from governance.models import setting_of
from regions.models import Body, Municipality, Unit
from regions.models.periods import holds
from vardforlopp.common.answer import Answer, no
from vardforlopp.common.dates import swedish_date


def receivers(council: Body, on: date | None = None) -> Any:
    """The units that may receive on the day (today), A to Ö; none when the order names none."""
    setting = setting_of(council, on)
    if setting is None or setting.administration is None:
        return Unit.objects.none()
    return Unit.objects.filter(holds(on), pk__in=_inside(setting.administration)).in_swedish_order()


def _inside(administration: Unit) -> set[int]:
    """The ids of a unit and all its parts, near and far."""
    rows = Unit.objects.filter(region=administration.region_id, parent__isnull=False)
    parts: dict[int, list[int]] = {}
    for pk, above in rows.order_by().values_list("pk", "parent"):
        parts.setdefault(above, []).append(pk)
    found, ahead = set(), [administration.pk]
    while ahead:
        pk = ahead.pop()
        if pk not in found:
            found.add(pk)
            ahead += parts.get(pk, [])
    return found


def may_receive(council: Body, receiver: Unit | Municipality | None, on: date) -> Answer:
    """Whether it is the administration or a unit in it, on the day."""
    setting = setting_of(council, on)
    if setting is None or setting.administration is None:
        return no(
            f"Rådets ordning säger inte vilken förvaltning bidrag gäller {swedish_date(on)}. "
            "Ange den under Ordning."
        )
    administration = setting.administration
    if isinstance(receiver, Municipality):
        return no(
            f"Bidraget gäller bara {administration}. {receiver} är en kommun; kommunens del "
            "beslutas i det kommunala spåret."
        )
    if receiver is None:
        return no("Ange vilken enhet som ska få bidraget.")
    if receiver.region_id != council.region_id:
        return no(f"{receiver} hör till {receiver.region}, inte till {council.region}.")
    if receiver.pk not in _inside(administration):
        return no(f"{receiver} ingår inte i {administration}, som bidraget gäller.")
    if not receiver.holds_on(on):
        return no(f"{receiver} finns inte {swedish_date(on)}.")
    if receiver == administration:
        return Answer(True, f"{receiver} är förvaltningen själv.")
    return Answer(True, f"{receiver} ingår i {administration}.")
