"""Two at once: one attest each, one invoice of a file; without the lock both would be written."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import DatabaseError, connections
from django.db.models import Model

from funding.actions import attesting as actions
from funding.actions import receiving
from funding.invoices import permissions
from funding.models import Approval, Invoice, PaidMonth, ReceivedFile
from tests.cast import Cast
from tests.elsewhere import run_elsewhere
from tests.funding.invoicing import Deal, make_deal, run_checks
from tests.funding.test_attesting import officer_two
from tests.races import Meeting, race
from vardforlopp.accounts.models import User
from vardforlopp.common import dates, workflow
from vardforlopp.common.answer import Refused
from vardforlopp.common.models import Job

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def deal(stage: Cast) -> Deal:
    return make_deal(stage)


def meeting_when_asked(monkeypatch: pytest.MonkeyPatch) -> Meeting:
    """Both wait for each other where the right is asked, which is under the lock."""
    meeting, apart = Meeting(), permissions._is_apart

    def meet_and_ask(user: Any, invoice: Invoice, *held: Any) -> Any:
        meeting()
        return apart(user, invoice, *held)

    monkeypatch.setattr(permissions, "_is_apart", meet_and_ask)
    return meeting


def act(verb: Callable[..., Any], invoice: Invoice, user: User) -> Callable[[], Any]:
    """A person attesting from a page of their own, read before the other pressed."""
    version = invoice.version

    def press() -> Any:
        mine = Invoice.objects.get(pk=invoice.pk)
        who = User.objects.select_related("person").get(pk=user.pk)
        return verb(mine, by=who, version=version)

    return press


def unlocked(obj: Model, version: int | None = None) -> Any:
    """The same row as it is read without a lock."""
    return type(obj)._base_manager.get(pk=obj.pk)


def outcomes(results: list[Any]) -> list[str]:
    return sorted("done" if isinstance(one, Invoice) else "told" for one in results)


def test_of_two_reviewers_at_once_one_is_told(deal: Deal, monkeypatch: pytest.MonkeyPatch) -> None:
    invoice, second = deal.invoice(), officer_two(deal.cast)
    meeting = meeting_when_asked(monkeypatch)
    results = race(
        act(actions.review, invoice, deal.cast.officer), act(actions.review, invoice, second)
    )
    assert not meeting.met
    assert outcomes(results) == ["done", "told"]
    assert all(isinstance(one, Refused | Invoice) for one in results)
    assert Approval.objects.count() == 1


def test_the_race_is_real_without_the_lock_the_database_alone_stops_the_second(
    deal: Deal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The positive control: both get past the workflow, and only the constraint is left."""
    invoice, second = deal.invoice(), officer_two(deal.cast)
    meeting = meeting_when_asked(monkeypatch)
    monkeypatch.setattr(workflow, "lock", unlocked)
    results = race(
        act(actions.review, invoice, deal.cast.officer), act(actions.review, invoice, second)
    )
    assert meeting.met
    told = [one for one in results if not isinstance(one, Invoice)]
    assert len(told) == 1
    assert isinstance(told[0], DatabaseError) or "redan den attesten" in str(told[0])


def test_a_double_press_decides_once_and_pays_the_month_once(
    deal: Deal, monkeypatch: pytest.MonkeyPatch
) -> None:
    invoice = deal.invoice()
    actions.confirm_account(invoice, by=deal.cast.officer, how="Ringde.")
    reviewed = actions.review(invoice, by=deal.cast.officer)
    press = act(actions.decide, reviewed, deal.cast.approver)
    assert outcomes(race(press, press)) == ["done", "told"]
    assert Approval.objects.filter(kind="decision").count() == 1
    assert PaidMonth.objects.count() == 1


def test_the_decision_waits_for_a_line_that_is_being_changed(deal: Deal) -> None:
    invoice = deal.invoice()
    actions.confirm_account(invoice, by=deal.cast.officer, how="Ringde.")
    reviewed = actions.review(invoice, by=deal.cast.officer)
    line, officer = reviewed.lines.get(), deal.cast.officer

    def change() -> Any:
        return actions.book_line(
            line, by=officer, ledger_account="1", cost_centre="", project=""
        ).invoice

    decide = act(actions.decide, reviewed, deal.cast.approver)
    race(decide, change)
    now = Invoice.objects.get()
    live = now.approvals.filter(voided_at=None).count()
    booked = now.lines.get().ledger_account
    assert (now.status, live, booked) in {("approved", 2, ""), ("to_review", 0, "1")}


def test_two_invoices_of_one_month_are_not_both_paid(deal: Deal) -> None:
    first, second = deal.invoice(), deal.invoice(number="2")
    actions.confirm_account(first, by=deal.cast.officer, how="Ringde.")
    both = [actions.review(one, by=deal.cast.officer) for one in (first, second)]
    results = race(*(act(actions.decide, one, deal.cast.approver) for one in both))
    assert outcomes(results) == ["done", "told"]
    assert PaidMonth.objects.count() == 1
    assert Invoice.objects.filter(status="approved").count() == 1


def test_the_same_file_a_hundred_times_at_once_is_one_invoice(deal: Deal) -> None:
    content, cast = deal.bytes(), deal.cast
    people = [User.objects.get(pk=one.pk) for one in (cast.economist, cast.officer)]

    def hand_in(number: int) -> Callable[[], Any]:
        def send() -> Any:
            upload = SimpleUploadedFile(f"faktura-{number}.xml", content)
            by = people[number % 2]
            region = cast.skane if number % 2 == 0 else None
            return receiving.receive(upload, by=by, healthcare_region=cast.southern, region=region)

        return send

    new = 0
    for start in range(0, 100, 10):
        rows = race(*(hand_in(start + one) for one in range(10)))
        assert all(isinstance(row, tuple) for row in rows), rows
        new += sum(is_new for _, is_new in rows)
    run_checks()
    assert (new, ReceivedFile.objects.count(), Invoice.objects.count()) == (1, 1, 1)
    assert Invoice.objects.get().history.count() == 1
    connections.close_all()


KILLED_WHILE_READING = """
import os, signal
from django.conf import settings
from funding.actions import receiving
settings.MEDIA_ROOT = __import__("pathlib").Path({place!r})
receiving.check = lambda content: os.kill(os.getpid(), signal.SIGKILL)
outbox.run({job})
"""


def test_a_reader_killed_in_the_middle_loses_nothing(deal: Deal, settings: Any) -> None:
    row = deal.receive(deal.bytes())
    job = Job.objects.get(kind="check_invoice")
    killed = run_elsewhere(KILLED_WHILE_READING.format(place=str(settings.MEDIA_ROOT), job=job.pk))
    assert killed.returncode == -9, killed.stderr
    row.refresh_from_db()
    assert (row.status, Invoice.objects.count()) == ("received", 0)
    Job.objects.update(run_after=dates.now())
    run_checks()
    assert Invoice.objects.get().file == row
