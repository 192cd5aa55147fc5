"""Delegations and decisions of the two councils, for the tables that visit every page."""

from __future__ import annotations

from typing import Any

from governance.models import DelegationStatus
from tests.cast import Cast
from tests.factories.governance import DelegationFactory


def furnish_decisions(cast: Cast, made: dict[str, Any]) -> None:
    """A line that waits in each council: RMK's laid up by its secretary."""
    for key, council in (("", cast.council), ("other_", made["other_council"])):
        made[f"{key}delegation"] = DelegationFactory(
            council=council,
            status=DelegationStatus.PROPOSED,
            proposed_by=cast.secretary.person,
        )


def more_delegations(cast: Cast) -> None:
    """One more line of the council that waits."""
    DelegationFactory(council=cast.council, status=DelegationStatus.PROPOSED)
