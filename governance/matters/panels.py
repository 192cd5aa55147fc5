"""What each part of the council's work adds to the page of a matter.

A panel is a dict with its title, id and template and what the template needs, or None.
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
