"""What the database says of jäv: whoever has declared it takes no part in the matter."""

from __future__ import annotations

import pgtrigger


def no_conflict(person: str, matter: str) -> pgtrigger.Trigger:
    """Refuses a row by a person with jäv; `person` is its column, `matter` a query for the matter.

    Holds for everybody who writes, superusers too (KL 6:28-32, 7:4).
    """
    return pgtrigger.Trigger(
        name="no_conflict",
        when=pgtrigger.Before,
        operation=pgtrigger.Insert,
        func=(
            "IF EXISTS (SELECT 1 FROM governance_conflictofinterest c"  # noqa: S608 – our own names
            f" WHERE c.person_id = NEW.{person} AND c.withdrawn_on IS NULL"
            f" AND c.matter_id = ({matter})) THEN"
            " RAISE EXCEPTION 'who has a conflict of interest takes no part'; END IF;"
            " RETURN NEW;"
        ),
    )
