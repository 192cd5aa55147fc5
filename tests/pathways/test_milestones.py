"""Decisions made elsewhere: registered, corrected, and what they say of the steps."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from tests.cast import Cast
from tests.factories.regions import BodyFactory
from tests.pathways.pages import forward, page_of
from vardforlopp.pathways.models import (
    Milestone,
    Outcome,
)


def test_a_decision_says_when_its_step_was_reached_whatever_the_log_says(
    cast: Cast, supporter: Any
) -> None:
    plan = {"version": cast.stroke.version, "R7": "2021-03-01"}
    supporter.post(page_of(cast, "plan_steps"), plan)
    forward(cast, "R9", date(2021, 6, 1))
    decided = milestone(cast, occurred_on="2021-03-02", occurred_precision="day")
    decided["body"] = BodyFactory(region=cast.skane, level="region").pk
    supporter.post(page_of(cast, "register_milestone"), decided)
    page = supporter.get(cast.stroke.get_absolute_url())
    row = page.context["plan"][6]
    assert row.reached.date == date(2021, 3, 2)
    assert row.difference == "1 dag senare än planerat"
    assert '2\xa0mars\xa02021 <span class="muted">enligt beslutet</span>' in page.content.decode()


def test_a_decision_known_to_the_month_is_not_counted_in_days(cast: Cast, supporter: Any) -> None:
    supporter.post(
        page_of(cast, "plan_steps"), {"version": cast.stroke.version, "R7": "2021-03-01"}
    )
    decided = milestone(cast, body=BodyFactory(region=cast.skane, level="region").pk)
    supporter.post(page_of(cast, "register_milestone"), decided)
    row = supporter.get(cast.stroke.get_absolute_url()).context["plan"][6]
    assert (row.reached.when, row.difference) == ("oktober\xa02020", "")


def test_bodies_stand_by_place_with_the_region_first(cast: Cast, supporter: Any) -> None:
    place = {"region": cast.skane, "level": "region"}
    for name in ("Öster", "Ale", "Ånge"):
        BodyFactory(name=name, **place)
    BodyFactory(name="Aa-nämnden", healthcare_region=cast.southern, level="healthcare_region")
    BodyFactory(name="SKS", level="national", is_deciding=True)
    form = supporter.get(page_of(cast, "register_milestone")).context["form"]
    groups = [
        (name, [label for _, label in found]) for name, found in form["body"].field.choices[1:]
    ]
    assert groups == [
        ("Region Skåne", ["Ale", "Ånge", "Öster"]),
        ("Södra sjukvårdsregionen", ["Aa-nämnden"]),
        ("Nationellt", ["SKS"]),
    ]


def milestone(cast: Cast, **facts: Any) -> dict[str, Any]:
    return {
        "kind": "decision",
        "body": cast.council.pk,
        "occurred_on": "2020-10-01",
        "occurred_precision": "month",
        "outcome": "introduce",
        "reference": "§ 41/2020",
        "token": str(uuid4()),
    } | facts


@pytest.fixture
def orebro(cast: Cast, client: Any) -> Any:
    """A browser signed in as Örebro's process supporter."""
    client.force_login(cast.supporter_orebro)
    return client


def test_a_decision_made_elsewhere_sets_the_outcome(cast: Cast, orebro: Any) -> None:
    url = reverse("register_milestone", args=["orebro-lan", "stroke"])
    assert orebro.post(url, milestone(cast)).status_code == 302
    cast.stroke_orebro.refresh_from_db()
    assert cast.stroke_orebro.outcome == Outcome.INTRODUCED
    assert str(Milestone.objects.get().occurred) == "oktober\xa02020"


def test_a_decision_is_refused_where_the_council_works_here(cast: Cast, orebro: Any) -> None:
    cast.council.works_here = True
    cast.council.save()
    url = reverse("register_milestone", args=["orebro-lan", "stroke"])
    answer = orebro.post(url, milestone(cast))
    assert "arbetar i systemet" in answer.context["form"].errors["kind"][0]
    assert not Milestone.objects.exists()


def test_a_corrected_decision_supersedes_and_changes_the_outcome(cast: Cast, orebro: Any) -> None:
    at = ["orebro-lan", "stroke"]
    orebro.post(reverse("register_milestone", args=at), milestone(cast))
    old = Milestone.objects.get()
    url = reverse("correct_milestone", args=[*at, old.pk])
    orebro.post(url, milestone(cast, outcome="decline"))
    cast.stroke_orebro.refresh_from_db()
    assert cast.stroke_orebro.outcome == Outcome.DECLINED
    assert Milestone.objects.count() == 2
    assert Milestone.objects.in_force().get().supersedes == old
    again = orebro.post(url, milestone(cast))
    assert "redan ersatt" in again.content.decode()


def test_a_correction_keeps_the_document_unless_it_brings_another(cast: Cast, orebro: Any) -> None:
    at = ["orebro-lan", "stroke"]
    file = SimpleUploadedFile("beslut.txt", b"Beslut", "text/plain")
    orebro.post(reverse("register_milestone", args=at), milestone(cast, document=file))
    old = Milestone.objects.get()
    assert old.document is not None
    url = reverse("correct_milestone", args=[*at, old.pk])
    page = orebro.get(url).content.decode()
    assert "beslut.txt följer med om du inte väljer en ny." in page
    orebro.post(url, milestone(cast, reference="§ 42/2020"))
    assert Milestone.objects.in_force().get().document == old.document


def test_a_correction_that_changes_nothing_is_refused(cast: Cast, orebro: Any) -> None:
    at = ["orebro-lan", "stroke"]
    orebro.post(reverse("register_milestone", args=at), milestone(cast))
    old = Milestone.objects.get()
    answer = orebro.post(reverse("correct_milestone", args=[*at, old.pk]), milestone(cast))
    assert "Inget är ändrat" in answer.context["form"].non_field_errors()[0]
    assert Milestone.objects.get() == old


def test_a_decision_without_outcome_is_refused_at_the_field(cast: Cast, orebro: Any) -> None:
    url = reverse("register_milestone", args=["orebro-lan", "stroke"])
    answer = orebro.post(url, milestone(cast, outcome=""))
    assert answer.context["form"].errors["outcome"] == ["Ange vad beslutet blev."]


def test_a_chosen_file_that_was_forgotten_is_asked_for_again(cast: Cast, orebro: Any) -> None:
    file = SimpleUploadedFile("beslut.txt", b"Beslut", "text/plain")
    url = reverse("register_milestone", args=["orebro-lan", "stroke"])
    answer = orebro.post(url, milestone(cast, outcome="", document=file))
    assert "Välj filen igen" in answer.context["form"].errors["document"][0]
