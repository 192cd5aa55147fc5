"""`@access`: a view is never reached by the wrong method, object or person, in that order."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.test import RequestFactory

from tests.common.actors import ANNA, BO
from vardforlopp.common.access import access
from vardforlopp.common.answer import YES, Answer, no

HIDDEN, OPEN = "hidden", "open"


def fetch(user: Any, slug: str) -> str:
    if slug == HIDDEN:
        raise Http404
    return f"object {slug}"


def can(user: Any, obj: Any = None) -> Answer:
    """Anna and Bo."""
    return YES if user in (ANNA, BO) else no("Det får bara Anna och Bo.")


def writes(user: Any, obj: Any = None) -> Answer:
    """Anna."""
    return YES if user is ANNA else no("Det skriver bara Anna.")


@access(can, fetch=fetch, writes=writes, methods=("GET", "POST"))
def page(request: HttpRequest, obj: str) -> HttpResponse:
    return HttpResponse(obj)


def ask(method: str, user: Any, slug: str = OPEN) -> HttpResponse:
    request = RequestFactory().generic(method, "/")
    request.user = user
    return page(request, slug=slug)


def test_the_view_gets_the_object_that_was_fetched() -> None:
    assert ask("GET", ANNA).content == b"object open"
    assert ask("HEAD", ANNA).status_code == 200
    assert ask("POST", ANNA).status_code == 200


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
def test_the_method_is_asked_first(method: str) -> None:
    response = ask(method, object(), HIDDEN)
    assert response.status_code == 405
    assert response["Allow"] == "GET, POST, HEAD"


def test_what_is_hidden_is_missing_before_rights_are_asked() -> None:
    with pytest.raises(Http404):
        ask("GET", object(), HIDDEN)


def test_what_is_seen_but_not_allowed_says_why() -> None:
    with pytest.raises(PermissionDenied, match="bara Anna och Bo"):
        ask("GET", object())


def test_reading_does_not_give_writing() -> None:
    assert ask("GET", BO).status_code == 200
    with pytest.raises(PermissionDenied, match="bara Anna"):
        ask("POST", BO)


def test_the_rules_can_be_read_off_the_view() -> None:
    assert page.access == {"methods": ("GET", "POST"), "can": can, "writes": writes}  # type: ignore[attr-defined]
