"""What the pages of matters show: the list, and the facts of one."""

from __future__ import annotations

from typing import Any

from governance.models import Matter
from regions.models import Body
from regions.tables import Column
from vardforlopp.common import dates

Fact = dict[str, Any]
WHO_CAN = [
    "Före beslutet läses ärendet av rådet, dem som bereder åt det och dem i införandet.",
    "Beslutade ärenden läser alla inloggade.",
    "De som bereder rådets ärenden och processledaren ändrar uppgifter och lägger till handlingar.",
    "Den som har anmält jäv deltar inte, vilken roll personen än har.",
]


def _about(matter: Matter) -> str:
    found = matter.implementation
    return str(found.pathway_version) if found else ""


LIST = (
    Column("Ärende", lambda row: row.label, lambda row: row.get_absolute_url()),
    Column("Rubrik", lambda row: row.title),
    Column("Slag", lambda row: row.get_kind_display()),
    Column("Vårdförlopp", _about),
    Column("Läge", lambda row: row.get_status_display()),
    Column("Inkom", lambda row: row.arrived_on),
    Column("Anmält", lambda row: row.submitted_on),
    Column("Diarienummer", lambda row: row.record_number),
)
FILE = (
    *LIST,
    Column("Avsändare", lambda row: row.sender),
    Column("Mottagare", lambda row: row.receiver),
    Column("Kort beskrivning", lambda row: row.description),
)


def listed(user: Any, council: Body) -> Any:
    """The council's matters that the user may see, the latest first."""
    about = ("council", "implementation__pathway_version__pathway")
    rows = Matter.objects.visible_to(user).filter(council=council).select_related(*about)
    return rows.order_by("-year", "-number")


def facts(matter: Matter) -> list[Fact]:
    """What OSL 5:2 asks the register to say, and what the matter is about."""
    about = matter.implementation
    shown: list[Fact] = [
        {"label": "Nummer", "value": matter.label},
        {"label": "Diarienummer", "value": matter.record_number},
        {"label": "Inkom eller upprättades", "value": dates.swedish_date(matter.arrived_on)},
        {"label": "Avsändare", "value": matter.sender},
        {"label": "Mottagare", "value": matter.receiver},
        {"label": "Slag", "value": matter.get_kind_display()},
    ]
    if about is not None:
        shown.append({"label": "Införande", "value": about, "href": about.get_absolute_url()})
    if matter.submitted_on:
        shown.append({"label": "Anmält", "value": dates.swedish_date(matter.submitted_on)})
    return shown
