"""The plan of 2020 and its report, row by row of the source (S1), from what the register loads."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pypdf
import pytest
from docx import Document

from regions import register as regions_register
from tests.governance.test_decision_pages import tags
from vardforlopp.common.dates import swedish_date
from vardforlopp.common.pdf import render
from vardforlopp.plans import register
from vardforlopp.plans.models import Activity, ActivityNote, ActivityPlan, PublishedReport
from vardforlopp.plans.word import write

# what a reader of the original must find, row by row
SAID = {
    "S1-01": ("Pandemin", "akuta frågor", "stort värde"),
    "S1-02": ("tre av årets fyra möten digitalt",),
    "S1-04": (
        *("Nomineringar", "Nationella riktlinjer", "nya kunskapsstöd"),
        *("Äldres hälsa", "Hjärta- och kärlsjukdomar", "Öron-, Näsa-, och Halssjukdomar"),
        *("Akut vård", "kommunikatör", "beredningsgruppen", "nationella styrgruppen"),
        *("Uppföljning och analys", "Stöd för utveckling", "HTA-rådet", "(RCC)"),
        *("Nationellt kliniskt kunskapsstöd", "2020/2021", "oktobermötet"),
    ),
    "S1-05": (
        *("rörelseorganens sjukdomar", "Socialstyrelsen", "tidplanen", "utvecklas under 2021"),
        "följer de data som nationellt överenskoms inom vårdförloppen",
    ),
    "S1-06": ("folkhälsoenheter", "Levnadsvanor", "2021", "kartlagt"),
    "S1-07": (
        *("31 december 2021", "Cancerråd", "Lokala programområden", "vårdprocessgrupperna"),
        *("kolorektalcancer", "standardiserade vårdförlopp", "nivåstrukturer"),
        *("Cancerplan 2022-2024", "oktobermötet"),
    ),
    "S1-08": ("nationell högspecialiserad vård", "prostata- och njurcancer", "under 2021"),
    "S1-09": ("Inga gemensamma samtal", "2020"),
    "S1-10": ("köerna", "mätetal", "verksamhetschefer", "ortopedi", "hösten 2020"),
    "S1-11": ("universitet", "BT-tjänstgöringen", "DS 2020:15", "SOU 2019:20", "HR-direktörernas"),
    "S1-12": ("lärosäten", "Region Sörmland", "Regionalt vårdkompetensråd", "sommaren 2021"),
    "S1-13": (
        *("verksamhetsberättelser", "Forskningsrådet", "Centrum för sällsynta diagnoser"),
        *("Regionalt Cancercentrum", "produktionsplaneringsgruppen"),
        *("kunskapsstyrningsgruppen", "vårdavtalsgruppen"),
    ),
    "S1-14": (
        *("Nämnden för nationell högspecialiserad vård", "avancerad strålbehandling"),
        *("Svenskt ambulansflyg", "Inera", "Huvudmannagruppen", "Styrgrupp"),
        *("nationella programråd", "vårdkompetensrådet", "screeningrådet", "RCC i samverkan"),
        *("klinisk behandlingsforskning", "långtidsplan", "remisser"),
    ),
    "S1-15": ("grupperingar", "flyttats till 2021", "Vård i rörelse", "9 december", "jämlikhet"),
    "S1-16": ("2021-01-01", "namnbytet", "universitetssjukhus", "länsdelssjukhus"),
    "S1-17": ("Verksamhetsplan för samverkan", "2021-2024"),
    "S1-18": ("decembermötet", "februari 2021"),
}
AREAS = {
    "Kunskapsstyrning": 4,
    "Verksamhet och utveckling": 3,
    "Utbildning och kompetensförsörjning": 2,
    "Övriga samverkansfrågor som löpande initieras och hanteras": 6,
}


@pytest.fixture
def plan(db: None) -> ActivityPlan:
    regions_register.load()
    register.load()
    return ActivityPlan.objects.get()


@pytest.fixture
def frozen(plan: ActivityPlan) -> PublishedReport:
    return PublishedReport.objects.get(plan_report__plan=plan)


def test_every_statement_of_the_report_is_a_note_in_own_words(plan: ActivityPlan) -> None:
    for source, words in SAID.items():
        text = " ".join(ActivityNote.objects.filter(source=source).values_list("text", flat=True))
        assert [word for word in words if word not in text] == [], source


def test_the_plan_has_four_areas_and_fifteen_activities(plan: ActivityPlan) -> None:
    """S1-03: no owner and no state in the source."""
    assert {area.name: area.activities.count() for area in plan.areas.all()} == AREAS
    sources = plan.activities.filter(kind="planned").values_list("source", flat=True)
    assert sorted(sources) == [f"S1-{number:02}" for number in range(4, 19)]
    assert (plan.meetings_held, plan.meetings_digital) == (4, 3)  # S1-02


def test_assignments_of_the_decision_have_a_receiver_and_a_last_day(plan: ActivityPlan) -> None:
    """S1-16 a and b, to regiondirektörsgruppen."""
    first, second = Activity.objects.filter(plan=plan, kind="assigned")
    assert {first.owner_body.slug, second.owner_body.slug} == {  # type: ignore[union-attr]
        "regiondirektorsgruppen-mellansverige"
    }
    assert swedish_date(first.due_on).replace("\u00a0", " ") == "31 december 2021"  # type: ignore[arg-type]
    assert second.due_in_words == "redovisas senast under hösten 2022"
    assert second.given_by
    assert second.given_by.source == "S1-16"
    assert first.is_late
    assert second.is_late


def test_the_planned_and_the_decided_period_stand_beside_each_other(plan: ActivityPlan) -> None:
    """X5."""
    row = Activity.objects.get(plan=plan, source="S1-16", kind="planned")
    assert row.planned_period == "2021–2024"
    assert row.decided_period == "från och med 2021-01-01 och tills vidare"


def test_the_printed_and_the_probable_date_are_both_kept(frozen: PublishedReport) -> None:
    """X4."""
    assert frozen.content["printed"].replace("\u00a0", " ") == "19 februari 2020"
    assert frozen.content["dated"].replace("\u00a0", " ") == "19 februari 2021 (härledd)"


def test_what_is_there_is_left_as_it_stands(plan: ActivityPlan) -> None:
    assert register.load() == "Aktivitetsplaner: allt fanns redan."
    assert ActivityPlan.objects.count() == 1


def test_the_pdf_and_the_word_file_say_everything_in_order(frozen: PublishedReport) -> None:
    content = frozen.content
    word = [part.text for part in Document(BytesIO(write(content))).paragraphs]
    book = pypdf.PdfReader(BytesIO(render("plans/report.typ", content)))
    pdf = "".join(page.extract_text() for page in book.pages)
    wanted = [content["title"], content["body"], *content["introduction"]]
    for area in content["areas"]:
        wanted.append(area["name"])
        for one in area["activities"]:
            wanted += [one["title"], *one["texts"]]
    places = [word.index(text) for text in wanted]
    assert places == sorted(places)
    squeezed = "".join(pdf.split())
    assert [text for text in wanted if "".join(text.split()) not in squeezed] == []
    root: Any = book.trailer["/Root"]
    assert (root["/Lang"], root["/MarkInfo"]["/Marked"]) == ("sv-SE", True)
    kinds = tags(root["/StructTreeRoot"])
    assert (kinds.count("/H1"), kinds.count("/H2"), kinds.count("/H3")) == (1, 5, 17)
