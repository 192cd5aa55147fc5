"""What is agreed about a position: its period follows, also for those who hold it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, ProgrammingError, connection
from django.test import Client
from django.urls import reverse

from funding import due, reminders
from funding.actions import position_agreements as actions
from funding.actions import positions
from funding.models import AgreementKind, HoldingStatus, Position, PositionHolding
from tests.cast import Cast
from tests.factories.funding import HoldingFactory, PositionAgreementFactory, PositionFactory
from tests.factories.regions import PersonFactory
from vardforlopp.accounts.models import Notice
from vardforlopp.accounts.todos import todos
from vardforlopp.common import dates
from vardforlopp.common.answer import Forbidden, Refused, Stale
from vardforlopp.common.models import Job

FIRST, LAST = date(2020, 5, 1), date(2021, 6, 30)


@pytest.fixture
def position(cast: Cast) -> Position:
    """Skåne's first, paid by Södra sjukvårdsregionen; what it lasts is not known."""
    return PositionFactory(healthcare_region=cast.southern, region=cast.skane, number=1)


@pytest.fixture
def agreed(cast: Cast, position: Position) -> Position:
    """The same, with an agreement of fourteen months."""
    actions.agree(position, by=cast.officer, valid_from=FIRST, valid_to=LAST)
    position.refresh_from_db()
    return position


def period(position: Position) -> tuple[date | None, date | None]:
    fresh = Position.objects.get(pk=position.pk)
    return fresh.valid_from, fresh.valid_to


@pytest.mark.django_db
class TestPeriod:
    def test_the_days_of_a_position_follow_its_agreements(
        self, cast: Cast, agreed: Position
    ) -> None:
        assert period(agreed) == (FIRST, LAST)
        extension = actions.extend(agreed, by=cast.officer, valid_to=date(2022, 6, 30))
        assert extension.valid_from == date(2021, 7, 1)
        actions.extend(agreed, by=cast.officer)
        assert period(agreed) == (FIRST, None)
        actions.end(agreed, by=cast.officer, valid_to=date(2023, 1, 31), note="Uppdraget är klart.")
        assert period(agreed) == (FIRST, date(2023, 1, 31))
        assert [row.kind for row in agreed.agreements.all()] == [
            *(AgreementKind.ENDING, AgreementKind.EXTENSION),
            *(AgreementKind.EXTENSION, AgreementKind.AGREEMENT),
        ]

    def test_what_contradicts_what_was_agreed_is_refused(
        self, cast: Cast, agreed: Position
    ) -> None:
        with pytest.raises(Refused, match="efter 30"):
            actions.extend(agreed, by=cast.officer, valid_to=LAST)
        with pytest.raises(Refused, match="upphör redan"):
            actions.end(agreed, by=cast.officer, valid_to=LAST + timedelta(days=1), note="x")
        with pytest.raises(Refused, match="före den första"):
            actions.end(agreed, by=cast.officer, valid_to=date(2020, 4, 30), note="x")
        with pytest.raises(Refused, match="inget känt slut"):
            actions.extend(PositionFactory(healthcare_region=cast.southern), by=cast.officer)
        with pytest.raises(Forbidden, match="handläggare på kansliet"):
            actions.extend(agreed, by=cast.economist)
        with pytest.raises(Stale):
            actions.extend(agreed, by=cast.officer, version=agreed.version - 1)
        assert period(agreed) == (FIRST, LAST)

    def test_an_ending_without_a_day_and_an_edited_row_are_refused_by_the_database(
        self, position: Position
    ) -> None:
        row = PositionAgreementFactory(position=position)
        with pytest.raises(IntegrityError):
            PositionAgreementFactory(position=position, kind=AgreementKind.ENDING)
        assert row.pk


@pytest.mark.django_db
class TestHolders:
    def test_who_holds_a_position_that_ends_has_the_same_last_day(
        self, cast: Cast, position: Position
    ) -> None:
        holding = HoldingFactory(position=position, status=HoldingStatus.CONFIRMED)
        actions.end(position, by=cast.officer, valid_to=LAST, note="Projektet slutar.")
        holding.refresh_from_db()
        assert (holding.valid_to, holding.history.first().history_change_reason) == (
            LAST,
            "Tjänsten upphör",
        )

    def test_a_position_does_not_end_before_somebody_who_is_to_begin(
        self, cast: Cast, position: Position
    ) -> None:
        later = LAST + timedelta(days=1)
        HoldingFactory(position=position, person=PersonFactory(name="Ny Person"), valid_from=later)
        with pytest.raises(Refused, match="Ny Person ska börja"):
            actions.end(position, by=cast.officer, valid_to=LAST, note="Slut.")
        assert period(position) == (None, None)
        assert not position.agreements.exists()

    def test_nobody_is_proposed_outside_the_days_of_the_position(
        self, cast: Cast, agreed: Position
    ) -> None:
        facts = {"by": cast.economist, "person": PersonFactory()}
        for wrong in (
            {"valid_from": date(2020, 4, 30)},
            {"valid_from": LAST + timedelta(days=1)},
            {"valid_from": FIRST, "valid_to": LAST + timedelta(days=1)},
        ):
            with pytest.raises(ValidationError, match="Tjänsten"):
                positions.propose_holder(agreed, **wrong, **facts)
        row = positions.propose_holder(agreed, valid_from=FIRST, **facts)
        positions.confirm_holding(row, by=cast.officer)
        assert PositionHolding.objects.in_force(LAST).exists()
        assert not PositionHolding.objects.in_force(LAST + timedelta(days=1)).exists()


@pytest.mark.django_db
def test_the_kansli_is_reminded_until_the_position_is_extended_or_ended(
    cast: Cast, position: Position
) -> None:
    def tell() -> list[str]:
        reminders.remind(Job())
        found = Notice.objects.open().filter(kind=due.POSITION_ENDS)
        return [row.user.person.name for row in found]

    def waits(user: Any) -> bool:
        return any(item["kind"] == due.POSITION_ENDS for item in todos(user))

    assert cast.officer
    assert cast.economist
    near = dates.today() + timedelta(days=90)
    actions.agree(position, by=cast.officer, valid_from=FIRST, valid_to=near + timedelta(days=1))
    assert (tell(), waits(cast.officer)) == ([], False)
    actions.agree(position, by=cast.officer, valid_from=FIRST, valid_to=near)
    assert tell() == tell() == ["Person officer"]
    assert (waits(cast.officer), waits(cast.economist)) == (True, False)
    actions.extend(position, by=cast.officer, valid_to=near + timedelta(days=400))
    assert (tell(), waits(cast.officer)) == ([], False)
    actions.agree(position, by=cast.officer, valid_from=FIRST, valid_to=near)
    actions.end(position, by=cast.officer, valid_to=near, note="Uppdraget är klart.")
    assert (tell(), waits(cast.officer)) == ([], False)


@pytest.mark.django_db
def test_the_agreement_is_kept_on_the_page_and_read_by_those_who_read_the_money(
    cast: Cast, position: Position, client: Client
) -> None:
    client.force_login(cast.officer)
    url = reverse("position_agree", args=[position.pk])
    sent: dict[str, Any] = {
        "version": position.version,
        "valid_from": "2020-05-01",
        "valid_to": "2020-04-01",
        "signed_on": "2020-04-20",
        "note": "Enligt ledningsgruppens beslut.",
    }
    upload = SimpleUploadedFile("avtal.txt", b"Vi avtalar.", "text/plain")
    wrong = client.post(url, sent | {"document": upload})
    assert wrong.status_code == 422
    assert "före startdatumet" in wrong.content.decode()
    assert not position.agreements.exists()
    upload.seek(0)
    assert (
        client.post(url, sent | {"valid_to": "2021-06-30", "document": upload}).status_code == 302
    )
    row = position.agreements.get()
    paper = reverse("position_paper", args=[row.pk])
    page = reverse("position", args=[position.pk])
    for reader, may in ((cast.economist, True), (cast.supporter, False), (cast.editor, False)):
        client.force_login(reader)
        shown = client.get(page).content.decode()
        assert "30\u00a0juni\u00a02021" in shown
        assert ("avtal.txt" in shown, "ledningsgruppens" in shown) == (may, may)
        answer = client.get(paper)
        assert (b"".join(answer) == b"Vi avtalar.") == may  # to the end, which closes the file
        assert answer.status_code == (200 if may else 404)
    with connection.cursor() as cursor, pytest.raises(ProgrammingError, match="denied"):
        cursor.execute("DELETE FROM funding_positionagreement")
