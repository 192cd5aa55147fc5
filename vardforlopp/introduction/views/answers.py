"""The nine questions, each of them, and how patientkontrakt is used."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render

from vardforlopp.common.access import BOTH, access, anyone_signed_in
from vardforlopp.common.answer import Answer
from vardforlopp.common.history import lines
from vardforlopp.common.pages import form_page, posted
from vardforlopp.common.records import joined
from vardforlopp.common.spreadsheets import table_response, wanted
from vardforlopp.introduction import answering, papers
from vardforlopp.introduction.actions.answers import (
    reopen_answer,
    save_answer,
    save_patient_contract,
)
from vardforlopp.introduction.around import part, under
from vardforlopp.introduction.fetch import answer_for, question_for
from vardforlopp.introduction.forms.answers import (
    READERS_OF_ANSWER,
    AnswerForm,
    PatientContractForm,
    ReopenForm,
    telling,
)
from vardforlopp.introduction.models import GuidingAnswer, PatientContractUse
from vardforlopp.introduction.permissions import can_prepare, can_read_drafts
from vardforlopp.pathways.addresses import address
from vardforlopp.pathways.fetch import implementation_for
from vardforlopp.pathways.models import GuidingQuestion, Implementation

TAB = ("answers", "Frågeställningar")
Asked = tuple[Implementation, GuidingQuestion]


def can_answer(user: Any, pair: Any) -> Answer:
    """Those who prepare the introduction that the question is asked in."""
    return can_prepare(user, pair[0])


@access(anyone_signed_in, fetch=implementation_for)
def answers(request: HttpRequest, subject: Implementation) -> HttpResponseBase:
    """The nine questions with their answers; as a file, a line for each."""
    everything = answering.rows_of(request.user, subject)
    asked = request.GET.get("visa", "")
    only = asked if asked in {answering.ANSWERED, answering.LEFT} else ""
    rows = answering.narrowed(everything, only)
    kind = wanted(request)
    if kind:
        name = f"fragestallningar-{subject.pathway_version.slug}-{subject.region.slug}"
        return table_response(kind, name, answering.EXPORT_COLUMNS, answering.exported(rows))
    written = [row.answer for row in everything if row.answer]
    drafts_too = bool(can_read_drafts(request.user, subject))
    done = sum(row.is_answered for row in everything)
    context = part(subject, "answers") | {
        "rows": rows,
        "total": len(everything),
        "done": done,
        "left": len(everything) - done,
        "only": only,
        "all_url": address(subject, "answers"),
        "query": f"visa={only}&" if only else "",
        "may": can_prepare(request.user, subject),
        "history": answering.history_of(written, drafts_too=drafts_too, limit=50),
        "who_can": answering.who_can(subject),
        **_contract(subject),
        **_papers(subject),
    }
    return render(request, "introduction/answers.html", context)


def _contract(subject: Implementation) -> dict[str, Any]:
    """How patientkontrakt is used here."""
    contract = PatientContractUse.objects.filter(implementation=subject).first()
    return {
        "contract": contract,
        "contract_url": address(subject, "patient_contract"),
        "contract_history": lines(contract) if contract else [],
    }


def _papers(subject: Implementation) -> dict[str, Any]:
    """The national documents of the version, for introduction/papers.html."""
    version = subject.pathway_version
    found = papers.of_version(version)
    return {
        "papers": found,
        "lacks_impact": papers.lacks_impact(found),
        "papers_url": papers.address(version, "version_documents"),
    }


def _starting_point(request: HttpRequest, others: QuerySet[GuidingAnswer]) -> GuidingAnswer | None:
    """The answer of another region that ?utga_fran= names, or Http404 when it names none."""
    named = request.GET.get("utga_fran")
    if named is None:
        return None
    found = others.filter(pk=named).first() if named.isdecimal() and len(named) < 19 else None
    if found is None:
        raise Http404
    return found


@access(anyone_signed_in, fetch=question_for, writes=can_answer, methods=BOTH)
def answer(request: HttpRequest, subject: Asked) -> HttpResponse:
    """One question: the own answer, the way to write it, and what other regions answered."""
    implementation, question = subject
    drafts_too = bool(can_read_drafts(request.user, implementation))
    mine = answering.readable(implementation, drafts_too=drafts_too).filter(question=question)
    others = answering.elsewhere(implementation).filter(question=question)
    source = _starting_point(request, others.exclude(based_on__implementation=implementation))
    may, own = can_answer(request.user, subject), mine.first()
    context = _question(implementation, question, own, others, drafts_too=drafts_too)
    if not may:
        return render(request, "introduction/answer.html", context | {"may": may})
    form = AnswerForm(posted(request), row=own, others=others, source=source)

    def save(facts: dict[str, Any]) -> GuidingAnswer:
        return save_answer(implementation, by=request.user, question=question, **facts)

    return form_page(
        request,
        form,
        do=telling(form, save, mine.first),
        done="Svaret är sparat.",
        template="introduction/answer.html",
        may=may,
        readers=READERS_OF_ANSWER,
        **context,
    )


def _question(
    implementation: Implementation,
    question: GuidingQuestion,
    own: GuidingAnswer | None,
    others: QuerySet[GuidingAnswer],
    *,
    drafts_too: bool,
) -> dict[str, Any]:
    """What the page of a question shows to everybody."""
    name, label = TAB
    around = under(implementation, name, label, f"fraga-{question.code}")
    region = ("implementation__region__name", "implementation__region__short_name")
    found = joined(others, "question__code", *region, *answering.WITH_SOURCE)
    for one in found:
        one.implementation.pathway_version = implementation.pathway_version
    state, word = answering.state_of(own, drafts_too=drafts_too)
    return around | {
        "implementation": implementation,
        "question": question,
        "answer": own,
        "state": state,
        "label": word,
        "source": answering.source_of(own),
        "others": answering.offered(found, own, implementation),
        "reopen_url": address(implementation, "answer_reopen", question.code),
        "history": answering.history_of([own] if own else [], drafts_too=drafts_too),
        "who_can": answering.who_can(implementation),
        "steps": _neighbours(implementation, question),
        **(_papers(implementation) if question.order == 1 else {"papers": None}),
    }


def _neighbours(implementation: Implementation, question: GuidingQuestion) -> list[tuple[str, str]]:
    """The question before and the one after, as (label, address)."""
    near = GuidingQuestion.objects.filter(order__in=[question.order - 1, question.order + 1])
    words = {question.order - 1: "Föregående fråga", question.order + 1: "Nästa fråga"}
    return [
        (words[one.order], address(implementation, "answer", one.code))
        for one in near.order_by("order")
    ]


@access(can_answer, fetch=answer_for, methods=BOTH)
def reopen(request: HttpRequest, pair: tuple[Implementation, GuidingAnswer]) -> HttpResponse:
    """Makes an answer a draft again, with the reason."""
    implementation, found = pair
    form = ReopenForm(posted(request), initial={"version": found.version})
    code = found.question.code
    return form_page(
        request,
        form,
        do=lambda facts: reopen_answer(found, by=request.user, **facts),
        done="Svaret är ett utkast igen. Andra regioner läser det inte längre.",
        title=f"Öppna svaret på fråga {code} igen",
        lead="Svaret blir ett utkast som bara ni som förbereder införandet läser. Text och "
        "historik står kvar.",
        submit="Öppna igen som utkast",
        **under(implementation, *TAB, f"fraga-{code}"),
    )


@access(can_prepare, fetch=implementation_for, methods=BOTH)
def patient_contract(request: HttpRequest, subject: Implementation) -> HttpResponse:
    """How patientkontrakt is used where the version is introduced."""
    found = PatientContractUse.objects.filter(implementation=subject)
    form = PatientContractForm(posted(request), row=found.first())
    return form_page(
        request,
        form,
        do=telling(
            form,
            lambda facts: save_patient_contract(subject, by=request.user, **facts),
            found.first,
        ),
        done="Texten om patientkontrakt är sparad.",
        title="Patientkontrakt",
        lead="Beskriv hur patientkontrakt används när vårdförloppet införs i regionen.",
        submit="Spara",
        readers="Alla som är inloggade, i alla regioner, kan läsa det du skriver. Inga "
        "patientuppgifter.",
        **under(subject, *TAB, "patientkontrakt"),
    )
