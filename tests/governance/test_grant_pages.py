"""The pages of grants: preview and decision, what is refused, sums and files, what waits."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from governance.actions.grant_follow_up import report_use, reverse_grant
from governance.grants.todos import waiting
from governance.models import DecisionTemplate, TransitionGrant
from tests.cast import Cast
from tests.factories.escalation import with_instances
from tests.factories.governance import CAP, SINCE
from tests.factories.grants import Granting, a_budget, granting
from vardforlopp.common import dates

pytestmark = pytest.mark.django_db


@pytest.fixture
def rmk(cast: Cast) -> Granting:
    found = granting(cast)
    found.budget()
    return found


def address(rmk: Granting) -> str:
    matter = rmk.matter
    return reverse("grant_new", args=[rmk.council.slug, matter.year, matter.number])


def facts(rmk: Granting, amount: str = "120 000,00", **more: str) -> dict[str, str]:
    today = dates.today()
    return {
        "amount": amount,
        "receiver": str(rmk.unit.pk),
        "purpose": "Utbildning på hjälpmedel",
        "starts_on": today.isoformat(),
        "ends_on": (today + timedelta(days=90)).isoformat(),
    } | more


def plain(page: Any) -> str:
    return str(page.text).replace("\u00a0", " ")


class TestDeciding:
    def test_the_words_are_read_before_they_are_decided(
        self, rmk: Granting, client: Client
    ) -> None:
        client.force_login(rmk.cast.chair)
        page = client.post(address(rmk), facts(rmk, decide="1"))
        assert page.status_code == 200
        assert not TransitionGrant.objects.exists()
        assert "Fatta beslutet" in page.text
        assert "180 000,00 kr" in plain(page)  # what is left of the cap after this one
        form: Any = page.context["form"]
        words = {name: form.data[name] for name in ("text", "template_text")}
        assert "120 000,00 kr" in words["text"].replace("\u00a0", " ")
        done = client.post(address(rmk), facts(rmk, decide="1", **words))
        grant = TransitionGrant.objects.get()
        assert (done.status_code, done["Location"]) == (302, grant.get_absolute_url())
        assert grant.decision.text.split() == words["text"].split()

    def test_a_changed_amount_is_previewed_anew_and_own_words_are_kept(
        self, rmk: Granting, client: Client
    ) -> None:
        client.force_login(rmk.cast.chair)
        seen: Any = client.post(address(rmk), facts(rmk)).context["form"]
        own = {"text": "Egna ord.", "template_text": seen.data["template_text"]}
        page = client.post(address(rmk), facts(rmk, "130 000,00", decide="1", **own))
        form: Any = page.context["form"]
        assert not TransitionGrant.objects.exists()
        assert form.data["text"] == "Egna ord."
        words = own | {"template_text": form.data["template_text"]}
        client.post(address(rmk), facts(rmk, "130 000,00", decide="1", **words))
        decision = TransitionGrant.objects.get().decision
        assert decision.text == "Egna ord."
        assert "130" in decision.template_text

    def test_over_the_cap_nothing_is_decided_and_the_question_may_be_taken_further(
        self, rmk: Granting, client: Client
    ) -> None:
        with_instances(rmk.cast)
        client.force_login(rmk.cast.chair)
        page = client.post(address(rmk), facts(rmk, "300 000,01", decide="1"))
        assert page.status_code == 422
        assert "0,01 kr för högt" in plain(page)
        assert "Fatta beslutet" not in page.text
        assert "?skal=tak&amp;belopp=300000,01" in page.text
        assert not TransitionGrant.objects.exists()

    def test_the_councils_own_template_is_filled_in(self, rmk: Granting, client: Client) -> None:
        words = {"kind": "grant", "text": "{mottagare} får {belopp} till {okänt}."}
        DecisionTemplate(council=rmk.council, valid_from=SINCE, **words).save()
        client.force_login(rmk.cast.chair)
        form: Any = client.post(address(rmk), facts(rmk)).context["form"]
        said = form.data["text"].replace("\u00a0", " ")
        assert said == f"{rmk.unit} får 120 000,00 kr till {{okänt}}."

    def test_a_member_may_not_and_is_told_why(self, rmk: Granting, client: Client) -> None:
        client.force_login(rmk.cast.member)
        page = client.get(address(rmk))
        assert page.status_code == 403
        assert "delegerade till" in page.text
        matter = client.get(rmk.matter.get_absolute_url())
        assert "Besluta om omställningsbidrag" in matter.text

    def test_a_correction_begins_with_what_was_decided(self, rmk: Granting, client: Client) -> None:
        grant = rmk.grant(CAP)
        of = grant.decision
        url = reverse("grant_correct", args=[rmk.council.slug, of.year, of.number])
        client.force_login(rmk.cast.chair)
        assert "300 000,00" in plain(client.get(url))
        sent = facts(rmk, "250 000,00", supersession="correction")
        form: Any = client.post(url, sent).context["form"]
        words = {name: form.data[name] for name in ("text", "template_text")}
        assert client.post(url, sent | words | {"decide": "1"}).status_code == 302
        assert "ersätter" in client.get(TransitionGrant.objects.last().get_absolute_url()).text


class TestReading:
    def test_the_sums_lead_to_their_rows_and_stand_in_the_files(
        self, rmk: Granting, client: Client
    ) -> None:
        grant = rmk.grant(CAP)
        reverse_grant(grant, by=rmk.cast.chair, amount=Decimal(50_000), reason="Oanvänt.")
        rmk.grant(1000, matter=rmk.matter_of(rmk.other_version()))
        client.force_login(rmk.cast.nobody)
        url = reverse("grants", args=[rmk.council.slug])
        slug, year = rmk.cast.version.pathway.slug, dates.today().year
        assert f"?vardforlopp={slug}&amp;ar={year}#rader" in client.get(url).text
        narrowed = {"vardforlopp": slug, "format": "csv"}
        lines = b"".join(client.get(url, narrowed).streaming_content).decode().splitlines()
        assert len(lines) == 2
        assert "300000,00;50000,00;250000,00;0,00;gäller" in lines[1]
        sums = narrowed | {"tabell": "summor"}
        lines = b"".join(client.get(url, sums).streaming_content).decode().splitlines()
        assert lines[1].endswith("1;300000,00;50000,00;250000,00;0,00")
        page = client.get(reverse("grant_budget", args=[rmk.council.slug, year]))
        assert "2 749 000,00 kr" in plain(page)

    def test_a_budget_is_decided_and_lowered_on_its_pages(
        self, rmk: Granting, client: Client
    ) -> None:
        rmk.grant(CAP)
        client.force_login(rmk.cast.director)
        year = dates.today().year
        url = reverse("grant_budget_decide", args=[rmk.council.slug, year])
        sent = {
            "amount": "299 999,99",
            "reason": "Sparkrav",
            "decided_on": dates.today().isoformat(),
            "reference": "§ 2",
            "version": "1",
        }
        page = client.post(url, sent)
        assert page.status_code == 422
        assert "redan beviljat" in page.text
        assert client.post(url, sent | {"amount": "300 000"}).status_code == 302
        assert client.post(url, sent | {"amount": "400 000"}).status_code == 422
        new = reverse("grant_budget_new", args=[rmk.council.slug])
        again = client.post(new, sent | {"year": str(year)})
        assert "redan en budget" in again.text


class TestWhatWaits:
    def test_a_grant_waits_for_who_may_decide_it(self, rmk: Granting) -> None:
        [item] = waiting(rmk.cast.chair)
        assert (item["kind"], item["href"]) == ("grant_to_decide", address(rmk))
        assert waiting(rmk.cast.deputy) == []
        rmk.grant(1000)
        assert waiting(rmk.cast.chair) == []

    def test_a_grant_is_accounted_for_when_its_period_is_over(self, rmk: Granting) -> None:
        cast = rmk.cast
        with dates.as_of(date(2025, 1, 10)):
            a_budget(rmk.council, 2025)
            grant = rmk.grant(1000)
        with dates.as_of(grant.ends_on + timedelta(days=1)):
            [item] = waiting(cast.economist_orebro)
            assert item["kind"] == "grant_to_account"
            assert item["due"] == grant.ends_on + timedelta(days=30)
            assert [one["kind"] for one in waiting(cast.leader_orebro)] == ["grant_to_account"]
            assert waiting(cast.chair) == []
        with dates.as_of(grant.ends_on + timedelta(days=31)):
            assert [one["kind"] for one in waiting(cast.chair)] == ["grant_to_reverse"]
            report_use(grant, by=cast.economist_orebro, amount=Decimal(400), text="Kurs.")
            reverse_grant(grant, by=cast.chair, amount=Decimal(600), reason="Oanvänt.")
            assert waiting(cast.economist_orebro) == []

    def test_reporting_and_reversing_on_their_pages(self, rmk: Granting, client: Client) -> None:
        grant = rmk.grant(1000)
        args = [rmk.council.slug, grant.decision.year, grant.decision.number]
        client.force_login(rmk.cast.economist_orebro)
        use = reverse("grant_use", args=args)
        page = client.post(use, {"amount": "1 000,01", "text": "Kurs"})
        assert (page.status_code, "kvar att redovisa" in page.text) == (422, True)
        assert client.post(use, {"amount": "400", "text": "Kurs"}).status_code == 302
        assert client.get(reverse("grant_reverse", args=args)).status_code == 403
        client.force_login(rmk.cast.chair)
        back = reverse("grant_reverse", args=args)
        assert client.post(back, {"amount": "600", "reason": "Oanvänt"}).status_code == 302
        taken = reverse("grant_withdraw", args=args)
        page = client.post(taken, {"text": "Återtas.", "reason": "Fel"})
        assert (page.status_code, "redovisad som använd" in page.text) == (403, True)
        shown = plain(client.get(grant.get_absolute_url()))
        assert "Redovisat" in shown
        assert "600,00 kr" in shown


def test_what_is_used_in_part_is_not_replaced_and_the_page_says_what_to_do(
    rmk: Granting, client: Client
) -> None:
    grant = rmk.grant(1000)
    report_use(grant, by=rmk.cast.economist_orebro, amount=Decimal(400), text="Kurs.")
    client.force_login(rmk.cast.chair)
    page = plain(client.get(grant.get_absolute_url()))
    assert "redovisad som använd (400,00 kr) och tas inte tillbaka. Återför det som är kvar" in page
    args = [rmk.council.slug, grant.decision.year, grant.decision.number]
    assert client.get(reverse("grant_correct", args=args)).status_code == 403
