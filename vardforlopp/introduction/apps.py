"""The app's name."""

from django.apps import AppConfig


class IntroductionConfig(AppConfig):
    """Answers, gaps, impact, units, förvaltning, needs and reminders."""

    name = "vardforlopp.introduction"
    label = "introduction"
    verbose_name = "införandet på djupet"
