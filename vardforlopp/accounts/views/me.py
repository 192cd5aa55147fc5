"""Who is asking, on pages that only the signed-in reach."""

from __future__ import annotations

from typing import cast

from django.http import HttpRequest

from vardforlopp.accounts.models import User


def me(request: HttpRequest) -> User:
    """The account of the request; @access has let nobody else in."""
    return cast(User, request.user)
