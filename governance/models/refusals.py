"""How the triggers of the councils say no."""

from __future__ import annotations


def refuse(when: str, why: str) -> str:
    """Stops the row, as a broken constraint, when the condition is true or unknown."""
    return (
        f"IF ({when}) IS NOT FALSE THEN RAISE EXCEPTION '{why}'"
        " USING ERRCODE = 'check_violation'; END IF;"
    )
