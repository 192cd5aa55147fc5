"""Who may sign in at all: an active account; a demonstration account only in a demonstration."""

from __future__ import annotations

from typing import Any

from allauth.account.auth_backends import AuthenticationBackend
from django.conf import settings
from django.http import HttpRequest

from vardforlopp.accounts.models import User


def may_sign_in(user: User) -> bool:
    """Asked at sign-in and again at every request."""
    return user.is_active and (settings.DEMO or not user.is_demo)


class Backend(AuthenticationBackend):
    """E-mail and password. A closed account is answered exactly like a wrong password."""

    def authenticate(self, request: HttpRequest | None, **credentials: Any) -> User | None:
        user = super().authenticate(request, **credentials)
        # allauth keeps a closed account aside to tell its owner; that would tell others too
        self.unstash_authenticated_user()
        return user

    def user_can_authenticate(self, user: Any) -> bool:
        return may_sign_in(user)

    def get_user(self, user_id: int) -> User | None:
        user = User.objects.select_related("person").filter(pk=user_id).first()
        return user if user is not None and may_sign_in(user) else None
