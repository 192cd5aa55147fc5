"""What the pages of the agreements show; every sum is read from rows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.urls import reverse

from funding.models import Agreement, Allocation, Outcome, ReportObligation, UnusedMoney
from funding.permissions import can_edit_agreements, can_send_report
from funding.sharing import Share, division
from regions.columns import editing
from regions.sources import explained
from regions.tables import Column, Section, draw
from vardforlopp.common import dates
from vardforlopp.common.money import sek, total

Fact = dict[str, Any]


@dataclass(frozen=True)
class Sums:
    """The sums of one agreement, SEK; None where the source does not give what is needed."""

    appropriation: Decimal | None
    agreed: Decimal | None
    allocated: Decimal
    expected: Decimal

    @property
    def not_agreed(self) -> Decimal | None:
        """Set aside by the state and not in the agreement (X1)."""
        return _difference(self.appropriation, self.agreed)

    @property
    def not_allocated(self) -> Decimal | None:
        """In the agreement and on no line."""
        return _difference(self.agreed, self.allocated)


def _difference(whole: Decimal | None, part: Decimal | None) -> Decimal | None:
    return None if whole is None or part is None else whole - part


def sums_of(agreement: Agreement, lines: Iterable[Allocation]) -> Sums:
    """From the lines of the agreement; what is only expected is summed apart."""
    found = list(lines)
    return Sums(
        agreement.appropriation,
        agreement.agreed,
        total(line.amount for line in found if line.is_decided),
        total(line.amount for line in found if not line.is_decided),
    )


def listed(user: Any) -> list[Any]:
    """Every agreement with its sums and its reports; three queries."""
    found = Agreement.objects.visible_to(user).prefetch_related("allocations", "reports")
    rows: list[Any] = list(found)
    for row in rows:
        row.sums = sums_of(row, row.allocations.all())
    return rows


def _page(agreement: Agreement) -> str:
    return agreement.get_absolute_url()


def _lines(agreement: Agreement) -> str:
    return f"{agreement.get_absolute_url()}#fordelning"


def _reports(agreement: Agreement) -> str:
    return f"{agreement.get_absolute_url()}#rapporter"


LIST = (
    Column("År", lambda row: str(row.year), _page),
    Column("Överenskommelse", lambda row: row.title),
    Column("Avsatt", lambda row: row.sums.appropriation, is_number=True),
    Column("Överenskommet", lambda row: row.sums.agreed, is_number=True),
    Column("Inte överenskommet", lambda row: row.sums.not_agreed, is_number=True),
    Column("Fördelat", lambda row: row.sums.allocated, _lines, is_number=True, names_row=True),
    Column("Inte fördelat", lambda row: row.sums.not_allocated, is_number=True),
    Column(
        *("Rapporter", lambda row: len(row.reports.all()), _reports),
        is_number=True,
        names_row=True,
    ),
)
LINES = (
    Column("Ändamål", lambda line: line.purpose, lambda line: line.get_absolute_url()),
    Column("Till", lambda line: line.receiver),
    Column("Fördelning", lambda line: line.get_key_display()),
    Column("Läge", lambda line: "beslutad" if line.is_decided else "väntad, räknas inte med"),
    Column("Belopp", lambda line: line.amount, is_number=True),
)
REPORTS = (
    Column("Rapport", lambda report: report.title),
    Column("Till", lambda report: report.recipient),
    Column("Sammanställs av", lambda report: report.compiled_by),
    Column("Senast", lambda report: report.due_on),
    Column("Ska innehålla", lambda report: "; ".join(report.contents.splitlines())),
    Column("Skickad", lambda report: report.sent_on),
)
UNUSED = (
    Column("Sjukvårdsregion", lambda row: row.healthcare_region),
    Column("Vad som händer", lambda row: _outcome(row)),
    Column("Beslutat", lambda row: row.decided_on),
    Column("Diarienummer eller beslut", lambda row: row.reference),
    Column("Belopp", lambda row: row.amount, is_number=True),
)
SHARES = (
    Column("Mottagare", lambda share: share.receiver, lambda one: one.receiver.get_absolute_url()),
    Column("Folkmängd", lambda share: share.weight, is_number=True),
    Column("Belopp", lambda share: share.amount, is_number=True),
)
EQUAL_SHARES = (SHARES[0], SHARES[2])


def _outcome(row: UnusedMoney) -> str:
    if row.outcome == Outcome.CARRIED:
        return f"förs över till {row.to_year}"
    return row.get_outcome_display()


def facts(agreement: Agreement, sums: Sums) -> list[Fact]:
    """What the state set aside, what was agreed, and what is on no line."""
    shown = [
        {"label": "Namn", "value": agreement.title},
        {"label": "Avsatt av staten", "value": _sek(sums.appropriation)},
        {"label": "Överenskommet", "value": _sek(sums.agreed)},
        {"label": "Avsatt, inte överenskommet", "value": _sek(sums.not_agreed)},
        {"label": "Fördelat", "value": sek(sums.allocated), "href": "#fordelning"},
        {"label": "Överenskommet, inte fördelat", "value": _sek(sums.not_allocated)},
    ]
    if sums.expected:
        note = "Väntat men inte beslutat; räknas inte med."
        shown.append({"label": "Väntat", "value": sek(sums.expected), "note": note})
    written = {
        "Så står det i källan": agreement.as_written,
        "Anmärkning": agreement.note,
        "Källa": explained(agreement.source),
    }
    return [*shown, *({"label": key, "value": text} for key, text in written.items() if text)]


def _sek(amount: Decimal | None) -> str:
    return "" if amount is None else sek(amount)


def _sending(user: Any) -> Column:
    """The way to say that a report is sent, where the user may and nobody has."""

    def is_open(report: ReportObligation) -> bool:
        return report.sent_on is None and bool(can_send_report(user, report))

    return Column(
        "Registrera",
        lambda report: "Registrera som skickad" if is_open(report) else "",
        lambda report: reverse("report_sent", args=[report.pk]),
        names_row=True,
    )


def sections(user: Any, agreement: Agreement, lines: list[Allocation]) -> list[Section]:
    """The lines, the reports and what was not used, each with the way to add."""
    about = ("recipient", "compiled_by__healthcare_region", "agreement")
    reports = list(agreement.reports.select_related(*about))
    to_send = any(one.sent_on is None and can_send_report(user, one) for one in reports)
    report_columns = (*REPORTS, _sending(user)) if to_send else REPORTS
    unused = agreement.unused.select_related("healthcare_region")
    may = bool(can_edit_agreements(user))

    def part(title: str, anchor: str, columns: Any, rows: Any, *words: str) -> Section:
        empty, add, new, edit = words
        shown = (*columns, editing(edit)) if may else columns
        url = reverse(new, args=[agreement.year]) if may else ""
        table = draw(title, shown, rows)
        return Section(title, anchor, table, empty, add_label=add, add_url=url)

    return [
        part(
            *("Fördelning", "fordelning", LINES, lines, "Ingen fördelning är känd."),
            *("Lägg till rad", "allocation_new", "allocation_edit"),
        ),
        part(
            *("Rapporter", "rapporter", report_columns, reports, "Inga rapporter är kända."),
            *("Lägg till rapport", "report_new", "report_edit"),
        ),
        part(
            *("Oanvända medel", "oanvanda", UNUSED, unused, "Inget är överfört eller återbetalt."),
            *("Lägg till oanvända medel", "unused_new", "unused_edit"),
        ),
    ]


def facts_of_line(line: Allocation) -> list[Fact]:
    """What a line says, and how its amount is divided."""
    shown: list[Fact] = [
        {"label": "Belopp", "value": sek(line.amount)},
        {"label": "Till", "value": line.receiver},
        {"label": "Fördelning", "value": line.get_key_display()},
        {"label": "Läge", "value": "beslutad" if line.is_decided else "väntad, inte beslutad"},
    ]
    if line.population_on:
        day = dates.swedish_date(line.population_on)
        shown.append({"label": "Folkmängd den", "value": day})
    written = {"Anmärkning": line.note, "Källa": explained(line.source)}
    return [*shown, *({"label": key, "value": text} for key, text in written.items() if text)]


def shares(line: Allocation) -> tuple[list[Share], tuple[Column, ...], str, str]:
    """The shares of a line, their columns, the method in words, and why there are none."""
    divided = division(line)
    has_weights = any(share.weight is not None for share in divided.shares)
    return divided.shares, SHARES if has_weights else EQUAL_SHARES, divided.method, divided.problem
