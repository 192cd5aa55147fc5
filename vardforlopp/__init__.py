"""The project package of Vårdförlopp."""

from vardforlopp.celery import app as celery_app

__all__ = ["celery_app"]
