"""allauth's pages behind our guard: in, out, passwords, second factor. Only these are mounted."""

from __future__ import annotations

from typing import Any

from allauth.account import views as account
from allauth.mfa.base import views as second
from allauth.mfa.recovery_codes import views as recovery
from allauth.mfa.totp import views as totp
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.urls import reverse_lazy

from vardforlopp.accounts import second_factor
from vardforlopp.accounts.middleware import TIMED_OUT
from vardforlopp.accounts.views.tabs import OWN, SECOND_FACTOR, SIGN_IN, START, Crumb, own_tabs
from vardforlopp.common.access import View, access, anyone, anyone_signed_in

FORM = ("GET", "POST")


class SignIn(account.LoginView):
    """Says why one was signed out, and keeps the page to return to."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {
            "timed_out": self.request.session.pop(TIMED_OUT, False),
            "idle_hours": settings.SESSION_COOKIE_AGE // 3600,
            "longest_hours": int(settings.SESSION_ABSOLUTE_LIMIT.total_seconds() // 3600),
        }

    def form_invalid(self, form: Any) -> HttpResponse:
        return self.render_to_response(self.get_context_data(form=form), status=422)


class ChangePassword(account.PasswordChangeView):
    """One's own password; done, one is back at one's account."""

    success_url = reverse_lazy("profile")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {
            "tabs": own_tabs(self.request, "account_change_password")
        }


class ChooseFromLink(account.PasswordResetFromKeyView):
    """A new password from a link that works once; then one signs in with it."""

    success_url = reverse_lazy("account_login")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {"token_fail": False} | super().get_context_data(**kwargs)


class ActivateTotp(totp.ActivateTOTPView):
    """Set-up of the second factor; says so when a role demands it."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        return context | {
            "secret": context["form"].secret,
            "demanded_by": second_factor.demanding_roles(self.request.user),
        }


class SecondFactor(second.IndexView):
    """The state of one's second factor."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        codes = context["authenticators"].get("recovery_codes")
        return context | {
            "tabs": own_tabs(self.request, "mfa_index"),
            "has_totp": "totp" in context["authenticators"],
            "codes_left": len(codes.get_unused_codes()) if codes else 0,
            "demanded_by": second_factor.demanding_roles(self.request.user),
        }


def _open(view: Any, *way: Crumb, methods: tuple[str, ...] = FORM) -> View:
    """For those who are not signed in, or not wholly."""
    return login_not_required(access(anyone, methods=methods)(_with_crumbs(view, way)))


def _own(view: Any, *way: Crumb, methods: tuple[str, ...] = FORM) -> View:
    """For one's own account."""
    return access(anyone_signed_in, methods=methods)(_with_crumbs(view, (START, OWN, *way)))


def _with_crumbs(view: Any, way: tuple[Crumb, ...]) -> Any:
    return view.as_view(extra_context={"crumbs": way})


sign_in = _open(SignIn)
sign_out = _open(account.LogoutView, methods=("POST",))
ask_for_link = _open(account.PasswordResetView, SIGN_IN)
link_sent = _open(account.PasswordResetDoneView, SIGN_IN, methods=("GET",))
choose_from_link = _open(ChooseFromLink, SIGN_IN)
enter_code = _open(second.AuthenticateView, SIGN_IN)

change_password = _own(ChangePassword)
password_again = _own(account.ReauthenticateView)
code_again = _own(second.ReauthenticateView)
second_factor_page = _own(SecondFactor, methods=("GET",))
activate_totp = _own(ActivateTotp, SECOND_FACTOR)
deactivate_totp = _own(totp.DeactivateTOTPView, SECOND_FACTOR)
recovery_codes = _own(recovery.ViewRecoveryCodesView, SECOND_FACTOR, methods=("GET",))
new_recovery_codes = _own(recovery.GenerateRecoveryCodesView, SECOND_FACTOR)
