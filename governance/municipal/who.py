"""Whom the forms of the municipal track offer: introductions to start with, and who prepared."""

from __future__ import annotations

from typing import Any

from django.db.models import Q

from governance.models import MunicipalTrack
from governance.municipal.order import order_of
from regions.models import Body, BodyKind, BodyMembership
from vardforlopp.pathways.models import Implementation, ImplementationStatus

Preparer = tuple[Any, str, str]  # who, as what, and as it reads in the list


def startable(council: Body) -> Any:
    """Introductions of the county whose version concerns municipal care and has no open track."""
    busy = MunicipalTrack.objects.open().values("implementation")
    rows = Implementation.objects.current().filter(
        region=council.region_id, pathway_version__concerns_municipal_care=True
    )
    rows = rows.exclude(status=ImplementationStatus.ENDED).exclude(pk__in=busy)
    return rows.select_related("pathway_version__pathway", "region").order_by(
        "pathway_version__pathway__name", "pk"
    )


def preparers(track: MunicipalTrack) -> dict[str, Preparer]:
    """The county's networks, MAS and MAR's among them, and the members of its LPO and LAG."""
    bodies = list(_networks(track))
    found: dict[str, Preparer] = {f"organ-{body.pk}": (body, "", str(body)) for body in bodies}
    for seat in _seats(track):
        role = ", ".join(part for part in (seat.represents, str(seat.body)) if part)
        key = f"person-{seat.person_id}"
        found.setdefault(key, (seat.person, role, f"{seat.person} ({role})"))
    return found


def _networks(track: MunicipalTrack) -> Any:
    setting = order_of(track.council)
    above = setting.preparing_network_id if setting else None
    own = Q(pk=above) | Q(parent=above) if above else Q()
    rows = Body.objects.in_force().filter(
        Q(kind=BodyKind.NETWORK) & own, region=track.implementation.region_id
    )
    return rows.in_swedish_order()


def _seats(track: MunicipalTrack) -> Any:
    rows = BodyMembership.objects.in_force().filter(
        body__kind__in=(BodyKind.LPO, BodyKind.LAG),
        body__region=track.implementation.region_id,
        is_protected=False,
    )
    return rows.select_related("person", "body").order_by("person__sort_key", "pk")
