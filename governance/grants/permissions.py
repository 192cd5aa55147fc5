"""Who may do what with grants and their budgets, as sentences."""

from __future__ import annotations

from typing import Any

from governance.grants.deciding import can_decide_grant
from governance.matters.jav import takes_part
from governance.matters.permissions import leads
from governance.models import DecisionForm, GrantBudget, TransitionGrant
from regions.models import Body
from vardforlopp.accounts.rights import names_of_holders
from vardforlopp.common.answer import YES, Answer, no
from vardforlopp.common.money import sek

SUPERSEDED = "Beslutet är ersatt av ett senare."


def _stands(grant: TransitionGrant) -> Answer:
    return no(SUPERSEDED) if grant.decision.is_superseded else YES


def can_reverse(user: Any, grant: TransitionGrant) -> Answer:
    """Who leads the council, without jäv, while the decision stands."""
    council = grant.decision.council
    leading: Answer = user.may("lead_council", council)
    return leading & takes_part(user, grant.decision.matter) & _stands(grant)


def can_replace(user: Any, grant: TransitionGrant) -> Answer:
    """Who has the delegation today, as for a new grant in the matter, while the decision stands."""
    return can_decide_grant(user, grant.decision.matter) & _stands(grant)


def is_unused(grant: TransitionGrant) -> Answer:
    """Whether nothing of a grant with its sums is reported as used; else what can be done."""
    used = grant.used  # type: ignore[attr-defined]
    if not used:
        return YES
    return no(
        f"En del är redovisad som använd ({sek(used)}) och tas inte tillbaka. Återför det som är "
        "kvar, och besluta om ett nytt bidrag i ärendet om något ska vara annorlunda."
    )


def can_take_place_of(user: Any, grant: TransitionGrant) -> Answer:
    """Who may replace it, as long as nothing is reported as used."""
    return can_replace(user, grant) & is_unused(grant)


def can_report_use(user: Any, grant: TransitionGrant) -> Answer:
    """The regional economist, and the process leader of the introduction."""
    region = grant.decision.council.region
    led = leads(user, grant.decision.matter.implementation)
    if user.may("follow_grants", region) or led:
        return _stands(grant)
    return no(f"Användningen redovisas av regional ekonom i {region} eller av processledaren.")


def can_edit_grant_budgets(user: Any, of: Body | GrantBudget) -> Answer:
    """Who keeps the region's budget for grants."""
    answer: Answer = user.may("edit_grant_budgets", of.council if hasattr(of, "council") else of)
    return answer


def who_can(council: Body) -> list[str]:
    """Sentences for "Vem kan se och ändra det här?" of grants."""
    leading = ", ".join(names_of_holders("lead_council", council)) or "ingen just nu"
    follow = ", ".join(names_of_holders("follow_grants", council.region)) or "ingen just nu"
    return [
        "Alla som är inloggade kan läsa besluten, beloppen och vad de har använts till.",
        "Den som har delegation beslutar, rättar och återtar.",
        "Ett fattat beslut ändras aldrig: ett nytt ersätter det och båda syns.",
        f"Ordföranden eller vice ordföranden återför det som inte används ({leading}).",
        f"Regional ekonom får besked och redovisar användningen, liksom processledaren ({follow}).",
    ]


def who_can_about_budgets(council: Body) -> list[str]:
    """Sentences for "Vem kan se och ändra det här?" of the budgets."""
    names = ", ".join(names_of_holders("edit_grant_budgets", council)) or "ingen just nu"
    return [
        "Alla som är inloggade kan läsa budgeten och besluten om den.",
        f"Budgeten hålls av hälso- och sjukvårdsdirektören eller utvecklingschefen ({names}).",
        "Ett beslut ändras inte; ett nytt gäller i stället.",
        "Budgeten sänks inte under det som är beviljat.",
    ]


def is_withdrawal(grant: TransitionGrant) -> bool:
    """Whether the decision that took its place took it back."""
    later = getattr(grant.decision, "superseded_by", None)
    return later is not None and later.form == DecisionForm.WITHDRAWAL
