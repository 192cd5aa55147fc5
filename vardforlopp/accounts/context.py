"""What accounts puts on every page: how many notices the reader has not read."""

from __future__ import annotations

from functools import cache
from typing import Any

from django.http import HttpRequest

from vardforlopp.accounts.models import Notice


def unread(request: HttpRequest) -> dict[str, Any]:
    """`unread_notices` counts when a template asks, so a part of a page without header does not.

    One question for each page, answered from the partial index of open notices.
    """
    return {"unread_notices": cache(lambda: Notice.objects.unread_by(request.user).count())}
