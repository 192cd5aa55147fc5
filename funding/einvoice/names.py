"""The names of UBL: everything is found by namespace, never by prefix."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TypeAlias

from lxml import etree

UBL = "urn:oasis:names:specification:ubl:schema:xsd:"
INVOICE = f"{{{UBL}Invoice-2}}Invoice"
CREDIT_NOTE = f"{{{UBL}CreditNote-2}}CreditNote"
CAC = f"{{{UBL}CommonAggregateComponents-2}}"
CBC = f"{{{UBL}CommonBasicComponents-2}}"

Element: TypeAlias = etree._Element


def step(name: str) -> str:
    """The full name of a step such as "cac:Party" or "cbc:ID"."""
    kind, _, local = name.rpartition(":")
    return (CAC if kind == "cac" else CBC) + local


@cache
def full(path: str) -> str:
    """The path in full names, as lxml wants it."""
    return "/".join(step(name) for name in path.split("/"))


def find(element: Element | None, path: str) -> Element | None:
    """The first element at a path such as "cac:Party/cbc:EndpointID"."""
    return None if element is None else element.find(full(path))


def find_all(element: Element | None, path: str) -> Iterator[Element]:
    """All elements at a path, in the order of the file."""
    return iter(()) if element is None else element.iterfind(full(path))


def text_of(element: Element | None, path: str = "") -> str:
    """The trimmed text at a path, whole though comments stand in it; "" when nothing is there."""
    found = find(element, path) if path else element
    return "" if found is None else "".join(found.itertext()).strip()


def texts_of(element: Element | None, path: str) -> list[str]:
    """All trimmed texts at a path that are not empty."""
    return [text for one in find_all(element, path) if (text := text_of(one))]


def local(element: Element) -> str:
    """The name without its namespace."""
    return etree.QName(element).localname


def place(element: Element) -> str:
    """Where an element stands, such as "Invoice/InvoiceLine[2]/Price"; [1] is left out."""
    steps = []
    for one in [element, *element.iterancestors()]:
        before = sum(1 for _ in one.itersiblings(one.tag, preceding=True))
        steps.append(f"{local(one)}[{before + 1}]" if before else local(one))
    return "/".join(reversed(steps))
