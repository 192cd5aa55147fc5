"""What a cost judgement begins with: the amounts of the impact assessment, and who can take part.

Only what the region itself pays is counted, and in the year when it costs the most: the frame is
of one year.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from governance.models import CostJudgement, Matter
from regions.models import Person
from vardforlopp.accounts.rights import holders_at
from vardforlopp.common.money import total
from vardforlopp.introduction.impact_overview import costs_of, falls_in, years_of
from vardforlopp.introduction.models import CostBearer, ImpactAssessment
from vardforlopp.pathways.addresses import address
from vardforlopp.pathways.models import Staffing, StaffingRole

COUNCIL_RIGHTS = ("take_part", "prepare_matters")


@dataclass(frozen=True)
class Seat:
    """A person who can take part in the judgement, and as what."""

    person: Person
    role: str


@dataclass(frozen=True)
class Proposal:
    """What the impact assessment says of the dearest year, SEK; and where it says so."""

    amount: Decimal
    year: int
    url: str


def exceeds_frame(expected: Decimal, within_frame: Decimal, with_grant: Decimal) -> bool:
    """Whether what is expected is more than the frame and the grant together (SEK)."""
    return expected > within_frame + with_grant


def leaders_of(matter: Matter) -> set[int]:
    """The persons who lead the process of the matter's implementation today."""
    rows = Staffing.objects.in_force().filter(
        implementation=matter.implementation_id, role=StaffingRole.LEADER
    )
    return set(rows.values_list("person_id", flat=True))


def judges_for(matter: Matter) -> dict[int, Seat]:
    """Those who can take part, by person: process leaders first, then the council's people."""
    found: dict[int, Seat] = {}
    staffed = Staffing.objects.in_force().filter(
        implementation=matter.implementation_id, role=StaffingRole.LEADER
    )
    for row in staffed.select_related("person").order_by("person__sort_key"):
        found.setdefault(row.person_id, Seat(row.person, StaffingRole.LEADER.label))
    for right in COUNCIL_RIGHTS:
        held = holders_at(right, matter.council).order_by("person__sort_key")
        for one in held:
            found.setdefault(one.person_id, Seat(one.person, str(one.get_role_display())))
    return found


def proposal(matter: Matter) -> Proposal | None:
    """What the region pays in the dearest year of a finished impact assessment; None without."""
    done = ImpactAssessment.objects.filter(completed_on__isnull=False)
    assessment = done.filter(implementation=matter.implementation_id).first()
    costs = [cost for cost in costs_of(assessment) if cost.bearer == CostBearer.REGION]
    sums = [
        (total(cost.amount for cost in costs if falls_in(cost, year)), -year)
        for year in years_of(costs)
    ]
    if not sums or matter.implementation is None:
        return None
    amount, year = max(sums)
    if amount <= 0:
        return None
    url = f"{address(matter.implementation, 'impact')}?ar={-year}#kostnader"
    return Proposal(amount, -year, url)


def latest_judgement(matter: Matter) -> CostJudgement | None:
    """The judgement that holds."""
    rows = CostJudgement.objects.in_force().filter(matter=matter)
    found: CostJudgement | None = rows.prefetch_related("judges__person").first()
    return found
