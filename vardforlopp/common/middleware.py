"""What happens around every request: a reference number, strict headers, who is acting."""

from __future__ import annotations

from collections.abc import Callable
from uuid import uuid4

from django.http import HttpRequest, HttpResponse

from vardforlopp.common.history import acting_as

Handler = Callable[[HttpRequest], HttpResponse]

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
