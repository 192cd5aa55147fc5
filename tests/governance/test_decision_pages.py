"""The pages of decisions: everything on one, the list with its files, and the PDF."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pypdf
import pytest
from django.test import Client
from django.urls import reverse

from governance.actions.introductions import withdraw_decision
from governance.models import DelegatedDecision, Recommendation, Reservation
from tests.cast import Cast
from tests.factories.governance import RecommendationFactory
from tests.governance.deciding import Scene
from vardforlopp.common import dates

pytestmark = pytest.mark.django_db


@pytest.fixture
def scene(cast: Cast) -> Scene:
    return Scene(cast)


def shown(client: Client, address: str, status: int = 200) -> str:
    answer = client.get(address)
    assert answer.status_code == status, answer.status_code
    return answer.content.decode().replace("\u00a0", " ")


def taken_back(scene: Scene, first: DelegatedDecision) -> DelegatedDecision:
    """By the deputy, since the chair is away."""
    why = {"text": "Fel underlag.", "chair_absence": "Ordföranden är på semester."}
    return withdraw_decision(first, by=scene.cast.deputy, **why)


def address(scene: Scene, name: str = "matter_decide") -> str:
    matter = scene.matter
    return reverse(name, args=[matter.council.slug, matter.year, matter.number])


class TestDeciding:
    def test_the_chair_decides_in_three_presses_and_the_words_are_proposed(
        self, client: Client, scene: Scene
    ) -> None:
        client.force_login(scene.cast.chair)
        first = shown(client, address(scene))  # "Besluta"
        assert "Rådet rekommenderar" in first
        assert "Har du en delegation som gäller i dag?" in first
        second = client.get(address(scene), {"utfall": "infors", "borjar": "2027-01-11"})
        form = second.context["form"]
        assert "Införandet börjar 11" in form["text"].value()
        sent = {name: form[name].value() or "" for name in form.fields}
        sent |= {"within": "ja", "mandate_reason": "Ryms."}
        answer = client.post(address(scene), sent)
        made = DelegatedDecision.objects.get()
        assert answer.headers["Location"] == made.get_absolute_url()
        assert str(made.starts_on) == "2027-01-11"

    def test_a_word_that_is_missing_keeps_the_rest(self, client: Client, scene: Scene) -> None:
        client.force_login(scene.cast.chair)
        sent = {"outcome": "introduce", "within": "nej", "mandate_reason": "x", "text": "Min text"}
        answer = client.post(address(scene), sent)
        page = answer.content.decode()
        assert (answer.status_code, "Min text" in page) == (422, True)
        assert "Kommunallagen 6 kap. 38 §" in page
        assert not DelegatedDecision.objects.exists()
        assert client.get(address(scene), {"utfall": ""}).status_code == 422

    def test_what_closes_it_is_shown_with_its_source_and_the_way_on(
        self, client: Client, scene: Scene
    ) -> None:
        before = Recommendation.objects.get()
        after = RecommendationFactory(matter=scene.matter, advice="against", supersedes=before)
        Reservation(recommendation=after, person=scene.cast.member.person, text="Jag är för").save()
        client.force_login(scene.cast.chair)
        page = shown(client, address(scene))
        assert "kan inte beslutas på delegation nu" in page
        assert "Rådet avråder" in page
        assert "Jag är för" in page
        assert address(scene, "escalation_new") in page
        assert client.post(address(scene), {"text": "Ändå"}).status_code == 409

    def test_who_may_not_decide_is_told_why(self, client: Client, scene: Scene) -> None:
        client.force_login(scene.cast.secretary)
        assert "är delegerade till" in shown(client, address(scene), 403)


class TestReading:
    def test_the_page_says_who_on_what_and_both_decisions_name_each_other(
        self, client: Client, scene: Scene
    ) -> None:
        first = scene.decide(others="Person Rådgivare")
        back = taken_back(scene, first)
        client.force_login(scene.cast.supporter)
        old, new = (shown(client, row.get_absolute_url()) for row in (first, back))
        for said in (str(scene.cast.chair.person), "Person Rådgivare", "Visa texten som föreslogs"):
            assert said in old
        assert "Hälso- och sjukvårdsdirektören till ordförande i rådet" in old
        assert f"{back.label}</a> (återtagande)" in old
        assert f"{first.label}</a> (återtagande)" in new
        assert "Ordföranden är på semester." in new

    def test_the_list_is_narrowed_and_is_a_file(self, client: Client, scene: Scene) -> None:
        first = scene.decide()
        taken_back(scene, first)
        client.force_login(scene.cast.member)
        base = reverse("delegated_decisions", args=[scene.cast.council.slug])
        person = scene.cast.chair.person.pk
        for query, found in (
            ("", 2),
            ("?utfall=infors", 1),
            ("?utfall=aterremiss", 0),
            (f"?beslutsfattare={person}", 1),
            ("?gallande=on", 1),
            (f"?ar={dates.today().year}", 2),
        ):
            mark = "&" if query else "?"
            sheet: Any = client.get(f"{base}{query}{mark}format=csv")
            assert sheet.getvalue().decode("utf-8-sig").count("Delegationsbeslut RMK 2") >= found
            page = client.get(f"{base}{query}")
            assert len(page.context["table"].rows) == found, query

    def test_the_pdf_is_tagged_swedish_and_holds_what_the_page_does(
        self, client: Client, scene: Scene
    ) -> None:
        made = scene.decide(text='Stroke införs.\n\n#read("/etc/passwd") = *x* $1$')
        client.force_login(scene.cast.member)
        here = [made.council.slug, made.year, made.number]
        answer = client.get(reverse("delegated_decision_pdf", args=here))
        book = pypdf.PdfReader(BytesIO(answer.content))
        text = " ".join(page.extract_text() for page in book.pages).replace("\n", " ")
        root: Any = book.trailer["/Root"]
        assert (root["/Lang"], root["/MarkInfo"]["/Marked"]) == ("sv-SE", True)
        assert b"pdfaid" in answer.content
        assert b"pdfuaid" in answer.content
        assert book.metadata is not None
        assert str(book.metadata.title).startswith(made.label)
        for said in ("Stroke införs.", '#read("/etc/passwd")', "Föredragande"):
            assert said in text
        assert text.index("Beslut") < text.index("Uppgifter") < text.index("Delegation ")
        kinds = tags(root["/StructTreeRoot"])
        assert [kind for kind in kinds if kind in ("/H1", "/H2")] == ["/H1", "/H2", "/H2", "/H2"]
        assert {"/Table", "/TH", "/TD"} <= set(kinds)


def tags(node: Any) -> list[str]:
    """Every structure type of the PDF in reading order."""
    found: list[str] = []
    one = node.get_object() if hasattr(node, "get_object") else node
    if isinstance(one, list):
        return [kind for part in one for kind in tags(part)]
    if isinstance(one, dict):
        if "/S" in one:
            found.append(str(one["/S"]))
        if "/K" in one:
            found += tags(one["/K"])
    return found
