"""manage.py load_register: real facts from the project's own files, app by app."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.db import transaction
from django.utils.module_loading import import_string


class Command(BaseCommand):
    """Idempotent: what is there already is left as it stands."""

    help = "Laddar registren (settings.REGISTER_LOADERS); det som redan finns lämnas orört."

    def handle(self, *args: Any, **options: Any) -> None:
        for path in settings.REGISTER_LOADERS:
            with transaction.atomic():
                self.stdout.write(import_string(path)() or f"{path}: klart.")
