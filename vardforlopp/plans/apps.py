"""The app's name."""

from django.apps import AppConfig


class PlansConfig(AppConfig):
    """Activity plans and what is reported of them."""

    name = "vardforlopp.plans"
    label = "plans"
    verbose_name = "planer och uppföljning"
