"""Who may do what with accounts and appointments, as sentences."""

from __future__ import annotations

from typing import Any

from django.conf import settings

from vardforlopp.accounts import rights
from vardforlopp.common.answer import YES, Answer, no


def can_give_appointments(user: Any, _: Any = None) -> Answer:
    """Only those who hold registers and appointments for the whole country."""
    return user.may("give_appointments")


def can_give_appointment_to(user: Any, person: Any) -> Answer:
    """Never to oneself."""
    if user.person_id == person.pk:
        return no("Ingen kan ge sig själv en roll. Be en annan registeransvarig.")
    return can_give_appointments(user)


def can_decline_appointment(user: Any, appointment: Any) -> Answer:
    """A second person: neither the giver nor the one appointed."""
    if user.person_id in (appointment.person_id, appointment.given_by_id):
        return no("Någon annan än den som gav rollen, och än den som ska ha den, tar ställning.")
    return can_give_appointments(user)


def can_confirm_appointment(user: Any, appointment: Any) -> Answer:
    """A second person, who can see which account the role goes to."""
    right = can_decline_appointment(user, appointment)
    if right and not hasattr(appointment.person, "user"):
        return no(
            "Personen har inget konto än. Öppna kontot först, så att den som bekräftar ser vilken "
            "e-postadress som får rollen."
        )
    return right


def can_end_appointment(user: Any, appointment: Any) -> Answer:
    """Not one's own: what oneself holds, somebody else ends."""
    if user.person_id == appointment.person_id:
        return no("Du kan inte avsluta din egen roll. Be en annan registeransvarig.")
    return can_give_appointments(user)


def can_open_accounts(user: Any, _: Any = None) -> Answer:
    """Those who hold appointments also open accounts."""
    return user.may("give_appointments")


def can_tend_account(user: Any, account: Any) -> Answer:
    """Close it, open it again, send a link, take away a lost second factor; never one's own."""
    if user.pk == account.pk:
        return no("Ditt eget konto sköter en annan registeransvarig.")
    return can_open_accounts(user)


def can_see_addresses(user: Any, _: Any = None) -> Answer:
    """E-mail addresses of accounts are for those who give roles and those who audit."""
    return user.may("give_appointments") if user.may("give_appointments") else can_read_audit(user)


def can_read_audit(user: Any, _: Any = None) -> Answer:
    """Auditors read the log of what lies in their scope, register administrators all of it."""
    return rights.holds_somewhere(user, "read_audit")


def can_read_sent_mail(user: Any, _: Any = None) -> Answer:
    """Everyone signed in to a demonstration; otherwise those who read the whole log."""
    return YES if settings.DEMO else user.may("read_audit")
