"""Judging costs: the council with the process leader, amounts and who took part (S2-40)."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django.db import transaction

from governance.escalation.judging import exceeds_frame, judges_for, leaders_of
from governance.escalation.permissions import can_judge_costs
from governance.matters.jav import conflict_of
from governance.models import CostJudgement, Judge, Matter
from regions.models import Person
from vardforlopp.common import dates
from vardforlopp.common.acting import acting_as
from vardforlopp.common.answer import Refused, Stale, demand
from vardforlopp.common.records import lock


@transaction.atomic
def judge_costs(
    matter: Matter,
    *,
    by: Any,
    expected: Decimal,
    within_frame: Decimal,
    with_grant: Decimal,
    exceeds: bool,
    reasoning: str,
    judges: Iterable[Person],
    reason_to_differ: str = "",
    after: int | None = None,
) -> CostJudgement:
    """Whether the costs (SEK) exceed the frame; a later judgement supersedes the one before.

    `after` is the key of the judgement the page showed as the last, 0 for none. Raises Forbidden,
    Stale, Refused (nobody leads the process, jäv, an answer unlike the amounts), ValidationError.
    """
    fresh = lock(matter)
    demand(can_judge_costs(by, fresh))
    last = CostJudgement.objects.in_force().filter(matter=fresh).first()
    if after is not None and after != (last.pk if last else 0):
        raise Stale(
            "Någon annan har registrerat en bedömning medan du hade sidan öppen. Läs den först.",
            version=last.pk if last else 0,
        )
    people = list(dict.fromkeys(judges))
    _demand_people(fresh, people)
    agrees = exceeds == exceeds_frame(expected, within_frame, with_grant)
    if not agrees and not reason_to_differ:
        raise Refused("Svaret är ett annat än beloppen visar. Skriv varför.", "reason_to_differ")
    row = CostJudgement(
        matter=fresh,
        judged_on=dates.today(),
        exceeds=exceeds,
        expected=expected,
        within_frame=within_frame,
        with_grant=with_grant,
        reasoning=reasoning,
        reason_to_differ="" if agrees else reason_to_differ,
        supersedes=last,
    )
    with acting_as(by):
        row.full_clean()
        row.save()
        _seat(row, people)
    return row


def _demand_people(matter: Matter, people: list[Person]) -> None:
    """The process leader is among them, all have a part in it, and nobody of them has jäv."""
    leaders = leaders_of(matter)
    if not leaders:
        raise Refused(
            "Införandet har ingen processledare. Bemanna det först: bedömningen görs i samråd.",
            field="judges",
        )
    if not leaders & {person.pk for person in people}:
        raise Refused("Bedömningen görs i samråd med processledaren. Välj den också.", "judges")
    known = judges_for(matter)
    for person in people:
        if person.pk not in known:
            raise Refused(f"{person} har ingen uppgift i rådet eller införandet.", "judges")
        if conflict_of(person, matter) is not None:
            raise Refused(f"{person} har anmält jäv i ärendet och deltar inte.", "judges")


def _seat(row: CostJudgement, people: list[Person]) -> None:
    roles = judges_for(row.matter)
    for person in people:
        Judge(judgement=row, person=person, role=roles[person.pk].role).save()
