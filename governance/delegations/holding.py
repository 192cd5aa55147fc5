"""Who may decide what on a day: the part a person has then, and the delegation all the way up."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Q

from governance.delegations.parts import Parts
from governance.models import DecisionKind, DelegateRole, Delegation, DelegationStatus
from regions.models import Body, BodyKind, Person
from vardforlopp.accounts.models import Appointment
from vardforlopp.common.answer import YES, Answer, no
from vardforlopp.common.dates import swedish_date
from vardforlopp.common.money import sek
from vardforlopp.common.wording import one_of
from vardforlopp.pathways.models import Implementation, Staffing, StaffingRole

ORDER = list(DelegateRole)  # of several lines the council's own chair is named before the rest
DEPTH = "parent__parent"  # board ← director ← delegate: the law has no longer chain (KL 7:6)


def delegation_for(
    person: Person,
    council: Body,
    kind: str,
    on: date,
    *,
    implementation: Implementation | None = None,
    amount: Decimal | None = None,
) -> tuple[Delegation | None, Answer]:
    """The delegation the person decides on that day, and yes; or None, and why not.

    `amount` is SEK of one decision. Caps and budgets over several are asked for elsewhere.
    """
    rows = lines_of(council, kind)
    return nearest_line(rows, Parts(person, on), council, kind, implementation, amount)


def lines_of(council: Body, kind: str) -> list[Delegation]:
    """Every delegation of the kind in the council, with what it rests on."""
    return list(Delegation.objects.filter(council=council, kind=kind).select_related(DEPTH))


def nearest_line(
    rows: Iterable[Delegation],
    parts: Parts,
    council: Body,
    kind: str,
    implementation: Implementation | None = None,
    amount: Decimal | None = None,
) -> tuple[Delegation | None, Answer]:
    """As `delegation_for`, with the lines and the parts in hand: for many matters at once."""
    roles = parts.roles(council, implementation)
    mine = sorted((row for row in rows if row.role in roles), key=_nearest(parts.on))
    if not mine:
        return None, _nothing_for(parts.person, kind, rows)
    found = [(row, holding(row, parts.on) & _covers(row, amount)) for row in mine]
    for row, answer in found:
        if answer:
            return row, answer
    return None, found[0][1]


def may_use(
    delegation: Delegation, person: Person, on: date, implementation: Implementation | None = None
) -> Answer:
    """Whether the person has the part the delegation names that day, and it counts."""
    roles = Parts(person, on).roles(delegation.council, implementation)
    if delegation.role not in roles:
        return no(f"{person} är inte {delegation.get_role_display()} {swedish_date(on)}.")
    return holding(delegation, on)


def holding(delegation: Delegation, on: date) -> Answer:
    """Whether the delegation and every one it rests on counts that day."""
    answer = _counts(delegation, on)
    for above in chain_of(delegation)[1:]:
        answer &= _counts(above, on)
        if not above.may_pass_on:
            answer &= no(f"Delegationen till {above.get_role_display()} får inte föras vidare.")
    return answer


def chain_of(delegation: Delegation) -> list[Delegation]:
    """The delegation and those it rests on, up to the board's own."""
    found, above = [delegation], delegation.parent
    while above is not None and above not in found:
        found.append(above)
        above = above.parent
    return found


def limit_of(delegation: Delegation) -> Decimal | None:
    """The most SEK one decision may be of: the lowest limit on the way up; None without any."""
    limits = [row.amount_limit for row in chain_of(delegation) if row.amount_limit is not None]
    return min(limits, default=None)


def cap_of(delegation: Delegation) -> Decimal | None:
    """The most SEK per care pathway and year: the lowest cap on the way up; None without any."""
    return min((row.cap for row in chain_of(delegation) if row.cap is not None), default=None)


def is_the_delegate(person: Person, delegation: Delegation, on: date) -> bool:
    """Whether the person has the part that the delegation names, in the council or its region."""
    council, role = delegation.council, delegation.role
    if role == DelegateRole.PROCESS_LEADER:
        led = Staffing.objects.in_force(on).filter(person=person, role=StaffingRole.LEADER)
        return led.filter(implementation__region=council.region_id).exists()
    if role == DelegateRole.LPO_CHAIR:
        areas = Q(scope__body__kind=BodyKind.LPO, scope__body__region=council.region_id)
        held = Appointment.objects.in_force(on).filter(areas, person=person, role="chair")
        return held.exists()
    return role in Parts(person, on).roles(council)


def _nearest(on: date) -> Any:
    """Those that count, then those that wait; within them the chair's and the latest first."""

    def key(row: Delegation) -> tuple[bool, bool, int, int]:
        return (
            row.status != DelegationStatus.CONFIRMED,
            not row.holds_on(on),
            ORDER.index(DelegateRole(row.role)) if row.role != DelegateRole.CHAIR else -1,
            -row.valid_from.toordinal(),
        )

    return key


def _counts(row: Delegation, on: date) -> Answer:
    """Whether one line, whatever is above it, is confirmed and holds that day."""
    name = f"Delegationen till {row.get_role_display()}"
    if row.status == DelegationStatus.PROPOSED:
        return no(f"{name} väntar på bekräftelse.")
    if row.status == DelegationStatus.DECLINED:
        return no(f"{name} är avböjd.")
    if on < row.valid_from:
        return no(f"{name} gäller först från och med {swedish_date(row.valid_from)}.")
    if row.valid_to is not None and row.valid_to < on:
        return no(f"{name} gällde bara till och med {swedish_date(row.valid_to)}.")
    return YES


def _covers(row: Delegation, amount: Decimal | None) -> Answer:
    limit = limit_of(row)
    if amount is None or limit is None or amount <= limit:
        return YES
    return no(
        f"Beloppet {sek(amount)} är över gränsen i delegationen till {row.get_role_display()}, "
        f"{sek(limit)} per beslut."
    )


def _nothing_for(person: Person, kind: str, rows: Iterable[Delegation]) -> Answer:
    """Why nothing is delegated to the person: to whom it is, if to anybody."""
    what = DecisionKind(kind).label
    confirmed = [row for row in rows if row.is_confirmed]
    if not confirmed:
        return no(f"Ingen delegation om {what} gäller i rådet.")
    roles = sorted({row.get_role_display() for row in confirmed})
    return no(f"Beslut om {what} är delegerade till {one_of(roles)}. {person} är inte det.")
