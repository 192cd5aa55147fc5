"""The product's addresses, and one for each way in which something goes wrong."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied, RequestDataTooBig, SuspiciousOperation
from django.http import HttpRequest, HttpResponse
from django.urls import path

from vardforlopp import errors, urls
from vardforlopp.common.access import access, anyone
from vardforlopp.common.answer import Refused

WRONG: dict[str, tuple[int, Callable[[HttpRequest], HttpResponse]]] = {
    "unreadable": (400, lambda request: errors.bad_request(request, SuspiciousOperation())),
    "denied": (403, lambda request: errors.forbidden(request, PermissionDenied("Inte du."))),
    "old-form": (403, errors.csrf_failure),
    "refused": (409, lambda request: errors.conflict(request, Refused("Redan avslutat."))),
    "too-large": (413, lambda request: errors.bad_request(request, RequestDataTooBig())),
    "too-many": (429, errors.too_many_requests),
    "broken": (500, errors.server_error),
}


@login_not_required
@access(anyone)
def wrong(request: HttpRequest, what: str) -> HttpResponse:
    """The page for what went wrong."""
    return WRONG[what][1](request)


urlpatterns = [path("prov/<str:what>/", wrong, name="wrong"), *urls.urlpatterns]

handler400 = errors.bad_request
handler403 = errors.forbidden
handler404 = errors.not_found
handler500 = errors.server_error
