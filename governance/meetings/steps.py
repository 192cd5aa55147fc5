"""A step that may be taken from a page: a link or a press, open or closed with its reason."""

from __future__ import annotations

from dataclasses import dataclass

from vardforlopp.common.answer import YES, Answer


@dataclass(frozen=True)
class Step:
    """What it is called and where it leads: `href` is a page, `action` a press of one button.

    `hidden` is sent along with a press; `text` stands above when it is others who are waited for.
    """

    label: str
    href: str = ""
    action: str = ""
    hidden: tuple[tuple[str, str], ...] = ()
    answer: Answer = YES
    text: str = ""
