"""The council's first years: seven introductions, the first grants, and a matter that came back."""

from __future__ import annotations

from datetime import date

from governance.actions.matters import withdraw_matter
from governance.demo import afterwards, analyses, between, grants, municipal, order, reports
from governance.demo import introductions as intro
from governance.demo.grants import terms
from governance.demo.matters import opened, submitted
from governance.demo.meetings import Days, Question, held
from governance.demo.scene import (
    ARTHRITIS,
    CHAIR,
    COPD,
    DEPUTY,
    ECONOMIST,
    HIP,
    ISCHAEMIA,
    MEMBER,
    SCHIZOPHRENIA,
    SEPSIS,
    STROKE,
    act,
    last_notice,
    leader,
    read_so_far,
    telling,
)
from governance.matters.jav import declare_conflict
from governance.models import Advice, Matter

NEVER_ALONE = "Bidraget är beslutat utan rådet: beloppet är litet och behovet känt."


def tell() -> str:
    """Tells the story unless it has been told; returns a sentence for the operator."""
    if Matter.objects.filter(is_demo=True).exists():
        return "Rådet: berättelsen fanns redan."
    before = last_notice()
    with telling():
        for part in (order.tell, analyses.tell, _2020, _2021, _2022, _2023, afterwards.tell):
            part()
        read_so_far(before)
    return f"Rådet: {Matter.objects.count()} ärenden till och med 2023."


def _2020() -> None:
    """Three pathways are decided nationally the same day."""
    intro.informed("2020-10-29", COPD, ISCHAEMIA, SCHIZOPHRENIA)
    grants.budget(2021, 900000, "2020-12-10")


def _2021() -> None:
    _stroke()
    _copd_and_ischaemia()
    _copd_grant()
    municipal.begins()
    intro.informed("2021-06-02", SEPSIS)
    _arthritis()
    _hip()
    municipal.prepared()


def _stroke() -> None:
    intro.open_by_leader(STROKE, "2021-01-20")
    matter = intro.submit(STROKE, "2021-02-03")
    held(Days(date(2021, 2, 17)), [Question(matter)])
    intro.decide(STROKE, matter, "2021-02-17")
    intro.tell_all(matter, "2021-03-02")


def _copd_and_ischaemia() -> None:
    feet, lungs = intro.submit(ISCHAEMIA, "2021-03-17"), intro.submit(COPD, "2021-04-07")
    same = "Vården bedrivs redan enligt vårdförloppet, så beslutet bör vara att det är infört."
    questions = [Question(feet, also=same), Question(lungs)]
    held(Days(date(2021, 4, 21)), questions, absent=[DEPUTY])
    for version, matter in ((COPD, lungs), (ISCHAEMIA, feet)):
        intro.decide(version, matter, "2021-04-21")
        intro.tell_all(matter, "2021-05-04")


def _copd_grant() -> None:
    """Decided without asking the council, which the delegation allows."""
    by = leader(COPD)
    matter = opened(
        *("2021-04-23", by, "Utbildning i spirometri"),
        "29 vårdcentraler behöver samma utbildning. LAG KOL söker 180 000 kronor.",
        COPD,
        sender="LAG KOL",
    )
    submitted(matter, "2021-04-26", "Ansökan om omställningsbidrag, KOL", NEVER_ALONE)
    purpose = "Utbildning i spirometri för två medarbetare på varje vårdcentral."
    of = terms(180000, "primary", purpose, "2021-08-23", "2021-12-31")
    grant = grants.granted(matter, "2021-04-28", of)
    intro.tell_all(matter, "2021-05-18")
    grants.used(grant, "2021-12-15", 165000, "57 medarbetare har gått utbildningen.", by)
    why = "En vårdcentral hade redan utbildat sin personal."
    grants.given_back(grant, "2021-12-20", 15000, why)


def _arthritis() -> None:
    """The decision and the grant in one matter; a member is the head of the clinic."""
    intro.open_by_leader(ARTHRITIS, "2021-06-09")
    matter = intro.submit(ARTHRITIS, "2021-09-15")
    jav = "Är verksamhetschef på kliniken som söker."
    act(MEMBER, "2021-09-30", declare_conflict, matter, reason=jav)
    question = Question(matter, also="Det ryms inom ramen om besöken läggs om.")
    held(Days(date(2021, 10, 6)), [question], adjusters=(CHAIR, DEPUTY))
    intro.decide(ARTHRITIS, matter, "2021-10-06")
    purpose = "Dubbel bemanning på mottagningen under bytet av schema."
    of = terms(250000, "rheumatology", purpose, "2021-11-01", "2022-10-31")
    grant = grants.granted(matter, "2021-10-06", of)
    intro.tell_all(matter, "2021-10-19")
    grants.used(grant, "2022-11-08", 140000, "Två sjuksköterskor i 14 veckor.", ECONOMIST)
    why = "Schemat kunde inte läggas om. Resten behövs inte i år."
    grants.given_back(grant, "2022-11-14", 110000, why)


def _hip() -> None:
    intro.open_by_leader(HIP, "2021-09-22")
    matter = intro.submit(HIP, "2021-10-27")
    held(Days(date(2021, 11, 10)), [Question(matter)])
    intro.decide(HIP, matter, "2021-11-10")
    intro.tell_all(matter, "2021-11-23")


def _2022() -> None:
    grants.budget(2022, 900000, "2021-12-09")
    matter = intro.submit(SEPSIS, "2022-01-19")
    held(Days(date(2022, 2, 9)), [Question(matter)])
    intro.decide(SEPSIS, matter, "2022-02-09")
    intro.tell_all(matter, "2022-02-22")
    _sepsis_grant()
    municipal.agreed()
    _schizophrenia_comes_back()
    reports.reported()
    reports.published()


def _sepsis_grant() -> None:
    """Recommended between two meetings; the amount was written wrongly and put right."""
    by = leader(SEPSIS)
    matter = opened(
        *("2022-02-24", by, "Utbildning av akutens personal i sepsislarm"),
        "Nattpersonalen på tre akutmottagningar ska kunna larma. LAG sepsis söker 120 000 kronor.",
        SEPSIS,
        sender="LAG sepsis",
    )
    paper = "Utbildningen börjar i april. Nästa möte är först i juni."
    submitted(matter, "2022-02-25", "Ansökan om omställningsbidrag, sepsis", paper)
    between.closed(matter, asked_on=date(2022, 2, 28), last_on=date(2022, 3, 11))
    purpose = "Utbildning av nattpersonalen på tre akutmottagningar."
    period = ("2022-04-01", "2022-10-31")
    wrong = grants.granted(matter, "2022-03-16", terms(210000, "emergency", purpose, *period))
    of = terms(120000, "emergency", purpose, *period)
    right = grants.corrected(wrong, "2022-03-21", of)
    intro.tell_all(matter, "2022-03-29")
    grants.used(right, "2022-11-10", 120000, "186 medarbetare i 62 pass.", by)


def _schizophrenia_comes_back() -> None:
    """RMK wants the costs per year before it says anything; they come the year after."""
    matter = intro.submit(SCHIZOPHRENIA, "2022-06-01")
    wanted = "Konsekvensanalysen ska kompletteras med kostnaden per år, för region och kommuner."
    question = Question(matter, Advice.RETURN, also=wanted)
    held(Days(date(2022, 6, 15)), [question], absent=[MEMBER], adjusters=(CHAIR, DEPUTY))


def _2023() -> None:
    """The costs are there, and a grant is asked for that the council does not want."""
    analyses.completed_with_costs()
    by = leader(COPD)
    matter = opened(
        *("2023-02-20", by, "Nya spirometrar till vårdcentralerna"),
        "LAG KOL söker 240 000 kronor till tolv spirometrar.",
        COPD,
        sender="LAG KOL",
    )
    submitted(matter, "2023-02-22", "Ansökan om omställningsbidrag, spirometrar", "Tolv apparater.")
    why = "Spirometrar är ordinarie utrustning, ingen omställning."
    reserved = {"primarvard.rmk": "Apparaterna behövs för att vårdförloppet ska fungera."}
    against = {"primarvard.rmk": Advice.FOR}
    held(Days(date(2023, 3, 15)), [Question(matter, Advice.AGAINST, why, against, reserved)])
    comment = "Vårdcentralerna köper spirometrarna inom sin egen ram."
    act(by, "2023-03-29", withdraw_matter, Matter.objects.get(pk=matter.pk), comment=comment)
