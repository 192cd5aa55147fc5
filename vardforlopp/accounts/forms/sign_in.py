"""allauth's forms in our words: sign-in, passwords and codes."""

from __future__ import annotations

from typing import Any

from allauth.account import forms as account
from allauth.core.internal.cryptokit import normalize_user_code
from allauth.mfa.adapter import get_adapter
from allauth.mfa.base import forms as codes
from allauth.mfa.models import Authenticator
from allauth.mfa.totp import forms as totp
from django import forms
from django.core.cache import cache
from django.core.validators import MaxLengthValidator
from django.http import HttpRequest

from vardforlopp.accounts import actions

GOOD_ENOUGH = (
    "Minst 12 tecken, gärna flera ord. Inte ett vanligt lösenord och inget som liknar ditt namn "
    "eller din e-postadress."
)
LONGEST = 500  # characters; enough for any sentence
CODE_LIFE = 120  # seconds a used code is remembered; longer than it can still be valid


def _name(form: forms.Form, field: str, label: str, required: str, help_text: str = "") -> None:
    """Our label and sentences on one of allauth's fields, and no text inside the box."""
    found: Any = form.fields[field]
    found.label, found.help_text = label, help_text
    found.error_messages["required"] = required
    found.widget.attrs.pop("placeholder", None)
    if not found.max_length:
        found.validators.append(MaxLengthValidator(LONGEST, "Texten är för lång."))


class SignInForm(account.LoginForm):
    """E-mail and password."""

    saves_nothing = True

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        _name(self, "login", "E-postadress", "Skriv din e-postadress.")
        _name(self, "password", "Lösenord", "Skriv ditt lösenord.")
        self.fields["login"].widget.attrs["autocomplete"] = "username"


class ReauthenticateForm(account.ReauthenticateForm):
    """The password once more."""

    saves_nothing = True

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        _name(self, "password", "Lösenord", "Skriv ditt lösenord.")


class ChangePasswordForm(account.ChangePasswordForm):
    """The present password, and a new one twice."""

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        _name(self, "oldpassword", "Nuvarande lösenord", "Skriv ditt nuvarande lösenord.")
        _name(self, "password1", "Nytt lösenord", "Skriv ett nytt lösenord.", GOOD_ENOUGH)
        _name(self, "password2", "Nytt lösenord igen", "Skriv det nya lösenordet en gång till.")


class NewPasswordForm(account.ResetPasswordKeyForm):
    """A new password twice, from a link."""

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        _name(self, "password1", "Nytt lösenord", "Skriv ett nytt lösenord.", GOOD_ENOUGH)
        _name(self, "password2", "Nytt lösenord igen", "Skriv det nya lösenordet en gång till.")


class AskForLinkForm(account.ResetPasswordForm):
    """The address to send a link to; known and unknown addresses are treated alike."""

    saves_nothing = True

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        _name(self, "email", "E-postadress", "Skriv din e-postadress.")
        self.fields["email"].widget.attrs["autocomplete"] = "username"

    def save(self, request: HttpRequest, **kwargs: Any) -> str:
        actions.send_password_link(self.users[0] if self.users else None)
        return self.cleaned_data["email"]


class CodeForm(codes.AuthenticateForm):
    """The code at sign-in; one from the app works once."""

    saves_nothing = True

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        _name_code(self, "Koden från appen, eller en av dina reservkoder.")

    def clean_code(self) -> str:
        code = super().clean_code()
        _use_once(self.authenticator, code)
        return code


class CodeAgainForm(codes.ReauthenticateForm):
    """The code once more, before something sensitive."""

    saves_nothing = True

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        _name_code(self, "Koden från appen, eller en av dina reservkoder.")

    def clean_code(self) -> str:
        code = super().clean_code()
        _use_once(self.authenticator, code)
        return code


class ActivateForm(totp.ActivateTOTPForm):
    """The first code, which proves that the app has the key."""

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        _name_code(self, "Sex siffror som appen visar just nu.")


def _name_code(form: forms.Form, help_text: str) -> None:
    _name(form, "code", "Kod", "Skriv koden.", help_text)
    form.fields["code"].widget.attrs |= {"inputmode": "numeric", "size": "12", "maxlength": "20"}


def _use_once(authenticator: Authenticator, code: str) -> None:
    """Refuses a code from the app a second time, also while the clock still allows it."""
    if authenticator.type != Authenticator.Type.TOTP:
        return
    key = f"used-code:{authenticator.pk}:{normalize_user_code(code)}"
    if not cache.add(key, True, timeout=CODE_LIFE):
        raise get_adapter().validation_error("incorrect_code")
