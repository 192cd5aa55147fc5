"""Tells what was prepared, introduced and kept, after the logs of the pathways have been told."""

from __future__ import annotations

from datetime import date, timedelta

from regions.actions import add_unit
from regions.models import UnitKind
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
    maintenance,
    units,
)
from vardforlopp.introduction.demo import library, new_version, papers, texts, upward
from vardforlopp.introduction.demo.scene import REASON, account, introduction
from vardforlopp.introduction.models import GapItem, GuidingAnswer
from vardforlopp.pathways.models import (
    GuidingQuestion,
    Implementation,
    PathwayVersion,
    Staffing,
    StaffingRole,
)


def tell() -> str:
    """Tells the story unless it has been told; returns a sentence for the operator."""
    if GuidingAnswer.objects.filter(is_demo=True).exists():
        return "Förberedelserna: berättelsen fanns redan."
    with acting_as(None, reason=REASON, is_demo=True):
        for part in (_national, _skane, _halland, new_version.tell, upward.tell, _reminders):
            part()
    return "Förberedelserna: svar, analyser, enheter, förvaltning, behov och påminnelser."


def _national() -> None:
    """The editor's criteria and documents of stroke, and a tool for all regions."""
    editor = account("redaktor")
    with acting_as(editor, reason=REASON):
        library.describe(PathwayVersion.objects.get(slug=texts.STROKE), papers.STROKE, by=editor)
        library.gap_tool(editor)


def _skane() -> None:
    """Stroke is kept in everyday care, schizophrenia is being analysed, KOL spreads to units."""
    by = account("processtod.skane")
    with acting_as(by, reason=REASON):
        _stroke_in_skane(by, introduction("skane", texts.STROKE))
        _schizophrenia_in_skane(by, introduction("skane", texts.SCHIZOPHRENIA))
        _units_in_skane(by, introduction("skane", texts.KOL))


def _stroke_in_skane(by: User, stroke: Implementation) -> None:
    answer_all(by, stroke, texts.STROKE_ANSWERS)
    answers.save_patient_contract(stroke, by=by, text=texts.CONTRACT)
    for row in texts.STROKE_GAPS:
        gaps.add_gap_item(stroke, by=by, **row)
    analysis.complete_gap_analysis(stroke, by=by, completed_on=date(2020, 12, 1))
    for item in GapItem.objects.filter(implementation=stroke).order_by("pk")[:2]:
        gaps.set_progress(item, by=by, progress="done", done_on=date(2022, 6, 30))
    assess(by, stroke)
    analysis.complete_impact(stroke, by=by, completed_on=date(2020, 12, 8))
    _keep(by, stroke)


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


def _keep(by: User, stroke: Implementation) -> None:
    """Everyday care: the line owner, and a review a year ago."""
    owner = Staffing.objects.filter(implementation=stroke, role=StaffingRole.OWNER).first()
    if owner is None:
        return
    today = dates.today()
    kept = maintenance.set_line_owner(
        stroke,
        by=by,
        line_owner=owner.person,
        position="Områdeschef neurologi",
        next_review_on=today + timedelta(days=14),
    )
    maintenance.register_review(
        stroke,
        by=by,
        reviewed_on=today - timedelta(days=350),
        conclusion="Vårdförloppet fungerar. Uppföljningen i primärvården följs ett år till.",
        next_review_on=today + timedelta(days=15),
        version=kept.version,
    )
    _follow_up(by, stroke)


def _follow_up(by: User, stroke: Implementation) -> None:
    """Everyday care: a deviation, and something taken away."""
    maintenance.note_deviation(
        stroke,
        by=by,
        noted_on=dates.today() - timedelta(days=40),
        text="Direktinläggning stängdes två nätter när jourlinjen saknade bemanning.",
    )
    maintenance.add_retirement(
        stroke,
        by=by,
        what="Bedömning på akutmottagningen före strokeenhet",
        why="Ersätts av direktinläggning.",
        done_on=date(2022, 10, 1),
    )


def _schizophrenia_in_skane(by: User, implementation: Implementation) -> None:
    answer_all(by, implementation, texts.SCHIZOPHRENIA_ANSWERS)
    for row in texts.SCHIZOPHRENIA_GAPS:
        gaps.add_gap_item(implementation, by=by, **row)


def _units_in_skane(by: User, kol: Implementation) -> None:
    """Invented health centres; two of them have not answered."""
    region = kol.region
    made = [
        add_unit(
            by=by,
            reason=REASON,
            name=f"Vårdcentralen {name}",
            kind=UnitKind.HEALTH_CENTRE,
            region=region,
            valid_from=date(2020, 1, 1),
        )
        for name in texts.HEALTH_CENTRES
    ]
    said = [
        units.UnitAnswer(unit, state, date(2026, 3, 1))
        for unit, state in zip(made, texts.KOL_STATES, strict=False)
    ]
    units.set_unit_statuses(kol, by=by, answers=said, reason=REASON)


def _halland() -> None:
    """Halland starts from Skåne's answers and shares its analysis."""
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
        for code, answer in theirs.items():
            answers.save_answer(
                stroke,
                by=by,
                question=answer.question,
                text=answer.text,
                is_answered=True,
                based_on=answer if code in "123" else None,
            )
        gaps.add_gap_item(stroke, by=by, **texts.STROKE_GAPS[1])
        analysis.complete_gap_analysis(stroke, by=by, completed_on=date(2021, 2, 1))
        library.letter_tool(by, stroke.region)


def _reminders() -> None:
    """What the clock orders each morning and each week, so that nobody has to wait for it.

    The mails gather what has been told, so it is told here; the worker then finds nothing to add.
    """
    tasks.remind()
    reminders.remind(Job.objects.filter(kind="remind").latest("pk"))
    weekly_digest()
