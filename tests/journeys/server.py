"""The product on a real port, in a thread of the test process, static files as in production."""

from __future__ import annotations

from threading import Thread

from django.core.servers.basehttp import ThreadedWSGIServer, WSGIRequestHandler
from django.core.wsgi import get_wsgi_application

HOST = "127.0.0.1"


class _Quiet(WSGIRequestHandler):
    def log_message(self, *_: object) -> None:
        """Requests have a log line of their own."""


class Server:
    """Started when made; `url` has no slash at its end.

    pytest-django's live_server would empty the database after each test, and Django's own serves
    the static files past WhiteNoise.
    """

    def __init__(self) -> None:
        self.httpd = ThreadedWSGIServer((HOST, 0), _Quiet)
        self.httpd.set_app(get_wsgi_application())
        self.url = f"http://{HOST}:{self.httpd.server_port}"
        self._thread = Thread(target=self.httpd.serve_forever, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Answers no more."""
        self.httpd.shutdown()
        self.httpd.server_close()
        self._thread.join()
