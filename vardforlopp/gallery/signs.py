"""Examples of the smallest parts: buttons, states, signs, facts."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from vardforlopp.common.answer import YES, no
from vardforlopp.common.dates import DatePrecision, UncertainDate
from vardforlopp.gallery.example import HERE, NOW, example

NOT_YOURS = no("Du är inte processtöd i Region Blekinge.")
FOUR_EYES = no("Du gav rollen själv; en annan person måste bekräfta den.")

BUTTONS = (
    example("button", "Viktigast på sidan", label="Spara loggen", kind="primary"),
    example("button", "Viktigast, som länk", label="Ge roll", href=HERE, kind="primary"),
    example("button", "Vanlig, som länk", label="Visa regionen", href=HERE),
    example("button", "Tredje hand", label="Avbryt", href=HERE, kind="tertiary"),
    example("button", "Farlig", label="Avsluta rollen", kind="danger"),
    example("button", "Liten, med ikon", label="Logga", small=True, icon="forward"),
    example("button", "Stängd, med skäl", label="Logga status", answer=NOT_YOURS),
    example("action", "Ett steg som skickas", label="Bekräfta", action=HERE, answer=YES),
    example("action", "Ett steg som är stängt", label="Bekräfta", action=HERE, answer=FOUR_EYES),
)

STATES = (
    example("badge", "Pågår", state="ongoing", label="pågår"),
    example("badge", "Vilande", state="dormant", label="vilande"),
    example("badge", "Avslutat", state="ended", label="avslutat"),
    example("badge", "Införs", state="introduce", label="införs"),
    example("badge", "Införs inte", state="decline", label="införs inte"),
    example("badge", "Väntar", state="proposed", label="väntar på bekräftelse"),
    example("step", "Nationellt", code="N9", track="N", name="SKS fastställer"),
    example("step", "Regionalt", code="R7", track="R", name="beslut om införande"),
    example("step", "Kommunalt", code="K2", track="K", name="socialchefsnätverket"),
    example("movement", "Framåt", movement="forward"),
    example("movement", "Oförändrat", movement="unchanged"),
    example("movement", "Bakåt", movement="backward"),
    example("age", "Färsk", on=date(2021, 3, 12), days=12),
    example("age", "Inaktuell", on=date(2020, 9, 1), days=192, is_stale=True),
    example("hinder", "Öppet hinder", label="personalbrist", since=date(2021, 2, 1)),
    example("demo_mark", "Påhittat"),
)

FACTS = (
    example("date", "Dag", on=date(2021, 3, 12)),
    example("date", "Tidpunkt", on=NOW, with_time=True),
    example("money", "Belopp", amount=Decimal("123456.50")),
    example("money", "Saknas", amount=None),
    example("person", "Person", name="Anna Ek", role="processtöd, Region Skåne", is_demo=True),
    example(
        "document",
        "Dokument",
        name="Beslut om införande",
        href=HERE,
        kind="PDF",
        size="240 kB",
        note="Upprättad 12 mars 2021",
    ),
    example(
        "facts",
        "Nyckelfakta",
        wide=True,
        facts=[
            {"label": "Region", "value": "Region Skåne", "href": HERE},
            {"label": "Fastställt", "value": UncertainDate(date(2020, 9, 25), is_inferred=True)},
            {
                "label": "Remiss",
                "value": UncertainDate(date(2020, 5, 1), DatePrecision.MONTH),
                "note": "Våren 2020, enligt beslutsunderlaget",
            },
            {"label": "Processägare", "value": None},
        ],
    ),
    example("readers", "Bredvid fältet", text="Alla inloggade kan läsa det du skriver."),
)
