"""Handing over duties: who may whose, all or nothing, once, and what is left to read afterwards."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse

from regions.models import Person
from tests.cast import Cast, make_cast, make_user
from tests.factories.pathways import StaffingFactory
from tests.factories.regions import PersonFactory
from tests.races import Meeting, race
from vardforlopp.accounts import actions as accounts
from vardforlopp.accounts.models import Appointment, Notice, User
from vardforlopp.common import dates
from vardforlopp.common.acting import acting_as
from vardforlopp.common.answer import Forbidden, Refused
from vardforlopp.introduction import duties
from vardforlopp.introduction.actions import handover as handing
from vardforlopp.introduction.actions.handover import Choice, hand_over
from vardforlopp.introduction.models import GapItem, Maintenance
from vardforlopp.introduction.permissions import can_hand_over
from vardforlopp.introduction.receipts import receipt_of
from vardforlopp.pathways.actions import people as staffing_verbs
from vardforlopp.pathways.models import Staffing
from vardforlopp.pathways.permissions import can_log_status

ONE_DAY = timedelta(days=1)
WHY = "Byter arbete"


def fresh(user: User) -> User:
    """The account as the next request would fetch it."""
    return User.objects.select_related("person").get(pk=user.pk)


def chosen(
    person: Person, by: User, successor: Person, *kinds: str, version: int | None = None
) -> list[Choice]:
    """Everything of the kinds (or all that may be handed over) to one successor."""
    held = duties.held_by(person, by)
    wanted = [duty for duty in held if (duty.kind in kinds if kinds else duty.may)]
    return [Choice(duty.key, successor, version or duty.row.version) for duty in wanted]


def hand(
    person: Person, by: User, successor: Person, *kinds: str, last_day: date | None = None
) -> UUID:
    day = last_day or dates.today()
    picked = chosen(person, by, successor, *kinds)
    return hand_over(person, choices=picked, last_day=day, by=by, reason=WHY)


@pytest.fixture
def line(cast: Cast) -> Maintenance:
    """The leader of stroke in Skåne answers for it in the line too."""
    row = Maintenance(
        implementation=cast.stroke,
        line_owner=cast.leader.person,
        position="Chef, Neurologi",
        next_review_on=date(2030, 1, 1),
    )
    with acting_as(None, reason="Prov"):
        row.full_clean()
        row.save()
    return row


@pytest.fixture
def successor(cast: Cast) -> User:
    """Somebody with an account and nothing else."""
    return cast.nobody


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


def page_of(user: User) -> str:
    return reverse("handover_person", args=[user.person_id])


def form_of(cast: Cast, client: Client, **typed: Any) -> dict[str, Any]:
    """What the page would send."""
    seen = client.get(page_of(cast.leader)).context["form"]["seen"].value()
    return {"seen": seen, "last_day": dates.today().isoformat(), "reason": WHY} | typed


def test_the_page_shows_everything_held_and_why(
    cast: Cast, supporter: Client, line: Maintenance
) -> None:
    with acting_as(None, reason="Prov"):
        GapItem(
            implementation=cast.stroke,
            current_state="x",
            desired_state="y",
            gap="z",
            action="Anställ en logoped",
            responsible=cast.leader.person.name,
        ).save()
    page = supporter.get(page_of(cast.leader)).content.decode()
    assert "Processledare sedan 1\u00a0januari\u00a02020, tillagd av Systemet" in page
    assert "Ansvarig i linjen" in page
    assert "Anställ en logoped" in page


def test_the_form_hands_over_and_leads_to_the_receipt(
    cast: Cast, supporter: Client, successor: User, line: Maintenance
) -> None:
    typed = form_of(cast, supporter, successor=successor.person_id)
    typed[f"linje-{line.pk}"] = "kvar"
    response = supporter.post(page_of(cast.leader), typed)
    assert response.status_code == 302
    page = supporter.get(response["Location"]).content.decode()
    assert "Kvar hos personen" in page
    line.refresh_from_db()
    assert line.line_owner == cast.leader.person
    assert Staffing.objects.get(person=successor.person).role == "process_leader"


@pytest.mark.parametrize(
    "typed",
    [{}, {"successor": "0"}, {"successor": "x"}, {"reason": ""}, {"last_day": "2020-13-40"}],
)
def test_bad_input_keeps_what_was_typed_and_changes_nothing(
    cast: Cast, supporter: Client, typed: dict[str, Any]
) -> None:
    response = supporter.post(page_of(cast.leader), form_of(cast, supporter) | typed)
    assert response.status_code == 422
    assert Staffing.objects.count() == 1
    if "reason" not in typed:
        assert WHY in response.content.decode()


def test_a_duty_that_came_while_the_page_was_open_is_shown_before_anything_is_done(
    cast: Cast, supporter: Client, successor: User, line: Maintenance
) -> None:
    typed = form_of(cast, supporter, successor=successor.person_id)
    with acting_as(None, reason="Prov"):
        StaffingFactory(
            implementation=cast.stroke, person=cast.leader.person, role="medical_expert"
        )
    response = supporter.post(page_of(cast.leader), typed)
    assert response.status_code == 422
    assert "hann ändra" in response.content.decode()
    assert not Staffing.objects.filter(person=successor.person).exists()
    again = typed | {"seen": response.context["form"]["seen"].value()}
    assert supporter.post(page_of(cast.leader), again).status_code == 302


def test_a_forged_field_for_a_closed_row_is_not_heard(cast: Cast, successor: User) -> None:
    client = Client()
    client.force_login(cast.supporter)
    row = Appointment.objects.get(person=cast.supporter.person)
    url = page_of(cast.supporter)
    response = client.post(
        url,
        {
            "seen": "",
            "last_day": dates.today().isoformat(),
            "reason": WHY,
            f"roll-{row.pk}": successor.person_id,
        },
    )
    assert response.status_code == 422
    assert not Appointment.objects.filter(person=successor.person).exists()


def test_successors_of_the_same_introduction_and_region_stand_first(
    cast: Cast, supporter: Client
) -> None:
    away = cast.supporter_halland.person_id
    with acting_as(None, reason="Prov"):
        near = StaffingFactory(implementation=cast.stroke, role="medical_expert").person
        here = PersonFactory(name="Åsa Åkesson", organisation=cast.skane.name)
        earlier = PersonFactory(name="Zara Ödman", organisation=cast.skane.name)
    fields = supporter.get(page_of(cast.leader)).context["form"].fields
    row = Staffing.objects.get(person=cast.leader.person)
    for name in ("successor", f"bemanning-{row.pk}"):
        groups = {
            heading: [key for key, _ in people]
            for heading, people in fields[name].choices
            if isinstance(people, list)
        }
        assert list(groups) == ["I samma införande", "Här i regionen", "Andra"]
        assert groups["I samma införande"] == [near.pk]
        own = [key for key in groups["Här i regionen"] if key in (here.pk, earlier.pk)]
        assert own == [earlier.pk, here.pk]
        assert away in groups["Andra"]
        assert cast.supporter.person_id not in [key for keys in groups.values() for key in keys]


def test_the_start_finds_a_name_however_its_letters_are_typed(
    cast: Cast, supporter: Client
) -> None:
    with acting_as(None, reason="Prov"):
        someone = StaffingFactory(
            implementation=cast.stroke, person=PersonFactory(name="Örjan Åberg")
        ).person
    page = supporter.get(reverse("handover"), {"namn": "orjan ab"}).context["page"]
    assert list(page) == [someone]


def test_the_start_lists_those_within_reach(cast: Cast, supporter: Client) -> None:
    assert cast.leader
    assert cast.supporter_halland
    page = supporter.get(reverse("handover")).content.decode()
    assert str(cast.leader.person) in page
    assert str(cast.supporter_halland.person) not in page
    narrowed = supporter.get(reverse("handover"), {"namn": "finns inte"}).content.decode()
    assert "Inga träffar" in narrowed


# two at once


@pytest.fixture
def stage(transactional_db: None) -> Cast:
    """The cast, committed, so that two connections see it."""
    cast = make_cast()
    assert cast.supporter
    assert cast.leader
    return cast


def both_hand_over(stage: Cast, monkeypatch: pytest.MonkeyPatch) -> tuple[list[Any], Meeting]:
    """Two process supporters hand the same duty to two different people."""
    second = make_user("second_supporter")
    with acting_as(None, reason="Prov"):
        accounts.give_appointment(
            person=second.person,
            role="process_supporter",
            place=stage.skane,
            valid_from=date(2020, 1, 1),
            by=None,
        )
    heirs = [make_user("first_heir").person, make_user("second_heir").person]
    row = Staffing.objects.get(person=stage.leader.person)
    meeting = Meeting()
    really = handing.can_hand_over

    def meet_and_ask(user: Any, person: Any) -> Any:
        meeting()
        return really(user, person)

    monkeypatch.setattr(handing, "can_hand_over", meet_and_ask)

    def act(user: User, heir: Person) -> Any:
        return lambda: hand_over(
            Person.objects.get(pk=stage.leader.person_id),
            choices=[Choice(f"bemanning-{row.pk}", heir, row.version)],
            last_day=dates.today(),
            by=fresh(user),
            reason=WHY,
        )

    return race(act(stage.supporter, heirs[0]), act(second, heirs[1])), meeting


@pytest.mark.django_db(transaction=True)
def test_of_two_who_hand_over_at_once_one_is_told_to_read_first(
    stage: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    results, meeting = both_hand_over(stage, monkeypatch)
    assert not meeting.met
    assert sorted(type(result).__name__ for result in results) == ["Refused", "UUID"]
    assert Staffing.objects.filter(role="process_leader").count() == 2


@pytest.mark.django_db(transaction=True)
def test_the_race_is_real_without_the_locks_there_would_be_two_successors(
    stage: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The positive control: the test above proves something only because this one holds."""

    def unlocked(obj: Any, version: int | None = None) -> Any:
        return type(obj)._base_manager.get(pk=obj.pk)

    monkeypatch.setattr(handing, "lock", unlocked)
    monkeypatch.setattr(staffing_verbs, "lock", unlocked)
    results, meeting = both_hand_over(stage, monkeypatch)
    assert meeting.met
    assert [type(result).__name__ for result in results] == ["UUID", "UUID"]
    assert Staffing.objects.filter(role="process_leader").count() == 3


def test_ones_own_account_shows_the_parts_one_has(client: Client, cast: Cast) -> None:
    client.force_login(cast.leader)
    page = client.get("/konto/").text
    assert "Processledare" in page
    assert cast.stroke.get_absolute_url() in page
    client.force_login(cast.nobody)
    assert "Du är inte bemannad i något införande." in client.get("/konto/").text
