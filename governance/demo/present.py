"""What goes on now: grants up to the cap, matters in every state, meetings behind and ahead."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from governance.actions import agenda, meetings, minutes
from governance.actions.delegations import end_delegation, propose_delegation
from governance.actions.grant_budgets import decide_grant_budget
from governance.demo import between, capped, grants, municipal, new
from governance.demo import introductions as intro
from governance.demo.grants import terms
from governance.demo.matters import opened, submitted, told
from governance.demo.meetings import Days, Question, held, plan, send
from governance.demo.order import CAP, DIRECTOR_SAID
from governance.demo.scene import (
    CHAIR,
    COPD,
    DEPUTY,
    DEVELOPMENT,
    HIP,
    MEMBER,
    SCHIZOPHRENIA,
    SECRETARY,
    SEPSIS,
    STROKE,
    act,
    ago,
    ahead,
    council,
    last_notice,
    leader,
    log,
    read_so_far,
    telling,
)
from governance.models import (
    Advice,
    DecisionKind,
    DelegateRole,
    Delegation,
    GrantBudget,
    Matter,
    MatterKind,
    MatterTask,
    Meeting,
)
from vardforlopp.common import dates
from vardforlopp.pathways.demo.events import Log

MANAGEMENT, AREA, LEADERS = (
    MatterTask.TELL_MANAGEMENT,
    MatterTask.TELL_AREA,
    MatterTask.TELL_LEADERS,
)
LATEST, LAST, EXTRA, NEXT = 27, 12, 4, 25  # meetings: days ago, days ago, days ahead, days ahead


def tell() -> str:
    """Tells the story unless it has been told; returns a sentence for the operator."""
    if Matter.objects.filter(is_demo=True, arrived_on__gte=ago(300)).exists():
        return "Rådet i dag: berättelsen fanns redan."
    before = last_notice()
    with telling():
        _budgets()
        capped.most_of_it()
        read_so_far(before)
        for part in (_before_latest, _after_latest, _now, municipal.lifted):
            part()
    return f"Rådet i dag: {Matter.objects.count()} ärenden, {Meeting.objects.count()} möten."


def _budgets() -> None:
    """One for each year; the one that counts now is raised."""
    year = capped.first_day().year
    for one in range(2023, dates.today().year + 1):
        grants.budget(one, 1000000 + 100000 * (one - 2023), date(one - 1, 12, 10))
    budget, on = GrantBudget.objects.get(year=year), capped.first_day()
    act(
        *(DEVELOPMENT, on, decide_grant_budget, budget),
        amount=Decimal(1000000 + 100000 * (year - 2023) + 250000),
        decided_on=on,
        reference=f"HSN {on} § 41",
        reason="Psykiatrins nya öppenvård behöver mer utrymme.",
    )


def _before_latest() -> None:
    """What the council takes up at the meeting four weeks ago."""
    minds = intro.submit(SCHIZOPHRENIA, ago(62))
    joints = capped.over_the_cap()
    stroke = _application(
        *(49, 47, STROKE, "Rehabilitering i hemmet efter stroke", "LAG stroke"),
        "söker 150 000 kronor till ett hemrehabteam på prov",
        "Teamet provas i ett halvår i två kommuner.",
    )
    team = _application(
        *(48, 46, SCHIZOPHRENIA, "Start av teamet för nyinsjuknade", "LPO psykisk hälsa"),
        "söker 200 000 kronor till gemensam utbildning och start av teamet",
        "Teamet börjar med utbildning tillsammans med kommunerna.",
    )
    costs = "Kostnaden ryms inom psykiatrins ram från det andra året."
    questions = [Question(minds, also=costs), Question(joints), Question(stroke), Question(team)]
    days = Days(ago(LATEST))
    held(days, questions, adjusters=(CHAIR, DEPUTY), form="physical")
    starts = {"starts_on": ahead(45), "ready_on": ahead(400)}
    intro.decide(SCHIZOPHRENIA, minds, ago(LATEST), **starts)
    capped.taken_further(joints)
    told(minds, ago(25), LEADERS)
    told(minds, ago(22), AREA)
    _granted(stroke, team)


def _application(
    days: int, sent: int, version: str, title: str, sender: str, wants: str, paper: str
) -> Matter:
    """A grant that a group applies for, described and submitted."""
    said = f"{sender} {wants}."
    matter = opened(ago(days), leader(version), title, said, version, sender=sender)
    return submitted(matter, ago(sent), f"Ansökan: {title}", paper)


def _granted(stroke: Matter, team: Matter) -> None:
    """Two grants: of one the leaders are not told yet, of the other not the area manager."""
    purpose = "Gemensam utbildning för region och kommuner, och start av teamet."
    of = terms(200000, "psychiatry", purpose, ago(10), ahead(200))
    grants.granted(team, ago(12), of, by=DEPUTY, away="Ordföranden är på tjänsteresa.")
    purpose = "Ett hemrehabteam på prov i två kommuner."
    of = terms(150000, "neurology", purpose, ago(7), ahead(175))
    grants.granted(stroke, ago(11), of)
    told(team, ago(7), MANAGEMENT, LEADERS, by=DEPUTY)
    told(stroke, ago(6), MANAGEMENT)


def _after_latest() -> None:
    """Twelve days ago: one advised against, one put off; the minutes wait for a member."""
    log(SCHIZOPHRENIA, "psykos", Log(13, "HSLG får anmälan på nästa möte.", next_on=-8))
    hips = _application(
        *(34, 32, HIP, "Bassängträning vid höftledsartros", "LAG artros"),
        "söker 190 000 kronor till bassängtider",
        "Träning i varmvatten har efterfrågats av patienterna.",
    )
    sepsis = _application(
        *(33, 31, SEPSIS, "Uppföljande samtal efter sepsis", "LAG sepsis"),
        "söker 90 000 kronor till samtalsmottagning på prov",
        "Alla som vårdats för sepsis erbjuds ett samtal efter tre månader.",
    )
    new.to_analyse()
    new.to_submit()
    lungs = _application(
        *(20, 18, COPD, "KOL-skola på distans", "LAG KOL"),
        "söker 75 000 kronor till KOL-skola på distans",
        "Vårdcentralerna i norr delar på en KOL-sjuksköterska.",
    )
    why = "Bassängtiden är en löpande kostnad, ingen omställning."
    against = {"primarvard.rmk": Advice.FOR}
    reserved = {"primarvard.rmk": "Träningen minskar behovet av operation."}
    off = "Rådet vill veta hur många som tackar ja. Ärendet bordläggs."
    questions = [
        Question(hips, Advice.AGAINST, why, against, reserved),
        Question(sepsis, also=off, is_postponed=True),
    ]
    meeting = held(Days(ago(LAST), minutes=None), questions, absent=["psykiatri.rmk"])
    _extra(lungs)
    _next()
    send(meeting, ago(8), (CHAIR, MEMBER))
    act(CHAIR, ago(5), minutes.adjust, meeting)


def _extra(matter: Matter) -> None:
    """A meeting in a few days, whose papers are out."""
    meeting = plan(ahead(EXTRA), ago(22))
    act(SECRETARY, ago(10), agenda.fill_agenda, meeting)
    act(SECRETARY, ago(3), meetings.dispatch, meeting)


def _next() -> None:
    """The next ordinary meeting: its agenda has begun, its papers are not sent."""
    meeting = plan(ahead(NEXT), ago(70), form="physical")
    plans = opened(
        *(ago(12), SECRETARY, "Programområdenas aktivitetsplaner"),
        "LPO lämnar aktivitetsplan och återrapport varje år. Rådet tar del av dem.",
        kind=MatterKind.OTHER,
        sender="LPO psykisk hälsa och LPO äldres hälsa",
    )
    submitted(plans, ago(9), "Aktivitetsplaner", "Två planer och två återrapporter.")
    act(SECRETARY, ago(9), agenda.fill_agenda, meeting)
    act(SECRETARY, ago(9), agenda.add_point, meeting, title="Mötestider nästa halvår")


def _now() -> None:
    """What has begun the last days."""
    new.to_inform()
    matter = opened(
        *(ago(5), SECRETARY, "Nominering till nationell arbetsgrupp för sepsis"),
        "Sjukvårdsregionen vill ha en läkare från länet före månadens slut.",
        kind=MatterKind.OTHER,
        sender="Sjukvårdsregion Mellansverige",
    )
    submitted(matter, ago(4))
    meeting = between.asked(matter, asked_on=ago(3), last_on=ahead(5))
    between.answers(meeting, matter, (CHAIR, "primarvard.rmk", "psykiatri.rmk"), ago(2))
    _deputys_line()


def _deputys_line() -> None:
    """The deputy's delegation of grants is renewed: the old one ends, the new one waits for HSD."""
    mine = Delegation.objects.filter(council=council(), kind=DecisionKind.GRANT)
    old = mine.get(role=DelegateRole.DEPUTY)
    why = "Ny delegationsordning."
    act(SECRETARY, ago(4), end_delegation, old, valid_to=ahead(20), reason=why)
    facts = {"kind": DecisionKind.GRANT, "role": DelegateRole.DEPUTY, "cap": CAP}
    facts |= {"parent": mine.get(role=DelegateRole.DIRECTOR), "valid_from": ahead(21)}
    facts |= DIRECTOR_SAID | {"decided_on": ago(6), "reference": f"HSF {ago(6).year}-1402"}
    act(SECRETARY, ago(4), propose_delegation, council(), **facts)
