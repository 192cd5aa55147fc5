"""manage.py first_administrator: the account that a new installation starts from."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction

from regions.models import Person
from vardforlopp.accounts import actions, mails, rights
from vardforlopp.common import dates
from vardforlopp.common.answer import Refused


class Command(BaseCommand):
    """Refuses once somebody is register administrator: from then on roles are given on the page."""

    help = (
        "Öppnar det första kontot, som registeransvarig. Skriver ut en länk för att välja lösenord."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("name", help="personens namn")
        parser.add_argument("email", help="personens e-postadress")

    def handle(self, *args: Any, **options: Any) -> None:
        if rights.holders("give_appointments").exists():
            raise CommandError("Det finns redan en registeransvarig. Ge roller på sidan i stället.")
        try:
            user = self._open(options["name"], options["email"])
        except ValidationError as refused:
            raise CommandError(" ".join(refused.messages)) from refused
        except Refused as refused:
            raise CommandError(refused.reason) from refused
        self.stdout.write(f"Välj lösenord här inom en timme:\n{mails.password_link(user)}")

    @transaction.atomic
    def _open(self, name: str, email: str) -> Any:
        person = Person(name=name, email=email)
        person.full_clean()
        person.save()
        user = actions.open_account(person=person, email=email)
        actions.give_appointment(
            person=person,
            role="register_administrator",
            place=None,
            valid_from=dates.today(),
            by=None,
        )
        return user
