"""Every component with examples that carry data: what one may build a page from."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from vardforlopp.common.access import access, anyone_signed_in
from vardforlopp.gallery import blocks, forms, notices, signs, story
from vardforlopp.gallery.example import Example

GROUPS: tuple[tuple[str, tuple[Example, ...]], ...] = (
    ("Knappar", signs.BUTTONS),
    ("Tillstånd och tecken", signs.STATES),
    ("Uppgifter", signs.FACTS),
    ("Besked", notices.EXAMPLES),
    ("Formulär", forms.EXAMPLES),
    ("Tabeller och vägar", blocks.TABLES),
    ("Det sidor byggs av", blocks.BLOCKS),
    ("Det som har hänt", story.EXAMPLES),
)


@dataclass(frozen=True)
class Drawn:
    """An example as the page shows it."""

    component: str
    title: str
    html: SafeString


def shown() -> set[str]:
    """File names of the components that the gallery shows."""
    return {f"{example.component}.html" for _, examples in GROUPS for example in examples}


@access(anyone_signed_in)
def gallery(request: HttpRequest) -> HttpResponse:
    """The gallery page, one section per group of components."""
    groups = [
        {
            "title": title,
            "anchor": f"grupp-{number}",
            "examples": [_draw(example, request) for example in examples],
        }
        for number, (title, examples) in enumerate(GROUPS, start=1)
    ]
    return render(request, "gallery.html", {"groups": groups})


def _draw(example: Example, request: HttpRequest) -> Drawn:
    template = f"components/{example.component}.html"
    arguments = {"csrf_token": get_token(request), **example.arguments()}
    html = render_to_string(template, arguments)
    return Drawn(example.component, example.title, html)
