"""Two councils with something of each kind, for the tables that visit every page."""

from __future__ import annotations

from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from governance.matters.jav import declare_conflict
from governance.models import (
    CouncilSetting,
    EscalationStage,
    Matter,
    MatterDocument,
    MatterStatus,
)
from regions.models import Body
from tests.cast import Cast
from tests.factories.governance import CouncilSettingFactory, MatterFactory, working_council
from tests.factories.regions import BodyFactory
from vardforlopp.common import dates, documents


def furnish_councils(cast: Cast, made: dict[str, Any]) -> None:
    """RMK in Örebro with a matter that is prepared; a council in Skåne with a decided one."""
    made["council_setting"] = working_council(cast.council)
    made["matter"] = MatterFactory(council=cast.council, implementation=cast.stroke_orebro)
    made["other_council"] = BodyFactory(regional=True, region=cast.skane, short_name="PER")
    made["other_council_setting"] = CouncilSettingFactory(body=made["other_council"])
    for key, council in (("", cast.council), ("other_", made["other_council"])):
        made[f"{key}stage"] = _director(council)
    made["matter_paper"] = _paper(cast, made["matter"])
    made["conflict"] = declare_conflict(made["matter"], by=cast.member, reason="Närstående.")
    made["other_matter"] = decided(
        MatterFactory(council=made["other_council"], implementation=cast.stroke)
    )


def _director(council: Body) -> EscalationStage:
    """The instance that matters of the council are taken to."""
    stage = EscalationStage(
        council=council, order=90, name="Direktören", is_director=True, decides=True
    )
    stage.save()
    return stage


def _paper(cast: Cast, matter: Matter) -> MatterDocument:
    """A draft in a matter."""
    upload = SimpleUploadedFile("underlag.txt", b"Underlag", "text/plain")
    document = documents.store(upload, by=cast.secretary)
    row = MatterDocument(matter=matter, document=document, title="Underlag", dated_on=dates.today())
    row.save()
    return row


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
    decided(MatterFactory(council=cast.council, kind="other"))
    CouncilSettingFactory(body=BodyFactory(regional=True, region=cast.orebro))
