"""Closed by default, opened by name: a view says who may, and answers 405, 404, 403 in order."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase, HttpResponseNotAllowed

from vardforlopp.common.answer import YES, Answer, no

View = Callable[..., HttpResponseBase]
Fetch = Callable[..., Any]
BOTH = ("GET", "POST")  # of a page with a form


def access(
    can: Callable[..., Answer],
    *,
    fetch: Fetch | None = None,
    writes: Callable[..., Answer] | None = None,
    methods: tuple[str, ...] = ("GET",),
) -> Callable[[View], View]:
    """Guards a view.

    `fetch(user, **url arguments)` hands out what the user may see and raises Http404 for the rest;
    its object is passed to the view instead of the arguments. `can(user[, object])` must say yes
    for any method, `writes` for POST as well.
    """

    def guard(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, **arguments: Any) -> HttpResponseBase:
            refusal = refuse_method(guarded, request.method)
            if refusal is not None:
                return refusal
            subject = (fetch(request.user, **arguments),) if fetch else ()
            _demand(can(request.user, *subject))
            if writes is not None and request.method == "POST":
                _demand(writes(request.user, *subject))
            return view(request, *subject) if fetch else view(request, **arguments)

        guarded.access = {"methods": methods, "can": can, "writes": writes}  # type: ignore[attr-defined]
        return guarded

    return guard


def refuse_method(view: Any, method: str | None) -> HttpResponseNotAllowed | None:
    """The 405 answer when a guarded view does not take the method."""
    rules = getattr(view, "access", None)
    if rules is None or method in _allowed(rules["methods"]):
        return None
    return HttpResponseNotAllowed(_allowed(rules["methods"]))


def _allowed(methods: tuple[str, ...]) -> list[str]:
    return [*methods, "HEAD"] if "GET" in methods else list(methods)


def _demand(answer: Answer) -> None:
    if not answer:
        raise PermissionDenied(answer.reason)


def anyone_signed_in(user: Any, *_: Any) -> Answer:
    """Every signed-in account."""
    return YES if user.is_authenticated else no("Logga in först.")


def anyone(user: Any, *_: Any) -> Answer:
    """The public, without an account."""
    return YES
