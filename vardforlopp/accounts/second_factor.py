"""The second factor: who has it, who must have it."""

from __future__ import annotations

from allauth.mfa.models import Authenticator
from django.conf import settings

from vardforlopp.accounts.models import Appointment, User
from vardforlopp.accounts.roles import ROLES


def has_totp(user: User) -> bool:
    """Whether the account asks for a code from an app at sign-in."""
    return Authenticator.objects.filter(user_id=user.pk, type=Authenticator.Type.TOTP).exists()


def demanding_roles(user: User) -> list[str]:
    """The labels of the roles held today that demand a second factor."""
    if not settings.TOTP_REQUIRED_ROLES:
        return []
    held = Appointment.objects.in_force().filter(
        person_id=user.person_id, role__in=settings.TOTP_REQUIRED_ROLES
    )
    return sorted({ROLES[role].label for role in held.values_list("role", flat=True)})


def is_missing(user: User) -> bool:
    """Whether a role demands a second factor that the account lacks."""
    return bool(demanding_roles(user)) and not has_totp(user)
