"""How far the municipalities have come, on the page of the introduction and of its matter."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from governance.models import CouncilSetting, Matter, MunicipalTrack, TrackStatus
from governance.municipal.permissions import can_keep_tracks
from governance.municipal.result import result_of
from governance.municipal.shown import asks, state_of
from governance.municipal.steps import drawn, steps
from governance.municipal.tally import tally_of
from regions.models import Body
from vardforlopp.pathways.models import Implementation

Panel = dict[str, Any] | None


def of_implementation(user: Any, implementation: Implementation) -> Panel:
    """Its latest track; where there is none, the way to start it. None where it is not needed."""
    if not implementation.pathway_version.concerns_municipal_care:
        return None
    tracks = MunicipalTrack.objects.visible_to(user).filter(implementation=implementation)
    track = tracks.with_names().first()
    if track is not None:
        return _panel(track)
    council = _council_of(implementation)
    return None if council is None else _unstarted(user, council, implementation)


def of_matter(user: Any, matter: Matter) -> Panel:
    """The same on the page of a matter about an introduction."""
    return of_implementation(user, matter.implementation) if matter.implementation else None


def _council_of(implementation: Implementation) -> Body | None:
    """The council of the region that works by an order today."""
    orders = CouncilSetting.objects.in_force().filter(body__region=implementation.region_id)
    order = orders.select_related("body__region").order_by("pk").first()
    return order.body if order else None


def _framed(**facts: Any) -> dict[str, Any]:
    frame = {
        "title": "Kommunerna",
        "id": "kommuner",
        "template": "governance/panels/municipal.html",
    }
    return frame | facts


def _unstarted(user: Any, council: Body, implementation: Implementation) -> dict[str, Any]:
    url = reverse("municipal_start", args=[council.slug])
    answer = can_keep_tracks(user, council)
    return _framed(track=None, start_url=f"{url}?inforande={implementation.pk}", answer=answer)


def _panel(track: MunicipalTrack) -> dict[str, Any]:
    tally = tally_of(track)
    return _framed(
        track=track,
        state=state_of(track),
        drawn=[] if track.status == TrackStatus.STOPPED else drawn(steps(track), track),
        words=tally.words if asks(track, tally) else "",
        result=result_of(track, tally) if track.status == TrackStatus.DONE else "",
    )
