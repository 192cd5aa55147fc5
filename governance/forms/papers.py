"""Forms of the papers of a matter."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import uuid4

from django import forms

from governance.models import MatterDocument
from vardforlopp.common import dates
from vardforlopp.common.documents import DocumentField
from vardforlopp.common.forms import DateField, Form, LineField, TokenField
from vardforlopp.introduction.forms.clash import ClashForm


class PaperForm(Form):
    """A paper: the file, what it is, from and to whom."""

    title = LineField(
        label="Vad det är", max_length=200, error_messages={"required": "Skriv vad det är."}
    )
    upload = DocumentField(label="Fil")
    dated_on = DateField(label="Daterat", past=True)
    sender = LineField(label="Från", required=False)
    receiver = LineField(label="Till", required=False)
    is_established = forms.BooleanField(
        label="Upprättad",
        required=False,
        help_text="En upprättad handling läses av alla som läser ärendet och ändras aldrig mer. "
        "Annars är den ett utkast.",
    )
    token = TokenField()

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.initial.setdefault("token", uuid4())
        self.initial.setdefault("dated_on", dates.today())


class EditPaperForm(ClashForm):
    """Other words about a paper, or its next edition."""

    title = LineField(label="Vad det är", max_length=200)
    upload = DocumentField(label="Ny utgåva", required=False)
    dated_on = DateField(label="Daterat", past=True)
    sender = LineField(label="Från", required=False)
    receiver = LineField(label="Till", required=False)

    class Meta:
        model = MatterDocument
        fields: Iterable[str] = ("title", "dated_on", "sender", "receiver")
