"""A council whose matters can be taken further: its instances, and who answers for them."""

from __future__ import annotations

from datetime import date
from typing import Any

from governance.actions.answering import answer_escalation
from governance.actions.escalating import start_escalation
from governance.models import EscalationStage, Matter, MatterStatus, setting_of
from tests.cast import Cast, make_user
from tests.factories.councils import placed
from tests.factories.governance import SINCE, MatterFactory, working_council
from vardforlopp.accounts import actions as accounts
from vardforlopp.accounts.models import User
from vardforlopp.common.acting import acting_as

HSLG, HSD, HSN = "HSLG", "Hälso- och sjukvårdsdirektören", "HSN"


def with_instances(cast: Cast) -> dict[str, EscalationStage]:
    """The council works; HSLG prepares, the director and then HSN decide."""
    setting = setting_of(cast.council) or working_council(cast.council)
    facts: list[dict[str, Any]] = [
        {"order": 1, "name": HSLG, "body": setting.management_group, "days": 30},
        {"order": 2, "name": HSD, "is_director": True, "decides": True, "days": 30},
        {"order": 3, "name": HSN, "body": setting.board, "decides": True, "days": 60},
    ]
    made = {}
    with acting_as(None, reason="Prov"):
        for one in facts:
            stage = EscalationStage(council=cast.council, valid_from=SINCE, **one)
            stage.save()
            made[stage.name] = stage
    return made


def answerer(stage: EscalationStage, name: str = "answerer") -> User:
    """Somebody who answers for a body."""
    user = make_user(name)
    accounts.give_appointment(
        person=user.person, role="secretary", place=stage.body, valid_from=date(2020, 1, 1), by=None
    )
    return user


def submitted(cast: Cast, **facts: Any) -> Matter:
    """A matter about stroke in Örebro that the council has."""
    about = {"council": cast.council, "implementation": cast.stroke_orebro} | facts
    return placed(MatterFactory(**about), MatterStatus.SUBMITTED)


def taken_further(cast: Cast, matter: Matter | None = None, **facts: Any) -> Any:
    """A matter at the first instance, since it does not fit the mandate."""
    about = {"reason": "mandate", "text": "Ryms inte inom uppdraget."} | facts
    return start_escalation(matter or submitted(cast), by=cast.chair, **about)


def furnish_escalation(cast: Cast, made: dict[str, Any]) -> None:
    """A grant the council has, and one that the director has."""
    stages = with_instances(cast)
    made["asked"] = submitted(cast, kind="grant")
    row = taken_further(cast, submitted(cast, kind="grant"), reason="cap", amount=450_000)
    hslg = answerer(stages[HSLG], "hslg")
    answer_escalation(row, by=hslg, kind="comments", text="Tillstyrks.")
    row.refresh_from_db()
    made["escalation"] = row
