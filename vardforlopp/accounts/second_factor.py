"""The second factor: who has it, who must have it."""

from __future__ import annotations

from allauth.mfa.models import Authenticator
from django.conf import settings

from vardforlopp.accounts.models import Appointment, User
from vardforlopp.accounts.roles import ROLES, roles_named


def has_totp(user: User) -> bool:
    """Whether the account asks for a code from an app at sign-in."""
    return Authenticator.objects.filter(user_id=user.pk, type=Authenticator.Type.TOTP).exists()


def required_roles() -> tuple[str, ...]:
    """The codes of the roles that demand a second factor (settings.TOTP_REQUIRED_ROLES)."""
    return roles_named(settings.TOTP_REQUIRED_ROLES)


def demanding_roles(user: User) -> list[str]:
    """The labels of the roles held today that demand a second factor."""
    required = required_roles()
    if not required:
        return []
    held = Appointment.objects.in_force().filter(person_id=user.person_id, role__in=required)
    return sorted({ROLES[role].label for role in held.values_list("role", flat=True)})


def is_missing(user: User) -> bool:
    """Whether a role demands a second factor that the account lacks."""
    return bool(demanding_roles(user)) and not has_totp(user)
