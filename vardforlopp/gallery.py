"""Every component with examples that carry data: what one may build a page from."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from vardforlopp.common.access import access, anyone_signed_in
from vardforlopp.gallery_examples import EXAMPLES, GROUPS


@dataclass(frozen=True)
class Example:
    """One component drawn with one set of arguments."""

    name: str
    title: str
    html: SafeString
    arguments: dict[str, Any] = field(default_factory=dict)

    @property
    def anchor(self) -> str:
        return self.name.replace("_", "-")


def shown() -> set[str]:
    """File names of the components that the gallery shows."""
    return {f"{name}.html" for name, _, _ in EXAMPLES}


@access(anyone_signed_in)
def gallery(request: HttpRequest) -> HttpResponse:
    """The gallery page, one section per group of components."""
    drawn = [
        Example(name, title, render_to_string(f"components/{name}.html", arguments(), request))
        for name, title, arguments in EXAMPLES
    ]
    groups = [
        {
            "title": title,
            "anchor": anchor,
            "examples": [example for example in drawn if example.name in names],
        }
        for anchor, title, names in GROUPS
    ]
    return render(request, "gallery.html", {"groups": groups})
