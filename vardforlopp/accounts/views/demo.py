"""The demonstration's accounts: who they are, and a button that signs in as one."""

from __future__ import annotations

from allauth.account.internal.flows.login import perform_password_login
from allauth.account.models import Login
from django.contrib import auth
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from vardforlopp.accounts import demo, fetch
from vardforlopp.accounts.models import User
from vardforlopp.accounts.views.tabs import SIGN_IN
from vardforlopp.common.access import access, anyone


@login_not_required
@access(anyone, fetch=fetch.demonstration)
def demo_accounts(request: HttpRequest, _: None) -> HttpResponse:
    """Everybody one may be. 404 outside a demonstration."""
    context = {"accounts": demo.listed(), "password": demo.PASSWORD, "crumbs": [SIGN_IN]}
    return render(request, "accounts/demo_accounts.html", context)


@login_not_required
@access(anyone, fetch=fetch.demonstration, methods=("POST",))
def sign_in_as(request: HttpRequest, _: None) -> HttpResponse:
    """Signs in as a demonstration account through allauth's own flow, second factor included."""
    email = request.POST.get("email", "")
    user = User.objects.filter(email=email, is_demo=True, is_active=True).first()
    if user is None:
        raise Http404
    if request.user.is_authenticated:
        auth.logout(request)
    return perform_password_login(request, {"email": user.email}, Login(user=user, email=email))
