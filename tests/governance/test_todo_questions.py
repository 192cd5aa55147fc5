"""What waits for the people of a council costs as many questions for thirty things as for one."""

from __future__ import annotations

import re
from collections import Counter

from django.db import connection
from django.test.utils import CaptureQueriesContext

from governance.models import DelegationStatus, MatterStatus
from tests.cast import Cast
from tests.factories.governance import DelegationFactory, MatterFactory, MeetingFactory
from tests.factories.pathways import ImplementationFactory
from tests.governance.deciding import Scene
from vardforlopp.accounts.models import User
from vardforlopp.accounts.todos import todos

PEOPLE = ("chair", "deputy", "secretary", "member", "leader_orebro", "administrator")


def _more(scene: Scene, number: int) -> None:
    """One more matter at each place, a meeting and a line that waits."""
    council = scene.cast.council
    for _ in range(number):
        scene.recommended(ImplementationFactory(region=scene.cast.orebro))
        for status in (MatterStatus.PREPARING, MatterStatus.SUBMITTED, MatterStatus.DECIDED):
            row = ImplementationFactory(region=scene.cast.orebro)
            MatterFactory(council=council, implementation=row, status=status)
        MeetingFactory(council=council)
        DelegationFactory(
            council=council,
            status=DelegationStatus.PROPOSED,
            proposed_by=scene.cast.secretary.person,
        )


def _asked(cast: Cast) -> dict[str, Counter[str]]:
    """How often each person's list asks each question, whatever the numbers in it are."""
    asked = {}
    for part in PEOPLE:
        fresh = User.objects.get(pk=getattr(cast, part).pk)
        with CaptureQueriesContext(connection) as queries:
            todos(fresh)
        asked[part] = Counter(_question(query["sql"]) for query in queries)
    return asked


def _question(sql: str) -> str:
    where = sql[sql.index(" FROM ") :]
    return re.sub(r"'[^']*'|[\d, ]+\b", "?", where)[:300]


def test_nobody_waits_longer_for_a_list_of_thirty_things_to_do(cast: Cast) -> None:
    scene = Scene(cast)
    for part in PEOPLE:
        getattr(cast, part)
    _more(scene, 1)
    _asked(cast)
    few = _asked(cast)
    _more(scene, 4)
    many = _asked(cast)
    assert {part: dict(many[part] - few[part]) for part in PEOPLE} == {part: {} for part in PEOPLE}
