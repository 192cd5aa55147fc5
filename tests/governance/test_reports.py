"""Delegated decisions are reported to the board once, and the rest put in special minutes."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from io import BytesIO
from typing import Any

import pypdf
import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from governance.actions.answering import answer_escalation
from governance.actions.publishing import publish
from governance.actions.reporting import fill_in_report, make_report, post_minutes
from governance.models import (
    DelegatedDecision,
    DelegationReport,
    Meeting,
    MeetingStatus,
    MinutesPosting,
    ReportedDecision,
)
from governance.publishing.candidates import candidate
from governance.reports import decided, todos
from tests.cast import Cast
from tests.factories.escalation import answerer, submitted, taken_further, with_instances
from tests.factories.governance import MeetingFactory, chain, working_council
from tests.factories.reports import a_decision, a_group, a_report
from vardforlopp.common import dates
from vardforlopp.common.answer import Forbidden, Refused, Stale

pytestmark = pytest.mark.django_db

FIRST = date(2026, 1, 1)


@pytest.fixture
def today() -> date:
    return dates.today()


def report(cast: Cast, **facts: Any) -> DelegationReport:
    about = {"first_on": FIRST, "last_on": dates.today()} | facts
    return make_report(cast.council, by=cast.secretary, **about)


def test_a_report_holds_what_is_decided_in_the_period_and_not_reported(
    cast: Cast, today: date
) -> None:
    working_council(cast.council)
    old = a_decision(cast, today - timedelta(days=60))
    new = a_decision(cast, today)
    a_decision(cast, today, is_reported=False)
    first = report(cast, last_on=today - timedelta(days=30))
    second = report(cast)
    assert [row.decision for row in first.rows.all()] == [old]
    assert [row.decision for row in second.rows.all()] == [new]
    assert (first.number, second.number, second.board.kind) == (1, 2, "board")
    with pytest.raises(Refused, match="Inget beslut"):
        report(cast)
    assert decided.waiting(cast.council) == []


def test_a_decision_stands_in_one_report_only_also_in_the_database(cast: Cast, today: date) -> None:
    working_council(cast.council)
    made = a_decision(cast, today)
    first = report(cast)
    with pytest.raises(IntegrityError), transaction.atomic():
        ReportedDecision(report=first, decision=made).save()
    with pytest.raises(IntegrityError, match="one_of_two"), transaction.atomic():
        ReportedDecision(report=first).save()


def test_the_directors_decision_on_delegation_is_reported_too(cast: Cast, today: date) -> None:
    stages = with_instances(cast)
    chain(cast.council, "grant")
    row = taken_further(cast, submitted(cast, kind="grant"), reason="cap", amount=Decimal(450000))
    answer_escalation(row, by=answerer(stages["HSLG"]), kind="comments", text="Ja.")
    row.refresh_from_db()
    said = answer_escalation(
        row, by=cast.director, kind="decides", text="Beviljas.", amount=Decimal(300000)
    )
    assert [one.row for one in decided.waiting(cast.council)] == [said]
    assert report(cast).rows.get().outcome == said


def test_only_those_who_report_make_a_report_and_only_of_days_that_have_been(
    cast: Cast, today: date
) -> None:
    working_council(cast.council)
    a_decision(cast, today)
    for user in (cast.chair, cast.member, cast.director, cast.auditor):
        with pytest.raises(Forbidden):
            make_report(cast.council, by=user, first_on=FIRST, last_on=today)
    with pytest.raises(Refused, match="senast i dag"):
        report(cast, last_on=today + timedelta(days=1))


def test_the_boards_day_and_paragraph_are_filled_in_and_the_last_day_follows(cast: Cast) -> None:
    with dates.as_of(date(2026, 3, 2)):
        working_council(cast.council)
        a_decision(cast, date(2026, 3, 2))
        made = report(cast)
    facts: dict[str, Any] = {"reported_on": date(2026, 3, 11), "paragraph": "§ 31"}
    facts |= {"adjusted_on": date(2026, 3, 13), "posted_on": date(2026, 3, 13)}
    filled = fill_in_report(made, by=cast.secretary, version=made.version, **facts)
    assert filled.last_day == date(2026, 4, 7)  # Good Friday and Easter lie between
    with pytest.raises(Stale):
        fill_in_report(made, by=cast.secretary, version=made.version, **facts)
    with pytest.raises(Exception, match="tidigast på mötets dag"):
        fill_in_report(filled, by=cast.secretary, **facts | {"adjusted_on": date(2026, 3, 10)})
    with pytest.raises(Forbidden):
        fill_in_report(filled, by=cast.chair, **facts)


def test_what_has_waited_longer_than_thirty_days_is_to_do_for_the_secretary(
    cast: Cast, today: date
) -> None:
    working_council(cast.council)
    a_decision(cast, today - timedelta(days=30))
    a_decision(cast, today - timedelta(days=40), is_reported=False)
    assert todos.waiting(cast.secretary) == []
    a_decision(cast, today - timedelta(days=31))
    assert len(todos.waiting(cast.secretary)) == 1
    assert todos.waiting(cast.chair) == []
    report(cast)
    assert todos.waiting(cast.secretary) == []


def test_the_pdf_says_what_the_rows_say_tagged_and_in_swedish(
    cast: Cast, today: date, client: Any
) -> None:
    working_council(cast.council)
    a_decision(cast, today)
    a_decision(cast, today, is_reported=False)
    made = report(cast)
    client.force_login(cast.nobody)
    there = [cast.council.slug, made.year, made.number]
    pages = {
        reverse("delegation_report_pdf", args=there): ["2026:1", "HSN 2020 § 1", "nummer 1"],
        reverse("special_minutes_pdf", args=[cast.council.slug, today.year]): ["nummer 2"],
    }
    for url, words in pages.items():
        book = pypdf.PdfReader(BytesIO(client.get(url).content))
        root: Any = book.trailer["/Root"]
        assert (root["/Lang"], root["/MarkInfo"]["/Marked"]) == ("sv-SE", True)
        text = " ".join(page.extract_text() for page in book.pages).replace("\xa0", " ")
        for said in (*words, "Besluten i korthet", "Införs inte", "Vårdförlopp"):
            assert said.replace("2026", str(today.year)) in text, said


def test_the_file_of_a_report_has_a_row_for_each_decision(
    cast: Cast, today: date, client: Any
) -> None:
    working_council(cast.council)
    made_of = [a_decision(cast, today), a_decision(cast, today)]
    made = report(cast)
    client.force_login(cast.secretary)
    answer = client.get(made.get_absolute_url(), {"format": "csv"})
    lines = b"".join(answer.streaming_content).decode("utf-8-sig").splitlines()
    assert [line.split(";")[0] for line in lines[1:]] == [one.label for one in made_of]
    assert client.get(made.get_absolute_url()).status_code == 200


def test_a_superseded_decision_is_reported_as_well_and_said_to_be(cast: Cast, today: date) -> None:
    working_council(cast.council)
    first = a_decision(cast, today)
    facts = {"supersedes": first, "supersession": "correction", "matter": first.matter}
    a_decision(cast, today, **facts)
    assert [one.is_superseded for one in decided.waiting(cast.council)] == [True, False]
    assert DelegatedDecision.objects.count() == 2


def test_adjusted_minutes_have_their_day_on_the_notice_board(cast: Cast) -> None:
    working_council(cast.council)
    meeting = MeetingFactory(council=cast.council, held_on=date(2026, 5, 20))
    with pytest.raises(Forbidden, match="inte justerat"):
        post_minutes(meeting, by=cast.secretary, posted_on=date(2026, 5, 29))
    adjusted = {"status": MeetingStatus.ADJUSTED, "adjusted_on": date(2026, 5, 28)}
    Meeting.objects.filter(pk=meeting.pk).update(**adjusted)
    meeting.refresh_from_db()
    with pytest.raises(Refused, match="först 28"):
        post_minutes(meeting, by=cast.secretary, posted_on=date(2026, 5, 27))
    post_minutes(meeting, by=cast.secretary, posted_on=date(2026, 5, 29))
    assert MinutesPosting.objects.get().last_day == date(2026, 6, 22)  # midsummer's eve


def test_the_lists_ask_no_more_the_more_rows_there_are(
    cast: Cast, today: date, client: Any
) -> None:
    names = ("delegation_reports", "publications", "escalations")
    pages = [reverse(name, args=[cast.council.slug]) for name in names]
    pages += [reverse("all_published")]
    pages += [reverse("special_minutes", args=[cast.council.slug, today.year])]
    with_instances(cast)

    def add() -> None:
        a_report(cast)
        made = a_decision(cast, today)
        a_decision(cast, today, is_reported=False)
        taken_further(cast, submitted(cast, kind="grant"))
        for key in (f"beslut-{made.pk}", f"grupp-{a_group(cast).pk}"):
            found = candidate(cast.council, key)
            publish(cast.council, by=cast.secretary, candidate=found, title="x", text="y")

    client.force_login(cast.secretary)
    counts = []
    for times in (1, 4):
        for _ in range(times):
            add()
        for page in pages:
            client.get(page)
        with CaptureQueriesContext(connection) as asked:
            assert [client.get(page).status_code for page in pages] == [200] * len(pages)
        counts.append(len(asked))
    assert counts[0] == counts[1]
