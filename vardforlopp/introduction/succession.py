"""A new national version (R12): what it replaces in a region, what differs, what can be taken."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from regions.models import Unit
from vardforlopp.common import dates
from vardforlopp.common.answer import Answer
from vardforlopp.common.wording import all_of, counted
from vardforlopp.introduction.models import (
    CarryOver,
    CriterionAnswer,
    GapItem,
    GuidingAnswer,
    UnitStatus,
    VersionDocument,
)
from vardforlopp.introduction.permissions import can_prepare, can_read_drafts
from vardforlopp.pathways.addresses import address
from vardforlopp.pathways.models import Implementation, PathwayOwner, PathwayVersion

SEVERAL = "; "


def predecessor(new: Implementation) -> Implementation | None:
    """The introduction of the version that `new` is to replace in its region."""
    found = Implementation.objects.filter(region=new.region_id)
    if new.replaces_id:
        found = found.filter(pk=new.replaces_id)
    elif new.pathway_version.replaces_id:
        found = found.filter(pathway_version=new.pathway_version.replaces_id)
    else:
        return None
    return found.select_related("region", "pathway_version__pathway").first()


def successor(old: Implementation) -> Implementation | None:
    """The introduction of the version that replaces that of `old` in its region."""
    found = Implementation.objects.filter(
        region=old.region_id, pathway_version__replaces=old.pathway_version_id
    )
    return found.select_related("region", "pathway_version__pathway").order_by("-pk").first()


def carried(new: Implementation) -> CarryOver | None:
    """What `new` has taken over, when it has."""
    rows = CarryOver.objects.filter(implementation=new)
    return rows.select_related(
        "author", "implementation__region", "implementation__pathway_version"
    ).first()


@dataclass(frozen=True)
class Around:
    """The versions before and after one introduction, with what may be done about it."""

    older: Implementation | None
    newer: Implementation | None
    record: CarryOver | None  # of the newer of the two
    answer: Answer
    url: str  # of the page where it is taken over


def around(user: Any, implementation: Implementation) -> Around | None:
    """The versions around an introduction; None when there are none."""
    older, newer = predecessor(implementation), successor(implementation)
    if older is None and newer is None:
        return None
    to = newer or implementation
    return Around(older, newer, carried(to), can_prepare(user, to), address(to, "carry_over"))


@dataclass(frozen=True)
class Difference:
    """A fact of the two versions side by side."""

    label: str
    before: str
    after: str

    @property
    def differs(self) -> bool:
        return self.before != self.after


def differences(old: PathwayVersion, new: PathwayVersion) -> list[Difference]:
    """Titles, days, borders, owners, documents and criteria of two versions."""
    one, two = _facts(old), _facts(new)
    return [
        Difference(label, one.get(label, ""), two.get(label, ""))
        for label in [*one, *(label for label in two if label not in one)]
        if one.get(label) or two.get(label)
    ]


def _facts(version: PathwayVersion) -> dict[str, str]:
    owners = PathwayOwner.objects.in_force().filter(pathway=version.pathway_id)
    papers = VersionDocument.objects.in_force().filter(version_of_pathway=version)
    criteria = CriterionAnswer.objects.filter(version_of_pathway=version)
    return {
        "Titel": version.title,
        "Version": version.version_label,
        "Fastställt av SKS": str(version.approved or ""),
        "Börjar vid": version.starts_at,
        "Slutar vid": version.ends_at,
        "Berör kommunal vård": "ja" if version.concerns_municipal_care else "nej",
        "Ansvarigt programområde": SEVERAL.join(
            str(row.body) for row in owners.select_related("body")
        ),
        "Underlag": SEVERAL.join(str(row) for row in papers),
    } | {
        f"Kriterium {row.criterion.code}": f"{'uppfyllt' if row.is_met else 'inte uppfyllt'}: "
        f"{row.text}"
        for row in criteria.select_related("criterion").order_by("criterion__order")
    }


def answers_of(user: Any, old: Implementation) -> QuerySet[GuidingAnswer]:
    """The answers that the user may read and take over."""
    rows = GuidingAnswer.objects.visible_to(user).filter(implementation=old)
    return rows.select_related("question").order_by("question__order")


def gap_items_of(user: Any, old: Implementation) -> QuerySet[GapItem]:
    """The rows of the gap analysis that the user may read and take over."""
    rows = GapItem.objects.visible_to(user).filter(implementation=old)
    return rows.select_related("unit").order_by("pk")


def statuses_of(old: Implementation) -> QuerySet[UnitStatus]:
    """What the units that are still there have answered."""
    rows = UnitStatus.objects.filter(implementation=old, unit__in=Unit.objects.in_force())
    return rows.select_related("unit").order_by("unit__sort_key", "unit")


def answers_left(user: Any, old: Implementation, new: Implementation) -> QuerySet[GuidingAnswer]:
    """Those to questions that nobody has written on in the new introduction."""
    there = GuidingAnswer.objects.filter(implementation=new).values("question")
    return answers_of(user, old).exclude(question__in=there)


def gap_items_left(user: Any, old: Implementation, new: Implementation) -> QuerySet[GapItem]:
    """Those nobody has fetched to the new introduction."""
    there = GapItem.objects.filter(implementation=new, based_on=OuterRef("pk"))
    return gap_items_of(user, old).filter(~Exists(there))


def statuses_left(old: Implementation, new: Implementation) -> QuerySet[UnitStatus]:
    """Those of units that have no state in the new introduction."""
    there = UnitStatus.objects.filter(implementation=new).values("unit")
    return statuses_of(old).exclude(unit__in=there)


@dataclass(frozen=True)
class Taken:
    """How much of what was taken over somebody may read; drafts are counted for nobody else."""

    answers: int
    gap_items: int
    units: int
    kept: int
    is_all: bool


def taken(record: CarryOver, user: Any) -> Taken:
    """What was taken over, as far as the user may read it."""
    if can_read_drafts(user, record.implementation):
        return Taken(record.answers, record.gap_items, record.units, record.kept, is_all=True)
    from_there = {
        "implementation": record.implementation_id,
        "based_on__implementation": record.taken_from_id,
    }
    answers = GuidingAnswer.objects.visible_to(user).filter(**from_there).count()
    gap_items = GapItem.objects.visible_to(user).filter(**from_there).count()
    return Taken(answers, gap_items, record.units, 0, is_all=False)


def where(record: CarryOver, seen: Taken) -> list[tuple[str, str]]:
    """The tabs where what was taken over stands, as (label, address)."""
    tabs = (
        (seen.answers, "Svaren", "answers"),
        (seen.gap_items, "Raderna i gapanalysen", "gap_analysis"),
        (seen.units, "Enheterna", "unit_statuses"),
    )
    return [(label, address(record.implementation, name)) for count, label, name in tabs if count]


def told(record: CarryOver, seen: Taken) -> str:
    """What was taken over, as a sentence."""
    parts = (
        (seen.answers, "svar", "svar"),
        (seen.gap_items, "rad i gapanalysen", "rader i gapanalysen"),
        (seen.units, "enhet", "enheter"),
    )
    nothing = "bara kopplingen" if seen.is_all else "från förra versionen"
    what = all_of(counted(*part) for part in parts if part[0]) or nothing
    kept = counted(seen.kept, "fanns redan och är orörd", "fanns redan och är orörda")
    left = f" {kept}." if seen.kept else ""
    return f"{record.author} tog {dates.swedish_date(record.created_at)} över {what}.{left}"
