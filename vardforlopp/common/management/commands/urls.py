"""manage.py urls: every address of the product, its methods and who may, from the resolver."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.urls import URLPattern, URLResolver, get_resolver


@dataclass(frozen=True)
class Address:
    """One address; `may` and `writes` are the first sentences of the rules, None without a rule."""

    name: str | None
    pattern: str
    methods: list[str]
    public: bool
    may: str | None
    writes: str | None


class Command(BaseCommand):
    """Reads what the decorator `access` has noted on each view."""

    help = "Visar varje adress med metoder och vem som får använda den."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--json", action="store_true", help="som JSON för andra program")

    def handle(self, *args: Any, **options: Any) -> None:
        found = list(addresses())
        if options["json"]:
            rows = [asdict(address) for address in found]
            self.stdout.write(json.dumps(rows, ensure_ascii=False, indent=2))
            return
        for address in found:
            rules = [rule for rule in (address.may, address.writes) if rule]
            self.stdout.write(
                f"{' '.join(address.methods):10} {address.pattern}  [{address.name}]  "
                f"{' / '.join(rules)}"
            )


def addresses() -> Iterator[Address]:
    """Every address in the order the resolver tries them."""
    return _walk(get_resolver(), "/", "")


def _walk(resolver: URLResolver, before: str, namespace: str) -> Iterator[Address]:
    for entry in resolver.url_patterns:
        pattern = before + _readable(str(entry.pattern))
        if isinstance(entry, URLResolver):
            inner = f"{namespace}{entry.namespace}:" if entry.namespace else namespace
            yield from _walk(entry, pattern, inner)
        else:
            yield _address(entry, pattern, namespace)


def _readable(pattern: str) -> str:
    """A regular expression of somebody else's addresses, written as ours: <name> for its parts."""
    return re.sub(r"\(\?P(<\w+>)[^)]*\)", r"\1", pattern.removeprefix("^").removesuffix("$"))


def _address(entry: URLPattern, pattern: str, namespace: str) -> Address:
    rules: dict[str, Any] = getattr(entry.callback, "access", {})
    return Address(
        name=f"{namespace}{entry.name}" if entry.name else None,
        pattern=pattern,
        methods=list(rules.get("methods", ())),
        public=not getattr(entry.callback, "login_required", True),
        may=sentence(rules.get("can")),
        writes=sentence(rules.get("writes")),
    )


def sentence(rule: Callable[..., Any] | None) -> str | None:
    """The first sentence of a rule's docstring, on one line."""
    if rule is None:
        return None
    first = (rule.__doc__ or rule.__name__).strip().split("\n\n")[0]
    return " ".join(first.split())
