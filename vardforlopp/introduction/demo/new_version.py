"""R12: an invented version 2.0 is published, and Örebro's introduction of it takes over."""

from __future__ import annotations

from datetime import date, timedelta

from regions.models import Region, UnitKind
from vardforlopp.accounts.models import User
from vardforlopp.common import dates
from vardforlopp.common.acting import acting_as
from vardforlopp.introduction.actions import answers, gaps, units
from vardforlopp.introduction.actions.carry_over import carry_over
from vardforlopp.introduction.demo import library, papers, spreading, texts
from vardforlopp.introduction.demo.scene import REASON, account, introduction
from vardforlopp.introduction.models import GapItem, GuidingAnswer, UnitStatus
from vardforlopp.pathways.actions.national import APPROVED, PUBLISHED, record_national_step
from vardforlopp.pathways.actions.pathways import add_version
from vardforlopp.pathways.demo.events import Event, Log, Staffed, Story
from vardforlopp.pathways.demo.story import tell_story
from vardforlopp.pathways.models import GuidingQuestion, Implementation, PathwayVersion, ProcessStep

OLD = "kritisk-benischemi"
TOPIC = "kärlsjukdom"
SOURCE = "Påhittad för demonstrationen"
APPROVED_BEFORE, PUBLISHED_BEFORE = timedelta(days=75), timedelta(days=60)
TAKEN_OVER_BEFORE = timedelta(days=26)  # as the log that ends the old one
LEFT_BEHIND = "6"  # the question whose answer no longer holds
STARTS = (
    Log(45, "Version 2.0 är mottagen. Det mesta gör vi redan.", to="R1"),
    Staffed("process_owner", 30),
    Staffed("process_leader", 30),
    Staffed("process_facilitator", 30),
    Log(28, "Samma personer leder arbetet med den nya versionen.", to="R2"),
)
ENDS = Log(26, "Version 2.0 tar över: svar, en åtgärd och enheterna har följt med.", to="R12")
IN_SKANE = Log(19, "Version 2.0 är mottagen och skickad till kärlkirurgin.", to="R1")


def tell() -> None:
    """What Örebro had written about version 1.0, the new version, and what went over to it."""
    by, region = account("processtod.orebro"), Region.objects.get(slug="orebro-lan")
    old = introduction(region.slug, OLD)
    with acting_as(by, reason=REASON):
        _prepared(old, by)
    new_version = _published(old.pathway_version)
    new = introduction(region.slug, new_version.slug)
    _logged(new_version, region, *STARTS)
    with dates.as_of(dates.today() - TAKEN_OVER_BEFORE), acting_as(by, reason=REASON):
        _taken_over(new, old, by)
    _logged(old.pathway_version, region, ENDS)
    _logged(new_version, Region.objects.get(slug="skane"), IN_SKANE)


def _prepared(old: Implementation, by: User) -> None:
    questions = {question.code: question for question in GuidingQuestion.objects.all()}
    with dates.as_of(date(2021, 2, 3)):
        for code, text in texts.ISCHAEMIA_ANSWERS.items():
            answers.save_answer(old, by=by, question=questions[code], text=text, is_answered=True)
    done, left = _gaps(old, by)
    gaps.set_progress(done, by=by, progress="done", done_on=date(2021, 6, 15))
    gaps.edit_gap_item(left, by=by, due_on=dates.today() + timedelta(days=60))
    made = spreading.made(texts.CLINICS, UnitKind.CLINIC, old.region, by)
    said = [units.UnitAnswer(unit, "introduced", date(2021, 9, 1)) for unit in made]
    units.set_unit_statuses(old, by=by, answers=said, reason=REASON)
    spreading.concerns_no_other(made, old, by)


def _gaps(old: Implementation, by: User) -> list[GapItem]:
    """The rows of the analysis, written now unless they were before the council had it."""
    written = list(GapItem.objects.filter(implementation=old).order_by("pk"))
    return written or [gaps.add_gap_item(old, by=by, **row) for row in texts.ISCHAEMIA_GAPS]


def _published(replaced: PathwayVersion) -> PathwayVersion:
    """The version that replaces it, from the editor; all days say that they are invented."""
    editor, today = account("redaktor"), dates.today()
    with acting_as(editor, reason=REASON):
        version = add_version(
            pathway=replaced.pathway,
            by=editor,
            reason=REASON,
            title=replaced.title,
            replaces=replaced,
            source=SOURCE,
            **texts.ISCHAEMIA_2,
        )
        for code, before in ((APPROVED, APPROVED_BEFORE), (PUBLISHED, PUBLISHED_BEFORE)):
            record_national_step(
                version,
                by=editor,
                step=ProcessStep.objects.filter(code=code).latest("pk"),
                reached_on=today - before,
                reached_source=SOURCE,
            )
        library.describe(replaced, papers.ISCHAEMIA, by=editor)
        library.describe(version, papers.ISCHAEMIA_2, by=editor)
    return version


def _taken_over(new: Implementation, old: Implementation, by: User) -> None:
    """All that still holds: the answers but one, what is left to do, and the units."""
    written = GuidingAnswer.objects.filter(implementation=old)
    carry_over(
        new,
        by=by,
        old=old,
        answers=list(written.exclude(question__code=LEFT_BEHIND)),
        gap_items=list(GapItem.objects.open().filter(implementation=old)),
        units=list(UnitStatus.objects.filter(implementation=old)),
    )


def _logged(version: PathwayVersion, region: Region, *events: Event) -> None:
    told = Story(version.slug, TOPIC, events, second=True)
    tell_story(told, region, account("registeransvarig"))
