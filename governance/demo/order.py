"""How the council came to work in the system: its order, its seats, its delegations, its units."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from django.contrib.auth.hashers import make_password

from governance.actions.delegations import confirm_delegation, propose_delegation
from governance.actions.ordering import change_from
from governance.demo.scene import (
    ADMINISTRATOR,
    ALL,
    CHAIR,
    COOPTED,
    DEPUTY,
    DEVELOPMENT,
    DIRECTOR,
    MEMBER,
    MEMBERS,
    REGION,
    SECRETARY,
    act,
    council,
    introduction,
    person,
)
from governance.models import DecisionKind, DelegateRole, Delegation, setting_of
from regions.actions import add_membership, add_person, add_unit
from regions.models import MembershipRole, Person, Region, Unit, UnitKind
from vardforlopp.accounts.actions import give_appointment, open_account
from vardforlopp.accounts.demo import DOMAIN
from vardforlopp.accounts.models import User
from vardforlopp.common.records import change
from vardforlopp.pathways.models import Staffing, StaffingRole

Facts = dict[str, Any]
BEGAN, SEATED = date(2020, 10, 19), date(2020, 10, 1)
DELEGATED = date(2020, 10, 21)
ADMINISTRATION = "Hälso- och sjukvårdsförvaltningen"
CLINICS = {  # what receives grants, by a short name of its own
    "rheumatology": "Reumatologkliniken",
    "neurology": "Neuro- och rehabiliteringskliniken",
    "psychiatry": "Psykiatrins öppenvård",
    "emergency": "Akutkliniken",
    "primary": "Primärvårdens utvecklingsenhet",
}
SEATS = (
    (CHAIR, MembershipRole.CHAIR, "Hälso- och sjukvårdsförvaltningen"),
    (DEPUTY, MembershipRole.DEPUTY, "Närsjukvården"),
    (MEMBER, MembershipRole.MEMBER, "Medicin och rehabilitering"),
    (COOPTED, MembershipRole.CO_OPTED, "Länets kommuner, ledamot i NSK-S"),
    (SECRETARY, MembershipRole.SECRETARY, "Enheten för kunskapsstyrning"),
)
CAP, DIRECTORS_CAP = Decimal("300000.00"), Decimal("1000000.00")
BOARD_SAID: Facts = {
    "decided_by": "Hälso- och sjukvårdsnämnden",
    "decided_on": date(2020, 10, 14),
    "reference": "HSN 2020-10-14 § 98",
}
DIRECTOR_SAID: Facts = {
    "decided_by": "Hälso- och sjukvårdsdirektören",
    "decided_on": DELEGATED,
    "reference": "HSF 2020-1187",
}


def tell() -> None:
    """The council opens its books in October 2020."""
    _accounts()
    _seats()
    _works_here()
    for kind in DecisionKind:
        _delegations(kind)


def _works_here() -> None:
    """The register administrator opens it, and the secretary names the administration."""
    act(ADMINISTRATOR, BEGAN, lambda by: change(council(), by=by, works_here=True))
    region = Region.objects.get(slug=REGION)
    since = {"region": region, "valid_from": date(2020, 1, 1)}
    kinds = UnitKind.ADMINISTRATION, UnitKind.CLINIC
    top = act(ADMINISTRATOR, BEGAN, add_unit, name=ADMINISTRATION, kind=kinds[0], **since)
    for name in CLINICS.values():
        act(ADMINISTRATOR, BEGAN, add_unit, name=name, kind=kinds[1], parent=top, **since)
    setting = setting_of(council())
    act(SECRETARY, BEGAN, change_from, setting, valid_from=BEGAN, administration=top)


def unit(short: str) -> Unit:
    """One of the clinics that receive grants."""
    return Unit.objects.get(region__slug=REGION, name=CLINICS[short])


def _accounts() -> None:
    """The members and process leaders who act in the story without being in its list."""
    for local, (name, _) in MEMBERS.items():
        facts = {"name": name, "title": "ledamot", "organisation": "Region Örebro län"}
        someone = act(ADMINISTRATOR, SEATED, add_person, **facts)
        _account(local, someone)
        place = {"role": "member", "place": council(), "valid_from": SEATED}
        act(ADMINISTRATOR, SEATED, give_appointment, person=someone, **place)
    for version in ALL:
        rows = Staffing.objects.filter(
            implementation=introduction(version), role=StaffingRole.LEADER
        )
        someone = rows.latest("pk").person
        if not User.objects.filter(person=someone).exists():
            _account(f"processledare.{version}", someone)


def _account(local: str, someone: Person) -> None:
    """Open, so that it can act, and without a password that fits."""
    email, shut = f"{local}@{DOMAIN}", make_password(None)
    act(ADMINISTRATOR, SEATED, open_account, person=someone, email=email, hashed=shut)


def _seats() -> None:
    rest = [(local, MembershipRole.MEMBER, of) for local, (_, of) in MEMBERS.items()]
    for local, role, represents in (*SEATS, *rest):
        votes = role not in (MembershipRole.CO_OPTED, MembershipRole.SECRETARY)
        seat = {"body": council(), "role": role, "represents": represents, "votes": votes}
        someone = person(local)
        act(ADMINISTRATOR, SEATED, add_membership, person=someone, valid_from=SEATED, **seat)


def _delegations(kind: str) -> None:
    """The board's to the director, who passes it on to the chair and to the deputy."""
    grant = kind == DecisionKind.GRANT
    boards: Facts = BOARD_SAID | ({"cap": DIRECTORS_CAP} if grant else {})
    directors: Facts = DIRECTOR_SAID | ({"cap": CAP} if grant else {})
    top = _line(kind, DelegateRole.DIRECTOR, DEVELOPMENT, may_pass_on=True, **boards)
    for role in (DelegateRole.CHAIR, DelegateRole.DEPUTY):
        _line(kind, role, DIRECTOR, parent=top, **directors)


def _line(kind: str, role: str, confirmed_by: str, **facts: Any) -> Delegation:
    """Laid up by the secretary, and confirmed by somebody else."""
    given = {"kind": kind, "role": role, "valid_from": DELEGATED, **facts}
    made = act(SECRETARY, DELEGATED, propose_delegation, council(), **given)
    return act(confirmed_by, DELEGATED, confirm_delegation, made)
