"""Who lays up, confirms and ends delegations, as sentences."""

from __future__ import annotations

from typing import Any

from governance.delegations.holding import is_the_delegate
from governance.models import DelegateRole, Delegation
from regions.models import Body
from vardforlopp.accounts.rights import names_of_holders
from vardforlopp.common import dates
from vardforlopp.common.answer import Answer, no


def can_propose_delegation(user: Any, council: Body) -> Answer:
    """Those who prepare the council's delegation order."""
    answer: Answer = user.may("propose_delegations", council)
    return answer


def can_answer_delegation(user: Any, delegation: Delegation) -> Answer:
    """The director; of the director's own, another of those who lay up. Never one's own."""
    if user.person_id == delegation.proposed_by_id:
        return no("En annan person ska svara än den som lade upp delegationen.")
    answer: Answer = user.may(right_to_answer(delegation), delegation.council)
    if answer and is_the_delegate(user.person, delegation, dates.today()):
        return no("Ingen bekräftar en delegation till sig själv. En annan person svarar.")
    return answer


def can_end_delegation(user: Any, delegation: Delegation) -> Answer:
    """Those who lay up, and the director."""
    answer: Answer = user.may("propose_delegations", delegation.council)
    return answer if answer else user.may("confirm_delegations", delegation.council)


def right_to_answer(delegation: Delegation) -> str:
    """The director says yes to what the director gives; two others to what the board gives them."""
    is_the_directors = delegation.role == DelegateRole.DIRECTOR
    return "propose_delegations" if is_the_directors else "confirm_delegations"


def who_can_about_delegations(council: Body) -> list[str]:
    """Sentences for "Vem kan se och ändra det här?"."""
    proposers = ", ".join(names_of_holders("propose_delegations", council)) or "ingen just nu"
    directors = ", ".join(names_of_holders("confirm_delegations", council)) or "ingen just nu"
    return [
        "Alla inloggade läser vem som får besluta vad.",
        f"Sekreteraren och utvecklingschefen lägger upp och avslutar delegationer ({proposers}).",
        f"Direktören bekräftar dem ({directors}).",
        "Nämndens delegation till direktören bekräftas av en annan av dem som lägger upp.",
        "Ingen bekräftar en delegation som den själv lade upp eller får.",
    ]
