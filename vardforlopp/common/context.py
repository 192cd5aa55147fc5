"""What every page's template may use: menu, demonstration mark, version, request id."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.module_loading import import_string


def page(request: HttpRequest) -> dict[str, Any]:
    """Context of the base template; the menu is put together from settings.MENU."""
    return {
        "demo": settings.DEMO,
        "version": settings.VERSION,
        "request_id": getattr(request, "id", ""),
        "menu": menu(request),
    }


def menu(request: HttpRequest) -> list[dict[str, Any]]:
    """Items with label, url and is_current, each app offering its own in order.

    An item may name in `also` further addresses whose pages belong under it.
    """
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return []
    items = [item for path in settings.MENU for item in import_string(path)(user)]
    for item in items:
        addresses = (item["url"], *item.get("also", ()))
        item["is_current"] = any(_is_here(request.path, url) for url in addresses)
    return items


def _is_here(path: str, url: str) -> bool:
    return path == url if url == "/" else path.startswith(url)
