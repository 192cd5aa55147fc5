"""The nine questions: who writes, who reads drafts, what two at once lose, what opens the gate."""

from __future__ import annotations

from io import BytesIO

import openpyxl
import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse

from tests.cast import Cast
from tests.factories.answers import AnswerFactory, QuestionFactory
from tests.factories.pathways import ImplementationFactory
from tests.introduction.answers import TEXT, THEIRS, all_nine, page, save, typed, visit
from vardforlopp.common import dates, drafts
from vardforlopp.common.answer import Forbidden, Refused, Stale
from vardforlopp.introduction.actions.answers import reopen_answer
from vardforlopp.introduction.models import GuidingAnswer
from vardforlopp.pathways.models import GuidingQuestion

# Writing


def test_a_draft_becomes_besvarat_with_author_and_both_days(
    cast: Cast, question: GuidingQuestion
) -> None:
    draft = save(cast, question, is_answered=False)
    assert (draft.author, draft.written_on) == (cast.supporter.person, dates.today())
    assert not draft.is_answered
    answered = save(cast, question, by=cast.leader)
    assert answered.pk == draft.pk
    assert answered.answered_on == dates.today()
    assert answered.author == cast.supporter.person, "who only marks it did not write it"


def test_who_changes_the_text_is_its_author(cast: Cast, question: GuidingQuestion) -> None:
    save(cast, question)
    changed = save(cast, question, by=cast.leader, text="Annat.", is_answered=False)
    assert changed.author == cast.leader.person
    assert changed.is_answered, "an answer stays besvarat until it is opened again"


@pytest.mark.parametrize("part", ["supporter_halland", "economist", "auditor", "editor", "nobody"])
def test_nobody_else_writes(part: str, cast: Cast, question: GuidingQuestion) -> None:
    with pytest.raises(Forbidden):
        save(cast, question, by=getattr(cast, part))
    assert not GuidingAnswer.objects.exists()


def test_an_answer_is_a_draft_again_only_with_a_reason(
    cast: Cast, question: GuidingQuestion
) -> None:
    answer = save(cast, question)
    with pytest.raises(Refused, match="varför"):
        reopen_answer(answer, by=cast.supporter, reason="  ")
    with pytest.raises(Forbidden):
        reopen_answer(answer, by=cast.supporter_halland, reason="Fel.")
    opened = reopen_answer(answer, by=cast.supporter, reason="Vi väntar på ledningen.")
    assert opened.answered_on is None
    assert opened.history.first().history_change_reason == "Vi väntar på ledningen."
    with pytest.raises(Refused, match="redan ett utkast"):
        reopen_answer(opened, by=cast.supporter, reason="Igen.")


def test_an_answer_without_text_is_refused(cast: Cast, question: GuidingQuestion) -> None:
    with pytest.raises(ValidationError):
        save(cast, question, text="")
    assert not GuidingAnswer.objects.exists()


# Starting from another region's answer


def test_what_it_starts_from_is_kept_and_survives_later_edits(
    cast: Cast, question: GuidingQuestion, theirs: GuidingAnswer
) -> None:
    mine = save(cast, question, text=THEIRS, based_on=theirs)
    assert save(cast, question, text="Omskrivet.").based_on == theirs == mine.based_on


def test_an_answer_starts_only_from_what_everybody_reads(
    cast: Cast, question: GuidingQuestion, theirs: GuidingAnswer
) -> None:
    other = AnswerFactory(implementation=cast.stroke_halland, question=QuestionFactory(code="4"))
    with pytest.raises(Refused, match="samma fråga"):
        save(cast, question, based_on=other)
    mine = save(cast, question)
    with pytest.raises(Refused, match="samma fråga"):
        save(cast, question, text="Annat.", based_on=mine)
    reopen_answer(theirs, by=cast.supporter_halland, reason="Fel.")
    theirs.refresh_from_db()
    with pytest.raises(Refused, match="öppnat igen"):
        save(cast, question, text="Annat.", based_on=theirs)


def test_the_form_shows_the_attribution_before_saving_and_saves_it(
    cast: Cast, question: GuidingQuestion, theirs: GuidingAnswer, supporter: Client
) -> None:
    shown = supporter.get(page(question, more=f"?utga_fran={theirs.pk}"))
    assert shown.context["form"]["text"].value() == THEIRS
    assert "Svaret utgår från Region Halland" in shown.content.decode()
    sent = {**typed(text=THEIRS), "based_on": theirs.pk, "is_answered": "on"}
    assert supporter.post(page(question), sent).status_code == 302
    mine = GuidingAnswer.objects.get(implementation=cast.stroke)
    assert mine.based_on == theirs
    assert "Utgår från Hallands svar" in supporter.get(all_nine()).content.decode()
    assert "Svaret utgår från" not in supporter.get(page(question)).content.decode(), "it is saved"


def test_one_s_own_text_saved_or_not_stays_when_another_answer_is_fetched(
    cast: Cast, question: GuidingQuestion, theirs: GuidingAnswer, supporter: Client
) -> None:
    own = save(cast, question, is_answered=False)
    url = page(question, more=f"?utga_fran={theirs.pk}")
    assert supporter.get(url).context["form"]["text"].value() == f"{TEXT}\n\n{THEIRS}"
    drafts.keep(
        cast.supporter, page(question), {"text": ["Osparat."], "version": [f"{own.version}"]}
    )
    form = supporter.get(url).context["form"]
    assert form["text"].value() == f"Osparat.\n\n{THEIRS}"
    assert str(form["based_on"].value()) == str(theirs.pk)
    assert form.attributed() == theirs


def test_what_came_from_oneself_is_not_offered_as_another_s(
    cast: Cast, question: GuidingQuestion, supporter: Client
) -> None:
    mine = save(cast, question)
    facts = {"by": cast.supporter_halland, "text": TEXT, "based_on": mine}
    theirs = save(cast, question, cast.stroke_halland, **facts)
    shown = supporter.get(page(question)).content.decode()
    assert "Utgår från ert svar" in shown
    assert "?utga_fran=" not in shown
    assert supporter.get(page(question, more=f"?utga_fran={theirs.pk}")).status_code == 404
    with pytest.raises(Refused, match="ert eget"):
        save(cast, question, text="Annat.", based_on=theirs)


def test_an_answer_that_is_there_is_added_to_and_the_page_says_so(
    cast: Cast, question: GuidingQuestion, theirs: GuidingAnswer, supporter: Client
) -> None:
    assert "Utgå från Hallands svar" in supporter.get(page(question)).content.decode()
    save(cast, question)
    assert "Lägg till Hallands svar efter ert" in supporter.get(page(question)).content.decode()
    shown = supporter.get(page(question, more=f"?utga_fran={theirs.pk}")).content.decode()
    assert "Ni har redan ett svar" in shown
    assert f'<a href="{page(question)}">Ta bort deras text igen</a>' in shown
    save(cast, question, text=f"{TEXT}\n\n{THEIRS}", based_on=theirs)
    shown = supporter.get(page(question)).content.decode()
    assert "?utga_fran=" not in shown, "their words are there already"


def test_unsent_text_comes_back_with_what_it_starts_from(
    cast: Cast, question: GuidingQuestion, theirs: GuidingAnswer, supporter: Client
) -> None:
    kept = {"text": [THEIRS], "version": ["0"], "based_on": [f"{theirs.pk}"]}
    drafts.keep(cast.supporter, page(question), kept)
    assert "Svaret utgår från Region Halland" in supporter.get(page(question)).content.decode()


def test_an_id_that_is_not_a_readable_answer_of_another_region_is_not_found(
    cast: Cast, question: GuidingQuestion, theirs: GuidingAnswer, supporter: Client
) -> None:
    mine = save(cast, question)
    draft = AnswerFactory(implementation=cast.stroke_orebro, question=question, draft=True)
    fourth = AnswerFactory(implementation=cast.stroke_halland, question=QuestionFactory(code="4"))
    elsewhere = AnswerFactory(implementation=ImplementationFactory(), question=question)
    for wrong in (mine.pk, draft.pk, fourth.pk, elsewhere.pk, 0, 10**30, "x", "", "-1", "²"):
        answer = supporter.get(page(question, more=f"?utga_fran={wrong}"))
        assert answer.status_code == 404, wrong
        sent = supporter.post(page(question), typed(based_on=wrong, version=mine.version))
        assert sent.status_code == 422 or wrong == "", wrong
    mine.refresh_from_db()
    assert mine.based_on is None


# Drafts stay inside


# The page and the forms


def test_the_page_counts_what_is_besvarat_and_leads_to_those_rows(
    cast: Cast, question: GuidingQuestion, theirs: GuidingAnswer, supporter: Client
) -> None:
    save(cast, question)
    save(cast, QuestionFactory(code="4"), is_answered=False)
    shown = supporter.get(all_nine())
    text = shown.content.decode()
    assert '<a href="?visa=besvarade">1 av 9 besvarade</a>' in text
    assert '<a href="?visa=kvar">8 kvar</a>' in text
    assert f'<a href="{page(question)}#andra">Så har en annan region svarat' in text
    codes = {"besvarade": ["3"], "kvar": list("12456789"), "x": list("123456789")}
    for only, wanted in codes.items():
        rows = supporter.get(all_nine(more=f"?visa={only}")).context["rows"]
        assert [row.question.code for row in rows] == wanted


def test_the_nine_answers_come_out_as_a_sheet(
    cast: Cast, question: GuidingQuestion, theirs: GuidingAnswer, supporter: Client
) -> None:
    save(cast, question, text="=1+1", based_on=theirs)
    content = b"".join(supporter.get(all_nine(more="?format=xlsx")))
    rows = list(openpyxl.load_workbook(BytesIO(content)).active.iter_rows(values_only=True))
    assert len(rows) == 10
    number, _, state, text, author, written, answered, source = rows[3]
    assert (number, state, text, author) == (3, "besvarad", "=1+1", "Person supporter")
    assert written.date() == answered.date() == dates.today()
    assert source == "Utgår från Hallands svar"
    assert rows[1][2] == "ej påbörjad"


def test_who_lacks_the_right_reads_why_and_gets_no_form(
    cast: Cast, question: GuidingQuestion, client: Client
) -> None:
    for url in (all_nine(), page(question)):
        text = visit(client, cast.supporter_halland, url)
        assert 'aria-disabled="true"' in text
        assert "behövs rollen" in text
        assert "<textarea" not in text
    assert client.post(page(question), typed()).status_code == 403


def test_the_two_buttons_save_a_draft_or_an_answer(
    cast: Cast, question: GuidingQuestion, supporter: Client
) -> None:
    assert supporter.post(page(question), typed()).status_code == 302
    draft = GuidingAnswer.objects.get()
    assert not draft.is_answered
    sent = typed(version=draft.version, is_answered="on")
    assert supporter.post(page(question), sent)["Location"] == all_nine(more="#fraga-3")
    assert GuidingAnswer.objects.get().is_answered


@pytest.mark.parametrize("text", ["", "   ", "\u200b", "x" * 8001, "a\x00b"])
def test_bad_text_is_answered_at_the_field_and_saves_nothing(
    text: str, cast: Cast, question: GuidingQuestion, supporter: Client
) -> None:
    answer = supporter.post(page(question), typed(text=text))
    assert answer.status_code == 422
    assert answer.context["form"].errors["text"]
    assert not GuidingAnswer.objects.exists()


def test_unsent_text_is_given_back(
    cast: Cast, question: GuidingQuestion, supporter: Client
) -> None:
    drafts.keep(cast.supporter, page(question), {"text": ["Osparat."], "version": ["0"]})
    answer = supporter.get(page(question))
    assert answer.context["form"]["text"].value() == "Osparat."
    assert "Det du skrev finns kvar" in answer.content.decode()


def test_hostile_text_is_shown_as_text(
    cast: Cast, question: GuidingQuestion, supporter: Client
) -> None:
    save(cast, question, text="<script>alert(1)</script>")
    for url in (all_nine(), page(question)):
        text = supporter.get(url).content.decode()
        assert "<script>alert(1)" not in text
        assert "&lt;script&gt;alert(1)" in text


# Two at once


def test_of_two_who_write_the_first_answer_neither_loses_a_word(
    cast: Cast, question: GuidingQuestion, supporter: Client
) -> None:
    save(cast, question, by=cast.leader, text="Ledarens ord.", is_answered=False)
    answer = supporter.post(page(question), typed())
    assert answer.status_code == 422
    form = answer.context["form"]
    assert form.differences == (("Svar", "Ledarens ord.", TEXT),)
    assert form["text"].value() == TEXT
    assert "Person leader hann spara före dig" in answer.content.decode()
    assert GuidingAnswer.objects.get().text == "Ledarens ord."
    again = supporter.post(page(question), typed(version=form["version"].value()))
    assert again.status_code == 302
    assert GuidingAnswer.objects.get().text == TEXT


def test_a_stale_page_neither_changes_nor_opens_an_answer(
    cast: Cast, question: GuidingQuestion, supporter: Client
) -> None:
    first = save(cast, question)
    save(cast, question, by=cast.leader, text="Ledarens ord.")
    with pytest.raises(Stale):
        save(cast, question, text="Gammalt.", version=first.version)
    url = reverse("answer_reopen", args=["skane", "stroke", question.code])
    answer = supporter.post(url, {"reason": "Fel.", "version": first.version})
    assert answer.status_code == 422
    assert GuidingAnswer.objects.get().is_answered


def test_a_form_without_its_version_does_not_overwrite(
    cast: Cast, question: GuidingQuestion, supporter: Client
) -> None:
    save(cast, question, by=cast.leader, text="Ledarens ord.")
    assert supporter.post(page(question), {"text": TEXT}).status_code == 422
    assert GuidingAnswer.objects.get().text == "Ledarens ord."


# The gate


def test_a_number_without_end_names_no_answer(
    cast: Cast, supporter: Client, question: GuidingQuestion
) -> None:
    page = f"/inforande/skane/stroke/fragor/{question.code}/"
    assert supporter.get(page, {"utga_fran": "9" * 4400}).status_code == 404
    sent = {"text": "Svar", "based_on": "9" * 5000, "version": ""}
    assert supporter.post(page, sent).status_code == 422
