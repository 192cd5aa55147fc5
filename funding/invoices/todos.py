"""What waits for a person about invoices and their files."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from funding.forms.invoices import waiting_for
from funding.models import FileStatus, Invoice, InvoiceStatus, ReceivedFile
from funding.reach import money_of
from vardforlopp.accounts.rights import holds_somewhere
from vardforlopp.common.money import sek

STEPS = {  # what is to be done, by where the invoice stands
    InvoiceStatus.TO_REVIEW: ("invoice_to_review", "Fakturor att granska", "Granska"),
    InvoiceStatus.REVIEWED: ("invoice_to_decide", "Fakturor att besluta", "Beslutsattestera"),
    InvoiceStatus.RETURNED: ("invoice_returned", "Återsända fakturor", "Svara på"),
}
WHY = {
    InvoiceStatus.TO_REVIEW: "Två personer attesterar varje faktura; granskningen är först.",
    InvoiceStatus.REVIEWED: "Granskad av en annan person. Beslutet är ditt.",
    InvoiceStatus.RETURNED: "Kansliet har skickat tillbaka fakturan med en fråga.",
}
STUCK = (FileStatus.UNCHECKED, FileStatus.HELD, FileStatus.TO_TYPE)


def waiting(user: Any) -> list[dict[str, Any]]:
    """To-do items: each invoice whose next step is the user's, and the files that are stuck."""
    if not holds_somewhere(user, "read_money"):
        return []
    rows = Invoice.objects.filter(waiting_for(user), status__in=STEPS).select_related("region")
    return [*(_item(row) for row in rows.order_by("due_on", "pk")), *_files(user)]


def _item(invoice: Invoice) -> dict[str, Any]:
    status = InvoiceStatus(invoice.status)
    kind, label, verb = STEPS[status]
    return {
        "kind": kind,
        "kind_label": label,
        "label": f"{verb} {invoice}, {invoice.region}, {sek(invoice.payable)}",
        "href": invoice.get_absolute_url(),
        "why": WHY[status],
        "due": invoice.due_on,
    }


def _files(user: Any) -> list[dict[str, Any]]:
    """One item however many they are: the list shows each with its reason."""
    if not holds_somewhere(user, "upload_invoices"):
        return []
    seen = ReceivedFile.objects.filter(money_of(user, "upload_invoices"), status__in=STUCK)
    count = seen.count()
    if not count:
        return []
    noun = "fil" if count == 1 else "filer"
    return [
        {
            "kind": "files_stuck",
            "kind_label": "Filer som inte blivit faktura",
            "label": f"Se på {count} {noun} som inte har blivit faktura",
            "href": reverse("files"),
            "why": "De är parkerade, ej kontrollerade eller ska skrivas av.",
        }
    ]
