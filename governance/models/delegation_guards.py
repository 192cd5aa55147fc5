"""What the database itself holds true of delegations and of decisions made on them (KL 7:5-6)."""

from __future__ import annotations

import pgtrigger

from governance.models.refusals import refuse

# The terms of a line: once confirmed, only the last day changes, and only to an earlier one.
TERMS = (
    *("council_id", "kind", "delegator", "role", "parent_id", "may_pass_on"),
    *("requires_recommendation", "amount_limit", "cap", "must_be_reported", "decided_by"),
    *("decided_on", "reference", "valid_from", "proposed_by_id", "status"),
)
OUTSIDE_ITS_PARENT = """
NEW.parent_id IS NOT NULL AND NEW.status <> 'declined' AND NOT EXISTS (
  SELECT 1 FROM governance_delegation above WHERE above.id = NEW.parent_id
    AND above.council_id = NEW.council_id AND above.kind = NEW.kind AND above.may_pass_on
    AND above.valid_from <= NEW.valid_from
    AND (above.valid_to IS NULL OR above.valid_to >= NEW.valid_to)
    AND (above.amount_limit IS NULL OR above.amount_limit >= NEW.amount_limit)
    AND (above.cap IS NULL OR above.cap >= NEW.cap)
    AND (above.requires_recommendation IS FALSE OR NEW.requires_recommendation)
    AND (NEW.status, above.status) IN (
      ('confirmed', 'confirmed'), ('proposed', 'confirmed'), ('proposed', 'proposed')))
"""
# The person who confirms has neither laid the line up nor the part that it gives something.
BY_ONE_PERSON = """
NEW.status IN ('confirmed') AND NEW.proposed_by_id IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM accounts_user u WHERE u.id = NEW.status_by_id
    AND u.person_id <> NEW.proposed_by_id
    AND NOT EXISTS (
      SELECT 1 FROM accounts_appointment a JOIN accounts_scope s ON s.id = a.scope_id
        JOIN regions_body b ON b.id = NEW.council_id
      WHERE a.person_id = u.person_id AND (a.role, a.status) = (NEW.role, 'in_force')
        AND (s.body_id = b.id OR s.region_id = b.region_id)
        AND daterange(a.valid_from, a.valid_to, '[]')
          @> (coalesce(NEW.status_at, now()) AT TIME ZONE 'Europe/Stockholm')::date))
"""
CHAIN = """
WITH RECURSIVE chain AS (
  SELECT d.*, false AS is_above FROM governance_delegation d WHERE d.id = NEW.delegation_id
  UNION SELECT above.*, true FROM governance_delegation above
    JOIN chain ON above.id = chain.parent_id)
SELECT 1 FROM chain
"""
NOT_IN_FORCE = f"""
EXISTS ({CHAIN} WHERE status <> 'confirmed' OR (is_above AND NOT may_pass_on)
  OR NOT daterange(valid_from, valid_to, '[]') @> NEW.decided_on)
"""
OF_ANOTHER_KIND = """
NOT EXISTS (
  SELECT 1 FROM governance_delegation d JOIN governance_matter m ON m.council_id = d.council_id
  WHERE d.id = NEW.delegation_id AND m.id = NEW.matter_id
    AND d.council_id = NEW.council_id AND d.kind = NEW.kind)
"""
WITH_CONFLICT = """
EXISTS (
  SELECT 1 FROM governance_conflictofinterest c
  WHERE c.matter_id = NEW.matter_id AND c.person_id = NEW.decider_id AND c.withdrawn_on IS NULL)
"""
NOT_RECOMMENDED = """
NEW.outcome = 'introduce' AND NOT EXISTS (
  SELECT 1 FROM governance_recommendation r
  WHERE r.id = NEW.recommendation_id AND r.matter_id = NEW.matter_id AND r.advice = 'for'
    AND NOT EXISTS (SELECT 1 FROM governance_recommendation n WHERE n.supersedes_id = r.id))
"""
SUPERSEDES_ANOTHER = """
NEW.supersedes_id IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM governance_delegateddecision d
  WHERE d.id = NEW.supersedes_id AND d.matter_id = NEW.matter_id AND d.kind = NEW.kind)
"""
THAT_DAY = "daterange({0}.valid_from, {0}.valid_to, '[]') @> NEW.decided_on"
# The programme areas of the region that mirror one that owns the pathway, near or far.
OWN_AREAS = f"""
SELECT l.id FROM regions_body l LEFT JOIN regions_body up ON up.id = l.mirrors_id
WHERE l.kind = 'lpo' AND l.region_id = b.region_id AND {THAT_DAY.format("l")} AND EXISTS (
  SELECT 1 FROM pathways_pathwayowner o
    JOIN pathways_pathwayversion v ON v.pathway_id = o.pathway_id
  WHERE v.id = i.pathway_version_id AND o.body_id IN (l.mirrors_id, up.mirrors_id)
    AND {THAT_DAY.format("o")})
"""  # noqa: S608 - our own names
# The parts that are appointments: in the council, in its region, or in a programme area of it.
APPOINTED = f"""
SELECT 1 FROM accounts_appointment a JOIN accounts_scope s ON s.id = a.scope_id
WHERE a.person_id = NEW.decider_id AND a.status IN ('in_force') AND {THAT_DAY.format("a")}
  AND CASE d.role
    WHEN 'director' THEN a.role = 'director' AND s.region_id = b.region_id
    WHEN 'lpo_chair' THEN a.role = 'chair' AND i.region_id = b.region_id
      AND s.body_id IN ({OWN_AREAS})
    ELSE a.role = d.role AND s.body_id = b.id END
"""  # noqa: S608 - our own names
STAFFED = f"""
SELECT 1 FROM pathways_staffing p
WHERE d.role = 'process_leader' AND p.role = 'process_leader' AND p.person_id = NEW.decider_id
  AND p.implementation_id = i.id AND i.region_id = b.region_id AND {THAT_DAY.format("p")}
"""  # noqa: S608 - our own names
WITHOUT_THE_PART = f"""
NOT EXISTS (
  SELECT 1 FROM governance_delegation d JOIN regions_body b ON b.id = d.council_id
    JOIN governance_matter m ON m.id = NEW.matter_id
    LEFT JOIN pathways_implementation i ON i.id = m.implementation_id
  WHERE d.id = NEW.delegation_id AND (EXISTS ({APPOINTED}) OR EXISTS ({STAFFED})))
"""  # noqa: S608 - our own names
# A deputy decides when the chair cannot: then it says why, or there is no chair free of jäv.
CHAIR_IS_THERE = f"""
NEW.chair_absence = '' AND EXISTS (
  SELECT 1 FROM governance_delegation d
    JOIN accounts_scope s ON s.body_id = d.council_id
    JOIN accounts_appointment a ON a.scope_id = s.id
  WHERE d.id = NEW.delegation_id AND d.role = 'deputy'
    AND (a.role, a.status) = ('chair', 'in_force') AND {THAT_DAY.format("a")}
    AND NOT EXISTS (
      SELECT 1 FROM governance_conflictofinterest c WHERE c.matter_id = NEW.matter_id
        AND c.person_id = a.person_id AND c.withdrawn_on IS NULL))
"""  # noqa: S608 - our own names
NOT_YET = "NEW.decided_on > (now() AT TIME ZONE 'Europe/Stockholm')::date"


SAME_STATUS = """
IF TG_OP = 'UPDATE' AND (OLD.status, OLD.parent_id) IS NOT DISTINCT FROM
  (NEW.status, NEW.parent_id) THEN RETURN NEW; END IF;
"""


def _terms(row: str) -> str:
    return f"ROW({', '.join(f'{row}.{name}' for name in TERMS)})"


within_its_parent = pgtrigger.Trigger(
    name="within_its_parent",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.Update,
    func=SAME_STATUS
    + refuse(OUTSIDE_ITS_PARENT, "a delegation stays within the one it rests on")
    + " RETURN NEW;",
)
two_persons = pgtrigger.Trigger(
    name="two_persons",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.Update,
    func=SAME_STATUS
    + refuse(BY_ONE_PERSON, "a delegation is confirmed by another person than its own")
    + " RETURN NEW;",
)
confirmed_stays = pgtrigger.Trigger(
    name="confirmed_stays",
    when=pgtrigger.Before,
    operation=pgtrigger.Update,
    condition=pgtrigger.Q(old__status="confirmed"),
    func=refuse(
        f"{_terms('OLD')} IS DISTINCT FROM {_terms('NEW')} OR (OLD.valid_to IS DISTINCT FROM"
        " NEW.valid_to AND (NEW.valid_to IS NULL OR coalesce(NEW.valid_to > OLD.valid_to, false)))",
        "a confirmed delegation only ends",
    )
    + " RETURN NEW;",
)
on_delegation = pgtrigger.Trigger(
    name="on_delegation",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert,
    func="\n".join(
        (
            refuse(NOT_YET, "a decision is not of a day to come"),
            refuse(OF_ANOTHER_KIND, "a decision is of the council and kind of its delegation"),
            refuse(NOT_IN_FORCE, "no delegation counts on the day of the decision"),
            refuse(WITHOUT_THE_PART, "who decides has the part that the delegation names"),
            refuse(CHAIR_IS_THERE, "the deputy decides when the chair cannot"),
            refuse(WITH_CONFLICT, "who has a conflict of interest decides nothing"),
            refuse(NOT_RECOMMENDED, "an introduction follows the recommendation in force"),
            refuse(SUPERSEDES_ANOTHER, "a decision supersedes one of its matter and kind"),
            "RETURN NEW;",
        )
    ),
)
