"""The comparison tab: this region's pace beside the other regions'."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render

from vardforlopp.common.access import access, anyone_signed_in
from vardforlopp.common.spreadsheets import table_response, wanted
from vardforlopp.introduction import around, comparison_table
from vardforlopp.introduction.comparing import FEWEST
from vardforlopp.pathways.fetch import implementation_for
from vardforlopp.pathways.models import Implementation

HOW = [
    (
        "Steget är nått den dag informationen togs emot, beslutet fattades eller meddelades, "
        "annars den dag loggen säger."
    ),
    "Från steget före räknas bara där båda stegen har en dag. Ett hoppat steg är inte noll dagar.",
    f"Median och spridning visas när minst {FEWEST} andra regioner har båda dagarna.",
    "Den egna regionen ingår inte bland de andra.",
    "Mittersta hälften är regionerna mellan nedre och övre kvartilen.",
]
WHO_CAN = [
    "Alla som är inloggade, i alla regioner, kan läsa jämförelsen.",
    "Den ändras av loggen, milstolparna och planen, som har sina egna regler.",
]


@access(anyone_signed_in, fetch=implementation_for)
def comparison(request: HttpRequest, subject: Implementation) -> HttpResponseBase:
    """Per step: plan, reality, days, and the median and spread of the others."""
    table = comparison_table.build(subject)
    rows = table.rows
    kind = wanted(request)
    if kind:
        name = f"jamforelse-{subject.pathway_version.slug}-{subject.region.slug}"
        lines = comparison_table.exported(subject, rows)
        return table_response(kind, name, comparison_table.COLUMNS, lines)
    context = around.part(subject, "comparison") | {
        "rows": rows,
        "behind": [row for row in rows if row.others],
        "has_figures": any(row.figure for row in rows),
        "longest": table.longest,
        "opened": request.GET.get("steg", ""),
        "how": HOW,
        "who_can": WHO_CAN,
    }
    return render(request, "introduction/comparison.html", context)
