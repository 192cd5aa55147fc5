"""manage.py load_demo: invented stories told through the product's own verbs."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils.module_loading import import_string


class Command(BaseCommand):
    """Does nothing when the story is already there; each story is told whole or not at all."""

    help = "Laddar demonstrationsdata (settings.DEMO_STORIES), bara i demonstrationsläge."

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEMO:
            raise CommandError("Demonstrationsdata laddas bara med DEMO=1 i miljön.")
        for path in settings.DEMO_STORIES:
            with transaction.atomic():
                self.stdout.write(import_string(path)() or f"{path}: klart.")
