"""What the pages of files show."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.urls import reverse

from funding.invoice_workflow import file_workflow
from funding.invoices import accounts
from funding.invoices.inside import invoice_of
from funding.models import FileStatus, Invoice, ReceivedFile
from regions.tables import Column
from vardforlopp.common import dates
from vardforlopp.common.history import Line, lines
from vardforlopp.common.money import sek

Fact = dict[str, Any]
FILE_STEPS = {"recheck": "file_recheck", "drop": "file_drop", "type": "file_type"}


def file_facts(user: Any, file: ReceivedFile) -> list[Fact]:
    """What is known of a file, whatever is in it."""
    shown: list[Fact] = [
        {"label": "Till", "value": file.healthcare_region},
        {"label": "Från", "value": file.region or "kansliet"},
        {"label": "Inlämnad", "value": dates.swedish_moment(file.created_at)},
        {"label": "Inlämnad av", "value": file.uploaded_by},
        {"label": "Storlek", "value": f"{file.size:,} byte".replace(",", "\u00a0")},
        {"label": "Kontrollsumma (SHA-256)", "value": file.sha256},
    ]
    if other := _resembled(user, file):
        shown.append({"label": "Liknar", "value": str(other), "href": other.get_absolute_url()})
    return shown


def file_history(file: ReceivedFile) -> list[Line]:
    """From when it was last handed in: what was said before was perhaps said by another payer."""
    found: list[Line] = []
    for line in lines(file):
        if line.reason.startswith(file_workflow.transitions["send_anew"].label):
            return [*found, replace(line, differences=[])]
        found.append(line)
    return found


def file_buttons(user: Any, file: ReceivedFile) -> list[dict[str, Any]]:
    """What a person can do with a file that is no invoice."""
    return [
        {
            "label": choice.transition.label,
            "url": reverse(FILE_STEPS[choice.transition.name], args=[file.pk]),
            "answer": choice.answer,
            "at_once": choice.transition.name == "recheck",
        }
        for choice in file_workflow.open_to(user, file)
        if choice.transition.name in FILE_STEPS
    ]


def _resembled(user: Any, file: ReceivedFile) -> Invoice | None:
    """The invoice that a file is like, for those who see that invoice."""
    if file.resembles_id is None:
        return None
    return Invoice.objects.visible_to(user).filter(pk=file.resembles_id).first()


def beside(user: Any, file: ReceivedFile) -> list[dict[str, Any]]:
    """A file beside the invoice it resembles: label, file, registered, and whether they differ."""
    other, read = _resembled(user, file), invoice_of(file)
    if other is None or read is None:
        return []
    means = read.means[0] if read.means else None
    rows = (
        ("Fakturanummer", read.number, other.number),
        ("Fakturadatum", _day(read.issued_on), _day(other.issued_on)),
        ("Förfaller", _day(read.due_on), _day(other.due_on)),
        ("Netto", _sek(read.net), sek(other.net)),
        ("Att betala", _sek(read.payable), sek(other.payable)),
        ("Konto", _account(means), accounts.shown(other.account_kind, other.account)),
        ("Rader", str(len(read.lines)), str(other.lines.count())),
        ("Meddelande", read.note, other.note),
    )
    return [{"label": a, "file": b, "registered": c, "differs": b != c} for a, b, c in rows]


def _account(means: Any) -> str:
    return accounts.shown(means.kind, means.account) if means else ""


def _day(day: Any) -> str:
    return dates.swedish_date(day) if day else ""


def _sek(amount: Any) -> str:
    return sek(amount.value) if amount else ""


FILES = (
    Column("Fil", lambda row: row.name, lambda row: row.get_absolute_url()),
    Column("Från", lambda row: row.region or "kansliet"),
    Column("Inlämnad", lambda row: dates.as_date(row.created_at)),
    Column("Inlämnad av", lambda row: row.uploaded_by),
    Column("Läge", lambda row: row.get_status_display()),
    Column("Skäl", lambda row: row.status_comment),
)
WAITING_FILES = (
    *(FileStatus.RECEIVED, FileStatus.UNCHECKED, FileStatus.HELD),
    *(FileStatus.TO_TYPE, FileStatus.REFUSED),
)
