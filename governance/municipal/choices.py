"""The buttons of a track: what its secretary may do where it stands, open or closed."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from governance.models import MunicipalTrack, TrackStatus
from governance.municipal.order import body_of, order_of
from governance.municipal.permissions import can_keep_track
from governance.municipal.tally import Tally
from governance.municipal.wording import act_of
from governance.municipal.workflow import track_workflow
from vardforlopp.common.answer import Answer

PAGES = {"close": "municipal_close", "reopen": "municipal_reopen", "stop": "municipal_stop"}


def choices(user: Any, track: MunicipalTrack, tally: Tally) -> list[dict[str, Any]]:
    """First what comes next, then how it ends."""
    keys, mine = [track.council.slug, track.pk], can_keep_track(user, track)
    found = _next(track, tally, mine, keys)
    for choice in track_workflow.open_to(user, track):
        name = choice.transition.name
        if name in PAGES and (choice.answer or not found):
            url = reverse(PAGES[name], args=keys)
            found.append(_button(choice.transition.label, url, choice.answer))
    return found


def _next(
    track: MunicipalTrack, tally: Tally, mine: Answer, keys: list[Any]
) -> list[dict[str, Any]]:
    body = body_of(track.status, order_of(track.council))
    if body is not None:
        act = "beredningen" if track.status == TrackStatus.NETWORKS else act_of(body)
        label = f"Notera {act}"
        return [_button(label, reverse("municipal_step", args=keys), mine, "primary")]
    if not track.takes_answers:
        return []
    label = "Fråga igen" if track.asked_on else f"Fråga {tally.of} kommuner"
    kind = "secondary" if track.asked_on else "primary"
    return [_button(label, reverse("municipal_ask", args=keys), mine, kind)]


def _button(label: str, url: str, answer: Answer, kind: str = "secondary") -> dict[str, Any]:
    return {"label": label, "url": url, "answer": answer, "kind": kind}
