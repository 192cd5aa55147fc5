"""The Celery application: workers run the jobs whose rows the outbox has committed."""

import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "vardforlopp.settings")

app = Celery("vardforlopp")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
