"""What the page of the nine questions and the page of each of them show."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from django.db.models import Count, QuerySet, Window
from django.db.models.functions import Lag

from vardforlopp.accounts.rights import names_of_holders
from vardforlopp.common.history import Line, lines_of
from vardforlopp.common.records import joined
from vardforlopp.common.wording import genitive
from vardforlopp.introduction.models import GuidingAnswer
from vardforlopp.introduction.permissions import can_read_drafts
from vardforlopp.pathways.addresses import address
from vardforlopp.pathways.models import GuidingQuestion, Implementation, Staffing

EXPORT_COLUMNS = (
    "Nummer",
    "Frågeställning",
    "Läge",
    "Svar",
    "Skrivet av",
    "Skrivet",
    "Besvarat",
    "Utgår från",
)
THERE = "based_on__implementation"
WITH_SOURCE = (  # of what an answer points to, what is said
    "author__name",
    *("based_on__answered_on", "based_on__question__code"),
    *(f"{THERE}__region__{name}" for name in ("slug", "short_name")),
    *(f"{THERE}__pathway_version__{name}" for name in ("slug", "version_label")),
)
ANSWERED, LEFT = "besvarade", "kvar"  # what the list can be narrowed to


@dataclass(frozen=True)
class Source:
    """What an answer starts from; no address while that answer is open again."""

    text: str
    url: str


@dataclass(frozen=True)
class Offered:
    """Another region's answer, what it starts from, and what the link to reuse it says, if any."""

    answer: GuidingAnswer
    source: Source | None
    reuse: str


@dataclass(frozen=True)
class Row:
    """A question and the answer to it, as far as the reader may see; `others` have answered."""

    question: GuidingQuestion
    answer: GuidingAnswer | None
    source: Source | None
    state: str
    label: str
    others: int
    url: str

    @property
    def is_answered(self) -> bool:
        return self.answer is not None and self.answer.is_answered


def rows_of(user: Any, implementation: Implementation) -> list[Row]:
    """Every question in order with its answer, in as many queries always."""
    drafts_too = bool(can_read_drafts(user, implementation))
    written = {one.question_id: one for one in readable(implementation, drafts_too=drafts_too)}
    counts = _answered_elsewhere(implementation)
    return [
        _row(implementation, question, written.get(question.pk), counts, drafts_too)
        for question in GuidingQuestion.objects.order_by("order")
    ]


def readable(implementation: Implementation, *, drafts_too: bool) -> QuerySet[GuidingAnswer]:
    """The answers of an introduction; drafts only for those who may read them."""
    found = GuidingAnswer.objects.filter(implementation=implementation)
    found = joined(found, "implementation__region", "question__code", *WITH_SOURCE)
    return found if drafts_too else found.answered()


def _answered_elsewhere(implementation: Implementation) -> dict[int, int]:
    """How many other regions have answered each question for the same version."""
    found = elsewhere(implementation).order_by().values("question").annotate(count=Count("pk"))
    return dict(found.values_list("question", "count"))


def elsewhere(implementation: Implementation) -> QuerySet[GuidingAnswer]:
    """What the other regions have answered for the same version."""
    return (
        GuidingAnswer.objects.answered()
        .filter(implementation__pathway_version=implementation.pathway_version_id)
        .exclude(implementation=implementation)
        .order_by("implementation__region__sort_key")
    )


def _row(
    implementation: Implementation,
    question: GuidingQuestion,
    answer: GuidingAnswer | None,
    counts: dict[int, int],
    drafts_too: bool,
) -> Row:
    state, label = state_of(answer, drafts_too=drafts_too)
    return Row(
        question,
        answer,
        source_of(answer),
        state,
        label,
        counts.get(question.pk, 0),
        address(implementation, "answer", question.code),
    )


def state_of(answer: GuidingAnswer | None, *, drafts_too: bool) -> tuple[str, str]:
    """The badge of an answer; who reads no drafts is not told whether there is one."""
    if answer is None:
        return "unknown", "ej påbörjad" if drafts_too else "inte besvarad än"
    return ("done", "besvarad") if answer.is_answered else ("ongoing", "utkast")


def source_of(answer: GuidingAnswer | None) -> Source | None:
    """Whose answer this one starts from."""
    source = answer.based_on if answer is not None else None
    if answer is None or source is None:
        return None
    there = source.implementation
    text = f"Utgår från {whose(source)} svar"
    if there.region_id == answer.implementation.region_id:
        text = f"Utgår från svaret för version {there.pathway_version.version_label}"
    url = f"{address(there, 'answer', source.question.code)}#svar" if source.is_answered else ""
    return Source(text, url)


def whose(answer: GuidingAnswer) -> str:
    """ "Hallands" """
    return genitive(answer.implementation.region.short_name)


def offered(
    found: Iterable[GuidingAnswer], own: GuidingAnswer | None, implementation: Implementation
) -> list[Offered]:
    """The answers of other regions as one's own page shows them, each with the way to reuse it."""
    return [_offered(one, own, implementation) for one in found]


def _offered(
    answer: GuidingAnswer, own: GuidingAnswer | None, implementation: Implementation
) -> Offered:
    """What came from here is nobody else's, and what says the same adds nothing."""
    if comes_from(answer, implementation):
        return Offered(answer, Source("Utgår från ert svar", ""), "")
    source = source_of(answer)
    if own is None or not own.text:
        return Offered(answer, source, f"Utgå från {whose(answer)} svar")
    if answer.text in own.text:
        return Offered(answer, source, "")
    return Offered(answer, source, f"Lägg till {whose(answer)} svar efter ert")


def comes_from(answer: GuidingAnswer, implementation: Implementation) -> bool:
    """Whether another region's answer starts from the answer of this introduction."""
    return answer.based_on is not None and answer.based_on.implementation_id == implementation.pk


def narrowed(rows: list[Row], wanted: str) -> list[Row]:
    """Only what is besvarat, only what is left, or everything."""
    if wanted not in {ANSWERED, LEFT}:
        return rows
    return [row for row in rows if row.is_answered == (wanted == ANSWERED)]


def exported(rows: Iterable[Row]) -> Iterator[list[Any]]:
    """A line per question, with what the page shows."""
    for row in rows:
        answer = row.answer
        written: list[Any] = [None] * 4
        if answer is not None:
            written = [answer.text, answer.author.name, answer.written_on, answer.answered_on]
        source = row.source.text if row.source else None
        yield [int(row.question.code), row.question.text, row.label, *written, source]


def history_of(
    answers: Iterable[GuidingAnswer], *, drafts_too: bool, limit: int | None = None
) -> list[Line]:
    """What has been done to the answers, newest first, in as many queries always.

    Who reads no drafts reads only how an answer stood while it was besvarad, each time against
    how it last stood so: what was written in between stays with those who prepare.
    """
    codes = {one.pk: one.question.code for one in answers}
    found = GuidingAnswer.history.filter(id__in=codes)
    if not drafts_too:
        found = found.filter(answered_on__isnull=False)
    earlier = Window(Lag("history_id"), partition_by="id", order_by="history_id")
    newest = found.annotate(earlier=earlier).order_by("-history_date", "-history_id")[:limit]
    shown = list(newest)
    before = GuidingAnswer.history.in_bulk([row.earlier for row in shown if row.earlier])
    pairs = [(row, before.get(row.earlier)) for row in shown]
    return [
        replace(line, sentence=f"{line.sentence} (fråga {codes[row.id]})")
        for line, (row, _) in zip(lines_of(GuidingAnswer, pairs), pairs, strict=True)
    ]


def who_can(implementation: Implementation) -> list[str]:
    """Who reads and who writes, as sentences with names."""
    supporters = names_of_holders("prepare_introduction", implementation.region)
    people = Staffing.objects.in_force().filter(implementation=implementation).names()
    return [
        "Alla som är inloggade, i alla regioner, läser besvarade svar och deras ändringar.",
        "De läser också texten om patientkontrakt och de nationella underlagen.",
        "Utkast läses bara av dem som skriver här och av granskare.",
        f"Processtöd i {implementation.region} skriver: {_names(supporters)}.",
        f"Den som är bemannad i införandet skriver också: {_names(people)}.",
        "Nationell redaktör bifogar de nationella underlagen.",
    ]


def _names(people: list[str]) -> str:
    return ", ".join(people) or "ingen just nu"
