"""The form of "Får ordföranden besluta det här?": it lives in the address, so it can be shared."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import QueryDict

from governance.grants.asking import Asked
from governance.grants.receiving import receivers
from governance.models import Advice, DecisionKind, DelegateRole
from regions.models import Body, Municipality, Unit
from vardforlopp.common import dates
from vardforlopp.common.addresses import SpelledChoice, spelled
from vardforlopp.common.forms import DateField, Form
from vardforlopp.common.money import SekFormField
from vardforlopp.pathways.models import CarePathway

UNIT, MUNICIPALITY = "enhet-", "kommun-"
ANSWERS = (("ja", "ja"), ("nej", "nej"))
USUAL = {"slag": spelled(DecisionKind.GRANT), "vem": spelled(DelegateRole.CHAIR)}


class AskForm(Form):
    """What is to be decided, by whom, when; of a grant also how much and to whom."""

    saves_nothing = True

    slag = SpelledChoice(DecisionKind.choices, label="Vad ska beslutas?", every="")
    vem = SpelledChoice(DelegateRole.choices, label="Vem beslutar?", every="")
    forlopp = SpelledChoice(label="Vårdförlopp", every="Välj vårdförlopp")
    belopp = SekFormField(
        label="Belopp, kr", required=False, help_text="För ett omställningsbidrag."
    )
    mottagare = SpelledChoice(
        label="Mottagare", every="Välj mottagare", help_text="För ett omställningsbidrag."
    )
    dag = DateField(label="Beslutsdag", required=False, help_text="I dag om inget anges.")
    rekommendation = SpelledChoice(Advice.choices, label="Rådet", every="har inte tagit ställning")
    ryms = SpelledChoice(
        words=ANSWERS,
        label="Ryms inom verksamheternas uppdrag?",
        every="inte bedömt",
        help_text="För ett införande.",
    )
    kostnader = SpelledChoice(
        words=ANSWERS,
        label="Ryms kostnaderna inom ordinarie verksamhet, med eventuellt bidrag?",
        every="ingen bedömning",
        help_text="För ett införande: rådets kostnadsbedömning med processledaren.",
    )

    def __init__(self, data: QueryDict, *, council: Body):
        super().__init__(data or None, initial=USUAL)
        self.council, self.is_asked = council, bool(data)
        for name in ("slag", "vem", "forlopp"):
            self.fields[name].required = True
        pathways = CarePathway.objects.filter(versions__implementations__region=council.region_id)
        self.pathways = {one.slug: one for one in pathways.distinct().order_by("sort_key")}
        self._offer("forlopp", self.pathways)
        self.receivers = _receivers(council)
        self._offer("mottagare", self.receivers)

    def _offer(self, name: str, rows: Mapping[str, Any]) -> None:
        """What a field has to choose from, by words of the address."""
        field: Any = self.fields[name]
        field.offer(words=[(word, str(one)) for word, one in rows.items()])

    @property
    def status(self) -> int:
        """422 when something in the address is not understood."""
        return 422 if self.errors else 200

    def clean(self) -> dict[str, Any]:
        facts = super().clean() or {}
        if facts.get("slag") == DecisionKind.GRANT:
            if "belopp" not in self.errors and facts.get("belopp") is None:
                self.add_error("belopp", "Ange beloppet.")
            if "mottagare" not in self.errors and not facts.get("mottagare"):
                self.add_error("mottagare", "Välj vem som ska få bidraget.")
        return facts

    def asked(self) -> Asked:
        """What is asked, of a form without mistakes."""
        facts = self.cleaned_data
        said = {"ja": True, "nej": False}
        return Asked(
            council=self.council,
            kind=facts["slag"],
            role=facts["vem"],
            pathway=self.pathways[facts["forlopp"]],
            on=facts["dag"] or dates.today(),
            amount=facts["belopp"],
            receiver=self.receivers.get(facts["mottagare"]),
            advice=facts["rekommendation"],
            within_mandate=said.get(facts["ryms"]),
            costs_fit=said.get(facts["kostnader"]),
        )


def _receivers(council: Body) -> dict[str, Unit | Municipality]:
    """The units of the region and its municipalities, by words of the address.

    Also those who may not receive: the page says why.
    """
    found: dict[str, Unit | Municipality] = {}
    inside = list(receivers(council).select_related("region"))
    near = Unit.objects.in_force().filter(region=council.region_id).select_related("region")
    others = near.exclude(pk__in=[one.pk for one in inside]).in_swedish_order()
    for unit in (*inside, *others):
        found[f"{UNIT}{unit.slug}"] = unit
    towns = Municipality.objects.in_force().filter(region=council.region_id)
    for town in towns.in_swedish_order():
        found[f"{MUNICIPALITY}{town.slug}"] = town
    return found
