"""Who may do what with the money, as sentences."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from funding.held import HeldMonth
from funding.models import (
    ApproverMandate,
    Gathering,
    GatheringMaterial,
    Participation,
    Position,
    PositionHolding,
    ReportObligation,
)
from funding.months import month_name
from funding.reach import reads_a_payer
from vardforlopp.accounts.rights import holds_somewhere, names_of_holders
from vardforlopp.common import dates
from vardforlopp.common.answer import YES, Answer, no

CANCELLED = "Det är inställt."


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


def can_edit_budgets(user: Any, of: Any = None) -> Answer:
    """The kansli of the healthcare region; `of` is that, or what has one. Without it: somewhere."""
    if of is None:
        return holds_somewhere(user, "edit_budgets")
    answer: Answer = user.may("edit_budgets", getattr(of, "healthcare_region", of))
    return answer


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


def can_report_time(user: Any, held: HeldMonth) -> Answer:
    """Whoever held the position that month, as soon as the month has begun; nobody else."""
    if user.person_id != held.holding.person_id:
        return no("Bara den som har tjänsten rapporterar sin egen tid.")
    if held.month > dates.today():
        return no(f"{month_name(held.month).capitalize()} har inte börjat än.")
    if not held.is_held:
        return no(f"Du hade inte tjänsten i {month_name(held.month)}.")
    return YES


def who_can_about_time(position: Position) -> list[str]:
    """Sentences for "Vem kan se och ändra det här?" of a time report."""
    place = position.healthcare_region
    readers = names_of_holders("read_money", place), names_of_holders("read_money", position.region)
    names = ", ".join(sorted({*readers[0], *readers[1]})) or "ingen just nu"
    return [
        "Den som har tjänsten ser och ändrar sin egen tid. Varje ändring sparas i historiken.",
        f"{position.region} som anställer och {place} som betalar kan läsa ({names}).",
        "Ingen annan region ser rapporten.",
    ]


def can_plan_gatherings(user: Any, of: Any = None) -> Answer:
    """The kansli of the healthcare region that organises; without `of`, those who may somewhere."""
    if of is None:
        return holds_somewhere(user, "plan_gatherings")
    answer: Answer = user.may("plan_gatherings", getattr(of, "healthcare_region", of))
    return answer


def can_change_gathering(user: Any, gathering: Gathering) -> Answer:
    """As long as it is not cancelled."""
    may = can_plan_gatherings(user, gathering)
    return may & no(CANCELLED) if gathering.is_cancelled else may


def can_change_material(user: Any, material: GatheringMaterial) -> Answer:
    """As the gathering it is for."""
    return can_change_gathering(user, material.gathering)


def can_cancel_gathering(user: Any, gathering: Gathering) -> Answer:
    """Before it is over."""
    may = can_change_gathering(user, gathering)
    return may & no("Det har redan varit.") if gathering.is_over else may


def can_note_attendance(user: Any, of: Gathering | Participation) -> Answer:
    """The kansli, when it has begun."""
    gathering = of.gathering if isinstance(of, Participation) else of
    may = can_change_gathering(user, gathering)
    if gathering.has_begun:
        return may
    return may & no(f"Det börjar {dates.swedish_moment(gathering.starts_at)}.")


def can_answer_invitation(user: Any, participation: Participation) -> Answer:
    """The one who is invited, until it is over."""
    if user.person_id != participation.person_id:
        return no("Bara den som är inbjuden svarar.")
    if participation.gathering.is_cancelled:
        return no(CANCELLED)
    return no("Det har redan varit.") if participation.gathering.is_over else YES


def who_can_about_gatherings(place: Any = None) -> list[str]:
    """Sentences for "Vem kan se och ändra det här?" of gatherings, of one organiser or all."""
    names = ", ".join(names_of_holders("plan_gatherings", place)) if place else ""
    who = f"Kansliet i {place}" if place else "Kansliet i den sjukvårdsregion som ordnar"
    return [
        "Alla som är inloggade kan läsa om möten och utbildningar och hämta materialet.",
        f"{who} planerar, bjuder in och noterar vilka som var där{f' ({names})' if names else ''}.",
        "Den som är inbjuden svarar själv. Inget tas bort: det som inte blir av ställs in.",
    ]


def can_read_payers(user: Any, _: Any = None) -> Answer:
    """Those who read all the money of a healthcare region: who may attest, what is handed over."""
    if reads_a_payer(user):
        return YES
    return no(
        "Sidan är för dem som läser en sjukvårdsregions alla fakturor, till exempel kansliet."
    )


def can_edit_mandates(user: Any, of: Any = None) -> Answer:
    """The kansli; `of` is a mandate or a healthcare region. Without it: those who may somewhere."""
    if of is None:
        return holds_somewhere(user, "edit_mandates")
    answer: Answer = user.may("edit_mandates", getattr(of, "healthcare_region", of))
    return answer


def can_answer_mandate(user: Any, mandate: ApproverMandate) -> Answer:
    """The kansli; neither the one it is for nor the one who proposed it."""
    if user.person_id in (mandate.person_id, mandate.proposed_by_id):
        return no("En annan person ska svara än den som lade upp mandatet eller ska få det.")
    return can_edit_mandates(user, mandate)


def who_can_about_mandates(place: Any) -> list[str]:
    """Sentences for "Vem kan se och ändra det här?" of the attestförteckning of a place."""
    kansli = ", ".join(names_of_holders("edit_mandates", place)) or "ingen just nu"
    return [
        f"De som läser fakturor och budget i {place} kan läsa attestförteckningen.",
        f"Kansliet lägger upp, bekräftar och avslutar mandat ({kansli}).",
        "En annan person bekräftar än den som lade upp. Ingen ger sig själv ett mandat.",
    ]


def can_read_money(user: Any, _: Any = None) -> Answer:
    """Those who read money somewhere; which rows, the fetching decides."""
    return holds_somewhere(user, "read_money")


def can_enter_costs(user: Any, position: Position) -> Answer:
    """The economist of just the region that employs."""
    answer: Answer = user.may("enter_salary_costs", position.region)
    return answer


def can_enter_costs_of(user: Any, money: Any) -> Answer:
    """The same for all positions of a region: `money` has the region."""
    answer: Answer = user.may("enter_salary_costs", money.region)
    return answer


def can_edit_salary_basis(user: Any, of: Any = None) -> Answer:
    """The kansli of the healthcare region that pays; `of` is a rule or a healthcare region.

    Without it: those who may somewhere.
    """
    if of is None:
        return holds_somewhere(user, "edit_salary_basis")
    answer: Answer = user.may("edit_salary_basis", getattr(of, "healthcare_region", of))
    return answer


def who_can_about_costs(region: Any, payers: Iterable[Any]) -> list[str]:
    """Sentences for "Vem kan se och ändra det här?" of a region's salary costs."""
    names = ", ".join(names_of_holders("enter_salary_costs", region)) or "ingen just nu"
    paying = ", ".join(str(payer) for payer in payers) or "sjukvårdsregionen"
    return [
        f"Lönekostnader läses bara i {region}, som anställer, och i {paying}, som betalar.",
        f"Regional ekonom i {region} lämnar och rättar dem ({names}).",
        "En lämnad kostnad ändras inte. En rättelse är en ny rad, och den gamla står kvar.",
    ]


WHO_READS_MONEY = (
    "Du ser regionens egna tjänster, eller dem som sjukvårdsregionen betalar en andel av.",
    "Ingen annan region ser beloppen.",
    "Regional ekonom lämnar och rättar lönekostnader. Kansliet bestämmer vad som räknas.",
)


def who_can_about_basis(place: Any) -> list[str]:
    """Sentences for "Vem kan se och ändra det här?" of the rules of salary cost."""
    names = ", ".join(names_of_holders("edit_salary_basis", place)) or "ingen just nu"
    return [
        f"De som läser lönekostnader i {place} eller i en region vars tjänst den betalar.",
        f"Kansliet i {place} bestämmer vad som räknas ({names}).",
    ]
