"""Forms of cost judgements and of matters taken further."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django import forms

from governance.escalation.judging import exceeds_frame, judges_for, leaders_of, proposal
from governance.escalation.permissions import answer_kinds, answers_there
from governance.escalation.stages import needs_amount, needs_outcome, next_stage, reasons_for
from governance.models import AnswerKind, CostJudgement, Escalation, EscalationReason, Matter
from vardforlopp.common import dates
from vardforlopp.common.answer import Answer
from vardforlopp.common.documents import DocumentField
from vardforlopp.common.forms import DateField, Form, LineField, TextField, TokenField
from vardforlopp.common.money import SekFormField
from vardforlopp.pathways.models import Outcome

AS_AMOUNTS, YES, NO = "som-beloppen", "ja", "nej"
ANSWERS = (
    (AS_AMOUNTS, "Som beloppen visar"),
    (YES, "Ja, ramen överskrids"),
    (NO, "Nej, det ryms"),
)
REASONS = {  # how a reason stands in the address: ?skal=tak
    "kostnader": EscalationReason.COSTS,
    "uppdrag": EscalationReason.MANDATE,
    "avrad": EscalationReason.AGAINST,
    "tak": EscalationReason.CAP,
}


class JudgementForm(Form):
    """Amounts of a year, the answer, why, and who took part."""

    after = forms.IntegerField(widget=forms.HiddenInput, required=False)
    expected = SekFormField(label="Väntade kostnader", help_text="I det dyraste året, i kronor.")
    within_frame = SekFormField(
        label="Varav ryms i ordinarie verksamhet", help_text="Det som budgeten redan täcker."
    )
    with_grant = SekFormField(
        label="Varav täcks av omställningsbidrag", help_text="Skriv 0 om inget bidrag är tänkt."
    )
    answer = forms.ChoiceField(
        label="Överskrider kostnaderna ramen?",
        choices=ANSWERS,
        initial=AS_AMOUNTS,
        widget=forms.RadioSelect,
        help_text="Ja när de väntade kostnaderna är större än ramen och bidraget tillsammans.",
    )
    reason_to_differ = LineField(
        label="Varför ett annat svar än beloppen visar?", max_length=500, required=False
    )
    reasoning = TextField(label="Bedömning", help_text="Hur ni har resonerat.")
    judges = forms.MultipleChoiceField(
        label="Vilka deltog?",
        widget=forms.CheckboxSelectMultiple,
        help_text="Processledaren ska vara med: bedömningen görs i samråd.",
        error_messages={"required": "Välj vilka som deltog."},
    )

    def __init__(self, *args: Any, matter: Matter, latest: CostJudgement | None, **kwargs: Any):
        self.seats = judges_for(matter)
        known = proposal(matter)
        initial: dict[str, Any] = {"after": latest.pk if latest else 0, "with_grant": Decimal(0)}
        initial["judges"] = [str(pk) for pk in leaders_of(matter)]
        if known is not None:
            initial["expected"] = known.amount
        if latest is not None:
            initial |= {name: getattr(latest, name) for name in ("within_frame", "with_grant")}
            initial["expected"] = known.amount if known else latest.expected
        super().__init__(*args, initial=initial | kwargs.pop("initial", {}), **kwargs)
        field: Any = self.fields["judges"]
        field.choices = [
            (str(pk), f"{seat.person}, {seat.role}") for pk, seat in self.seats.items()
        ]

    def clean(self) -> dict[str, Any]:
        facts = super().clean() or {}
        for name in ("expected", "within_frame", "with_grant"):
            if facts.get(name) is not None and facts[name] < 0:
                self.add_error(name, "Ange ett belopp som inte är mindre än noll.")
        answer = facts.pop("answer", None)
        facts["judges"] = [self.seats[int(pk)].person for pk in facts.get("judges", ())]
        if not self.errors:
            frame = (facts["expected"], facts["within_frame"], facts["with_grant"])
            facts["exceeds"] = exceeds_frame(*frame) if answer == AS_AMOUNTS else answer == YES
        return facts


class EscalationForm(Form):
    """Why it is taken further, and what the instance is to take a position on."""

    token = TokenField()
    reason = forms.ChoiceField(label="Varför förs ärendet vidare?", widget=forms.RadioSelect)
    amount = SekFormField(
        label="Begärt bidrag", required=False, help_text="Bara när bidraget är över taket."
    )
    text = TextField(
        label="Vad ska instansen ta ställning till?",
        help_text="Ärendets handlingar följer med. Skriv det som är frågan.",
    )

    def __init__(self, *args: Any, matter: Matter, **kwargs: Any):
        super().__init__(*args, **kwargs)
        found = reasons_for(matter)
        field: Any = self.fields["reason"]
        field.choices = [
            (code, str(EscalationReason(code).label).capitalize())
            for code, answer in found.items()
            if answer
        ]
        field.help_text = " ".join(answer.reason for answer in found.values() if not answer)

    def clean(self) -> dict[str, Any]:
        facts = super().clean() or {}
        amount, is_cap = facts.get("amount"), facts.get("reason") == EscalationReason.CAP
        if is_cap and "amount" not in self.errors and (amount is None or amount <= 0):
            self.add_error("amount", "Ange det begärda bidraget, ett belopp över 0 kr.")
        if not is_cap:
            facts["amount"] = None
        return facts


class WithdrawEscalationForm(Form):
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    comment = LineField(
        label="Varför tas ärendet tillbaka?",
        max_length=300,
        error_messages={"required": "Skriv varför."},
    )


class AnswerForm(Form):
    """What the instance does; only what it may do is there to choose."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    token = TokenField()
    kind = forms.ChoiceField(label="Vad gör instansen?", widget=forms.RadioSelect)
    amount = SekFormField(
        label="Om den beslutar: beviljat bidrag",
        required=False,
        help_text="Kronor, 0 för avslag. Räknas inte mot ordförandens tak.",
    )
    text = TextField(label="Svaret i ord", help_text="Synpunkterna, skälen eller beslutets text.")
    reference = LineField(
        label="Diarienummer eller paragraf",
        required=False,
        help_text="Behövs för ett beslut som inte fattas på delegation.",
    )
    answered_on = DateField(label="Dag", past=True)
    upload = DocumentField(label="Handling", required=False)

    def __init__(self, *args: Any, escalation: Escalation, user: Any, **kwargs: Any):
        initial = {"version": escalation.version, "answered_on": dates.today()}
        super().__init__(*args, initial=initial | kwargs.pop("initial", {}), **kwargs)
        following = next_stage(escalation.matter, after=escalation.stage)
        found = answer_kinds(escalation, has_next=following is not None)
        kinds: Any = self.fields["kind"]
        kinds.choices = _choices(escalation, found, following)
        if escalation.stage.decides:
            del found[AnswerKind.COMMENTS]  # it goes without saying
        kinds.help_text = " ".join(dict.fromkeys(a.reason for a in found.values() if not a))
        if len(kinds.choices) == 1:
            kinds.initial = kinds.choices[0][0]
        decides = bool(found[AnswerKind.DECIDES])
        if not (decides and needs_amount(escalation)):
            del self.fields["amount"]
        if not answers_there(user, escalation):
            self._ask_for_minutes()

    def _ask_for_minutes(self) -> None:
        upload, reference = self.fields["upload"], self.fields["reference"]
        upload.required = reference.required = True
        upload.label, reference.label = "Protokoll", "Paragraf"
        reference.help_text = "I instansens protokoll."
        self.fields["answered_on"].label = "Instansens dag"

    def clean(self) -> dict[str, Any]:
        facts = super().clean() or {}
        facts["kind"], _, facts["outcome"] = facts.get("kind", "").partition("-")
        if facts["kind"] != AnswerKind.DECIDES:
            facts["amount"] = None
        return facts


def _choices(
    escalation: Escalation, found: dict[str, Answer], following: Any
) -> list[tuple[str, str]]:
    """What the instance may do; to decide is a choice for each outcome."""
    made = []
    for kind in (kind for kind in found if found[kind]):
        if kind == AnswerKind.DECIDES and needs_outcome(escalation):
            for one in (Outcome.INTRODUCED, Outcome.DECLINED):
                made.append((f"{kind}-{one.value}", f"Beslutar: {one.label}"))
        else:
            made.append((kind, _said(kind, following)))
    return made


def _said(kind: str, following: Any) -> str:
    """The choice in words, with where the matter goes."""
    label = str(AnswerKind(kind).label).capitalize()
    if kind == AnswerKind.PASSES_ON:
        return f"{label} till {following}"
    if kind == AnswerKind.DECIDES:
        return "Beslutar om bidraget"
    if kind == AnswerKind.COMMENTS:
        return f"{label}, ärendet går {f'till {following}' if following else 'åter till rådet'}"
    return label
