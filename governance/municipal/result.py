"""What the municipalities came to, in one sentence, read from the rows."""

from __future__ import annotations

from governance.models import MunicipalReply, MunicipalTrack, TrackDecision, TrackStatus
from governance.municipal.tally import Tally, tally_of
from governance.municipal.wording import told
from vardforlopp.common.wording import all_of

Reply = MunicipalReply


def answers_in_words(tally: Tally) -> str:
    """Such as "9 av 12 kommuner har svarat: 6 ja, 2 ja med villkor och 1 nej"."""
    kinds = (Reply.YES, Reply.CONDITIONS, Reply.NO)
    parts = [f"{number} {kind.label}" for kind in kinds if (number := tally.number(kind))]
    noun = "kommun" if tally.of == 1 else "kommuner"
    counted = f"{tally.words} {noun} har svarat"
    return f"{counted}: {all_of(parts)}" if parts else counted


def result_of(track: MunicipalTrack, tally: Tally | None = None) -> str:
    """The answers where the municipalities were asked, else what the last body came to."""
    if track.asked_on is not None or track.takes_answers or track.answers.exists():
        return f"{answers_in_words(tally or tally_of(track))}."
    latest = _latest(track)
    return f"{latest.body} {told(latest).lower()}." if latest else ""


def _latest(track: MunicipalTrack) -> TrackDecision | None:
    rows = TrackDecision.objects.in_force().filter(track=track).exclude(stage=TrackStatus.NETWORKS)
    found: TrackDecision | None = rows.select_related("body").order_by("-pk").first()
    return found
