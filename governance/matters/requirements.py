"""What must be in place before a matter is submitted (S2-46), and where each thing is mended."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from governance.models import Matter, MatterKind
from vardforlopp.introduction.models import GapAnalysis, ImpactAssessment
from vardforlopp.pathways.addresses import address
from vardforlopp.pathways.models import Implementation


@dataclass(frozen=True)
class Requirement:
    """One thing: whether it is there, the words of it, and the way to mend it."""

    ok: bool
    text: str
    refusal: str  # the sentence when it is missing
    href: str
    fix: str


def requirements(matter: Matter) -> list[Requirement]:
    """Everything a matter of its kind must have; the cost judgement comes later."""
    edit = reverse("matter_edit", args=[matter.council.slug, matter.year, matter.number])
    own = [
        Requirement(
            bool(matter.description.strip()),
            "Ärendet har en kort beskrivning",
            "Den korta beskrivningen saknas.",
            edit,
            "Skriv den",
        ),
        Requirement(
            bool(matter.sender.strip()),
            "Avsändaren är angiven",
            "Avsändaren saknas.",
            edit,
            "Ange avsändare",
        ),
    ]
    if matter.kind != MatterKind.INTRODUCTION or matter.implementation is None:
        return own
    return [*_analysis(matter.implementation), *own]


def _analysis(about: Implementation) -> list[Requirement]:
    """What the implementation already knows: nothing of it is written again."""
    impact = _of(ImpactAssessment, about)
    gap = _of(GapAnalysis, about)
    is_answered = bool(impact and impact.within_mandate)
    return [
        Requirement(
            bool(gap and gap.is_complete),
            "Gapanalysen är klar",
            "Gapanalysen är inte klar.",
            address(about, "gap_analysis"),
            "Till gapanalysen",
        ),
        Requirement(
            bool(impact and impact.is_complete),
            "Konsekvensanalysen är klar",
            "Konsekvensanalysen är inte klar.",
            address(about, "impact"),
            "Till konsekvensanalysen",
        ),
        Requirement(
            is_answered,
            "Det är besvarat om det ryms inom verksamheternas uppdrag",
            "Frågan om det ryms inom verksamheternas uppdrag är inte besvarad.",
            address(about, "impact"),
            "Svara i konsekvensanalysen",
        ),
    ]


def _of(model: Any, about: Implementation) -> Any:
    return model._default_manager.filter(implementation=about).first()
