"""The app pathways."""

from django.apps import AppConfig


class PathwaysConfig(AppConfig):
    name = "vardforlopp.pathways"
    label = "pathways"
    verbose_name = "vårdförlopp"
