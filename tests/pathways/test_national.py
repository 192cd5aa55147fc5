"""The national editor: pathways, versions, owners, texts, kinds of hinder, and rights."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from tests.cast import Cast
from tests.factories.pathways import (
    HinderTagFactory,
    NationalStepFactory,
    PathwayOwnerFactory,
    PathwayVersionFactory,
    step,
)
from tests.factories.regions import BodyFactory
from tests.pathways.national import around, at
from vardforlopp.common.answer import Forbidden, Refused
from vardforlopp.common.records import change
from vardforlopp.pathways import actions
from vardforlopp.pathways.models import (
    CarePathway,
    HinderTag,
    PathwayOwner,
    PathwayVersion,
    ProcessStep,
)

# Pathways and versions


def test_a_new_pathway_gets_an_address_of_its_own(cast: Cast, editor: Any) -> None:
    facts = {"name": "Hjärtsvikt, nydebuterad", "kind": "psv", "source": "P8", "reason": "Nytt"}
    answer = editor.post(at("pathway_new"), facts)
    made = CarePathway.objects.get(name="Hjärtsvikt, nydebuterad")
    assert made.slug == "hjartsvikt-nydebuterad"
    assert answer["Location"] == made.get_absolute_url()
    line = made.history.get()
    assert (line.actor_label, line.history_change_reason) == ("Person editor", "Nytt")


def test_two_pathways_cannot_have_the_same_name(cast: Cast, editor: Any) -> None:
    name = cast.version.pathway.name
    answer = editor.post(at("pathway_new"), {"name": name, "kind": "psv"})
    assert answer.status_code == 422
    assert CarePathway.objects.filter(name=name).count() == 1


def test_the_address_stays_when_the_name_changes(cast: Cast, editor: Any) -> None:
    pathway = cast.version.pathway
    facts = {"name": "Nytt namn", "kind": "psv", "version": pathway.version, "reason": "Bättre"}
    editor.post(at("pathway_edit", pathway.slug), facts)
    slug = pathway.slug
    pathway.refresh_from_db()
    assert (pathway.name, pathway.slug) == ("Nytt namn", slug)


def test_a_stale_form_saves_nothing_and_keeps_what_was_typed(cast: Cast, editor: Any) -> None:
    pathway = cast.version.pathway
    url = at("pathway_edit", pathway.slug)
    facts = {"name": "Först", "kind": "psv", "version": pathway.version}
    editor.post(url, facts)
    answer = editor.post(url, facts | {"name": "Sedan"})
    assert answer.status_code == 422
    assert "Sedan" in answer.content.decode()
    pathway.refresh_from_db()
    assert pathway.name == "Först"


def new_version(**facts: Any) -> dict[str, Any]:
    return {"title": "Del två", "short_title": "Del 2", "part": "2", "version_label": "1.0"} | facts


def test_a_new_version_is_nowhere_yet(cast: Cast, editor: Any) -> None:
    pathway = cast.version.pathway
    editor.post(at("pathway_version_new", pathway.slug), new_version(concerns_municipal_care="on"))
    made = PathwayVersion.objects.get(title="Del två")
    assert (made.pathway, made.slug, made.concerns_municipal_care) == (pathway, "del-2", True)
    assert not made.implementations.exists()
    assert not made.national_steps.exists()


def test_a_part_and_version_exists_once(cast: Cast, editor: Any) -> None:
    same = new_version(part=cast.version.part, version_label=cast.version.version_label)
    answer = editor.post(at("pathway_version_new", cast.version.pathway.slug), same)
    assert answer.status_code == 422
    assert "Den delen och versionen finns redan." in answer.content.decode()


def test_a_version_replaces_only_one_of_the_same_pathway(cast: Cast, editor: Any) -> None:
    other = PathwayVersionFactory()
    url = at("pathway_version_new", cast.version.pathway.slug)
    assert editor.post(url, new_version(replaces=other.pk)).status_code == 422
    with pytest.raises(Refused, match="samma vårdförlopp"):
        actions.add_version(
            pathway=cast.version.pathway,
            by=cast.editor,
            title="Del två",
            short_title="Del 2",
            replaces=other,
        )


def test_versions_do_not_replace_each_other_in_a_ring(cast: Cast, editor: Any) -> None:
    oldest = cast.version
    facts = {"pathway": oldest.pathway}
    middle = PathwayVersionFactory(replaces=oldest, part="1", version_label="2.0", **facts)
    newest = PathwayVersionFactory(replaces=middle, part="1", version_label="3.0", **facts)
    for version in (oldest, middle, newest):
        sent = new_version(version=oldest.version, replaces=version.pk)
        answer = editor.post(around(oldest, "pathway_version_edit"), sent)
        assert answer.context["form"].errors["replaces"]
        with pytest.raises(ValidationError, match="ersätt"):
            change(oldest, by=cast.editor, replaces=version)
    oldest.refresh_from_db()
    assert oldest.replaces is None


def test_the_database_refuses_a_version_that_replaces_itself(cast: Cast) -> None:
    cast.version.replaces = cast.version
    with pytest.raises(IntegrityError, match="version_not_replacing_itself"), transaction.atomic():
        cast.version.save()


def test_a_version_is_edited_with_its_history(cast: Cast, editor: Any) -> None:
    version = cast.version
    facts = new_version(version=version.version, ends_at="utskrivning", reason="Rättat slut")
    editor.post(around(version, "pathway_version_edit"), facts)
    version.refresh_from_db()
    assert (version.ends_at, version.slug) == ("utskrivning", "stroke")
    assert version.history.latest().history_change_reason == "Rättat slut"


# Owners


def test_an_owner_is_added_and_ended_but_not_removed(cast: Cast, editor: Any) -> None:
    pathway, body = cast.version.pathway, BodyFactory(name="NPO Akut vård")
    editor.post(
        at("pathway_owner_new", pathway.slug), {"body": body.pk, "valid_from": "2021-05-24"}
    )
    owner = PathwayOwner.objects.get(body=body)
    facts = {"valid_to": "2022-12-31", "version": owner.version}
    editor.post(at("pathway_owner_end", pathway.slug, owner.pk), facts)
    owner.refresh_from_db()
    assert owner.valid_to == date(2022, 12, 31)
    assert owner not in PathwayOwner.objects.in_force()


def test_a_pathway_has_one_lead_at_a_time(cast: Cast, editor: Any) -> None:
    facts = {"body": BodyFactory().pk, "is_lead": "on", "valid_from": "2021-05-24"}
    answer = editor.post(at("pathway_owner_new", cast.version.pathway.slug), facts)
    assert answer.status_code == 422
    assert "Vårdförloppet har redan en huvudansvarig." in answer.content.decode()


def test_the_database_refuses_a_second_lead(cast: Cast) -> None:
    with pytest.raises(IntegrityError, match="pathway_one_lead"), transaction.atomic():
        PathwayOwnerFactory(pathway=cast.version.pathway, is_lead=True)


def test_an_owner_may_come_back_after_an_end(cast: Cast) -> None:
    owner = PathwayOwner.objects.get()
    actions.end_owner(owner, by=cast.editor, valid_to=date(2022, 1, 1))
    again = actions.add_owner(
        pathway=owner.pathway, body=owner.body, by=cast.editor, valid_from=date(2023, 1, 1)
    )
    assert list(PathwayOwner.objects.in_force()) == [again]


# Texts and kinds of hinder


def test_a_step_keeps_its_code_when_its_words_change(cast: Cast, editor: Any) -> None:
    fetched = step("R3")
    facts = {
        "name": "frågeställningarna",
        "explanation": "De nio frågorna besvaras.",
        "version": fetched.version,
        "reason": "Kortare",
    }
    editor.post(at("process_text_edit", "steg", "R3"), facts)
    changed = ProcessStep.objects.get(pk=fetched.pk)
    assert str(changed) == "R3 frågeställningarna"
    page = editor.get(changed.get_absolute_url())
    assert "Kortare" in page.content.decode()


def test_a_new_kind_of_hinder_may_be_chosen_until_it_ends(cast: Cast, editor: Any) -> None:
    facts = {"name": "ny lagstiftning", "valid_from": "2022-01-01"}
    editor.post(at("hinder_tag_new"), facts)
    tag = HinderTag.objects.get(name="ny lagstiftning")
    assert tag in HinderTag.objects.in_force()
    ended = facts | {"valid_to": "2023-01-01", "version": tag.version, "reason": "Lagen gäller"}
    editor.post(at("hinder_tag_edit", tag.pk), ended)
    assert tag not in HinderTag.objects.in_force()
    assert HinderTag.objects.filter(pk=tag.pk).exists()


def test_a_kind_of_hinder_does_not_end_before_it_starts(cast: Cast, editor: Any) -> None:
    tag = HinderTagFactory(valid_from=date(2022, 1, 1))
    facts = {
        "name": tag.name,
        "valid_from": "2022-01-01",
        "valid_to": "2021-01-01",
        "version": tag.version,
    }
    answer = editor.post(at("hinder_tag_edit", tag.pk), facts)
    assert answer.status_code == 422
    assert "Slutdagen kan inte ligga före startdagen." in answer.content.decode()


# Rights


EDITING = (
    "pathway_new",
    "pathway_edit",
    "pathway_version_new",
    "pathway_version_edit",
    "pathway_owner_new",
    "pathway_owner_end",
    "national_step_new",
    "national_step_correct",
    "process_text_edit",
    "hinder_tag_new",
    "hinder_tag_edit",
)


def addresses(cast: Cast) -> dict[str, str]:
    pathway, version = cast.version.pathway.slug, cast.version.slug
    owner = PathwayOwner.objects.get()
    recorded = NationalStepFactory(version=cast.version)
    arguments: dict[str, list[Any]] = {
        "pathway_edit": [pathway],
        "pathway_version_new": [pathway],
        "pathway_version_edit": [pathway, version],
        "pathway_owner_new": [pathway],
        "pathway_owner_end": [pathway, owner.pk],
        "national_step_new": [pathway, version],
        "national_step_correct": [pathway, version, recorded.pk],
        "process_text_edit": ["steg", "R7"],
        "hinder_tag_edit": [cast.hinder_tag.pk],
    }
    return {name: at(name, *arguments.get(name, [])) for name in EDITING}


def test_only_the_national_editor_reaches_the_forms(cast: Cast, client: Any) -> None:
    urls = addresses(cast)
    client.force_login(cast.editor)
    assert {name: client.get(url).status_code for name, url in urls.items()} == dict.fromkeys(
        EDITING, 200
    )
    client.force_login(cast.administrator)
    for url in urls.values():
        assert client.get(url).status_code == 403
        assert client.post(url, {"name": "X"}).status_code == 403


def test_the_verbs_ask_for_the_right_themselves(cast: Cast) -> None:
    pathway, owner = cast.version.pathway, PathwayOwner.objects.get()
    facts: dict[str, Any] = {"by": cast.supporter}
    for verb in (
        lambda: actions.add_pathway(name="X", **facts),
        lambda: actions.add_version(pathway=pathway, title="X", short_title="X", **facts),
        lambda: actions.add_owner(pathway=pathway, body=BodyFactory(), **facts),
        lambda: actions.end_owner(owner, valid_to=date(2022, 1, 1), **facts),
        lambda: actions.add_hinder_tag(name="X", valid_from=date(2022, 1, 1), **facts),
        lambda: actions.record_national_step(
            cast.version, step=step("N6"), reached_on=date(2020, 1, 1), **facts
        ),
    ):
        with pytest.raises(Forbidden, match="nationell redaktör"):
            verb()


def test_others_see_a_closed_button_with_the_reason(cast: Cast, supporter: Any) -> None:
    page = supporter.get(cast.version.pathway.get_absolute_url()).content.decode()
    assert "behövs rollen nationell redaktör" in page
    assert at("pathway_edit", cast.version.pathway.slug) not in page
