"""Stroke in Skåne from mottaget to förvaltning, by its supporter, its leader and its facilitator.

One test, since each part begins where the one before it ended.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta

import pytest
from playwright.sync_api import Locator, Page, expect

from regions.models import Body
from tests.cast import Cast, make_user
from tests.factories.analysis import ImpactAssessmentFactory
from tests.factories.answers import AnswerFactory, QuestionFactory
from tests.factories.regions import BodyFactory
from tests.journeys.conftest import WRITTEN, Visit, clean, panel, said, save
from tests.journeys.excel import hand_in
from tests.journeys.visitor import Visitor
from vardforlopp.accounts.models import User
from vardforlopp.common import dates
from vardforlopp.common.acting import acting_as
from vardforlopp.pathways import actions
from vardforlopp.pathways.models import MilestoneKind, Movement, StaffingRole

pytestmark = pytest.mark.journey

THEIRS = "Alla patienter bedöms på strokeenhet inom en timme."
OURS = "I Skåne gör vi det på fyra sjukhus."
QUESTIONS = "De nio frågeställningarna är besvarade"
ANALYSES = "Gap- och konsekvensanalysen är klar"
ROUND = "Handlingsplanen har varit ute på synpunktsrunda"
UNITS = "Verksamheterna arbetar enligt vårdförloppet"
LINE = "Ansvarig i linjen och nästa översyn är bestämda"


@dataclass
class Story:
    """One visitor who is now this person, now that."""

    visitor: Visitor
    cast: Cast
    owner: User
    leader: User
    facilitator: User

    @property
    def page(self) -> Page:
        return self.visitor.page

    def enter(self, user: User) -> Page:
        """Somebody comes to the page of stroke in Skåne."""
        self.visitor.become(user)
        return self.visitor.goto(self.cast.stroke.get_absolute_url())

    def log(self, code: str, note: str) -> None:
        """Logs a step forward; nothing is missing for it."""
        page = self.page
        page.get_by_label("Framåt till ett nytt steg").check()
        page.get_by_label("Till steg").select_option(label=str(self.cast.step(code)))
        page.get_by_label(WRITTEN).fill(note)
        save(page).click()
        said(page, f"Loggat: framåt till {self.cast.step(code)}.")
        expect(page.locator(".lead")).to_contain_text(code)


@pytest.fixture
def story(visit: Visit, cast: Cast) -> Story:
    """Nine questions, eight of them answered; the costs are reckoned; Halland lacks people too."""
    with acting_as(None, reason="Prov"):
        people = [make_user(key) for key in ("owner", "leader", "facilitator")]
    for code in range(1, 10):
        question = QuestionFactory(code=str(code))
        AnswerFactory(implementation=cast.stroke_halland, question=question, text=THEIRS)
        if code > 1:
            AnswerFactory(implementation=cast.stroke, question=question)
    ImpactAssessmentFactory(implementation=cast.stroke)
    actions.log_status(
        cast.stroke_halland,
        by=cast.supporter_halland,
        movement=Movement.UNCHANGED,
        note="Vi hittar ingen processledare.",
        observed_on=dates.today(),
        hinder=cast.hinder_tag,
    )
    return Story(visit(), cast, *people)


def item(page: Page, text: str) -> Locator:
    """A line of "Vad saknas?"."""
    return panel(page, "Vad saknas?").get_by_role("listitem").filter(has_text=text)


def lacks(page: Page, *texts: str) -> None:
    for text in texts:
        expect(item(page, text)).to_contain_text("Saknas:")


def has(page: Page, *texts: str) -> None:
    for text in texts:
        expect(item(page, text)).to_contain_text("Klart:")


def mend(page: Page, text: str, name: str) -> None:
    """Follows the way that "Vad saknas?" shows."""
    item(page, text).get_by_role("link", name=re.compile(f"^{name} ?:")).click()


def press(page: Page, name: str) -> None:
    page.get_by_role("main").get_by_role("button", name=name, exact=True).click()


def follow(page: Page, name: str) -> None:
    page.get_by_role("main").get_by_role("link", name=name, exact=True).click()


def test_a_pathway_is_introduced_from_mottaget_to_forvaltning(story: Story) -> None:
    receive_and_staff(story)
    answer_from_another_region(story)
    write_the_gap_analysis(story)
    pause_and_resume(story)
    share_a_hinder(story)
    decide(story)
    read_units_in(story)
    introduce_in_units(story)
    hand_to_the_line(story)
    read_it_afterwards(story)


def receive_and_staff(story: Story) -> None:
    page = story.enter(story.cast.supporter)
    story.log("R1", "Ledningsgruppen har tagit emot vårdförloppet.")
    wanted = {
        "Processägare är utsedd": (story.owner, StaffingRole.OWNER),
        "Processledare är utsedd": (story.leader, StaffingRole.LEADER),
        "Processtöd eller processhandledare är utsedd": (
            story.facilitator,
            StaffingRole.FACILITATOR,
        ),
    }
    lacks(page, *wanted)
    for text, (user, role) in wanted.items():
        mend(page, text, "Bemanna")
        page.get_by_label("Person").select_option(value=str(user.person_id))
        page.get_by_label("Roll").select_option(value=role)
        page.get_by_label("Från och med").fill(dates.today().isoformat())
        press(page, "Lägg till")
        said(page, "Personen är tillagd och får behörigheterna från startdagen.")
        has(page, text)
    story.log("R2", "Ägare, ledare och handledare är utsedda.")


def answer_from_another_region(story: Story) -> None:
    page = story.enter(story.leader)
    lacks(page, QUESTIONS)
    mend(page, QUESTIONS, "Besvara")
    expect(page.get_by_text("8 av 9 besvarade")).to_be_visible()
    follow(page, "Så har en annan region svarat på fråga 1")
    follow(page, "Utgå från Hallands svar")
    field = page.get_by_label("Svar", exact=True)
    expect(field).to_have_value(THEIRS)
    expect(page.get_by_text("Svaret utgår från Region Halland")).to_be_visible()
    clean(page)
    field.fill(f"{THEIRS} {OURS}")
    press(page, "Spara som besvarad")
    said(page, "Svaret är sparat.")
    expect(page.get_by_text("9 av 9 besvarade")).to_be_visible()
    first = page.locator("#fraga-1")
    for words in (OURS, "Person leader", "Utgår från Hallands svar"):
        expect(first).to_contain_text(words)
    clean(page)
    follow(page, "Översikt")
    has(page, QUESTIONS)
    story.log("R4", "Alla nio frågor har svar.")


def write_the_gap_analysis(story: Story) -> None:
    page = story.enter(story.facilitator)
    lacks(page, ANALYSES)
    mend(page, ANALYSES, "Till analysen")
    follow(page, "Lägg till rad")
    page.get_by_label("Gap", exact=True).fill("För få platser på strokeenheten.")
    page.get_by_label("Nuläge").fill("Tolv platser.")
    page.get_by_label("Önskat läge").fill("Sexton platser.")
    page.get_by_label(re.compile("^Åtgärd(?!ens)")).fill("Öppna fyra platser till.")
    page.get_by_label("Ansvarig").fill("Verksamhetschefen")
    press(page, "Lägg till")
    said(page, "Raden är tillagd.")
    expect(page.get_by_role("row").filter(has_text="För få platser")).to_contain_text("Öppna fyra")
    clean(page)
    follow(page, "Markera analysen som klar")
    press(page, "Markera som klar")
    said(page, "Analysen är klar. Nu läser alla regioner den.")
    page = story.enter(story.facilitator)
    has(page, ANALYSES)
    story.log("R5", "Gapen är kända.")


def pause_and_resume(story: Story) -> None:
    page = story.enter(story.leader)
    follow(page, "Gör vilande")
    page.get_by_label("Skäl").fill("Sommaren.")
    page.get_by_label("Väntas återupptas").fill((dates.today() + timedelta(days=60)).isoformat())
    press(page, "Gör vilande")
    said(page, "Införandet är vilande.")
    expect(panel(page, "Logga status")).to_contain_text(
        "Införandet är vilande. Återuppta det innan du loggar."
    )
    expect(page.get_by_role("main")).to_contain_text("Sommaren.")
    expect(page.get_by_role("main")).to_contain_text("Väntas återupptas")
    expect(page.get_by_label(WRITTEN)).to_have_count(0)
    follow(page, "Återuppta")
    press(page, "Återuppta")
    said(page, "Införandet är återupptaget.")
    expect(page.get_by_label(WRITTEN)).to_be_visible()


def share_a_hinder(story: Story) -> None:
    page = story.enter(story.cast.supporter)
    page.locator("summary", has_text="nästa avstämning").click()
    page.get_by_label("Nytt hinder").select_option(label="bemanning saknas (även i Halland)")
    form = panel(page, "Logga status")
    expect(form.get_by_role("heading", name="Fler har samma: Halland")).to_be_visible()
    expect(form.get_by_text("Fråga i Halland: Person supporter halland")).to_be_visible()
    clean(page)
    page.get_by_label(WRITTEN).fill("Tre sjuksköterskor saknas.")
    save(page).click()
    expect(panel(page, "Öppna hinder")).to_contain_text("bemanning saknas")
    follow(page, "Så gjorde andra: bemanning saknas")
    expect(page.get_by_text("Öppet i 2 regioner: Halland, Skåne.")).to_be_visible()
    clean(page)


def decide(story: Story) -> None:
    """The round is done elsewhere; what the council decided is in test_register_decision.py."""
    page = story.enter(story.cast.supporter)
    lacks(page, ROUND)
    mend(page, ROUND, "Klart på annat sätt")
    page.get_by_label("Klart den").fill(dates.today().isoformat())
    page.get_by_label("Av vem").fill("LAG stroke")
    page.get_by_label("Hänvisning").fill("Protokoll § 4")
    press(page, "Markera som klart")
    has(page, ROUND)
    expect(item(page, ROUND)).to_contain_text("LAG stroke, Protokoll § 4")
    board: Body = BodyFactory(region=story.cast.skane, level="region", name="Nämnden")
    for kind in (MilestoneKind.RECOMMENDATION, MilestoneKind.DECISION, MilestoneKind.COMMUNICATED):
        actions.register_milestone(
            story.cast.stroke,
            by=story.cast.supporter,
            kind=kind,
            outcome="introduce" if kind == MilestoneKind.DECISION else "",
            body=board,
            occurred_on=dates.today(),
            reference="§ 5",
        )
    page.reload()
    story.log("R9", "Beslutat och meddelat.")


def read_units_in(story: Story) -> None:
    page = story.page
    lacks(page, UNITS)
    mend(page, UNITS, "Till enheterna")
    follow(page, "Läs in enheter från Excel")
    hand_in(page, Sjukhuset="sjukhus", Norr="vårdcentral", Söder="vårdcentralen")
    expect(page.get_by_role("alert").filter(has_text="1 fel i filen")).to_be_focused()
    expect(page.get_by_role("row").filter(has_text="B4")).to_contain_text("Slag")
    clean(page)
    hand_in(page, Sjukhuset="sjukhus", Norr="vårdcentral", Söder="vårdcentral")
    expect(page.get_by_text("3 rader ändrar något, 0 är redan som i filen.")).to_be_visible()
    clean(page)
    press(page, "Läs in raderna")
    said(page, "3 rader lästes in.")


def introduce_in_units(story: Story) -> None:
    page = story.enter(story.leader)
    lacks(page, UNITS)
    follow(page, "Enheter")
    everywhere = page.get_by_role("row").filter(has_text="Infört i").last
    expect(everywhere).to_contain_text("Infört i 0")
    for name in ("Sjukhuset", "Norr"):
        page.get_by_label(f"Markera {name}").check()
    set_state(page, "infört")
    said(page, "Läget är infört för 2 enheter.")
    expect(page.get_by_text("2 av 3").first).to_be_visible()
    clean(page)
    page.get_by_label("Markera Söder").check()
    set_state(page, "ej aktuellt")
    said(page, "Läget är ej aktuellt för en enhet.")
    follow(page, "Översikt")
    has(page, UNITS)
    story.log("R10", "Båda arbetar enligt vårdförloppet.")


def set_state(page: Page, state: str) -> None:
    batch = panel(page, "Sätt läge för de markerade enheterna")
    batch.get_by_label(state, exact=True).check()
    press(page, "Sätt läge")


def hand_to_the_line(story: Story) -> None:
    page = story.page
    today = dates.today()
    lacks(page, LINE)
    mend(page, LINE, "Bestäm")
    follow(page, "Bestäm ansvarig")
    page.get_by_label("Ansvarig i linjen").select_option(value=str(story.owner.person_id))
    page.get_by_label("Befattning eller enhet").fill("verksamhetschef, neurologen")
    page.get_by_label("Nästa översyn").fill((today + timedelta(days=180)).isoformat())
    press(page, "Spara")
    said(page, "Ansvarig i linjen och nästa översyn är sparade.")
    follow(page, "Registrera översyn")
    page.get_by_label("Översyn gjord").fill(today.isoformat())
    page.get_by_label("Slutsats").fill("Arbetssättet håller.")
    page.get_by_label("Nästa översyn").fill((today + timedelta(days=365)).isoformat())
    press(page, "Registrera")
    said(page, "Översynen är registrerad.")
    next_review = dates.swedish_date(today + timedelta(days=365))
    expect(panel(page, "Ansvarig och nästa översyn")).to_contain_text(next_review)
    clean(page)
    follow(page, "Översikt")
    has(page, LINE)
    story.log("R11", "Linjen tar över.")


def read_it_afterwards(story: Story) -> None:
    """Halland's supporter reads who did what, and in which order."""
    page = story.enter(story.cast.supporter_halland)
    expect(page.locator(".lead")).to_contain_text("R11")
    history = panel(page, "Historik")
    history.get_by_text("Visa vem som ändrat vad, när och varför").click()
    lines = history.get_by_role("listitem")
    for words in (
        "Person leader loggade: Linjen tar över.",
        "Person supporter loggade: Tre sjuksköterskor saknas.",
        "Person facilitator loggade: Gapen är kända.",
        "Person supporter loggade: Ledningsgruppen har tagit emot vårdförloppet.",
    ):
        expect(lines.filter(has_text=words)).to_be_visible()
    paused = lines.filter(has_text="Sommaren.").filter(has_text="Person leader")
    expect(paused.first).to_be_visible()
    clean(page)
