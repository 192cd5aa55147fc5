"""The loaded process and pathways: what the seeds say, word for word where they do."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.factories.regions import RegionFactory
from vardforlopp.common.acting import SYSTEM
from vardforlopp.common.records import change
from vardforlopp.pathways import actions, register
from vardforlopp.pathways.models import (
    CarePathway,
    FlowStep,
    GoodCareArea,
    GuidingQuestion,
    HinderTag,
    Implementation,
    MeasurePoint,
    NationalStep,
    PathwayCriterion,
    PathwayOwner,
    PathwayVersion,
    ProcessStep,
)

pytestmark = [pytest.mark.usefixtures("loaded"), pytest.mark.xdist_group("pathway register")]

# S0-35..43, copied from the seed; the ninth has no question mark there.
QUESTIONS = [
    "Vilket är det huvudsakliga budskapet i vårdförloppet och konsekvensbeskrivningen?",
    "Vilka positiva effekter kan vi uppnå med att börja arbeta med vårdförloppet?",
    "Vilka styrkor har vi i regionen att bygga på när vi genomför införandet?",
    "Vilka i vår region påverkas av vårdförloppet?",
    "Vad kommer vi göra annorlunda i vår region när vi börjar arbeta enligt vårdförloppet?",
    "Vilka genomför förändringen?",
    "Hur genomförs förändringen?",
    "Vilka svårigheter finns i vår region kopplat till införandet?",
    "Hur kommunicerar vi kring förändringen",
]


def replaced() -> set[int]:
    """The versions that a published version has replaced."""
    return set(PathwayVersion.objects.replaced_ids().values_list("replaces", flat=True))


def at(slug: str) -> PathwayVersion:
    return PathwayVersion.objects.get(slug=slug)


def test_the_process_has_eleven_national_twelve_regional_and_four_municipal_steps() -> None:
    codes = list(ProcessStep.objects.order_by("pk").values_list("code", flat=True))
    assert codes == [
        *(f"N{n}" for n in range(1, 12)),
        *(f"R{n}" for n in range(1, 13)),
        *(f"K{n}" for n in range(1, 5)),
    ]


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("N9", "SKS fastställer"),
        ("R3", "nio frågeställningar"),
        ("R7", "beslut om införande"),
        ("R11", "förvaltning"),
        ("K2", "socialchefsnätverket"),
    ],
)
def test_a_step_has_its_name_an_explanation_and_a_source(code: str, name: str) -> None:
    step = ProcessStep.objects.get(code=code)
    assert step.name == name
    assert step.explanation
    assert step.source


def test_the_nine_questions_stand_word_for_word() -> None:
    assert list(GuidingQuestion.objects.values_list("text", flat=True)) == QUESTIONS


def test_the_other_lists_are_whole_and_say_where_they_come_from() -> None:
    sizes = [(PathwayCriterion, 5), (GoodCareArea, 6), (FlowStep, 7), (MeasurePoint, 7)]
    for model, size in sizes:
        items: Any = model.objects.all()
        assert len(items) == size
        assert all(item.source.startswith("S3-") for item in items)
    assert "".join(MeasurePoint.objects.values_list("code", flat=True)) == "ABCDEFG"


def test_the_seven_pathways_stand_in_swedish_order() -> None:
    assert list(CarePathway.objects.values_list("slug", flat=True)) == [
        "hoftledsartros",
        "kritisk-benischemi",
        "kol",
        "reumatoid-artrit",
        "schizofreni",
        "sepsis",
        "stroke-och-tia",
    ]


def test_sepsis_has_two_owners_and_infection_leads() -> None:
    owners = PathwayOwner.objects.filter(pathway__slug="sepsis")
    assert [(owner.body.slug, owner.is_lead) for owner in owners] == [
        ("npo-infektionssjukdomar", True),
        ("npo-akut-vard", False),
    ]


@pytest.mark.parametrize(
    ("slug", "approved"),
    [
        ("stroke-och-tia-del-1", "maj\u00a02020"),
        ("hoftledsartros-primarvard", "maj\u00a02020"),
        ("reumatoid-artrit-del-1", "maj\u00a02020"),
        ("kritisk-benischemi", "25\u00a0september\u00a02020"),
        ("kol", "25\u00a0september\u00a02020 (härledd)"),
        ("schizofreni-forstagangsinsjuknande", "25\u00a0september\u00a02020 (härledd)"),
        ("sepsis", "maj\u00a02021"),
    ],
)
def test_an_approval_day_is_as_certain_as_its_source(slug: str, approved: str) -> None:
    assert str(at(slug).approved) == approved


def test_the_seven_were_on_remiss_from_the_27th_of_january_2020() -> None:
    reached = NationalStep.objects.filter(step__code="N6", reached_on=date(2020, 1, 27))
    assert reached.count() == 7


def test_every_published_version_has_an_implementation_in_each_of_the_21_regions() -> None:
    published = PathwayVersion.objects.filter(implementations__isnull=False).distinct()
    assert published.count() == 7
    assert Implementation.objects.count() == 7 * 21
    assert not Implementation.objects.filter(step__isnull=False).exists()


@pytest.mark.parametrize(
    ("slug", "code"),
    [
        ("stroke-och-tia-del-2", "N6"),
        ("hoftledsartros-proteskirurgi", "N7"),
        ("reumatoid-artrit-etablerad", "N2"),
        ("kol-2", "N6"),
    ],
)
def test_a_version_on_its_way_stands_at_its_step_in_no_region(slug: str, code: str) -> None:
    version = at(slug)
    assert version.national_steps.latest("reached_on").step.code == code
    assert not version.implementations.exists()


def test_a_version_on_its_way_does_not_supersede_the_one_in_use() -> None:
    assert at("kol-2").replaces == at("kol")
    assert at("kol").pk not in replaced()


def test_that_a_version_concerns_municipal_care_is_said_to_be_our_inference() -> None:
    for version in PathwayVersion.objects.filter(concerns_municipal_care=True):
        assert "slutsats" in version.source


def test_what_is_loaded_was_made_by_the_system() -> None:
    assert set(CarePathway.objects.values_list("created_by_label", flat=True)) == {SYSTEM}
    assert not Implementation.objects.filter(is_demo=True).exists()


def test_loading_again_adds_nothing(loaded: str, undone: None) -> None:
    assert "lades till" in loaded
    assert register.load() == "Processen och vårdförloppen: allt fanns redan."


def test_loading_again_keeps_what_a_person_has_changed(undone: None) -> None:
    question = GuidingQuestion.objects.get(code="9")
    change(question, by=None, text="Hur berättar vi om förändringen?")
    tag = HinderTag.objects.get(name="pandemin")
    change(tag, by=None, name="pandemi")
    change(at("sepsis"), by=None, starts_at="ankomst till akutmottagning")
    register.load()
    question.refresh_from_db()
    assert question.text == "Hur berättar vi om förändringen?"
    assert not HinderTag.objects.filter(name="pandemin").exists()
    assert at("sepsis").starts_at == "ankomst till akutmottagning"


def test_a_region_that_came_later_gets_its_implementations(undone: None) -> None:
    region = RegionFactory(county_code="02", county_letter="Q")
    register.load()
    assert region.implementations.count() == 7


def test_publishing_a_new_version_supersedes_the_old_in_every_region(undone: None) -> None:
    step = ProcessStep.objects.get(code="N10")
    actions.record_national_step(at("kol-2"), by=None, step=step, reached_on=date(2023, 1, 1))
    assert at("kol").pk in replaced()
    new = Implementation.objects.filter(pathway_version=at("kol-2"))
    assert new.count() == 21
    assert all(row.replaces.pathway_version == at("kol") for row in new)
