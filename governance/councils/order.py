"""What the page of a council's order shows: the rows in force, those to come, those that ended."""

from __future__ import annotations

from typing import Any

from governance.models import CouncilSetting, EscalationStage, MatterTask, Responsibility
from regions.models import Body
from regions.tables import Column
from vardforlopp.common.addresses import address_of
from vardforlopp.common.dates import swedish_date

DUTIES = (
    Column("Uppgift", lambda row: row["name"]),
    Column("Ansvarig", lambda row: row["role"]),
    Column("Klart inom", lambda row: row["days"]),
    Column("Gäller", lambda row: row["period"]),
    Column("Källa", lambda row: row["source"]),
)
STAGES = (
    Column("Ordning", lambda row: row["row"].order, is_number=True),
    Column("Instans", lambda row: row["row"].name),
    Column("Vem", lambda row: row["who"]),
    Column("Beslutar", lambda row: row["row"].decides),
    Column("Svarar inom, dagar", lambda row: row["row"].days, is_number=True),
    Column("Gäller", lambda row: row["period"]),
)


def period(row: Any) -> str:
    """Such as "från 1 mars 2026 till och med 31 mars 2026", or "tills vidare"."""
    since = f"från {swedish_date(row.valid_from)}" if row.valid_from else ""
    until = f"till och med {swedish_date(row.valid_to)}" if row.valid_to else ""
    return " ".join(part for part in (since, until) if part) or "tills vidare"


def settings_of(council: Body) -> list[dict[str, Any]]:
    """The orders the council has had, the latest first; the one of today says so."""
    rows = CouncilSetting.objects.filter(body=council).select_related("secretariat")
    return [
        {
            "row": row,
            "period": period(row),
            "state": _state(row),
            "url": address_of("council_setting_edit", council.slug, row.pk),
        }
        for row in rows.order_by("-valid_from", "-pk")
    ]


def _state(row: Any) -> str:
    if row.has_ended:
        return "har upphört"
    return "gäller inte än" if row.is_coming else "gäller"


def duties_of(council: Body) -> list[dict[str, Any]]:
    """Each of the ten tasks: who has it today, who will have it, who had it."""
    rows = list(Responsibility.objects.filter(body=council).order_by("-valid_from", "-pk"))
    return [_duty(council, task, [row for row in rows if row.task == task]) for task in MatterTask]


def _duty(council: Body, task: MatterTask, rows: list[Responsibility]) -> dict[str, Any]:
    now = next((row for row in rows if not row.has_ended and not row.is_coming), None)
    others = [row for row in rows if row is not now]
    days = f"{now.days} dagar" if now and now.days is not None else ""
    return {
        "name": now.task_name if now else task.label,
        "role": now.get_role_display() if now else "ingen",
        "days": days,
        "period": period(now) if now else "",
        "source": now.source if now else "",
        "others": [f"{row.get_role_display()} {period(row)}" for row in others],
        "url": address_of("responsibility_edit", council.slug, task.value),
    }


def stages_of(council: Body) -> list[dict[str, Any]]:
    """The instances, those that have ended last."""
    rows = EscalationStage.objects.filter(council=council).select_related("body")
    found = sorted(rows, key=lambda row: (row.has_ended, row.order, row.pk))
    return [
        {
            "row": row,
            "who": str(row.body) if row.body else "hälso- och sjukvårdsdirektören",
            "period": period(row),
            "edit_url": address_of("stage_edit", council.slug, row.pk),
            "end_url": address_of("stage_end", council.slug, row.pk),
        }
        for row in found
    ]
