"""Fetching is permission: the files and invoices an address names, for a user who may see them."""

from __future__ import annotations

from typing import Any

from django.http import Http404
from django.shortcuts import get_object_or_404

from funding.einvoice.verdict import Attachment
from funding.invoices.inside import attachments_of
from funding.models import Invoice, InvoiceLine, ReceivedFile


def received_file(user: Any, pk: int) -> ReceivedFile:
    """A file that came in, or Http404."""
    about = ("healthcare_region", "region", "uploaded_by", "resembles", "invoice")
    rows = ReceivedFile.objects.visible_to(user).select_related(*about)
    return get_object_or_404(rows, pk=pk)


def attachment(user: Any, pk: int, number: int) -> Attachment:
    """A file inside a file that can be saved, by its place there from 1; or Http404."""
    found = attachments_of(received_file(user, pk))[number - 1 : number] if number else ()
    if not found or found[0].content is None:
        raise Http404
    return found[0]


def invoice(user: Any, pk: int) -> Invoice:
    """An invoice, or Http404."""
    about = ("file", "healthcare_region", "region", "credits", "typed_by", "handed__hand_over")
    return get_object_or_404(Invoice.objects.visible_to(user).select_related(*about), pk=pk)


def invoice_line(user: Any, pk: int) -> InvoiceLine:
    """A line of an invoice that one sees, or Http404."""
    about = ("invoice__healthcare_region", "invoice__region", "position")
    seen = Invoice.objects.visible_to(user)
    rows = InvoiceLine.objects.filter(invoice__in=seen).select_related(*about)
    return get_object_or_404(rows, pk=pk)
