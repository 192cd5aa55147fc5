"""One example: a component, what the example shows, and its arguments."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

NOW = datetime(2021, 3, 12, 13, 5, tzinfo=UTC)
HERE = "#innehall"  # where the links of the examples lead


@dataclass(frozen=True)
class Example:
    """`build` makes the arguments anew for each request, so that forms are never shared."""

    component: str
    title: str
    build: Callable[[], dict[str, Any]]

    def arguments(self) -> dict[str, Any]:
        return self.build()


def example(component: str, title: str, /, **arguments: Any) -> Example:
    """An example whose arguments are plain values."""
    return Example(component, title, lambda: dict(arguments))
