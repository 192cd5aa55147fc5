"""manage.py describe_workflows: the workflow tables as a page for docs/workflows.md."""

from __future__ import annotations

import sys
from collections.abc import Callable, Collection, Iterator
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils.module_loading import import_string

from vardforlopp.common.management.commands.urls import sentence
from vardforlopp.common.workflow import Transition, Workflow

INTRODUCTION = """\
# Workflows

Made from the tables in the code with `manage.py describe_workflows > docs/workflows.md`; a test
fails when this page and the tables differ. How one is changed: README, "How to add".
"""
HEADINGS = ("Name", "Button", "From", "To", "Who may", "Comment", "And then")


class Command(BaseCommand):
    """Prints every workflow in settings.WORKFLOWS."""

    help = "Skriver ut arbetsflödenas tabeller som Markdown (settings.WORKFLOWS)."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(page(), ending="")


def page() -> str:
    """The whole page, one section per workflow."""
    return "\n".join([INTRODUCTION, *(section(path) for path in settings.WORKFLOWS)])


def section(path: str) -> str:
    """One workflow: where it is written, its states, its table and the rules in words."""
    module, _, name = path.rpartition(".")
    workflow: Workflow = import_string(path)
    lines = [
        f"## {name.removesuffix('_workflow').capitalize()}",
        "",
        str(sys.modules[module].__doc__).splitlines()[0],
        f"`{name}` in `{module.replace('.', '/')}.py`; the column is `{workflow.status}`.",
        "",
        *(f"- `{state}`: {state.label}" for state in states(workflow)),
        "",
        _row(HEADINGS),
        _row(["---"] * len(HEADINGS)),
        *(_row(_cells(transition)) for transition in workflow),
        "",
        *_explained(workflow),
        "",
    ]
    return "\n".join(lines)


def states(workflow: Workflow) -> list[Any]:
    """Every state that the table names, in the order of the model's choices."""
    named = {state for row in workflow for state in (*row.sources, row.target)}
    return in_order(named)


def in_order(named: Collection[Any]) -> list[Any]:
    """States in the order in which the model lists its choices."""
    choices: Any = type(next(iter(named)))
    return sorted(named, key=list(choices).index)


def _cells(transition: Transition) -> list[str]:
    sources = [f"`{state}`" for state in in_order(transition.sources)]
    return [
        f"`{transition.name}`",
        transition.label,
        ", ".join(sources),
        f"`{transition.target}`",
        f"`{transition.allowed.__name__}`",
        "needed" if transition.needs_comment else "not needed",
        ", ".join(f"`{follow.__name__}`" for follow in transition.then) or "–",
    ]


def _row(cells: Any) -> str:
    return f"| {' | '.join(cells)} |"


def _explained(workflow: Workflow) -> Iterator[str]:
    """Each rule and after-effect once, with the first sentence of its docstring."""
    named: dict[str, Callable[..., Any]] = {}
    for transition in workflow:
        functions: tuple[Callable[..., Any], ...] = (transition.allowed, *transition.then)
        for function in functions:
            named.setdefault(function.__name__, function)
    for name, function in named.items():
        yield f"- `{name}`: {sentence(function)}"
