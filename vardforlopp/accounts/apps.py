"""The app accounts."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "vardforlopp.accounts"
    label = "accounts"
    verbose_name = "roller och konton"
