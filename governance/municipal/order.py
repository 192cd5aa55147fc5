"""Which bodies the municipal track goes through in a county: those of the council's order."""

from __future__ import annotations

from datetime import date

from governance.models import CouncilSetting, MunicipalStart, TrackStatus, setting_of
from regions.models import Body

FIRST = {
    MunicipalStart.NETWORKS: TrackStatus.NETWORKS,
    MunicipalStart.JOINT: TrackStatus.JOINT,
    MunicipalStart.EACH: TrackStatus.ANSWERS,
}


def order_of(council: Body) -> CouncilSetting | None:
    """How the council works today; asked once for a council at hand."""
    if "_municipal_order" not in council.__dict__:
        council.__dict__["_municipal_order"] = setting_of(council)
    found: CouncilSetting | None = council.__dict__["_municipal_order"]
    return found


def keeper(council: Body) -> Body:
    """The body whose secretary keeps the track: the joint network, else the one that prepares."""
    setting = order_of(council)
    if setting is None:
        return council
    return setting.joint_network or setting.preparing_network or council


def body_of(stage: str, setting: CouncilSetting | None) -> Body | None:
    """The body of one of the steps K1–K3; None where the county has none."""
    if setting is None:
        return None
    bodies: dict[str, Body | None] = {
        TrackStatus.NETWORKS: setting.preparing_network,
        TrackStatus.JOINT: setting.joint_network,
        TrackStatus.POLITICAL: setting.political_council,
    }
    return bodies.get(stage)


def body_on(stage: str, council: Body, on: date) -> Body | None:
    """The body of a step as the order was that day, else as it is today."""
    return body_of(stage, setting_of(council, on)) or body_of(stage, order_of(council))


def first_stage(setting: CouncilSetting) -> TrackStatus:
    """Where a track begins in the county."""
    return FIRST[MunicipalStart(setting.municipal_start)]
