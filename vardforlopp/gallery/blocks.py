"""Examples of what pages are built from: tables, ways between pages, sections, lists."""

from __future__ import annotations

from datetime import date

from django.core.paginator import Paginator
from django.utils.html import format_html, format_html_join

from vardforlopp.gallery.example import HERE, example

ROWS = format_html(
    '<thead><tr><th scope="col">Region</th><th scope="col">Steg</th>'
    '<th scope="col" class="number">Invånare</th></tr></thead><tbody>{}</tbody>',
    format_html_join(
        "",
        '<tr><th scope="row"><a href="{}">{}</a></th><td>{}</td><td class="number">{}</td></tr>',
        [
            (HERE, "Region Blekinge", "R4", "159\u00a0606"),
            (HERE, "Region Skåne", "R7", "1\u00a0377\u00a0827"),
        ],
    ),
)

TABLES = (
    example(
        "table",
        "Tabell",
        caption="Regioner",
        content=ROWS,
        csv=HERE,
        xlsx=HERE,
        note="2 av 21 regioner",
    ),
    example("exports", "Hämta", csv=HERE, xlsx=HERE),
    example(
        "chart",
        "Diagram bredvid en tabell",
        id="diagram-exempel",
        title="Per region",
        data={
            "categories": ["Region Blekinge", "Region Skåne"],
            "series": [
                {"name": "Intecknat", "stack": "", "values": [228537.8, 425711.48]},
                {"name": "Betalt", "stack": "", "values": [50944.14, 103297.68]},
            ],
        },
    ),
    example("pagination", "Sidor", page=Paginator(range(230), 25).page(3), noun="loggar"),
    example(
        "breadcrumbs",
        "Brödsmulor",
        items=[("Läget", "/"), ("Regioner", HERE)],
        current="Region Skåne",
    ),
    example(
        "tabs",
        "Flikar",
        label="Register",
        items=[
            {"label": "Regioner", "url": HERE, "is_current": True, "count": 21},
            {"label": "Kommuner", "url": HERE, "is_current": False, "count": 290},
            {"label": "Organ", "url": HERE, "is_current": False},
        ],
    ),
)

BLOCKS = (
    example(
        "panel",
        "Avsnitt",
        title="Vad saknas?",
        note="3 av 5 klara",
        content=format_html("<p>{}</p>", "Här står det som hör till rubriken."),
    ),
    example(
        "disclosure",
        "Mer",
        summary="Hur räknas åldern?",
        sentences=["Åldern räknas från den dag läget sågs."],
    ),
    example(
        "who_can",
        "Vem kan?",
        sentences=[
            "Alla inloggade kan läsa.",
            "Processtöd i Region Skåne kan logga status: Anna Ek.",
        ],
    ),
    example(
        "todos",
        "Att göra",
        count=7,
        all_href=HERE,
        items=[
            {
                "label": "Logga status för KOL i Region Skåne",
                "href": HERE,
                "due": date(2021, 3, 1),
                "is_late": True,
                "why": "Du har inte loggat på 92 dagar.",
            },
            {"label": "Bekräfta en roll", "href": HERE, "due": date(2021, 3, 20)},
        ],
    ),
    example("todos", "Inget att göra", items=[], count=0),
    example(
        "checklist",
        "Vad saknas?",
        items=[
            {"ok": True, "text": "Processägare är utsedd", "note": "Karin Holm, 3 februari"},
            {"ok": False, "text": "Rådet har rekommenderat", "href": HERE},
            {
                "ok": False,
                "is_past": True,
                "text": "Frågeställningarna är besvarade",
                "note": "Inför R4, som redan är nått. 0 av 9 är besvarade.",
                "href": HERE,
            },
        ],
    ),
)
