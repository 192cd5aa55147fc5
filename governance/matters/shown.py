"""What the pages of matters show: the list, and the facts of one."""

from __future__ import annotations

from typing import Any

from governance.matters.matrix import Cell
from governance.matters.people import Columns
from governance.matters.permissions import is_in, responsible, takes_part
from governance.models import Communication, Matter, MatterTask, ResponsibleRole
from regions.models import Body
from regions.tables import Column
from vardforlopp.common import dates

Fact = dict[str, Any]
WHO_CAN = [
    "Före beslutet läses ärendet av rådet, dem som bereder åt det och dem i införandet.",
    "Beslutade ärenden läser alla inloggade.",
    "De som bereder rådets ärenden och processledaren ändrar uppgifter och lägger till handlingar.",
    "Den som har anmält jäv deltar inte, vilken roll personen än har.",
    "Skälet till jäv läses bara av dem som läser ärendet före beslutet.",
]


def _about(matter: Matter) -> str:
    found = matter.implementation
    return str(found.pathway_version) if found else ""


def _on_one_line(label: str) -> str:
    return label.replace(" ", "\u00a0")


LIST = (
    Column("Ärende", lambda row: row.label, lambda row: row.get_absolute_url(), say=_on_one_line),
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


ROLE_LABELS = [
    {"role": role.value, "label": role.label[0].upper() + role.label[1:]}
    for role in ResponsibleRole
]


def matrix_rows(user: Any, cells: list[Cell], columns: Columns) -> list[dict[str, Any]]:
    """The ten rows: in which column each ● stands, whose it is by name, and how it stands."""
    return [
        {
            "cell": cell,
            "columns": [
                {"role": role.value, "is_here": role == cell.role, "label": role.label}
                for role in ResponsibleRole
            ],
            "names": _names(cell, columns),
            "url": _own_url(user, cell),
        }
        for cell in cells
    ]


def _names(cell: Cell, columns: Columns) -> str:
    """Who has it in the matter; of the done ones who did it, where that is known."""
    if cell.done_by:
        return cell.done_by
    people = columns.people(cell.role, cell.matter) if cell.role else []
    return ", ".join(str(person) for person in people)


def _own_url(user: Any, cell: Cell) -> str:
    """Where the reader does it, when it is theirs to do now."""
    if not cell.is_now:
        return ""
    matter = cell.matter
    answer = is_in(user, cell.role, matter.council, matter.implementation)
    return cell.address if answer and takes_part(user, matter) else ""


def task_name(matter: Matter, task: str) -> str:
    """What the council calls the task."""
    row = responsible(matter.council, task)
    return row.task_name if row else str(MatterTask(task).label)


def told(matter: Matter) -> list[Communication]:
    """Who has been told what, the latest first."""
    rows = Communication.objects.filter(matter=matter).select_related("told_by", "decision")
    return list(rows.order_by("-told_on", "-pk"))
