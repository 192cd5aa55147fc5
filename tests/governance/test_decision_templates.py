"""The words decisions begin with: the product's until the council writes its own."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from governance.actions.decision_templates import write_template
from governance.decisions.templates import SORTS, Sort, sort_of
from governance.models import DecisionTemplate
from tests.cast import Cast
from tests.governance.deciding import Scene
from vardforlopp.common import dates
from vardforlopp.common.answer import Forbidden, Refused

pytestmark = pytest.mark.django_db


@pytest.fixture
def scene(cast: Cast) -> Scene:
    return Scene(cast)


@pytest.fixture
def sort() -> Sort:
    return next(one for one in SORTS if one.outcome == "introduce")


def write(scene: Scene, sort: Sort, text: str, **facts: Any) -> DecisionTemplate:
    usual: dict[str, Any] = {"by": scene.cast.secretary, "text": text}
    return write_template(scene.cast.council, sort, **(usual | facts))


def test_a_decision_begins_with_the_councils_own_words(scene: Scene, sort: Sort) -> None:
    write(scene, sort, "{rad} inför {vardforlopp}. {okand", was=None)
    made = scene.decide()
    name = scene.cast.stroke_orebro.pathway_version
    assert made.template_text == f"{scene.cast.council} inför {name}. {{okand"


def test_what_a_fact_says_is_words_and_never_filled_in(scene: Scene, sort: Sort) -> None:
    write(scene, sort, "{uppdrag}", was=None)
    made = scene.decide(mandate_reason="Se {rad} och {0.__class__}.")
    assert made.template_text.endswith("uppdrag: Se {rad} och {0.__class__}.")


def test_old_words_are_kept_with_their_days(scene: Scene, sort: Sort) -> None:
    with dates.as_of(dates.today() - timedelta(days=30)):
        old = write(scene, sort, "Förr.", was=None)
    new = write(scene, sort, "Nu.", was=old.pk)
    old.refresh_from_db()
    yesterday = dates.today() - timedelta(days=1)
    assert (old.valid_to, new.valid_from, sort.own(scene.cast.council)) == (
        yesterday,
        dates.today(),
        new,
    )
    assert write(scene, sort, "Nu igen.", was=new.pk).pk == new.pk
    with pytest.raises(Refused, match="Någon annan"):
        write(scene, sort, "Sent.", was=old.pk)


def test_a_place_that_is_not_filled_in_is_told(scene: Scene, sort: Sort) -> None:
    with pytest.raises(Refused, match=r"\{belopp\} fylls inte i") as refused:
        write(scene, sort, "{belopp}", was=None)
    assert refused.value.field == "text"
    grant = sort_of("omstallningsbidrag")
    assert grant is not None
    assert write(scene, grant, "{belopp}", was=None).outcome == ""


def test_only_those_who_prepare_write_them(client: Client, scene: Scene, sort: Sort) -> None:
    with pytest.raises(Forbidden):
        write(scene, sort, "Jag.", was=None, by=scene.cast.chair)
    client.force_login(scene.cast.secretary)
    page = reverse("decision_template", args=[scene.cast.council.slug, sort.word])
    assert "{vardforlopp}" in client.get(page).content.decode()
    answer = client.post(page, {"text": "Vi inför {vardforlopp}."})
    assert answer.status_code == 302
    shown = client.get(answer.headers["Location"]).content.decode()
    assert "Vi inför {vardforlopp}." in shown
    assert "rådets egen sedan" in shown
