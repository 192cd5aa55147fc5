"""Forms of what is agreed about a position: agreement, extension, ending."""

from __future__ import annotations

from typing import Any

from vardforlopp.common.documents import DocumentField
from vardforlopp.common.forms import DateField, LineField, VersionForm

OPEN_END = "Lämna tomt om slutet inte är bestämt."


class _PaperForm(VersionForm):
    """When it was signed, the paper itself, and what else there is to say."""

    signed_on = DateField(label="Undertecknat", required=False, past=True)
    document = DocumentField(label="Handling", required=False)
    note = LineField(label="Anmärkning", required=False, max_length=500)

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        papers = ("signed_on", "document", "note")
        self.order_fields([name for name in self.fields if name not in papers])


class AgreeForm(_PaperForm):
    valid_from = DateField(label="Från och med")
    valid_to = DateField(label="Till och med", required=False, help_text=OPEN_END)


class ExtendForm(_PaperForm):
    valid_to = DateField(label="Ny sista dag", required=False, help_text=OPEN_END)


class EndForm(_PaperForm):
    valid_to = DateField(label="Sista dag")
    note = LineField(
        label="Varför upphör tjänsten?",
        max_length=500,
        error_messages={"required": "Skriv varför."},
    )
