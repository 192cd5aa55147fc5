"""Examples of what the product says back: notices, empty lists, progress, somebody was first."""

from __future__ import annotations

from django.contrib.messages import SUCCESS
from django.contrib.messages.storage.base import Message

from vardforlopp.common.models import Draft
from vardforlopp.gallery.example import HERE, NOW, example

EXAMPLES = (
    example("alert", "Upplysning", text="Version 2 är på öppen remiss till 1 maj 2021."),
    example("alert", "Klart", tone="success", text="Loggen är sparad."),
    example(
        "alert",
        "Varning",
        tone="warning",
        title="Äldre version",
        text="Version 2 har ersatt den här. Det som loggas här syns inte i matrisen.",
    ),
    example("alert", "Fel", tone="danger", title="Filen gick inte att läsa"),
    example("messages", "Efter en åtgärd", messages=[Message(SUCCESS, "Loggen är sparad.")]),
    example(
        "empty",
        "Tom lista",
        title="Inga loggar ännu",
        text="När du loggar var vårdförloppet står visas det här.",
        href=HERE,
        action="Logga status",
    ),
    example("progress", "Pågår", label="Läser in kommuner", done=120, of=290),
    example(
        "draft",
        "Texten finns kvar",
        draft=Draft(address=HERE, saved_at=NOW),
        address=HERE,
        csrf_token="",
    ),
    example(
        "clash",
        "Någon hann före",
        who="Bo Lind",
        at=NOW,
        rows=[("Namn", "Lokalt råd Blekinge", "Rådet i Blekinge")],
    ),
)
