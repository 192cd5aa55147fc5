"""The kinds of notice about the money."""

from __future__ import annotations

from funding.models import Invoice, InvoiceStatus
from funding.reach import holds_money
from vardforlopp.accounts.models import Notice, User
from vardforlopp.accounts.models.notice import Rhythm
from vardforlopp.accounts.notices import NoticeKind


def _still_returned(user: User, notice: Notice) -> bool:
    """Nobody has answered, and the reader still invoices for the region."""
    returned = Invoice.objects.filter(status=InvoiceStatus.RETURNED, pk=notice.object_id)
    found = returned.select_related("region").first()
    return found is not None and holds_money(user, "upload_invoices", region=found.region)


INVOICE_RETURNED = NoticeKind(
    "invoice_returned",
    "En faktura jag svarar för har kommit tillbaka",
    "Du får det här därför att du lämnar in fakturor för regionen.",
    Rhythm.NOW,
    still=_still_returned,
    is_task=True,
)
KINDS = (INVOICE_RETURNED,)
