"""Tells what was prepared, introduced and kept, after the logs of the pathways have been told."""

from __future__ import annotations

from datetime import date

from vardforlopp.accounts.models import User
from vardforlopp.accounts.tasks import weekly_digest
from vardforlopp.common import dates
from vardforlopp.common.acting import acting_as
from vardforlopp.common.models import Job
from vardforlopp.introduction import reminders, tasks
from vardforlopp.introduction.actions import (
    analysis,
    answers,
    gaps,
    impact,
)
from vardforlopp.introduction.demo import (
    everyday,
    library,
    new_version,
    papers,
    spreading,
    texts,
    upward,
)
from vardforlopp.introduction.demo.scene import REASON, account, introduction
from vardforlopp.introduction.models import GapItem, GuidingAnswer
from vardforlopp.pathways.models import (
    GuidingQuestion,
    Implementation,
    PathwayVersion,
)


def tell() -> str:
    """Tells the story unless it has been told; returns a sentence for the operator."""
    if GuidingAnswer.objects.filter(is_demo=True).exists():
        return "Förberedelserna: berättelsen fanns redan."
    with acting_as(None, reason=REASON, is_demo=True):
        parts = (_national, _skane, _halland, new_version.tell, everyday.tell, upward.tell)
        for part in (*parts, _reminders):
            part()
    return "Förberedelserna: svar, analyser, enheter, förvaltning, behov och påminnelser."


def _national() -> None:
    """The editor's criteria and documents of stroke, and a tool for all regions."""
    editor = account("redaktor")
    with acting_as(editor, reason=REASON):
        library.describe(PathwayVersion.objects.get(slug=texts.STROKE), papers.STROKE, by=editor)
        library.gap_tool(editor)


def _skane() -> None:
    """Stroke is prepared, schizophrenia is being analysed, and units answer."""
    by = account("processtod.skane")
    with acting_as(by, reason=REASON):
        _stroke_in_skane(by, introduction("skane", texts.STROKE))
        _schizophrenia_in_skane(by, introduction("skane", texts.SCHIZOPHRENIA))
        spreading.in_skane(by)


def _stroke_in_skane(by: User, stroke: Implementation) -> None:
    with dates.as_of(date(2020, 9, 22)):  # as the log says
        answer_all(by, stroke, texts.STROKE_ANSWERS)
        answers.save_patient_contract(stroke, by=by, text=texts.CONTRACT)
    for row in texts.STROKE_GAPS:
        gaps.add_gap_item(stroke, by=by, **row)
    analysis.complete_gap_analysis(stroke, by=by, completed_on=date(2021, 3, 26))
    for item in GapItem.objects.filter(implementation=stroke).order_by("pk")[:2]:
        gaps.set_progress(item, by=by, progress="done", done_on=date(2022, 6, 30))
    assess(by, stroke)
    analysis.complete_impact(stroke, by=by, completed_on=date(2021, 3, 30))


def answer_all(by: User, implementation: Implementation, said: dict[str, str]) -> None:
    """The answers of a region; every one besvarad when all nine are there."""
    questions = {question.code: question for question in GuidingQuestion.objects.all()}
    for code, text in said.items():
        answers.save_answer(
            implementation,
            by=by,
            question=questions[code],
            text=text,
            is_answered=len(said) == len(questions),
        )


def assess(by: User, implementation: Implementation) -> None:
    """The impact assessment with its costs."""
    impact.edit_impact(implementation, by=by, **texts.STROKE_IMPACT)
    for year, kind, bearer, what, amount in texts.STROKE_COSTS:
        impact.add_cost(
            implementation, by=by, year=year, kind=kind, bearer=bearer, what=what, amount=amount
        )


def _schizophrenia_in_skane(by: User, implementation: Implementation) -> None:
    with dates.as_of(date(2021, 3, 30)):
        answer_all(by, implementation, texts.SCHIZOPHRENIA_ANSWERS)
    for row in texts.SCHIZOPHRENIA_GAPS:
        gaps.add_gap_item(implementation, by=by, **row)


def _halland() -> None:
    """Halland starts from Skåne's answers, adds its own, and shares its analysis."""
    by = account("processtod.halland")
    stroke = introduction("halland", texts.STROKE)
    theirs = {
        answer.question.code: answer
        for answer in GuidingAnswer.objects.answered()
        .filter(
            implementation__region__slug="skane", implementation__pathway_version__slug=texts.STROKE
        )
        .select_related("question")
    }
    with acting_as(by, reason=REASON):
        with dates.as_of(date(2020, 10, 5)):  # after Skåne's
            for code, answer in theirs.items():
                own = texts.HALLAND_ANSWERS.get(code)
                answers.save_answer(
                    stroke,
                    by=by,
                    question=answer.question,
                    text=own or answer.text,
                    is_answered=True,
                    based_on=None if own else answer,
                )
        row = gaps.add_gap_item(stroke, by=by, **texts.HALLAND_GAP)
        gaps.set_progress(row, by=by, progress="done", done_on=date(2021, 5, 31))
        analysis.complete_gap_analysis(stroke, by=by, completed_on=date(2020, 10, 12))
        library.letter_tool(by, stroke.region)


def _reminders() -> None:
    """What the clock orders each morning and each week, so that nobody has to wait for it.

    The mails gather what has been told, so it is told here; the worker then finds nothing to add.
    """
    tasks.remind()
    reminders.remind(Job.objects.filter(kind="remind").latest("pk"))
    weekly_digest()
