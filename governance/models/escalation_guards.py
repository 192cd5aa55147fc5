"""What the database itself holds true of the answers of instances; each guard locks, then sums."""

from __future__ import annotations

import pgtrigger

from governance.models.grant_guards import STANDING_ROW, STANDING_TOGETHER, TOGETHER
from governance.models.refusals import refuse

OF_ANOTHER_INSTANCE = """
NOT EXISTS (
  SELECT 1 FROM governance_escalation e WHERE e.status IN ('open')
    AND (e.id, e.stage_id) = (NEW.escalation_id, NEW.stage_id))
"""
ONLY_PREPARES = """
NEW.kind IN ('decides', 'passes_on')
AND NOT (SELECT s.decides FROM governance_escalationstage s WHERE s.id = NEW.stage_id)
"""
WHERE = """
SELECT m.council_id, v.pathway_id, extract(year FROM NEW.answered_on)::int AS year INTO place
  FROM governance_escalation e JOIN governance_matter m ON m.id = e.matter_id
  LEFT JOIN pathways_implementation i ON i.id = m.implementation_id
  LEFT JOIN pathways_pathwayversion v ON v.id = i.pathway_version_id
  WHERE e.id = NEW.escalation_id;
SELECT * INTO line FROM governance_delegation WHERE id = NEW.delegation_id FOR NO KEY UPDATE;
"""
# The director has the line directly from the board, so that there is no chain above it.
NOT_THE_DIRECTORS = """
line.council_id <> place.council_id OR (line.role, line.status) <> ('director', 'confirmed')
OR NOT daterange(line.valid_from, line.valid_to, '[]') @> NEW.answered_on
OR NOT EXISTS (
  SELECT 1 FROM accounts_appointment a JOIN accounts_scope s ON s.id = a.scope_id
    JOIN regions_body b ON b.region_id = s.region_id
  WHERE b.id = place.council_id AND a.person_id = NEW.person_id
    AND (a.role, a.status) = ('director', 'in_force')
    AND daterange(a.valid_from, a.valid_to, '[]') @> NEW.answered_on)
"""
GIVEN_BEFORE = f"""
SELECT coalesce(sum(o.amount), 0) INTO given FROM governance_escalationoutcome o
  JOIN governance_escalation e ON e.id = o.escalation_id
  JOIN governance_matter m ON m.id = e.matter_id
  JOIN pathways_implementation i ON i.id = m.implementation_id
  JOIN pathways_pathwayversion v ON v.id = i.pathway_version_id
  WHERE o.delegation_id IS NOT NULL AND m.council_id = place.council_id
    AND extract(year FROM o.answered_on) = place.year
    AND v.pathway_id IN ({TOGETHER.format(pathway="place.pathway_id", year="place.year")});
"""  # noqa: S608 – our own names
OVER_THE_CAP = """
NEW.amount IS NOT NULL AND standing + given + NEW.amount > coalesce(line.cap, 0)
"""

by_the_instance = pgtrigger.Trigger(
    name="deciding_stage",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert,
    func="\n".join(
        (
            refuse(ONLY_PREPARES, "this instance prepares and does not decide"),
            refuse(OF_ANOTHER_INSTANCE, "the instance that has the matter answers"),
            "RETURN NEW;",
        )
    ),
)
within_the_directors_cap = pgtrigger.Trigger(
    name="within_the_cap",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert,
    condition=pgtrigger.Q(new__delegation__isnull=False),
    declare=[
        ("place", "record"),
        ("line", "governance_delegation%ROWTYPE"),
        ("given", "numeric"),
        STANDING_ROW,
    ],
    func="\n".join(
        (
            WHERE,
            refuse(NOT_THE_DIRECTORS, "an instance decides on the delegation of its own director"),
            STANDING_TOGETHER,
            GIVEN_BEFORE,
            refuse(OVER_THE_CAP, "the cap per pathway and year is exceeded"),
            "RETURN NEW;",
        )
    ),
)
