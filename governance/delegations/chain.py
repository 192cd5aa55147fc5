"""What a delegation must keep within: the one it rests on, all the way up (KL 7:5-6)."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import Q

from governance.models import DelegateRole, Delegation, DelegationStatus
from vardforlopp.common.answer import Refused, demand_none
from vardforlopp.common.dates import swedish_date
from vardforlopp.common.money import sek


def demand_within(row: Delegation, *, is_to_count: bool = False) -> None:
    """Raises Refused, at the field, for everything in which it goes outside what it rests on.

    `is_to_count` when it is to be confirmed: then what it rests on is confirmed already.
    """
    demand_none(_about_roles(row))
    if row.parent is not None:
        demand_none([*_outside(row, row.parent), *_about_days(row, row.parent, is_to_count)])


def demand_alone(row: Delegation) -> None:
    """Raises Refused when the part already decides the same on some of the days."""
    same = Delegation.objects.filter(
        council=row.council_id, kind=row.kind, role=row.role, status=DelegationStatus.CONFIRMED
    )
    not_over = Q(valid_to=None) | Q(valid_to__gte=row.valid_from)
    begun = Q() if row.valid_to is None else Q(valid_from__lte=row.valid_to)
    if same.filter(not_over & begun).exclude(pk=row.pk).exists():
        raise Refused(
            f"{str(row.get_role_display()).capitalize()} har redan en delegation för "
            "ärendegruppen under den tiden. Avsluta den först."
        )


def _about_roles(row: Delegation) -> Iterator[Refused]:
    if row.role == DelegateRole.DIRECTOR and row.parent is not None:
        yield Refused("Direktören har sin delegation direkt av nämnden.", field="parent")
    if row.may_pass_on and row.role != DelegateRole.DIRECTOR:
        yield Refused(
            "Bara förvaltningschefen kan få föra en delegation vidare (kommunallagen 7 kap. 6 §).",
            field="may_pass_on",
        )


def _outside(row: Delegation, above: Delegation) -> Iterator[Refused]:
    """Another council or kind, or more than there is to pass on."""
    name = f"delegationen till {above.get_role_display()}"
    if (above.council_id, above.kind) != (row.council_id, row.kind):
        yield Refused(
            "Delegationen den vilar på gäller ett annat råd eller en annan ärendegrupp.",
            field="parent",
        )
    if not above.may_pass_on:
        yield Refused(f"{name.capitalize()} får inte föras vidare.", field="parent")
    if above.requires_recommendation and not row.requires_recommendation:
        yield Refused(
            f"I {name} krävs rådets rekommendation, alltså också här.",
            field="requires_recommendation",
        )
    for field in ("amount_limit", "cap"):
        theirs, mine = getattr(above, field), getattr(row, field)
        if theirs is not None and (mine is None or mine > theirs):
            yield Refused(f"Högst {sek(theirs)}, som i {name}.", field=field)


def _about_days(row: Delegation, above: Delegation, is_to_count: bool) -> Iterator[Refused]:
    """It holds on no day that the one above does not."""
    name = f"Delegationen till {above.get_role_display()}"
    if above.status == DelegationStatus.DECLINED:
        yield Refused(f"{name} är avböjd.", field="parent")
    if is_to_count and not above.is_confirmed:
        yield Refused(f"{name}, som den vilar på, är inte bekräftad än.", field="parent")
    if row.valid_from < above.valid_from:
        first = swedish_date(above.valid_from)
        yield Refused(f"{name} gäller först från och med {first}.", field="valid_from")
    if above.valid_to is not None and (row.valid_to is None or row.valid_to > above.valid_to):
        last = swedish_date(above.valid_to)
        yield Refused(f"{name} gäller bara till och med {last}.", field="valid_to")
