"""What the pages of the budget show."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.urls import reverse

from funding import budget_tables as lines
from funding.budget_tables import Decided, Line, address
from funding.follow_up import Follow
from funding.invoiced import Part
from funding.models import BudgetYear
from funding.permissions import can_edit_budgets
from regions.tables import Column, Table, draw
from vardforlopp.accounts.rights import names_of_holders
from vardforlopp.common.answer import Answer
from vardforlopp.common.history import Line as HistoryLine
from vardforlopp.common.history import lines_named
from vardforlopp.common.money import sek
from vardforlopp.common.wording import counted

Fact = dict[str, Any]
METHOD = """
Intecknat är sjukvårdsregionens andel av lönekostnaden, avrundad till hela ören en gång per månad.
En månad utan lämnad kostnad upprepar den senast kända hela månaden före den och är en prognos.
En vakant månad räknas som noll. Finns ingen tidigare kostnad saknas uppgift; det är inte noll.
Fakturerat är belopp utan moms. En kreditfaktura räknas av, en återsänd faktura räknas inte.
Granskat är en del av det fakturerade, beslutsattesterat av det granskade, betalt av det.
En fakturarad för flera månader delas lika på månaderna, till öret.
En rad utan tjänst eller månad räknas det år fakturan är utfärdad.
""".strip().splitlines()
NO_DECISION = "Ingen budget för tjänsterna är registrerad."


def facts(follow: Follow) -> list[Fact]:
    """Decided, committed, each stage, and what is left; the budget only to those who see it."""
    sums, stages = follow.committed, follow.stages
    months, rows = address("budget_months", follow), address("budget_lines", follow)
    shown: list[Fact] = [
        {"label": "Intecknat av tjänsterna", "value": _sek(sums.said), "href": months}
        | {"note": _about(follow)},
        {"label": "Fakturerat", "value": sek(stages.invoiced), "href": rows},
        {"label": "Granskat", "value": sek(stages.reviewed), "href": rows},
        {"label": "Beslutsattesterat", "value": sek(stages.approved), "href": rows},
        {"label": "Betalt", "value": sek(stages.paid), "href": rows},
    ]
    if not follow.sees_budget:
        return shown
    decided = {"label": "Beslutat för tjänsterna", "value": _sek(follow.decided)}
    decided |= {"href": "#budget"} if follow.decided is not None else {"note": NO_DECISION}
    most = "Högst: månader utan uppgift är inte avräknade." if sums.unknown else ""
    return [
        decided,
        *shown,
        {"label": "Kvar efter intecknat", "value": _sek(follow.left), "note": most},
        {"label": "Kvar efter beslutsattesterat", "value": _sek(follow.left_to_approve)},
    ]


def _about(follow: Follow) -> str:
    sums = follow.committed
    said = f"Varav prognos {sek(sums.forecast)}."
    if sums.unknown:
        lacking = counted(sums.unknown, "månad", "månader")
        return f"{said} {lacking} saknar uppgift och är inte medräknade."
    return said


def _sek(amount: Decimal | None) -> str:
    return "" if amount is None else sek(amount)


@dataclass(frozen=True)
class PageTable:
    """A table of the follow-up, and the word that fetches it as a file."""

    word: str
    title: str
    columns: tuple[Column, ...]
    rows: list[Line]

    @property
    def drawn(self) -> Table:
        return draw(self.title, self.columns, self.rows)


def tables(follow: Follow) -> list[PageTable]:
    """By position, region and month."""
    return [
        PageTable("tjanster", "Per tjänst", lines.BY_POSITION, lines.by_position(follow)),
        PageTable("regioner", "Per region", lines.BY_REGION, lines.by_region(follow)),
        PageTable("manader", "Månad för månad", lines.BY_MONTH, lines.by_month(follow)),
    ]


def parts(follow: Follow) -> list[Part]:
    """Every invoice line of the year."""
    return [part for one in follow.by_position for part in one.parts] + follow.unplaced


@dataclass(frozen=True)
class PageBudget:
    """A budget with its decisions, and whether the user may decide anew."""

    budget: BudgetYear
    decisions: list[Decided]
    may_decide: Answer


def budgets(user: Any, follow: Follow) -> list[PageBudget]:
    """Every purpose of the year."""
    return [
        PageBudget(row, lines.decisions([row]), can_edit_budgets(user, row))
        for row in follow.budgets
    ]


def history(follow: Follow) -> list[HistoryLine]:
    """The changes of the budgets; decisions are rows of their own."""
    return lines_named(follow.budgets, str)


def charts(follow: Follow) -> list[dict[str, Any]]:
    """The same numbers as the tables, for static/js/charts.js."""
    if not follow.by_position:
        return []
    months, regions = lines.by_month(follow)[:12], lines.by_region(follow)[:-1]
    names = [one.short_name for one in follow.by_region]
    names += [row.name for row in regions[len(names) :]]
    stack = "intecknat"
    by_month = [
        _series("Känd kostnad", lambda row: row.committed.known, months, stack),
        _series("Prognos", lambda row: row.committed.forecast, months, stack),
        _series("Fakturerat", lambda row: row.stages.invoiced, months),
    ]
    by_region = [
        _series("Intecknat", lambda row: row.committed.amount, regions),
        _series("Fakturerat", lambda row: row.stages.invoiced, regions),
        _series("Beslutsattesterat", lambda row: row.stages.approved, regions),
        _series("Betalt", lambda row: row.stages.paid, regions),
    ]
    return [
        _chart("diagram-manader", "Månad för månad", [row.name[:3] for row in months], by_month),
        _chart("diagram-regioner", "Per region", names, by_region),
    ]


def _chart(word: str, title: str, categories: list[str], series: list[Fact]) -> Fact:
    return {"id": word, "title": title, "data": {"categories": categories, "series": series}}


def _series(
    name: str, figure: Callable[[Line], Decimal], rows: Iterable[Line], stack: str = ""
) -> Fact:
    """One row of figures; a chart needs no exact decimals, the tables have them."""
    values = [float(figure(row)) for row in rows]
    return {"name": name, "stack": stack, "values": values}


def years(follow: Follow) -> list[dict[str, str]]:
    """The way to the year before and the year after."""
    slug = follow.healthcare_region.slug
    return [
        {"label": str(year), "url": reverse("budget", args=[slug, year])}
        for year in (follow.year - 1, follow.year + 1)
    ]


def who_can(follow: Follow) -> list[str]:
    """Sentences for "Vem kan se och ändra det här?"."""
    place = follow.healthcare_region
    names = ", ".join(names_of_holders("edit_budgets", place)) or "ingen just nu"
    return [
        f"De som läser pengarna i {place} ser hela budgeten.",
        "En region ser sina egna tjänster och fakturor, men inte budgeten.",
        f"Kansliet i {place} registrerar budgetbeslut ({names}).",
        "Ett beslut ändras inte i efterhand; ett nytt beslut gäller i stället.",
    ]
