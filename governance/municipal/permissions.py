"""Who keeps the municipal track, and who answers for a municipality."""

from __future__ import annotations

from typing import Any

from governance.models import MunicipalAnswer, MunicipalTrack
from governance.municipal.order import keeper
from regions.models import Body
from vardforlopp.accounts.rights import names_of_holders
from vardforlopp.common.answer import YES, Answer, no
from vardforlopp.common.wording import municipal


def can_keep_tracks(user: Any, council: Body) -> Answer:
    """The secretary of the municipalities' joint network."""
    answer: Answer = user.may("run_municipal_track", keeper(council))
    return answer


def can_keep_track(user: Any, track: MunicipalTrack) -> Answer:
    """The secretary of the municipalities' joint network."""
    return can_keep_tracks(user, track.council)


def can_keep_of(user: Any, row: Any) -> Answer:
    """The same of what belongs to a track."""
    return can_keep_track(user, row.track)


def can_answer(user: Any, answer: MunicipalAnswer) -> Answer:
    """The director of exactly that municipality, or the network's secretary on their behalf."""
    if user.may("answer_for_municipality", answer.municipality):
        return YES
    if can_keep_of(user, answer):
        return YES
    place = municipal(str(answer.municipality))
    return no(
        f"Socialchefen i {place} svarar för kommunen. Nätverkets sekreterare kan notera svaret."
    )


def takes_answer(answer: MunicipalAnswer) -> Answer:
    """Whether the track waits for the municipalities now, and the municipality is there today."""
    if answer.track.is_over:
        return no(
            "Spåret är avslutat. Nätverkets sekreterare kan öppna det igen om svaret ska ändras."
        )
    if not answer.track.takes_answers:
        return no("Frågan är inte lyft till kommunerna än.")
    if answer.municipality.has_ended or answer.municipality.is_coming:
        return no("Kommunen finns inte i dag, och räknas inte med.")
    return YES


def who_can_about_tracks(council: Body) -> list[str]:
    """Sentences for "Vem kan se och ändra det här?"."""
    body = keeper(council)
    names = ", ".join(names_of_holders("run_municipal_track", body))
    alone = "Varje kommuns socialchef svarar för sin egen kommun. Sekreteraren kan notera svaret åt"
    return [
        "Alla som är inloggade kan läsa hur långt kommunerna har kommit och vad de har svarat.",
        f"Sekreteraren i {body} sköter spåret{f' ({names})' if names else ''}.",
        f"{alone} kommunen. Då står det vem som noterade det.",
        "Inget tas bort: ställningstaganden rättas med nya, och ändrade svar står i historiken.",
    ]
