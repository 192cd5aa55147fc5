"""Browsers and codes for the tests of signing in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value
from django.test import Client

from tests.cast import PASSWORD
from vardforlopp.accounts.models import User

SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


@pytest.fixture
def sign_in(client: Client) -> Callable[..., Any]:
    """Posts the sign-in form; the answer of the server."""

    def post(email: str, password: str = PASSWORD, **extra: Any) -> Any:
        address = extra.pop("address", "/logga-in/")
        return client.post(address, {"login": email, "password": password}, **extra)

    return post


def code_now(secret: str = SECRET, step: int = 0) -> str:
    """The code an app shows now, or `step` half minutes from now."""
    import time

    return format_hotp_value(hotp_value(secret, int(time.time()) // 30 + step))


def give_second_factor(user: User) -> None:
    """Set-up of the second factor, done."""
    TOTP.activate(user, SECRET)
