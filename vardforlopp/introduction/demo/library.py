"""What is read and used: the documents of versions, and the tools of the steps."""

from __future__ import annotations

from datetime import date

from django.core.files.uploadedfile import SimpleUploadedFile

from regions.models import Region
from vardforlopp.accounts.models import User
from vardforlopp.introduction.actions import answers, documents, tools
from vardforlopp.introduction.demo import papers
from vardforlopp.introduction.demo.files import gap_template, text_file
from vardforlopp.pathways.models import PathwayCriterion, PathwayVersion, ProcessStep, Track


def describe(version: PathwayVersion, told: papers.National, *, by: User) -> None:
    """The criteria of a version and its documents, as the national editor gives them."""
    for criterion in PathwayCriterion.objects.filter(code__in=told.criteria):
        answers.save_criterion_answer(
            version,
            by=by,
            criterion=criterion,
            is_met=True,
            text=told.criteria[criterion.code],
        )
    for paper in told.papers:
        documents.add_version_document(
            version,
            by=by,
            kind=paper.kind,
            title=paper.title,
            upload=text_file(paper.name, paper.title, paper.paragraphs),
        )


def gap_tool(by: User) -> None:
    """The template of the gap analysis, common to the country."""
    _tool(
        by,
        "R4",
        None,
        "Mall för gapanalys",
        "Fylls i av arbetsgruppen inför R5 och läses in i gapanalysen.",
        gap_template("mall-for-gapanalys", papers.GAP_EXAMPLE),
    )


def letter_tool(by: User, region: Region) -> None:
    """A region's covering letter for the round of opinions."""
    title = "Följebrev till synpunktsrundan"
    file = text_file("foljebrev-synpunktsrunda", title, papers.LETTER)
    _tool(by, "R5", region, title, "Skickas till förvaltningarna.", file)


def _tool(
    by: User,
    code: str,
    region: Region | None,
    title: str,
    description: str,
    upload: SimpleUploadedFile,
) -> None:
    tools.add_tool(
        by=by,
        step=ProcessStep.objects.filter(track=Track.REGIONAL, code=code).latest("pk"),
        region=region,
        title=title,
        description=description,
        valid_from=date(2020, 9, 1),
        upload=upload,
    )
