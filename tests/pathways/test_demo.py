"""The invented story: told once, through the verbs, marked wherever it shows."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.test import override_settings

from regions.models import Body, Person
from vardforlopp.common import dates
from vardforlopp.common.acting import SYSTEM
from vardforlopp.pathways.demo import story
from vardforlopp.pathways.models import (
    ConditionMet,
    GatePass,
    Hinder,
    Implementation,
    ImplementationStatus,
    Milestone,
    MilestoneKind,
    Movement,
    Outcome,
    Staffing,
    StatusEntry,
    StepPlan,
)

INVENTED = (ConditionMet, GatePass, Hinder, Milestone, Staffing, StatusEntry, StepPlan)
REGIONS = {"skane", "blekinge", "kronoberg", "halland", "orebro-lan"}


@pytest.fixture(scope="module")
def told(loaded: str) -> Iterator[str]:
    """The story told on the loaded register, for the tests that read it."""
    with override_settings(DEMO=True):
        yield story.tell()


pytestmark = [
    pytest.mark.usefixtures("told"),
    pytest.mark.xdist_group("demo"),  # told once, in one process
]


def in_region(slug: str) -> Any:
    return StatusEntry.objects.filter(implementation__region__slug=slug)


def test_telling_it_again_does_nothing() -> None:
    before = StatusEntry.objects.count()
    assert "fanns redan" in story.tell()
    assert StatusEntry.objects.count() == before


def test_everything_invented_is_marked_as_demonstration_data() -> None:
    for model in INVENTED:
        rows: Any = model.objects.all()
        assert rows.exists()
        assert not rows.filter(is_demo=False).exists(), model
    assert not Person.objects.filter(is_demo=False).exists()
    assert Body.objects.filter(is_demo=True, is_deciding=True).count() == 4


def test_it_was_done_by_people_and_not_by_the_system() -> None:
    for model in INVENTED:
        rows: Any = model.objects.all()
        assert SYSTEM not in set(rows.values_list("created_by_label", flat=True)), model


def test_only_the_five_regions_have_logs_and_each_at_its_own_pace() -> None:
    logged = Implementation.objects.filter(last_entry__isnull=False)
    assert set(logged.values_list("region__slug", flat=True)) == REGIONS
    stroke = logged.filter(pathway_version__slug="stroke-och-tia-del-1")
    first = {row.entries.earliest("observed_on", "pk").observed_on for row in stroke}
    assert len(first) == len(REGIONS)


def test_all_seven_pathways_are_in_the_story() -> None:
    versions = Implementation.objects.filter(last_entry__isnull=False)
    assert versions.values("pathway_version").distinct().count() == 7


def test_two_thirds_are_fresh_some_are_old_and_some_were_never_logged() -> None:
    here = Implementation.objects.filter(region__slug__in=REGIONS)
    ongoing = here.filter(status=ImplementationStatus.ONGOING)
    stale = ongoing.stale().count()
    assert 0.6 <= (ongoing.count() - stale) / here.count() <= 0.8
    assert stale > 3
    assert here.filter(last_entry__isnull=True).count() >= 2


def test_nothing_is_observed_in_the_future() -> None:
    latest = StatusEntry.objects.latest("observed_on").observed_on
    assert dates.today() - timedelta(days=3) < latest <= dates.today()


def test_the_pandemic_made_implementations_dormant_and_they_went_on() -> None:
    dormant = Implementation.history.filter(status=ImplementationStatus.DORMANT)
    assert dormant.filter(status_on__year=2020).values("id").distinct().count() >= 6
    assert Implementation.objects.filter(status=ImplementationStatus.DORMANT).count() == 1
    assert Hinder.objects.filter(tag__name="pandemin", closed_on__isnull=False).exists()


def test_the_support_is_financed_as_decided_the_eighth_of_april_2020() -> None:
    support = ConditionMet.objects.filter(condition="support")
    assert {row.reference for row in support} == {
        "Sjukvårdsregionens finansiering av processtöd, beslut 8 april 2020"
    }
    assert not support.filter(implementation__region__slug="orebro-lan").exists()


def test_in_orebro_the_council_recommends_before_the_decision_on_delegation() -> None:
    rows = Milestone.objects.filter(implementation__region__slug="orebro-lan")
    recommended = rows.filter(kind=MilestoneKind.RECOMMENDATION)
    decided = rows.filter(kind=MilestoneKind.DECISION)
    assert recommended.count() == decided.count() == 7
    assert set(recommended.values_list("body__slug", flat=True)) == {"rmk-orebro-lan"}
    assert not decided.filter(made_here=True).exists()


def test_in_halland_the_council_recommends_and_the_director_decides() -> None:
    rows = Milestone.objects.filter(implementation__region__slug="halland")
    bodies = {(row.kind, row.body.name) for row in rows}
    assert (
        MilestoneKind.RECOMMENDATION,
        "Prioriterings- och evidensrådet Region Halland",
    ) in bodies
    assert (MilestoneKind.DECISION, "Hälso- och sjukvårdsdirektören Region Halland") in bodies


def test_skane_calls_it_introduced() -> None:
    assert in_region("skane").filter(note__contains="Introducerat").exists()


def test_decisions_for_against_and_already_introduced_are_there() -> None:
    assert set(Implementation.objects.values_list("outcome", flat=True)) >= set(Outcome.values)


def test_corrections_late_notes_backward_steps_and_reasons_are_there() -> None:
    assert StatusEntry.objects.filter(corrects__isnull=False).count() >= 4
    assert StatusEntry.objects.filter(is_backdated=True).exists()
    assert StatusEntry.objects.filter(movement=Movement.BACKWARD).count() >= 2
    assert GatePass.objects.exists()
    assert Milestone.objects.filter(supersedes__isnull=False).exists()
    assert StatusEntry.objects.filter(next_on__gt=dates.today()).exists()


def test_hinders_are_open_and_closed_with_what_helped() -> None:
    closed = Hinder.objects.filter(closed_on__isnull=False)
    assert closed.count() >= 7
    assert not closed.filter(what_helped="").exists()
    assert Hinder.objects.open().values("tag").distinct().count() >= 4


def test_notes_are_varied() -> None:
    notes = list(StatusEntry.objects.values_list("note", flat=True))
    assert len(set(notes)) > 0.85 * len(notes)
