"""Accounts, for the register administrator: open, close, help in."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from vardforlopp.accounts import actions, fetch, permissions, second_factor
from vardforlopp.accounts.forms.accounts import OpenAccountForm
from vardforlopp.accounts.forms.appointments import ReasonForm
from vardforlopp.accounts.forms.filters import AccountFilter
from vardforlopp.accounts.models import Appointment, User
from vardforlopp.accounts.views.giving import chosen_person, found_people
from vardforlopp.accounts.views.me import me
from vardforlopp.accounts.views.tabs import ACCOUNTS, SECTION, START, tabs
from vardforlopp.common import history
from vardforlopp.common.access import access
from vardforlopp.common.pages import attempt, posted

PER_PAGE = 50


@access(permissions.can_open_accounts)
def accounts(request: HttpRequest) -> HttpResponse:
    """All accounts, by name."""
    form = AccountFilter(request.GET)
    found = form.narrow(User.objects.select_related("person"))
    found = found.order_by("person__sort_key", "pk")
    context = {
        "form": form,
        "chips": form.chips(),
        "crumbs": [START, SECTION],
        "tabs": tabs(request, "accounts"),
        "page": Paginator(found, PER_PAGE).get_page(request.GET.get("sida")),
        "query": form.query(),
    }
    return render(request, "accounts/accounts.html", context, status=form.status)


@access(permissions.can_open_accounts, methods=("GET", "POST"))
def open_account(request: HttpRequest) -> HttpResponse:
    """Open an account: find the person, then the address; a link to choose a password is mailed."""
    person = chosen_person(request)
    crumbs = [START, SECTION, ACCOUNTS]
    if person is None:
        found = found_people(request)
        status = 422 if found["find_form"].errors else 200
        context = found | {"crumbs": crumbs}
        return render(request, "accounts/open_account.html", context, status=status)
    has_account = hasattr(person, "user")
    form = OpenAccountForm(posted(request), initial={"email": person.email})
    if request.method == "POST" and not has_account and form.is_valid():
        email = form.cleaned_data["email"]
        opened = attempt(form, actions.open_account, person=person, email=email, by=me(request))
        if opened:
            actions.send_password_link(opened, by=me(request))
            messages.success(request, f"Kontot är öppnat. En länk är på väg till {email}.")
            return redirect("account", pk=opened.pk)
    context = {"person": person, "form": form, "crumbs": crumbs}
    context["has_account"] = has_account
    status = 422 if form.errors else 200
    return render(request, "accounts/open_account.html", context, status=status)


@access(permissions.can_open_accounts, fetch=fetch.account)
def account(request: HttpRequest, account: User) -> HttpResponse:
    """One account: its roles, its history, what can be done."""
    return _detail(request, account)


def _detail(
    request: HttpRequest, account: User, form: ReasonForm | None = None, failed: str = ""
) -> HttpResponse:
    has_totp = second_factor.has_totp(account)
    held = Appointment.objects.filter(person_id=account.person_id).with_names()
    context = {
        "account": account,
        "facts": _facts(account, has_totp),
        "appointments": held,
        "may_tend": permissions.can_tend_account(request.user, account),
        "forms": _forms(account, has_totp, form, failed),
        "history": history.lines(account),
        "crumbs": [START, SECTION, ACCOUNTS],
    }
    status = 422 if form is not None and form.errors else 200
    return render(request, "accounts/account.html", context, status=status)


def _facts(account: User, has_totp: bool) -> list[dict[str, Any]]:
    return [
        {"label": "Person", "value": account.person.name},
        {"label": "E-postadress", "value": account.email},
        {"label": "Läge", "value": "öppet" if account.is_active else "stängt"},
        {"label": "Lösenord", "value": "valt" if account.has_usable_password() else "inte valt än"},
        {"label": "Tvåfaktor", "value": "påslagen" if has_totp else "inte påslagen"},
    ]


def _forms(account: User, has_totp: bool, form: ReasonForm | None, failed: str) -> list[Any]:
    steps = [("close", "Stäng kontot")] if account.is_active else [("reopen", "Öppna kontot igen")]
    if has_totp:
        steps.append(("second_factor", "Ta bort tvåfaktor"))
    return [
        {
            "name": name,
            "label": label,
            "url": reverse(f"account_{name}", args=[account.pk]),
            "form": form if form is not None and name == failed else _blank(account, name),
            "is_open": name == failed,
        }
        for name, label in steps
    ]


def _blank(account: User, name: str) -> ReasonForm:
    return ReasonForm(initial={"version": account.version}, auto_id=f"{name}_%s")


@access(permissions.can_tend_account, fetch=fetch.account, methods=("POST",))
def close(request: HttpRequest, account: User) -> HttpResponse:
    """Close the account."""
    return _tend(request, account, "close", actions.close_account, "Kontot är stängt.")


@access(permissions.can_tend_account, fetch=fetch.account, methods=("POST",))
def reopen(request: HttpRequest, account: User) -> HttpResponse:
    """Open the account again."""
    return _tend(request, account, "reopen", actions.reopen_account, "Kontot är öppet igen.")


@access(permissions.can_tend_account, fetch=fetch.account, methods=("POST",))
def take_second_factor(request: HttpRequest, account: User) -> HttpResponse:
    """Take away a second factor that its owner has lost."""
    verb, done = actions.remove_second_factor, "Tvåfaktor är borttagen från kontot."
    return _tend(request, account, "second_factor", verb, done)


def _tend(request: HttpRequest, account: User, name: str, verb: Any, done: str) -> HttpResponse:
    form = ReasonForm(request.POST, auto_id=f"{name}_%s")
    if form.is_valid() and attempt(form, verb, account, by=me(request), **form.cleaned_data):
        messages.success(request, done)
        return redirect("account", pk=account.pk)
    return _detail(request, account, form, name)


@access(permissions.can_tend_account, fetch=fetch.account, methods=("POST",))
def send_link(request: HttpRequest, account: User) -> HttpResponse:
    """Mail a new link to choose a password."""
    actions.send_password_link(account, by=me(request))
    messages.success(request, f"En länk är på väg till {account.email}.")
    return redirect("account", pk=account.pk)
