"""The WSGI entry point that granian serves."""

import gc
import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "vardforlopp.settings")

application = get_wsgi_application()

# What is loaded now stays, and the thousands of objects of a page are gone when it is sent: a
# collector that looks through them while it is drawn finds nothing (docs/performance.md).
gc.collect()
gc.freeze()
gc.set_threshold(20_000)
