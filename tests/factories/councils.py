"""Two councils with something of each kind, for the tables that visit every page."""

from __future__ import annotations

from typing import Any

from governance.models import CouncilSetting, Matter, MatterStatus
from tests.cast import Cast
from tests.factories.governance import CouncilSettingFactory, MatterFactory, working_council
from tests.factories.regions import BodyFactory


def furnish_councils(cast: Cast, made: dict[str, Any]) -> None:
    """RMK in Örebro with a matter that is prepared; a council in Skåne with a decided one."""
    working_council(cast.council)
    made["matter"] = MatterFactory(council=cast.council, implementation=cast.stroke_orebro)
    made["other_council"] = BodyFactory(regional=True, region=cast.skane, short_name="PER")
    CouncilSettingFactory(body=made["other_council"])
    made["other_matter"] = decided(
        MatterFactory(council=made["other_council"], implementation=cast.stroke)
    )


def decided(matter: Matter) -> Matter:
    """As if the council had had it and somebody had decided."""
    return placed(matter, MatterStatus.DECIDED)


def placed(matter: Matter, status: str) -> Matter:
    """A matter at a place of its way, however it came there."""
    Matter.objects.filter(pk=matter.pk).update(status=status)
    matter.refresh_from_db()
    return matter


def more_matters(cast: Cast) -> None:
    """One more of what stands in the lists of the council."""
    if not CouncilSetting.objects.filter(body=cast.council).exists():
        working_council(cast.council)
    MatterFactory(council=cast.council, kind="other")
    CouncilSettingFactory()
