"""Who may do what with the money, as sentences."""

from __future__ import annotations

from typing import Any

from funding.models import Position, PositionHolding, ReportObligation
from vardforlopp.accounts.rights import holds_somewhere, names_of_holders
from vardforlopp.common.answer import Answer, no


def can_edit_agreements(user: Any, _: Any = None) -> Answer:
    """Those who keep the facts that are the same in the whole country."""
    answer: Answer = user.may("edit_agreements")
    return answer


def can_send_report(user: Any, report: ReportObligation) -> Answer:
    """The kansli where it is compiled, or those who keep the agreements."""
    if report.place is None or user.may("edit_agreements"):
        return can_edit_agreements(user)
    answer: Answer = user.may("edit_budgets", report.place)
    return answer


def who_can() -> list[str]:
    """Sentences for "Vem kan se och ändra det här?"."""
    names = ", ".join(names_of_holders("edit_agreements")) or "ingen just nu"
    return [
        "Alla som är inloggade kan läsa överenskommelserna, fördelningen och rapporterna.",
        f"Nationell redaktör kan ändra dem ({names}). Varje ändring sparas i historiken.",
        "Kansliet där en rapport sammanställs kan registrera att den är skickad.",
    ]


def can_edit_positions(user: Any, of: Any = None) -> Answer:
    """The kansli of the healthcare region that pays; `of` is a position or a healthcare region.

    Without it: those who may somewhere.
    """
    if of is None:
        return holds_somewhere(user, "edit_positions")
    answer: Answer = user.may("edit_positions", getattr(of, "healthcare_region", of))
    return answer


def can_extend_position(user: Any, position: Position) -> Answer:
    """The kansli, when there is an end to put off."""
    if position.valid_to is None:
        return no("Tjänsten har inget känt slut att förlänga.")
    return can_edit_positions(user, position)


def can_propose_holder(user: Any, position: Position) -> Answer:
    """The region that employs (S0-29)."""
    answer: Answer = user.may("propose_holder", position.region)
    return answer


def can_answer_holding(user: Any, holding: PositionHolding) -> Answer:
    """The kansli; neither the one proposed nor the one who proposed."""
    if user.person_id in (holding.person_id, holding.proposed_by_id):
        return no("En annan person ska svara än den som föreslog eller föreslogs.")
    return can_edit_positions(user, holding.position)


def can_end_holding(user: Any, holding: PositionHolding) -> Answer:
    """The kansli, when it is confirmed."""
    return can_edit_positions(user, holding.position)


def who_can_about(position: Position) -> list[str]:
    """Sentences for "Vem kan se och ändra det här?" of a position."""
    kansli = ", ".join(names_of_holders("edit_positions", position.healthcare_region))
    region = ", ".join(names_of_holders("propose_holder", position.region))
    place = position.healthcare_region
    return [
        "Alla som är inloggade kan läsa tjänsterna och vem som har dem.",
        f"Kansliet i {place} håller tjänsten och bekräftar ({kansli or 'ingen just nu'}).",
        f"{position.region} föreslår innehavare ({region or 'ingen just nu'}).",
        f"Handlingarna läses av dem som får läsa pengarna i {position.region} eller {place}.",
    ]
