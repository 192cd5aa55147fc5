"""Writing the texts before a decision: nine answers, five criteria, the patient contract.

`version` is the row the page showed, 0 when it showed none, None when no page was read.
"""

from __future__ import annotations

from typing import Any, TypeVar

from django.db import transaction

from vardforlopp.common import dates
from vardforlopp.common.acting import acting_as
from vardforlopp.common.answer import Refused, demand
from vardforlopp.common.records import Record, change, lock
from vardforlopp.introduction.models import CriterionAnswer, GuidingAnswer, PatientContractUse
from vardforlopp.introduction.permissions import can_edit_criteria, can_prepare
from vardforlopp.pathways.models import (
    GuidingQuestion,
    Implementation,
    PathwayCriterion,
    PathwayVersion,
)

R = TypeVar("R", bound=Record)

ANSWERED = "Markerade som besvarad"


@transaction.atomic
def save_answer(
    implementation: Implementation,
    *,
    by: Any,
    question: GuidingQuestion,
    text: str,
    is_answered: bool = False,
    based_on: GuidingAnswer | None = None,
    version: int | None = None,
    reason: str = "",
) -> GuidingAnswer:
    """Writes the answer to a question; with `is_answered` every region may read it from now on.

    An answer that is besvarad stays so; `reopen_answer` makes it a draft again. `based_on` is the
    answer of another introduction it starts from. Raises Forbidden, Stale, Refused,
    ValidationError.
    """
    fresh = lock(implementation)
    demand(can_prepare(by, fresh))
    before = GuidingAnswer.objects.filter(implementation=fresh, question=question).first()
    values = _words(before, text, by)
    if based_on is not None and (before is None or before.based_on_id != based_on.pk):
        _demand_readable(based_on, fresh, question)
        values["based_on"] = based_on
    if is_answered and (before is None or not before.is_answered):
        values["answered_on"] = dates.today()
        reason = reason or ANSWERED
    if before is not None:
        return change(before, by=by, version=version, reason=reason, **values)
    return _new(GuidingAnswer(implementation=fresh, question=question, **values), by, reason)


def _words(before: GuidingAnswer | None, text: str, by: Any) -> dict[str, Any]:
    """The text with who wrote it and when; nothing when it says what it said."""
    if before is not None and before.text == text:
        return {}
    return {"text": text, "author": by.person, "written_on": dates.today()}


def _demand_readable(
    source: GuidingAnswer, implementation: Implementation, question: GuidingQuestion
) -> None:
    if source.question_id != question.pk or source.implementation_id == implementation.pk:
        raise Refused("Välj ett svar på samma fråga från ett annat införande.", field="based_on")
    if source.based_on is not None and source.based_on.implementation_id == implementation.pk:
        raise Refused("Svaret utgår från ert eget. Ändra ert eget svar i stället.")
    if not source.is_answered:
        raise Refused("Svaret som du utgick från är öppnat igen och går inte att läsa just nu.")


@transaction.atomic
def reopen_answer(
    answer: GuidingAnswer, *, by: Any, reason: str, version: int | None = None
) -> GuidingAnswer:
    """Makes an answer a draft again, which other regions no longer read; `reason` says why.

    Raises Forbidden, Stale, Refused.
    """
    fresh = lock(answer, version)
    demand(can_prepare(by, fresh.implementation))
    if not reason.strip():
        raise Refused("Skriv varför svaret öppnas igen.", field="reason")
    if not fresh.is_answered:
        raise Refused("Svaret är redan ett utkast.")
    return change(fresh, by=by, reason=reason, answered_on=None)


@transaction.atomic
def save_patient_contract(
    implementation: Implementation,
    *,
    by: Any,
    text: str,
    version: int | None = None,
    reason: str = "",
) -> PatientContractUse:
    """Writes how patientkontrakt is used where the version is introduced.

    Raises Forbidden, Stale, ValidationError.
    """
    fresh = lock(implementation)
    demand(can_prepare(by, fresh))
    before = PatientContractUse.objects.filter(implementation=fresh).first()
    if before is not None:
        return change(before, by=by, version=version, reason=reason, text=text)
    return _new(PatientContractUse(implementation=fresh, text=text), by, reason)


@transaction.atomic
def save_criterion_answer(
    pathway_version: PathwayVersion,
    *,
    by: Any,
    criterion: PathwayCriterion,
    is_met: bool,
    text: str,
    version: int | None = None,
    reason: str = "",
) -> CriterionAnswer:
    """Writes whether and how a version meets one of the five criteria.

    Raises Forbidden, Stale, ValidationError.
    """
    fresh = lock(pathway_version)
    demand(can_edit_criteria(by))
    known = CriterionAnswer.objects.filter(version_of_pathway=fresh, criterion=criterion)
    before = known.first()
    if before is not None:
        return change(before, by=by, version=version, reason=reason, is_met=is_met, text=text)
    new = CriterionAnswer(version_of_pathway=fresh, criterion=criterion, is_met=is_met, text=text)
    return _new(new, by, reason)


def _new(row: R, by: Any, reason: str) -> R:
    row.full_clean()
    with acting_as(by, reason=reason):
        row.save()
    return row
