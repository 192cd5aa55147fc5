"""Two new versions before the council: one to be informed of, one to be analysed."""

from __future__ import annotations

from governance.actions.communicating import inform
from governance.demo.matters import opened
from governance.demo.scene import SECRETARY, act, ago, council, introduction, leader
from governance.models import Matter, MatterKind
from vardforlopp.pathways.actions.national import APPROVED, PUBLISHED, record_national_step
from vardforlopp.pathways.actions.pathways import add_version
from vardforlopp.pathways.models import CarePathway, PathwayVersion, ProcessStep

EDITOR, SOURCE = "redaktor", "Påhittad för demonstrationen"
FEET = "kritisk-benischemi-20"  # made up in the story of the introductions
AFTER_SEPSIS = {
    "title": "Sepsis – uppföljning efter vårdtiden",
    "short_title": "Sepsis, uppföljning",
    "part": "2",
    "starts_at": "utskrivning efter sepsis",
    "ends_at": "samtal efter tre månader",
    "concerns_municipal_care": True,
    "source": SOURCE,
}


def to_analyse() -> Matter:
    """Version 2.0 of kritisk benischemi has its matter; the analysis is the process leader's."""
    on, found = ago(27), [introduction(FEET)]
    return act(SECRETARY, on, inform, council(), implementations=found, told_on=on)[0]


def to_submit() -> Matter:
    """A grant that the process leader has described and not sent in."""
    return opened(
        *(ago(20), leader(FEET), "Utbildning i ankeltryck för kommunernas sjuksköterskor"),
        "Version 2.0 börjar också i kommunen. Kärlmottagningen söker 85 000 kronor.",
        FEET,
        sender="Kärlmottagningen",
    )


def to_inform() -> Matter:
    """A part of sepsis is published, and nobody in the region has been told yet."""
    version = _published()
    return opened(
        *(ago(6), SECRETARY, f"Införande av {version.title}"),
        "Fastställt och publicerat nationellt. Ingen i regionen är informerad än.",
        version.slug,
        kind=MatterKind.INTRODUCTION,
        sender="Nationellt system för kunskapsstyrning hälso- och sjukvård",
    )


def _published() -> PathwayVersion:
    """From the editor; the days say that they are invented."""
    pathway = CarePathway.objects.get(slug="sepsis")
    version = act(EDITOR, ago(30), add_version, pathway=pathway, **AFTER_SEPSIS)
    for code, before in ((APPROVED, 22), (PUBLISHED, 9)):
        step = ProcessStep.objects.filter(code=code).latest("pk")
        facts = {"step": step, "reached_on": ago(before), "reached_source": SOURCE}
        act(EDITOR, ago(before), record_national_step, version, **facts)
    return version
