"""The product's addresses, and views that go wrong in every way."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.urls import path

from vardforlopp import errors, urls
from vardforlopp.common.access import access, anyone
from vardforlopp.common.answer import Answer, Forbidden, Refused, Stale, no

SECRET = "anna.andersson@skane.invalid"


def never(user: Any, *_: Any) -> Answer:
    """Nobody."""
    return no("Det får bara processtödet i Skåne.")


@login_not_required
@access(anyone)
def fine(request: HttpRequest) -> HttpResponse:
    return HttpResponse("ok")


@login_not_required
@access(never)
def closed(request: HttpRequest) -> HttpResponse:
    raise AssertionError("not reached")


@login_not_required
@access(anyone, methods=("GET", "POST"))
def raises(request: HttpRequest, what: str) -> HttpResponse:
    request.POST.get("text")
    raise {
        "refused": Refused("Ärendet är redan avslutat."),
        "stale": Stale("Någon annan hann före."),
        "forbidden": Forbidden("Du har inte rätten."),
        "denied": PermissionDenied("Regeln säger nej."),
        "suspicious": SuspiciousOperation(SECRET),
    }[what]


@login_not_required
@access(anyone)
def breaks(request: HttpRequest) -> HttpResponse:
    with connection.cursor() as cursor:
        cursor.execute("SELECT %s::int", [SECRET])
    return HttpResponse()


urlpatterns = [
    path("prov/", fine, name="fine"),
    path("prov/closed/", closed, name="closed"),
    path("prov/raises/<str:what>/", raises, name="raises"),
    path("prov/breaks/", breaks, name="breaks"),
    *urls.urlpatterns,
]

handler400 = errors.bad_request
handler403 = errors.forbidden
handler404 = errors.not_found
handler500 = errors.server_error
