"""The checklist "Vad saknas?": the conditions of the steps, with the way to mend each."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.utils.module_loading import import_string

from vardforlopp.common import dates
from vardforlopp.pathways import gates
from vardforlopp.pathways.addresses import address
from vardforlopp.pathways.models import Implementation, ProcessStep

Item = dict[str, Any]
# What nobody in the region can mend: it is waited for, and not a lack.
TO_COME = {"new_version": "Det blir aktuellt när en ny nationell version är publicerad"}


def missing(implementation: Implementation, steps: list[ProcessStep], may_log: Any) -> list[Item]:
    """What is missing up to and including the next step that has conditions."""
    here = implementation.step.order if implementation.step else 0
    ahead = [step for step in steps if step.order > here and step.code in gates.GATES]
    wanted = [step for step in steps if step.order <= here] + ahead[:1]
    found = gates.checks(gates.Facts(implementation), wanted)
    shown = [check for check in found if not check.is_met or check.step.order > here]
    return items(implementation, shown, may_log)


def items(
    implementation: Implementation, checks: Iterable[gates.Check], may_log: Any
) -> list[Item]:
    """A line for each condition; the way to mend it only for those who may."""
    return [_item(implementation, check, may_log) for check in checks]


def _item(implementation: Implementation, check: gates.Check, may_log: Any) -> Item:
    item: Item = {"ok": check.is_met, "text": check.condition.text}
    item["note"] = _note(implementation, check)
    item["is_past"] = check.further is not None and _is_past(implementation, check)
    if not check.is_met and check.condition.code in TO_COME:
        return item | {"text": TO_COME[check.condition.code], "is_to_come": True}
    if check.otherwise is not None:
        met = check.otherwise
        item["note"] = (
            f"Klart på annat sätt {dates.swedish_date(met.done_on)}: {met.who}, {met.reference}"
        )
    elif not check.is_met and may_log:
        item |= _fix(implementation, check)
    return item


def _is_past(implementation: Implementation, check: gates.Check) -> bool:
    """The step is reached without it: what is left is worth knowing, and stops nothing."""
    here = implementation.step.order if implementation.step else 0
    return not check.is_met and check.step.order <= here


def _note(implementation: Implementation, check: gates.Check) -> str:
    """Which step it comes before, and how far it has come where that is known."""
    when = f"Inför {check.step}"
    if check.further is None or check.is_met:
        return when
    if _is_past(implementation, check):
        when += ", som redan är nått"
    return f"{when}. {check.further.reason}".removesuffix(". ")


FIXES = {
    "answers": "Besvara",
    "gap_analysis": "Till analysen",
    "maintenance": "Bestäm",
    "staff": "Bemanna",
    "register_milestone": "Registrera",
    "unit_statuses": "Till enheterna",
}
FACTS_HERE = {"staff", "register_milestone"}  # always known here, so never done in another way


def _fix(implementation: Implementation, check: gates.Check) -> dict[str, str]:
    """The page that mends it, and the way to say it is done where the system cannot know."""
    is_the_councils = check.condition.code in gates.OF_COUNCIL
    if is_the_councils and (check.is_hard or gates.council_works_here(implementation)):
        found: dict[str, str] = import_string(settings.COUNCIL_LINK)(implementation)
        return found
    page = check.condition.mend
    otherwise = address(implementation, "condition_met", check.condition.code)
    if not page:
        return {"href": otherwise, "fix": "Klart på annat sätt"}
    fix = {"href": address(implementation, page), "fix": FIXES[page]}
    return fix if page in FACTS_HERE else fix | {"other_href": otherwise}
