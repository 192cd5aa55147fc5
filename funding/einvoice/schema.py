"""The schema of UBL 2.1: what does not follow it is not given to the rules."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from lxml import etree

from funding.einvoice import limits, rules
from funding.einvoice.names import CREDIT_NOTE, Element, local, place
from funding.einvoice.verdict import Finding, RuleSet

_BRACED = re.compile(r"\{[^}]*\}")
_ELEMENT = re.compile(r"Element '(?:\{[^}]*\})?([^']+)'")
_VALUE = re.compile(r"'([^']*)' is not a valid value of the atomic type '([^']+)'", re.DOTALL)
_ATTRIBUTE = re.compile(r"[Aa]ttribute '([^']+)'")
KINDS = {
    "decimal": "ett tal, skrivet med siffror och decimalpunkt, till exempel 117187.50",
    "date": "ett datum, skrivet som 2021-05-31",
    "time": "ett klockslag, skrivet som 13:45:00",
    "boolean": "true eller false",
    "base64Binary": "base64, som bilagor packas i",
}


@cache
def schema(kind: str) -> tuple[etree.XMLSchema, RuleSet]:
    """The schema of "Invoice" or "CreditNote", read once per process."""
    file = rules.schema_file(kind)
    parser = etree.XMLParser(no_network=True, resolve_entities=False)
    told = rules.rule_set(file, file.path.read_bytes())
    return etree.XMLSchema(etree.parse(str(file.path), parser)), told


def check(root: Element) -> tuple[list[Finding], RuleSet]:
    """What does not follow the schema, the first of it."""
    checked, told = schema("CreditNote" if root.tag == CREDIT_NOTE else "Invoice")
    document = etree.ElementTree(root)
    if checked.validate(document):
        return [], told
    return list(_findings(root, checked.error_log)), told


def _findings(root: Element, log: etree._ListErrorLog) -> Iterator[Finding]:
    seen = set()
    for error in list(log)[: limits.FINDINGS]:
        where = _where(root, error)
        if where not in seen:  # the schema says the same value wrong in two ways
            seen.add(where)
            message = _BRACED.sub("", error.message)[:500]
            yield Finding("VF-S-001", "fatal", _in_swedish(error.message), where, message)


def _where(root: Element, error: etree._LogEntry) -> str:
    found = _at(root, error.path or "")
    return f"rad {error.line}" if found is None else f"{place(found)} (rad {error.line})"


def _at(root: Element, path: str) -> Element | None:
    """The element at a path of the schema's: prefixes as in the file, "*" where there is none."""
    here = None
    for step in path.strip("/").split("/"):
        name, _, count = step.partition("[")
        children = [root] if here is None else list(here)
        same = [one for one in children if name in ("*", _written(one))]
        index = int(count.rstrip("]") or 1) - 1
        if index >= len(same):
            return None
        here = same[index]
    return here


def _written(element: Element) -> str:
    """The name with its prefix."""
    return f"{element.prefix}:{local(element)}" if element.prefix else local(element)


def _in_swedish(message: str) -> str:
    """The sentence for the commonest mistakes; the schema's own words stand beside it."""
    element = found[1] if (found := _ELEMENT.search(message)) else "elementet"
    if found := _VALUE.search(message):
        kind = found[2].rpartition(":")[2].removeprefix("xs:")
        wanted = KINDS.get(kind, f"av typen {kind}")
        written = f"”{found[1][:60]}”" if found[1] else "tomt"
        return f"{element} är {written}, men ska vara {wanted}."
    if "This element is not expected" in message:
        return f"{element} står på fel plats, står för många gånger eller finns inte i UBL 2.1."
    if "Missing child element" in message:
        return f"{element} saknar något som måste finnas i det."
    if attribute := _ATTRIBUTE.search(message):
        name = attribute[1].rpartition("}")[2]
        return f"Attributet {name} i {element} saknas eller får inte finnas."
    return f"{element} följer inte schemat för UBL 2.1."
