"""What the database itself holds true of grants; each guard locks its parents before it sums.

A guard that only sums lets two grants of the same moment through. The order is always the budget of
the year, then the pathway-years by id.
"""

from __future__ import annotations

import pgtrigger

from governance.models.refusals import refuse

# Pathways whose versions have stood in the same pathway this year, or replace each other: their
# grants share one cap, so that moving or merging parts in the register gives no new room.
TOGETHER = """
WITH RECURSIVE told AS (
  SELECT h.id AS version_id, h.pathway_id, lead(h.history_date)
    OVER (PARTITION BY h.id ORDER BY h.history_date, h.history_id) AS until
  FROM pathways_historicalpathwayversion h
), stood AS (
  SELECT v.id AS version_id, v.pathway_id FROM pathways_pathwayversion v
  UNION SELECT v.replaces_id, v.pathway_id FROM pathways_pathwayversion v
    WHERE v.replaces_id IS NOT NULL
  UNION SELECT t.version_id, t.pathway_id FROM told t
    WHERE t.until >= make_timestamptz({year}, 1, 1, 0, 0, 0, 'Europe/Stockholm')
  UNION SELECT g.pathway_version_id, y.pathway_id FROM governance_transitiongrant g
    JOIN governance_pathwayyear y ON y.id = g.pathway_year_id WHERE y.year = {year}
), together AS (
  SELECT {pathway} AS pathway_id
  UNION SELECT other.pathway_id FROM together
    JOIN stood mine ON mine.pathway_id = together.pathway_id
    JOIN stood other ON other.version_id = mine.version_id
)
SELECT pathway_id FROM together
"""
STANDING = """
SELECT coalesce(sum(g.amount - coalesce((
    SELECT sum(r.amount) FROM governance_grantreversal r WHERE r.grant_id = g.id), 0)), 0)
  INTO standing FROM governance_transitiongrant g
  JOIN governance_pathwayyear y ON y.id = g.pathway_year_id
"""
STANDING_IN_BUDGET = f"{STANDING} WHERE g.budget_id = NEW.budget_id;"
STANDING_TOGETHER = f"""{STANDING} WHERE y.council_id = place.council_id AND y.year = place.year
  AND y.pathway_id IN ({TOGETHER.format(pathway="place.pathway_id", year="place.year")});
"""
BACK = (
    "coalesce((SELECT sum(amount) FROM governance_grantreversal WHERE grant_id = NEW.grant_id), 0)"
)
USED = "coalesce((SELECT sum(amount) FROM governance_grantuse WHERE grant_id = NEW.grant_id), 0)"
GIVEN = """
SELECT * INTO given FROM governance_transitiongrant WHERE id = NEW.grant_id;
PERFORM 1 FROM governance_grantbudget WHERE id = given.budget_id FOR NO KEY UPDATE;
PERFORM 1 FROM governance_pathwayyear WHERE id = given.pathway_year_id FOR NO KEY UPDATE;
"""
GIVEN_ROW = ("given", "governance_transitiongrant%ROWTYPE")
READ = """
SELECT * INTO budget FROM governance_grantbudget WHERE id = NEW.budget_id FOR NO KEY UPDATE;
SELECT * INTO place FROM governance_pathwayyear WHERE id = NEW.pathway_year_id FOR NO KEY UPDATE;
SELECT * INTO decided FROM governance_delegateddecision WHERE id = NEW.decision_id;
WITH RECURSIVE up AS (
  SELECT d.* FROM governance_delegation d WHERE d.id = decided.delegation_id
  UNION SELECT d.* FROM governance_delegation d JOIN up ON d.id = up.parent_id)
SELECT min(up.cap) AS cap, min(up.amount_limit) AS amount_limit,
  bool_or(up.requires_recommendation) AS is_advised INTO held FROM up;
"""
READ_ROWS = (
    ("budget", "governance_grantbudget%ROWTYPE"),
    ("place", "governance_pathwayyear%ROWTYPE"),
    ("decided", "governance_delegateddecision%ROWTYPE"),
    ("held", "record"),
)
STANDING_ROW = ("standing", "numeric")
NOT_OF_ITS_DECISION = """
(decided.kind, decided.form) IS DISTINCT FROM ('grant', 'decision')
OR (budget.council_id, budget.year) IS DISTINCT FROM (decided.council_id, decided.year)
OR (place.council_id, place.year) IS DISTINCT FROM (decided.council_id, decided.year)
"""
NOT_OF_ITS_PATHWAY = """
NOT EXISTS (
  SELECT 1 FROM governance_matter m
  JOIN pathways_implementation i ON i.id = m.implementation_id
  JOIN pathways_pathwayversion v ON v.id = i.pathway_version_id
  WHERE m.id = decided.matter_id AND v.id = NEW.pathway_version_id
    AND v.pathway_id = place.pathway_id)
"""
OVER_LIMIT = "NEW.amount > coalesce(held.amount_limit, NEW.amount)"
NOT_RECOMMENDED = """
held.is_advised AND NOT EXISTS (
  SELECT 1 FROM governance_recommendation r
  WHERE r.id = decided.recommendation_id AND r.matter_id = decided.matter_id AND r.advice = 'for'
    AND NOT EXISTS (SELECT 1 FROM governance_recommendation n WHERE n.supersedes_id = r.id))
"""
NOT_TO_THE_ADMINISTRATION = """
NOT EXISTS (
  WITH RECURSIVE above AS (
    SELECT u.id, u.parent_id FROM regions_unit u WHERE u.id = NEW.receiver_id
    UNION SELECT u.id, u.parent_id FROM regions_unit u JOIN above ON u.id = above.parent_id)
  SELECT 1 FROM above JOIN governance_councilsetting s ON s.administration_id = above.id
  WHERE s.body_id = decided.council_id
    AND daterange(s.valid_from, s.valid_to, '[]') @> decided.decided_on)
"""
OVER_BUDGET = """
standing + NEW.amount > (
  SELECT b.amount FROM governance_grantbudgetdecision b
  WHERE b.budget_id = NEW.budget_id ORDER BY b.number DESC LIMIT 1)
"""
NOT_NEXT = """
NEW.number <> (
  SELECT coalesce(max(b.number), 0) + 1 FROM governance_grantbudgetdecision b
  WHERE b.budget_id = NEW.budget_id)
"""
NOT_SUPERSEDING = """
NEW.decision_id IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM governance_delegateddecision d
  WHERE d.id = NEW.decision_id AND d.supersedes_id = given.decision_id)
"""
MONEY_LEFT_BEHIND = """
NEW.supersedes_id IS NOT NULL AND EXISTS (
  SELECT 1 FROM governance_transitiongrant g WHERE g.decision_id = NEW.supersedes_id
    AND g.amount > (
      SELECT coalesce(sum(r.amount), 0) FROM governance_grantreversal r WHERE r.grant_id = g.id))
"""


def guard(name: str, *steps: str, rows: tuple[tuple[str, str], ...]) -> pgtrigger.Trigger:
    """The steps before every new row; `rows` are what they keep in hand."""
    return pgtrigger.Trigger(
        name=name,
        when=pgtrigger.Before,
        operation=pgtrigger.Insert,
        declare=list(rows),
        func="\n".join((*steps, "RETURN NEW;")),
    )


within_cap_and_budget = guard(
    "within_cap_and_budget",
    READ,
    refuse(NOT_OF_ITS_DECISION, "a grant is of the council and year of its decision"),
    refuse(NOT_OF_ITS_PATHWAY, "a grant is of the pathway of its matter"),
    refuse(OVER_LIMIT, "a grant is within the limit of its delegation"),
    refuse(NOT_RECOMMENDED, "the delegation asks for the recommendation of the council"),
    refuse(NOT_TO_THE_ADMINISTRATION, "a grant goes to a unit of the administration"),
    STANDING_TOGETHER,
    refuse("standing + NEW.amount > held.cap", "the cap per pathway and year is exceeded"),
    STANDING_IN_BUDGET,
    refuse(OVER_BUDGET, "the budget of the year is exceeded"),
    rows=(*READ_ROWS, STANDING_ROW),
)
not_more_than_granted = guard(
    "not_more_than_granted",
    GIVEN,
    refuse(
        f"{BACK} + {USED} + NEW.amount > given.amount",
        "no more is reversed than was granted and is not used",
    ),
    refuse(NOT_SUPERSEDING, "a grant is taken back by the decision that supersedes its own"),
    rows=(GIVEN_ROW,),
)
used_of_what_stands = guard(
    "used_of_what_stands",
    GIVEN,
    refuse(f"{USED} + {BACK} + NEW.amount > given.amount", "no more is used than stands granted"),
    rows=(GIVEN_ROW,),
)
not_below_what_stands = guard(
    "not_below_what_stands",
    "PERFORM 1 FROM governance_grantbudget WHERE id = NEW.budget_id FOR NO KEY UPDATE;",
    STANDING_IN_BUDGET,
    refuse("NEW.amount < standing", "the budget is not lowered below what stands granted"),
    refuse(NOT_NEXT, "decisions on a budget are numbered one by one"),
    rows=(STANDING_ROW,),
)
money_follows = pgtrigger.Trigger(
    name="money_follows",
    when=pgtrigger.After,
    operation=pgtrigger.Insert,
    timing=pgtrigger.Deferred,
    func=f"{refuse(MONEY_LEFT_BEHIND, 'the grant of a superseded decision is reversed')}"
    " RETURN NULL;",
)
