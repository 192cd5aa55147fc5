"""Reports to the state: those who compile them are reminded, and nobody of the past."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from funding import due, reminders
from funding.models import ReportObligation
from regions.models import Body, BodyLevel
from tests.cast import Cast
from tests.factories.funding import ReportFactory
from tests.factories.regions import BodyFactory
from vardforlopp.accounts.models import Notice
from vardforlopp.accounts.todos import todos
from vardforlopp.common import dates
from vardforlopp.common.models import Job


@pytest.fixture
def board(cast: Cast) -> Body:
    """A body of Södra sjukvårdsregionen."""
    return BodyFactory(level=BodyLevel.HEALTHCARE_REGION, healthcare_region=cast.southern)


def waiting(user: Any) -> list[dict[str, Any]]:
    return [item for item in todos(user) if item["kind"] == due.REPORT]


def told() -> list[str]:
    """Those who have an open reminder after the nightly run."""
    reminders.remind(Job())
    found = Notice.objects.open().filter(kind=due.REPORT)
    return sorted(row.user.person.name for row in found)


def in_days(days: int) -> date:
    return dates.today() + timedelta(days=days)


@pytest.mark.django_db
def test_those_who_compile_a_report_are_reminded_sixty_days_ahead_until_it_is_sent(
    cast: Cast, board: Body, client: Client
) -> None:
    people = (cast.officer, cast.editor, cast.economist, cast.approver)
    ReportFactory(compiled_by=board, due_on=in_days(61))
    report = ReportFactory(compiled_by=board, due_on=in_days(60), title="Årsrapport")
    assert told() == told() == ["Person officer"]
    assert [len(waiting(one)) for one in people] == [1, 0, 0, 0]
    assert "Årsrapport" in waiting(cast.officer)[0]["label"]
    client.force_login(cast.officer)
    page = client.get(report.agreement.get_absolute_url()).content.decode()
    url = reverse("report_sent", args=[report.pk])
    assert url in page
    sent = {"version": report.version, "sent_on": str(in_days(1)), "reference": "Dnr 7"}
    assert client.post(url, sent).status_code == 422
    assert client.post(url, sent | {"sent_on": str(in_days(0))}).status_code == 302
    assert client.post(url, sent | {"sent_on": str(in_days(0))}).status_code == 422
    report.refresh_from_db()
    assert (report.sent_on, report.reference) == (in_days(0), "Dnr 7")
    assert (told(), waiting(cast.officer)) == ([], [])


@pytest.mark.django_db
def test_a_national_report_is_for_those_who_keep_the_agreements(cast: Cast) -> None:
    assert cast.editor
    assert cast.officer
    ReportFactory(compiled_by=BodyFactory(), due_on=in_days(10))
    ReportFactory(due_on=in_days(10))  # the source does not say who compiles it
    assert told() == ["Person editor"] * 2


@pytest.mark.django_db
def test_a_report_is_late_only_if_it_was_known_before_its_day(cast: Cast, board: Body) -> None:
    ReportFactory(compiled_by=board, due_on=date(2021, 9, 30))
    ReportFactory(compiled_by=board, due_on=None)
    assert waiting(cast.officer) == []
    ReportFactory(compiled_by=board, due_on=in_days(5))
    assert [item["is_late"] for item in waiting(cast.officer)] == [False]
    with time_machine.travel(timezone.now() + timedelta(days=6)):
        assert [item["is_late"] for item in waiting(cast.officer)] == [True]
        assert told() == ["Person officer"]


@pytest.mark.django_db
def test_a_report_whose_day_no_source_gives_says_so() -> None:
    ReportFactory(due_on=date(2021, 9, 30))
    undated = ReportFactory(due_on=None, title="Verksamhetsrapport")
    assert str(undated) == "Verksamhetsrapport utan känd dag"
    assert list(ReportObligation.objects.all())[-1] == undated
