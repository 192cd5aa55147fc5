"""Needs raised upward: by whom, to whom, what the body says, and who is told."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.cast import Cast
from tests.factories.accounts import UserFactory
from tests.factories.keeping import a_need, chair_of
from tests.factories.regions import BodyFactory, HealthcareRegionFactory, MunicipalityFactory
from tests.races import Meeting, race
from vardforlopp.accounts.models import Notice, User
from vardforlopp.common import dates
from vardforlopp.common.answer import Forbidden, Refused, Stale
from vardforlopp.common.history import lines
from vardforlopp.introduction.actions import needs as actions
from vardforlopp.introduction.models import Need, NeedStatus
from vardforlopp.introduction.todos import needs_to_answer as waiting
from vardforlopp.introduction.workflow import need_workflow
from vardforlopp.pathways.models import CarePathway

pytestmark = pytest.mark.django_db


@pytest.fixture
def body(cast: Cast) -> Any:
    return BodyFactory(name="NPO nervsystemets sjukdomar")


@pytest.fixture
def chair(body: Any) -> User:
    return chair_of(body)


def move(name: str, need: Need) -> str:
    return reverse("need_move", args=[need.pk, name])


def told(user: User) -> list[str]:
    about_needs = Notice.objects.unread_by(user).filter(kind__startswith="need_")
    return list(about_needs.values_list("kind", flat=True))


def test_a_region_raises_a_need_and_the_body_is_told(
    cast: Cast, supporter: Client, body: Any, chair: User
) -> None:
    facts = {
        "place": f"region-{cast.skane.pk}",
        "body": body.pk,
        "pathway": cast.version.pathway.pk,
        "title": "Nationellt stöd för triagering",
        "text": "Vi saknar ett gemensamt underlag.",
    }
    answer = supporter.post(reverse("need_new"), facts)
    need = Need.objects.get()
    assert answer.url == need.get_absolute_url()
    assert (need.place, need.status, need.author) == (
        cast.skane,
        NeedStatus.RAISED,
        cast.supporter.person,
    )
    assert told(chair) == ["need_raised"]
    text = supporter.get(reverse("needs")).content.decode()
    assert "Nationellt stöd för triagering" in text
    assert "NPO nervsystemets sjukdomar" in text


def test_a_municipality_raises_its_own(cast: Cast, client: Client, body: Any) -> None:
    municipality = MunicipalityFactory(region=cast.skane)
    director = UserFactory.appointed("municipal_director", municipality)
    client.force_login(director)
    shown = client.get(reverse("need_new")).context["form"].fields["place"].choices
    assert shown == [(f"municipality-{municipality.pk}", str(municipality))]
    need = actions.raise_need(by=director, place=municipality, body=body, title="x", text="y")
    assert need.place == municipality
    assert str(municipality) in client.get(need.get_absolute_url()).content.decode()


def test_the_bodies_of_ones_own_healthcare_region_stand_first(
    cast: Cast, supporter: Client, body: Any
) -> None:
    elsewhere = HealthcareRegionFactory(short_name="Norr")
    away, here = (
        BodyFactory(name="RPO hjärta", kind="rpo", level="healthcare_region", healthcare_region=one)
        for one in (elsewhere, cast.skane.healthcare_region)
    )
    choices = supporter.get(reverse("need_new")).context["form"].fields["body"].choices
    groups = [
        (heading, [key for key, _ in bodies])
        for heading, bodies in choices
        if bodies != "Välj organ"
    ]
    assert groups[0] == (f"Organ i {cast.skane.healthcare_region}", [here.pk])
    assert groups[-1] == (f"Organ i {elsewhere}", [away.pk])
    assert any(body.pk in keys for _, keys in groups[1:-1])


def test_nobody_raises_a_need_for_somebody_else(cast: Cast, supporter: Client, body: Any) -> None:
    with pytest.raises(Forbidden):
        a_need(cast, place=cast.halland, body=body)
    facts = {"place": f"region-{cast.halland.pk}", "body": body.pk, "title": "x", "text": "y"}
    answer = supporter.post(reverse("need_new"), facts)
    assert answer.status_code == 422
    assert "place" in answer.context["form"].errors
    assert not Need.objects.exists()


def test_a_need_goes_up_and_not_to_a_council_at_home(cast: Cast) -> None:
    with pytest.raises(Refused, match="nationellt organ") as refused:
        a_need(cast, body=cast.council)
    assert refused.value.field == "body"


def test_the_same_need_waits_once(cast: Cast, body: Any) -> None:
    need = a_need(cast, body=body)
    with pytest.raises(Refused, match="redan lyft"):
        a_need(cast, body=body)
    actions.withdraw_need(need, by=cast.supporter, comment="Fel ord.")
    assert a_need(cast, body=body).pk != need.pk


def test_the_body_answers_and_the_raiser_is_told(
    cast: Cast, client: Client, body: Any, chair: User
) -> None:
    need = a_need(cast, body=body)
    client.force_login(chair)
    assert client.post(move("receive", need), {"version": need.version}).status_code == 302
    need.refresh_from_db()
    facts = {"answer": "Det kommer i nästa version.", "version": need.version}
    assert client.post(move("answer", need), facts).url == need.get_absolute_url()
    need.refresh_from_db()
    assert (need.status, need.answer) == (NeedStatus.ANSWERED, "Det kommer i nästa version.")
    assert told(cast.supporter) == ["need_answered"]
    notice = Notice.objects.get(user=cast.supporter, kind="need_answered")
    said = f"har svarat på behovet ”{need.title}” (besvarat): ”Det kommer i nästa version.”"
    assert notice.text == f"{body} {said}"
    assert told(chair) == []  # what waited is over
    text = client.get(need.get_absolute_url()).content.decode()
    assert "Det kommer i nästa version." in text
    assert "besvarat" in lines(need)[0].sentence


def test_declining_says_why(cast: Cast, client: Client, body: Any, chair: User) -> None:
    need = a_need(cast, body=body)
    client.force_login(chair)
    answer = client.post(move("decline", need), {"answer": "", "version": need.version})
    assert answer.status_code == 422
    assert "Skriv ett svar." in answer.content.decode()
    with pytest.raises(Refused, match="Skriv ett svar"):
        actions.decline_need(need, by=chair, answer="  ")
    moved = actions.decline_need(need, by=chair, answer="Ligger hos NSG.")
    assert moved.status == NeedStatus.DECLINED
    assert told(cast.supporter) == ["need_answered"]


def test_it_is_taken_back_with_a_reason_and_asks_nothing_more(
    cast: Cast, supporter: Client, body: Any, chair: User
) -> None:
    need = a_need(cast, body=body)
    with pytest.raises(Refused, match="Skriv varför"):
        actions.withdraw_need(need, by=cast.supporter, comment=" ")
    facts = {"comment": "Löst på annat sätt.", "version": need.version}
    assert supporter.post(move("withdraw", need), facts).status_code == 302
    need.refresh_from_db()
    assert need.status == NeedStatus.WITHDRAWN
    assert told(chair) == []
    text = supporter.get(need.get_absolute_url()).content.decode()
    assert "Löst på annat sätt." in text


WAYS = {"receive": {}, "answer": {"answer": "x"}, "decline": {"answer": "x"}}


@pytest.mark.parametrize("name", [*WAYS, "withdraw"])
def test_what_is_over_is_not_moved(cast: Cast, body: Any, chair: User, name: str) -> None:
    need = actions.answer_need(a_need(cast, body=body), by=chair, answer="Ja.")
    with pytest.raises(Refused, match="läget har ändrats"):
        need_workflow.perform(name, need, by=chair, comment="x")


@pytest.mark.parametrize("name", [*WAYS, "withdraw"])
def test_only_those_it_concerns_move_it(cast: Cast, body: Any, chair: User, name: str) -> None:
    need = a_need(cast, body=body)
    wrong = chair if name == "withdraw" else cast.supporter
    for user in (wrong, cast.chair, cast.administrator):
        with pytest.raises(Forbidden):
            need_workflow.perform(name, need, by=user, comment="x")


def test_a_stale_page_answers_nothing(cast: Cast, client: Client, body: Any, chair: User) -> None:
    need = a_need(cast, body=body)
    actions.receive_need(need, by=chair)
    with pytest.raises(Stale):
        actions.answer_need(need, by=chair, answer="Ja.", version=need.version)
    client.force_login(chair)
    answer = client.post(move("answer", need), {"answer": "Ett långt svar.", "version": 1})
    assert answer.status_code == 422
    assert "Ett långt svar." in answer.content.decode()


def test_who_may_not_answer_sees_why_once(cast: Cast, client: Client, body: Any) -> None:
    need = a_need(cast, body=body)
    client.force_login(cast.supporter_halland)
    text = client.get(need.get_absolute_url()).content.decode()
    assert text.count("rollen ordförande eller sekreterare i NPO nervsystemets sjukdomar") == 1
    assert "Ingen kan svara än" in text  # the body has nobody with an account


def test_the_inbox_is_the_list_of_ones_own_bodies_and_a_todo(
    cast: Cast, client: Client, body: Any, chair: User
) -> None:
    assert waiting(chair) == []
    mine = a_need(cast, "Mitt", body=body)
    a_need(cast, "Någon annans")
    assert [item["href"] for item in waiting(chair)] == [mine.get_absolute_url()]
    a_need(cast, "Mitt andra", body=body)
    (item,) = waiting(User.objects.get(pk=chair.pk))
    assert (item["count"], item["href"]) == (2, "/behov/?organ=mina&lage=vantar")
    client.force_login(chair)
    shown = client.get(item["href"]).context["page"]
    assert {need.title for need in shown} == {"Mitt", "Mitt andra"}
    assert "Svara på 2 behov" in client.get(reverse("start")).content.decode()
    assert waiting(cast.supporter) == []


def test_the_list_is_narrowed_and_fetched_as_a_file(
    cast: Cast, supporter: Client, body: Any, chair: User
) -> None:
    first = a_need(cast, "Ett", body=body, pathway=cast.version.pathway)
    a_need(cast, "Två")
    municipality = MunicipalityFactory(region=cast.skane)
    director = UserFactory.appointed("municipal_director", municipality)
    actions.raise_need(by=director, place=municipality, body=body, title="Tre", text="=1+1")
    actions.answer_need(first, by=chair, answer="Ja.")

    def titles(query: str) -> set[str]:
        return {need.title for need in supporter.get(f"/behov/?{query}").context["page"]}

    assert titles("") == {"Ett", "Två", "Tre"}
    assert titles(f"organ={body.slug}") == {"Ett", "Tre"}
    assert titles("lage=vantar") == {"Två", "Tre"}
    assert titles("lage=besvarat") == {"Ett"}
    assert titles("fran=skane") == {"Ett", "Två"}
    assert titles(f"fran=kommun-{municipality.slug}") == {"Tre"}
    assert titles(f"vardforlopp={cast.version.pathway.slug}") == {"Ett"}
    assert titles("organ=finns-inte") == set()
    assert titles("lage=answered") == set()
    answer: Any = supporter.get(f"/behov/?fran=kommun-{municipality.slug}&format=csv")
    rows = b"".join(answer.streaming_content).decode("utf-8-sig").splitlines()
    assert len(rows) == 2
    assert rows[1].startswith(f"Tre;{municipality};NPO nervsystemets sjukdomar;;lyft;")
    assert rows[1].endswith(";'=1+1;")


def test_an_empty_list_says_what_it_is_for(cast: Cast, supporter: Client) -> None:
    assert "Inga behov är lyfta än" in supporter.get("/behov/").content.decode()
    a_need(cast)
    assert "Inget behov passar filtret" in supporter.get("/behov/?lage=besvarat").content.decode()


@pytest.mark.parametrize(
    ("facts", "field", "words"),
    [
        ({"title": ""}, "title", "Skriv vad som behövs."),
        ({"title": "x" * 151}, "title", "för lång"),
        ({"body": 0}, "body", "Välj i listan"),
        ({"pathway": 0}, "pathway", "Välj i listan"),
        ({"text": "\u202ex"}, "text", "osynliga tecken"),
    ],
)
def test_what_is_written_wrongly_is_said_at_the_field(
    cast: Cast, supporter: Client, body: Any, facts: dict[str, Any], field: str, words: str
) -> None:
    good = {"place": f"region-{cast.skane.pk}", "body": body.pk, "title": "x", "text": "y"}
    answer = supporter.post(reverse("need_new"), good | facts)
    assert answer.status_code == 422
    assert words in " ".join(answer.context["form"].errors[field])
    assert not Need.objects.exists()


def test_a_step_that_does_not_exist_is_not_found(cast: Cast, supporter: Client) -> None:
    address = move("answer", a_need(cast))
    assert address.endswith("/svara/")
    for word in ("finns-inte", "answer", "svaras"):
        assert supporter.get(address.replace("svara", word)).status_code == 404


def test_only_pathways_that_some_need_is_about_can_be_chosen(cast: Cast, supporter: Client) -> None:
    a_need(cast, pathway=cast.version.pathway)
    shown = supporter.get("/behov/").context["form"].fields["vardforlopp"].choices
    assert [value for value, _ in shown] == ["", cast.version.pathway.slug]
    assert CarePathway.objects.count() >= 1
    assert Need.objects.get().raised_on == dates.today()


class TestTwoAtOnce:
    """Committed rows and two connections."""

    pytestmark = pytest.mark.django_db(transaction=True)

    def test_the_same_need_raised_twice_at_once_is_raised_once(
        self, stage: Cast, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        locked = actions.lock

        calls: list[Any] = []

        def seen(obj: Any, version: int | None = None) -> Any:
            calls.append(obj)
            return locked(obj, version)

        monkeypatch.setattr(actions, "lock", seen)
        results = race_of(stage)
        assert sorted(type(one).__name__ for one in results) == ["Need", "Refused"]
        assert calls == [stage.skane, stage.skane]

    def test_the_race_is_real_without_the_lock(
        self, stage: Cast, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """The positive control: unlocked both find nothing known."""
        meeting = Meeting()
        monkeypatch.setattr(actions, "lock", meeting)
        results = race_of(stage)
        assert meeting.met
        assert [type(one).__name__ for one in results] == ["Need", "Need"]


def race_of(cast: Cast) -> list[Any]:
    target = BodyFactory()

    def act() -> Need:
        by = User.objects.select_related("person").get(pk=cast.supporter.pk)
        return actions.raise_need(by=by, place=cast.skane, body=target, title="x", text="y")

    return race(act, act)
