"""The small components as Python writes them, for the rows of long tables.

A table of fifty rows costs the template engine ten times what it costs here (docs/performance.md).
Each draws what the component of its name in templates/components draws, and a test compares them.
Everything given is escaped; what comes out is markup.
"""

from __future__ import annotations

from datetime import date
from html import escape

from vardforlopp.common import dates

DEMO_MARK = '<span class="demo-mark icon" data-glyph="flask">Demonstrationsdata</span>'
MOVEMENTS = {"forward": "framåt", "backward": "bakåt", "unchanged": "oförändrat"}


def link(href: str, text: str, unseen: str = "") -> str:
    """A link; `unseen` is said to screen readers only, after the text."""
    more = f'<span class="unseen"> {escape(unseen)}</span>' if unseen else ""
    return f'<a href="{escape(href)}">{escape(text)}{more}</a>'


def muted(text: str) -> str:
    """What is there to say that nothing is."""
    return f'<span class="muted">{escape(text)}</span>'


def badge(state: str, label: str) -> str:
    """A state with its colour and shape."""
    return f'<span class="badge icon" data-state="{escape(state)}">{escape(label)}</span>'


def step(code: str, track: str, name: str) -> str:
    """A step of the lifecycle: its code and its name."""
    sign = f'<span class="code" data-track="{escape(track)}">{escape(code)}</span>'
    return f'<span class="step">{sign}<span>{escape(name)}</span></span>'


def person(name: str, role: str, *, is_demo: bool) -> str:
    """A person in a line of text."""
    demo = f" {DEMO_MARK}" if is_demo else ""
    return (
        f'<span class="person"><span>{escape(name)}</span> '
        f'<span class="role">{escape(role)}</span>{demo}</span>'
    )


def movement(code: str) -> str:
    """How a log moved the pathway since the one before."""
    return f'<span class="movement icon" data-movement="{code}">{MOVEMENTS[code]}</span>'


def age(on: date, days: int, *, is_stale: bool) -> str:
    """How long ago something was seen; old news say so."""
    kind = "age age--stale" if is_stale else "age"
    word = ' <span class="word">inaktuell</span>' if is_stale else ""
    when = f'datetime="{on.isoformat()}" title="{dates.swedish_date(on)}"'
    return f'<time class="{kind}" {when}>{dates.age_in_words(days)}{word}</time>'
