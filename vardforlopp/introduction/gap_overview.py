"""What the pages of the gap analysis show: rows in order, how far the actions are, who may."""

from __future__ import annotations

from typing import Any

from django.db.models import Case, F, Value, When
from django.db.models.functions import Lower

from vardforlopp.accounts import rights
from vardforlopp.common.answer import Answer, no
from vardforlopp.common.filters import Heading, headings
from vardforlopp.common.history import Line, lines_with
from vardforlopp.common.records import joined
from vardforlopp.common.sorting import SwedishOrder
from vardforlopp.common.wording import genitive
from vardforlopp.introduction.actions.analysis import KLAR
from vardforlopp.introduction.forms.filters import ACTIONS, MISSING, GapFilter
from vardforlopp.introduction.models import GapAnalysis, GapItem, Progress
from vardforlopp.introduction.models.completed import Completed
from vardforlopp.introduction.permissions import can_prepare
from vardforlopp.pathways.models import Implementation, Staffing

LABELS = (  # what is followed up week by week stands first
    ("Gap", "gap"),
    ("Åtgärd", "atgard"),
    ("Ansvarig", "ansvarig"),
    ("Klart senast", "klart"),
    ("Läge", "lage"),
    ("Enhet", "enhet"),
    ("Berör kommun", "kommun"),
    ("Nuläge", "nulage"),
    ("Önskat läge", "onskat"),
    ("Konsekvens", "konsekvens"),
)
NUMBERS = (  # (what is counted, of one, of several, the address of its rows)
    ("done", "klar", "klara", "lage=klar"),
    ("of", "som gäller", "som gäller", f"lage={ACTIONS}"),
    ("ongoing", "pågår", "pågår", "lage=pagar"),
    ("late", "försenad", "försenade", "forsenade=on"),
    ("missing", "rad utan åtgärd", "rader utan åtgärd", f"lage={MISSING}"),
    ("dropped", "utgår", "utgår", "lage=utgar"),
    ("municipal", "berör kommunal vård", "berör kommunal vård", "kommun=on"),
)
_STATES = Case(*(When(progress=state, then=Value(n)) for n, state in enumerate(Progress)))
ORDERS = {
    "gap": SwedishOrder(Lower("gap")),
    "nulage": SwedishOrder(Lower("current_state")),
    "onskat": SwedishOrder(Lower("desired_state")),
    "konsekvens": SwedishOrder(Lower("consequence")),
    "atgard": SwedishOrder(Lower("action")),
    "ansvarig": SwedishOrder(Lower("responsible")),
    "klart": F("due_on"),
    "lage": _STATES,
    "enhet": F("unit__sort_key"),
    "kommun": F("concerns_municipality"),
}


def rows_of(implementation: Implementation) -> Any:
    """Every row of the analysis with what a line of the table shows."""
    there = "based_on__implementation"
    return joined(
        implementation.gap_items.all(),  # each knows the introduction without asking for it
        *("unit__name", f"{there}__region__short_name"),
        f"{there}__pathway_version__version_label",
    )


def gap_headings(form: GapFilter) -> list[Heading]:
    """The headings of the table, each sorting it."""
    return headings(form, LABELS)


def progress_of(implementation: Implementation) -> dict[str, Any]:
    """How many actions hold and are done, and each number with the address of its rows."""
    read = ("progress", "action", "due_on", "concerns_municipality")
    rows = list(GapItem.objects.filter(implementation=implementation).order_by().only(*read))
    kept = [row for row in rows if row.progress != Progress.DROPPED]
    holds = [row for row in kept if row.action]
    found = {
        "all": len(rows),
        "of": len(holds),
        "done": sum(row.progress == Progress.DONE for row in holds),
        "ongoing": sum(row.progress == Progress.ONGOING for row in rows),
        "late": sum(row.is_late for row in rows),
        "missing": len(kept) - len(holds),
        "dropped": len(rows) - len(kept),
        "municipal": sum(row.concerns_municipality for row in rows),
    }
    links = [
        {
            "count": found[key],
            "label": one if found[key] == 1 else many,
            "url": f"?{query}#rader",
        }
        for key, one, many, query in NUMBERS
        if found[key]
    ]
    return found | {"links": links}


def may_change(user: Any, implementation: Implementation, analysis: Completed | None) -> Answer:
    """Who prepares the introduction, while the analysis is open."""
    return can_prepare(user, implementation) & state_of(analysis)


def state_of(analysis: Completed | None) -> Answer:
    """Yes while the analysis is open."""
    return no(KLAR) if analysis is not None and analysis.is_complete else Answer(True)


def source_of(item: GapItem, user: Any) -> dict[str, str] | None:
    """Which region's row it starts from, with the way there while the reader may read it."""
    if item.based_on is None:
        return None
    there = item.based_on.implementation
    text = f"utgår från {genitive(there.region.short_name)} rad"
    if there.region_id == item.implementation.region_id:
        text = f"utgår från raden i {item.starts_from}"
    readable = GapItem.objects.visible_to(user).filter(pk=item.based_on.pk).exists()
    url = item.based_on.get_absolute_url() if readable else ""
    return {"text": text, "url": url}


def history_of(analysis: GapAnalysis | None) -> list[Line]:
    """What happened to the analysis and its rows, newest first."""
    return lines_with(analysis, analysis.parts()) if analysis and analysis.pk else []


def who_can(implementation: Implementation) -> list[str]:
    """Who reads and who writes an analysis, with names."""
    held = rights.names_of_holders("prepare_introduction", implementation.region)
    supporters = ", ".join(held) or "ingen just nu"
    staffed = Staffing.objects.in_force().filter(implementation=implementation)
    people = ", ".join(staffed.names())
    return [
        f"Processtöd i {implementation.region} skriver: {supporters}.",
        f"Den som är bemannad i införandet skriver också: {people or 'ingen just nu'}.",
        "Tills analysen är klar läses den bara av dem, av granskare och av registeransvariga.",
        "En klar analys läses av alla som är inloggade, i alla regioner. Historiken gör det inte.",
        "En klar analys öppnas igen med ett skäl. Inget tas bort; det som utgår står kvar.",
    ]
