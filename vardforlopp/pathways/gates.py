"""What should be in place before each regional step: "Vad saknas?".

A condition is met by a fact in the system or by "klart på annat sätt". Only a decision in a region
whose council works in the system is hard; the rest is passed with a reason (design 5).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property, partial

from django.conf import settings
from django.utils.module_loading import import_string

from regions.models import Body
from vardforlopp.common.answer import Answer, Refused
from vardforlopp.pathways.models import (
    ConditionMet,
    Implementation,
    Milestone,
    MilestoneKind,
    PathwayVersion,
    ProcessStep,
    Staffing,
    StaffingRole,
    Track,
)


class Facts:
    """What the gates look at for one implementation, each read when a condition first asks."""

    def __init__(self, implementation: Implementation):
        self.implementation = implementation
        self._further: dict[str, Answer] = {}

    @cached_property
    def roles(self) -> set[str]:
        """The parts that somebody has today."""
        rows = Staffing.objects.in_force().filter(implementation=self.implementation)
        return set(rows.values_list("role", flat=True))

    @cached_property
    def kinds(self) -> set[str]:
        """The kinds of milestone that are registered."""
        rows = Milestone.objects.in_force().filter(implementation=self.implementation)
        return set(rows.values_list("kind", flat=True))

    @cached_property
    def otherwise(self) -> dict[str, ConditionMet]:
        """What is done in another way, by the code of the condition."""
        rows = ConditionMet.objects.filter(implementation=self.implementation)
        return {row.condition: row for row in rows}

    @cached_property
    def council_works_here(self) -> bool:
        """Whether the region's council makes its decisions in this system."""
        return council_works_here(self.implementation)

    @cached_property
    def has_newer(self) -> bool:
        """Whether a national version that replaces this one is published."""
        replaced = PathwayVersion.objects.replaced_ids()
        return replaced.filter(replaces=self.implementation.pathway_version_id).exists()

    def further(self, code: str) -> Answer | None:
        """What work in a higher app says of a condition; a no may say how far it has come."""
        if code not in settings.GATE_FACTS:
            return None
        if code not in self._further:
            self._further[code] = import_string(settings.GATE_FACTS[code])(self.implementation)
        return self._further[code]


def council_works_here(implementation: Implementation) -> bool:
    """Whether the region's council makes its decisions in this system."""
    return Body.objects.filter(region_id=implementation.region_id, works_here=True).exists()


@dataclass(frozen=True)
class Condition:
    """One line of "Vad saknas?": `met` reads the facts; None when only people can know yet."""

    code: str
    text: str
    met: Callable[[Facts], bool] | None = None
    mend: str = ""  # the name of the page where it is mended
    hard: Callable[[Facts], bool] = lambda facts: False


def _staffed(roles: tuple[str, ...], facts: Facts) -> bool:
    return bool(facts.roles & set(roles))


def _has(kind: str, facts: Facts) -> bool:
    return kind in facts.kinds


def _told(code: str, text: str, mend: str = "") -> Condition:
    """A condition that settings.GATE_FACTS tells of; `mend` is the name of the page for it."""
    return Condition(code, text, lambda facts: bool(facts.further(code)), mend)


def _staffing(code: str, text: str, *roles: str) -> Condition:
    return Condition(code, text, partial(_staffed, roles), "staff")


def _milestone(code: str, text: str, kind: str, **more: Callable[[Facts], bool]) -> Condition:
    return Condition(code, text, partial(_has, kind), "register_milestone", **more)


GATES: dict[str, tuple[Condition, ...]] = {
    "R2": (
        _staffing("owner", "Processägare är utsedd", StaffingRole.OWNER),
        _staffing("leader", "Processledare är utsedd", StaffingRole.LEADER),
        _staffing(
            "support",
            "Processtöd eller processhandledare är utsedd",
            StaffingRole.SUPPORTER,
            StaffingRole.FACILITATOR,
        ),
    ),
    "R4": (_told("questions", "De nio frågeställningarna är besvarade", "answers"),),
    "R5": (_told("gap", "Gap- och konsekvensanalysen är klar", "gap_analysis"),),
    "R6": (Condition("plan", "Handlingsplanen har varit ute på synpunktsrunda"),),
    "R7": (
        _milestone(
            "recommendation", "Rådets rekommendation är registrerad", MilestoneKind.RECOMMENDATION
        ),
        _milestone(
            "decision",
            "Beslutet om införande är registrerat",
            MilestoneKind.DECISION,
            hard=lambda facts: facts.council_works_here,
        ),
    ),
    "R8": (
        _milestone(
            "communicated",
            "Beslutet är meddelat ledningsgrupp, processledare och processägare",
            MilestoneKind.COMMUNICATED,
        ),
    ),
    "R10": (_told("introduced", "Verksamheterna arbetar enligt vårdförloppet", "unit_statuses"),),
    "R11": (_told("line_owner", "Ansvarig i linjen och nästa översyn är bestämda", "maintenance"),),
}
GATES["R12"] = (
    Condition(
        "new_version", "En ny nationell version är publicerad", lambda facts: facts.has_newer
    ),
)
OF_COUNCIL = ("recommendation", "decision")  # made by a council that works in the system
CONDITIONS = {condition.code: condition for gate in GATES.values() for condition in gate}


@dataclass(frozen=True)
class Check:
    """A condition as it stands: met by a fact, met in another way, or missing."""

    step: ProcessStep
    condition: Condition
    is_met: bool
    otherwise: ConditionMet | None
    is_hard: bool
    further: Answer | None = None  # of a condition that work in a higher app meets


def checks(facts: Facts, steps: Iterable[ProcessStep]) -> list[Check]:
    """Every condition of the given steps, in order."""
    return [
        _check(facts, step, condition) for step in steps for condition in GATES.get(step.code, ())
    ]


def _check(facts: Facts, step: ProcessStep, condition: Condition) -> Check:
    otherwise = facts.otherwise.get(condition.code)
    by_fact = condition.met is not None and condition.met(facts)
    hard = condition.hard(facts)
    met_otherwise = otherwise is not None and not hard
    is_met = by_fact or met_otherwise
    further = facts.further(condition.code)
    return Check(step, condition, is_met, None if by_fact else otherwise, hard, further)


def passed(
    steps: list[ProcessStep], here: ProcessStep | None, target: ProcessStep
) -> list[ProcessStep]:
    """The regional steps entered on the way from here to target, target included."""
    after = here.order if here else 0
    return [
        step
        for step in steps
        if step.track == Track.REGIONAL and after < step.order <= target.order
    ]


def on_the_way(implementation: Implementation, target: ProcessStep) -> list[Check]:
    """Every condition of the steps from where the implementation stands to the target."""
    steps = list(ProcessStep.objects.filter(template=implementation.template_id))
    ahead = passed(steps, implementation.step, target)
    return checks(Facts(implementation), ahead)


def stopped_by_council(step: ProcessStep) -> str:
    """Why a hard condition stops the step."""
    return (
        f"Det går inte att gå till {step.code} än. Rådet i regionen beslutar i systemet, och "
        "beslutet måste finnas först."
    )


class Unmet(Refused):
    """A step is not reached as asked: `checks` are all the conditions on the way there."""

    def __init__(self, reason: str, field: str, on_the_way: list[Check]):
        super().__init__(reason, field)
        self.checks = on_the_way
