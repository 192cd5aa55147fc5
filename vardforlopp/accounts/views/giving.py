"""Giving a role: who, which, then where and when."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from regions.models import Person
from regions.search import stands_in
from vardforlopp.accounts import actions, permissions
from vardforlopp.accounts.forms.appointments import ChooseRoleForm, FindPersonForm, GiveForm
from vardforlopp.accounts.roles import RIGHTS, ROLES
from vardforlopp.accounts.views.tabs import SECTION, START
from vardforlopp.common.access import access
from vardforlopp.common.pages import attempt, posted

MOST_FOUND = 20


@access(permissions.can_give_appointments, methods=("GET", "POST"))
def give(request: HttpRequest) -> HttpResponse:
    """Give a role: who, which, then where and when. The first two steps live in the address."""
    person = chosen_person(request)
    asked = request.GET.get("roll", "")
    role = next((role for role in ROLES.values() if role.word == asked), None)
    crumbs = [START, SECTION]
    context: dict[str, Any] = {"person": person, "role": role, "crumbs": crumbs}
    if person is None:
        context |= found_people(request)
    elif role is None or not permissions.can_give_appointment_to(request.user, person):
        chosen = request.GET if "roll" in request.GET else None
        context["role_form"] = ChooseRoleForm(chosen, initial={"person": person.pk})
        context["may_give"] = permissions.can_give_appointment_to(request.user, person)
    else:
        return _place_and_period(request, person, context)
    asking = context.get("role_form") or context["find_form"]
    return render(request, "accounts/give.html", context, status=422 if asking.errors else 200)


def chosen_person(request: HttpRequest) -> Person | None:
    """The person named in the address, None when none is, Http404 for a forged one."""
    key = request.GET.get("person", "")
    if not key:
        return None
    people = Person.objects.visible_to(request.user).select_related("user")
    return get_object_or_404(people, pk=key if key.isdecimal() and len(key) < 19 else 0)


def found_people(request: HttpRequest) -> dict[str, Any]:
    """The search for a person, and whom it finds."""
    form = FindPersonForm(request.GET if "sok" in request.GET else None)
    name = form.cleaned_data["sok"] if form.is_valid() else ""
    people = Person.objects.visible_to(request.user).in_force().in_swedish_order()
    found = people.filter(stands_in(name, "name")) if name else people.none()
    found = found.annotate(has_account=Q(user__isnull=False))
    return {"find_form": form, "sought": name, "found": found[:MOST_FOUND]}


def _place_and_period(
    request: HttpRequest, person: Person, context: dict[str, Any]
) -> HttpResponse:
    role = context["role"]
    form = GiveForm(posted(request), role=role)
    if request.method == "POST" and form.is_valid():
        given = attempt(
            form,
            actions.give_appointment,
            person=person,
            role=role.code,
            place=form.chosen_place(),
            valid_from=form.cleaned_data["valid_from"],
            valid_to=form.cleaned_data["valid_to"],
            by=request.user,
        )
        if given:
            waits = (
                " En annan registeransvarig behöver bekräfta." if role.needs_confirmation else ""
            )
            messages.success(request, f"Rollen är given till {person}.{waits}")
            return redirect("appointment", pk=given.pk)
    context |= {"form": form, "rights": [RIGHTS[right] for right in role.rights]}
    context["has_account"] = hasattr(person, "user")
    return render(request, "accounts/give.html", context, status=422 if form.errors else 200)
