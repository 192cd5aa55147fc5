"""Who may do what with a matter and its decision, at each place of its way."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from governance.actions import communicating, introductions, matters
from governance.actions.escalating import start_escalation
from governance.actions.judging import judge_costs
from governance.actions.papers import add_paper
from governance.matters.jav import declare_conflict
from governance.models import DelegatedDecision, Matter, MatterTask
from tests.cast import Cast
from tests.factories.councils import placed
from tests.factories.escalation import taken_further, with_instances
from tests.factories.governance import DelegationFactory, RecommendationFactory, chain
from tests.governance.matters import Way, opened
from tests.governance.who_may import Act, everybody, wrong
from vardforlopp.accounts.models import User
from vardforlopp.common import dates

pytestmark = pytest.mark.django_db

PREPARES = "secretary development_director"  # prepare_matters: of the council, of its region
LEADS = "chair deputy"
LINE = f"{LEADS} director"  # who has a delegation of introductions here
KEEPS = f"{PREPARES} leader_orebro"  # and the process leader of the introduction
JUDGES = f"{PREPARES} {LEADS}"
WORKS = f"{PREPARES} {LEADS} member coopted director leader_orebro"
CARED = {"edit": KEEPS, "add a paper": KEEPS, "withdraw": KEEPS, "declare jäv": WORKS}
INFORM = {"inform": PREPARES}
TELLS = {"tell HSLG": LEADS, "tell the area": "coopted", "tell the leaders": LEADS}
# place → action → who may
TABLE: dict[str, dict[str, str]] = {
    "preparing": {**CARED, **INFORM, "submit": "leader_orebro", "judge the costs": JUDGES},
    "submitted": {
        **CARED,
        **INFORM,
        "return": LINE,
        "take further": LEADS,
        "judge the costs": JUDGES,
    },
    "recommended": {
        **CARED,
        **INFORM,
        "decide": LINE,
        "return": LINE,
        "take further": LEADS,
        "judge the costs": JUDGES,
    },
    "escalated": {key: CARED[key] for key in ("edit", "add a paper", "declare jäv")} | INFORM,
    "decided": {
        **{key: CARED[key] for key in ("edit", "add a paper", "declare jäv")},
        **INFORM,
        **TELLS,
        "correct": LINE,
        "take back": LINE,
    },
    "told": {  # decided, and everybody has been told
        **{key: CARED[key] for key in ("edit", "add a paper", "declare jäv")},
        **INFORM,
        "correct": LINE,
        "take back": LINE,
        "close": f"{PREPARES} {LEADS} coopted",
    },
    "closed": {"reopen": f"{PREPARES} {LINE}"},
    "withdrawn": {},
}
# a matter that is about no introduction closes without a decision
OTHER = {
    "preparing": {"submit": PREPARES, "withdraw": PREPARES, "edit": PREPARES},
    "submitted": {
        "close": f"{PREPARES} {LEADS} coopted",
        "withdraw": PREPARES,
        "edit": PREPARES,
    },
    "recommended": {
        "close": f"{PREPARES} {LEADS} coopted",
        "withdraw": PREPARES,
        "edit": PREPARES,
    },
    "closed": {"reopen": f"{PREPARES} {LINE}"},
    "withdrawn": {},
}
AWAY = "Ordföranden är på semester."
WITHIN = {"outcome": "introduce", "within": True, "mandate_reason": "Ryms."}


@pytest.fixture
def way(cast: Cast) -> Way:
    """RMK at work with its chair's and deputy's lines; the analysis of the matter is done."""
    made = Way(cast)
    with_instances(cast)
    line = chain(cast.council)
    DelegationFactory(council=cast.council, role="deputy", parent=line.parent)
    everybody(cast)
    made.do(MatterTask.ANALYSE)
    return made


def acts(way: Way) -> dict[str, Act]:
    """Each action, of the matter as it stands when it is tried."""
    cast = way.cast

    def on(verb: Callable[..., Any], **facts: Any) -> Act:
        return lambda user: verb(Matter.objects.get(pk=way.matter.pk), by=user, **facts)

    def anew(verb: Callable[..., Any], **facts: Any) -> Act:
        def act(user: User) -> Any:
            latest = DelegatedDecision.objects.in_force().filter(matter=way.matter).first()
            if latest is None:  # nothing to do it to: the same refusal as a decision already gone
                return matters.reopen_matter(Matter(pk=way.matter.pk), by=user, comment="")
            return verb(latest, by=user, text="Text.", chair_absence=AWAY, **facts)

        return act

    def tell(task: str) -> Act:
        return on(communicating.communicate, task=task, told_on=dates.today(), told_to="Alla")

    def paper(user: User) -> Any:
        upload = SimpleUploadedFile("underlag.txt", b"Underlag", "text/plain")
        facts: Any = {"title": "Underlag", "upload": upload, "dated_on": dates.today()}
        return add_paper(Matter.objects.get(pk=way.matter.pk), by=user, **facts)

    judged: Any = {"expected": Decimal(9), "within_frame": Decimal(5), "with_grant": Decimal(1)}
    judged |= {"exceeds": True, "reasoning": "Dyrt.", "judges": [cast.leader_orebro.person]}
    return {
        "edit": on(matters.edit_matter, title="Nytt namn"),
        "add a paper": paper,
        "submit": on(matters.submit_matter),
        "withdraw": on(matters.withdraw_matter, comment="Behövs inte."),
        "decide": on(introductions.decide_introduction, text="Ja.", chair_absence=AWAY, **WITHIN),
        "return": on(introductions.return_matter, text="Komplettera.", chair_absence=AWAY),
        "correct": anew(introductions.replace_decision, supersession="correction", **WITHIN),
        "take back": anew(introductions.withdraw_decision),
        "take further": on(start_escalation, reason="mandate", text="Ryms inte."),
        "judge the costs": on(judge_costs, **judged),
        "declare jäv": on(declare_conflict, reason="Närstående."),
        "inform": tell("inform"),
        "tell HSLG": tell("tell_management"),
        "tell the area": tell("tell_area"),
        "tell the leaders": tell("tell_leaders"),
        "close": on(matters.close_matter),
        "reopen": on(matters.reopen_matter, comment="Något återstår."),
    }


def bring(way: Way, place: str) -> None:
    """The matter to a place of its way, with the facts that belong there."""
    way.item = None
    if place == "escalated":
        placed(way.matter, "submitted")
        taken_further(way.cast, way.fresh())
        return
    tasks = {"submitted": 3, "recommended": 7, "decided": 7, "told": 7, "closed": 7}
    for task in list(MatterTask)[2 : tasks.get(place, 0)]:
        way.do(task)
    if place in ("decided", "told", "closed"):
        way.decide()
    if place in ("told", "closed"):
        for task in (MatterTask.TELL_MANAGEMENT, MatterTask.TELL_AREA, MatterTask.TELL_LEADERS):
            way.do(task)
    status = {"told": "decided"}.get(place, place)
    placed(way.matter, status)


def test_a_matter_of_an_introduction(way: Way) -> None:
    assert not wrong(way.cast, TABLE, acts(way), lambda place: bring(way, place))


def test_another_matter(way: Way) -> None:
    way.matter = opened(way.cast, kind="other", implementation=None)
    names = ("edit", "submit", "withdraw", "decide", "take further", "close", "reopen")
    tried = {name: act for name, act in acts(way).items() if name in names}

    def bring_it(place: str) -> None:
        if place in ("recommended", "closed"):
            RecommendationFactory(matter=placed(way.matter, "submitted"))
        placed(way.matter, place)

    assert not wrong(way.cast, OTHER, tried, bring_it)


def test_who_opens_a_matter(way: Way) -> None:
    def opens(**about: Any) -> Act:
        facts = {"title": "Nytt", "description": "Kort.", "arrived_on": dates.today(), **about}
        return lambda user: matters.open_matter(way.cast.council, by=user, **facts)

    made: Any = {"kind": "grant", "implementation": way.cast.stroke_orebro}
    tried = {"its own": opens(**made), "another": opens(kind="other")}
    assert not wrong(way.cast, {"new": {"its own": KEEPS, "another": PREPARES}}, tried, str)
