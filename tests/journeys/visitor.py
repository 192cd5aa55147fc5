"""A person at a browser: signs in, goes to pages, and notices everything that went wrong there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.test import Client
from django.urls import reverse
from playwright.sync_api import BrowserContext, ConsoleMessage, Dialog, Page, Request, Response

from tests.cast import PASSWORD
from tests.journeys import looks
from tests.journeys.server import Server

PATIENCE = 30_000  # milliseconds; the machine may be busy
NOT_FOR_US = ("data:", "blob:", "about:")
REFUSED_FORM, NOT_NOW = 422, 409  # a step that is not to be taken where the thing stands
# Chromium says this about answers of 400 and more, which are judged by themselves.
ECHO = "Failed to load resource: the server responded with a status of"


class Visitor:
    """One page in a fresh browser context.

    `faults` gathers what no page may do: errors in the console (broken content policy included),
    scripts that fail, requests that fail or leave the product, dialogs, answers of 400 and more.
    `expects` are the statuses that a page may have here.
    """

    def __init__(self, context: BrowserContext, server: Server):
        self.context, self.server = context, server
        self.faults: list[str] = []
        self.expects = {REFUSED_FORM, NOT_NOW}
        self.status = 0  # of the last document
        self.page = context.new_page()
        context.set_default_timeout(PATIENCE)
        self._watch(self.page)

    def _watch(self, page: Page) -> None:
        listeners: dict[Any, Callable[..., None]] = {
            "console": self._said,
            "pageerror": lambda error: self._fault(f"script failed: {error}"),
            "dialog": self._dialog,
            "request": self._asked,
            "requestfailed": self._failed,
            "response": self._answered,
        }
        for event, listener in listeners.items():
            page.on(event, listener)

    def _fault(self, text: str) -> None:
        self.faults.append(f"{self.page.url}: {text}")

    def _said(self, message: ConsoleMessage) -> None:
        if message.type == "error" and not message.text.startswith(ECHO):
            self._fault(f"console {message.type}: {message.text}")

    def _dialog(self, dialog: Dialog) -> None:
        if dialog.type != "beforeunload":  # the product's own: leaving unsaved text
            self._fault(f"dialog {dialog.type}: {dialog.message}")
        dialog.accept()

    def _asked(self, request: Request) -> None:
        if not request.url.startswith((self.server.url + "/", *NOT_FOR_US)):
            self._fault(f"asked for {request.url}")

    def _failed(self, request: Request) -> None:
        # A second press, a file to save instead of a page, or a draft that outlives its page.
        may_stop = request.is_navigation_request() or request.url.endswith(reverse("keep_draft"))
        if not (may_stop and request.failure == "net::ERR_ABORTED"):
            self._fault(f"{request.method} {request.url} failed: {request.failure}")

    def _answered(self, response: Response) -> None:
        is_document = response.request.is_navigation_request()
        if is_document:
            self.status = response.status
        if response.status >= 400 and not (is_document and response.status in self.expects):
            self._fault(f"{response.request.method} {response.url} answered {response.status}")

    def goto(self, path: str) -> Page:
        """Goes to an address of the product, as if typed; fails if anything is wrong there."""
        self.open(path)
        assert not self.faults, self.faults
        return self.page

    def open(self, path: str) -> None:
        """Goes to an address, whatever happens there."""
        self.page.goto(self.server.url + path)

    def narrow(self) -> None:
        """Holds a telephone, or has enlarged to 400 %."""
        self.page.set_viewport_size(looks.NARROW_WINDOW)

    @property
    def path(self) -> str:
        """Where the person is, without the place on the page."""
        return self.page.url.removeprefix(self.server.url).partition("#")[0]

    def sign_in(self, user: Any) -> None:
        """Signs in by the form of the page one is on."""
        self.page.get_by_label("E-postadress").fill(user.email)
        self.page.get_by_label("Lösenord", exact=True).fill(PASSWORD)
        self.page.get_by_role("main").get_by_role("button", name="Logga in").click()

    def become(self, user: Any) -> None:
        """Is signed in without the form."""
        self.wear(self.session_of(user))

    def session_of(self, user: Any) -> str:
        """The key of a session in which the password has just been given."""
        client = Client()
        client.post(reverse("account_login"), {"login": user.email, "password": PASSWORD})
        return str(client.cookies[settings.SESSION_COOKIE_NAME].value)

    def wear(self, session: str) -> None:
        """Goes on in a session; in none when it is empty."""
        self.context.clear_cookies()
        if session:
            cookie = {"name": settings.SESSION_COOKIE_NAME, "value": session}
            self.context.add_cookies([{**cookie, "url": self.server.url}])  # type: ignore[typeddict-item]

    def new_faults(self) -> list[str]:
        """The faults since last asked; what was expected is no longer."""
        faults, self.faults, self.expects = self.faults, [], {REFUSED_FORM, NOT_NOW}
        return faults

    def leave(self) -> list[str]:
        """Closes the context; the faults."""
        self.context.close()
        return self.faults
