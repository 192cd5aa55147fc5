"""guardian's rows on Scope: written when an appointment takes effect, read only by rights.py."""

from __future__ import annotations

from django.contrib.auth.models import Permission

from vardforlopp.accounts.models import Appointment, Scope, ScopeGrant, User
from vardforlopp.accounts.models.appointment import AppointmentStatus


def write(appointment: Appointment) -> None:
    """Gives the person's account the rights of the role; without an account, nothing yet."""
    user = User.objects.filter(person_id=appointment.person_id).first()
    if user is None:
        return
    rights = Permission.objects.filter(
        content_type__app_label=Scope._meta.app_label,
        content_type__model=Scope._meta.model_name,
        codename__in=appointment.role_facts.rights,
    )
    ScopeGrant.add(
        ScopeGrant(
            user=user, permission=right, content_object=appointment.scope, appointment=appointment
        )
        for right in rights
    )


def write_missing() -> None:
    """After a release that gave a role more rights: those already appointed get them too."""
    in_force = Appointment.objects.filter(status=AppointmentStatus.IN_FORCE)
    for appointment in in_force.select_related("scope"):
        write(appointment)
