"""The page that is only a form: read, check, call one verb, answer."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render

from vardforlopp.common import drafts
from vardforlopp.common.answer import Answer, Forbidden, Refused
from vardforlopp.common.forms import Form


def posted(request: HttpRequest) -> QueryDict | None:
    """What was sent with the form, None when the form is only asked for."""
    return request.POST if request.method == "POST" else None


def attempt(form: Form, verb: Callable[..., Any], *given: Any, **facts: Any) -> Any:
    """What the verb gives back, or None with its refusal on the form and nothing changed."""
    try:
        return verb(*given, **facts) or True
    except Forbidden:
        raise
    except (Refused, ValidationError) as refused:
        form.refuse(refused)
        return None


def form_page(
    request: HttpRequest,
    form: Form,
    *,
    do: Callable[[dict[str, Any]], Any],
    done: str | Callable[[Any], str],
    then: str | Callable[[Any], str],
    template: str = "form_page.html",
    **context: Any,
) -> HttpResponse:
    """Shows the form, and on POST does the verb with its cleaned data.

    `done` is the message afterwards and `then` the address to go to, or what makes them of what the
    verb gave back; `context` has `back` then. The template gets title, lead, submit and breadcrumbs
    from `context` too. Unsent text is given back (common/drafts.py).
    """
    sent = request.method == "POST" and form.is_valid()
    if sent and (made := attempt(form, do, dict(form.cleaned_data))):
        drafts.discard(request.user, request.path)
        messages.success(request, done(made) if callable(done) else done)
        return redirect(then(made) if callable(then) else then)
    if form.errors:
        _ask_for_files_again(form)
    status = 422 if form.errors else 200
    draft = drafts.restore(form, request.user, request.path)
    shown = {"form": form, "back": then, "draft": draft, "draft_address": request.path, **context}
    return render(request, template, shown, status=status)


def refused_page(
    request: HttpRequest, closed: Answer, *, template: str, status: int = 403, **context: Any
) -> HttpResponse:
    """The page without its form: with `closed`, why it cannot be done (403), or not now (409)."""
    return render(request, template, {"closed": closed, **context}, status=status)


def _ask_for_files_again(form: Form) -> None:
    """A browser forgets the chosen file when the page comes back; say so where it was chosen."""
    for name in form.files:
        if name in form.fields and name not in form.errors:
            form.add_error(name, "Välj filen igen. Den sparades inte eftersom något annat är fel.")
