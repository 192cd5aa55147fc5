"""What comes out: decisions reported to the board, and those that the public may read."""

from __future__ import annotations

from datetime import date

from governance.actions.publishing import publish
from governance.actions.reporting import fill_in_report, make_report
from governance.demo.scene import COPD, SECRETARY, STROKE, act, council, introduction
from governance.models import DelegatedDecision, DelegationReport
from governance.publishing.candidates import candidate

PUBLIC = {
    STROKE: (
        "Stroke och TIA: snabbare till strokeenhet",
        (
            "Från mars 2021 ska fler som insjuknar i stroke komma direkt till en strokeenhet. De "
            "tre sjukhusen i länet delar på platserna."
        ),
    ),
    COPD: (
        "KOL: samma undersökning på alla vårdcentraler",
        (
            "Från hösten 2021 undersöker alla vårdcentraler lungorna på samma sätt. Den som får "
            "diagnosen KOL får en egen behandlingsplan."
        ),
    ),
}


def reported() -> DelegationReport:
    """The decisions until the summer of 2022, as the board heard of them."""
    period = {"first_on": date(2021, 2, 1), "last_on": date(2022, 6, 30)}
    made = act(SECRETARY, "2022-08-15", make_report, council(), **period)
    facts = {
        "reported_on": date(2022, 8, 31),
        "paragraph": "§ 94",
        "adjusted_on": date(2022, 9, 7),
        "posted_on": date(2022, 9, 8),
    }
    return act(SECRETARY, "2022-09-08", fill_in_report, made, **facts)


def published() -> None:
    """Two decisions in words for the public."""
    for version, (title, text) in PUBLIC.items():
        about = introduction(version)
        decision = DelegatedDecision.objects.filter(matter__implementation=about).earliest("pk")
        facts = {
            "candidate": candidate(council(), f"beslut-{decision.pk}"),
            "title": title,
            "text": text,
        }
        act(SECRETARY, "2022-09-12", publish, council(), **facts)
