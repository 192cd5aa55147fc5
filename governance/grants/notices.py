"""Whom a grant or a reversal is told: those who follow the region's grants."""

from __future__ import annotations

from typing import Any

from governance.models import GrantReversal, TransitionGrant
from vardforlopp.accounts.models import Notice, User
from vardforlopp.accounts.models.notice import Rhythm
from vardforlopp.accounts.notices import NoticeKind, tell
from vardforlopp.accounts.rights import holders
from vardforlopp.common.money import sek


def _still_follows(user: User, notice: Notice) -> bool:
    """The reader still follows the grants of the region."""
    grants = TransitionGrant.objects.select_related("decision__council__region")
    found = grants.filter(pk=notice.object_id).first()
    return found is not None and bool(user.may("follow_grants", found.decision.council.region))


GRANT = NoticeKind(
    "transition_grant",
    "Ett omställningsbidrag i min region har beslutats eller återförts",
    "Du får det här därför att du följer regionens omställningsbidrag.",
    Rhythm.NOW,
    still=_still_follows,
)
KINDS = (GRANT,)


def tell_of_grant(grant: TransitionGrant, *, by: Any) -> None:
    """A grant has been decided."""
    days = f"{grant.starts_on:%Y-%m-%d}–{grant.ends_on:%Y-%m-%d}"
    said = f"{grant.decision}: {sek(grant.amount)} till {grant.receiver}, {days}. {grant.purpose}"
    _tell(grant, said, "", by)


def tell_of_reversal(row: GrantReversal, *, by: Any) -> None:
    """A part of a grant, or all of it, has been taken back."""
    said = f"{row.grant.decision}: {sek(row.amount)} av bidraget är återfört. {row.reason}"
    _tell(row.grant, said, str(row.pk), by)


def _tell(grant: TransitionGrant, said: str, dedupe: str, by: Any) -> None:
    people = holders("follow_grants", grant.decision.council.region).order_by().values("person")
    tell(
        User.objects.filter(person__in=people),
        GRANT,
        grant,
        said,
        address=grant.get_absolute_url(),
        dedupe=dedupe,
        by=by,
        about=str(grant.pathway_version),
    )
