"""How the triggers of the councils say no."""

from __future__ import annotations

import pgtrigger


def refuse(when: str, why: str) -> str:
    """Stops the row, as a broken constraint, when the condition is true or unknown."""
    return (
        f"IF ({when}) IS NOT FALSE THEN RAISE EXCEPTION '{why}'"
        " USING ERRCODE = 'check_violation'; END IF;"
    )


def keeps(*fields: str) -> pgtrigger.Trigger:
    """What a row is about never changes, though other things in it do."""
    return pgtrigger.Trigger(
        name="keeps_what_it_is",
        when=pgtrigger.Before,
        operation=pgtrigger.Update,
        condition=pgtrigger.AnyChange(*fields),
        func=f"{refuse('TRUE', 'what a row is about stays')} RETURN NEW;",
    )
