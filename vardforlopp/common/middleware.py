"""What happens around every request: a reference number, strict headers, who is acting."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from uuid import uuid4

from django.conf import settings
from django.core.exceptions import RequestDataTooBig, SuspiciousOperation
from django.http import HttpRequest, HttpResponse

from vardforlopp.common.acting import acting_as

log = logging.getLogger("vardforlopp.request")

Handler = Callable[[HttpRequest], HttpResponse]


class Unreadable(SuspiciousOperation):
    """A request that cannot be meant; the message is a Swedish sentence for the 400 page."""


CONTENT_SECURITY_POLICY = "; ".join(
    [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",  # the design system's CSS carries data-URL images
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    ]
)


def request_id(get_response: Handler) -> Handler:
    """Gives the request a number that error pages, logs and history share."""

    def handle(request: HttpRequest) -> HttpResponse:
        request.id = uuid4()  # type: ignore[attr-defined]
        response = get_response(request)
        response["X-Request-ID"] = str(request.id)  # type: ignore[attr-defined]
        return response

    return handle


def logged(get_response: Handler) -> Handler:
    """One line per request: which view, not which address, since addresses carry what was typed."""

    def handle(request: HttpRequest) -> HttpResponse:
        started = time.monotonic()
        response = get_response(request)
        log.info("request", extra=_facts(request, response, started))
        return response

    return handle


def _facts(request: HttpRequest, response: HttpResponse, started: float) -> dict[str, object]:
    match, user = request.resolver_match, getattr(request, "_cached_user", None)
    return {
        "method": (request.method or "")[:10],
        "route": match.view_name if match else None,
        "status_code": response.status_code,
        "duration_ms": round((time.monotonic() - started) * 1000),
        "request_id": str(request.id),  # type: ignore[attr-defined]
        "user_id": user.pk if user else None,
    }


def readable(get_response: Handler) -> Handler:
    """Stops what no page can answer before it reaches the database or fills the disk.

    PostgreSQL refuses NUL, and a file a little too large is refused kindly by its field.
    """

    def handle(request: HttpRequest) -> HttpResponse:
        if _has_nul(request):
            raise Unreadable("Adressen innehåller ett tecken som inte går att läsa.")
        if _announced_size(request) > 3 * settings.UPLOAD_LIMIT_BYTES:
            raise RequestDataTooBig("far larger than any upload")
        return get_response(request)

    return handle


def _announced_size(request: HttpRequest) -> int:
    """Bytes the body is said to have. Raises Unreadable when that is not a number."""
    announced = request.headers.get("content-length") or "0"
    if not announced.isascii() or not announced.isdigit():
        raise Unreadable("Anropets längd går inte att läsa.")
    return int(announced)


def _has_nul(request: HttpRequest) -> bool:
    typed = (request.path_info, *request.COOKIES.values())
    return "%00" in request.META.get("QUERY_STRING", "") or any("\x00" in text for text in typed)


def security_headers(get_response: Handler) -> Handler:
    """Strict content security policy; pages of signed-in people are never cached by others."""

    def handle(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        response.setdefault("Content-Security-Policy", CONTENT_SECURITY_POLICY)
        response.setdefault("Permissions-Policy", "camera=(), microphone=(), geolocation=()")
        if "text/html" in response.get("Content-Type", ""):
            response.setdefault("Cache-Control", "no-store")
        return response

    return handle


def acting(get_response: Handler) -> Handler:
    """Everything written during the request carries the signed-in user and the request id."""

    def handle(request: HttpRequest) -> HttpResponse:
        user = request.user if request.user.is_authenticated else None
        with acting_as(user, request_id=request.id):  # type: ignore[attr-defined]
            return get_response(request)

    return handle
