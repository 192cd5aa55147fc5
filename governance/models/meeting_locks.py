"""What the database itself refuses about meetings: adjusted minutes stay, jäv takes no part."""

from __future__ import annotations

import pgtrigger

from governance.models.refusals import refuse

CHANGED = pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete
LOCKED = "('adjusted', 'cancelled')"
DONE = "RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;"
ADJUSTED_BY_SOMEBODY = (
    "EXISTS (SELECT 1 FROM governance_adjustment a"
    " WHERE a.meeting_id = m.id AND a.adjusted_at IS NOT NULL)"
)
# Those who are there, vote and have no jäv, against what the council's order asks that day.
NOT_QUORATE = """
(SELECT count(*) FROM governance_attendance a
   JOIN governance_agendaitem i ON i.meeting_id = a.meeting_id
 WHERE i.id = NEW.item_id AND a.votes AND a.presence <> 'absent' AND NOT EXISTS (
   SELECT 1 FROM governance_conflictofinterest c WHERE c.matter_id = NEW.matter_id
     AND c.person_id = a.person_id AND c.withdrawn_on IS NULL))
< coalesce((SELECT max(s.quorum) FROM governance_councilsetting s
   JOIN governance_meeting m ON m.council_id = s.body_id
   JOIN governance_agendaitem i ON i.meeting_id = m.id
 WHERE i.id = NEW.item_id AND daterange(s.valid_from, s.valid_to, '[]') @> m.held_on), 1)
"""
OWN_ADJUSTED_BY_SOMEBODY = ADJUSTED_BY_SOMEBODY.replace("m.id", "OLD.id")


def _refuse_in(meetings: str, also: str = "FALSE") -> str:
    """Raises when one of the meetings is locked; waits for whoever is locking it just now."""
    found = f"SELECT 1 FROM governance_meeting m WHERE m.id IN ({meetings})"  # noqa: S608 - our own
    return (
        f"PERFORM * FROM ({found} FOR SHARE) AS held;"
        f" IF EXISTS ({found} AND (m.status IN {LOCKED} OR {also})) THEN"
        f" RAISE EXCEPTION 'what is adjusted or cancelled stays'; END IF; {DONE}"
    )


def item_stays(name: str, operation: pgtrigger.Operation) -> pgtrigger.Trigger:
    """What belongs to a meeting stays from the first adjustment on, until that is voided."""
    own = "OLD.meeting_id, NEW.meeting_id"
    func = _refuse_in(own, ADJUSTED_BY_SOMEBODY)
    return pgtrigger.Trigger(name=name, when=pgtrigger.Before, operation=operation, func=func)


def ballot_stays() -> pgtrigger.Trigger:
    """Answers too."""
    own = (
        "SELECT i.meeting_id FROM governance_agendaitem i WHERE i.id IN (OLD.item_id, NEW.item_id)"
    )
    func = _refuse_in(own, ADJUSTED_BY_SOMEBODY)
    return pgtrigger.Trigger(
        name="ballot_stays", when=pgtrigger.Before, operation=CHANGED, func=func
    )


def adjustment_stays() -> pgtrigger.Trigger:
    """Who adjusted stays when all have."""
    func = _refuse_in("OLD.meeting_id, NEW.meeting_id")
    return pgtrigger.Trigger(
        name="adjustment_stays", when=pgtrigger.Before, operation=CHANGED, func=func
    )


def recommendation_before_adjusted() -> pgtrigger.Trigger:
    """No recommendation is slipped into a meeting that is over, or under another matter's point."""
    own = "SELECT i.meeting_id FROM governance_agendaitem i WHERE i.id = NEW.item_id"
    func = (
        "IF NOT EXISTS (SELECT 1 FROM governance_agendaitem i WHERE i.id = NEW.item_id"  # noqa: S608
        " AND i.matter_id = NEW.matter_id AND NOT i.is_withdrawn) THEN"
        " RAISE EXCEPTION 'a recommendation is of the matter of its point'; END IF; "
        f"{refuse(NOT_QUORATE, 'the council is quorate in the point')} {_refuse_in(own)}"
    )
    return pgtrigger.Trigger(
        name="meeting_open", when=pgtrigger.Before, operation=pgtrigger.Insert, func=func
    )


def reservation_before_adjusted() -> pgtrigger.Trigger:
    """Nobody reserves oneself when the minutes are adjusted."""
    own = (
        "SELECT i.meeting_id FROM governance_agendaitem i"
        " JOIN governance_recommendation r ON r.item_id = i.id WHERE r.id = NEW.recommendation_id"
    )
    return pgtrigger.Trigger(
        name="meeting_open",
        when=pgtrigger.Before,
        operation=pgtrigger.Insert,
        func=_refuse_in(own),
    )


def meeting_stays() -> pgtrigger.Trigger:
    """The meeting itself; its introduction from the first adjustment on."""
    return pgtrigger.Trigger(
        name="locked_stays",
        when=pgtrigger.Before,
        operation=pgtrigger.Update | pgtrigger.Delete,
        func=(
            f"IF OLD.status IN {LOCKED} THEN"
            " RAISE EXCEPTION 'what is adjusted or cancelled stays'; END IF;"
            " IF TG_OP = 'UPDATE' AND NEW.minutes_intro IS DISTINCT FROM OLD.minutes_intro"
            f" AND {OWN_ADJUSTED_BY_SOMEBODY} THEN"
            f" RAISE EXCEPTION 'what somebody has adjusted stays'; END IF; {DONE}"
        ),
    )


def numbered_stays() -> pgtrigger.Trigger:
    """A paragraph keeps its number, and a numbered point is not taken away."""
    return pgtrigger.Trigger(
        name="paragraph_stays",
        when=pgtrigger.Before,
        operation=pgtrigger.Update | pgtrigger.Delete,
        func=(
            "IF OLD.paragraph IS NOT NULL AND (TG_OP = 'DELETE'"
            " OR ROW(NEW.council_id, NEW.year, NEW.paragraph)"
            " IS DISTINCT FROM ROW(OLD.council_id, OLD.year, OLD.paragraph)) THEN"
            f" RAISE EXCEPTION 'a paragraph keeps its number'; END IF; {DONE}"
        ),
    )


def ballot_of_one_who_votes() -> pgtrigger.Trigger:
    """Only those who are there and vote answer, and nobody with a conflict of interest."""
    return pgtrigger.Trigger(
        name="one_who_votes",
        when=pgtrigger.Before,
        operation=pgtrigger.Insert | pgtrigger.Update,
        func=(
            "IF EXISTS (SELECT 1 FROM governance_conflictofinterest c"
            " JOIN governance_agendaitem i ON i.matter_id = c.matter_id"
            " WHERE i.id = NEW.item_id AND c.person_id = NEW.person_id"
            " AND c.withdrawn_on IS NULL) THEN"
            " RAISE EXCEPTION 'who has a conflict of interest takes no part'; END IF;"
            " IF NOT EXISTS (SELECT 1 FROM governance_attendance a"
            " JOIN governance_agendaitem i ON i.meeting_id = a.meeting_id"
            " WHERE i.id = NEW.item_id AND a.person_id = NEW.person_id"
            " AND a.votes AND a.presence <> 'absent') THEN"
            " RAISE EXCEPTION 'only those who are there and vote answer'; END IF;"
            " RETURN NEW;"
        ),
    )


def not_by_the_secretary() -> pgtrigger.Trigger:
    """Who keeps the minutes does not adjust them."""
    return pgtrigger.Trigger(
        name="not_by_the_secretary",
        when=pgtrigger.Before,
        operation=pgtrigger.Insert | pgtrigger.Update,
        func=(
            "IF EXISTS (SELECT 1 FROM governance_attendance a"
            " WHERE a.meeting_id = NEW.meeting_id AND a.person_id = NEW.person_id"
            " AND a.role = 'secretary') THEN"
            " RAISE EXCEPTION 'the secretary does not adjust'; END IF; RETURN NEW;"
        ),
    )
