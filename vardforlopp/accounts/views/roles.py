"""The roles: what each may do, where it is given, what it takes."""

from __future__ import annotations

from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from vardforlopp.accounts import second_factor
from vardforlopp.accounts.models import Appointment
from vardforlopp.accounts.roles import PLACES, RIGHTS, ROLES
from vardforlopp.accounts.views.tabs import SECTION, START, tabs
from vardforlopp.common.access import access, anyone_signed_in


@access(anyone_signed_in)
def roles(request: HttpRequest) -> HttpResponse:
    """Every role in words, with how many hold it today."""
    in_force = Appointment.objects.in_force().order_by().values_list("role")
    held = dict(in_force.annotate(count=Count("pk")))
    required = second_factor.required_roles()
    rows = [
        {
            "code": role.code,
            "word": role.word,
            "label": role.label.capitalize(),
            "does": role.does,
            "rights": [RIGHTS[right] for right in role.rights],
            "places": ", ".join(PLACES[kind] for kind in role.scopes),
            "needs_confirmation": role.needs_confirmation,
            "needs_totp": role.code in required,
            "held": held.get(role.code, 0),
        }
        for role in ROLES.values()
    ]
    context = {"roles": rows, "tabs": tabs(request, "roles"), "crumbs": [START, SECTION]}
    return render(request, "accounts/roles.html", context)
