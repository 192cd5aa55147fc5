"""What a session may do: how long it lasts, where one signs in first, when a code is demanded."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib import auth
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, resolve_url
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django_htmx.http import HttpResponseClientRedirect

from vardforlopp.accounts import second_factor

Handler = Callable[[HttpRequest], HttpResponse]

SIGNED_IN_AT = "signed_in_at"  # seconds since the epoch, in the session
TIMED_OUT = "timed_out"  # told once on the sign-in page


def session_limits(get_response: Handler) -> Handler:
    """Ends a session that has lasted too long, however busy; idleness ends it by its cookie age."""

    def handle(request: HttpRequest) -> HttpResponse:
        if request.user.is_authenticated:
            now = timezone.now().timestamp()
            since = request.session.setdefault(SIGNED_IN_AT, now)
            if now - since >= settings.SESSION_ABSOLUTE_LIMIT.total_seconds():
                auth.logout(request)
                request.session[TIMED_OUT] = True
        return get_response(request)

    return handle


class SignInFirst(LoginRequiredMiddleware):
    """Sends a stranger to the sign-in page and remembers the page to come back to."""

    def handle_no_permission(self, request: HttpRequest, view_func: Any) -> Any:
        response = redirect_to_login(
            _page_to_return_to(request),
            resolve_url(self.get_login_url(view_func)),
            self.get_redirect_field_name(view_func),
        )
        if request.headers.get("HX-Request"):
            return HttpResponseClientRedirect(response.url)
        return response


def _page_to_return_to(request: HttpRequest) -> str:
    """The address asked for; for a form or a fragment the page it stood on."""
    is_fragment = "HX-Request" in request.headers
    if request.method in ("GET", "HEAD") and not is_fragment:
        return request.get_full_path()
    page = request.headers.get("HX-Current-URL") or request.headers.get("Referer") or ""
    if not url_has_allowed_host_and_scheme(page, allowed_hosts={request.get_host()}):
        return resolve_url(settings.LOGIN_REDIRECT_URL)
    parts = urlsplit(page)
    return f"{parts.path}?{parts.query}" if parts.query else parts.path


def required_totp(get_response: Handler) -> Handler:
    """Until it is done, shows only the set-up of the second factor to roles that need it."""

    second_factor.required_roles()  # stops the start when the setting names a role that is none

    def handle(request: HttpRequest) -> HttpResponse:
        if _must_set_up(request):
            return redirect("mfa_activate_totp")
        return get_response(request)

    return handle


def _must_set_up(request: HttpRequest) -> bool:
    if not request.user.is_authenticated or not second_factor.required_roles():
        return False
    open_to_all = (reverse("mfa_index"), reverse("account_logout"), settings.STATIC_URL, "/halsa/")
    if request.path.startswith(open_to_all) or request.path == reverse("account_reauthenticate"):
        return False
    return second_factor.is_missing(request.user)
