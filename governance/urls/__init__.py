"""The addresses of the councils, one list for each part of their work."""

from typing import Any

urlpatterns: list[Any] = []
