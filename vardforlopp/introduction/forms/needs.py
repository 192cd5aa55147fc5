"""Needs: what the list is narrowed to, raising one, and the body's answer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.http import QueryDict

from regions.models import Body, BodyKind, BodyLevel, Municipality, Region
from vardforlopp.accounts.rights import reached
from vardforlopp.common.addresses import SpelledChoice
from vardforlopp.common.filters import FilterForm
from vardforlopp.common.forms import Form, LineField, TextField
from vardforlopp.introduction.actions.needs import receivers
from vardforlopp.introduction.models import Need, NeedStatus
from vardforlopp.pathways.forms.fields import grouped
from vardforlopp.pathways.models import CarePathway

NATIONAL = {  # the headings that national bodies are chosen under, by kind
    BodyKind.NPO: "Nationella programområden",
    BodyKind.NSG: "Nationella samverkansgrupper",
}
OTHERWISE = "Andra nationella organ"
MINE = "mina"
WAITING = "vantar"
MUNICIPAL = "kommun-"  # before the slug of a municipality in the address
UNKNOWN = SpelledChoice.default_error_messages


class NeedFilter(FilterForm):
    """By body, state, who raised it and pathway; only what some need has can be chosen."""

    organ = SpelledChoice(label="Till organ")
    lage = SpelledChoice(
        [(state, str(state.label).capitalize()) for state in NeedStatus],
        words=[(WAITING, "Väntar på svar")],
        label="Läge",
    )
    fran = SpelledChoice(label="Från")
    vardforlopp = SpelledChoice(label="Vårdförlopp")

    def __init__(self, data: QueryDict, *, user: Any):
        super().__init__(data)
        self.user = user
        bodies = Body.objects.filter(needs__isnull=False).distinct().in_swedish_order()
        regions = Region.objects.filter(needs__isnull=False).distinct().in_swedish_order()
        places = list(regions.values_list("slug", "name"))
        municipalities = Municipality.objects.filter(needs__isnull=False).distinct()
        named = municipalities.in_swedish_order().values_list("slug", "name")
        places += [(f"{MUNICIPAL}{slug}", name) for slug, name in named]
        pathways = CarePathway.objects.filter(needs__isnull=False).distinct().order_by("sort_key")
        mine = (MINE, "Organ där du svarar")
        self.offer("organ", mine, *bodies.values_list("slug", "name"))
        self.offer("fran", *places)
        self.offer("vardforlopp", *pathways.values_list("slug", "name"))

    def choose(self, rows: Any) -> Any:
        """The needs of the body, in the state, from the place, that are asked for."""
        asked = self.cleaned_data
        if asked["organ"] == MINE:
            rows = rows.filter(body__in=bodies_answered_for(self.user))
        elif asked["organ"]:
            rows = rows.filter(body__slug=asked["organ"])
        if asked["fran"].startswith(MUNICIPAL):
            rows = rows.filter(municipality__slug=asked["fran"].removeprefix(MUNICIPAL))
        elif asked["fran"]:
            rows = rows.filter(region__slug=asked["fran"])
        if asked["vardforlopp"]:
            rows = rows.filter(pathway__slug=asked["vardforlopp"])
        if asked["lage"] == WAITING:
            return rows.waiting()
        return rows.filter(status=asked["lage"]) if asked["lage"] else rows


def bodies_answered_for(user: Any) -> QuerySet[Body]:
    """The bodies whose needs the user answers."""
    places = reached(user, "answer_need")
    if places is None:
        return Body.objects.all()
    found: QuerySet[Body] = places.get(Body, Body.objects.none())
    return found


class NeedForm(Form):
    """A need, from one of the places the user stands for."""

    place = forms.ChoiceField(
        label="Från", error_messages={"required": "Välj vem som lyfter behovet.", **UNKNOWN}
    )
    body = forms.ModelChoiceField(
        label="Till organ",
        queryset=Body.objects.none(),
        error_messages={"required": "Välj organ.", **UNKNOWN},
    )
    pathway = forms.ModelChoiceField(
        label="Vårdförlopp",
        queryset=CarePathway.objects.order_by("sort_key"),
        required=False,
        empty_label="Inget särskilt",
        error_messages=UNKNOWN,
    )
    title = LineField(
        label="Behov",
        max_length=150,
        help_text="Vad som behövs, i en mening.",
        error_messages={"required": "Skriv vad som behövs."},
    )
    text = TextField(
        label="Beskrivning",
        rows=8,
        help_text="Varför det behövs, för vilka, och vad organet kan göra. Inga patientuppgifter.",
        error_messages={"required": "Beskriv behovet."},
    )

    def __init__(self, *args: Any, user: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.places = {f"{one._meta.model_name}-{one.pk}": one for one in places_of(user)}
        choices = [(key, str(one)) for key, one in self.places.items()]
        place: Any = self.fields["place"]
        place.choices = choices if len(choices) == 1 else [("", "Välj"), *choices]
        body: Any = self.fields["body"]
        bodies = receivers().select_related("healthcare_region")
        body.queryset = bodies.order_by("healthcare_region__sort_key", "sort_key", "pk")
        body.choices = grouped("Välj organ", *_by_kind(body.queryset, self.places.values()))

    def clean_place(self) -> Any:
        """The region or municipality itself."""
        return self.places[self.cleaned_data["place"]]


def places_of(user: Any) -> list[Region | Municipality]:
    """The regions and municipalities the user may raise a need for."""
    places = reached(user, "raise_need")
    found: list[Region | Municipality] = []
    wider = {Region: "affiliations__healthcare_region", Municipality: "healthcare_region"}
    for model, named in wider.items():
        rows: Any = model._default_manager.all() if places is None else places.get(model)
        if rows is not None:
            found += rows.prefetch_related(named).in_swedish_order()
    return found


def _by_kind(
    bodies: Iterable[Body], places: Iterable[Region | Municipality]
) -> list[tuple[str, list[tuple[int, str]]]]:
    """Those of the healthcare regions of the places, national ones by kind, then the rest."""
    near = {wider for place in places for wider in _around(place)}
    own: dict[str, list[tuple[int, str]]] = defaultdict(list)
    national: dict[str, list[tuple[int, str]]] = {
        heading: [] for heading in (*NATIONAL.values(), OTHERWISE)
    }
    others: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for body in bodies:
        if body.level == BodyLevel.NATIONAL:
            national[NATIONAL.get(BodyKind(body.kind), OTHERWISE)].append((body.pk, str(body)))
        else:
            wider, named = body.healthcare_region, f"{body}, {body.healthcare_region}"
            (own if wider in near else others)[f"Organ i {wider}"].append((body.pk, named))
    return [*own.items(), *national.items(), *others.items()]


def _around(place: Region | Municipality) -> list[Any]:
    """The healthcare regions of a place."""
    if isinstance(place, Municipality):
        return [place.healthcare_region]
    return place.healthcare_regions


class MoveForm(Form):
    """What a step of the workflow asks for: an answer, a reason, or nothing but the step."""

    answer = TextField(label="Svar", rows=8, error_messages={"required": "Skriv ett svar."})
    comment = TextField(
        label="Varför", max_length=500, rows=3, error_messages={"required": "Skriv varför."}
    )
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, need: Need, name: str, data: QueryDict | None):
        super().__init__(data, initial={"version": need.version})
        asked = {"answer": "answer", "decline": "answer", "withdraw": "comment"}.get(name)
        for field in {"answer", "comment"} - {asked}:
            del self.fields[field]
        if name == "decline":
            self.fields["answer"].label = "Svar: varför organet avböjer"
