"""What waits for a director who is asked, and for the secretary who keeps the tracks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.urls import reverse

from governance.models import CouncilSetting, MunicipalAnswer, MunicipalTrack, TrackStatus
from governance.models.municipal_answers import WAITED_FOR
from governance.municipal.order import body_of, keeper, order_of
from governance.municipal.tally import Tally, tallies
from governance.municipal.who import startable
from governance.municipal.wording import act_of
from regions.models import Body, Municipality
from vardforlopp.accounts.rights import holds_somewhere, reached
from vardforlopp.common import dates

Item = dict[str, Any]


def waiting(user: Any) -> list[Item]:
    """Each municipality's unanswered question, and each track whose next step is the user's."""
    found: list[Item] = []
    if holds_somewhere(user, "answer_for_municipality"):
        found += _questions(user)
    if holds_somewhere(user, "run_municipal_track"):
        found += [item for council in councils_kept(user) for item in _of_council(council)]
    return found


def questions_to(user: Any) -> Any:
    """What the user's municipalities are asked and have not answered."""
    places = (reached(user, "answer_for_municipality") or {}).get(Municipality)
    if places is None:
        return MunicipalAnswer.objects.none()
    rows = MunicipalAnswer.objects.filter(
        municipality__in=places, reply__in=WAITED_FOR, track__status=TrackStatus.ANSWERS
    ).select_related("municipality", "track__council", "track__implementation__pathway_version")
    return rows.order_by("track__due_on", "pk")


def _questions(user: Any) -> Iterator[Item]:
    for row in questions_to(user):
        yield {
            "kind": "municipal_answer",
            "kind_label": "Svar från kommunen",
            "label": f"Svara för {row.municipality}: "
            f"{row.track.implementation.pathway_version.short_title}",
            "href": row.get_absolute_url(),
            "why": "Frågan är lyft till varje kommun, och du svarar för din.",
            "due": row.track.due_on,
            "is_late": bool(row.track.due_on and row.track.due_on < dates.today()),
        }


def councils_kept(user: Any) -> list[Body]:
    """The councils whose county's tracks the user keeps."""
    orders = CouncilSetting.objects.in_force().select_related("body__region").order_by("pk")
    return [order.body for order in orders if user.may("run_municipal_track", keeper(order.body))]


def _of_council(council: Body) -> Iterator[Item]:
    for row in startable(council).filter(step__isnull=False, municipal_tracks__isnull=True):
        url = reverse("municipal_start", args=[council.slug])
        yield _item(
            f"Starta det kommunala spåret för {row.pathway_version.short_title}",
            f"{url}?inforande={row.pk}",
            "Versionen berör kommunal vård och är mottagen i regionen.",
        )
    tracks = list(MunicipalTrack.objects.open().with_names().filter(council=council))
    counted = tallies(tracks)
    for track in tracks:
        track.council = council  # whose order is asked once
        item = _next(track, counted[track.pk])
        if item:
            yield item


def _next(track: MunicipalTrack, tally: Tally) -> Item | None:
    """What the secretary does next with a track; nothing while the municipalities have time."""
    keys = [track.council.slug, track.pk]
    body = body_of(track.status, order_of(track.council))
    if body is not None:
        act = "beredningen" if track.status == TrackStatus.NETWORKS else act_of(body)
        why = f"Spåret är hos {body}."
        return _item(f"Notera {act}: {track}", reverse("municipal_step", args=keys), why)
    if not track.takes_answers:
        return None
    unasked = tally.number("not_asked")
    if unasked:
        why = f"{unasked} av {tally.of} kommuner är inte tillfrågade."
        return _item(f"Fråga kommunerna: {track}", reverse("municipal_ask", args=keys), why)
    return _ending(track, tally)


def _ending(track: MunicipalTrack, tally: Tally) -> Item | None:
    """All have answered though nobody ended it, or the last day has passed."""
    is_late = bool(track.due_on and track.due_on < dates.today())
    if not (tally.is_complete or is_late):
        return None
    why = f"{tally.words} kommuner har svarat. Fråga igen, notera svar eller avsluta."
    item = _item(f"Följ upp kommunernas svar: {track}", track.get_absolute_url(), why)
    return item | {"due": track.due_on, "is_late": is_late}


def _item(label: str, href: str, why: str) -> Item:
    return {
        "kind": "municipal_track",
        "kind_label": "Kommunalt spår",
        "label": label,
        "href": href,
        "why": why,
    }
