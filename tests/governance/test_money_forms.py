"""Amounts in the forms of the councils: what cannot be an amount is said at its field, always."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from django.urls import reverse

from governance.actions.escalating import start_escalation
from governance.models import Matter
from tests.cast import Cast
from tests.factories.escalation import answerer, submitted, with_instances
from tests.factories.grants import Granting, granting
from tests.governance.who_may import rows_of_councils
from vardforlopp.common import dates
from vardforlopp.common.money import LARGEST, amount_text

pytestmark = pytest.mark.django_db

ODD = ("-1", "1e9", "999999999999999", "abc", "١٢")
LARGE = amount_text(LARGEST)


@pytest.fixture
def rmk(cast: Cast) -> Granting:
    """A council that grants and whose matters can be taken further, with one of each."""
    found = granting(cast)
    stages = with_instances(cast)
    found.budget()
    cast.made["grant"] = found.grant(1000)
    cast.made["asked"] = submitted(cast, kind="grant")
    cast.made["answerer"] = answerer(stages["HSLG"])
    taken: Any = {"by": cast.chair, "reason": "cap", "amount": 400_000, "text": "Mer."}
    cast.made["escalation"] = start_escalation(submitted(cast, kind="grant"), **taken)
    assert cast.leader_orebro
    return found


def of(matter: Matter) -> list[Any]:
    return [matter.council.slug, matter.year, matter.number]


def forms(rmk: Granting) -> dict[str, tuple[Any, str, list[Any], dict[str, Any], set[str]]]:
    """By name: who sends it, where, what else is sent, and what the amount may be besides 1,5.

    An amount is named `field@address`.
    """
    cast, today = rmk.cast, str(dates.today())
    grant, asked = cast.made["grant"], cast.made["asked"]
    here = [rmk.council.slug, grant.decision.year, grant.decision.number]
    terms = {"receiver": str(rmk.unit.pk), "purpose": "Kurs", "starts_on": today, "ends_on": today}
    decided = {"decided_on": today, "reference": "§ 4"}
    costs = {"expected": "9", "within_frame": "5", "with_grant": "0", "answer": "ja"}
    costs |= {"reasoning": "Dyrt.", "reason_to_differ": "Osäkert.", "after": "0"}
    costs["judges"] = str(cast.leader_orebro.person_id)
    line = {"kind": "grant", "role": "lpo_chair", "cap": "5", "amount_limit": "", **decided}
    line |= {"decided_by": "Nämnden", "valid_from": today}
    council = [rmk.council.slug]
    year = {"year": str(dates.today().year + 1)}
    judge, new = "cost_judgement_new", "delegation_new"
    return {
        "amount@grant_new": (cast.chair, "grant_new", of(asked), terms, set()),
        "amount@grant_correct": (
            *(cast.chair, "grant_correct", here),
            *(terms | {"supersession": "correction"}, set()),
        ),
        "amount@grant_reverse": (cast.chair, "grant_reverse", here, {"reason": "x"}, set()),
        "amount@grant_use": (cast.leader_orebro, "grant_use", here, {"text": "x"}, set()),
        "amount@grant_budget_new": (
            *(cast.director, "grant_budget_new", council, decided | year, {"0", LARGE}),
        ),
        "amount@grant_budget_decide": (
            *(cast.director, "grant_budget_decide", [*council, dates.today().year]),
            *(decided | {"reason": "x", "version": "1"}, {LARGE}),
        ),
        "cap@delegation_new": (cast.secretary, new, council, line, {LARGE}),
        "amount_limit@delegation_new": (cast.secretary, new, council, line, {"", LARGE}),
        "expected@cost_judgement_new": (cast.chair, judge, of(asked), costs, {"0", LARGE}),
        "within_frame@cost_judgement_new": (cast.chair, judge, of(asked), costs, {"0", LARGE}),
        "with_grant@cost_judgement_new": (cast.chair, judge, of(asked), costs, {"0", LARGE}),
        "amount@escalation_new": (
            *(cast.chair, "escalation_new", of(asked), {"reason": "cap", "text": "x"}, {LARGE}),
        ),
    }


def test_what_cannot_be_an_amount_is_said_at_its_field_and_changes_nothing(
    rmk: Granting, client: Client
) -> None:
    said = []
    for name, (who, view, args, sent, besides) in forms(rmk).items():
        field, url = name.split("@")[0], reverse(view, args=args)
        client.force_login(who)
        before = rows_of_councils()
        for text in {*ODD, "", "0", LARGE} - besides:
            answer = client.post(url, sent | {field: text})
            form = answer.context["form"] if answer.status_code == 422 else None
            if form is None or field not in form.errors:
                said.append(f"{name}: ”{text}” gav {answer.status_code}")
        if rows_of_councils() != before:
            said.append(f"{name}: något ändrades")
        for text in besides | {"5000,5" if view == "grant_budget_decide" else "1,5"}:
            with transaction.atomic():
                status = client.post(url, sent | {field: text}).status_code
                transaction.set_rollback(True)
            if status not in (200, 302):
                said.append(f"{name}: ”{text}” gav {status}")
    assert not said, "\n".join(said)


def test_an_instance_is_asked_for_an_amount_it_can_grant(rmk: Granting, client: Client) -> None:
    row = rmk.cast.made["escalation"]
    client.force_login(rmk.cast.made["answerer"])
    url = reverse("escalation_answer", args=[*of(row.matter), row.pk])
    for text in (*ODD, "0", LARGE):
        sent = {"kind": "comments", "text": "x", "amount": text, "answered_on": str(dates.today())}
        assert client.post(url, sent | {"kind": "decides-"}).status_code == 422
    words = {"slag": "tillfalligt-omstallningsbidrag", "vem": "ordforande-i-radet"}
    words |= {"forlopp": rmk.cast.version.pathway.slug, "mottagare": f"enhet-{rmk.unit.slug}"}
    for text in (*ODD, "", "0", LARGE, "1,5"):
        url = reverse("may_decide", args=[rmk.council.slug])
        answer = client.get(url, words | {"belopp": text})
        assert answer.status_code in (200, 422), text
        assert "får besluta det." not in answer.text or text == "1,5", text
