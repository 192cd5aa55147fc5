"""One's own account: who I am here, which roles I hold, which mails I want."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib import auth, messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.module_loading import import_string

from vardforlopp.accounts import actions, second_factor
from vardforlopp.accounts.forms.accounts import RhythmForm
from vardforlopp.accounts.models import Appointment, User
from vardforlopp.accounts.roles import RIGHTS
from vardforlopp.accounts.views.me import me
from vardforlopp.accounts.views.tabs import START, own_tabs
from vardforlopp.common.access import access, anyone_signed_in
from vardforlopp.common.pages import attempt


@access(anyone_signed_in)
def profile(request: HttpRequest) -> HttpResponse:
    """My account."""
    return _profile(request, RhythmForm(user=me(request)))


def _profile(request: HttpRequest, form: RhythmForm) -> HttpResponse:
    user = me(request)
    held = Appointment.objects.filter(person_id=user.person_id).with_names()
    context = {
        "crumbs": [START],
        "tabs": own_tabs(request, "profile"),
        "facts": _facts(user),
        "roles": [_role(one) for one in held],
        "panels": [import_string(path)(user) for path in settings.ACCOUNT_PANELS],
        "form": form,
    }
    return render(request, "accounts/profile.html", context, status=422 if form.errors else 200)


def _facts(user: User) -> list[dict[str, Any]]:
    demanded = ", ".join(second_factor.demanding_roles(user))
    return [
        {"label": "Namn", "value": user.person.name},
        {"label": "Titel", "value": user.person.title},
        {"label": "Organisation", "value": user.person.organisation},
        {"label": "E-postadress", "value": user.email, "note": "Den du loggar in med."},
        {
            "label": "Tvåfaktor",
            "value": "påslagen" if second_factor.has_totp(user) else "inte påslagen",
            "note": f"Krävs av rollen {demanded}." if demanded else "",
        },
    ]


def _role(appointment: Appointment) -> dict[str, Any]:
    return {
        "appointment": appointment,
        "rights": [RIGHTS[right] for right in appointment.role_facts.rights],
    }


@access(anyone_signed_in, methods=("POST",))
def choose_rhythms(request: HttpRequest) -> HttpResponse:
    """Save which mails I want."""
    form = RhythmForm(request.POST, user=me(request))
    if form.is_valid() and attempt(form, actions.choose_rhythms, me(request), form.cleaned_data):
        messages.success(request, "Valen är sparade.")
        return redirect("profile")
    return _profile(request, form)


@access(anyone_signed_in, methods=("POST",))
def sign_out_everywhere(request: HttpRequest) -> HttpResponse:
    """End every session of mine."""
    actions.sign_out_everywhere(me(request))
    auth.logout(request)
    messages.success(request, "Du är utloggad överallt.")
    return redirect("account_login")
