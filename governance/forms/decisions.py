"""Forms of decisions: what it comes to, the decision, one in its place; the filter of the list."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from django import forms
from django.db.models import Q
from django.http import QueryDict

from governance.delegations.standing_in import WHY_NOT_THE_CHAIR
from governance.matters.advice import latest_recommendation
from governance.models import DecisionForm as Act
from governance.models import DecisionKind, DelegatedDecision, Matter
from regions.models import Body, Person
from vardforlopp.accounts.rights import holders_at
from vardforlopp.common.addresses import SpelledChoice
from vardforlopp.common.dates import today
from vardforlopp.common.filters import FilterForm
from vardforlopp.common.forms import DateField, Form, LineField, TextField, TokenField
from vardforlopp.pathways.models import CarePathway, Outcome, Staffing

YES_OR_NO = (("ja", "Ja"), ("nej", "Nej"))


class OutcomeForm(Form):
    """The first step, in the address: what it comes to, and when. The words follow from it."""

    utfall = SpelledChoice(
        Outcome.choices,
        label="Vad beslutar du?",
        every="",
        widget=forms.RadioSelect,
        error_messages={"required": "Välj vad du beslutar."},
    )
    borjar = DateField(label="Införandet börjar", required=False, help_text="Om det är bestämt.")
    klart = DateField(label="Infört senast", required=False, help_text="Om det är bestämt.")

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["utfall"].required = True

    def clean(self) -> dict[str, Any]:
        facts = super().clean() or {}
        starts, ready = facts.get("borjar"), facts.get("klart")
        if starts and ready and ready < starts:
            self.add_error("klart", "Infört senast ligger före införandets början.")
        if facts.get("utfall") and facts["utfall"] != Outcome.INTRODUCED and (starts or ready):
            self.add_error("borjar", "Dagar anges bara när det införs.")
        return facts


class StandingInForm(Form):
    """An act that the deputy says why they do, when `stands_in`; else it is not asked."""

    chair_absence = LineField(
        label="Varför beslutar inte ordföranden?",
        max_length=300,
        help_text="Vice ordföranden beslutar när ordföranden har förfall. Skälet står i beslutet.",
        error_messages={"required": WHY_NOT_THE_CHAIR},
    )

    def __init__(self, *args: Any, stands_in: bool = False, **kwargs: Any):
        super().__init__(*args, **kwargs)
        if not stands_in:
            del self.fields["chair_absence"]


class WordsForm(StandingInForm):
    """The words of an act, and what keeps it from being done twice or on old ground."""

    text = TextField(
        label="Beslutstext",
        max_length=6000,
        rows=12,
        error_messages={"required": "Skriv beslutet."},
    )
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    token = TokenField()

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.initial.setdefault("token", uuid4())


class DecisionForm(WordsForm):
    """The decision: within the mandate and why, who presented it, and its words."""

    within = forms.TypedChoiceField(
        label="Ryms införandet inom verksamheternas uppdrag?",
        choices=YES_OR_NO,
        coerce=lambda word: word == "ja",
        widget=forms.RadioSelect,
        help_text="Föreslaget av konsekvensanalysen, när den är klar. Du svarar "
        "(kommunallagen 6 kap. 38 §).",
    )
    mandate_reason = TextField(
        label="Varför?",
        max_length=1000,
        rows=3,
        error_messages={"required": "Skriv varför."},
    )
    rapporteur = forms.ModelChoiceField(
        label="Föredragande",
        queryset=Person.objects.none(),
        required=False,
        empty_label="Ingen",
    )
    others = LineField(
        label="Andra som varit med",
        max_length=300,
        required=False,
        help_text="Vid den slutliga handläggningen, utan att besluta.",
    )
    field_order: tuple[str, ...] = (
        *("within", "mandate_reason", "rapporteur", "others"),
        *("chair_absence", "text"),
    )

    def __init__(self, *args: Any, matter: Matter, decider: Person, **kwargs: Any):
        super().__init__(*args, **kwargs)
        field: Any = self.fields["rapporteur"]
        field.queryset = presenters(matter).exclude(pk=decider.pk)
        recommendation = latest_recommendation(matter)
        if recommendation is not None:
            field.initial = recommendation.item.presented_by_id


class NewDecisionForm(DecisionForm):
    """As the first step left it."""

    outcome = forms.ChoiceField(choices=Outcome.choices, widget=forms.HiddenInput)
    starts_on = DateField(required=False, widget=forms.HiddenInput)
    ready_on = DateField(required=False, widget=forms.HiddenInput)


class ReplacingForm(DecisionForm):
    """A decision in the place of another: everything can be otherwise, and the words say why."""

    outcome = forms.ChoiceField(label="Utfall", choices=Outcome.choices, widget=forms.RadioSelect)
    starts_on = DateField(label="Införandet börjar", required=False)
    ready_on = DateField(label="Infört senast", required=False)
    field_order = (
        *("outcome", "starts_on", "ready_on", "within", "mandate_reason"),
        *("rapporteur", "others", "chair_absence", "text"),
    )


def presenters(matter: Matter) -> Any:
    """Those who can have presented the matter: who work with it, and the council's secretaries."""
    staffed = Staffing.objects.in_force().filter(implementation=matter.implementation_id)
    prepares = holders_at("prepare_matters", matter.council)
    presented = matter.agenda_items.filter(presented_by__isnull=False)
    found = Q(pk__in=staffed.values("person")) | Q(pk__in=prepares.values("person"))
    found |= Q(pk__in=presented.values("presented_by"))
    return Person.objects.filter(found).in_swedish_order()


class DecisionFilter(FilterForm):
    """By year, kind, what it came to, decider and pathway; those that stand."""

    ar = SpelledChoice(label="År")
    slag = SpelledChoice(DecisionKind.choices, label="Ärendegrupp")
    utfall = SpelledChoice(
        [*Outcome.choices, (Act.RETURN.value, Act.RETURN.label), ("withdrawal", "återtagande")],
        label="Utfall",
    )
    beslutsfattare = SpelledChoice(label="Beslutsfattare")
    vardforlopp = SpelledChoice(label="Vårdförlopp")
    gallande = forms.BooleanField(label="Bara de som gäller", required=False)

    def __init__(self, data: QueryDict, *, council: Body):
        super().__init__(data)
        rows = DelegatedDecision.objects.filter(council=council)
        years = rows.order_by("-year").values_list("year", flat=True).distinct()
        self.offer("ar", *((str(year), str(year)) for year in years or [today().year]))
        deciders = Person.objects.filter(pk__in=rows.values("decider")).in_swedish_order()
        self.offer("beslutsfattare", *((str(one.pk), one.name) for one in deciders))
        about = "matter__implementation__pathway_version__pathway"
        pathways = CarePathway.objects.filter(pk__in=rows.values(about))
        self.offer("vardforlopp", *((one.slug, one.name) for one in pathways.order_by("name")))

    def choose(self, rows: Any) -> Any:
        """The decisions that pass them all."""
        asked = self.cleaned_data
        path = "matter__implementation__pathway_version__pathway__slug"
        words = {"ar": "year", "slag": "kind", "beslutsfattare": "decider", "vardforlopp": path}
        wanted = {column: asked[name] for name, column in words.items() if asked[name]}
        rows = rows.filter(**wanted)
        if asked["utfall"] in Outcome.values:
            rows = rows.filter(outcome=asked["utfall"])
        elif asked["utfall"]:
            rows = rows.filter(form=asked["utfall"])
        return rows.in_force() if asked["gallande"] else rows
