"""The app of shared machines."""

from django.apps import AppConfig


class CommonConfig(AppConfig):
    name = "vardforlopp.common"
    label = "common"
    verbose_name = "gemensamt"
