"""Handing over duties: who may whose, all or nothing, once, and what is left to read afterwards."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.cast import Cast
from tests.factories.pathways import StaffingFactory
from tests.factories.regions import PersonFactory
from tests.introduction.duties import ONE_DAY, WHY, chosen, fresh, hand
from vardforlopp.accounts.models import Appointment, Notice, User
from vardforlopp.common import dates
from vardforlopp.common.acting import acting_as
from vardforlopp.common.answer import Forbidden, Refused
from vardforlopp.introduction import duties
from vardforlopp.introduction.actions.handover import Choice, hand_over
from vardforlopp.introduction.models import Maintenance
from vardforlopp.introduction.permissions import can_hand_over
from vardforlopp.introduction.receipts import receipt_of
from vardforlopp.pathways.actions import people as staffing_verbs
from vardforlopp.pathways.models import Staffing
from vardforlopp.pathways.permissions import can_log_status


def test_staffing_ends_on_the_last_day_and_the_successor_begins_the_day_after(
    cast: Cast, successor: User
) -> None:
    last = dates.today() + timedelta(days=10)
    hand(cast.leader.person, cast.supporter, successor.person, last_day=last)
    old = Staffing.objects.get(person=cast.leader.person)
    new = Staffing.objects.get(person=successor.person)
    assert old.valid_to == last
    assert (new.implementation, new.role) == (cast.stroke, "process_leader")
    assert (new.valid_from, new.valid_to) == (last + ONE_DAY, None)


def test_rights_follow_the_period_of_the_staffing(cast: Cast, successor: User) -> None:
    assert can_log_status(fresh(cast.leader), cast.stroke)
    yesterday = dates.today() - ONE_DAY
    hand(cast.leader.person, cast.supporter, successor.person, last_day=yesterday)
    assert not can_log_status(fresh(cast.leader), cast.stroke)
    assert can_log_status(fresh(successor), cast.stroke)
    assert not can_log_status(fresh(successor), cast.stroke_halland)


def test_a_successor_whose_day_has_not_come_has_no_rights_yet(cast: Cast, successor: User) -> None:
    hand(cast.leader.person, cast.supporter, successor.person)
    assert can_log_status(fresh(cast.leader), cast.stroke)
    assert not can_log_status(fresh(successor), cast.stroke)


def test_the_successor_inherits_the_end_that_was_agreed(cast: Cast, successor: User) -> None:
    ends = dates.today() + timedelta(days=100)
    staffing_verbs.end_staffing(
        Staffing.objects.get(person=cast.leader.person), by=cast.supporter, valid_to=ends
    )
    hand(cast.leader.person, cast.supporter, successor.person)
    assert Staffing.objects.get(person=successor.person).valid_to == ends


def test_one_reason_and_one_request_id_stand_in_the_history_of_all_of_it(
    cast: Cast, successor: User, line: Maintenance
) -> None:
    request_id = hand(cast.leader.person, cast.supporter, successor.person)
    line.refresh_from_db()
    assert line.line_owner == successor.person
    rows = [
        *Staffing.history.filter(request_id=request_id),
        *Maintenance.history.filter(request_id=request_id),
    ]
    assert len(rows) == 3
    reason = f"Överlämnat från {cast.leader.person}: {WHY}"
    assert {row.history_change_reason for row in rows} == {reason}
    assert {row.actor_label for row in rows} == {cast.supporter.get_full_name()}


def test_the_receipt_says_what_was_done(
    cast: Cast, successor: User, line: Maintenance, client: Client
) -> None:
    request_id = hand(cast.leader.person, cast.supporter, successor.person)
    receipt = receipt_of(cast.leader.person, request_id)
    assert receipt is not None
    assert receipt.reason == WHY
    assert [(row.what, row.successor) for row in receipt.rows] == [
        ("processledare", successor.person),
        ("ansvarig i linjen", successor.person),
    ]
    client.force_login(successor)
    url = reverse("handover_receipt", args=[cast.leader.person_id, request_id])
    page = client.get(url).content.decode()
    assert WHY in page
    assert "processledare".capitalize() in page
    other = reverse("handover_receipt", args=[cast.supporter.person_id, request_id])
    assert client.get(other).status_code == 404
    file = b"".join(client.get(f"{url}?format=csv").streaming_content).decode()
    assert str(successor.person) in file


def test_the_successor_is_told_once_with_the_way_to_the_receipt(
    cast: Cast, successor: User, line: Maintenance
) -> None:
    request_id = hand(cast.leader.person, cast.supporter, successor.person)
    notice = Notice.objects.get(user=successor, kind="handed_over")
    assert str(request_id) in notice.address
    assert "processledare" in notice.text
    assert "ansvarig i linjen" in notice.text


# who may


def test_oneself_the_supporter_of_the_region_and_the_administrator_may_hand_over(
    cast: Cast,
) -> None:
    leader = cast.leader.person
    assert can_hand_over(cast.leader, leader)
    assert can_hand_over(cast.supporter, leader)
    assert can_hand_over(cast.administrator, leader)


@pytest.mark.parametrize("part", ["supporter_halland", "economist", "editor", "auditor", "nobody"])
def test_nobody_else_may(cast: Cast, part: str) -> None:
    leader, user = cast.leader.person, getattr(cast, part)
    assert not can_hand_over(user, leader)
    row = Staffing.objects.get(person=leader)
    with pytest.raises(Forbidden):
        hand_over(
            leader,
            choices=[Choice(f"bemanning-{row.pk}", PersonFactory(), 1)],
            last_day=dates.today(),
            by=user,
            reason=WHY,
        )
    row.refresh_from_db()
    assert row.valid_to is None


def test_a_supporter_hands_over_only_what_is_in_the_own_region(cast: Cast, successor: User) -> None:
    with acting_as(None, reason="Prov"):
        StaffingFactory(implementation=cast.stroke_halland, person=cast.leader.person)
    held = {duty.where: duty for duty in duties.held_by(cast.leader.person, cast.supporter)}
    assert held[str(cast.stroke)].may
    elsewhere = held[str(cast.stroke_halland)]
    assert not elsewhere.may
    assert elsewhere.may.reason
    with pytest.raises(Forbidden):
        hand(cast.leader.person, cast.supporter, successor.person, duties.STAFFING)
    assert not Staffing.objects.filter(person=successor.person).exists()


def test_an_expert_may_not_give_the_own_part_to_somebody_else(cast: Cast, successor: User) -> None:
    with acting_as(None, reason="Prov"):
        StaffingFactory(
            implementation=cast.stroke, person=cast.member.person, role="medical_expert"
        )
    (own,) = [d for d in duties.held_by(cast.member.person, cast.member) if d.kind == "bemanning"]
    assert not own.may
    with pytest.raises(Forbidden):
        hand(cast.member.person, cast.member, successor.person, duties.STAFFING)


def test_nobody_hands_a_duty_over_to_oneself(cast: Cast) -> None:
    with pytest.raises(Refused) as refused:
        hand(cast.leader.person, cast.supporter, cast.supporter.person, duties.STAFFING)
    assert refused.value.field == f"bemanning-{Staffing.objects.get(person=cast.leader.person).pk}"
    assert Staffing.objects.get(person=cast.leader.person).valid_to is None


def test_only_a_register_administrator_gives_the_roles(cast: Cast, successor: User) -> None:
    held = duties.held_by(cast.supporter.person, cast.supporter)
    (role,) = [duty for duty in held if duty.kind == duties.ROLE]
    assert not role.may
    assert "Registeransvarig behöver ge rollen" in role.may.reason
    hand(cast.supporter.person, cast.administrator, successor.person, last_day=dates.today())
    old = Appointment.objects.get(person=cast.supporter.person)
    new = Appointment.objects.get(person=successor.person)
    assert old.valid_to == dates.today()
    assert (new.role, new.scope, new.valid_from) == (
        "process_supporter",
        old.scope,
        dates.today() + ONE_DAY,
    )
    assert new.given_by == cast.administrator.person


def test_a_register_administrator_gives_away_no_own_role(cast: Cast, successor: User) -> None:
    held = duties.held_by(cast.administrator.person, cast.administrator)
    assert [bool(duty.may) for duty in held] == [False]
    with pytest.raises(Forbidden):
        hand(
            cast.administrator.person,
            cast.administrator,
            successor.person,
            duties.ROLE,
        )


def test_a_role_of_decisions_waits_for_a_second_person(cast: Cast, successor: User) -> None:
    request_id = hand(cast.director.person, cast.administrator, successor.person)
    assert Appointment.objects.get(person=successor.person).status == "proposed"
    receipt = receipt_of(cast.director.person, request_id)
    assert receipt is not None
    assert "bekräftat" in receipt.rows[0].note


# all or nothing


def test_one_duty_that_is_refused_leaves_all_of_them(
    cast: Cast, successor: User, line: Maintenance
) -> None:
    with acting_as(None, reason="Prov"):
        StaffingFactory(implementation=cast.stroke, person=successor.person)  # leads already
    with pytest.raises(Refused) as refused:
        hand(cast.leader.person, cast.supporter, successor.person)
    assert "har redan den rollen" in refused.value.reason
    line.refresh_from_db()
    assert line.line_owner == cast.leader.person
    assert Staffing.objects.get(person=cast.leader.person).valid_to is None
    assert not Notice.objects.filter(kind="handed_over").exists()


def test_a_page_that_is_no_longer_true_hands_over_nothing(cast: Cast, successor: User) -> None:
    picked = chosen(cast.leader.person, cast.supporter, successor.person, version=7)
    with pytest.raises(Refused, match="hann ändra"):
        hand_over(
            cast.leader.person,
            choices=picked,
            last_day=dates.today(),
            by=cast.supporter,
            reason=WHY,
        )
    assert Staffing.objects.count() == 1


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"last_day": date(2020, 1, 1)}, "last_day"),
        ({"reason": "  "}, "reason"),
        ({"choices": []}, "successor"),
    ],
)
def test_what_makes_no_sense_is_refused_at_its_field(
    cast: Cast, successor: User, facts: dict[str, Any], field: str
) -> None:
    given = {
        "choices": chosen(cast.leader.person, cast.supporter, successor.person),
        "last_day": dates.today(),
        "reason": WHY,
    }
    with pytest.raises(Refused) as refused:
        hand_over(cast.leader.person, by=cast.supporter, **(given | facts))
    assert refused.value.field == field


def test_what_begins_after_the_last_day_is_not_handed_over(cast: Cast, successor: User) -> None:
    with acting_as(None, reason="Prov"):
        StaffingFactory(
            implementation=cast.stroke, person=cast.member.person, valid_from=date(2099, 1, 1)
        )
    with pytest.raises(Refused, match="Börjar först"):
        hand(cast.member.person, cast.supporter, successor.person, duties.STAFFING)


# the pages


# two at once
