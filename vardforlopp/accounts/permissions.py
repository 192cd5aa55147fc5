"""Who may do what with accounts and appointments, as sentences."""

from __future__ import annotations

from typing import Any

from vardforlopp.common.answer import Answer, no


def can_give_appointments(user: Any, _: Any = None) -> Answer:
    """Only those who hold registers and appointments for the whole country."""
    return user.may("give_appointments")


def can_confirm_appointment(user: Any, appointment: Any) -> Answer:
    """A second person: neither the giver nor the one appointed."""
    if user.person_id in (appointment.person_id, appointment.given_by_id):
        return no("Någon annan än den som gav förordnandet, och än den det gäller, bekräftar det.")
    return can_give_appointments(user)


def can_end_appointment(user: Any, appointment: Any) -> Answer:
    """Not one's own: what oneself holds, somebody else ends."""
    if user.person_id == appointment.person_id:
        return no("Du kan inte avsluta ditt eget förordnande. Be en annan registeransvarig.")
    return can_give_appointments(user)


def can_read_audit(user: Any, _: Any = None) -> Answer:
    """Auditors and register administrators read the whole log."""
    return user.may("read_audit")
