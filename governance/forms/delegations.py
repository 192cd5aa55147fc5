"""Forms of the delegation order: a new line, and its last day."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import Q

from governance.models import DecisionKind, DelegateRole, Delegation, DelegationStatus
from regions.models import Body
from vardforlopp.common.dates import today
from vardforlopp.common.forms import DateField, Form, LineField, VersionForm
from vardforlopp.common.money import SekFormField


class ParentField(forms.ModelChoiceField):
    """Says of each line what it gives to whom."""

    def label_from_instance(self, obj: Any) -> str:
        return f"{obj.get_role_display()}: {obj.get_kind_display()} ({obj.reference})"


class DelegationForm(Form):
    """Who gives whom the right to decide what, how much, when and by which decision."""

    kind = forms.ChoiceField(
        label="Ärendegrupp", choices=DecisionKind.choices, widget=forms.RadioSelect
    )
    parent = ParentField(
        label="Vilar på",
        queryset=Delegation.objects.none(),
        required=False,
        empty_label="Nämndens eget beslut",
        help_text="Delegationen som förs vidare. Bara förvaltningschefen kan föra vidare.",
    )
    role = forms.ChoiceField(
        label="Delegat",
        choices=DelegateRole.choices,
        widget=forms.RadioSelect,
        help_text="Alltid en enskild anställd, aldrig en grupp (kommunallagen 7 kap. 5 §).",
    )
    may_pass_on = forms.BooleanField(
        label="Får föras vidare till en annan anställd",
        required=False,
        help_text="Bara när delegaten är förvaltningschef (kommunallagen 7 kap. 6 §).",
    )
    cap = SekFormField(
        label="Högst per vårdförlopp och år",
        required=False,
        help_text="Bara för omställningsbidrag, i kronor.",
    )
    amount_limit = SekFormField(
        label="Högst per beslut",
        required=False,
        help_text="Lämna tomt om ingen gräns är satt.",
    )
    requires_recommendation = forms.BooleanField(
        label="Kräver rådets rekommendation",
        required=False,
        help_text="Beslut om införande kräver den alltid.",
    )
    must_be_reported = forms.BooleanField(
        label="Besluten anmäls till nämnden",
        required=False,
        initial=True,
        help_text="Annars protokollförs de särskilt (kommunallagen 7 kap. 8 §).",
    )
    decided_by = LineField(label="Beslutad av", max_length=200, help_text="Nämnden eller personen.")
    decided_on = DateField(label="Beslutad", past=True)
    reference = LineField(label="Diarienummer eller paragraf", max_length=200)
    valid_from = DateField(label="Gäller från och med")
    valid_to = DateField(
        label="Gäller till och med",
        required=False,
        help_text="Lämna tomt om slutet inte är bestämt.",
    )

    def __init__(self, *args: Any, council: Body, **kwargs: Any):
        super().__init__(*args, **kwargs)
        open_ended = Q(valid_to=None) | Q(valid_to__gte=today())
        rows = Delegation.objects.filter(open_ended, council=council, may_pass_on=True)
        field: Any = self.fields["parent"]
        field.queryset = rows.exclude(status=DelegationStatus.DECLINED)

    def clean(self) -> dict[str, Any]:
        facts = super().clean() or {}
        is_grant = facts.get("kind") == DecisionKind.GRANT
        for name in ("cap", "amount_limit"):
            amount = facts.get(name)
            if amount is not None and "kind" in facts and not is_grant:
                self.add_error(name, "Belopp anges bara för omställningsbidrag.")
            elif amount is not None and amount <= 0:
                self.add_error(name, "Ange ett belopp över 0 kr.")
        if is_grant and facts.get("cap") is None and "cap" not in self.errors:
            self.add_error("cap", "Ange högsta belopp per vårdförlopp och år.")
        self._check_days(facts)
        return facts

    def _check_days(self, facts: dict[str, Any]) -> None:
        decided, first, last = (facts.get(n) for n in ("decided_on", "valid_from", "valid_to"))
        if first and last and last < first:
            self.add_error("valid_to", "Slutdatumet ligger före startdatumet.")
        if decided and first and first < decided:
            self.add_error("valid_from", "Delegationen gäller tidigast från dagen den beslutades.")


class EndDelegationForm(VersionForm):
    valid_to = DateField(label="Sista dag", help_text="Den sista dagen går det ännu att besluta.")
    reason = LineField(
        label="Varför slutar delegationen?",
        max_length=300,
        error_messages={"required": "Skriv varför."},
    )
