"""Handing over: whose duties, which to whom, and the receipt."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from regions.models import Person
from vardforlopp.common import drafts
from vardforlopp.common.access import access, anyone_signed_in
from vardforlopp.common.pages import attempt, posted
from vardforlopp.common.spreadsheets import table_response, wanted
from vardforlopp.introduction import duties, holding, receipts
from vardforlopp.introduction.actions.handover import hand_over
from vardforlopp.introduction.forms.handover import HandoverForm, PeopleFilter
from vardforlopp.introduction.permissions import can_hand_over

PER_PAGE = 50
START = ("Läget", "/")
WHO_CAN = [
    "Du lämnar över dina egna uppdrag. Processtöd lämnar över åt personer i sin region.",
    "Den som får bemanna införandet lämnar över bemanning, den som förbereder det ansvar i linjen.",
    "Roller ges och avslutas av registeransvariga, aldrig av den som själv har eller får rollen.",
    "Alla som är inloggade kan läsa kvittot, och historiken för varje uppdrag.",
]


@access(anyone_signed_in)
def handover(request: HttpRequest) -> HttpResponse:
    """Whose duties: one's own, or those of somebody within reach."""
    user: Any = request.user
    asked = PeopleFilter(request.GET)
    others = holding.within_reach(user).exclude(pk=user.person_id)
    found = asked.narrow(others).in_swedish_order()
    context = {
        "form": asked,
        "chips": asked.chips(),
        "page": Paginator(found, PER_PAGE).get_page(request.GET.get("sida")),
        "query": asked.query(),
        "own": duties.held_by(user.person, user),
        "own_url": reverse("handover_person", args=[user.person_id]),
        "has_others": bool(asked.chips()) or bool(found),
        "who_can": WHO_CAN,
        "crumbs": [START],
    }
    return render(request, "introduction/handover.html", context, status=asked.status)


def person_for(user: Any, pk: int) -> Person:
    """A person the user may see, or Http404."""
    found: Person = get_object_or_404(Person.objects.visible_to(user), pk=pk)
    return found


@access(can_hand_over, fetch=person_for, methods=("GET", "POST"))
def handover_person(request: HttpRequest, person: Person) -> HttpResponse:
    """Everything the person holds and why; POST hands over what is chosen."""
    user: Any = request.user
    held = duties.held_by(person, user)
    form = HandoverForm(person, held, user, posted(request))
    if request.method == "POST" and form.is_valid():
        request_id = attempt(form, _hand_over, person, form, by=request.user)
        if request_id:
            drafts.discard(request.user, request.path)
            return redirect("handover_receipt", person.pk, request_id)
    context = {
        "person": person,
        "is_own": person.pk == user.person_id,
        "held": held,
        "may_any": any(duty.may for duty in held),
        "form": form,
        "rows": form.rows(),
        "mentions": duties.mentions(person, request.user),
        "draft": drafts.restore(form, request.user, request.path),
        "draft_address": request.path,
        "who_can": WHO_CAN,
        "crumbs": [START, ("Lämna över", reverse("handover"))],
    }
    status = 422 if form.errors else 200
    return render(request, "introduction/handover_person.html", context, status=status)


def _hand_over(person: Person, form: HandoverForm, *, by: Any) -> UUID:
    facts = form.cleaned_data
    return hand_over(
        person,
        choices=form.choices(),
        last_day=facts["last_day"],
        by=by,
        reason=facts["reason"],
    )


def receipt_for(user: Any, pk: int, request_id: UUID) -> tuple[Person, receipts.Receipt]:
    """A person and what one request handed over, or Http404."""
    person = person_for(user, pk)
    found = receipts.receipt_of(person, request_id)
    if found is None:
        raise Http404
    return person, found


@access(anyone_signed_in, fetch=receipt_for)
def handover_receipt(
    request: HttpRequest, pair: tuple[Person, receipts.Receipt]
) -> HttpResponseBase:
    """What was handed over, to whom, from when, and what is left."""
    person, receipt = pair
    kind = wanted(request)
    if kind:
        name = f"overlamning-{person.pk}"
        return table_response(kind, name, receipts.COLUMNS, receipts.exported(receipt))
    context = {
        "person": person,
        "receipt": receipt,
        "left": _left(person, receipt, request.user),
        "mentions": duties.mentions(person, request.user),
        "may_hand_over": can_hand_over(request.user, person),
        "person_url": reverse("handover_person", args=[person.pk]),
        "who_can": WHO_CAN,
        "crumbs": [START, ("Lämna över", reverse("handover"))],
    }
    return render(request, "introduction/handover_receipt.html", context)


def _left(person: Person, receipt: receipts.Receipt, user: Any) -> list[duties.Duty]:
    """What the person holds and this hand-over did not move."""
    moved = {(row.what, row.where) for row in receipt.rows}
    held = duties.held_by(person, user)
    return [duty for duty in held if (duty.what, duty.where) not in moved]
