"""Forms of grants: a decision, its correction and withdrawal, what comes back, what is used."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms

from governance.actions.grants import GrantTerms
from governance.forms.decisions import StandingInForm
from governance.grants.receiving import receivers
from governance.models import Supersession, TransitionGrant
from regions.models import Body, Unit
from vardforlopp.common import dates
from vardforlopp.common.forms import DateField, Form, LineField, TextField, TokenField
from vardforlopp.common.money import SekFormField


class GrantForm(StandingInForm):
    """What is granted, and the words of the decision; they are proposed when the rest is known."""

    amount = SekFormField(label="Belopp, kr", error_messages={"required": "Ange beloppet."})
    receiver = forms.ModelChoiceField(
        label="Mottagare",
        queryset=Unit.objects.none(),
        empty_label="Välj enhet",
        help_text="Bara förvaltningen och enheter i den. En kommun kan inte få bidraget.",
    )
    purpose = TextField(
        label="Ändamål",
        max_length=1000,
        rows=3,
        help_text="Vad bidraget ska användas till.",
        error_messages={"required": "Skriv vad bidraget är till för."},
    )
    starts_on = DateField(label="Från och med")
    ends_on = DateField(label="Till och med")
    text = TextField(
        label="Beslutstext",
        max_length=6000,
        rows=12,
        required=False,
        help_text="Ändra texten om det behövs. Ändrar du något ovanför, förhandsgranska igen.",
    )
    template_text = forms.CharField(widget=forms.HiddenInput, required=False)
    token = TokenField()

    def __init__(self, *args: Any, council: Body, **kwargs: Any):
        super().__init__(*args, **kwargs)
        field: Any = self.fields["receiver"]
        field.queryset = receivers(council)
        if not self.is_bound:
            self._begin()
        if not self.data.get("template_text"):
            self.fields["text"].widget = forms.HiddenInput()  # until there are words to read

    def _begin(self) -> None:
        """The rest of the year, unless something else is said."""
        today = dates.today()
        usual = {"starts_on": today, "ends_on": date(today.year, 12, 31)}
        self.initial = usual | dict(self.initial)

    def clean(self) -> dict[str, Any]:
        facts = super().clean() or {}
        first, last = facts.get("starts_on"), facts.get("ends_on")
        amount = facts.get("amount")
        if amount is not None and amount <= 0:
            self.add_error("amount", "Ange ett belopp över 0 kr.")
        if first and last and last < first:
            self.add_error("ends_on", "Slutdatumet ligger före startdatumet.")
        if last and last < dates.today():
            self.add_error("ends_on", "Perioden är slut före beslutsdagen.")
        return facts

    def terms(self) -> GrantTerms:
        """What is granted, of a form without mistakes."""
        names = ("amount", "receiver", "purpose", "starts_on", "ends_on")
        return GrantTerms(**{name: self.cleaned_data[name] for name in names})

    def propose(self, text: str) -> None:
        """Puts the proposed words in, unless others are written."""
        written, seen = self.cleaned_data["text"], self.cleaned_data["template_text"]
        self.data = self.data.copy()  # type: ignore[attr-defined]
        if not written or written.split() == seen.split():
            self.data["text"] = text  # type: ignore[index]
        self.data["template_text"] = text  # type: ignore[index]
        self.fields["text"].widget = TextField(rows=12).widget
        self.fields["text"].required = True  # there are words now

    def has_seen(self, text: str) -> bool:
        """Whether the page showed these words before it was sent, and some are to be decided."""
        seen: str = self.cleaned_data["template_text"]
        return bool(self.cleaned_data["text"]) and seen.split() == text.split()


class CorrectGrantForm(GrantForm):
    """The same, and why it takes the place of the decision."""

    supersession = forms.ChoiceField(
        label="Varför ersätts beslutet?",
        choices=[
            (Supersession.CORRECTION.value, "rättelse: det blev fel"),
            (Supersession.RECONSIDERATION.value, "omprövning: något har ändrats"),
        ],
        widget=forms.RadioSelect,
    )
    field_order = ("supersession",)

    def __init__(self, *args: Any, grant: TransitionGrant, **kwargs: Any):
        names = ("amount", "receiver", "purpose", "starts_on", "ends_on")
        kwargs["initial"] = {name: getattr(grant, name) for name in names} | (
            kwargs.get("initial") or {}
        )
        super().__init__(*args, council=grant.decision.council, **kwargs)


class WithdrawGrantForm(StandingInForm):
    text = TextField(
        label="Beslutstext", max_length=6000, error_messages={"required": "Skriv beslutet."}
    )
    reason = LineField(
        label="Varför återtas bidraget?",
        max_length=500,
        error_messages={"required": "Skriv varför."},
    )
    token = TokenField()


class ReverseForm(Form):
    amount = SekFormField(label="Belopp, kr", error_messages={"required": "Ange beloppet."})
    reason = LineField(
        label="Varför återförs det?",
        max_length=500,
        error_messages={"required": "Skriv varför."},
    )
    token = TokenField()


class UseForm(Form):
    amount = SekFormField(label="Använt belopp, kr", error_messages={"required": "Ange beloppet."})
    text = TextField(
        label="Vad användes det till?",
        max_length=1000,
        help_text="Skriv aldrig uppgifter om patienter.",
        error_messages={"required": "Skriv vad det användes till."},
    )
    token = TokenField()
