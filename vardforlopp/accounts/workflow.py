"""The life of an appointment: proposed, in force, ended."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import Permission

from vardforlopp.accounts import permissions
from vardforlopp.accounts.models import Appointment, Scope, ScopeGrant, User
from vardforlopp.accounts.models.appointment import AppointmentStatus as Status
from vardforlopp.common.workflow import Transition, Workflow


def write_grants(appointment: Appointment, **_: Any) -> None:
    """Gives the person's account the rights of the role; without an account, nothing yet."""
    user = User.objects.filter(person_id=appointment.person_id).first()
    if user is None:
        return
    rights = Permission.objects.filter(
        content_type__app_label=Scope._meta.app_label,
        content_type__model=Scope._meta.model_name,
        codename__in=appointment.role_facts.rights,
    )
    for right in rights:
        ScopeGrant.objects.get_or_create(
            user=user, permission=right, content_object=appointment.scope, appointment=appointment
        )


appointment_workflow = Workflow(
    Transition(
        "confirm",
        "Bekräfta",
        frozenset({Status.PROPOSED}),
        Status.IN_FORCE,
        permissions.can_confirm_appointment,
        then=(write_grants,),
    ),
    Transition(
        "decline",
        "Avböj",
        frozenset({Status.PROPOSED}),
        Status.DECLINED,
        permissions.can_confirm_appointment,
        needs_comment=True,
    ),
    Transition(
        "end",
        "Avsluta",
        frozenset({Status.IN_FORCE, Status.PROPOSED}),
        Status.ENDED,
        permissions.can_end_appointment,
        needs_comment=True,
    ),
)
