"""The pages for what went wrong: what happened, what to do, and the reference number."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.http import (
    HttpRequest,
    HttpResponse,
    HttpResponseNotAllowed,
    HttpResponseServerError,
)
from django.shortcuts import render
from django.template.loader import render_to_string

from vardforlopp.common.access import refuse_method
from vardforlopp.common.answer import Forbidden, Refused
from vardforlopp.common.documents import limit_in_words
from vardforlopp.common.middleware import Unreadable

log = logging.getLogger(__name__)

LAST_RESORT = "Något gick fel hos oss. Försök igen om en stund. Referensnummer: {}"


class Mistakes:
    """A refusal that no view took care of, and a wrong method, become pages.

    Stands before the CSRF check and the sign-in: a wrong method is told first, to anybody.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if isinstance(response, HttpResponseNotAllowed):
            return not_allowed(request, response)
        return response

    def process_view(
        self, request: HttpRequest, view: Any, args: Any, kwargs: Any
    ) -> HttpResponse | None:
        return refuse_method(view, request.method)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if isinstance(exception, Forbidden):
            return forbidden(request, exception)
        if isinstance(exception, Refused):
            return conflict(request, exception)
        return None


def _page(request: HttpRequest, status: int, reason: str = "", name: str = "") -> HttpResponse:
    return render(request, f"errors/{name or status}.html", {"reason": reason}, status=status)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400; 413 when what was sent is too large. Only our own reasons are shown."""
    if isinstance(exception, RequestDataTooBig):
        return _page(request, 413, f"Högst {limit_in_words()} får plats i en fil.")
    return _page(request, 400, str(exception) if isinstance(exception, Unreadable) else "")


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """403 with the reason of the rule that said no."""
    return _page(request, 403, str(exception))


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404, the same whether the thing is missing or merely hidden."""
    return _page(request, 404)


def not_allowed(request: HttpRequest, refusal: HttpResponseNotAllowed) -> HttpResponse:
    """405 with the methods that are allowed."""
    response = _page(request, 405)
    response["Allow"] = refusal["Allow"]
    return response


def conflict(request: HttpRequest, refused: Refused) -> HttpResponse:
    """409: the domain would not do it, and the view had no form to say it on."""
    return _page(request, 409, refused.reason)


def too_many_requests(request: HttpRequest) -> HttpResponse:
    """Too many tries from one address, or on one account; the limits are in settings."""
    response = _page(request, 429)
    response["Retry-After"] = "300"
    return response


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403 when the page that sent the form was too old."""
    return _page(request, 403, name="csrf")


def server_error(request: HttpRequest) -> HttpResponse:
    """500 with the number that the log line carries; needs neither database nor session."""
    number = getattr(request, "id", "")
    user = getattr(request, "_cached_user", None)
    facts = {"request_id": str(number), "user_id": user.pk if user else None}
    log.error("request failed", exc_info=True, extra=facts)
    return HttpResponseServerError(_broken_page(number))


def _broken_page(number: Any) -> str:
    try:
        return render_to_string("errors/500.html", {"request_id": number})
    except Exception:  # even the page may be what is broken
        log.error("the error page failed", exc_info=True)
        return LAST_RESORT.format(number)
