"""Positions: the region proposes who holds one, the kansli confirms, and one holds it at a time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.test import Client
from django.urls import reverse

from funding.actions import positions as actions
from funding.models import HoldingStatus, Position, PositionHolding
from tests.cast import Cast
from tests.factories.funding import HoldingFactory, PositionFactory
from tests.factories.regions import PersonFactory
from vardforlopp.accounts.todos import todos
from vardforlopp.common.answer import Forbidden, Refused, Stale


@pytest.fixture
def position(cast: Cast) -> Position:
    """Skåne's first, paid by Södra sjukvårdsregionen."""
    return PositionFactory(healthcare_region=cast.southern, region=cast.skane, number=1)


@pytest.fixture
def proposed(cast: Cast, position: Position) -> PositionHolding:
    return actions.propose_holder(
        position, by=cast.economist, person=PersonFactory(), valid_from=date(2020, 5, 1)
    )


@pytest.mark.django_db
class TestHolding:
    def test_the_region_proposes_and_the_kansli_confirms(
        self, cast: Cast, proposed: PositionHolding
    ) -> None:
        assert not PositionHolding.objects.in_force().exists()
        confirmed = actions.confirm_holding(proposed, by=cast.officer, version=proposed.version)
        assert confirmed.status == HoldingStatus.CONFIRMED
        assert confirmed.status_by_label == "Person officer"
        assert list(PositionHolding.objects.in_force()) == [confirmed]

    def test_the_kansli_does_not_propose_and_the_region_does_not_confirm(
        self, cast: Cast, proposed: PositionHolding
    ) -> None:
        with pytest.raises(Forbidden, match="regional ekonom"):
            actions.propose_holder(
                proposed.position,
                by=cast.officer,
                person=PersonFactory(),
                valid_from=date(2021, 1, 1),
            )
        with pytest.raises(Forbidden, match="handläggare på kansliet"):
            actions.confirm_holding(proposed, by=cast.supporter)

    def test_nobody_confirms_oneself_or_what_one_proposed(
        self, cast: Cast, position: Position
    ) -> None:
        own = HoldingFactory(position=position, person=cast.officer.person)
        with pytest.raises(Forbidden, match="En annan person"):
            actions.confirm_holding(own, by=cast.officer)
        by_me = HoldingFactory(
            position=PositionFactory(healthcare_region=cast.southern),
            proposed_by=cast.officer.person,
        )
        with pytest.raises(Forbidden, match="En annan person"):
            actions.confirm_holding(by_me, by=cast.officer)

    def test_two_do_not_hold_it_the_same_day(self, cast: Cast, proposed: PositionHolding) -> None:
        again = {"by": cast.economist, "person": PersonFactory()}
        with pytest.raises(ValidationError, match="redan en innehavare"):
            actions.propose_holder(proposed.position, valid_from=date(2030, 1, 1), **again)
        with pytest.raises(IntegrityError):
            HoldingFactory(position=proposed.position, valid_from=date(2030, 1, 1))

    def test_a_declined_proposal_makes_room(self, cast: Cast, proposed: PositionHolding) -> None:
        with pytest.raises(Refused, match="Skriv varför"):
            actions.decline_holding(proposed, by=cast.officer, comment=" ")
        declined = actions.decline_holding(proposed, by=cast.officer, comment="Fel tjänst.")
        assert declined.status_comment == "Fel tjänst."
        actions.propose_holder(
            proposed.position,
            by=cast.economist,
            person=PersonFactory(),
            valid_from=date(2020, 5, 1),
        )

    def test_who_has_left_makes_room_from_the_day_after(
        self, cast: Cast, proposed: PositionHolding
    ) -> None:
        confirmed = actions.confirm_holding(proposed, by=cast.officer)
        last = date(2021, 6, 30)
        with pytest.raises(Refused, match="före den första"):
            actions.end_holding(
                confirmed, by=cast.officer, valid_to=date(2020, 4, 30), reason="Slutar."
            )
        actions.end_holding(confirmed, by=cast.officer, valid_to=last, reason="Slutar.")
        facts = {"by": cast.economist, "person": PersonFactory()}
        with pytest.raises(ValidationError):
            actions.propose_holder(proposed.position, valid_from=last, **facts)
        actions.propose_holder(proposed.position, valid_from=date(2021, 7, 1), **facts)

    def test_a_page_read_before_somebody_answered_changes_nothing(
        self, cast: Cast, proposed: PositionHolding
    ) -> None:
        actions.confirm_holding(proposed, by=cast.officer)
        with pytest.raises((Stale, Refused)):
            actions.decline_holding(
                proposed, by=cast.officer, comment="Nej.", version=proposed.version
            )
        proposed.refresh_from_db()
        assert proposed.status == HoldingStatus.CONFIRMED

    def test_a_holder_to_confirm_waits_for_the_kansli_alone(
        self, cast: Cast, proposed: PositionHolding
    ) -> None:
        def kinds(user: Any) -> list[str]:
            return [item["kind"] for item in todos(user)]

        assert "holder_to_confirm" in kinds(cast.officer)
        assert "holder_to_confirm" not in kinds(cast.economist)
        actions.confirm_holding(proposed, by=cast.officer)
        assert "holder_to_confirm" not in kinds(cast.officer)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "wrong",
    [
        {"planned_share": Decimal("0.25")},
        {"planned_share": Decimal("0.05")},
        {"financing_share": Decimal(0)},
        {"band_low": Decimal("0.3")},
    ],
)
def test_a_plan_outside_the_band_is_refused_by_the_database(wrong: dict[str, Any]) -> None:
    with pytest.raises(IntegrityError):
        PositionFactory(**wrong)


@pytest.fixture
def signed_in(client: Client) -> Callable[[Any], Client]:
    def sign_in(user: Any) -> Client:
        client.force_login(user)
        return client

    return sign_in


@pytest.mark.django_db
def test_shares_are_written_in_percent(cast: Cast, position: Position, signed_in: Any) -> None:
    officer = signed_in(cast.officer)
    url = reverse("position_edit", args=[position.pk])
    sent = {
        "version": position.version,
        "full_time_share": "100",
        "financing_share": "50 %",
        "planned_share": "12,5",
        "band_low": "10",
        "band_high": "20",
        "buyer_reference": "PS-1",
    }
    assert officer.post(url, sent).status_code == 302
    position.refresh_from_db()
    assert (position.planned_share, position.buyer_reference) == (Decimal("0.125"), "PS-1")
    for text, said in (("tolv", "procent"), ("120", "högst 100"), ("30", "mellan minsta")):
        answer = officer.post(url, sent | {"version": position.version, "planned_share": text})
        assert answer.status_code == 422
        assert said in answer.content.decode()


@pytest.mark.django_db
def test_the_way_from_proposal_to_holder_is_walked_on_the_pages(
    cast: Cast, position: Position, signed_in: Any
) -> None:
    economist = signed_in(cast.economist)
    person = PersonFactory(name="Invald Person")
    url = reverse("holder_new", args=[position.pk])
    assert economist.post(url, {"person": "", "valid_from": "igår"}).status_code == 422
    economist.post(url, {"person": person.pk, "valid_from": "2020-05-01", "degree": "80 %"})
    row = position.holdings.get()
    assert row.degree == Decimal("0.8")
    officer = signed_in(cast.officer)
    assert "Bekräfta" in officer.get(position.get_absolute_url().partition("#")[0]).content.decode()
    officer.post(reverse("holding_confirm", args=[row.pk]), {"version": row.version})
    listed = officer.get(reverse("positions")).content.decode()
    assert "Invald Person" in listed
    page = officer.get(position.get_absolute_url()).content.decode()
    assert "Föreslår Invald Person" in page
