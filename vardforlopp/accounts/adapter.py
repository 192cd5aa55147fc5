"""Our answers where allauth asks: who is calling, what is said, what happens at sign-in."""

from __future__ import annotations

import base64
import ipaddress
import logging
import time
from typing import Any

from allauth.account import app_settings
from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.core.ratelimit import respond_429
from allauth.mfa.adapter import DefaultMFAAdapter
from cryptography.fernet import Fernet, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from vardforlopp.accounts import actions, second_factor
from vardforlopp.accounts.kinds import SECURITY
from vardforlopp.accounts.middleware import SIGNED_IN_AT
from vardforlopp.accounts.notices import tell

log = logging.getLogger(__name__)

SAID = {
    "account/messages/logged_out.txt": "Du är utloggad.",
    "account/messages/password_changed.txt": "Lösenordet är bytt, och du är utloggad överallt där "
    "det gamla användes.",
    "mfa/messages/totp_activated.txt": "Tvåfaktor är påslagen.",
    "mfa/messages/totp_deactivated.txt": "Tvåfaktor är avstängd.",
}
MAILED = {
    "account/email/password_changed": "Lösenordet till ditt konto har bytts.",
    "account/email/password_reset": "Lösenordet till ditt konto har bytts med en länk.",
    "mfa/email/totp_activated": "Tvåfaktor har slagits på för ditt konto.",
    "mfa/email/totp_deactivated": "Tvåfaktor har stängts av för ditt konto.",
    "mfa/email/recovery_codes_generated": "Nya reservkoder har skapats för ditt konto.",
}


def client_address(request: HttpRequest) -> str:
    """The visitor's address: as our own outermost proxy saw it, else the connection's."""
    address = request.META.get("REMOTE_ADDR", "")
    passed = request.headers.get("X-Forwarded-For", "").split(",")
    if 0 < settings.PROXY_COUNT <= len(passed):
        address = passed[-settings.PROXY_COUNT].strip()
    try:
        return str(ipaddress.ip_address(address))
    except ValueError:
        return "unknown"  # counted together; a socket has no address


class Adapter(DefaultAccountAdapter):
    """How accounts behave: closed sign-up, uniform answers, Swedish sentences."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "email_password_mismatch": "E-postadressen eller lösenordet stämmer inte.",
        "enter_current_password": "Det är inte ditt nuvarande lösenord.",
        "incorrect_password": "Lösenordet stämmer inte.",
        "invalid_password_reset": "Länken gäller inte längre.",
        "too_many_login_attempts": "För många försök. Vänta fem minuter och försök igen.",
        "rate_limited": "För många försök. Vänta fem minuter och försök igen.",
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def is_ajax(self, request: HttpRequest) -> bool:
        return False  # pages only; no answers in JSON

    def get_client_ip(self, request: HttpRequest) -> str:
        return client_address(request)

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:
        """Per e-mail address, whatever name the site is reached by.

        Upper case first, as the database compares: else a long s or a dotless i would be
        tries of their own.
        """
        return str(credentials.get("email", "")).strip().upper().lower()

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Too many attempts get the page that says so, with status 429."""
        try:
            super().pre_authenticate(request, **credentials)
        except ValidationError as limited:
            log.warning("sign-in limited")
            raise ImmediateHttpResponse(respond_429(request)) from limited

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        log.info("sign-in failed")

    def reauthenticate(self, user: Any, password: str) -> bool:
        """The account's own address: allauth's table of addresses is not used."""
        found = self.authenticate(self.request, email=user.email, password=password)
        return found is not None and found.pk == user.pk

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """Not asked again within the same time (five minutes) of the sign-in itself."""
        records = get_authentication_records(self.request, self.request.user)
        limit = app_settings.REAUTHENTICATION_TIMEOUT
        return not records or time.time() - records[-1]["at"] > limit

    def login(self, request: HttpRequest, user: Any) -> None:
        """A new session, with the moment from which its longest time is counted."""
        super().login(request, user)
        request.session[SIGNED_IN_AT] = timezone.now().timestamp()
        log.info("signed in", extra={"account": user.pk})

    def set_password(self, user: Any, password: str) -> None:
        actions.set_password(user, password)

    def respond_user_inactive(self, request: HttpRequest, user: Any) -> HttpResponse:
        return redirect(settings.LOGIN_URL)

    def add_message(
        self,
        request: HttpRequest,
        level: int,
        message_template: str | None = None,
        message_context: dict[str, Any] | None = None,
        extra_tags: str = "",
        message: str | None = None,
    ) -> None:
        said = message or SAID.get(message_template or "")
        if said:
            messages.add_message(request, level, said, extra_tags=extra_tags)

    def send_notification_mail(
        self, template_prefix: str, user: Any, context: Any = None, email: str | None = None
    ) -> None:
        """The owner is told when the account's locks are changed, also by somebody else."""
        text = MAILED.get(template_prefix)
        if text:
            tell([user], SECURITY, user, text, dedupe=timezone.now().isoformat())


class SecondFactorAdapter(DefaultMFAAdapter):
    """Keys of second factors lie encrypted; whose role demands one cannot take it away."""

    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "cannot_delete_authenticator": "En av dina roller kräver tvåfaktor. Den kan inte stängas "
        "av så länge du har rollen.",
        "incorrect_code": "Koden stämmer inte. Vänta på nästa kod i appen och försök igen.",
    }

    def encrypt(self, text: str) -> str:
        return _safe().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        return _safe().decrypt(encrypted_text.encode()).decode()

    def can_delete_authenticator(self, authenticator: Any) -> bool:
        return not second_factor.demanding_roles(authenticator.user)


def _safe() -> MultiFernet:
    """Encrypts with a key made from SECRET_KEY; older keys (SECRET_KEY_FALLBACKS) still read."""
    secrets = [str(settings.SECRET_KEY), *map(str, settings.SECRET_KEY_FALLBACKS)]
    return MultiFernet([Fernet(base64.urlsafe_b64encode(_derive(one))) for one in secrets])


def _derive(secret: str) -> bytes:
    purpose = HKDF(algorithm=SHA256(), length=32, salt=None, info=b"vardforlopp.second-factor")
    return purpose.derive(secret.encode())
