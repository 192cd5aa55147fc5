"""A pathway goes through the council: submitted, recommended, decided, recorded, told.

One test, since each part begins where the one before it ended. The chair's presses are counted
from the start page: at most six for a decision, and as many for a grant, besides what is typed.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

import pytest
from playwright.sync_api import Locator, Page, expect

from governance.models import Matter, Meeting
from tests.cast import Cast
from tests.factories.analysis import GapAnalysisFactory, GapItemFactory, ImpactAssessmentFactory
from tests.factories.governance import chain, working_council
from tests.factories.grants import granting
from tests.journeys.conftest import Visit, clean, panel, said
from tests.journeys.visitor import Visitor
from vardforlopp.accounts.models import User
from vardforlopp.common import dates
from vardforlopp.common.records import change

pytestmark = pytest.mark.journey
MOST = 6  # presses for a decision, besides what is typed
PEOPLE = ("chair", "deputy", "member", "secretary", "coopted", "leader_orebro", "area_manager")


@dataclass
class Council:
    """RMK at work, and a visitor who is one of its people at a time."""

    cast: Cast
    visitor: Visitor
    presses: int = 0

    def enter(self, user: User, path: str = "/") -> Page:
        """The page there, as somebody; on the start page nothing is pressed yet."""
        self.presses = 0
        self.visitor.become(user)
        return self.visitor.goto(path)

    def press(self, what: Locator) -> None:
        """One press of the mouse, counted."""
        self.presses += 1
        what.click()


@pytest.fixture
def council(cast: Cast, visit: Visit) -> Council:
    """The order of the council, where the coopted vote; a grant is asked for, and there is money.

    The analyses of stroke in Örebro are written; that of the gap is not klar.
    """
    working_council(cast.council, coopted_vote=True)
    scene = granting(cast)
    scene.budget()
    change(scene.matter, by=None, submitted_on=dates.today(), title="Bidrag till utbildning")
    chain(cast.council)
    change(cast.version, by=None, concerns_municipal_care=True)
    for part in PEOPLE:
        getattr(cast, part)
    about = {"implementation": cast.stroke_orebro}
    GapAnalysisFactory(open=True, **about)
    GapItemFactory(**about)
    ImpactAssessmentFactory(**about)
    return Council(cast, visit())


def test_a_pathway_goes_through_the_council_to_a_decision_that_everybody_is_told_of(
    council: Council,
) -> None:
    _is_opened(council)
    _is_submitted(council)
    _is_called(council)
    _is_recommended(council)
    _is_decided(council)
    _is_granted(council)
    _is_recorded_and_adjusted(council)
    _is_told(council)


def todo(page: Page, words: str) -> Locator:
    """What waits on the start page."""
    return page.locator(".todo").get_by_role("link").filter(has_text=words)


def button(page: Page, name: str) -> Locator:
    """A button of the page itself."""
    return page.get_by_role("main").get_by_role("button", name=name, exact=True)


def _is_opened(council: Council) -> None:
    """The secretary informs of what is decided nationally, and it gets its number."""
    page = council.enter(council.cast.secretary)
    todo(page, "Informera om").click()
    button(page, "Informera och öppna ärenden").click()
    expect(page.get_by_text("Välj minst ett vårdförlopp.").first).to_be_visible()
    clean(page)
    page.get_by_label(str(council.cast.version)).check()
    button(page, "Informera och öppna ärenden").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Införande av")
    clean(page)


def _is_submitted(council: Council) -> None:
    """Refused with what is missing, which the leader mends by the link there."""
    cast, matter = council.cast, Matter.objects.get(kind="introduction")
    page = council.enter(cast.leader_orebro, matter.get_absolute_url())
    page.get_by_role("link", name="Anmäl till rådet").click()
    button(page, "Anmäl ärendet").click()
    expect(page.locator(".mistake-box")).to_contain_text("Gapanalysen är inte klar.")
    clean(page)
    panel(page, "Det här behövs").get_by_role("link", name="Till gapanalysen").click()
    page.get_by_role("link", name="Markera analysen som klar").click()
    button(page, "Markera som klar").click()
    todo(council.enter(cast.leader_orebro), "Anmälan av ärende").click()
    button(page, "Anmäl ärendet").click()
    said(page, f"{matter.label} är anmält till {cast.council}.")


def _is_called(council: Council) -> None:
    """The secretary plans a meeting, takes up what is submitted, and sends the papers."""
    page = council.enter(council.cast.secretary)
    todo(page, "Utskick av handlingar").first.click()
    page.get_by_role("link", name="Planera möte").click()
    page.get_by_label("Dag", exact=True).fill((dates.today() + timedelta(days=7)).isoformat())
    page.get_by_label("Stoppdag").fill(dates.today().isoformat())
    button(page, "Planera").click()
    button(page, "Ta upp 2 anmälda ärenden").click()
    said(page, "2 ärenden togs upp.")
    clean(page)
    page.get_by_role("link", name="Skicka handlingarna").click()
    clean(page)
    button(page, "Skicka handlingarna").click()
    expect(page.locator(".lead")).to_contain_text("handlingar utskickade")
    change(Meeting.objects.get(), by=None, held_on=dates.today())  # a week goes by


def _is_recommended(council: Council) -> None:
    """All but one are for; the coopted has a vote, and who abstains reserves herself."""
    cast = council.cast
    page = council.enter(cast.secretary)
    todo(page, "Öppna mötet").click()
    page.get_by_role("link", name="Öppna mötet").click()
    button(page, "Öppna mötet").click()
    said(page, "Mötet är öppnat.")
    clean(page)
    page.locator("li", has_text="Införande av").get_by_role("link", name="Olika svar").click()
    for person, answer in ((cast.coopted, "för"), (cast.member, "avstår")):
        page.get_by_role("group", name=str(person.person)).get_by_label(answer).check()
    clean(page)
    button(page, "Spara svaren").click()
    page.get_by_label(f"Reservation, {cast.member.person}").fill("Underlaget räcker inte.")
    clean(page)
    button(page, "Lämna rekommendation").click()
    said(page, "Rekommendationen är lämnad. Beslutet fattar den som har delegation.")
    expect(page.get_by_text("Svar: för: 3, avstår: 1")).to_be_visible()


def _is_decided(council: Council) -> None:
    """The chair alone, on delegation."""
    page = council.enter(council.cast.chair)
    council.press(todo(page, "Besluta: Införande"))
    expect(page.get_by_text("Underlaget räcker inte.")).to_be_visible()
    clean(page)
    council.press(page.get_by_label("införs", exact=True))
    council.press(button(page, "Skriv beslutet"))
    clean(page)
    council.press(button(page, "Fatta beslutet"))
    expect(page.get_by_role("heading", level=1)).to_contain_text("Delegationsbeslut")
    expect(panel(page, "Väntar på dig i ärendet").get_by_role("link")).to_have_count(2)
    assert council.presses <= MOST
    clean(page)


def _is_granted(council: Council) -> None:
    """More than the cap is refused with the figures; what fits is granted."""
    page = council.enter(council.cast.chair)
    council.press(todo(page, "Besluta: Bidrag till utbildning"))
    page.get_by_label("Belopp, kr").fill("350 000")
    council.presses += 1
    page.get_by_label("Mottagare").select_option("Vårdförvaltningen")
    page.get_by_label("Ändamål").fill("Utbildning på nya hjälpmedel.")
    council.press(button(page, "Förhandsgranska"))
    expect(page.get_by_text("Beloppet ryms inte på delegationen")).to_be_visible()
    clean(page)
    page.get_by_label("Belopp, kr").fill("250 000")
    council.press(button(page, "Förhandsgranska"))
    expect(page.get_by_role("row", name="Kvar efter beslutet")).to_contain_text("50 000,00 kr")
    clean(page)
    council.press(button(page, "Fatta beslutet"))
    expect(page.get_by_role("heading", level=1)).to_contain_text("250 000,00 kr till")
    assert council.presses <= MOST
    clean(page)


def _is_recorded_and_adjusted(council: Council) -> None:
    """What the grant left to recommend is no more; two adjust, and the minutes are locked."""
    cast = council.cast
    page = council.enter(cast.secretary)
    todo(page, "protokollförs").first.click()
    page.get_by_role("link", name="Läs protokollet").click()
    expect(page.get_by_text("Ärendet är beslutat.")).to_be_visible()
    clean(page)
    page.get_by_role("link", name="Skicka för justering").click()
    button(page, "Skicka för justering").click()
    said(page, "Protokollet är ute för justering.")
    for user, answer in (
        (cast.chair, "Du har justerat."),
        (cast.deputy, "Protokollet är justerat och låst."),
    ):
        todo(council.enter(user), "Justera protokollet").click()
        button(page, "Justera protokollet").click()
        said(page, answer)
    clean(page)
    with page.expect_download() as got:
        page.get_by_role("link", name="Protokoll (PDF)").click()
    assert got.value.path().read_bytes().startswith(b"%PDF")


def _is_told(council: Council) -> None:
    """The management group, the area manager, the leader: then the matter closes itself."""
    cast, matter = council.cast, Matter.objects.get(kind="introduction")
    for user, words in (
        (cast.chair, "meddelas ledningsgruppen"),
        (cast.coopted, "Kommuniceras till områdeschefen"),
        (cast.chair, "Meddela processledare"),
    ):
        page = council.enter(user)
        todo(page, matter.label).filter(has_text=words).click()
        button(page, "Meddela").click()
        expect(page.get_by_role("heading", level=1)).to_have_text(matter.title)
    expect(page.locator(".lead")).to_contain_text("avslutat")
    clean(page)
    page = council.enter(cast.area_manager, "/aviseringar/")
    page.get_by_role("link", name=f"{matter}: Rådets ärende är beslutat (införs)").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(matter.title)
