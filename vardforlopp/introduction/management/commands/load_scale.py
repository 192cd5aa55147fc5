"""manage.py load_scale: a country's worth of invented rows, for measuring."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from vardforlopp.introduction import scale


class Command(BaseCommand):
    """Everything it makes is marked as demonstration data; it never runs where people work."""

    help = "Fyller en demonstration med påhittade rader i nationell skala, för mätningar."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--years", type=int, default=10, help="Så många år av loggar.")
        parser.add_argument("--versions", type=int, default=60, help="Så många versioner.")
        parser.add_argument("--people", type=int, default=1000, help="Så många konton.")
        parser.add_argument("--history", type=int, default=1_000_000, help="Rader historik.")

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEMO:
            raise CommandError("Skalprovet laddas bara med DEMO=1 i miljön.")
        if not 1 <= options["years"] <= 11:
            raise CommandError("Välj mellan 1 och 11 år: loggar före 2015 tas inte emot.")
        for line in scale.load(
            years=options["years"],
            versions=options["versions"],
            people=options["people"],
            history=options["history"],
        ):
            self.stdout.write(line)
