"""Får ordföranden besluta det här? Yes or no, with every rule and where it comes from."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from governance import fetch
from governance.decisions.ruling import Ruling
from governance.forms.may_decide import AskForm
from governance.grants.asking import ruling_on
from governance.grants.ruling import GrantRuling
from governance.grants.shown import RoomRow, room_rows
from governance.models import DelegateRole
from governance.panels import tabs
from governance.views.councils import crumbs
from regions.models import Body
from vardforlopp.common.access import access, anyone_signed_in

WHO_CAN = [
    "Alla inloggade kan pröva. Inget sparas, och ingen får besked.",
    "Samma regler prövas igen när ett beslut fattas, av det som gäller då.",
]


@access(anyone_signed_in, fetch=fetch.council)
def ask(request: HttpRequest, council: Body) -> HttpResponse:
    """The form, and the answer when something is asked; the address can be shared."""
    form = AskForm(request.GET, council=council)
    is_answered = form.is_asked and form.is_valid()
    ruling = ruling_on(form.asked()) if is_answered else None
    who = DelegateRole(form.cleaned_data["vem"]).label if is_answered else ""
    context = {
        "council": council,
        "form": form,
        "ruling": ruling,
        "who": who[:1].upper() + who[1:],
        "room": _room(ruling),
        "tabs": tabs("grants", council),
        "who_can": WHO_CAN,
        "crumbs": crumbs(council),
    }
    return render(request, "governance/may_decide.html", context, status=form.status)


def _room(ruling: Ruling | None) -> list[RoomRow]:
    """The sums behind the answer about a grant."""
    if not isinstance(ruling, GrantRuling):
        return []
    return room_rows(ruling.room, ruling.asked.amount)
