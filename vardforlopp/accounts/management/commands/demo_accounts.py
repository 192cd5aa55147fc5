"""manage.py demo_accounts: the sign-ins of the demonstration, for people and for tests."""

from __future__ import annotations

import json
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from vardforlopp.accounts import demo


class Command(BaseCommand):
    """Lists role, scope, e-mail and password; only in a demonstration."""

    help = "Visar demonstrationens konton."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--json", action="store_true", help="som JSON, för program")

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEMO:
            raise CommandError("Demonstrationskonton finns bara med DEMO=1 i miljön.")
        accounts = demo.listed()
        if options["json"]:
            self.stdout.write(json.dumps(accounts, ensure_ascii=False, indent=2))
            return
        self.stdout.write(f"Logga in som någon av dessa. Lösenordet är {demo.PASSWORD}")
        for one in accounts:
            self.stdout.write(f"  {one['email']:<38} {one['label']}, {one['scope']}")
