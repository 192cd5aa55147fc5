"""What each part of the council's work adds to the page of a matter.

A panel is a dict with its title, id and template and what the template needs, or None. What it
lists as `first` is the reader's turn, and stands as a button at the top of the page.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from governance.decisions import panels as decisions
from governance.escalation.shown import cost_panel, escalation_panel
from governance.grants.panels import grant_panel
from governance.models import Matter
from governance.municipal.panels import of_matter as municipal_panel

Panel = dict[str, Any] | None
PANELS: tuple[Callable[[Any, Matter], Panel], ...] = (
    decisions.of_matter,
    cost_panel,
    grant_panel,
    escalation_panel,
    municipal_panel,
)


def panels_of(user: Any, matter: Matter) -> list[dict[str, Any]]:
    """Those that have something to show, in order."""
    found = (panel(user, matter) for panel in PANELS)
    return [panel for panel in found if panel is not None]


def first_of(panels: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """What the matter waits for the reader to do, as buttons."""
    return [one | {"kind": "primary"} for panel in panels for one in panel.get("first", ())]
